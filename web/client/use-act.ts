import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem } from './problem.js';
import { useKeyOf } from './use-key-of.js';

export type ActHeaders = Record<'Idempotency-Key', string>;

/**
 * An act with legal weight: one at a time (a second press is ignored), never repeated by itself, and with one
 * Idempotency-Key for the same intention, so that pressing again after a lost answer does not act twice. `sameAs` gives what
 * makes two presses one intention; a password is no part of it.
 */
export function useAct<Input, Data>(
  send: (input: Input, headers: ActHeaders) => Promise<Data>,
  { sameAs, onDone }: { sameAs: (input: Input) => unknown; onDone: (data: Data, input: Input) => unknown },
) {
  const { keyOf, forget } = useKeyOf();
  const isBusy = useRef(false);
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: (input: Input) => send(input, { 'Idempotency-Key': keyOf(sameAs(input)) }),
    onSuccess: async (data, input) => {
      forget();
      await onDone(data, input);
    },
    // Somebody was quicker: what stands around the form is old.
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409) void queries.invalidateQueries();
    },
    onSettled: () => (isBusy.current = false),
  });
  return {
    isPending: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
    act(input: Input): void {
      if (isBusy.current) return;
      isBusy.current = true;
      mutation.mutate(input);
    },
  };
}
