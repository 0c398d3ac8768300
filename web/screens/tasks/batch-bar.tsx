import { Button } from '@mantine/core';
import { LinkButton } from '../../parts/link-button.js';
import { plural, taskForms } from '../../text/plural.js';
import type { Selection } from './selection.js';
import classes from './tasks.module.css';

/** The most the API takes at once. */
export const largestBatch = 100;

/** What can be done with the chosen tasks; stands at the bottom of the window while something is chosen. */
export function BatchBar({ selection }: { selection: Selection }) {
  if (selection.size === 0) return null;
  const tooMany = selection.size > largestBatch;
  return (
    <div role="region" aria-label="Выбранные задачи" className={classes.bar}>
      <span>
        Выбрано {plural(selection.size, taskForms)}
        {tooMany && `, а одним документом можно отчитаться по ${largestBatch}`}
      </span>
      {!tooMany && (
        <LinkButton to="/tasks/report" search={{ ids: selection.ids }}>
          Отчитаться одним документом
        </LinkButton>
      )}
      <Button variant="default" onClick={selection.clear}>
        Снять выделение
      </Button>
    </div>
  );
}
