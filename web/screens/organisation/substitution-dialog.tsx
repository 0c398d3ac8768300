import { Select, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { formText } from '../../client/form-text.js';
import { useMe } from '../../client/me.js';
import { DayInput, dayIn, dayProblem } from '../../parts/day-input.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { absenceRecord, readPerson } from './facts.js';
import type { Absence, Official } from './records.js';

interface Props {
  person: Official;
  people: readonly Official[];
  /** Null = a new one. */
  absence: Absence | null;
  onClose: () => void;
}

export function SubstitutionDialog({ person, people, absence, onClose }: Props) {
  const queries = useQueryClient();
  const { today } = useMe();
  return (
    <FormDialog
      title={absence === null ? 'Новое замещение' : 'Замещение'}
      submit={absence === null ? 'Назначить' : 'Сохранить'}
      read={(form, tell) => {
        const substituteId = formText(form, 'substituteId');
        const startsOn = dayIn(form, 'startsOn');
        const endsOn = dayIn(form, 'endsOn');
        if (!startsOn || !endsOn || substituteId === '')
          return tell({
            substituteId: substituteId === '' ? 'Выберите, кто замещает' : undefined,
            startsOn: dayProblem(startsOn),
            endsOn: dayProblem(endsOn),
          });
        if (endsOn < startsOn) return tell({ endsOn: 'Последний день раньше первого. Исправьте даты' });
        return { substituteId, startsOn, endsOn };
      }}
      record={absence === null ? undefined : absenceRecord(absence)}
      reread={
        absence === null ? undefined : async () => absenceRecord(await readAbsence(person.id, absence.id))
      }
      send={(body, headers, version) =>
        absence === null
          ? answerOf(
              api.POST('/api/officials/{id}/substitutions', {
                ...{ params: { path: { id: person.id } }, body, headers },
              }),
            )
          : answerOf(
              api.PUT('/api/substitutions/{id}', {
                ...{ params: { path: { id: absence.id } }, body: { ...body, version }, headers },
              }),
            )
      }
      onDone={async () => {
        await queries.invalidateQueries({ queryKey: ['officials'] });
        announce('Замещение сохранено');
        onClose();
      }}
      onClose={onClose}
    >
      {(problemOf) => (
        <>
          <Text>Отсутствует: {person.name}. На эти дни задачи и письма пойдут тому, кто замещает</Text>
          <Select
            name="substituteId"
            label="Кто замещает"
            data={people
              .filter(({ id }) => id !== person.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={absence?.substituteId ?? null}
            searchable
            nothingFoundMessage="Такого сотрудника нет"
            error={problemOf('substituteId')}
            data-autofocus
          />
          <DayInput
            name="startsOn"
            label="С какого дня"
            defaultValue={absence?.startsOn ?? today}
            error={problemOf('startsOn')}
          />
          <DayInput
            name="endsOn"
            label="По какой день включительно"
            defaultValue={absence?.endsOn}
            error={problemOf('endsOn')}
          />
        </>
      )}
    </FormDialog>
  );
}

async function readAbsence(personId: string, id: string): Promise<Absence> {
  const absence = (await readPerson(personId)).absences.find((one) => one.id === id);
  if (!absence) throw new Error('a substitution that was there is gone');
  return absence;
}
