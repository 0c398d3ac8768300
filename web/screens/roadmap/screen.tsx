import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answerOf, api } from '../../client/api.js';
import { useMe } from '../../client/me.js';
import { roadmapOrdersQuery } from '../../client/orders.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { AppendixNote, OrderHead } from './order-head.js';
import { PlanTable } from './plan-table.js';
import { Ribbon } from './ribbon/ribbon.js';
import { changed } from './roadmap-search.js';
import { rowsShown } from './rows.js';
import type { Roadmap } from './rows.js';
import { Toolbar } from './toolbar.js';
import { YearView } from './year/year-view.js';

const route = getRouteApi('/roadmap');

/** The order's own table in its own order: as a table, as a year of months, and as a ribbon of terms. */
export function RoadmapScreen() {
  const search = route.useSearch();
  const { role, today } = useMe();
  const orders = useQuery(roadmapOrdersQuery(role));
  const id = search.order ?? orders.data?.[0]?.id;
  const year = search.year ?? Number(today.slice(0, 4));
  const roadmap = useQuery({
    queryKey: ['roadmap', id, year],
    enabled: id !== undefined,
    placeholderData: (previous: Roadmap | undefined) => (previous?.order.id === id ? previous : undefined),
    queryFn: () =>
      answerOf(api.GET('/api/orders/{id}/roadmap', { params: { path: { id: id ?? '' }, query: { year } } })),
  });
  const error = orders.error ?? roadmap.error;
  return (
    <Page
      title="Дорожная карта"
      hasError={error !== null}
      above={roadmap.data && <AppendixNote order={roadmap.data.order} />}
    >
      {error && (
        <ProblemNote error={error} onRetry={() => void (orders.error ? orders : roadmap).refetch()} />
      )}
      {!error && orders.data && id === undefined && <NoOrder role={role} />}
      {!error && !roadmap.data && id !== undefined && <Waiting lines={8} />}
      {roadmap.data && <Shown roadmap={roadmap.data} orders={orders.data ?? []} />}
    </Page>
  );
}

function NoOrder({ role }: { role: string }) {
  if (role !== 'control_officer' && role !== 'administrator')
    return <EmptyState>Дорожной карты с вашими мероприятиями пока нет: приказ ещё не на контроле</EmptyState>;
  return (
    <EmptyState action={<Link to="/import">Загрузить приказ</Link>}>
      Приказов на контроле пока нет. Загрузите файл приказа с «дорожной картой»
    </EmptyState>
  );
}

function Shown({ roadmap, orders }: { roadmap: Roadmap; orders: { id: string; name: string | null }[] }) {
  const search = route.useSearch();
  const sections = rowsShown(roadmap.sections, search);
  return (
    <>
      <OrderHead order={roadmap.order} />
      <Toolbar roadmap={roadmap} orders={orders} />
      {sections.length === 0 && (
        <EmptyState
          action={
            <Link to="/roadmap" search={changed(search, { mark: undefined, body: undefined })}>
              Сбросить отбор
            </Link>
          }
        >
          По этому отбору мероприятий нет
        </EmptyState>
      )}
      {sections.length > 0 && search.view === undefined && <PlanTable sections={sections} />}
      {sections.length > 0 && search.view === 'year' && <YearView roadmap={roadmap} sections={sections} />}
      {sections.length > 0 && search.view === 'ribbon' && <Ribbon roadmap={roadmap} sections={sections} />}
    </>
  );
}
