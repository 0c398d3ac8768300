import type { CivilDate } from '../domain/civil-date.js';
import type { Role, Viewer } from '../domain/roles.js';
import type { Database, Reader } from './client.js';

/** What a session carries besides its owner; instants in milliseconds since 1970. */
export interface SessionData {
  startedAt: number;
  renewedAt: number;
}

/** A session that is in force, and who it belongs to as of `now`. */
export interface OpenSession {
  data: SessionData;
  viewer: Viewer;
}

interface SessionRow {
  data: SessionData;
  account_id: string;
  organisation_id: string;
  login: string;
  role: Role;
  official_id: string | null;
  must_change_password: boolean;
  zone: string;
  today: CivilDate;
  official_name: string | null;
  post: string | null;
  body_ids: string[];
}

/**
 * The session with this id (SHA-256 of the cookie's token, hex) and its owner at `now`, read in one statement. Null when
 * there is none, it has expired, or its account is disabled. Posts count from their first to their last day inclusive in the
 * organisation's zone; a substitute acts for every body of the absent official.
 */
export async function readSession(db: Reader, id: string, now: Date): Promise<OpenSession | null> {
  const rows = await db.$queryRaw<SessionRow[]>`
    WITH owner AS (
      SELECT s.data, a.id AS account_id, a.organisation_id, a.login, a.role, a.official_id, a.must_change_password, o.zone,
             (${now}::timestamptz AT TIME ZONE o.zone)::date AS today
      FROM session s JOIN account a ON a.id = s.account_id JOIN organisation o ON o.id = a.organisation_id
      WHERE s.id = ${id} AND s.expires_at > ${now} AND a.disabled_at IS NULL)
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
  const row = rows[0];
  if (!row) return null;
  return {
    data: row.data,
    viewer: {
      accountId: row.account_id,
      organisationId: row.organisation_id,
      login: row.login,
      role: row.role,
      officialId: row.official_id,
      name: row.official_name ?? row.login,
      post: row.post,
      bodyIds: row.body_ids,
      zone: row.zone,
      today: row.today,
      mustChangePassword: row.must_change_password,
    },
  };
}

/** Writes the session, new or renewed; it is in force until `expiresAt`. */
export async function saveSession(
  db: Database,
  session: { id: string; accountId: string; data: SessionData; expiresAt: Date },
): Promise<void> {
  const { id, accountId, expiresAt } = session;
  const data = { startedAt: session.data.startedAt, renewedAt: session.data.renewedAt };
  await db.session.upsert({
    where: { id },
    create: { id, accountId, data, expiresAt },
    update: { accountId, data, expiresAt },
  });
}

/** Ends the session at once. Nothing happens when there is none. */
export async function dropSession(db: Database, id: string): Promise<void> {
  await db.session.deleteMany({ where: { id } });
}

/** Ends every session of the account. */
export async function dropSessionsOf(db: Reader, accountId: string): Promise<void> {
  await db.session.deleteMany({ where: { accountId } });
}

/** Removes sessions that ended before `now`; returns how many. */
export async function sweepSessions(db: Database, now: Date): Promise<number> {
  return (await db.session.deleteMany({ where: { expiresAt: { lte: now } } })).count;
}
