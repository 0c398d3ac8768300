import type { CivilDate } from '../domain/civil-date.js';
import { NotFound } from '../domain/errors.js';
import { change } from './change.js';
import type { ChangeContext } from './change.js';
import type { Database } from './client.js';
import { toColumn, toOptionalColumn } from './dates.js';
import { checkTerm, demandOfficial } from './officials.js';
import { lockSeen, nextVersion } from './versions.js';

/** What is said of a post; both days inclusive, no last day while it lasts. */
export interface PostInput {
  title: string;
  isHead: boolean;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
}

/** Gives a post in a body. Throws NotFound `official_not_found`, `body_not_found`; InvalidInput `term`. */
export async function addPost(
  db: Database,
  context: ChangeContext,
  input: PostInput & { officialId: string; bodyId: string },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { officialId, bodyId, title, isHead, startsOn, endsOn } = input;
    checkTerm(startsOn, endsOn);
    await demandOfficial(tx, context.organisationId, officialId);
    const body = await tx.body.count({ where: { id: bodyId, organisationId: context.organisationId } });
    if (body === 0) throw new NotFound('body_not_found', 'Такой организации или подразделения нет.');
    const { id } = await tx.post.create({
      data: {
        ...{ officialId, bodyId, title, isHead },
        ...{ startsOn: toColumn(startsOn), endsOn: toOptionalColumn(endsOn) },
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

/**
 * Corrects a post: title, head, term. `version` is that which the person saw. Throws NotFound `post_not_found`, InvalidInput
 * `term`, Conflict `changed_meanwhile`.
 */
export async function updatePost(
  db: Database,
  context: ChangeContext,
  input: PostInput & { id: string; version: number },
): Promise<{ id: string }> {
  return change(db, context, async ({ tx, record }) => {
    const { id, version, title, isHead, startsOn, endsOn } = input;
    checkTerm(startsOn, endsOn);
    const post = await tx.post.findFirst({
      where: { id, official: { organisationId: context.organisationId } },
    });
    if (!post) throw new NotFound('post_not_found', 'Такой должности нет.');
    await lockSeen(tx, 'post', id, version);
    await tx.post.update({
      where: { id },
      data: {
        ...{ title, isHead, startsOn: toColumn(startsOn), endsOn: toOptionalColumn(endsOn) },
        ...nextVersion(context),
      },
    });
    record({
      action: 'post.changed',
      subject: { type: 'official', id: post.officialId },
      data: { postId: id, title, isHead, startsOn, endsOn },
    });
    return { id };
  });
}
