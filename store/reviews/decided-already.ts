import { localDate, localTime } from '../../domain/local-time.js';
import { dateInWords } from '../../domain/russian.js';
import type { Transaction } from '../client.js';

/**
 * «Петрова А. С., 5 марта 2026 г. в 12:40»: who decided and when, by the clock of the IANA zone; the name is left out where
 * it is not known. Throws as `localDate`.
 */
export function byWhom(name: string | null, at: Date, zone: string): string {
  const when = `${dateInWords(localDate(at, zone))} в ${localTime(at, zone)}`;
  return name === null ? when : `${name}, ${when}`;
}

/**
 * The sentence that says of a report, or of the reports of a task, what was decided last, by whom and when by the clock of the
 * zone; null where nobody has decided. Throws as `localDate`.
 */
export async function decisionMade(
  tx: Transaction,
  of: { submissionId: string } | { occurrenceId: string },
  zone: string,
): Promise<string | null> {
  const last = await tx.review.findFirst({
    where:
      'submissionId' in of
        ? { submissionId: of.submissionId }
        : { submission: { occurrenceId: of.occurrenceId } },
    orderBy: [{ reviewedAt: 'desc' }, { id: 'desc' }],
    select: { decision: true, reviewerName: true, reviewedAt: true },
  });
  if (!last) return null;
  const done = last.decision === 'accept' ? 'Отчёт уже принят' : 'Отчёт уже возвращён на доработку';
  return `${done}: ${byWhom(last.reviewerName, last.reviewedAt, zone)}.`;
}
