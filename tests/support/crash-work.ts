import { setTimeout as sleep } from 'node:timers/promises';
import { decide, enter, openTasks, report, type Fact, type Person, type Task } from './crash-clients.js';
import { seededRandom, type SeededRandom } from './seeded-random.js';

export interface People {
  /** Acts for both bodies that lead nearly all of the sample's rows. */
  executor: Person;
  control: Person;
}

/** Logs in with the passwords the start printed, lets mail leave at any hour and appoints `readers` more readers of it. */
export async function moveIn(
  address: string,
  passwords: ReadonlyMap<string, string>,
  readers: number,
  random: SeededRandom,
): Promise<People> {
  const account = (login: string) => enter(address, login, passwords.get(login) ?? '', random);
  const admin = await account('admin');
  const [control, executor] = [await account('kontrol'), await account('metodist')];
  const presets = { mailFrom: '00:00', mailUntil: '23:59', mailOnDaysOff: true };
  await admin.send({ method: 'PATCH', path: '/api/organisation', body: { presets } });

  const { body: me } = await executor.send<{ name: string; bodyIds: string[]; today: string }>({
    ...{ method: 'GET', path: '/api/session' },
  });
  const list = async <Item>(path: string) =>
    (await admin.send<{ items: Item[] }>({ method: 'GET', path: `${path}?limit=200` })).body.items;
  const appoint = (officialId: string, bodyId: string | undefined) =>
    admin.send({
      ...{ method: 'POST', path: `/api/officials/${officialId}/posts` },
      body: { bodyId, title: 'специалист', startsOn: me.today },
    });
  const officials = await list<{ id: string; name: string }>('/api/officials');
  const bodies = await list<{ id: string; isDepartment: boolean }>('/api/bodies');
  await appoint(
    officials.find(({ name }) => name === me.name)?.id ?? '',
    bodies.find(({ isDepartment }) => isDepartment)?.id,
  );
  for (let reader = 1; reader <= readers; reader += 1) {
    const body = { name: `Читатель ${reader}`, email: `reader${reader}@kurkino.example` };
    const made = await admin.send<{ id: string }>({ method: 'POST', path: '/api/officials', body });
    await appoint(made.body.id, me.bodyIds[0]);
  }
  return { executor, control };
}

export interface Pace {
  seed: number;
  /** Clients at work at one time; each has tasks of its own. */
  hands: number;
  /** ms a client thinks between two requests. */
  thinking: readonly [number, number];
  /** Of the reports, how many are accepted; the others are returned and handed in again. */
  accepted: number;
  /** Tasks that stay open until the end, so that open ones are there to be looked at. */
  leftOpen: number;
}

export interface Work {
  /** Ends when every request under way has been answered. */
  stop(): Promise<void>;
}

/** Reports are handed in, returned and accepted; what was answered is appended to `facts`. */
export function startWork(people: People, tasks: readonly Task[], pace: Pace, facts: Fact[]): Work {
  let goesOn = true;
  const hands = Array.from({ length: pace.hands }, (_, hand) => act(hand));
  return {
    stop: async () => {
      goesOn = false;
      await Promise.all(hands);
    },
  };

  async function act(hand: number): Promise<void> {
    const own = seededRandom(pace.seed * 1000 + hand);
    const mine = tasks.filter((_, index) => index % pace.hands === hand);
    const kept = Math.ceil(pace.leftOpen / pace.hands);
    for (let task = own.pick(mine); task && goesOn; task = own.pick(mine)) {
      const made = await report(people.executor, task, own);
      facts.push(made);
      await sleep(own.between(...pace.thinking));
      const accepts = mine.length > kept && own.next() < pace.accepted;
      // Some reports still wait for their review at the end.
      if (!goesOn) return;
      facts.push(await decide(people.control, made, accepts ? 'accept' : 'return'));
      if (accepts) mine.splice(mine.indexOf(task), 1);
      await sleep(own.between(...pace.thinking));
    }
  }
}

/** The tasks to work on, once at least `atLeast` were opened. */
export async function untilTasks(executor: Person, atLeast: number): Promise<Task[]> {
  for (let waited = 0; ; waited += 250) {
    const tasks = await openTasks(executor);
    if (tasks.length >= atLeast) return tasks;
    if (waited > 60_000) throw new Error(`only ${tasks.length} tasks were opened`);
    await sleep(250);
  }
}
