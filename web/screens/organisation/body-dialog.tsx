import { Checkbox, MultiSelect, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { formText } from '../../client/form-text.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { bodyRecord } from './facts.js';
import type { Body } from './records.js';

const kinds = [
  { value: 'body', label: 'Организация или подразделение' },
  { value: 'group', label: 'Группа организаций' },
  { value: 'outsider', label: 'Сторонняя организация' },
  { value: 'post', label: 'Должность' },
] as const;
type Kind = (typeof kinds)[number]['value'];

interface Props {
  /** Null = a new one. */
  body: Body | null;
  bodies: readonly Body[];
  onClose: () => void;
}

export function BodyDialog({ body, bodies, onClose }: Props) {
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>((body?.kind as Kind | undefined) ?? 'body');
  const [memberIds, setMemberIds] = useState(body?.memberIds ?? []);
  return (
    <FormDialog
      title={body === null ? 'Новая организация или группа' : 'Организация или группа'}
      submit={body === null ? 'Добавить' : 'Сохранить'}
      read={(form, tell) => {
        const name = formText(form, 'name').trim();
        if (name === '') return tell({ name: 'Напишите название' });
        const mailbox = formText(form, 'mailbox').trim();
        return {
          ...{ name, kind, mailbox: mailbox === '' ? null : mailbox },
          isDepartment: kind === 'body' && form.has('isDepartment'),
          memberIds: kind === 'group' ? memberIds : [],
        };
      }}
      record={body === null ? undefined : bodyRecord(body)}
      reread={body === null ? undefined : async () => bodyRecord(await answerOf(readBody(body.id)))}
      send={(input, headers, version): Promise<unknown> =>
        body === null
          ? answerOf(api.POST('/api/bodies', { body: input, headers }))
          : answerOf(
              api.PUT('/api/bodies/{id}', {
                ...{ params: { path: { id: body.id } }, body: { ...input, version }, headers },
              }),
            )
      }
      onDone={async (_, { name }) => {
        await queries.invalidateQueries({ queryKey: ['bodies'] });
        announce(`Сохранено: ${name}`);
        onClose();
      }}
      onClose={onClose}
    >
      {(problemOf) => (
        <>
          <TextInput
            name="name"
            label="Название"
            description="Как в приказах"
            defaultValue={body?.name ?? ''}
            error={problemOf('name')}
            data-autofocus
          />
          <Select
            label="Что это"
            data={kinds}
            value={kind}
            allowDeselect={false}
            onChange={(value) => value !== null && setKind(value)}
          />
          {kind === 'group' && (
            <MultiSelect
              label="Кто входит в группу"
              description="Каждый из них получит свою задачу и свой срок"
              data={bodies
                .filter((one) => one.kind !== 'group' && one.id !== body?.id)
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={memberIds}
              onChange={setMemberIds}
              searchable
              size="md"
              nothingFoundMessage="Такой организации нет"
            />
          )}
          <TextInput
            name="mailbox"
            type="email"
            label="Общая почта"
            description="Сюда пишут, когда у руководителя нет своей почты. Можно не указывать"
            defaultValue={body?.mailbox ?? ''}
            error={problemOf('mailbox') && 'Проверьте адрес: нужен вид name@example.ru'}
          />
          {kind === 'body' && (
            <Checkbox
              name="isDepartment"
              label="Это орган управления"
              description="Его руководитель узнаёт о долгих просрочках"
              defaultChecked={body?.isDepartment ?? false}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

const readBody = (id: string) => api.GET('/api/bodies/{id}', { params: { path: { id } } });
