import { Conflict } from '../../domain/errors.js';
import type { Change } from '../change.js';

/**
 * Uses a link up, in the transaction of the final report that came through it. Throws Conflict `mail_link_used` when a
 * report came through it before.
 */
export async function useMailLink({ tx, context }: Change, id: string): Promise<void> {
  const used = await tx.$executeRaw`
    UPDATE mail_link SET used_at = ${context.now}
    WHERE id = ${id}::uuid AND organisation_id = ${context.organisationId}::uuid AND used_at IS NULL`;
  if (used === 1) return;
  throw new Conflict('mail_link_used', 'По этой ссылке отчёт уже отправлен. Второй раз она не действует.');
}
