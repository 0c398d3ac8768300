import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schema } from '../../client/schemas.js';
import { percent } from '../../text/numbers.js';
import { plural } from '../../text/plural.js';
import type { FigureSearch } from './overview-search.js';
import classes from './overview.module.css';

/** Four figures, each a link to exactly its tasks. */
export function Now({ overview }: { overview: Schema<'Overview'> }) {
  const { overdue, atRisk, waitingForReview, total, from, until, extensionsAsked } = overview;
  return (
    <section aria-label="Главное">
      <ul className={classes.now}>
        <Figure search={{ figure: 'overdue' }} value={overdue} sign={overdue > 0 ? 'П' : undefined}>
          Просрочено
        </Figure>
        <Figure search={{ figure: 'at_risk' }} value={atRisk}>
          Срок в две недели
        </Figure>
        <Figure search={{ figure: 'waiting' }} value={waitingForReview}>
          Ждут проверки
        </Figure>
        <Figure
          search={{ figure: 'in_time', from, until }}
          value={total.planned === 0 ? '—' : percent(total.inTime / total.planned)}
        >
          Исполнено в срок за период
        </Figure>
      </ul>
      {extensionsAsked > 0 && (
        <p>
          <Link to="/reviews" search={{ list: 'extensions' }}>
            {plural(extensionsAsked, ['просьба', 'просьбы', 'просьб'])} о переносе срока{' '}
            {extensionsAsked === 1 ? 'ждёт' : 'ждут'} решения
          </Link>
        </p>
      )}
    </section>
  );
}

function Figure({
  search,
  value,
  sign,
  children,
}: {
  search: FigureSearch;
  value: ReactNode;
  sign?: string | undefined;
  children: string;
}) {
  return (
    <li>
      <Link to="/overview/tasks" search={search} className={classes.figure}>
        <span className={classes.figureName}>{children}</span>
        <span className={sign === undefined ? classes.value : `${classes.value} ${classes.alarm}`}>
          {value}
        </span>
      </Link>
    </li>
  );
}
