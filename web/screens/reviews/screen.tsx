import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useRouterState } from '@tanstack/react-router';
import { Page } from '../../parts/page.js';
import { DoneNote } from '../../parts/done-note.js';
import { ExtensionList } from './extensions/extension-list.js';
import { ListTabs } from './list-tabs.js';
import { extensionsQuery, reportsQuery } from './queries.js';
import { ReportList } from './report-list.js';

const route = getRouteApi('/reviews');

/** What waits for a decision of the control officer: reports, and requests to move a date. */
export function ReviewsScreen() {
  const { list, open } = route.useSearch();
  const done = useRouterState({ select: (state) => state.location.state.done });
  const reports = useInfiniteQuery(reportsQuery);
  const extensions = useInfiniteQuery(extensionsQuery);
  return (
    <Page title="Проверка">
      {done !== undefined && <DoneNote>{done}</DoneNote>}
      <ListTabs reports={reports.data} extensions={extensions.data} />
      {list === 'extensions' ? (
        <ExtensionList list={extensions} open={open} />
      ) : (
        <ReportList list={reports} />
      )}
    </Page>
  );
}
