import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouterState } from '@tanstack/react-router';
import { useMe } from '../../../client/me.js';
import { Page } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { Waiting } from '../../../parts/waiting.js';
import { DoneNote } from '../../../parts/done-note.js';
import { reviewCardQuery } from '../queries.js';
import { DecisionPanel } from './decision-panel.js';
import { Before } from './before.js';
import { Required } from './required.js';
import { Sent } from './sent.js';
import classes from './card.module.css';

const route = getRouteApi('/reviews/$occurrenceId');

/** Everything a reviewer looks at before a decision, and the decision. */
export function ReviewCardScreen() {
  const { occurrenceId } = route.useParams();
  const me = useMe();
  const done = useRouterState({ select: (state) => state.location.state.done });
  const { data: card, error, refetch } = useQuery(reviewCardQuery(occurrenceId));
  return (
    <Page title="Проверка отчёта" hasError={error !== null}>
      {done !== undefined && <DoneNote>{done}</DoneNote>}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!card && !error && <Waiting />}
      {card && (
        <div className={classes.columns} key={occurrenceId}>
          <div className={classes.main}>
            <Required task={card.task} />
            <Sent card={card} />
            <Before card={card} />
          </div>
          <aside className={classes.side} aria-labelledby="decision">
            <DecisionPanel card={card} mayDecide={me.role === 'control_officer'} />
          </aside>
        </div>
      )}
    </Page>
  );
}
