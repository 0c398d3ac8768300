import { useMediaQuery } from '@mantine/hooks';
import { Legend } from '../legend.js';
import type { Roadmap, Section } from '../rows.js';
import { MonthList } from './month-list.js';
import { YearGrid } from './year-grid.js';

/** Activities by months where there is room, months one after another where there is none. */
export function YearView({ roadmap, sections }: { roadmap: Roadmap; sections: readonly Section[] }) {
  const isNarrow = useMediaQuery('screen and (max-width: 47.99em)', false, {
    getInitialValueInEffect: false,
  });
  return (
    <>
      <Legend legend={roadmap.legend} sections={sections} />
      {isNarrow ? (
        <MonthList sections={sections} year={roadmap.year} />
      ) : (
        <YearGrid roadmap={roadmap} sections={sections} />
      )}
    </>
  );
}
