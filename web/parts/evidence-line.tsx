import type { Schema } from '../client/schemas.js';
import { formatDigits } from '../text/dates.js';
import { keepNumbers } from '../text/plural.js';
import classes from './evidence-line.module.css';

type Evidence = Schema<'EvidenceItem'>;

function facts({ kind, signer, paperReference, periodStart, periodEnd, personalData }: Evidence): string[] {
  return [
    ...(kind === 'paper' && paperReference !== null ? [`на бумаге: ${paperReference}`] : []),
    ...(signer !== null ? [`подписал ${signer}`] : []),
    ...(periodStart !== null || periodEnd !== null
      ? [
          `за период ${[periodStart, periodEnd].map((day) => (day === null ? '…' : formatDigits(day))).join(' – ')}`,
        ]
      : []),
    ...(personalData ? ['есть персональные данные'] : []),
  ];
}

/** One document: its name, which opens it, and what was said about it. */
export function EvidenceLine({ item }: { item: Evidence }) {
  const title = keepNumbers(item.title);
  const words = facts(item);
  return (
    <div>
      {item.kind === 'file' && item.fileId !== null && (
        <a href={`/api/evidence/${item.fileId}`} download>
          {title}
          {item.fileName !== null && ` (${item.fileName})`}
        </a>
      )}
      {item.kind === 'link' && item.url !== null && (
        <a href={item.url} target="_blank" rel="noreferrer noopener">
          {title} (откроется в новой вкладке)
        </a>
      )}
      {item.kind === 'paper' && title}
      {words.length > 0 && <div className={classes.facts}>{words.join(' · ')}</div>}
    </div>
  );
}
