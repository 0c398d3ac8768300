import { Radio, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { formText } from '../../client/form-text.js';
import { DayInput, dayIn, dayWanted } from '../../parts/day-input.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { plural } from '../../text/plural.js';
import { readYear } from './query.js';
import type { Year } from './query.js';
import { yearRecord } from './year-record.js';
import { dayLines, edictLines, moveLines, readDays, readEdicts, readMoves } from './year-lines.js';

interface Props {
  year: Year;
  onClose: () => void;
  /** What the change has done, in words. */
  onDone: (words: string) => void;
}

/** The decree of a year and its moves; the server checks them whole and recounts the dates of open tasks. */
export function YearDialog({ year: opened, onClose, onDone }: Props) {
  const { year, status, decree, data } = opened;
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string>(status);
  return (
    <FormDialog
      title={`Календарь на ${year}\u00a0год`}
      submit="Сохранить и пересчитать сроки"
      sending="Пересчитываем…"
      size="xl"
      read={(form, tell) => {
        const number = formText(form, 'number').trim();
        const date = dayIn(form, 'date');
        const moves = readMoves(formText(form, 'moves'));
        const regional = readDays(formText(form, 'regional'));
        const edicts = readEdicts(formText(form, 'edicts'));
        const settled = chosen === 'decree';
        if (
          'problem' in moves ||
          'problem' in regional ||
          'problem' in edicts ||
          (settled && (number === '' || !date))
        )
          return tell({
            number: settled && number === '' ? 'Напишите номер постановления' : undefined,
            date: settled && !date ? dayWanted : undefined,
            moves: 'problem' in moves ? moves.problem : undefined,
            regional: 'problem' in regional ? regional.problem : undefined,
            edicts: 'problem' in edicts ? edicts.problem : undefined,
          });
        return {
          status: settled ? ('decree' as const) : ('preliminary' as const),
          decree: settled && date ? { number, date } : null,
          ...{ moves: moves.items, edicts: edicts.items, regionalDaysOff: regional.items },
        };
      }}
      record={yearRecord(opened)}
      reread={async () => yearRecord(await answerOf(readYear(year)))}
      send={(body, headers, version) =>
        answerOf(
          api.PUT('/api/calendar/{year}', {
            ...{ params: { path: { year } }, body: { ...body, version }, headers },
          }),
        )
      }
      onDone={async ({ moved }) => {
        // Dates of tasks stand on every other screen.
        await queries.invalidateQueries();
        const words = `Календарь сохранён. ${outcomeWords(moved.length)}`;
        announce(words);
        onDone(words);
      }}
      onClose={onClose}
    >
      {(problemOf) => (
        <>
          <Text>Сроки открытых задач пересчитаются, их исполнители получат письма</Text>
          <Radio.Group label="На чём основан" value={chosen} onChange={setChosen}>
            <Stack gap="xs" mt="xs">
              <Radio value="decree" label="На постановлении Правительства" />
              <Radio value="preliminary" label="Постановления ещё нет" />
            </Stack>
          </Radio.Group>
          {chosen === 'decree' && (
            <>
              <TextInput
                name="number"
                label="Номер постановления"
                defaultValue={decree?.number ?? ''}
                error={problemOf('number')}
                maw="14rem"
              />
              <DayInput
                name="date"
                label="Дата постановления"
                defaultValue={decree?.date}
                error={problemOf('date')}
              />
            </>
          )}
          <Textarea
            name="moves"
            label="Переносы выходных"
            description="По одному на строке: 03.01.2026 на 09.01.2026"
            defaultValue={moveLines(data?.moves ?? [])}
            error={problemOf('moves')}
          />
          <Textarea
            name="regional"
            label="Нерабочие дни региона"
            description="По одной дате на строке"
            defaultValue={dayLines(data?.regionalDaysOff ?? [])}
            error={problemOf('regional')}
          />
          <Textarea
            name="edicts"
            label="Нерабочие дни по указам"
            description="По одному на строке: 04.05.2026 по 07.05.2026: Указ № 100"
            defaultValue={edictLines(data?.edicts ?? [])}
            error={problemOf('edicts')}
          />
        </>
      )}
    </FormDialog>
  );
}

function outcomeWords(count: number): string {
  if (count === 0) return 'Сроки открытых задач не изменились';
  return `Срок изменился у\u00a0${plural(count, ['задачи', 'задач', 'задач'])}`;
}
