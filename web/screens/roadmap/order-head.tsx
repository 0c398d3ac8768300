import { Text } from '@mantine/core';
import { formatDate } from '../../text/dates.js';
import { nbsp } from '../../text/plural.js';
import type { Roadmap } from './rows.js';
import classes from './roadmap.module.css';

type Order = Roadmap['order'];

const numberOf = ({ number }: Order) => (number === null ? '' : ` №${nbsp}${number}`);
const dateOf = ({ date }: Order) => (date === null ? '' : ` от${nbsp}${formatDate(date)}`);
const datives: Readonly<Record<string, string>> = {
  распоряжение: 'распоряжению',
  постановление: 'постановлению',
};

/** What order this is. */
export function OrderHead({ order }: { order: Order }) {
  const kind = order.type ?? 'приказ';
  return (
    <Text className={classes.order}>
      {kind.charAt(0).toUpperCase() + kind.slice(1)}
      {numberOf(order)}
      {dateOf(order)}
      {order.title !== null && <> «{order.title.replace(/[«»]/g, (sign) => (sign === '«' ? '„' : '“'))}»</>}
    </Text>
  );
}

/** On paper alone, in the corner above the heading. The issuer has a line of its own: its name stands as the order writes it. */
export function AppendixNote({ order }: { order: Order }) {
  return (
    <p className={classes.appendix} aria-hidden="true">
      Приложение
      <br />к{nbsp}
      {datives[order.type?.toLowerCase() ?? ''] ?? 'приказу'}
      {dateOf(order)}
      {numberOf(order)}
      {order.issuer !== null && (
        <>
          <br />
          {order.issuer}
        </>
      )}
    </p>
  );
}
