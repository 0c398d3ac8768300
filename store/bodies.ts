import { Conflict, InvalidInput, NotFound } from '../domain/errors.js';
import { change } from './change.js';
import type { Change, ChangeContext } from './change.js';
import type { Database, Reader } from './client.js';
import { lockSeen, nextVersion } from './versions.js';

/** A department, institution, partner, or a group with its members. */
export interface BodyRow {
  id: string;
  /** Grows with every correction. */
  version: number;
  name: string;
  /** body | group | outsider | post */
  kind: string;
  mailbox: string | null;
  isDepartment: boolean;
  memberIds: string[];
  /** The same with their names of today. */
  members: { id: string; name: string }[];
}

export interface BodyInput {
  name: string;
  kind: 'body' | 'group' | 'outsider' | 'post';
  mailbox: string | null;
  isDepartment: boolean;
  /** Only of a group. */
  memberIds: readonly string[];
}

const withMembers = {
  members: { select: { member: { select: { id: true, name: true } } }, orderBy: { memberId: 'asc' } },
} as const;

type BodyColumns = Omit<BodyRow, 'memberIds' | 'members'> & {
  members: { member: { id: string; name: string } }[];
};

function toRow(row: BodyColumns): BodyRow {
  const { id, version, name, kind, mailbox, isDepartment } = row;
  const members = row.members.map(({ member }) => member);
  return {
    ...{ id, version, name, kind, mailbox, isDepartment },
    ...{ memberIds: members.map((member) => member.id), members },
  };
}

/** Bodies of the organisation by id, at most `limit` after `after`. */
export async function listBodies(
  db: Reader,
  organisationId: string,
  filter: { kind?: string; text?: string },
  after: string | null,
  limit: number,
): Promise<BodyRow[]> {
  const { kind, text } = filter;
  const rows = await db.body.findMany({
    where: {
      organisationId,
      ...(after === null ? {} : { id: { gt: after } }),
      ...(kind === undefined ? {} : { kind }),
      ...(text === undefined ? {} : { name: { contains: text, mode: 'insensitive' } }),
    },
    orderBy: { id: 'asc' },
    take: limit,
    include: withMembers,
  });
  return rows.map(toRow);
}

/** Throws NotFound `body_not_found`. */
export async function readBody(db: Reader, organisationId: string, id: string): Promise<BodyRow> {
  const row = await db.body.findFirst({ where: { id, organisationId }, include: withMembers });
  if (!row) throw new NotFound('body_not_found', 'Такой организации или подразделения нет.');
  return toRow(row);
}

/** Throws Conflict `body_name_taken`, InvalidInput `body_members`, NotFound `body_not_found` (a member). */
export async function createBody(
  db: Database,
  context: ChangeContext,
  input: BodyInput,
): Promise<{ id: string }> {
  return change(db, context, async (unit) => {
    const { name, kind, mailbox, isDepartment } = input;
    const [row] = await unit.tx.body.createManyAndReturn({
      skipDuplicates: true,
      select: { id: true },
      data: {
        organisationId: context.organisationId,
        name,
        kind,
        mailbox,
        isDepartment,
        createdAt: context.now,
      },
    });
    if (!row) throw nameTaken();
    await setMembers(unit, row.id, input);
    unit.record({ action: 'body.created', subject: { type: 'body', id: row.id }, data: describe(input) });
    return row;
  });
}

/**
 * Replaces name, box, mark and members; assignments keep the name of their day. `version` is that which the person saw. Throws
 * as `createBody`, and Conflict `changed_meanwhile`.
 */
export async function updateBody(
  db: Database,
  context: ChangeContext,
  input: BodyInput & { id: string; version: number },
): Promise<{ id: string }> {
  return change(db, context, async (unit) => {
    const { id, version, name, kind, mailbox, isDepartment } = input;
    const { organisationId } = context;
    await readBody(unit.tx, organisationId, id);
    await lockSeen(unit.tx, 'body', id, version);
    const namesake = await unit.tx.body.count({ where: { organisationId, name, id: { not: id } } });
    if (namesake > 0) throw nameTaken();
    await unit.tx.body.update({
      where: { id },
      data: { name, kind, mailbox, isDepartment, ...nextVersion(context) },
    });
    await setMembers(unit, id, input);
    unit.record({ action: 'body.changed', subject: { type: 'body', id }, data: describe(input) });
    return { id };
  });
}

function nameTaken(): Conflict {
  return new Conflict('body_name_taken', 'Организация или подразделение с таким названием уже есть.');
}

function describe({ name, kind, isDepartment, memberIds }: BodyInput) {
  return { name, kind, isDepartment, memberIds };
}

async function setMembers({ tx, context }: Change, groupId: string, input: BodyInput): Promise<void> {
  const memberIds = [...new Set(input.memberIds)];
  if (memberIds.length > 0 && (input.kind !== 'group' || memberIds.includes(groupId))) {
    throw new InvalidInput(
      'body_members',
      'Участники бывают только у группы, и сама себе она участником быть не может.',
    );
  }
  const members = await tx.body.findMany({
    where: { organisationId: context.organisationId, id: { in: memberIds } },
    select: { kind: true },
  });
  if (members.length < memberIds.length)
    throw new NotFound('body_not_found', 'Один из участников группы не найден.');
  if (members.some((member) => member.kind === 'group')) {
    throw new InvalidInput('body_members', 'Группа не может входить в группу. Перечислите её участников.');
  }
  await tx.bodyMember.deleteMany({ where: { groupId } });
  await tx.bodyMember.createMany({ data: memberIds.map((memberId) => ({ groupId, memberId })) });
}
