import type { CallOptions } from '../../../support/api.js';
import { seedPassword } from '../../../support/seed.js';
import { final, as, ownTask, submits } from './attempt.js';
import type { Case } from './attempt.js';

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const foreignSite: CallOptions = { body: final, headers: { origin: 'https://evil.example' } };
/** How it is asked: origin, JSON, media type, address, Idempotency-Key. */
export const httpCases: Case[] = [
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
