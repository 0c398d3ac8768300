import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api } from './api.js';
import { ApiProblem } from './problem.js';
import type { Schema } from './schemas.js';
import { sessionGate } from './session-gate.js';

export type Me = Schema<'Me'>;

async function readMe(): Promise<Me | null> {
  try {
    const me = await answerOf(api.GET('/api/session'));
    sessionGate.noteSignedIn();
    return me;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null = nobody. Read again from time to time, for the day of the organisation changes. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: readMe,
  staleTime: 60_000,
  refetchInterval: 10 * 60_000,
});

export function useMeOrNobody() {
  return useQuery(meQuery);
}

/** Inside the frame somebody is always signed in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (!data) throw new Error('a page inside the frame without anybody signed in');
  return data;
}
