import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../../client/api.js';
import { ordersQuery } from '../../client/orders.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { Draft } from './draft.js';

/** Puts a draft away, after saying what is lost and what is not. */
export function DiscardDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { id, version, fileName } = draft;
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <FormDialog
      title="Отбросить черновик?"
      submit="Отбросить черновик"
      sending="Отбрасываем…"
      read={() => ({ params: { path: { id } }, body: { version } })}
      send={(input, headers) => answerOf(api.POST('/api/orders/{id}/draft/discard', { ...input, headers }))}
      onDone={async () => {
        // At once: the list that is shown next must not offer the draft for a moment more.
        queries.setQueryData(ordersQuery.queryKey, (orders) => orders?.filter((one) => one.id !== id));
        void queries.invalidateQueries({ queryKey: ordersQuery.queryKey });
        await navigate({ to: '/import', state: { done: `Черновик отброшен: ${fileName}` } });
        queries.removeQueries({ queryKey: ['draft', id] });
      }}
      onClose={onClose}
    >
      {() => (
        <Text>
          Ответы и правки по файлу <strong>{fileName}</strong> пропадут. На контроле ничего не изменится, а
          файл можно загрузить снова: он прочитается заново
        </Text>
      )}
    </FormDialog>
  );
}
