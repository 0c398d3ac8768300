import { getRouteApi } from '@tanstack/react-router';
import { rowsOf } from '../draft.js';
import type { Draft } from '../draft.js';
import { RowEditor } from './row-editor.js';

const route = getRouteApi('/import/$orderId');

/** The row that the address names, over the step it is mended from. */
export function EditedRow({ draft }: { draft: Draft }) {
  const { row: position } = route.useSearch();
  const navigate = route.useNavigate();
  const edited = rowsOf(draft).find((row) => row.position === position);
  if (!edited) return null;
  return (
    <RowEditor
      key={edited.position}
      draft={draft}
      row={edited}
      onClose={() =>
        void navigate({
          search: ({ step, question }) => ({ step, ...(question !== undefined && { question }) }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
