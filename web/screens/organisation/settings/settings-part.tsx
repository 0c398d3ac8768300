import { Button, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../../client/api.js';
import { useKeepsOrganisation } from '../../../client/may.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { Waiting } from '../../../parts/waiting.js';
import { fieldGroups } from './fields.js';
import type { FieldGroup } from './fields.js';
import { GroupDialog, readOrganisation } from './group-dialog.js';
import { shownValue, valueOf } from './values.js';
import type { Organisation } from './values.js';
import classes from './settings.module.css';

const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: () => answerOf(readOrganisation()),
});

/** Name, zone and every number on which regions differ; the administrator changes them group by group. */
export function SettingsPart() {
  const { data, error, refetch } = useQuery(organisationQuery);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      {fieldGroups.map((group) => (
        <Group key={group.title} organisation={data} group={group} />
      ))}
    </>
  );
}

function Group({ organisation, group }: { organisation: Organisation; group: FieldGroup }) {
  const keeps = useKeepsOrganisation();
  const [edits, setEdits] = useState(false);
  const { title, fields } = group;
  return (
    <section aria-label={title} className={classes.group}>
      <Title order={2}>{title}</Title>
      <dl>
        {fields.map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>{shownValue(valueOf(organisation, field), field)}</dd>
          </div>
        ))}
        {fields.some(({ name }) => name === 'name') && (
          <div>
            <dt>Часовой пояс</dt>
            <dd>{zoneName(organisation.zone)}; не меняется: по нему посчитаны все сроки</dd>
          </div>
        )}
      </dl>
      {keeps && (
        <Button variant="default" onClick={() => setEdits(true)}>
          Изменить<span className="v-hidden">: {title}</span>
        </Button>
      )}
      {edits && <GroupDialog {...{ organisation, group }} onClose={() => setEdits(false)} />}
    </section>
  );
}

/** «Москва, стандартное время». */
function zoneName(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('ru', { timeZone, timeZoneName: 'long' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
