import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { formText } from '../../client/form-text.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { personRecord, readPerson } from './facts.js';
import type { Official } from './records.js';

interface Props {
  /** Null = a new one. */
  person: Official | null;
  onClose: () => void;
  onDone: (id: string) => void;
}

export function PersonDialog({ person, onClose, onDone }: Props) {
  const queries = useQueryClient();
  return (
    <FormDialog
      title={person === null ? 'Новый сотрудник' : 'Имя и почта'}
      submit={person === null ? 'Добавить' : 'Сохранить'}
      read={(form, tell) => {
        const name = formText(form, 'name').trim();
        const email = formText(form, 'email').trim();
        if (name === '') return tell({ name: 'Напишите фамилию, имя и отчество' });
        return { name, email: email === '' ? null : email };
      }}
      record={person === null ? undefined : personRecord(person)}
      reread={person === null ? undefined : async () => personRecord(await readPerson(person.id))}
      send={(input, headers, version) =>
        person === null
          ? answerOf(api.POST('/api/officials', { body: input, headers }))
          : answerOf(
              api.PUT('/api/officials/{id}', {
                ...{ params: { path: { id: person.id } }, body: { ...input, version }, headers },
              }),
            )
      }
      onDone={async ({ id }, { name }) => {
        await queries.invalidateQueries({ queryKey: ['officials'] });
        announce(`Сохранено: ${name}`);
        onDone(id);
      }}
      onClose={onClose}
    >
      {(problemOf) => (
        <>
          <TextInput
            name="name"
            label="Фамилия, имя, отчество"
            defaultValue={person?.name ?? ''}
            error={problemOf('name')}
            autoComplete="off"
            data-autofocus
          />
          <TextInput
            name="email"
            type="email"
            label="Почта"
            description="Сюда придут задачи и напоминания. Без неё пишут на общую почту организации"
            defaultValue={person?.email ?? ''}
            error={problemOf('email') && 'Проверьте адрес: нужен вид name@example.ru'}
            autoComplete="off"
          />
        </>
      )}
    </FormDialog>
  );
}
