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
      rows: [found],
    } = await db.query('SELECT id, occurrence_id FROM assignment WHERE id = $1 AND organisation_id = $2', [
      assignment,
      account.organisation_id,
    ]);
    const {
      rows: [occurrence],
    } = await db.query(
      'SELECT o.id, o.activity_id, o.state, a.mode, s.chain_id FROM occurrence o JOIN activity a ON a.id = o.activity_id LEFT JOIN chain_stage s ON s.activity_id = a.id WHERE o.id = $1 FOR UPDATE OF o',
      [found.occurrence_id],
    );
    await db.query(
      'SELECT id, body_id, body_name, role, state, due_on FROM assignment WHERE occurrence_id = $1 ORDER BY id',
      [occurrence.id],
    );
    const id = randomUUID();
    const hash = createHash('sha256').update(JSON.stringify({ id, note, evidence })).digest('hex');
    await db.query(
      "INSERT INTO submission (id, organisation_id, occurrence_id, assignment_id, kind, note, state, submitted_at, author_account_id, author_name, content_hash) VALUES ($1,$2,$3,$4,'final',$5,'submitted',$6,$7,'peer',$8)",
      [id, account.organisation_id, occurrence.id, assignment, note, now, account.id, hash],
    );
    await db.query(
      "INSERT INTO evidence_item (id, organisation_id, occurrence_id, submission_id, kind, url, title, created_at) VALUES ($1,$2,$3,$4,'link',$5,$6,$7)",
      [randomUUID(), account.organisation_id, occurrence.id, id, evidence[0].url, evidence[0].title, now],
    );
    await db.query("UPDATE assignment SET state = 'submitted' WHERE id = $1", [assignment]);
    await db.query(
      "UPDATE occurrence SET state = 'submitted', submitted_at = $2, version = version + 1 WHERE id = $1",
      [occurrence.id, now],
    );
    await db.query('SELECT id, zone, presets FROM organisation WHERE id = $1', [account.organisation_id]);
    await db.query('SELECT organisation_id, year, data FROM calendar_year WHERE organisation_id = $1', [
      account.organisation_id,
    ]);
    await db.query(
      "UPDATE notification SET state = 'obsolete' WHERE organisation_id = $1 AND occurrence_id = $2 AND state = 'planned' AND kind IN ('remind','overdue','escalation')",
      [account.organisation_id, occurrence.id],
    );
    const {
      rows: [activity],
    } = await db.query('SELECT id, order_id FROM activity WHERE id = $1', [occurrence.activity_id]);
    const {
      rows: [order],
    } = await db.query('SELECT id, control_officer_id FROM "order" WHERE id = $1', [activity.order_id]);
    await db.query(
      'SELECT id, absent_id, substitute_id FROM substitution WHERE absent_id = $1 AND starts_on <= $2 AND ends_on >= $2',
      [order.control_officer_id, now],
    );
    await db.query('SELECT id, email FROM official WHERE id = $1 AND email IS NOT NULL', [
      order.control_officer_id,
    ]);
    await db.query(
      "INSERT INTO notification (id, organisation_id, key, activity_id, occurrence_id, assignment_id, recipient, kind, day, lane, send_after, state) VALUES ($1,$2,$3,$4,$5,$6,$7,'submitted',$8::timestamptz::date,'digest',$8::timestamptz,'planned') ON CONFLICT DO NOTHING",
      [
        randomUUID(),
        account.organisation_id,
        `submitted:${assignment}`,
        activity.id,
        occurrence.id,
        assignment,
        `official:${order.control_officer_id}`,
        now,
      ],
    );
    const answer = { id, contentHash: hash, state: 'submitted' };
    await db.query('UPDATE idempotency_key SET answer = $3 WHERE account_id = $1 AND key = $2', [
      account.id,
      key,
      JSON.stringify(answer),
    ]);
    // Its hints go to nobody: the lag is measured on ours alone.
    await db.query(
      "WITH written AS (INSERT INTO outbox (process, key, input, delivered_at) VALUES ('occurrence', $1, $2, now()) RETURNING id) SELECT count(*)::int, pg_notify('outbox_of_peer', '')::text FROM written",
      [occurrence.id, JSON.stringify({ id: occurrence.id })],
    );
    await db.query('SELECT append_audit($1, $2)', [
      account.organisation_id,
      JSON.stringify({
        at: now.toISOString(),
        action: 'submission.made',
        subject: { type: 'submission', id },
        occurrenceId: occurrence.id,
        data: answer,
      }),
    ]);
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
