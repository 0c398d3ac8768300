import { Text } from '@mantine/core';
import { formatDate } from '../../text/dates.js';
import { nbsp } from '../../text/plural.js';
import type { Roadmap } from './rows.js';
import classes from './roadmap.module.css';

/** What order this is; on paper it stands above the table as over an appendix. */
export function OrderHead({ order }: { order: Roadmap['order'] }) {
  const number = order.number === null ? '' : ` №${nbsp}${order.number}`;
  const date = order.date === null ? '' : ` от${nbsp}${formatDate(order.date)}`;
  const kind = order.type ?? 'приказ';
  return (
    <>
      <Text className={classes.order}>
        {kind.charAt(0).toUpperCase() + kind.slice(1)}
        {number}
        {date}
        {order.title !== null && <> «{order.title.replace(/[«»]/g, (sign) => (sign === '«' ? '„' : '“'))}»</>}
      </Text>
      <p className={classes.appendix} aria-hidden="true">
        Приложение
        <br />к{nbsp}
        {{ приказ: 'приказу', распоряжение: 'распоряжению', постановление: 'постановлению' }[
          kind.toLowerCase()
        ] ?? 'приказу'}
        {order.issuer !== null && <> {order.issuer}</>}
        <br />
        {date.trim()}
        {number}
      </p>
    </>
  );
}
