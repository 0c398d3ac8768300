import { Button, Title } from '@mantine/core';
import { ProblemNote } from '../../parts/problem-note.js';
import type { ReportDraft } from '../../report/report-draft.js';
import { plural } from '../../text/plural.js';
import { taskWords } from './chosen-tasks.js';
import classes from './batch.module.css';
import type { ChosenTask } from './use-chosen-tasks.js';

interface CheckProps {
  tasks: readonly ChosenTask[];
  draft: ReportDraft;
  isSending: boolean;
  error: unknown;
  onSend: () => void;
  onBack: () => void;
}

/** Once more before the act: what goes out, and for which tasks, each by its name. */
export function BatchCheck({ tasks, draft, isSending, error, onSend, onBack }: CheckProps) {
  return (
    <div className={classes.check}>
      <section>
        <Title order={2}>{draft.documents.length === 1 ? 'Документ' : 'Документы'}</Title>
        <ul className={classes.list}>
          {draft.documents.map(({ key, documentKind, number, date, file, url, paper }) => (
            <li key={key} className={classes.item}>
              {[documentKind, number && `№ ${number}`, date && `от ${date}`, file?.name, url, paper]
                .filter(Boolean)
                .join(', ')}
            </li>
          ))}
        </ul>
        {draft.note.trim() !== '' && <p>Комментарий: {draft.note}</p>}
      </section>
      <section>
        <Title order={2}>Будет отправлено по каждой из задач</Title>
        <ol className={classes.numbered}>
          {tasks.map(({ id, task }) => (
            <li key={id}>{task && taskWords(task)}</li>
          ))}
        </ol>
      </section>
      {error !== null && <ProblemNote error={error} />}
      <div className={classes.buttons}>
        <Button onClick={() => !isSending && onSend()}>
          {isSending
            ? 'Отправляем…'
            : `Отправить по ${plural(tasks.length, ['задаче', 'задачам', 'задачам'])}`}
        </Button>
        <Button variant="default" onClick={onBack}>
          Изменить
        </Button>
      </div>
    </div>
  );
}
