import { Button, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { ApiProblem } from '../../client/problem.js';
import { useKeyOf } from '../../client/use-key-of.js';
import { toReport } from '../../report/check-report.js';
import { isEmptyReport } from '../../report/report-draft.js';
import type { ReportDraft } from '../../report/report-draft.js';
import { ReportForm } from '../../report/report-form.js';
import { Note } from '../../parts/note.js';
import { focusHeading } from '../../parts/page.js';
import { ChangedNote } from './changed-note.js';
import type { Assignment, TaskView } from './queries.js';
import classes from './task.module.css';

interface PanelProps {
  task: TaskView;
  part: Assignment;
  isOwed: boolean;
  draft: ReportDraft;
  onChange: (draft: ReportDraft) => void;
  onForget: () => void;
}

/** Refusals that mean: somebody was quicker, look again. */
const overtaken = new Set(['task_changed', 'task_state', 'assignment_state']);

function useSend(part: Assignment, onForget: () => void) {
  const queries = useQueryClient();
  const { keyOf } = useKeyOf();
  const readAgain = () => queries.invalidateQueries({ queryKey: ['tasks'] });
  return useMutation({
    mutationFn: async (draft: ReportDraft) => {
      const body = { ...toReport(draft), expectedVersion: draft.version };
      const call = api.POST('/api/tasks/{id}/submissions', {
        params: { path: { id: part.id } },
        headers: { 'Idempotency-Key': keyOf(body) },
        body,
      });
      await answerOf(call);
      return draft.kind;
    },
    onSuccess: async (kind) => {
      onForget();
      await readAgain();
      if (kind === 'final') focusHeading();
      announce(kind === 'final' ? 'Отчёт отправлен' : 'Отметка о ходе работы сохранена');
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && overtaken.has(error.code)) await readAgain();
    },
  });
}

export function ReportPanel({ task, part, isOwed, draft, onChange, onForget }: PanelProps) {
  const send = useSend(part, onForget);
  const empty = isEmptyReport(draft);
  if (!isOwed) return empty ? null : <UnsentNote draft={draft} onForget={onForget} />;
  // An empty form has nothing that could have been written for another state of the task.
  const current = empty ? { ...draft, version: task.version, dueOn: task.dueOn } : draft;
  const isChanged = current.version !== task.version;
  const goOn = { ...current, version: task.version, dueOn: task.dueOn };
  return (
    <section aria-labelledby="report-heading">
      <Title order={2} id="report-heading" className={classes.heading}>
        Отчёт
      </Title>
      {isChanged && (
        <ChangedNote
          task={task}
          writtenFor={current.dueOn}
          onGoOn={() => {
            onChange(goOn);
            send.reset();
          }}
        />
      )}
      {send.isSuccess && send.data === 'interim' && (
        <Note mark="done" mb="lg">
          <p>Отметка о ходе работы сохранена</p>
        </Note>
      )}
      <ReportForm
        draft={current}
        onChange={onChange}
        onSubmit={(report) => send.mutate(report)}
        isSending={send.isPending}
        error={isChanged ? null : send.error}
        submitWords={draft.kind === 'interim' ? 'Сохранить отметку' : 'Отправить на проверку'}
      />
    </section>
  );
}

/** The task went on without this report: what was written stays until its author throws it away. */
function UnsentNote({ draft, onForget }: { draft: ReportDraft; onForget: () => void }) {
  return (
    <Note mark="near" role="region" aria-label="Неотправленный отчёт">
      <p>Отчёт по этой задаче больше не ждут, а этот ваш текст остался неотправленным:</p>
      {draft.note !== '' && <blockquote>{draft.note}</blockquote>}
      {draft.documents.map(({ key, documentKind, number, file, url, paper }) => (
        <p key={key}>{[documentKind, number, file?.name, url, paper].filter(Boolean).join(', ')}</p>
      ))}
      <Button variant="default" onClick={onForget}>
        Удалить черновик
      </Button>
    </Note>
  );
}
