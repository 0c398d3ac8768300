import { createHash, randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The peer: Fastify and pg with nothing between, doing the statements of one close by hand, in the same order and with the
 * same rows written. No validation beyond JSON, no types, no rules: what it leaves out is what ours is asked to cost little.
 */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 20 });
const app = Fastify();

const session = `SELECT a.id, a.organisation_id FROM session s JOIN account a ON a.id = s.account_id JOIN organisation o ON o.id = a.organisation_id
  LEFT JOIN official f ON f.id = a.official_id WHERE s.expires_at > now() AND a.login = $1 LIMIT 1`;

app.post('/close/:assignment', async (request, reply) => {
  const { assignment } = request.params;
  const { note, evidence } = request.body;
  const db = await pool.connect();
  try {
    const {
      rows: [account],
    } = await db.query(session, [request.headers['x-login']]);
    const now = new Date();
    const key = request.headers['idempotency-key'];
    await db.query('BEGIN');
    await db.query(
      'INSERT INTO idempotency_key (account_id, key, fingerprint, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [account.id, key, createHash('sha256').update(JSON.stringify(request.body)).digest('hex'), now],
    );
    const {
      rows: [occurrence],
    } = await db.query(
      'SELECT o.id, o.activity_id, o.year, o.state, a.mode, o.due_on, s.chain_id FROM occurrence o JOIN activity a ON a.id = o.activity_id LEFT JOIN chain_stage s ON s.activity_id = a.id WHERE o.id = (SELECT occurrence_id FROM assignment WHERE id = $1) AND o.organisation_id = $2 FOR UPDATE OF o',
      [assignment, account.organisation_id],
    );
    await db.query(
      'SELECT id, body_id, body_name, role, state, due_on FROM assignment WHERE occurrence_id = $1 ORDER BY id',
      [occurrence.id],
    );
    const id = randomUUID();
    const hash = createHash('sha256').update(JSON.stringify({ id, note, evidence })).digest('hex');
    await db.query(
      "SELECT id, zone, presets, (SELECT coalesce(jsonb_agg(data), '[]') FROM calendar_year y WHERE y.organisation_id = o.id) AS years FROM organisation o WHERE id = $1",
      [account.organisation_id],
    );
    await db.query(
      "WITH made AS (INSERT INTO submission (id, organisation_id, occurrence_id, assignment_id, kind, note, state, submitted_at, author_account_id, author_name, content_hash) VALUES ($1,$2,$3,$4,'final',$5,'submitted',$6,$7,'peer',$8)), documents AS (INSERT INTO evidence_item (id, organisation_id, occurrence_id, submission_id, kind, url, title, created_at) VALUES ($9,$2,$3,$1,'link',$10,$11,$6)), part AS (UPDATE assignment SET state = 'submitted' WHERE id = $4) UPDATE occurrence SET state = 'submitted', submitted_at = $6, version = version + 1, review_plan = '[]', review_steps_taken = 0 WHERE id = $3",
      [
        ...[id, account.organisation_id, occurrence.id, assignment, note, now, account.id, hash],
        ...[randomUUID(), evidence[0].url, evidence[0].title],
      ],
    );
    await db.query(
      "UPDATE notification SET state = 'obsolete' WHERE organisation_id = $1 AND occurrence_id = $2 AND state = 'planned' AND kind IN ('remind','overdue','escalation')",
      [account.organisation_id, occurrence.id],
    );
    const {
      rows: [order],
    } = await db.query(
      'SELECT o.organisation_id, o.control_officer_id FROM activity a JOIN "order" o ON o.id = a.order_id WHERE a.id = $1',
      [occurrence.activity_id],
    );
    await db.query(
      'WITH RECURSIVE absence AS (SELECT DISTINCT ON (absent_id) absent_id, substitute_id FROM substitution WHERE $2::date BETWEEN starts_on AND ends_on ORDER BY absent_id, starts_on DESC, id DESC), reached (id) AS (SELECT unnest($1::uuid[]) UNION SELECT a.substitute_id FROM reached r JOIN absence a ON a.absent_id = r.id) SELECT f.id, f.email, a.substitute_id FROM reached r JOIN official f ON f.id = r.id LEFT JOIN absence a ON a.absent_id = r.id',
      [[order.control_officer_id], now],
    );
    await db.query(
      "INSERT INTO notification (id, organisation_id, key, activity_id, occurrence_id, assignment_id, recipient, kind, day, lane, send_after, state) VALUES ($1,$2,$3,$4,$5,$6,$7,'submitted',$8::timestamptz::date,'digest',$8::timestamptz,'planned') ON CONFLICT DO NOTHING",
      [
        randomUUID(),
        account.organisation_id,
        `submitted:${assignment}`,
        occurrence.activity_id,
        occurrence.id,
        assignment,
        `official:${order.control_officer_id}`,
        now,
      ],
    );
    const answer = { id, contentHash: hash, state: 'submitted' };
    // Its hints go to nobody: the lag is measured on ours alone.
    await db.query(
      "WITH answered AS (UPDATE idempotency_key SET answer = $3 WHERE account_id = $1 AND key = $2), hinted AS (INSERT INTO outbox (process, key, input, delivered_at) VALUES ('occurrence', $4, $5, now()) RETURNING id) SELECT (SELECT pg_notify('outbox_of_peer', '')::text FROM hinted LIMIT 1), append_audit($6, $7)",
      [
        ...[account.id, key, JSON.stringify(answer), occurrence.id, JSON.stringify({ id: occurrence.id })],
        account.organisation_id,
        JSON.stringify({
          at: now.toISOString(),
          action: 'submission.made',
          subject: { type: 'submission', id },
          occurrenceId: occurrence.id,
          data: answer,
        }),
      ],
    );
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
