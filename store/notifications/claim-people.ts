import type { MailLane } from '../../domain/notifications.js';
import type { Transaction } from '../client.js';

/** The waiting notifications of one address in one organisation. */
export interface WaitingPerson {
  organisationId: string;
  /** Lower case; empty where the addressee has lost the address since. */
  address: string;
  notificationIds: string[];
}

/**
 * Up to `limit` people for whom something of the lane is due, those who wait longest first. Until the end of the transaction
 * nobody else is given the same person, so that all waiting notices of a person go into one mail.
 */
export async function claimPeople(
  tx: Transaction,
  {
    lane,
    organisationIds,
    now,
    limit,
  }: { lane: MailLane; organisationIds: string[]; now: Date; limit: number },
): Promise<WaitingPerson[]> {
  // Rows are locked next by their ids; the advisory lock is what keeps a second sender from taking the same person's other rows.
  return tx.$queryRaw<WaitingPerson[]>`
    WITH waiting AS MATERIALIZED (
      SELECT n.organisation_id, lower(trim(coalesce(o.email, b.mailbox, ''))) AS address,
        array_agg(n.id) AS ids, min(n.send_after) AS since
      FROM notification n
      LEFT JOIN official o ON n.recipient = 'official:' || o.id AND o.organisation_id = n.organisation_id
      LEFT JOIN body b ON n.recipient = 'body:' || b.id AND b.organisation_id = n.organisation_id
      WHERE n.state = 'planned' AND n.lane = ${lane} AND n.send_after <= ${now}
        AND n.organisation_id = ANY(${organisationIds}::uuid[])
      GROUP BY 1, 2 ORDER BY since, address
    )
    SELECT organisation_id AS "organisationId", address, ids AS "notificationIds" FROM waiting
    WHERE pg_try_advisory_xact_lock(hashtextextended(organisation_id || ':' || address, 0)) LIMIT ${limit}`;
}
