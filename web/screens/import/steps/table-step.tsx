import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../parts/link-button.js';
import { plural } from '../../../text/plural.js';
import { openQuestions, rowsOf } from '../draft.js';
import type { Draft } from '../draft.js';
import { DocumentFacts } from './document-facts.js';
import { RowEditor } from './row-editor.js';
import { SectionTable } from './section-table.js';

const route = getRouteApi('/import/$orderId');

/** Everything that was read, section by section; any cell can be mended. */
export function TableStep({ draft }: { draft: Draft }) {
  const { row: position } = route.useSearch();
  const navigate = route.useNavigate();
  const open = openQuestions(draft).length;
  const edited = rowsOf(draft).find((row) => row.position === position);
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
      {edited && (
        <RowEditor
          key={edited.position}
          draft={draft}
          row={edited}
          onClose={() => void navigate({ search: { step: 'table' }, replace: true, resetScroll: false })}
        />
      )}
    </>
  );
}
