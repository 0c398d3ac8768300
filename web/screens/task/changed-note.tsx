import { Button, Group } from '@mantine/core';
import { useMe } from '../../client/me.js';
import { Note } from '../../parts/note.js';
import { formatDate, formatInstant } from '../../text/dates.js';
import type { TaskView } from './queries.js';

/** Somebody changed the task while its report was being written: what is different, and one key onward. */
export function ChangedNote({
  task,
  writtenFor,
  onGoOn,
}: {
  task: TaskView;
  /** The date the report was written for. */
  writtenFor: string;
  onGoOn: () => void;
}) {
  const { zone } = useMe();
  const isMoved = task.dueOn !== writtenFor;
  const move = task.dueStory.findLast(({ kind }) => kind === 'moved');
  return (
    <Note mark="near" role="alert" mb="lg">
      <p>
        {isMoved
          ? `Пока вы писали, срок перенесли: был ${formatDate(writtenFor)}, стал ${formatDate(task.dueOn)}`
          : 'Пока вы писали, задача изменилась: с ней что-то сделал другой человек'}
        {isMoved && move?.at && ` (${move.who ?? 'решение'}, ${formatInstant(move.at, zone)})`}. Ваш текст
        сохранён
      </p>
      <Group gap="lg">
        <a href="#story">Посмотреть, что было с задачей</a>
        <Button onClick={onGoOn}>{isMoved ? 'Продолжить с новым сроком' : 'Продолжить'}</Button>
      </Group>
    </Note>
  );
}
