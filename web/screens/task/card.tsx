import { useState } from 'react';
import { DueLine } from './due-line.js';
import { Executors } from './executors.js';
import { ExtensionPanel } from './extension-panel.js';
import { PreviousReport } from './previous-report.js';
import type { Assignment, TaskView } from './queries.js';
import { ReportPanel } from './report-panel.js';
import { Reports } from './reports.js';
import { ReturnedNote } from './returned-note.js';
import { StateNote } from './state-note.js';
import { Story } from './story.js';
import { TaskFacts } from './task-facts.js';
import { useReportDraft } from '../../report/use-report-draft.js';
import { takeAsBasis } from '../../report/report-draft.js';
import type { ReportDraft } from '../../report/report-draft.js';
import classes from './task.module.css';

const owedStates = new Set(['on_control', 'returned']);

/** This part is owed now, and by the viewer. */
function isOwed(task: TaskView, part: Assignment | undefined): part is Assignment {
  if (!part?.mine || !owedStates.has(task.state)) return false;
  return part.state === 'pending' || part.state === 'returned';
}

/** The whole of a task: what and when, what to send, what was sent, what happened. */
export function Card({ task, assignmentId }: { task: TaskView; assignmentId: string | null }) {
  const part = task.assignments.find(({ id }) => id === assignmentId);
  const { draft, change, forget } = useReportDraft(assignmentId ?? task.id, task);
  const owed = isOwed(task, part);
  const [taken, setTaken] = useState<{ before: ReportDraft; after: ReportDraft }>();
  return (
    <div className={classes.card}>
      <div className={classes.main}>
        <div className={classes.top}>
          <ReturnedNote task={task} part={part} />
          <TaskFacts task={task} part={part} />
          <DueLine task={task} part={part} />
          <StateNote task={task} part={part} />
        </div>
        <div className={classes.work}>
          {part?.mine && (
            <ReportPanel
              task={task}
              part={part}
              isOwed={owed}
              draft={draft}
              onChange={change}
              onForget={forget}
            />
          )}
          {part?.mine && part.role === 'lead' && <ExtensionPanel task={task} />}
          <Reports task={task} />
          <Story occurrenceId={task.id} />
        </div>
      </div>
      <aside className={classes.aside}>
        {part && (
          <PreviousReport
            assignmentId={part.id}
            {...(owed && {
              onTake: (documents) => {
                const after = takeAsBasis(draft, documents);
                setTaken({ before: draft, after });
                change(after);
              },
            })}
            {...(owed && taken?.after === draft && { onUndo: () => change(taken.before) })}
          />
        )}
        <div className={classes.others}>
          <Executors task={task} />
        </div>
      </aside>
    </div>
  );
}
