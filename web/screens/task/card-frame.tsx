import type { ReactNode } from 'react';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { placeOf } from '../../text/task-words.js';
import type { TaskView } from './queries.js';

const longestTitle = 60;

function titleOf({ section, number, position, text }: TaskView): string {
  const place = placeOf({ sectionIndex: section.index, number, position });
  return `${place} ${text.length > longestTitle ? `${text.slice(0, longestTitle)}…` : text}`;
}

/** The page of a card while it is on its way, when it did not come, and when it is there. */
export function CardFrame({
  task,
  error,
  onRetry,
  children,
}: {
  task: TaskView | undefined;
  error: unknown;
  onRetry: () => void;
  children: ReactNode;
}) {
  return (
    <Page title={task ? titleOf(task) : 'Задача'} heading={task?.text ?? 'Задача'}>
      {error !== null && <ProblemNote error={error} onRetry={onRetry} />}
      {!task && error === null && <Waiting />}
      {children}
    </Page>
  );
}
