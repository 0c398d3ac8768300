import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../client/api.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { keepNumbers } from '../../text/plural.js';
import classes from './journal.module.css';

/** Recomputes the whole chain on the server and says what was found. */
export function ChainCheck() {
  const check = useMutation({ mutationFn: () => answerOf(api.POST('/api/audit/verify')) });
  return (
    <div className={classes.check}>
      <Button variant="default" onClick={() => check.isPending || check.mutate()}>
        {check.isPending ? 'Проверяем…' : 'Проверить целостность'}
      </Button>
      <div role="status">
        {check.data && (
          <p className={check.data.broken ? classes.broken : classes.sound}>
            {keepNumbers(check.data.words)}
          </p>
        )}
      </div>
      {check.error && <ProblemNote error={check.error} />}
    </div>
  );
}
