import { createHmac } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createApi, pdf } from '../../support/api.js';
import type { Answer, Caller, CallOptions, TestApi } from '../../support/api.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
}

type People = Record<'administrator' | 'control' | 'lead' | 'anonymous', Caller>;
type Attempt = (people: People, seed: SeededOrganisation) => Promise<Answer<ProblemBody>>;
type Case = readonly [words: string, status: number, code: string, attempt: Attempt];

let api: TestApi;
let seed: SeededOrganisation;
let people: People;
let owner: pg.Client;
/** Cookies that were good once. */
const spent = { loggedOut: '', expired: '', beforePassword: '' };

beforeAll(async () => {
  api = await createApi({ uploadLimit: 1024 * 1024 });
  seed = await seedOrganisation(api.database);
  people = {
    administrator: await api.login('administrator'),
    control: await api.login('control'),
    lead: await api.login('lead'),
    anonymous: api.anonymous,
  };
  const leaving = await api.login('lead');
  await leaving.call('DELETE', '/api/session');
  spent.loggedOut = leaving.cookie;
  const idle = await api.login('school');
  spent.expired = idle.cookie;
  await api.database.session.updateMany({
    where: { accountId: seed.accountIds.school },
    data: { expiresAt: new Date(api.clock.now.getTime() - 1) },
  });
  const careful = await api.login('stranger');
  spent.beforePassword = careful.cookie;
  const changed = { currentPassword: seedPassword, newPassword: 'совсем другой пароль' };
  const answer = await careful.call('POST', '/api/session/password', { body: changed });
  if (answer.status !== 200) throw new Error('the password could not be changed');
  owner = new pg.Client({ connectionString: api.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

/** Rows of every table, and files of the evidence store: what must not change by a refused request. */
async function everything(): Promise<Record<string, number>> {
  const tables = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const counted = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${pg.escapeIdentifier(name)}`,
    );
    counts[name] = counted.rows[0]?.n ?? -1;
  }
  const entries = await readdir(join(api.folder, 'evidence'), { recursive: true, withFileTypes: true });
  counts['files on disk'] = entries.filter((entry) => entry.isFile()).length;
  return counts;
}

const nobody = '018f0000-0000-7000-8000-000000000000';
const link = { kind: 'link', url: 'https://kurkino.example/', title: 'Отчёт' };
const final = { kind: 'final', note: '', evidence: [link] };
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const as =
  (
    person: keyof People,
    method: string,
    path: string | ((seed: SeededOrganisation) => string),
    options: CallOptions = {},
  ): Attempt =>
  (callers, seeded) =>
    callers[person].call(method, typeof path === 'string' ? path : path(seeded), options);
const submits = (body: unknown) => as('lead', 'POST', ownTask, { body });
const ownTask = ({ tasks }: SeededOrganisation) =>
  `/api/tasks/${tasks[0]?.leadAssignmentId ?? ''}/submissions`;
const occurrence =
  (tail: string) =>
  ({ tasks }: SeededOrganisation) =>
    `/api/occurrences/${tasks[0]?.occurrenceId ?? ''}${tail}`;
const withEvidence = (change: object) => submits({ ...final, evidence: [{ ...link, ...change }] });
const uploads =
  (name: string, bytes: Buffer, path = '/api/evidence'): Attempt =>
  ({ control }) =>
    control.upload(path, { name, bytes });
const form = (payload: string | Buffer, type = 'multipart/form-data; boundary=x') =>
  as('lead', 'POST', '/api/evidence', { payload: Buffer.from(payload), headers: { 'content-type': type } });
const cookied =
  (cookie: () => string): Attempt =>
  () =>
    api.caller(cookie()).call('GET', '/api/tasks');
const part = (name: string, words = pdf('x').toString()) =>
  `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${words}\r\n`;

const order = (rows: string) => Buffer.from(`ПРИКАЗ\n01.02.2026 № 5\nО чём-то\n1. Утвердить.\n\n${rows}`);
const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

const sessions: Case[] = [
  ['no cookie', 401, 'not_signed_in', as('anonymous', 'GET', '/api/tasks')],
  ['a cookie of nonsense', 401, 'not_signed_in', cookied(() => 'vekha=nonsense')],
  ['an empty cookie', 401, 'not_signed_in', cookied(() => 'vekha=')],
  ['a cookie of 7,000 characters', 401, 'not_signed_in', cookied(() => `vekha=${'a'.repeat(7000)}`)],
  [
    'a token signed with another secret',
    401,
    'not_signed_in',
    cookied(() => {
      const token = 'A'.repeat(32);
      const mark = createHmac('sha256', 'another secret of enough characters')
        .update(token)
        .digest('base64')
        .replace(/=+$/, '');
      return `vekha=${encodeURIComponent(`${token}.${mark}`)}`;
    }),
  ],
  [
    'a good token with one sign changed',
    401,
    'not_signed_in',
    cookied(() => {
      const [name, value = ''] = people.lead.cookie.split('=');
      return `${name ?? ''}=${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
    }),
  ],
  ['a session that was logged out, replayed', 401, 'not_signed_in', cookied(() => spent.loggedOut)],
  ['a session that has expired', 401, 'not_signed_in', cookied(() => spent.expired)],
  [
    'a session from before the password was changed',
    401,
    'not_signed_in',
    cookied(() => spent.beforePassword),
  ],
  [
    'a wrong password',
    401,
    'wrong_password',
    as('anonymous', 'POST', '/api/session', { body: { login: 'lead.a', password: 'не тот' } }),
  ],
  [
    'an unknown login',
    401,
    'wrong_password',
    as('anonymous', 'POST', '/api/session', { body: { login: 'nobody', password: seedPassword } }),
  ],
  [
    'SQL as a login',
    401,
    'wrong_password',
    as('anonymous', 'POST', '/api/session', { body: { login: "' OR 1=1 --", password: 'x' } }),
  ],
  [
    'a login with NUL',
    400,
    'invalid_request',
    as('anonymous', 'POST', '/api/session', { body: { login: 'a\0b', password: 'x' } }),
  ],
  [
    'an object as a login',
    400,
    'invalid_request',
    as('anonymous', 'POST', '/api/session', { body: { login: { $ne: '' }, password: 'x' } }),
  ],
  [
    'a password of 10,000 characters',
    400,
    'invalid_request',
    as('anonymous', 'POST', '/api/session', { body: { login: 'lead.a', password: 'x'.repeat(10_000) } }),
  ],
  [
    'a new password that is too short',
    400,
    'invalid_request',
    as('lead', 'POST', '/api/session/password', {
      body: { currentPassword: seedPassword, newPassword: 'short' },
    }),
  ],
  [
    'a new password, the present one wrong',
    400,
    'wrong_password',
    as('lead', 'POST', '/api/session/password', {
      body: { currentPassword: 'wrong', newPassword: 'long enough to be one' },
    }),
  ],
];

const foreignSite: CallOptions = { body: final, headers: { origin: 'https://evil.example' } };
const http: Case[] = [
  ['a change from another site', 403, 'wrong_origin', as('lead', 'POST', ownTask, foreignSite)],
  [
    'a change from an opaque origin',
    403,
    'wrong_origin',
    as('lead', 'POST', ownTask, { ...foreignSite, headers: { origin: 'null' } }),
  ],
  [
    'a change that the browser calls cross-site',
    403,
    'wrong_origin',
    as('lead', 'POST', ownTask, { ...foreignSite, headers: { 'sec-fetch-site': 'cross-site' } }),
  ],
  [
    'a login from another site',
    403,
    'wrong_origin',
    as('anonymous', 'POST', '/api/session', {
      body: { login: 'lead.a', password: seedPassword },
      headers: { origin: 'https://evil.example' },
    }),
  ],
  ['broken JSON', 400, 'broken_json', as('lead', 'POST', ownTask, { payload: '{"kind": "final", ' })],
  ['JSON cut in a string', 400, 'broken_json', as('lead', 'POST', ownTask, { payload: '{"kind": "fin' })],
  [
    'an empty body that calls itself JSON',
    400,
    'broken_json',
    as('lead', 'POST', ownTask, {
      payload: '',
      headers: { 'content-type': 'application/json', 'content-length': '0' },
    }),
  ],
  [
    'JSON that is not UTF-8',
    400,
    'broken_json',
    as('lead', 'POST', ownTask, { payload: Buffer.from('{"kind":"final","note":"\xff\xfe"}', 'latin1') }),
  ],
  [
    '__proto__ in JSON',
    400,
    'broken_json',
    as('lead', 'POST', ownTask, { payload: '{"__proto__":{"kind":"final"}}' }),
  ],
  ['100,000 brackets', 400, 'invalid_request', as('lead', 'POST', ownTask, { payload: deep(100_000) })],
  ['2 MB of JSON', 413, 'body_too_large', submits({ ...final, note: 'a'.repeat(2 * 1024 * 1024) })],
  [
    'a form where JSON belongs',
    415,
    'media_type',
    as('lead', 'POST', ownTask, {
      payload: 'kind=final',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  ],
  [
    'XML',
    415,
    'media_type',
    as('lead', 'POST', ownTask, { payload: '<a/>', headers: { 'content-type': 'application/xml' } }),
  ],
  [
    'plain text',
    415,
    'media_type',
    as('lead', 'POST', ownTask, { payload: 'final', headers: { 'content-type': 'text/plain' } }),
  ],
  ['an unknown address', 404, 'no_such_address', as('lead', 'GET', '/api/nothing/here')],
  ['a path trick in the address', 404, 'no_such_address', as('lead', 'GET', '/api/docs/../../etc/passwd')],
  ['a broken percent sign in the address', 400, 'broken_address', as('lead', 'GET', '/api/orders/%zz')],
  [
    'an id of 5,000 characters',
    414,
    'address_too_long',
    as('control', 'GET', `/api/orders/${'a'.repeat(5000)}`),
  ],
  [
    'an Idempotency-Key of 201 characters',
    400,
    'idempotency_key',
    as('lead', 'POST', ownTask, { body: final, headers: { 'idempotency-key': 'k'.repeat(201) } }),
  ],
  [
    'an Idempotency-Key with a space',
    400,
    'idempotency_key',
    as('lead', 'POST', ownTask, { body: final, headers: { 'idempotency-key': 'a b' } }),
  ],
];

const asks = (path: string, person: keyof People = 'control') => as(person, 'GET', path);
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const lists: Case[] = [
  ['limit 0', 400, 'invalid_request', asks('/api/tasks?limit=0')],
  ['limit 201', 400, 'invalid_request', asks('/api/tasks?limit=201')],
  ['limit as words', 400, 'invalid_request', asks('/api/tasks?limit=all')],
  ['a limit twice', 400, 'invalid_request', asks('/api/tasks?limit=1&limit=2')],
  ['a huge limit', 400, 'invalid_request', asks('/api/tasks?limit=1e308')],
  ['an unknown filter', 400, 'invalid_request', asks('/api/tasks?organisation=1')],
  ['a cursor of nonsense', 400, 'bad_cursor', asks('/api/tasks?after=nonsense')],
  [
    'a cursor with SQL',
    400,
    'bad_cursor',
    asks(`/api/tasks?after=${cursor({ dueOn: "2026-01-01'; DROP TABLE task", id: nobody })}`),
  ],
  ['a cursor of another list', 400, 'bad_cursor', asks(`/api/tasks?after=${cursor(nobody)}`)],
  [
    'a cursor with a day that does not exist',
    400,
    'bad_cursor',
    asks(`/api/tasks?after=${cursor({ dueOn: '2026-02-30', id: nobody })}`),
  ],
  [
    'a cursor with a number beyond the history',
    400,
    'bad_cursor',
    asks(`/api/audit?after=${cursor('9'.repeat(30))}`),
  ],
  [
    'a position beyond a whole number',
    400,
    'bad_cursor',
    asks(`/api/activities?after=${cursor({ orderId: nobody, position: 1e300 })}`),
  ],
  ['an instant that is none', 400, 'invalid_request', asks('/api/audit?from=yesterday')],
  ['a state that is none', 400, 'invalid_request', asks('/api/occurrences?state=done')],
  ['the year 10000', 400, 'invalid_request', asks('/api/calendar/10000')],
  ['an id that is no UUID', 400, 'invalid_request', asks('/api/occurrences/1')],
  ['SQL as an id', 400, 'invalid_request', asks(`/api/occurrences/${encodeURIComponent("1' OR '1'='1")}`)],
  ['NUL in an id', 400, 'invalid_request', asks('/api/occurrences/%00')],
  ['an id of nobody', 404, 'task_not_found', asks(`/api/occurrences/${nobody}`)],
];

const bodies: Case[] = [
  ['no body at all', 400, 'invalid_request', as('lead', 'POST', ownTask)],
  ['a list for a body', 400, 'invalid_request', submits([])],
  ['null for a body', 400, 'invalid_request', submits(null)],
  ['a kind that is none', 400, 'invalid_request', submits({ ...final, kind: 'draft' })],
  ['a number for a note', 400, 'invalid_request', submits({ ...final, note: 5 })],
  ['an unknown field', 400, 'invalid_request', submits({ ...final, state: 'accepted' })],
  ['NUL in a note', 400, 'invalid_request', submits({ ...final, note: 'a\0b' })],
  [
    'half of a surrogate pair in a note',
    400,
    'invalid_request',
    as('lead', 'POST', ownTask, { payload: '{"kind":"interim","note":"\\ud800"}' }),
  ],
  ['a control character in a title', 400, 'invalid_request', withEvidence({ title: 'a\u001bb' })],
  ['a title of 10,000 characters', 400, 'invalid_request', withEvidence({ title: 'я'.repeat(10_000) })],
  ['a note of 10,001 characters', 400, 'invalid_request', submits({ ...final, note: 'я'.repeat(10_001) })],
  ['a title of spaces', 400, 'invalid_request', withEvidence({ title: '   ' })],
  ['a final report without evidence', 400, 'evidence_required', submits({ ...final, evidence: [] })],
  [
    '51 documents',
    400,
    'invalid_request',
    submits({ ...final, evidence: Array.from({ length: 51 }, () => link) }),
  ],
  ['evidence of a kind that is none', 400, 'invalid_request', withEvidence({ kind: 'rumour' })],
  ['a link that runs a script', 400, 'evidence_link', withEvidence({ url: 'javascript:alert(1)' })],
  ['a link to a file of the server', 400, 'evidence_link', withEvidence({ url: 'file:///etc/passwd' })],
  ['a link that is none', 400, 'evidence_link', withEvidence({ url: 'http://' })],
  [
    'a file of nobody',
    404,
    'file_not_found',
    submits({ ...final, evidence: [{ kind: 'file', fileId: nobody, title: 'x' }] }),
  ],
  ['30 February', 400, 'invalid_request', withEvidence({ documentDate: '2026-02-30' })],
  ['a date with a time', 400, 'invalid_request', withEvidence({ documentDate: '2026-02-20T00:00:00Z' })],
  ['the year 20260', 400, 'invalid_request', withEvidence({ documentDate: '20260-02-20' })],
  [
    'a period that ends before it begins',
    400,
    'evidence_period',
    withEvidence({ periodStart: '2026-03-01', periodEnd: '2026-02-01' }),
  ],
  [
    'a task of nobody',
    404,
    'task_not_found',
    as('lead', 'POST', `/api/tasks/${nobody}/submissions`, { body: final }),
  ],
  [
    'a review of what was not submitted',
    409,
    'task_state',
    as('control', 'POST', occurrence('/review'), { body: { decision: 'return', reason: 'рано' } }),
  ],
  [
    'a return without a reason',
    400,
    'reason_required',
    as('control', 'POST', occurrence('/review'), { body: { decision: 'return' } }),
  ],
  [
    'an acceptance without a password',
    400,
    'password_required',
    as('control', 'POST', occurrence('/review'), { body: { decision: 'accept' } }),
  ],
  [
    'an acceptance with a wrong password',
    400,
    'wrong_password',
    as('control', 'POST', occurrence('/review'), { body: { decision: 'accept', password: 'x' } }),
  ],
  [
    'a cancellation without a ground',
    400,
    'invalid_request',
    as('control', 'POST', occurrence('/cancel'), { body: { ground: ' ' } }),
  ],
  [
    'an extension into the past',
    400,
    'extension_date',
    as('lead', 'POST', occurrence('/extensions'), { body: { reason: 'x', requestedDue: '2026-03-01' } }),
  ],
  [
    'a due date moved backwards',
    400,
    'extension_date',
    as('control', 'POST', occurrence('/due'), { body: { newDue: '2026-03-01', ground: 'x' } }),
  ],
  [
    'a stage of a huge number',
    400,
    'invalid_request',
    as('control', 'POST', ({ chainId }) => `/api/cycles/${chainId}/release`, {
      body: { year: 2026, index: 1e20, ground: 'x' },
    }),
  ],
  [
    'a task opened from the end to the beginning',
    400,
    'due_before_start',
    as('control', 'POST', ({ tasks }) => `/api/activities/${tasks[0]?.activityId ?? ''}/occurrences`, {
      body: { windowStart: '2026-05-01', due: '2026-04-01', ground: 'x' },
    }),
  ],
  [
    'an address with a line break',
    400,
    'invalid_request',
    as('control', 'POST', '/api/officials', {
      body: { name: 'x', email: 'a@b.example\r\nBcc: c@d.example' },
    }),
  ],
  [
    'a name of 10,000 characters',
    400,
    'invalid_request',
    as('control', 'POST', '/api/bodies', { body: { name: 'я'.repeat(10_000), kind: 'body' } }),
  ],
  [
    'the name of another body',
    409,
    'body_name_taken',
    as('control', 'POST', '/api/bodies', { body: { name: 'Школа № 1 a', kind: 'body' } }),
  ],
  [
    'members of what is no group',
    400,
    'body_members',
    as('control', 'POST', '/api/bodies', { body: { name: 'x', kind: 'body', memberIds: [nobody] } }),
  ],
  [
    'a post that ends before it begins',
    400,
    'term',
    as('control', 'POST', ({ officials }) => `/api/officials/${officials.deputy}/posts`, {
      body: { bodyId: nobody, title: 'x', startsOn: '2026-03-02', endsOn: '2026-03-01' },
    }),
  ],
  [
    'a login with letters of another script',
    400,
    'invalid_request',
    as('administrator', 'POST', '/api/accounts', { body: { login: 'админ', role: 'executor' } }),
  ],
  [
    'a role that is none',
    400,
    'invalid_request',
    as('administrator', 'POST', '/api/accounts', { body: { login: 'somebody', role: 'root' } }),
  ],
  [
    'a login that is taken, in other letters',
    409,
    'login_taken',
    as('administrator', 'POST', '/api/accounts', { body: { login: 'LEAD.a', role: 'executor' } }),
  ],
  [
    'closing one’s own account',
    400,
    'own_account',
    as('administrator', 'POST', ({ accountIds }) => `/api/accounts/${accountIds.administrator}/disable`),
  ],
  [
    'presets out of sense',
    400,
    'invalid_request',
    as('administrator', 'PATCH', '/api/organisation', {
      body: { version: 0, presets: { digestAt: '25:00' } },
    }),
  ],
  [
    'a share above one',
    400,
    'invalid_request',
    as('administrator', 'PATCH', '/api/organisation', {
      body: { version: 0, presets: { coExecutorShare: 1.5 } },
    }),
  ],
];

const files: Case[] = [
  ['a zip named .pdf', 415, 'file_type_mismatch', uploads('отчёт.pdf', zip)],
  ['a picture named .docx', 415, 'file_type_mismatch', uploads('отчёт.docx', png)],
  ['a text named .png', 415, 'file_type_mismatch', uploads('снимок.png', Buffer.from('just words'))],
  [
    'binary data named .txt',
    415,
    'file_type_mismatch',
    uploads('записка.txt', Buffer.from([1, 2, 3, 0, 255])),
  ],
  [
    'a text not in UTF-8',
    415,
    'file_type_mismatch',
    uploads('записка.txt', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])),
  ],
  ['a program', 415, 'file_type_refused', uploads('setup.exe', Buffer.from('MZ\x90\0'))],
  [
    'a page with a script',
    415,
    'file_type_refused',
    uploads('page.html', Buffer.from('<script>alert(1)</script>')),
  ],
  [
    'a drawing that can run scripts',
    415,
    'file_type_refused',
    uploads('x.svg', Buffer.from('<svg onload="alert(1)"/>')),
  ],
  ['a name without an ending', 415, 'file_type_refused', uploads('отчёт', pdf('x'))],
  ['an ending hidden before another', 415, 'file_type_refused', uploads('отчёт.pdf.exe', pdf('x'))],
  ['a path in the name', 400, 'file_name', uploads('../../etc/cron.d/x.pdf', pdf('x'))],
  ['a Windows path in the name', 400, 'file_name', uploads('..\\..\\windows\\x.pdf', pdf('x'))],
  ['an absolute path', 400, 'file_name', uploads('/etc/passwd.pdf', pdf('x'))],
  ['a name of dots', 400, 'file_name', uploads('..', pdf('x'))],
  ['a hidden file', 400, 'file_name', uploads('.htaccess.pdf', pdf('x'))],
  ['NUL in the name', 400, 'file_name', uploads('x.pdf\0.exe', pdf('x'))],
  ['a name that turns its direction', 400, 'file_name', uploads('отчёт\u202efdp.exe.pdf', pdf('x'))],
  ['a file name of 10,000 characters', 400, 'file_name', uploads(`${'я'.repeat(10_000)}.pdf`, pdf('x'))],
  ['an empty file', 400, 'file_empty', uploads('пусто.txt', Buffer.alloc(0))],
  [
    'a file over the limit',
    413,
    'file_too_large',
    uploads('большой.pdf', Buffer.concat([pdf('x'), Buffer.alloc(1024 * 1024)])),
  ],
  [
    'a form without a file',
    400,
    'file_expected',
    form('--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nwords\r\n--x--\r\n'),
  ],
  ['an empty form', 400, 'file_expected', form('--x--\r\n')],
  ['two files', 400, 'file_expected', form(`${part('a.pdf')}${part('b.pdf')}--x--\r\n`)],
  [
    'a field after the file',
    400,
    'file_expected',
    form(`${part('a.pdf')}--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n`),
  ],
  ['a form cut before its end', 400, 'upload_broken', form(part('a.pdf'))],
  ['a form without a boundary', 400, 'upload_broken', form(part('a.pdf'), 'multipart/form-data')],
  [
    'JSON where a file belongs',
    415,
    'media_type',
    as('lead', 'POST', '/api/evidence', { body: { file: 'x' } }),
  ],
  ['an order that is a zip', 400, 'order_format', uploads('приказ.txt', zip, '/api/orders')],
  ['an order that is a broken PDF', 400, 'order_damaged', uploads('приказ.pdf', pdf('x'), '/api/orders')],
  ['an order that is a picture', 400, 'order_format', uploads('приказ.docx', png, '/api/orders')],
  ['an order of nothing', 400, 'order_empty', uploads('приказ.txt', Buffer.alloc(0), '/api/orders')],
  ['an order of spaces', 400, 'order_empty', uploads('приказ.txt', Buffer.from(' \n\t\n '), '/api/orders')],
  ['an order with a path for a name', 400, 'file_name', uploads('../приказ.txt', order('x'), '/api/orders')],
  [
    'an order of 6 MB',
    413,
    'order_too_large',
    uploads('приказ.txt', Buffer.alloc(6 * 1024 * 1024, 'а'), '/api/orders'),
  ],
  [
    'an order of 20 MB',
    413,
    'file_too_large',
    uploads('приказ.txt', Buffer.alloc(20 * 1024 * 1024, 'а'), '/api/orders'),
  ],
  [
    'confirming what is nobody’s',
    404,
    'order',
    as('control', 'POST', `/api/orders/${nobody}/confirm`, {
      body: { validFrom: '2026-01-01', validUntil: '2026-12-31', controlFrom: '2026-01-01' },
    }),
  ],
  [
    'confirming twice',
    409,
    'order_confirmed',
    as('control', 'POST', ({ orderId }) => `/api/orders/${orderId}/confirm`, {
      body: { validFrom: '2026-01-01', validUntil: '2026-12-31', controlFrom: '2026-01-01' },
    }),
  ],
  [
    'a validity backwards',
    400,
    'validity',
    as('control', 'POST', ({ orderId }) => `/api/orders/${orderId}/confirm`, {
      body: { validFrom: '2026-12-31', validUntil: '2026-01-01', controlFrom: '2026-01-01' },
    }),
  ],
];

describe('bad input is refused clearly and writes nothing', () => {
  const cases = [...sessions, ...http, ...lists, ...bodies, ...files];

  test('there are at least sixty cases, no two alike', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(([words]) => words)).size).toBe(cases.length);
  });

  test.each(cases)('%s: %i %s', async (_words, status, code, attempt) => {
    const before = await everything();
    const answer = await attempt(people, seed);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ status, type: `urn:vekha:problem:${code}` });
    expect(answer.body.title).toMatch(/[а-яё]/i);
    expect(answer.body.detail).toMatch(/[а-яё]{3}/i);
    expect(JSON.stringify(answer.body)).not.toMatch(/prisma|postgres|node_modules|\bat \w+ \(|SELECT /i);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['headers beyond all measure', `GET /api/tasks?${'a'.repeat(70_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431],
    ['something that is no HTTP', 'hello, is anybody there?\r\n\r\n', 400],
  ])('%s', async (_words, bytes, status) => {
    const socket = connect(api.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(bytes);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain('application/problem+json');
    expect(answer).toMatch(/"detail":"[А-ЯЁ]/);
  });

  test('wrong passwords in a row are slowed down, and the right one then is too', async () => {
    const patient = await createApi({ loginLimits: { perLogin: 3, perAddress: 100 } });
    await seedOrganisation(patient.database);
    const attempt = (password: string) =>
      patient.anonymous.call('POST', '/api/session', { body: { login: 'lead.a', password } });
    const wrong = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(attempt));
    expect(wrong.map((answer) => answer.status).sort()).toEqual([401, 401, 401, 429, 429, 429]);
    const right = await attempt(seedPassword);
    expect(right).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    expect((await patient.login('school')).cookie).not.toBe('');
    await patient.close();
  });
});

describe('SQL and HTML in text fields are text', () => {
  const nasty = `'; DROP TABLE "submission"; -- <img src=x onerror="alert(1)"> {{7*7}} \${7*7} %s \\' &amp; 😀`;

  test('it is stored and given back sign by sign, and nothing else happens', async () => {
    const { control, lead, administrator } = people;
    const evidence = [
      { ...link, title: nasty, documentKind: nasty, documentNumber: nasty.slice(0, 40) },
      { kind: 'paper', paperReference: nasty, title: nasty },
    ];
    const made = await lead.call('POST', ownTask(seed), { body: { kind: 'final', note: nasty, evidence } });
    expect(made).toMatchObject({ status: 201, body: { state: 'submitted' } });
    const returned = await control.call('POST', occurrence('/review')(seed), {
      body: { decision: 'return', reason: nasty },
    });
    expect(returned.status).toBe(201);
    const view = await control.call<{
      submissions: { note: string; reviews: { reason: string }[]; evidence: { title: string }[] }[];
    }>('GET', occurrence('')(seed));
    const [submission] = view.body.submissions;
    expect(submission).toMatchObject({
      note: nasty,
      reviews: [{ reason: nasty }],
      evidence: [{ title: nasty }, { title: nasty }],
    });
    const body = await control.call<{ id: string }>('POST', '/api/bodies', {
      body: { name: nasty, kind: 'outsider' },
    });
    expect((await control.call('GET', `/api/bodies/${body.body.id}`)).body).toMatchObject({ name: nasty });
    expect((await control.call('POST', '/api/officials', { body: { name: nasty } })).status).toBe(201);
    const renamed = await administrator.call('PATCH', '/api/organisation', {
      body: { version: 0, name: nasty },
    });
    expect(renamed.body).toMatchObject({ name: nasty });
    const file = await lead.upload('/api/evidence', { name: `'; DROP TABLE <b> --.pdf`, bytes: pdf('x') });
    expect(file.body).toMatchObject({ name: `'; DROP TABLE <b> --.pdf` });
    const ground = await control.call('POST', occurrence('/due')(seed), {
      body: { newDue: '2026-09-01', ground: nasty },
    });
    expect(ground.status).toBe(200);
    const cancelled = await control.call('POST', occurrence('/cancel')(seed), { body: { ground: nasty } });
    expect(cancelled.status).toBe(200);
    expect(await api.database.submission.count()).toBe(1);
  });
});
