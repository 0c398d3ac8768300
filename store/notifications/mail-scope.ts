import type { MailLane } from '../../domain/notifications.js';
import { mailMoment } from '../../domain/reminder-plan.js';
import { Prisma } from '../generated/prisma/client.js';
import type { Reader } from '../client.js';
import { loadSettingsOf } from '../settings.js';
import type { Settings } from '../settings.js';

/** Whose mail: one organisation's, or that of every organisation of a time zone. */
export type MailScope = { organisationId: string } | { zone: string };

/** An organisation in scope that has something to send, and since or from when. */
interface Waiting {
  organisationId: string;
  settings: Settings;
  /** The earliest instant at which something of it may be sent, hours for mail apart. */
  from: Date;
}

/**
 * When the next mail of this lane may leave: now or the past when something can leave at once, null when nothing waits.
 * Counts planned rows, tries that were put off, and leases of senders that may have died.
 */
export async function nextMailAt(
  reader: Reader,
  query: { lane: MailLane; scope: MailScope; now: Date },
): Promise<Date | null> {
  const moments = (await findWaiting(reader, query)).map(({ settings, from }) =>
    momentFor(settings, from > query.now ? from : query.now).getTime(),
  );
  return moments.length > 0 ? new Date(Math.min(...moments)) : null;
}

/** Organisations in scope that have something due now and are within their hours for mail. */
export async function openOrganisations(
  reader: Reader,
  query: { lane: MailLane; scope: MailScope; now: Date },
): Promise<Map<string, Settings>> {
  const { now } = query;
  const open = (await findWaiting(reader, { ...query, until: now })).filter(
    ({ settings }) => momentFor(settings, now).getTime() <= now.getTime(),
  );
  return new Map(open.map(({ organisationId, settings }) => [organisationId, settings]));
}

function momentFor({ presets, calendar, zone }: Settings, instant: Date): Date {
  return mailMoment(instant, presets, calendar, zone);
}

async function findWaiting(
  reader: Reader,
  { lane, scope, until = null }: { lane: MailLane; scope: MailScope; until?: Date | null },
): Promise<Waiting[]> {
  const inScope =
    'zone' in scope ? Prisma.sql`o.zone = ${scope.zone}` : Prisma.sql`o.id = ${scope.organisationId}::uuid`;
  const early = (column: Prisma.Sql) =>
    until === null ? Prisma.sql`true` : Prisma.sql`${column} <= ${until}`;
  // The state of a notification follows that of its mail, so the index on it finds the few mails on their way.
  const waiting = await reader.$queryRaw<{ id: string; from: Date }[]>`
    SELECT o.id, min(w.moment) AS "from"
    FROM organisation o JOIN (
      SELECT organisation_id, send_after AS moment FROM notification
      WHERE state = 'planned' AND lane = ${lane} AND ${early(Prisma.sql`send_after`)}
      UNION ALL
      SELECT m.organisation_id, m.lease_until FROM mail m
      WHERE m.state = 'sending' AND ${early(Prisma.sql`m.lease_until`)}
        AND m.id IN (SELECT mail_id FROM notification WHERE state = 'sending' AND lane = ${lane})
    ) w ON w.organisation_id = o.id
    WHERE ${inScope} GROUP BY o.id`;
  const settings = await loadSettingsOf(
    reader,
    waiting.map(({ id }) => id),
  );
  return waiting.flatMap(({ id, from }) => {
    const found = settings.get(id);
    return found ? [{ organisationId: id, settings: found, from }] : [];
  });
}
