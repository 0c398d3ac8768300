import { createHmac } from 'node:crypto';
import { seedPassword } from '../../../support/seed.js';
import { as, cookied } from './attempt.js';
import type { Case } from './attempt.js';

/** Who asks: cookies, passwords, logins. */
export const sessionCases: Case[] = [
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
    cookied(({ people }) => {
      const [name, value = ''] = people.lead.cookie.split('=');
      return `${name ?? ''}=${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
    }),
  ],
  ['a session that was logged out, replayed', 401, 'not_signed_in', cookied(({ spent }) => spent.loggedOut)],
  ['a session that has expired', 401, 'not_signed_in', cookied(({ spent }) => spent.expired)],
  [
    'a session from before the password was changed',
    401,
    'not_signed_in',
    cookied(({ spent }) => spent.beforePassword),
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
