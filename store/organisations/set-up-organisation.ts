import { randomUUID } from 'node:crypto';
import type { CivilDate } from '../../domain/civil-date.js';
import { defaultPresets } from '../../domain/presets.js';
import type { Role } from '../../domain/roles.js';
import { change } from '../change.js';
import type { Actor, Change } from '../change.js';
import type { Database } from '../client.js';
import { toColumn } from '../dates.js';

/** An organisation with its bodies and people, named by each other's names. */
export interface OrganisationFile {
  name: string;
  /** IANA zone. */
  zone: string;
  bodies: {
    name: string;
    kind: 'body' | 'group' | 'outsider' | 'post';
    mailbox?: string | undefined;
    isDepartment?: boolean | undefined;
    members?: string[] | undefined;
  }[];
  officials: {
    name: string;
    email?: string | undefined;
    posts: { body: string; title: string; isHead?: boolean | undefined }[];
  }[];
  accounts: { login: string; role: Role; official?: string | undefined }[];
  /** The official who controls the orders loaded with the organisation. */
  controlOfficer?: string | undefined;
}

/**
 * Creates an organisation with everything in its file, in one transaction; posts begin on `today`. `passwordHashes` by
 * login; every account has to change its password first. Returns the new id and the control officer's.
 */
export async function setUpOrganisation(
  db: Database,
  input: {
    file: OrganisationFile;
    passwordHashes: ReadonlyMap<string, string>;
    actor: Actor;
    today: CivilDate;
    now: Date;
  },
): Promise<{ id: string; controlOfficerId: string | null }> {
  const { file, passwordHashes, actor, today, now } = input;
  const organisationId = randomUUID();
  return change(db, { organisationId, actor, now }, async (unit) => {
    const { tx, record } = unit;
    await tx.organisation.create({
      data: {
        id: organisationId,
        name: file.name,
        zone: file.zone,
        presets: { ...defaultPresets },
        createdAt: now,
      },
    });
    const bodyIds = await writeBodies(unit, file);
    const officialIds = await writeOfficials(unit, file, bodyIds, today);
    await tx.account.createMany({
      data: file.accounts.map(({ login, role, official }) => ({
        organisationId,
        login,
        role,
        officialId: official ? idOf(officialIds, official) : null,
        passwordHash: idOf(passwordHashes, login),
        createdAt: now,
      })),
    });
    record({
      action: 'organisation.created',
      subject: { type: 'organisation', id: organisationId },
      data: {
        name: file.name,
        zone: file.zone,
        bodies: file.bodies.length,
        officials: file.officials.length,
      },
    });
    const { controlOfficer } = file;
    return {
      id: organisationId,
      controlOfficerId: controlOfficer ? idOf(officialIds, controlOfficer) : null,
    };
  });
}

async function writeBodies({ tx, context }: Change, file: OrganisationFile): Promise<Map<string, string>> {
  const ids = new Map(file.bodies.map(({ name }) => [name, randomUUID() as string]));
  await tx.body.createMany({
    data: file.bodies.map(({ name, kind, mailbox, isDepartment }) => ({
      id: idOf(ids, name),
      organisationId: context.organisationId,
      name,
      kind,
      mailbox: mailbox ?? null,
      isDepartment: isDepartment ?? false,
      createdAt: context.now,
    })),
  });
  await tx.bodyMember.createMany({
    data: file.bodies.flatMap(({ name, members = [] }) =>
      members.map((member) => ({ groupId: idOf(ids, name), memberId: idOf(ids, member) })),
    ),
  });
  return ids;
}

async function writeOfficials(
  { tx, context }: Change,
  file: OrganisationFile,
  bodyIds: ReadonlyMap<string, string>,
  today: CivilDate,
): Promise<Map<string, string>> {
  const ids = new Map(file.officials.map(({ name }) => [name, randomUUID() as string]));
  await tx.official.createMany({
    data: file.officials.map(({ name, email }) => ({
      id: idOf(ids, name),
      organisationId: context.organisationId,
      name,
      email: email ?? null,
      createdAt: context.now,
    })),
  });
  await tx.post.createMany({
    data: file.officials.flatMap(({ name, posts }) =>
      posts.map(({ body, title, isHead }) => ({
        officialId: idOf(ids, name),
        bodyId: idOf(bodyIds, body),
        title,
        isHead: isHead ?? false,
        startsOn: toColumn(today),
      })),
    ),
  });
  return ids;
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the organisation's file names «${name}», which is not in it`);
  return id;
}
