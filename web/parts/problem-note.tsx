import { Button, Text } from '@mantine/core';
import { wordsOf } from '../client/problem.js';
import classes from './problem-note.module.css';

/** What went wrong and what to do, where it went wrong. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <div role="alert" className={classes.note}>
      <Text>{wordsOf(error)}</Text>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Повторить
        </Button>
      )}
    </div>
  );
}
