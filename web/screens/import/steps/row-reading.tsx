import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../../parts/problem-note.js';
import { keepNumbers } from '../../../text/plural.js';
import { rowDatesWords } from '../dates-words.js';
import { previewDraft } from '../draft.js';
import type { Change, Draft, DraftRow } from '../draft.js';
import classes from '../import.module.css';

interface Props {
  draft: Draft;
  /** What was changed so far; nothing of it is saved. */
  changes: Change[];
  /** The row in the draft as it would be. */
  rowIn: (draft: Draft) => DraftRow | undefined;
}

/** What would be understood of a row, and its dates, while it is being written. */
export function RowReading({ draft, changes, rowIn }: Props) {
  const [settled] = useDebouncedValue(changes, 400);
  const preview = useQuery({
    queryKey: ['draft', draft.id, draft.version, 'preview', settled],
    queryFn: () => previewDraft(draft.id, settled),
    enabled: settled.length > 0,
  });
  const shown = rowIn(settled.length === 0 ? draft : (preview.data ?? draft));
  return (
    <div role="status" className={classes.reading}>
      {preview.error ? (
        <ProblemNote error={preview.error} />
      ) : (
        shown && (
          <>
            {keepNumbers(shown.reading)}
            <div className={classes.muted}>{rowDatesWords(shown)}</div>
          </>
        )
      )}
    </div>
  );
}
