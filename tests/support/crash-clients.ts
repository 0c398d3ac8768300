import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { formOf, pdf } from './api.js';
import type { SeededRandom } from './seeded-random.js';

/** What a client was answered: from then on it is a fact. */
export interface Fact {
  kind: 'submission' | 'return' | 'accept';
  /** Of the submission. */
  id: string;
  occurrenceId: string;
  contentHash: string;
  /** Unique words that went out with the request. */
  words: string;
  /** Requests that were needed. */
  tries: number;
}

interface Request {
  method: string;
  path: string;
  body?: unknown;
  file?: { name: string; bytes: Buffer };
  /** Sent with every try of the same request. */
  key?: string;
}

/** Answered with a refusal: no try more would help. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: { code?: string; detail?: string },
    request: Request,
  ) {
    super(`${request.method} ${request.path}: ${status} ${JSON.stringify(problem)}`);
  }
}

/** A signed-in person who repeats a request until it is answered, as a careful program does. */
export class Person {
  cookie = '';
  /** Requests that got no answer, or one that says: later. */
  unanswered = 0;
  /** Answers of a server in trouble that do not say: later. */
  readonly unexpected: string[] = [];

  constructor(
    readonly address: string,
    readonly password: string,
    private readonly random: SeededRandom,
  ) {}

  async send<Body>(request: Request): Promise<{ body: Body; tries: number }> {
    const giveUp = Date.now() + 90_000;
    for (let tries = 1; ; tries += 1) {
      const response = await this.attempt(request).catch((error: unknown) => {
        if (Date.now() > giveUp) throw error;
        return undefined;
      });
      if (response && response.status < 300) return { body: response.body as Body, tries };
      if (response && response.status < 500 && response.status !== 429)
        throw new Refused(response.status, response.body as object, request);
      if (Date.now() > giveUp) throw new Error(`${request.method} ${request.path}: no answer`);
      if (response && response.status !== 503)
        this.unexpected.push(`${response.status} ${JSON.stringify(response.body)}`);
      this.unanswered += 1;
      await sleep(this.random.between(50, 400));
    }
  }

  private async attempt({ method, path, body, file, key }: Request) {
    const form = file && formOf(file);
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(form
          ? { 'content-type': form.type }
          : body === undefined
            ? {}
            : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: form ? new Uint8Array(form.payload) : body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    const read: unknown = await response.json();
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie !== undefined) this.cookie = cookie;
    return { status: response.status, body: read };
  }
}

/** First login: with the one-time password, which must be changed at once. */
export async function enter(
  address: string,
  login: string,
  oneTime: string,
  random: SeededRandom,
): Promise<Person> {
  const person = new Person(address, `свой пароль: ${login}`, random);
  await person.send({ method: 'POST', path: '/api/session', body: { login, password: oneTime } });
  const change = { currentPassword: oneTime, newPassword: person.password };
  await person.send({ method: 'POST', path: '/api/session/password', body: change });
  return person;
}

export interface Task {
  id: string;
  occurrenceId: string;
  role: string;
  state: string;
}

/** All tasks of which the person's body is the lead and which it owes now. */
export async function openTasks(person: Person): Promise<Task[]> {
  const found: Task[] = [];
  for (let after = ''; ;) {
    const path = `/api/tasks?state=open&mine=true&limit=200${after && `&after=${after}`}`;
    const { body } = await person.send<{ items: Task[]; next: string | null }>({ method: 'GET', path });
    found.push(...body.items.filter(({ role }) => role === 'lead'));
    if (body.next === null) return found;
    after = body.next;
  }
}

/** Hands in a report with evidence of one of three kinds. */
export async function report(executor: Person, task: Task, random: SeededRandom): Promise<Fact> {
  const words = `Отчёт ${randomUUID()}`;
  const evidence = await pickEvidence(executor, words, random);
  const { body, tries } = await executor.send<{ id: string; contentHash: string }>({
    ...{ method: 'POST', path: `/api/tasks/${task.id}/submissions`, key: randomUUID() },
    body: { kind: 'final', note: words, evidence: [evidence] },
  });
  const { id, contentHash } = body;
  return { kind: 'submission', id, occurrenceId: task.occurrenceId, contentHash, words, tries };
}

async function pickEvidence(executor: Person, title: string, random: SeededRandom) {
  const kind = random.pick(['file', 'link', 'paper'] as const);
  if (kind === 'link') return { kind, url: 'https://kurkino.example/otchet', title };
  if (kind !== 'file') return { kind: 'paper', paperReference: 'Папка 3, лист 12', title };
  const file = { name: 'Справка.pdf', bytes: pdf(title) };
  const path = '/api/evidence';
  const { body } = await executor.send<{ id: string }>({ method: 'POST', path, file, key: randomUUID() });
  return { kind, fileId: body.id, title };
}

/** Decides on a report. */
export async function decide(control: Person, of: Fact, kind: 'return' | 'accept'): Promise<Fact> {
  const words = `Решение ${randomUUID()}`;
  const { tries } = await control.send({
    ...{ method: 'POST', path: `/api/submissions/${of.id}/review`, key: randomUUID() },
    body: { decision: kind, reason: words, ...(kind === 'accept' ? { password: control.password } : {}) },
  });
  return { ...of, kind, words, tries };
}
