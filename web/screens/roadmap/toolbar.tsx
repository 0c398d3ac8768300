import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { plural } from '../../text/plural.js';
import { changed } from './roadmap-search.js';
import type { RoadmapSearch, View } from './roadmap-search.js';
import { bodiesOf, marksOf } from './rows.js';
import type { Roadmap } from './rows.js';
import { FieldRow } from '../../parts/field-row.js';
import tabs from '../../parts/tabs.module.css';
import classes from './roadmap.module.css';

const route = getRouteApi('/roadmap');

const viewNames: Readonly<Record<View, string>> = {
  table: 'Таблица',
  year: 'Год по месяцам',
  ribbon: 'Лента сроков',
};

interface BarProps {
  roadmap: Roadmap;
  orders: readonly { id: string; name: string | null }[];
}

export function Toolbar({ roadmap, orders }: BarProps) {
  const search = route.useSearch();
  return (
    <div className={`${classes.toolbar} v-no-print`}>
      <nav aria-label="Вид дорожной карты" className={tabs.tabs}>
        {(Object.entries(viewNames) as [View, string][]).map(([view, name]) => (
          <Link
            key={view}
            to="/roadmap"
            search={changed(search, { view: view === 'table' ? undefined : view })}
            activeOptions={{ exact: true }}
          >
            {name}
          </Link>
        ))}
      </nav>
      <FieldRow>
        <Fields roadmap={roadmap} orders={orders} />
        {search.view !== undefined && <Years year={roadmap.year} search={search} />}
        <Button variant="default" onClick={() => window.print()}>
          Напечатать
        </Button>
      </FieldRow>
    </div>
  );
}

function Fields({ roadmap, orders }: BarProps) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const change = (fields: { [Field in keyof RoadmapSearch]?: RoadmapSearch[Field] | undefined }) =>
    void navigate({ to: '/roadmap', search: changed(search, fields), replace: true, resetScroll: false });
  const total = roadmap.sections.reduce((sum, section) => sum + section.rows.length, 0);
  return (
    <>
      {orders.length > 1 && (
        <NativeSelect
          size="md"
          label="Приказ"
          className={classes.field}
          value={roadmap.order.id}
          data={orders.map(({ id, name }, index) => ({ value: id, label: name ?? `Приказ ${index + 1}` }))}
          onChange={(event) => change({ order: event.currentTarget.value, body: undefined })}
        />
      )}
      <NativeSelect
        size="md"
        label="Показать"
        className={classes.field}
        value={search.mark ?? ''}
        data={[
          { value: '', label: `все: ${plural(total, ['мероприятие', 'мероприятия', 'мероприятий'])}` },
          ...marksOf(roadmap).map(({ mark, words, count }) => ({ value: mark, label: `${words}: ${count}` })),
        ]}
        onChange={(event) =>
          change({ mark: (event.currentTarget.value || undefined) as RoadmapSearch['mark'] })
        }
      />
      <NativeSelect
        size="md"
        label="Исполнитель"
        className={classes.field}
        value={search.body ?? ''}
        data={[{ value: '', label: 'все' }, ...bodiesOf(roadmap.sections)]}
        onChange={(event) => change({ body: event.currentTarget.value || undefined })}
      />
    </>
  );
}

function Years({ year, search }: { year: number; search: RoadmapSearch }) {
  return (
    <nav aria-label="Год" className={classes.years}>
      <Link to="/roadmap" search={changed(search, { year: year - 1 })} replace resetScroll={false}>
        ← {year - 1}
      </Link>
      <strong aria-current="date">{year}</strong>
      <Link to="/roadmap" search={changed(search, { year: year + 1 })} replace resetScroll={false}>
        {year + 1} →
      </Link>
    </nav>
  );
}
