import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../client/problem.js';

/** Reads are repeated where a repeat can help; what changes something is never repeated by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (count, error) =>
        count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
