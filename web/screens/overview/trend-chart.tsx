import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import classes from './overview.module.css';

interface Month {
  name: string;
  planned: number;
  inTime: number;
  late: number;
  overdue: number;
}

/** Bars of the months; whoever does not see them reads the table beside. */
export function TrendChart({ months }: { months: readonly Month[] }) {
  const data = months.map(({ name, planned, inTime, late, overdue }) => ({
    ...{ name: `${name.slice(0, 3)} ${name.slice(-2)}`, inTime, late, overdue },
    rest: Math.max(0, planned - inTime - late - overdue),
  }));
  return (
    <figure className={classes.chart} aria-hidden="true">
      <BarChart
        h={300}
        data={data}
        dataKey="name"
        type="stacked"
        withLegend
        tickLine="y"
        barProps={{ isAnimationActive: false, stroke: 'var(--v-page)' }}
        barChartProps={{ accessibilityLayer: false }}
        series={[
          { name: 'inTime', label: 'снято в срок', color: 'var(--v-done-text)' },
          { name: 'late', label: 'снято с нарушением', color: 'var(--v-late-text)' },
          { name: 'overdue', label: 'просрочено', color: 'var(--v-overdue-text)' },
          { name: 'rest', label: 'в работе и на проверке', color: 'var(--v-control-line)' },
        ]}
      />
    </figure>
  );
}
