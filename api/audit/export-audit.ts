import { Readable } from 'node:stream';
import { localDate, localTime } from '../../domain/local-time.js';
import { eachAudit } from '../../store/audit/list-audit.js';
import type { AuditFilter, AuditRow } from '../../store/audit/list-audit.js';
import { tellAudit } from '../../store/audit/tell-audit.js';
import type { ToldEvent } from '../../store/audit/tell-audit.js';
import type { Database } from '../../store/client.js';

const heads = ['№', 'Дата', 'Время', 'Кто', 'Что', 'С чем', 'Действие', 'Хеш'];

/** A cell that a spreadsheet takes for text: quoted, and never a formula, whatever a person has written into the history. */
function cell(value: string): string {
  const harmless = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function line({ seq, at, who, what, object, action, hash }: ToldEvent, zone: string): string {
  const instant = new Date(at);
  const day = localDate(instant, zone).split('-').reverse().join('.');
  return [seq, day, localTime(instant, zone), who, what, object, action, hash].map(cell).join(';');
}

/** Lines of the chain as they were hashed: `vekha verify` recomputes them anywhere. */
function jsonLine({ seq, body, previousHash, hash }: AuditRow): string {
  return JSON.stringify({ seq, body, previousHash, hash });
}

/** The history as a file, made while it is sent: CSV for spreadsheets (UTF-8 with BOM, `;`), or the chain in JSON lines. */
export function auditFile(
  db: Database,
  viewer: { organisationId: string; zone: string },
  filter: AuditFilter,
  format: 'csv' | 'jsonl',
): Readable {
  async function* parts(): AsyncGenerator<string> {
    if (format === 'csv') yield `\uFEFF${heads.map(cell).join(';')}\r\n`;
    for await (const rows of eachAudit(db, viewer.organisationId, filter)) {
      const lines =
        format === 'csv'
          ? (await tellAudit(db, rows)).map((event) => `${line(event, viewer.zone)}\r\n`)
          : rows.map((row) => `${jsonLine(row)}\n`);
      yield lines.join('');
    }
  }
  return Readable.from(parts(), { objectMode: false });
}
