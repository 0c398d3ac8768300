import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { Json } from '../../domain/canonical-json.js';
import type { Author } from '../../domain/roles.js';
import type { ChangeContext } from '../../store/change.js';
import type { OpenLink } from '../../store/mail-links/read-link.js';
import type { ReadyReport } from './report-form.js';

/**
 * Who acts through the link: its official, or the person who signs for a body's box, with the rights of an executor and only
 * over the one body. They have no account here, whatever account they have elsewhere.
 */
export function authorOf(link: OpenLink, signed: ReadyReport['author']): Author {
  const { holder, task, today, settings, organisationId, bodyId } = link;
  const person =
    holder.kind === 'official'
      ? { officialId: holder.officialId, name: holder.name, post: holder.post }
      : {
          officialId: null,
          name: signed?.name ?? `Общий ящик: ${task.bodyName}`,
          post: signed === null ? null : `${signed.post}, ${task.bodyName}`,
        };
  return {
    ...{ accountId: null, mailLinkId: link.id, organisationId, role: 'executor', bodyIds: [bodyId] },
    ...{ zone: settings.zone, today },
    ...person,
  };
}

/**
 * Where a change through a link comes from. A second press of the button of the same form with the same content gets the
 * first answer; `form` was made with the form, `content` is all that it says.
 */
export function linkContext(
  link: OpenLink,
  { name, post }: Author,
  now: Date,
  once?: { form: string; content: Json },
): ChangeContext {
  const { organisationId } = link;
  const context: ChangeContext = {
    organisationId,
    actor: { kind: 'mail_link', accountId: null, name, post },
    now,
  };
  if (!once) return context;
  const fingerprint = createHash('sha256').update(canonicalJson(once.content)).digest('hex');
  const form = createHash('sha256').update(once.form).digest('hex');
  return { ...context, idempotency: { accountId: link.id, key: `${form}:${fingerprint}`, fingerprint } };
}
