import { createHash } from 'node:crypto';
import type { Reader } from '../client.js';
import { eachAudit } from './list-audit.js';
import type { AuditRow } from './list-audit.js';

/** What a check of the whole chain found. */
export interface ChainCheck {
  /** Events that were recomputed and are right, counted from the first. */
  checked: number;
  /** Hash of the last of them; 64 zeros when there is none. */
  lastHash: string;
  /** The first event that is not as it was written; null when all are. */
  broken: { seq: string; at: string | null; reason: string } | null;
}

/**
 * Recomputes the organisation's history from its first event: numbers without a gap, each hash over the one before, the number
 * and the body (SHA-256 of `previous LF seq LF body`), columns as their body has them, and the end where the chain says it ends.
 */
export async function verifyChain(db: Reader, organisationId: string): Promise<ChainCheck> {
  // What is appended while this runs lies behind the end that is known now.
  const end = await db.auditChain.findUnique({ where: { organisationId } });
  let checked = 0;
  let lastHash = '0'.repeat(64);
  const broken = (seq: number, at: string | null, reason: string): ChainCheck => ({
    ...{ checked, lastHash },
    broken: { seq: String(seq), at, reason },
  });
  for await (const rows of eachAudit(db, organisationId, {})) {
    for (const row of rows) {
      const reason = faultOf(row, checked + 1, lastHash);
      if (reason !== null) return broken(checked + 1, row.at, reason);
      checked += 1;
      lastHash = row.hash;
      if (end && String(end.seq) === row.seq && end.hash !== row.hash)
        return broken(
          checked,
          row.at,
          'Хеш последней записи не совпадает с тем, на котором кончается цепочка.',
        );
    }
  }
  const expected = Number(end?.seq ?? 0);
  if (checked < expected)
    return broken(checked + 1, null, 'Записи нет: история кончается раньше, чем цепочка.');
  return { checked, lastHash, broken: null };
}

function faultOf(row: AuditRow, seq: number, previous: string): string | null {
  if (row.seq !== String(seq)) return `Записи № ${seq} нет: за ней сразу стоит № ${row.seq}.`;
  if (row.previousHash !== previous) return 'Запись не продолжает предыдущую: хеш перед ней другой.';
  const hash = createHash('sha256').update(`${previous}\n${row.seq}\n${row.body}`, 'utf8').digest('hex');
  if (row.hash !== hash) return 'Содержание записи изменено: её хеш не сходится.';
  const { action, subject, occurrenceId, at } = JSON.parse(row.body) as {
    action: string;
    subject: { type: string; id: string };
    occurrenceId: string | null;
    at: string;
  };
  const same =
    action === row.action &&
    subject.type === row.subjectType &&
    subject.id === row.subjectId &&
    occurrenceId === row.occurrenceId &&
    at === row.at;
  return same ? null : 'Поля записи расходятся с её содержанием.';
}
