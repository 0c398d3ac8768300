import { Title } from '@mantine/core';
import { Suspense, lazy } from 'react';
import type { Schema } from '../../client/schemas.js';
import { monthName } from '../../text/period.js';
import { FigureTable } from './figure-table.js';
import classes from './overview.module.css';

const TrendChart = lazy(() => import('./trend-chart.js').then((module) => ({ default: module.TrendChart })));

const lastDay = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** The months of the period as a chart, with the same numbers in a table beside it. */
export function Trend({ overview: { byMonth, from, until } }: { overview: Schema<'Overview'> }) {
  const name = (month: string) => `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;
  const rows = byMonth.map((one) => ({
    ...one,
    key: one.month,
    name: name(one.month),
    narrow: {
      from: from > `${one.month}-01` ? from : `${one.month}-01`,
      until: until < lastDay(one.month) ? until : lastDay(one.month),
    },
  }));
  return (
    <section aria-labelledby="by-month">
      <Title order={2} id="by-month">
        По месяцам
      </Title>
      <div className={classes.beside}>
        <Suspense fallback={<div className={classes.chart} />}>
          <TrendChart months={rows} />
        </Suspense>
        <FigureTable caption="Дисциплина по месяцам" head="Месяц срока" rows={rows} />
      </div>
    </section>
  );
}
