import type { CivilDate } from '../domain/civil-date.js';
import { InvalidInput, NotFound } from '../domain/errors.js';
import { change } from './change.js';
import type { ChangeContext } from './change.js';
import type { Database, Reader, Transaction } from './client.js';
import { fromColumn, fromOptionalColumn } from './dates.js';
import type { Prisma } from './generated/prisma/client.js';
import { lockSeen, nextVersion } from './versions.js';

/** A person with posts and absences; all days inclusive. Each `version` grows with every correction of its own record. */
export interface OfficialRow {
  id: string;
  version: number;
  name: string;
  email: string | null;
  posts: {
    id: string;
    version: number;
    bodyId: string;
    bodyName: string;
    title: string;
    isHead: boolean;
    startsOn: CivilDate;
    endsOn: CivilDate | null;
  }[];
  absences: {
    id: string;
    version: number;
    substituteId: string;
    substituteName: string;
    startsOn: CivilDate;
    endsOn: CivilDate;
  }[];
}

export interface OfficialFilter {
  /** With a post there, past or present. */
  bodyId?: string;
  /** Part of the name, whatever its letter case. */
  text?: string;
}

const withPosts = {
  posts: { orderBy: { id: 'asc' }, include: { body: { select: { name: true } } } },
  absences: { orderBy: { id: 'asc' }, include: { substitute: { select: { name: true } } } },
} as const;

/** Officials of the organisation by id, at most `limit` after `after`. */
export async function listOfficials(
  db: Reader,
  organisationId: string,
  filter: OfficialFilter,
  after: string | null,
  limit: number,
): Promise<OfficialRow[]> {
  const { bodyId, text } = filter;
  const rows = await db.official.findMany({
    where: {
      organisationId,
      ...(after === null ? {} : { id: { gt: after } }),
      ...(bodyId === undefined ? {} : { posts: { some: { bodyId } } }),
      ...(text === undefined ? {} : { name: { contains: text, mode: 'insensitive' } }),
    },
    orderBy: { id: 'asc' },
    take: limit,
    include: withPosts,
  });
  return rows.map(toRow);
}

/** Throws NotFound `official_not_found`. */
export async function readOfficial(db: Reader, organisationId: string, id: string): Promise<OfficialRow> {
  const row = await db.official.findFirst({ where: { id, organisationId }, include: withPosts });
  if (!row) throw noSuchOfficial();
  return toRow(row);
}

type FullOfficial = Prisma.OfficialGetPayload<{ include: typeof withPosts }>;

function toRow({ id, version, name, email, posts, absences }: FullOfficial): OfficialRow {
  return {
    ...{ id, version, name, email },
    posts: posts.map((post) => ({
      ...{
        id: post.id,
        version: post.version,
        bodyId: post.bodyId,
        bodyName: post.body.name,
        title: post.title,
      },
      ...{
        isHead: post.isHead,
        startsOn: fromColumn(post.startsOn),
        endsOn: fromOptionalColumn(post.endsOn),
      },
    })),
    absences: absences.map((absence) => ({
      ...{
        id: absence.id,
        version: absence.version,
        substituteId: absence.substituteId,
        substituteName: absence.substitute.name,
      },
      ...{ startsOn: fromColumn(absence.startsOn), endsOn: fromColumn(absence.endsOn) },
    })),
  };
}

/** Adds a person. */
export async function createOfficial(
  db: Database,
  context: ChangeContext,
  input: { name: string; email: string | null },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { organisationId, now } = context;
    const { id } = await tx.official.create({
      data: { organisationId, ...input, createdAt: now },
      select: { id: true },
    });
    record({ action: 'official.created', subject: { type: 'official', id }, data: { name: input.name } });
    return { id };
  });
}

/**
 * Changes name and e-mail. `version` is that which the person saw. Throws NotFound `official_not_found`, Conflict
 * `changed_meanwhile`.
 */
export async function updateOfficial(
  db: Database,
  context: ChangeContext,
  input: { id: string; version: number; name: string; email: string | null },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { id, version, name, email } = input;
    await demandOfficial(tx, context.organisationId, id);
    await lockSeen(tx, 'official', id, version);
    await tx.official.update({ where: { id }, data: { name, email, ...nextVersion(context) } });
    record({ action: 'official.changed', subject: { type: 'official', id }, data: { name } });
    return { id };
  });
}

/** Throws InvalidInput `term` when the last day of a term lies before its first. */
export function checkTerm(startsOn: CivilDate, endsOn: CivilDate | null): void {
  if (endsOn !== null && endsOn < startsOn) {
    throw new InvalidInput('term', 'Последний день раньше первого. Исправьте даты.', { startsOn, endsOn });
  }
}

/** Throws NotFound `official_not_found`. */
export async function demandOfficial(tx: Transaction, organisationId: string, id: string): Promise<void> {
  const found = await tx.official.count({ where: { id, organisationId } });
  if (found === 0) throw noSuchOfficial();
}

function noSuchOfficial(): NotFound {
  return new NotFound('official_not_found', 'Такого сотрудника нет.');
}
