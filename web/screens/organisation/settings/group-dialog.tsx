import { Checkbox, Select, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { announce } from '../../../app/live-region.js';
import { answerOf, api } from '../../../client/api.js';
import type { SeenRecord } from '../../../client/use-seen.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import type { Field, FieldGroup } from './fields.js';
import { readGroup, shownValue, typedValue, valueOf } from './values.js';
import type { Organisation } from './values.js';

interface Props {
  organisation: Organisation;
  group: FieldGroup;
  onClose: () => void;
}

export const readOrganisation = () => api.GET('/api/organisation');

const recordOf = (organisation: Organisation, { fields }: FieldGroup): SeenRecord => ({
  version: organisation.version,
  facts: fields.map((field) => ({
    label: field.label,
    value: shownValue(valueOf(organisation, field), field),
  })),
});

/** Some numbers of the organisation; the others stay as they are. */
export function GroupDialog({ organisation, group, onClose }: Props) {
  const queries = useQueryClient();
  return (
    <FormDialog
      title={group.title}
      submit="Сохранить"
      record={recordOf(organisation, group)}
      reread={async () => recordOf(await answerOf(readOrganisation()), group)}
      read={(form, tell) => readGroup(form, group.fields, tell)}
      send={(input, headers, version) =>
        answerOf(api.PATCH('/api/organisation', { body: { ...input, version }, headers }))
      }
      onDone={async () => {
        await queries.invalidateQueries();
        announce(`Сохранено: ${group.title}`);
        onClose();
      }}
      onClose={onClose}
    >
      {(problemOf) => (
        <>
          <Text>{group.effect}</Text>
          {group.fields.map((field) => (
            <FieldInput
              key={field.name}
              {...{ field, organisation }}
              error={problemOf(field.name) ?? problemOf(`presets.${field.name}`)}
            />
          ))}
        </>
      )}
    </FormDialog>
  );
}

function FieldInput(props: { field: Field; organisation: Organisation; error: string | undefined }) {
  const { field, organisation, error } = props;
  const { name, label, hint, kind } = field;
  const value = valueOf(organisation, field);
  if (kind === 'flag') return <Checkbox {...{ name, label }} defaultChecked={value === true} />;
  if (kind === 'choice')
    return (
      <Select {...{ name, label }} data={field.choices} defaultValue={String(value)} allowDeselect={false} />
    );
  return (
    <TextInput
      {...{ name, label, error }}
      description={hint}
      defaultValue={typedValue(value, field)}
      inputMode={kind === 'number' || kind === 'percent' ? 'numeric' : 'text'}
      rightSection={kind === 'percent' ? '%' : undefined}
      maw={kind === 'text' ? undefined : '14rem'}
      autoComplete="off"
    />
  );
}
