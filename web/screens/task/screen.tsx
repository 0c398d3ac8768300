import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Card } from './card.js';
import { CardFrame } from './card-frame.js';
import { cardQuery } from './queries.js';

const route = getRouteApi('/tasks/$assignmentId');

export function TaskScreen() {
  const { assignmentId } = route.useParams();
  const { data, error, refetch } = useQuery(cardQuery(assignmentId));
  return (
    <CardFrame task={data?.task} error={error} onRetry={() => void refetch()}>
      {data && <Card key={assignmentId} task={data.task} assignmentId={assignmentId} />}
    </CardFrame>
  );
}
