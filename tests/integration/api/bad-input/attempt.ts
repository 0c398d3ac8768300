import { pdf } from '../../../support/api.js';
import type { Answer, Caller, CallOptions, TestApi } from '../../../support/api.js';
import type { SeededOrganisation } from '../../../support/seed.js';

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
}

type People = Record<'administrator' | 'control' | 'lead' | 'anonymous', Caller>;

/** What a bad request is sent to. */
export interface Site {
  api: TestApi;
  seed: SeededOrganisation;
  people: People;
  /** Cookies that were good once. */
  spent: { loggedOut: string; expired: string; beforePassword: string };
}

type Attempt = (site: Site) => Promise<Answer<ProblemBody>>;

/** A request in words, and how it has to be refused. */
export type Case = readonly [words: string, status: number, code: string, attempt: Attempt];

export const nobody = '018f0000-0000-7000-8000-000000000000';
export const link = { kind: 'link', url: 'https://kurkino.example/', title: 'Отчёт' };
export const final = { kind: 'final', note: '', evidence: [link] };

type Path = string | ((seed: SeededOrganisation) => string);

export const as =
  (person: keyof People, method: string, path: Path, options: CallOptions = {}): Attempt =>
  ({ people, seed }) =>
    people[person].call(method, typeof path === 'string' ? path : path(seed), options);

export const asks = (path: string): Attempt => as('control', 'GET', path);

export const ownTask = ({ tasks }: SeededOrganisation) =>
  `/api/tasks/${tasks[0]?.leadAssignmentId ?? ''}/submissions`;

export const occurrence =
  (tail: string) =>
  ({ tasks }: SeededOrganisation) =>
    `/api/occurrences/${tasks[0]?.occurrenceId ?? ''}${tail}`;

export const submits = (body: unknown): Attempt => as('lead', 'POST', ownTask, { body });

export const withEvidence = (change: object): Attempt =>
  submits({ ...final, evidence: [{ ...link, ...change }] });

export const cookied =
  (cookieOf: (site: Site) => string): Attempt =>
  (site) =>
    site.api.caller(cookieOf(site)).call('GET', '/api/tasks');

export const uploads =
  (name: string, bytes: Buffer, path = '/api/evidence'): Attempt =>
  ({ people }) =>
    people.control.upload(path, { name, bytes });

/** A form of files written by hand. */
export const form = (payload: string, type = 'multipart/form-data; boundary=x'): Attempt =>
  as('lead', 'POST', '/api/evidence', { payload: Buffer.from(payload), headers: { 'content-type': type } });

export const part = (name: string) =>
  `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${pdf('x').toString()}\r\n`;
