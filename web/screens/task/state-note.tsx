import { useMe } from '../../client/me.js';
import { Note } from '../../parts/note.js';
import { faceOf } from '../../parts/mark.js';
import type { Mark } from '../../parts/mark.js';
import { formatDate, formatInstant } from '../../text/dates.js';
import type { Assignment, TaskView } from './queries.js';

function noteOf(task: TaskView, part: Assignment | undefined, zone: string): string | null {
  const sent = part?.lastReportAt ?? task.submittedAt;
  switch (task.state) {
    case 'accepted':
      return task.offControlAt === null
        ? 'Снято с контроля'
        : `Снято с контроля ${formatInstant(task.offControlAt, zone)}${task.late ? ', исполнено с нарушением срока' : ''}`;
    case 'submitted':
      return sent === null
        ? 'Задача на проверке'
        : `Отправлено на проверку ${formatInstant(sent, zone)}. Когда отчёт посмотрят, придёт письмо`;
    case 'cancelled':
    case 'not_applicable':
      return `Задача отменена${task.ground === null ? '' : `. Основание: ${task.ground}`}`;
    case 'waiting_stage':
      return 'Задача откроется, когда снимут с контроля предыдущий этап цикла';
    case 'past':
      return 'Срок прошёл до постановки приказа на контроль, отчитываться не нужно';
    default:
      return part?.state === 'submitted' && sent !== null
        ? `Ваш отчёт отправлен ${formatInstant(sent, zone)}. Задача уйдёт на проверку, когда отчитаются остальные`
        : null;
  }
}

/** The colours of its tag; what a person waits for on an open task is as good as under review. */
function markOf(task: TaskView): Mark {
  const { state, overdue, late } = task;
  return state === 'on_control' || state === 'returned' ? 'review' : faceOf({ state, overdue, late }).mark;
}

/** Where the task stands, when nothing is asked of the viewer. */
export function StateNote({ task, part }: { task: TaskView; part: Assignment | undefined }) {
  const { zone } = useMe();
  const note = noteOf(task, part, zone);
  const { extensionAsked } = task;
  if (note === null && !extensionAsked) return null;
  return (
    <Note mark={markOf(task)} role="status">
      {note !== null && <p>{note}</p>}
      {extensionAsked && (
        <p>
          Просьба перенести срок на&nbsp;{formatDate(extensionAsked.requestedDue)} ждёт решения: «
          {extensionAsked.reason}»
        </p>
      )}
    </Note>
  );
}
