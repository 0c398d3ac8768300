import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { useKeyOf } from '../../client/use-key-of.js';
import { toReport } from '../../report/check-report.js';
import type { ReportDraft } from '../../report/report-draft.js';

interface Batch {
  ids: readonly string[];
  draft: ReportDraft;
}

/** Sends the batch; the same batch pressed again after a break keeps its key, so nothing is sent twice. */
export function useSendBatch(onSent: () => void) {
  const queries = useQueryClient();
  const { keyOf } = useKeyOf();
  return useMutation({
    mutationFn: ({ ids, draft }: Batch) => {
      const body = { assignmentIds: [...ids], ...toReport({ ...draft, kind: 'final' }) };
      const headers = { 'Idempotency-Key': keyOf(body) };
      return answerOf(api.POST('/api/submissions/batch', { headers, body }));
    },
    onSuccess: (answer) => {
      onSent();
      announce(`Отправлено ${answer.sent} из ${answer.results.length}`);
      // Not waited for: the fate of each task is to be seen at once.
      void queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
}
