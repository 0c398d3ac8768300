import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { ofTaskForms, plural } from '../../text/plural.js';
import { readYear } from './query.js';
import type { Year } from './query.js';
import { YearFields, linesOf } from './year-fields.js';
import { YearFile } from './year-file.js';
import { readYearForm } from './year-form.js';
import type { YearInput } from './year-form.js';
import { edictLines, moveLines } from './year-lines.js';
import { YearPreview } from './year-preview.js';
import type { Preview } from './year-preview.js';
import { yearRecord } from './year-record.js';

interface Props {
  year: Year;
  onClose: () => void;
  /** What the change has done, in words. */
  onDone: (words: string) => void;
}

type Answer = { preview: Preview } | { moved: unknown[] };

/**
 * The decree of a year and its moves, by hand or from a file. The first press shows which dates would be others, the second
 * saves exactly what was shown; the server checks it whole and recounts the dates of open tasks.
 */
export function YearDialog({ year: opened, onClose, onDone }: Props) {
  const { year } = opened;
  const queries = useQueryClient();
  const [basis, setBasis] = useState<string>(opened.status);
  const [lines, setLines] = useState(() => linesOf(opened));
  const [shown, setShown] = useState<{ print: string; preview: Preview }>();
  const isShown = (input: YearInput) => shown?.print === JSON.stringify(input);
  const path = { params: { path: { year } } };
  return (
    <FormDialog
      title={`Календарь на ${year}\u00a0год`}
      submit={shown ? 'Сохранить и пересчитать сроки' : 'Показать, что изменится'}
      sending={shown ? 'Пересчитываем…' : 'Считаем…'}
      size="xl"
      record={yearRecord(opened)}
      reread={async () => yearRecord(await answerOf(readYear(year)))}
      read={(form, tell) => readYearForm(form, basis, tell)}
      send={async (input, headers, version): Promise<Answer> =>
        isShown(input)
          ? answerOf(api.PUT('/api/calendar/{year}', { ...path, body: { ...input, version }, headers }))
          : { preview: await answerOf(api.POST('/api/calendar/{year}/preview', { ...path, body: input })) }
      }
      onDone={async (answer, input) => {
        if ('preview' in answer) {
          setShown({ print: JSON.stringify(input), preview: answer.preview });
          return;
        }
        // Dates of tasks stand on every other screen.
        await queries.invalidateQueries();
        const words = `Календарь сохранён. ${outcomeWords(answer.moved.length)}`;
        announce(words);
        onDone(words);
      }}
      onClose={onClose}
    >
      {(problemOf) => (
        <>
          <YearFile
            year={year}
            onRead={({ moves, edicts }) => {
              setLines({ ...lines, moves: moveLines(moves), edicts: edictLines(edicts) });
              setShown(undefined);
            }}
          />
          <YearFields
            {...{ basis, lines, problemOf }}
            decree={opened.decree}
            onBasis={(chosen) => {
              setBasis(chosen);
              setShown(undefined);
            }}
            onEdit={(part) => {
              setLines({ ...lines, ...part });
              setShown(undefined);
            }}
          />
          {shown && <YearPreview {...shown.preview} />}
        </>
      )}
    </FormDialog>
  );
}

function outcomeWords(count: number): string {
  if (count === 0) return 'Сроки открытых задач не изменились';
  return `Срок изменился у\u00a0${plural(count, ofTaskForms)}`;
}
