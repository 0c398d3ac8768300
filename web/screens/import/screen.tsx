import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLink, useRouterState } from '@tanstack/react-router';
import { useMe } from '../../client/me.js';
import { ordersQuery } from '../../client/orders.js';
import { DoneNote } from '../../parts/done-note.js';
import { Page } from '../../parts/page.js';
import { formatInstant } from '../../text/dates.js';
import { numberSign } from '../../text/task-words.js';
import { FileStep } from './file-step.js';
import { StepHeading } from './step-heading.js';
import classes from './import.module.css';

const AnchorLink = createLink(Anchor<'a'>);

/** The first step: a file; and the drafts that were left on the way. */
export function ImportScreen() {
  const done = useRouterState({ select: (state) => state.location.state.done });
  return (
    <Page title="Импорт приказа" heading={<StepHeading number={1} title="Файл приказа" />} narrow>
      {done !== undefined && <DoneNote>{done}</DoneNote>}
      <FileStep />
      <Unfinished />
    </Page>
  );
}

function Unfinished() {
  const { zone } = useMe();
  const { data: orders = [] } = useQuery(ordersQuery);
  const drafts = orders.filter(({ state }) => state === 'draft');
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2 className={classes.heading}>Начатые и не поставленные на контроль</h2>
      <ul className={classes.drafts}>
        {drafts.map(({ id, number, title, fileName, createdAt }) => (
          <li key={id}>
            <AnchorLink to="/import/$orderId" params={{ orderId: id }} search={{ step: 'table' }}>
              {number === null ? fileName : `${numberSign(number)}${title === null ? '' : ` ${title}`}`}
            </AnchorLink>
            <Text c="dimmed" size="sm">{`${fileName}, загружен ${formatInstant(createdAt, zone)}`}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
