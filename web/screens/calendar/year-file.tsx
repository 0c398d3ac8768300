import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf, api } from '../../client/api.js';
import type { Schema } from '../../client/schemas.js';
import { Note } from '../../parts/note.js';
import { ProblemNote } from '../../parts/problem-note.js';
import classes from './calendar.module.css';

type FileRead = Schema<'CalendarFile'>;

/** Fills the fields from a published calendar; nothing is saved by it. */
export function YearFile({ year, onRead }: { year: number; onRead: (read: FileRead) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const reading = useMutation({
    mutationFn: (file: File): Promise<FileRead> => {
      const form = new FormData();
      form.append('file', file);
      return answerOf(
        api.POST('/api/calendar/{year}/read', {
          params: { path: { year } },
          // The document of the API describes no form; the serializer sends this one as it is.
          body: form as never,
          bodySerializer: () => form,
        }),
      );
    },
    onSuccess: onRead,
  });
  const { data, error, isPending, variables } = reading;
  return (
    <div className={classes.file}>
      <input
        ref={input}
        type="file"
        accept=".xml,.csv,.txt"
        aria-label="Файл производственного календаря"
        className="v-hidden"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file && !isPending) reading.mutate(file);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {isPending ? 'Читаем файл…' : 'Загрузить из файла'}
      </Button>
      <Text size="sm">
        XML или CSV производственного календаря: переносы заполнятся, сохранится всё только по вашей кнопке
      </Text>
      {error && <ProblemNote error={error} />}
      {data && (
        <Note mark="near" role="status">
          <p>
            Прочитан файл {variables.name}: переносов {data.moves.length}. Проверьте поля и постановление
          </p>
          {data.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Note>
      )}
    </div>
  );
}
