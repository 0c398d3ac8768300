import { NotFound } from '../../domain/errors.js';
import { demandScope } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database, Reader } from '../client.js';
import { visibleOccurrences } from '../tasks/visibility.js';

/** A stored file as it is offered for download. `size` in bytes, instants ISO 8601 in UTC. */
export interface EvidenceFileRow {
  id: string;
  sha256: string;
  size: number;
  mime: string;
  name: string;
  uploadedAt: string;
}

/**
 * Notes a file whose bytes are safe on disk, and the mail link through which it came, if it came so. The same content may be
 * noted many times; the bytes are kept once.
 */
export async function noteEvidenceFile(
  db: Database,
  context: ChangeContext,
  file: { sha256: string; size: number; mime: string; name: string },
  mailLinkId: string | null = null,
): Promise<EvidenceFileRow> {
  return change(db, context, async ({ tx, record }) => {
    const { sha256, size, mime, name } = file;
    const { id } = await tx.evidenceFile.create({
      data: {
        organisationId: context.organisationId,
        sha256,
        size: BigInt(size),
        mime,
        name,
        uploadedAt: context.now,
        uploadedBy: context.actor.accountId,
        mailLinkId,
      },
      select: { id: true },
    });
    record({
      action: 'evidence.uploaded',
      subject: { type: 'evidence_file', id },
      data: { sha256, size, mime, name, ...(mailLinkId === null ? {} : { mailLinkId }) },
    });
    return { id, sha256, size, mime, name, uploadedAt: context.now.toISOString() };
  });
}

/**
 * A file the viewer may download: their own upload, or evidence of a task they may see. Throws NotFound `file_not_found`,
 * Forbidden `role_forbidden`.
 */
export async function findEvidenceFile(db: Reader, viewer: Viewer, id: string): Promise<EvidenceFileRow> {
  const scope = demandScope(viewer, 'evidence.read');
  const { organisationId, accountId } = viewer;
  const seen = { items: { some: { occurrence: visibleOccurrences(viewer, 'evidence.read') } } };
  const found = await db.evidenceFile.findFirst({
    where: { id, organisationId, ...(scope === 'own' ? { OR: [{ uploadedBy: accountId }, seen] } : {}) },
  });
  if (!found) throw new NotFound('file_not_found', 'Такого файла нет.');
  const { sha256, size, mime, name, uploadedAt } = found;
  return { id, sha256, size: Number(size), mime, name, uploadedAt: uploadedAt.toISOString() };
}
