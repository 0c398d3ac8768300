import { loginOf, seedPassword } from '../../tests/support/seed.js';
import type { SeededTask } from '../../tests/support/seed.js';
import type { Closed } from '../support/lag.js';
import { jsonSender } from '../support/load.js';
import type { Send } from '../support/load.js';

/** Signs in as who closes the seeded tasks; the cookie of the session. */
export async function logIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: loginOf('lead', 'bench'), password: seedPassword }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`no session: ${answer.status} ${await answer.text()}`);
  return cookie;
}

/** One of the two servers and the tasks that are still open for it. */
export interface Side {
  /** Calls that close so many tasks, and the list that fills while they are made. */
  take(count: number): { closed: Closed[]; calls: (() => Promise<void>)[] };
  left(): readonly SeededTask[];
}
export type Sides = Record<'ours' | 'theirs', Side>;

export function sideOf(
  origin: string,
  cookie: string,
  tasks: readonly SeededTask[],
  path: (assignmentId: string) => string,
): Side {
  const left = [...tasks];
  const evidence = [{ kind: 'link', url: 'https://kurkino.example/spravka.pdf', title: 'Справка' }];
  const body = { kind: 'final', note: 'Исполнено', evidence };
  const send: Send = jsonSender(origin, { cookie }, 64);
  return {
    left: () => left,
    take(count) {
      const closed: Closed[] = [];
      const close = async ({ occurrenceId, leadAssignmentId }: SeededTask) => {
        const sent = Date.now();
        await send(path(leadAssignmentId), body);
        closed.push({ occurrenceId, sent, answered: Date.now() });
      };
      return { closed, calls: left.splice(0, count).map((task) => () => close(task)) };
    },
  };
}
