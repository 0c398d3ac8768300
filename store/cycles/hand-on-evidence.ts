import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';

/**
 * Attaches to every open task of a chain's year the evidence accepted in the nearest earlier stage that has any. A stage that
 * still waits for release gets its evidence when it opens: earlier it would be that of a stage further back. Items point to
 * their originals; doing it twice attaches nothing twice.
 */
export async function handOnEvidence(
  db: Database,
  context: ChangeContext,
  { chainId, year }: { chainId: string; year: number },
): Promise<void> {
  await change(db, context, async (unit) => {
    const open = await unit.tx.occurrence.findMany({
      where: {
        year,
        state: { in: ['on_control', 'submitted', 'returned'] },
        activity: { stage: { chainId, index: { gt: 0 } } },
      },
      select: { id: true, activity: { select: { stage: { select: { index: true } } } } },
    });
    for (const { id, activity } of open)
      await attach(unit, { id, chainId, year, index: activity.stage?.index ?? 0 });
  });
}

async function attach(
  { tx, context, record }: Change,
  { id, chainId, year, index }: { id: string; chainId: string; year: number; index: number },
): Promise<void> {
  const accepted = await tx.evidenceItem.findMany({
    where: {
      submission: { state: 'accepted' },
      occurrence: { year, activity: { stage: { chainId, index: { lt: index } } } },
    },
    include: { occurrence: { select: { activity: { select: { stage: { select: { index: true } } } } } } },
  });
  const indexOf = (item: (typeof accepted)[number]) => item.occurrence.activity.stage?.index ?? -1;
  const nearest = Math.max(-1, ...accepted.map(indexOf));
  const handed = accepted.filter((item) => indexOf(item) === nearest);
  const { count } = await tx.evidenceItem.createMany({
    skipDuplicates: true,
    data: handed.map((item) => ({
      organisationId: item.organisationId,
      occurrenceId: id,
      inheritedFromId: item.id,
      kind: item.kind,
      fileId: item.fileId,
      url: item.url,
      paperReference: item.paperReference,
      title: item.title,
      documentKind: item.documentKind,
      documentNumber: item.documentNumber,
      documentDate: item.documentDate,
      signer: item.signer,
      addressees: item.addressees,
      personalData: item.personalData,
      periodStart: item.periodStart,
      periodEnd: item.periodEnd,
      sha256: item.sha256,
      createdAt: context.now,
    })),
  });
  if (count === 0) return;
  record({
    action: 'cycle.evidence_handed_on',
    subject: { type: 'occurrence', id },
    occurrenceId: id,
    data: { items: handed.map((item) => item.id) },
  });
}
