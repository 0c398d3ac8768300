import { Text } from '@mantine/core';
import type { Schema } from '../../../client/schemas.js';
import classes from './card.module.css';

/** The documents that a signature covers, with their fingerprints. */
export function SignedList({ toSign }: { toSign: Schema<'ReviewCard'>['toSign'] }) {
  return (
    <ul className={classes.signed}>
      {toSign.map(({ submissionId, bodyName, contentHash, documents }) => (
        <li key={submissionId}>
          <Text fw={600}>{bodyName}</Text>
          {documents.map(({ title, sha256 }, index) => (
            <Text key={index} size="sm">
              {title}
              {sha256 !== null && <span className={classes.code}> {sha256.slice(0, 16)}…</span>}
            </Text>
          ))}
          <Text size="sm" c="dimmed" className={classes.code}>
            Отпечаток отчёта: {contentHash}
          </Text>
        </li>
      ))}
    </ul>
  );
}
