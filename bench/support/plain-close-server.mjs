import { createHash, randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The peer: Fastify and pg with nothing between, sending the statements of one close by hand, the same ones in the same order
 * and in as many round trips as ours, with the same rows written and the same processes told. No validation beyond JSON, no
 * signed cookie, no types, no rules: what it leaves out is what ours is asked to cost little.
 */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 20 });
const app = Fastify();

const session = `
  WITH owner AS (
    SELECT s.data, a.id AS account_id, a.organisation_id, a.login, a.role, a.official_id, a.must_change_password, o.zone,
           ($2::timestamptz AT TIME ZONE o.zone)::date AS today
    FROM session s JOIN account a ON a.id = s.account_id JOIN organisation o ON o.id = a.organisation_id
    WHERE s.id = $1 AND s.expires_at > $2 AND a.disabled_at IS NULL)
  SELECT owner.data, owner.account_id, owner.organisation_id, owner.login, owner.role, owner.official_id,
         owner.must_change_password, owner.zone, owner.today::text AS today, f.name AS official_name,
         (SELECT p.title FROM post p
          WHERE p.official_id = owner.official_id AND p.starts_on <= owner.today
            AND (p.ends_on IS NULL OR p.ends_on >= owner.today)
          ORDER BY p.is_head DESC, p.starts_on, p.id LIMIT 1) AS post,
         ARRAY(SELECT DISTINCT p.body_id::text FROM post p
               WHERE p.starts_on <= owner.today AND (p.ends_on IS NULL OR p.ends_on >= owner.today)
                 AND (p.official_id = owner.official_id OR p.official_id IN (
                   SELECT s.absent_id FROM substitution s
                   WHERE s.substitute_id = owner.official_id AND owner.today BETWEEN s.starts_on AND s.ends_on))
              ) AS body_ids
  FROM owner LEFT JOIN official f ON f.id = owner.official_id`;

const claim =
  'INSERT INTO idempotency_key (account_id, key, fingerprint, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING';

const lock = `
  SELECT o.id, o.activity_id, o.year, o.state, a.mode, o.due_on, o.version, s.chain_id
  FROM occurrence o JOIN activity a ON a.id = o.activity_id LEFT JOIN chain_stage s ON s.activity_id = a.id
  WHERE o.id = (SELECT occurrence_id FROM assignment WHERE id = $1) AND o.organisation_id = $2 FOR UPDATE OF o`;

const read = `
  SELECT o.zone, o.presets, (SELECT coalesce(jsonb_agg(data), '[]') FROM calendar_year y WHERE y.organisation_id = o.id) AS years,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
       'id', id, 'bodyId', body_id, 'bodyName', body_name, 'role', role, 'state', state, 'dueOn', due_on) ORDER BY id), '[]')
     FROM assignment WHERE occurrence_id = $1) AS assignments
  FROM organisation o WHERE o.id = $2`;

const officer = `
  WITH RECURSIVE absence AS (
    SELECT DISTINCT ON (absent_id) absent_id, substitute_id FROM substitution
    WHERE $2::date BETWEEN starts_on AND ends_on ORDER BY absent_id, starts_on DESC, id DESC),
  asked (id) AS MATERIALIZED (
    SELECT o.control_officer_id FROM activity a JOIN "order" o ON o.id = a.order_id WHERE a.id = $1),
  reached (id) AS (
    SELECT id FROM asked UNION SELECT a.substitute_id FROM reached r JOIN absence a ON a.absent_id = r.id)
  SELECT f.id, f.email, a.substitute_id, EXISTS (SELECT FROM asked WHERE asked.id = f.id) AS asked
  FROM reached r JOIN official f ON f.id = r.id LEFT JOIN absence a ON a.absent_id = r.id`;

const last = `
  WITH submitted AS (
    INSERT INTO submission (id, organisation_id, occurrence_id, assignment_id, kind, note, state, submitted_at,
                            author_account_id, author_official_id, author_name, author_post, content_hash)
    VALUES ($1, $2, $3, $4, 'final', $5, 'submitted', $6, $7, $8, $9, $10, $11)),
  documents AS (
    INSERT INTO evidence_item SELECT * FROM jsonb_populate_recordset(NULL::evidence_item, $12::jsonb)),
  part AS (UPDATE assignment SET state = 'submitted' WHERE id = $4),
  task AS (
    UPDATE occurrence SET state = 'submitted', submitted_at = $6, version = version + 1, review_plan = $13::jsonb,
      review_steps_taken = 0 WHERE id = $3),
  dropped AS (
    UPDATE notification SET state = 'obsolete' WHERE organisation_id = $2 AND occurrence_id = $3 AND state = 'planned'
      AND kind = ANY('{remind,overdue,escalation}'::text[])),
  told AS (
    INSERT INTO notification SELECT * FROM jsonb_populate_recordset(NULL::notification, $14::jsonb) ON CONFLICT DO NOTHING),
  answered AS (UPDATE idempotency_key SET answer = $16::jsonb WHERE account_id = $7 AND key = $15),
  hinted AS (INSERT INTO outbox (process, key, input) VALUES ('occurrence', $3::text, $17::jsonb) RETURNING id)
  SELECT (SELECT pg_notify('outbox', '')::text FROM hinted LIMIT 1), append_audit($2, $18)`;

/** Named: prepared once per connection, as ours are. */
const send = (db, name, text, values) => db.query({ name, text, values });
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const token = (cookie) => decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)).split('.')[0];

/** Five nudges in the calendar of nobody: as many bytes as a plan of ours has. */
const reviewPlan = (now) =>
  Array.from({ length: 5 }, (_, index) => {
    const at = new Date(now.getTime() + (index + 1) * 172_800_000).toISOString();
    return { kind: 'nudge_reviewer', day: at.slice(0, 10), at };
  });

async function close(db, { assignment, account, key, note, evidence, fingerprint }) {
  const now = new Date();
  await send(db, 'claim', claim, [account.account_id, key, fingerprint, now]);
  const { rows } = await send(db, 'lock', lock, [assignment, account.organisation_id]);
  const [occurrence] = rows;
  await send(db, 'read', read, [occurrence.id, account.organisation_id]);
  const addressees = await send(db, 'officer', officer, [occurrence.activity_id, now]);
  const recipient = `official:${addressees.rows[0].id}`;
  const common = { organisation_id: account.organisation_id, occurrence_id: occurrence.id };
  const id = randomUUID();
  const contentHash = sha256(JSON.stringify({ id, note, evidence }));
  const answer = { id, contentHash, state: 'submitted' };
  const documents = evidence.map((item) => ({
    ...{ ...item, ...common, id: randomUUID(), submission_id: id, created_at: now },
    ...{ addressees: [], personal_data: false },
  }));
  const notification = {
    ...{
      ...common,
      id: randomUUID(),
      activity_id: occurrence.activity_id,
      assignment_id: assignment,
      recipient,
    },
    ...{ key: `submitted:${assignment}`, kind: 'submitted', lane: 'digest', day: now, send_after: now },
    state: 'planned',
  };
  const event = {
    ...{ at: now, actor: { kind: 'account', accountId: account.account_id, name: account.official_name } },
    ...{ action: 'submission.made', subject: { type: 'submission', id }, occurrenceId: occurrence.id },
    data: { ...answer, assignmentId: assignment },
  };
  await send(db, 'last', last, [
    ...[id, account.organisation_id, occurrence.id, assignment, note, now],
    ...[account.account_id, account.official_id, account.official_name, account.post, contentHash],
    ...[JSON.stringify(documents), JSON.stringify(reviewPlan(now)), JSON.stringify([notification]), key],
    ...[
      JSON.stringify(answer),
      JSON.stringify({ id: occurrence.id, at: now.getTime() }),
      JSON.stringify(event),
    ],
  ]);
  return answer;
}

app.post('/close/:assignment', async (request, reply) => {
  const { rows } = await send(pool, 'session', session, [sha256(token(request.headers.cookie)), new Date()]);
  const db = await pool.connect();
  try {
    await db.query('BEGIN');
    const answer = await close(db, {
      ...{ ...request.params, ...request.body, account: rows[0], key: request.headers['idempotency-key'] },
      fingerprint: sha256(JSON.stringify(request.body)),
    });
    await db.query('COMMIT');
    return reply.code(201).send(answer);
  } catch (error) {
    await db.query('ROLLBACK');
    throw error;
  } finally {
    db.release();
  }
});

await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ port: app.server.address().port });
process.on('disconnect', () => process.exit(0));
