import type { CivilDate } from '../domain/civil-date.js';
import type { Reader } from './client.js';
import { toColumn } from './dates.js';
import { loadControlStandIns, loadStandIns, standInFor } from './substitutes.js';
import type { StandIns } from './substitutes.js';

/** One addressee of a day. */
export interface Recipient {
  /** `official:<id>` or `body:<id>` (the body's own box). */
  recipient: string;
  address: string;
}

/**
 * Who reads what is sent to each of these bodies on that day: officials with a post there and an e-mail, each replaced
 * by the substitute during an absence, then the body's own box. An address stands once per body, whatever its letter case.
 * Every asked body has an entry; it is empty where nobody can be written to. Groups must have been spread to members.
 */
export async function recipientsOfBodies(
  reader: Reader,
  bodyIds: readonly string[],
  day: CivilDate,
): Promise<Map<string, Recipient[]>> {
  const bodies = await findBodies(reader, bodyIds, day);
  const people = await findPeople(
    reader,
    bodies.flatMap((body) => body.posts.map((post) => post.officialId)),
    day,
  );
  return new Map(
    bodies.map((body) => [
      body.id,
      eachAddressOnce([...body.posts.map((post) => people.get(post.officialId)), boxOf(body)]),
    ]),
  );
}

/** The heads of each of these bodies on that day, or their substitutes; the body's box where no head can be written to. */
export async function headsOfBodies(
  reader: Reader,
  bodyIds: readonly string[],
  day: CivilDate,
): Promise<Map<string, Recipient[]>> {
  const bodies = await findBodies(reader, bodyIds, day);
  const headsOf = (body: BodyRow) => body.posts.filter((post) => post.isHead);
  const people = await findPeople(
    reader,
    bodies.flatMap((body) => headsOf(body).map((post) => post.officialId)),
    day,
  );
  return new Map(
    bodies.map((body) => {
      const heads = eachAddressOnce(headsOf(body).map((post) => people.get(post.officialId)));
      return [body.id, heads.length > 0 ? heads : eachAddressOnce([boxOf(body)])];
    }),
  );
}

/** The heads of the department that heads the organisation. */
export async function departmentHeads(
  reader: Reader,
  organisationId: string,
  day: CivilDate,
): Promise<Recipient[]> {
  const departments = await reader.body.findMany({
    where: { organisationId, isDepartment: true },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const heads = await headsOfBodies(
    reader,
    departments.map(({ id }) => id),
    day,
  );
  return eachAddressOnce([...heads.values()].flat());
}

/**
 * Who keeps the order of this activity under control on that day: its control officer or the substitute; the heads of the
 * department where the order names nobody who can be written to.
 */
export async function controlOfficerOf(
  reader: Reader,
  activityId: string,
  day: CivilDate,
): Promise<Recipient[]> {
  const { officerId, ...standIns } = await loadControlStandIns(reader, activityId, day);
  const found = officerId === null ? undefined : personFor(officerId, standIns);
  if (found) return [found];
  const activity = await reader.activity.findUnique({
    where: { id: activityId },
    select: { organisationId: true },
  });
  return activity ? departmentHeads(reader, activity.organisationId, day) : [];
}

interface BodyRow {
  id: string;
  mailbox: string | null;
  posts: { officialId: string; isHead: boolean }[];
}

async function findBodies(reader: Reader, bodyIds: readonly string[], day: CivilDate): Promise<BodyRow[]> {
  const on = toColumn(day);
  return reader.body.findMany({
    where: { id: { in: [...new Set(bodyIds)] } },
    select: {
      id: true,
      mailbox: true,
      posts: {
        where: { startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }] },
        select: { officialId: true, isHead: true },
        orderBy: [{ isHead: 'desc' }, { startsOn: 'asc' }, { id: 'asc' }],
      },
    },
  });
}

/** The person to write to for each official that day; officials for whom nobody has an e-mail are left out. */
async function findPeople(
  reader: Reader,
  officialIds: readonly string[],
  day: CivilDate,
): Promise<Map<string, Recipient>> {
  const standIns = await loadStandIns(reader, officialIds, day);
  return new Map(
    officialIds.flatMap((id) => {
      const person = personFor(id, standIns);
      return person ? [[id, person]] : [];
    }),
  );
}

function personFor(id: string, { substitutes, emails }: StandIns): Recipient | undefined {
  const standIn = standInFor(id, substitutes);
  // A substitute without e-mail must not swallow the mail: then the absent official gets it.
  const reader = emails.has(standIn) ? standIn : id;
  const address = emails.get(reader);
  return address === undefined ? undefined : { recipient: `official:${reader}`, address };
}

function boxOf(body: BodyRow): Recipient | undefined {
  const address = body.mailbox?.trim();
  return address ? { recipient: `body:${body.id}`, address } : undefined;
}

function eachAddressOnce(candidates: readonly (Recipient | undefined)[]): Recipient[] {
  const byAddress = new Map<string, Recipient>();
  for (const candidate of candidates) {
    if (!candidate) continue;
    const address = candidate.address.toLowerCase();
    if (!byAddress.has(address)) byAddress.set(address, candidate);
  }
  return [...byAddress.values()];
}
