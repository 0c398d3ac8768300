import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { canonicalJson } from '../domain/canonical-json.js';
import type { Json } from '../domain/canonical-json.js';
import { InvalidInput } from '../domain/errors.js';
import type { ChangeContext } from '../store/change.js';
import { viewerOf } from './plugins/session.js';

/** Fields that must not leave a trace in the database, not even in a hash that can be searched for them. */
const secretFields = new Set(['password', 'currentPassword', 'newPassword']);

function withoutSecrets(body: unknown): Json {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return (body ?? null) as Json;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !secretFields.has(name)));
}

/** The Idempotency-Key of the request, if it has one: up to 200 visible ASCII characters. */
export function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new InvalidInput(
      'idempotency_key',
      'Idempotency-Key: от 1 до 200 печатных латинских знаков без пробелов.',
    );
  }
  return key;
}

/**
 * Where a change comes from: the signed-in person, the clock, and the Idempotency-Key with the fingerprint of the request.
 * `body` stands in for the request's body where that was a stream.
 */
export function contextOf(request: FastifyRequest, now: Date, body: unknown = request.body): ChangeContext {
  const viewer = viewerOf(request);
  const key = idempotencyKeyOf(request);
  const { accountId, name, post, organisationId } = viewer;
  const context: ChangeContext = { organisationId, actor: { kind: 'account', accountId, name, post }, now };
  if (key === null) return context;
  const fingerprint = createHash('sha256')
    .update(`${request.method}\n${request.url}\n${canonicalJson(withoutSecrets(body))}`)
    .digest('hex');
  return { ...context, idempotency: { accountId, key, fingerprint } };
}
