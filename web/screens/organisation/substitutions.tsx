import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useKeepsDirectory } from '../../client/may.js';
import { useMe } from '../../client/me.js';
import { FlatButton } from '../../parts/flat-button.js';
import { EmptyState } from '../../parts/empty-state.js';
import { StackedTable } from '../../parts/stacked-table.js';
import type { Absence, Official } from './records.js';
import { SubstitutionDialog } from './substitution-dialog.js';
import { termWords, whenWords } from './term.js';

export function Substitutions({ person, people }: { person: Official; people: readonly Official[] }) {
  const keeps = useKeepsDirectory();
  const { today } = useMe();
  const [open, setOpen] = useState<Absence | 'new'>();
  const absences = [...person.absences].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  return (
    <section aria-labelledby="substitutions">
      <Title order={3} id="substitutions" mt="xl" mb="sm">
        Кто замещает
      </Title>
      {absences.length === 0 ? (
        <EmptyState>Замещений нет. На время отпуска или болезни назовите того, кому пойдут задачи</EmptyState>
      ) : (
        <StackedTable caption="Замещения" columns={['Кто замещает', 'Срок', 'Когда']}>
          {absences.map((absence) => (
            <tr key={absence.id}>
              <td>
                {keeps ? (
                  <FlatButton onClick={() => setOpen(absence)}>{absence.substituteName}</FlatButton>
                ) : (
                  absence.substituteName
                )}
              </td>
              <td data-label="Срок">{termWords(absence)}</td>
              <td data-label="Когда">{whenWords(absence, today)}</td>
            </tr>
          ))}
        </StackedTable>
      )}
      {keeps && (
        <Button variant="default" mt="sm" onClick={() => setOpen('new')}>
          Назначить замещение
        </Button>
      )}
      {open && (
        <SubstitutionDialog
          {...{ person, people }}
          absence={open === 'new' ? null : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
