import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { mailMoment } from '../../domain/reminder-plan.js';
import type { Database } from '../../store/client.js';
import { loadSettings } from '../../store/settings.js';
import { linksIn, mailTask } from './mail-link.js';

const own = 'берёза у дороги';
const sample = new URL('../../examples/prikaz-88-kurkino.txt', import.meta.url);

/** The accounts of the sample; `new` has never signed in. */
export type Person = 'admin' | 'kontrol' | 'metodist' | 'audit' | 'new';

/** Where the pictures look, by the ids of what has been made for them. */
export interface PictureStory {
  cookies: ReadonlyMap<Person, string>;
  /** A task that waits for its report, and some that one document reports on. */
  open: string;
  batch: readonly string[];
  /** A task whose report waits for the reviewer. */
  reported: string;
  /** A row of the road map. */
  row: string;
  /** Path of the page behind a mail's link. */
  link: string;
  /** A plan left with a question, and a new edition of the sample. */
  draft: string;
  question: string;
  amendment: string;
}

interface Stage {
  database: Database;
  address: string;
  sessionSecret: string;
  accounts: readonly { login: string; password: string }[];
}

/** Makes what the pictures show: people who have signed in, a report, a mail, two drafts. */
export async function tellPictureStory(stage: Stage): Promise<PictureStory> {
  const { address, accounts } = stage;
  const cookies = new Map<Person, string>();
  for (const { login, password } of accounts)
    cookies.set(login as Person, await enter(address, login, password));
  cookies.set('new', await firstEntry(address, cookies.get('admin') ?? ''));
  const control = caller(address, cookies.get('kontrol') ?? '');
  return {
    cookies,
    ...(await reportOnce(stage, cookies.get('metodist') ?? '')),
    ...(await loadPlan(control)),
    amendment: await loadNewEdition(stage.database, control),
  };
}

type Call = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>;

async function send(origin: string, cookie: string, method: string, path: string, body?: unknown) {
  const isJson = body !== undefined && !(body instanceof FormData);
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: {
      ...(cookie === '' ? {} : { cookie }),
      ...(isJson ? { 'content-type': 'application/json' } : {}),
    },
    ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : body }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

const caller =
  (origin: string, cookie: string): Call =>
  async <Answer>(method: string, path: string, body?: unknown) =>
    (await (await send(origin, cookie, method, path, body)).json()) as Answer;

async function signIn(origin: string, login: string, password: string): Promise<string> {
  const answer = await send(origin, '', 'POST', '/api/session', { login, password });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Signs in with the one-time password and chooses the person's own. */
async function enter(origin: string, login: string, password: string): Promise<string> {
  const first = await signIn(origin, login, password);
  await send(origin, first, 'POST', '/api/session/password', { currentPassword: password, newPassword: own });
  return signIn(origin, login, own);
}

/** Somebody who has come in with a one-time password and is asked for one of their own. */
async function firstEntry(origin: string, admin: string): Promise<string> {
  const account = { login: 'novikova', role: 'auditor', officialId: null };
  const made = await caller(origin, admin)<{ oneTimePassword: string }>('POST', '/api/accounts', account);
  return signIn(origin, account.login, made.oneTimePassword);
}

/** The first task that the methodist leads gets a report; another one gets a mail and is left for the picture of the card. */
async function reportOnce({ database, address, sessionSecret }: Stage, cookie: string) {
  for (let tries = 0; (await database.assignment.count()) < 40 && tries < 120; tries += 1) await pause(500);
  const call = caller(address, cookie);
  const { items } = await call<{ items: { id: string; occurrenceId: string; role: string }[] }>(
    'GET',
    '/api/tasks?mine=true&limit=100',
  );
  const [first, second, ...others] = items.filter(({ role }) => role === 'lead');
  if (!first || !second) throw new Error('the sample has given the methodist no task to lead');
  const evidence = [
    {
      ...{ kind: 'paper', paperReference: 'Дело 02-07, лист 14', title: 'Справка по итогам мониторинга' },
      ...{ documentKind: 'справка', documentNumber: '14', documentDate: '2026-11-20' },
    },
  ];
  const body = { kind: 'final', note: 'Мониторинг проведён во всех школах района', evidence };
  await call('POST', `/api/tasks/${first.id}/submissions`, body);
  const { link, activityId } = await mailedLink({ database, address, sessionSecret }, second);
  return {
    open: second.id,
    batch: others.slice(0, 3).map(({ id }) => id),
    reported: first.occurrenceId,
    row: activityId,
    link,
  };
}

/** The link of a mail about this part of a task, sent at the next moment at which mails leave. */
async function mailedLink(
  { database, address, sessionSecret }: Omit<Stage, 'accounts'>,
  { id: assignmentId, occurrenceId }: { id: string; occurrenceId: string },
): Promise<{ link: string; activityId: string }> {
  const { activityId, organisationId } = await database.occurrence.findUniqueOrThrow({
    where: { id: occurrenceId },
    select: { activityId: true, organisationId: true },
  });
  const { presets, calendar, zone } = await loadSettings(database, organisationId);
  const now = mailMoment(new Date(), presets, calendar, zone);
  const task = { organisationId, activityId, occurrenceId, assignmentId };
  const mails = await mailTask(database, task, { now, publicUrl: address, secret: sessionSecret });
  const link = mails.flatMap(({ text }) => linksIn(text))[0];
  if (link === undefined) throw new Error('no mail with a link has left');
  return { link, activityId };
}

async function load(call: Call, name: string, text: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([text], { type: 'text/plain' }), name);
  return (await call<{ id: string }>('POST', '/api/orders', form)).id;
}

/** A small plan with a question of its own, left as a draft. */
async function loadPlan(call: Call): Promise<{ draft: string; question: string }> {
  const lines = [
    'Управление образования',
    'ПРИКАЗ от 12.01.2027 № 5',
    'О плане работы на 2027 год',
    '№\tМероприятие\tСроки\tОтветственные',
    '1\tМониторинг организации питания\t2 раза в год\tШкола № 1 (образец)',
    '2\tСовещание руководителей\tдо 20 мая ежегодно\tМКУ "Центр обеспечения"',
    '3\tАнализ результатов мониторинга\tиюнь 2027 г.\tМКУ "Центр обеспечения", Школа № 2 (образец)',
  ];
  const draft = await load(call, 'plan-2027.txt', lines.join('\n'));
  const { questions } = await call<{ questions: { id: string; position: number | null }[] }>(
    'GET',
    `/api/orders/${draft}/draft`,
  );
  return { draft, question: questions.find(({ position }) => position !== null)?.id ?? '' };
}

/** The sample again under a later number, with some deadlines changed, as an amendment brings it. */
async function loadNewEdition(database: Database, call: Call): Promise<string> {
  const { id: revises } = await database.order.findFirstOrThrow({ where: { number: '88' } });
  const text = readFileSync(sample, 'utf8')
    .replace('27.11.2020', '20.11.2026')
    .replace('№ 88', '№ 91')
    .replaceAll('май, декабрь ежегодно', 'июнь, декабрь ежегодно');
  const id = await load(call, 'prikaz-91.txt', text);
  const { version } = await call<{ version: number }>('GET', `/api/orders/${id}/draft`);
  const changes = [{ kind: 'revision', revises, edition: 'whole' }];
  await call('PATCH', `/api/orders/${id}/draft`, { version, changes });
  return id;
}
