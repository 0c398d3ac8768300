import { nobody, link, final, as, ownTask, occurrence, submits, withEvidence } from './attempt.js';
import type { Case } from './attempt.js';

/** What is said: reports, reviews, dates, names, accounts. */
export const bodyCases: Case[] = [
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
    as('control', 'POST', '/api/bodies', { body: { name: 'a: Школа № 1', kind: 'body' } }),
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
