import { LinkButton } from '../../../parts/link-button.js';
import { plural } from '../../../text/plural.js';
import { openQuestions } from '../draft.js';
import type { Draft } from '../draft.js';
import { DocumentFacts } from './document-facts.js';
import { EditedRow } from './edited-row.js';
import { SectionTable } from './section-table.js';

/** Everything that was read, section by section; any cell can be mended. */
export function TableStep({ draft }: { draft: Draft }) {
  const open = openQuestions(draft).length;
  return (
    <>
      <DocumentFacts draft={draft} />
      <p>
        {`Прочитано: ${plural(draft.sections.length, ['раздел', 'раздела', 'разделов'])}, ${plural(draft.counts.rows, ['мероприятие', 'мероприятия', 'мероприятий'])}. `}
        {open === 0
          ? 'Вопросов не осталось'
          : `Осталось ответить: ${plural(open, ['вопрос', 'вопроса', 'вопросов'])}`}
      </p>
      {draft.sections.map((section) => (
        <SectionTable key={section.index} draft={draft} section={section} />
      ))}
      <LinkButton
        to="/import/$orderId"
        params={{ orderId: draft.id }}
        search={{ step: open === 0 ? 'check' : 'questions' }}
      >
        {open === 0 ? 'Перейти к проверке' : 'Перейти к вопросам'}
      </LinkButton>
      <EditedRow draft={draft} />
    </>
  );
}
