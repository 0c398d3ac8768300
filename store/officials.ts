import type { CivilDate } from '../domain/civil-date.js';
import { InvalidInput, NotFound } from '../domain/errors.js';
import { change } from './change.js';
import type { ChangeContext } from './change.js';
import type { Database, Reader, Transaction } from './client.js';
import { fromColumn, fromOptionalColumn, toColumn, toOptionalColumn } from './dates.js';
import type { Prisma } from './generated/prisma/client.js';

/** A person with posts and absences; all days inclusive. */
export interface OfficialRow {
  id: string;
  name: string;
  email: string | null;
  posts: {
    id: string;
    bodyId: string;
    bodyName: string;
    title: string;
    isHead: boolean;
    startsOn: CivilDate;
    endsOn: CivilDate | null;
  }[];
  absences: {
    id: string;
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

function toRow({ id, name, email, posts, absences }: FullOfficial): OfficialRow {
  return {
    ...{ id, name, email },
    posts: posts.map((post) => ({
      ...{ id: post.id, bodyId: post.bodyId, bodyName: post.body.name, title: post.title },
      ...{
        isHead: post.isHead,
        startsOn: fromColumn(post.startsOn),
        endsOn: fromOptionalColumn(post.endsOn),
      },
    })),
    absences: absences.map((absence) => ({
      ...{ id: absence.id, substituteId: absence.substituteId, substituteName: absence.substitute.name },
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

/** Changes name and e-mail. Throws NotFound `official_not_found`. */
export async function updateOfficial(
  db: Database,
  context: ChangeContext,
  input: { id: string; name: string; email: string | null },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { id, name, email } = input;
    await demandOfficial(tx, context.organisationId, id);
    await tx.official.update({ where: { id }, data: { name, email } });
    record({ action: 'official.changed', subject: { type: 'official', id }, data: { name } });
    return { id };
  });
}

/** Gives a post in a body. Throws NotFound `official_not_found`, `body_not_found`; InvalidInput `term`. */
export async function addPost(
  db: Database,
  context: ChangeContext,
  input: {
    officialId: string;
    bodyId: string;
    title: string;
    isHead: boolean;
    startsOn: CivilDate;
    endsOn: CivilDate | null;
  },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { officialId, bodyId, title, isHead, startsOn, endsOn } = input;
    checkTerm(startsOn, endsOn);
    await demandOfficial(tx, context.organisationId, officialId);
    const body = await tx.body.count({ where: { id: bodyId, organisationId: context.organisationId } });
    if (body === 0) throw new NotFound('body_not_found', 'Такой организации или подразделения нет.');
    const { id } = await tx.post.create({
      data: {
        officialId,
        bodyId,
        title,
        isHead,
        startsOn: toColumn(startsOn),
        endsOn: toOptionalColumn(endsOn),
      },
      select: { id: true },
    });
    record({
      action: 'post.given',
      subject: { type: 'official', id: officialId },
      data: { ...input, postId: id },
    });
    return { id };
  });
}

/** Sets the last day in a post. Throws NotFound `post_not_found`, InvalidInput `term`. */
export async function endPost(
  db: Database,
  context: ChangeContext,
  input: { id: string; endsOn: CivilDate },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { id, endsOn } = input;
    const post = await tx.post.findFirst({
      where: { id, official: { organisationId: context.organisationId } },
    });
    if (!post) throw new NotFound('post_not_found', 'Такой должности нет.');
    checkTerm(fromColumn(post.startsOn), endsOn);
    await tx.post.update({ where: { id }, data: { endsOn: toColumn(endsOn) } });
    record({
      action: 'post.ended',
      subject: { type: 'official', id: post.officialId },
      data: { postId: id, endsOn },
    });
    return { id };
  });
}

/** Corrects a post: title, head, term. Throws NotFound `post_not_found`, InvalidInput `term`. */
export async function updatePost(
  db: Database,
  context: ChangeContext,
  input: { id: string; title: string; isHead: boolean; startsOn: CivilDate; endsOn: CivilDate | null },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { id, title, isHead, startsOn, endsOn } = input;
    checkTerm(startsOn, endsOn);
    const post = await tx.post.findFirst({
      where: { id, official: { organisationId: context.organisationId } },
    });
    if (!post) throw new NotFound('post_not_found', 'Такой должности нет.');
    await tx.post.update({
      where: { id },
      data: { title, isHead, startsOn: toColumn(startsOn), endsOn: toOptionalColumn(endsOn) },
    });
    record({
      action: 'post.changed',
      subject: { type: 'official', id: post.officialId },
      data: { postId: id, title, isHead, startsOn, endsOn },
    });
    return { id };
  });
}

/**
 * Corrects a substitution: who stands in and when; one that turned out needless ends on its first day. Throws NotFound
 * `substitution_not_found`, `official_not_found`; InvalidInput `term`, `own_substitute`.
 */
export async function updateSubstitution(
  db: Database,
  context: ChangeContext,
  input: { id: string; substituteId: string; startsOn: CivilDate; endsOn: CivilDate },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { id, substituteId, startsOn, endsOn } = input;
    checkTerm(startsOn, endsOn);
    const found = await tx.substitution.findFirst({
      where: { id, absent: { organisationId: context.organisationId } },
    });
    if (!found) throw new NotFound('substitution_not_found', 'Такого замещения нет.');
    if (found.absentId === substituteId) throw ownSubstitute();
    await demandOfficial(tx, context.organisationId, substituteId);
    await tx.substitution.update({
      where: { id },
      data: { substituteId, startsOn: toColumn(startsOn), endsOn: toColumn(endsOn) },
    });
    record({
      action: 'substitution.changed',
      subject: { type: 'official', id: found.absentId },
      data: { substitutionId: id, substituteId, startsOn, endsOn },
    });
    return { id };
  });
}

/** Names who stands in during an absence. Throws NotFound `official_not_found`, InvalidInput `term`, `own_substitute`. */
export async function addSubstitution(
  db: Database,
  context: ChangeContext,
  input: { absentId: string; substituteId: string; startsOn: CivilDate; endsOn: CivilDate },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { absentId, substituteId, startsOn, endsOn } = input;
    checkTerm(startsOn, endsOn);
    if (absentId === substituteId) throw ownSubstitute();
    for (const official of [absentId, substituteId])
      await demandOfficial(tx, context.organisationId, official);
    const { id } = await tx.substitution.create({
      data: { absentId, substituteId, startsOn: toColumn(startsOn), endsOn: toColumn(endsOn) },
      select: { id: true },
    });
    record({ action: 'substitution.added', subject: { type: 'official', id: absentId }, data: { ...input } });
    return { id };
  });
}

function checkTerm(startsOn: CivilDate, endsOn: CivilDate | null): void {
  if (endsOn !== null && endsOn < startsOn) {
    throw new InvalidInput('term', 'Последний день раньше первого. Исправьте даты.', { startsOn, endsOn });
  }
}

async function demandOfficial(tx: Transaction, organisationId: string, id: string): Promise<void> {
  const found = await tx.official.count({ where: { id, organisationId } });
  if (found === 0) throw noSuchOfficial();
}

function noSuchOfficial(): NotFound {
  return new NotFound('official_not_found', 'Такого сотрудника нет.');
}

function ownSubstitute(): InvalidInput {
  return new InvalidInput('own_substitute', 'Заместителем должен быть другой человек.');
}
