import { canonicalJson } from '../domain/canonical-json.js';
import type { Json } from '../domain/canonical-json.js';
import { Conflict } from '../domain/errors.js';
import type { Database, Reader, Transaction } from './client.js';
import { Prisma } from './generated/prisma/client.js';

/** Who acts: shown in the history under the name and post of that day. */
export interface Actor {
  /** `mail_link`: a person without an account, through a link of a mail. */
  kind: 'account' | 'mail_link' | 'workflow' | 'system';
  accountId: string | null;
  name: string;
  post: string | null;
}

/** The process itself, when a step is taken by time and not by a person. */
export const processActor: Actor = { kind: 'workflow', accountId: null, name: 'Веха', post: null };

/** Everything a change must know about its origin. `now` is the caller's clock (virtual in simulations). */
export interface ChangeContext {
  organisationId: string;
  actor: Actor;
  now: Date;
  /** Present when the request carried an Idempotency-Key; `fingerprint` = SHA-256 of method, path and body. */
  idempotency?: { accountId: string; key: string; fingerprint: string };
}

/** What happened, for the history. `data` holds what an auditor needs to see; no secrets. */
export interface HistoryEvent {
  action: string;
  subject: { type: string; id: string };
  occurrenceId?: string;
  data?: Json;
}

/** Processes that can be told to look again. */
export type ProcessName = 'activity' | 'occurrence' | 'cycle' | 'urgent_mail';

/** The open transaction of a change, with the two things every change owes: history and hints. */
export interface Change {
  tx: Transaction;
  context: ChangeContext;
  /**
   * An INSERT or UPDATE whose outcome nobody waits for: it goes into the last statement, together with the others and with the
   * history, which saves a round trip each. They all see the rows as they were before that statement, so no two of them
   * may change one row, and the rest of the work does not see what they write.
   */
  write: (statement: Prisma.Sql) => void;
  record: (event: HistoryEvent) => void;
  /** Tells the process of this record to look again; starts it with `input` and the instant `at` when it does not run. */
  poke: (process: ProcessName, key: string, input: Readonly<Record<string, Json>>) => void;
}

interface WaitingHint {
  process: ProcessName;
  key: string;
  input: Readonly<Record<string, Json>>;
}

/**
 * Runs `work` in one transaction and appends, in that same transaction, its audit events and outbox hints: either all of it
 * is committed or nothing. With an idempotency key the first run's result is stored there too and given back to repeats.
 * Throws Conflict `idempotency_key_reused` when the key was used for another request; errors of `work` pass through.
 * The chain of the organisation is locked only by the last statement, so changes of one organisation overlap until then.
 */
export async function change<T>(
  db: Database,
  context: ChangeContext,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  return db.$transaction(
    async (tx) => {
      const earlier = await claimKey(tx, context);
      if (earlier) return earlier.answer as T;
      const events: HistoryEvent[] = [];
      const hints: WaitingHint[] = [];
      const writes: Prisma.Sql[] = [];
      const result = await work({
        tx,
        context,
        write: (statement) => writes.push(statement),
        record: (event) => events.push(event),
        poke: (process, key, input) => hints.push({ process, key, input }),
      });
      await finish(tx, context, { result, writes, hints, events });
      return result;
    },
    { maxWait: 10_000, timeout: 30_000 },
  );
}

/**
 * The stored answer to an earlier request with this Idempotency-Key, null when there is none: for acts of several transactions,
 * which keep the answer of the whole beside those of their parts. Throws Conflict `idempotency_key_reused`.
 */
export async function earlierAnswer(
  db: Reader,
  { idempotency }: ChangeContext,
): Promise<{ answer: unknown } | null> {
  if (!idempotency) return null;
  const { accountId, key } = idempotency;
  const found = await db.idempotencyKey.findUnique({ where: { accountId_key: { accountId, key } } });
  if (!found) return null;
  if (found.fingerprint !== idempotency.fingerprint) throw keyReused();
  return { answer: found.answer };
}

function keyReused(): Conflict {
  return new Conflict(
    'idempotency_key_reused',
    'Этот Idempotency-Key уже использован для другого запроса. Возьмите новый.',
  );
}

async function claimKey(tx: Transaction, context: ChangeContext): Promise<{ answer: unknown } | null> {
  if (!context.idempotency) return null;
  const { accountId, key, fingerprint } = context.idempotency;
  // A repeat that comes while the first still runs waits here for its commit, and then finds the answer.
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_key (account_id, key, fingerprint, created_at)
    VALUES (${accountId}::uuid, ${key}, ${fingerprint}, ${context.now}) ON CONFLICT DO NOTHING`;
  if (claimed === 1) return null;
  const found = await tx.idempotencyKey.findUniqueOrThrow({ where: { accountId_key: { accountId, key } } });
  if (found.fingerprint !== fingerprint) throw keyReused();
  return { answer: found.answer };
}

interface Outcome {
  result: unknown;
  writes: readonly Prisma.Sql[];
  hints: readonly WaitingHint[];
  events: readonly HistoryEvent[];
}

/**
 * The last statement: what was left to it, the answer for repeats, the hints, and the history, whose chain is locked from here
 * to the commit.
 */
async function finish(
  tx: Transaction,
  context: ChangeContext,
  { result, writes, hints, events }: Outcome,
): Promise<void> {
  const { idempotency, organisationId, now } = context;
  if (!idempotency && writes.length === 0 && hints.length === 0 && events.length === 0) return;
  const answer = JSON.stringify(result ?? null);
  const processes = hints.map((hint) => hint.process);
  const keys = hints.map((hint) => hint.key);
  const inputs = hints.map((hint) => JSON.stringify({ ...hint.input, at: now.getTime() }));
  const bodies = events.map((event) => eventBody(context, event));
  const parts = [
    ...writes.map((statement, index) => Prisma.sql`${Prisma.raw(`written_${index}`)} AS (${statement})`),
    Prisma.sql`answered AS (
      UPDATE idempotency_key SET answer = ${answer}::jsonb
      WHERE account_id = ${idempotency?.accountId ?? null}::uuid AND key = ${idempotency?.key ?? null})`,
    Prisma.sql`hinted AS (
      INSERT INTO outbox (process, key, input)
      SELECT * FROM unnest(${processes}::text[], ${keys}::text[], ${inputs}::jsonb[]) RETURNING id)`,
  ];
  await tx.$queryRaw`
    WITH ${Prisma.join(parts)}
    SELECT (SELECT pg_notify('outbox', '')::text FROM hinted LIMIT 1),
           (SELECT max(append_audit(${organisationId}::uuid, body)) FROM (
              SELECT body FROM unnest(${bodies}::text[]) WITH ORDINALITY AS events (body, n) ORDER BY n) AS in_order)`;
}

function eventBody({ actor, now }: ChangeContext, event: HistoryEvent): string {
  const { kind, accountId, name, post } = actor;
  return canonicalJson({
    at: now.toISOString(),
    actor: { kind, accountId, name, post },
    action: event.action,
    subject: event.subject,
    occurrenceId: event.occurrenceId ?? null,
    data: event.data ?? {},
  });
}
