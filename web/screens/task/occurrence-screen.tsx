import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Card } from './card.js';
import { CardFrame } from './card-frame.js';
import { occurrenceQuery } from './queries.js';

const route = getRouteApi('/occurrences/$occurrenceId');

/** The task as a whole; whoever has a part in it reports on that. */
export function OccurrenceScreen() {
  const { occurrenceId } = route.useParams();
  const { data: task, error, refetch } = useQuery(occurrenceQuery(occurrenceId));
  const own = task?.assignments.find(({ mine }) => mine) ?? task?.assignments.at(0);
  return (
    <CardFrame task={task} error={error} onRetry={() => void refetch()}>
      {task && <Card key={occurrenceId} task={task} assignmentId={own?.id ?? null} />}
    </CardFrame>
  );
}
