import { Button } from '@mantine/core';
import { wordsOf } from '../client/problem.js';
import { Note } from './note.js';

/** What went wrong and what to do, where it went wrong. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <Note mark="overdue" inRow role="alert">
      <p>{wordsOf(error)}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Повторить
        </Button>
      )}
    </Note>
  );
}
