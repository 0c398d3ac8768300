import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../parts/empty-state.js';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import type { ReportDraft } from '../../report/report-draft.js';
import { ReportForm } from '../../report/report-form.js';
import { useReportDraft } from '../../report/use-report-draft.js';
import { BatchCheck } from './batch-check.js';
import { BatchResults } from './batch-results.js';
import { ChosenTasks } from './chosen-tasks.js';
import { useChosenTasks } from './use-chosen-tasks.js';
import { useSendBatch } from './use-send-batch.js';

const route = getRouteApi('/tasks/report');
/** A batch is not written for one state of one task: each is checked when it is sent. */
const noTask = { version: 0, dueOn: '' };

/** One document for many tasks: choose, write, look once more, send; then what became of each. */
export function BatchScreen() {
  const { ids } = route.useSearch();
  const navigate = route.useNavigate();
  const { tasks, error } = useChosenTasks(ids);
  const { draft, change, forget } = useReportDraft('batch', noTask);
  const [toCheck, setToCheck] = useState<ReportDraft | null>(null);
  const send = useSendBatch(forget);
  const remove = (id: string) =>
    void navigate({ search: { ids: ids.filter((one) => one !== id) }, replace: true });

  if (send.data)
    return (
      <Page title="Что отправлено" key="sent">
        <BatchResults answer={send.data} tasks={tasks} />
      </Page>
    );
  if (ids.length === 0)
    return (
      <Page title="Один документ на несколько задач">
        <EmptyState action={<LinkButton to="/tasks">К моим задачам</LinkButton>}>
          Ни одной задачи не выбрано. Отметьте их в списке и нажмите «Отчитаться одним документом»
        </EmptyState>
      </Page>
    );
  if (toCheck)
    return (
      <Page title="Проверьте перед отправкой" key="check">
        <BatchCheck
          tasks={tasks}
          draft={toCheck}
          isSending={send.isPending}
          error={send.error}
          onSend={() => send.mutate({ ids, draft: toCheck })}
          onBack={() => setToCheck(null)}
        />
      </Page>
    );
  return (
    <Page title="Один документ на несколько задач" key="write" narrow>
      <ChosenTasks tasks={tasks} error={error} onRemove={remove} />
      <ReportForm
        draft={draft}
        onChange={change}
        onSubmit={setToCheck}
        isSending={false}
        error={null}
        submitWords="Проверить перед отправкой"
        onlyFinal
      />
    </Page>
  );
}
