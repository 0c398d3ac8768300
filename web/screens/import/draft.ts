import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../client/api.js';
import { useKeyOf } from '../../client/use-key-of.js';
import { ApiProblem } from '../../client/problem.js';
import type { Schema } from '../../client/schemas.js';

export type Draft = Schema<'OrderDraft'>;
export type DraftRow = Schema<'DraftRow'>;
export type DraftQuestion = Schema<'DraftQuestion'>;
export type Change = Schema<'DraftChangeInput'>;

export const draftQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['draft', orderId],
    queryFn: () => answerOf(api.GET('/api/orders/{id}/draft', { params: { path: { id: orderId } } })),
  });

export interface DraftEditor {
  save: (changes: Change[]) => Promise<Draft>;
  isSaving: boolean;
  error: Error | null;
}

/**
 * Saves changes of a draft against the version the person sees. Where somebody else has saved meanwhile the draft is read
 * anew, and what the person wrote stays in its fields.
 */
export function useDraftEditor(draft: Draft): DraftEditor {
  const client = useQueryClient();
  const { queryKey } = draftQuery(draft.id);
  const { keyOf } = useKeyOf();
  const mutation = useMutation({
    mutationKey: queryKey,
    // One after another: what is typed while a field before it is being saved is a change of what comes of that.
    scope: { id: `draft ${draft.id}` },
    mutationFn: (changes: Change[]) => {
      const { version } = client.getQueryData(queryKey) ?? draft;
      return answerOf(
        api.PATCH('/api/orders/{id}/draft', {
          params: { path: { id: draft.id } },
          headers: { 'idempotency-key': keyOf([version, changes]) },
          body: { version, changes },
        }),
      );
    },
    onSuccess: (saved) => client.setQueryData(queryKey, saved),
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'draft_changed')
        void client.invalidateQueries({ queryKey });
    },
  });
  return { save: mutation.mutateAsync, isSaving: mutation.isPending, error: mutation.error };
}

/** The draft as it would be; nothing is saved. */
export function previewDraft(orderId: string, changes: Change[]): Promise<Draft> {
  return answerOf(
    api.POST('/api/orders/{id}/draft/preview', { params: { path: { id: orderId } }, body: { changes } }),
  );
}

export const openQuestions = ({ questions }: Draft) => questions.filter(({ answer }) => answer === null);

export const rowsOf = ({ sections }: Draft) => sections.flatMap(({ rows }) => rows);
