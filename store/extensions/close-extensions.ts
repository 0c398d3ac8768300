import type { Change } from '../change.js';

/** A request that nobody decided ends with its task. */
export async function closeExtensions(
  { tx, context }: Change,
  occurrenceId: string,
  ground: string,
): Promise<void> {
  await tx.extension.updateMany({
    where: { occurrenceId, state: 'asked' },
    data: { state: 'refused', decidedAt: context.now, ground },
  });
}
