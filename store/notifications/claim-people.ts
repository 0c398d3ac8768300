import type { MailLane } from '../../domain/notifications.js';
import type { Transaction } from '../client.js';
import { recipientId } from './recipient-id.js';

/** What comes at about the same time goes into one mail: an order on control opens its tasks over some seconds. */
export interface Gathering {
  /** A person is written to when nothing new has come for them for this long, milliseconds. */
  quiet: number;
  /** And at the latest this long after the first, milliseconds. */
  longest: number;
}

/** How many waiting rows are looked at for one person to be found: bounds the work of a claim however much waits. */
const rowsPerPerson = 10;

/**
 * Ids of all notifications of the lane that are due for up to `limit` people, those who wait longest first. A person is an
 * address in an organisation, whatever its letter case, be it an official's or a body's box. Until the end of the transaction
 * nobody else is given the same person, so that all waiting notices of a person go into one mail. Nobody is claimed for whom
 * more is coming, by `gathering`; without it nobody is waited for.
 */
export async function claimPeople(tx: Transaction, claim: PeopleClaim): Promise<string[]> {
  const people = await lockPeople(tx, claim);
  if (people.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH person AS MATERIALIZED (
      SELECT * FROM unnest(${people.map((one) => one.organisationId)}::uuid[], ${people.map((one) => one.address)}::text[])
        AS person (organisation_id, address)
    ), addressee AS MATERIALIZED (
      SELECT 'official:' || o.id AS recipient FROM official o
      WHERE (o.organisation_id, lower(trim(coalesce(o.email, '')))) IN (SELECT * FROM person)
      UNION ALL
      SELECT 'body:' || b.id FROM body b
      WHERE (b.organisation_id, lower(trim(coalesce(b.mailbox, '')))) IN (SELECT * FROM person)
    )
    SELECT n.id FROM notification n
    WHERE n.state = 'planned' AND n.lane = ${claim.lane} AND n.send_after <= ${claim.now}
      AND n.organisation_id = ANY(${claim.organisationIds}::uuid[])
      AND n.recipient IN (SELECT recipient FROM addressee)`;
  return rows.map(({ id }) => id);
}

interface PeopleClaim {
  lane: MailLane;
  organisationIds: string[];
  now: Date;
  limit: number;
  gathering?: Gathering | undefined;
}

/** The address is empty for all who lost theirs: their rows must be taken out of the way too. */
async function lockPeople(
  tx: Transaction,
  { lane, organisationIds, now, limit, gathering }: PeopleClaim,
): Promise<{ organisationId: string; address: string }[]> {
  const { quiet, longest } = gathering ?? { quiet: 0, longest: 0 };
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  // Locking rows would not do: a second sender would skip the locked rows and take the other rows of the same person.
  return tx.$queryRaw`
    WITH next AS MATERIALIZED (
      SELECT n.organisation_id, n.recipient, n.send_after FROM notification n
      WHERE n.state = 'planned' AND n.lane = ${lane} AND n.send_after <= ${now}
        AND n.organisation_id = ANY(${organisationIds}::uuid[])
      ORDER BY n.send_after LIMIT ${limit * rowsPerPerson}
    ), person AS MATERIALIZED (
      SELECT n.organisation_id, lower(trim(coalesce(o.email, b.mailbox, ''))) AS address, min(n.send_after) AS since
      FROM next n
      LEFT JOIN official o ON o.id = ${recipientId('official')}
      LEFT JOIN body b ON b.id = ${recipientId('body')}
      GROUP BY 1, 2
      HAVING max(n.send_after) <= ${before(quiet)} OR min(n.send_after) <= ${before(longest)}
      ORDER BY since
    )
    SELECT organisation_id AS "organisationId", address FROM person
    WHERE pg_try_advisory_xact_lock(hashtextextended(organisation_id || ':' || address, 0)) LIMIT ${limit}`;
}
