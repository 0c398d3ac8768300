import { Button } from '@mantine/core';
import { Note } from '../../parts/note.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { formatDigits } from '../../text/dates.js';
import { numberSign } from '../../text/task-words.js';
import { useDraftEditor } from './draft.js';
import type { Draft } from './draft.js';

/** Said before the questions: a file that changes an order on control takes its answers from there and asks less. */
export function NamedOrder({ draft }: { draft: Draft }) {
  const { save, isSaving, error } = useDraftEditor(draft);
  const { revises, proposals } = draft.revision;
  const named = proposals.find(({ why }) => why === 'named');
  if (revises !== null || !named) return null;
  const order = [
    `приказ ${named.number === null ? '' : numberSign(named.number)}`.trim(),
    named.date && `от ${formatDigits(named.date)}`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Note mark="near" mb="md">
      <p>{`В файле назван ${order}, который уже на контроле. Если это изменения к нему, скажите об этом сейчас: на то, что решено в нём, отвечать заново не придётся`}</p>
      <Button
        variant="default"
        onClick={() =>
          isSaving || void save([{ kind: 'revision', revises: named.orderId }]).catch(() => undefined)
        }
      >
        Это изменения к нему
      </Button>
      {error && <ProblemNote error={error} />}
    </Note>
  );
}
