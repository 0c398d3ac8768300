import { describe, expect, test } from '@jest/globals';
import type { DraftChange } from '../../../domain/drafts/apply-changes.js';
import { draftDifferences } from '../../../domain/drafts/draft-differences.js';
import type { DraftState } from '../../../domain/drafts/draft-differences.js';
import { settleWith } from '../../../domain/drafts/draft-view.js';
import type { RowEdit } from '../../../domain/drafts/edits.js';
import type { DraftOrder } from '../../../domain/draft-order.js';
import { eventWords } from '../../../domain/history/event-words.js';
import { answer, draftOf, edited, settings } from './draft-of.js';

const names = new Map([
  ['official-1', 'Петрова П. П.'],
  ['order-1', '№ 88'],
]);

function stateAfter(draft: DraftOrder, changes: DraftChange[]): DraftState {
  const edits = edited(draft, ...changes);
  const settled = settleWith(draft, edits, settings);
  return { edits, settled, questions: settled.questions };
}

/** The words of the journal after these changes of a draft that stood as the earlier ones had left it. */
function told(draft: DraftOrder, earlier: DraftChange[], ...changes: DraftChange[]): string {
  const [before, after] = [stateAfter(draft, earlier), stateAfter(draft, [...earlier, ...changes])];
  const differences = draftDifferences(before, after, (id) => names.get(id) ?? id);
  return eventWords({ action: 'order.draft_changed', data: { differences } });
}

const row = (positions: number[], set: RowEdit): DraftChange => ({ kind: 'row', positions, set, reset: [] });
const draft = draftOf(
  ['август, ежегодно', 'отдел образования'],
  ['до 15 мая 2030 г.', 'отдел образования'],
  ['август, ежегодно', 'отдел образования'],
);

describe('the journal of a draft says what was changed', () => {
  test.each<[string, DraftChange[], string]>([
    [
      'the cell of a deadline',
      [row([1], { deadline: 'до 15 июля ежегодно' })],
      'срок: «август, ежегодно» → «до 15 июля ежегодно» (п. 1.1)',
    ],
    [
      'the words that a deadline is read by',
      [row([2], { readAs: 'до 20 мая 2030 г.' })],
      'срок прочитан по словам: «до 15 мая 2030 г.» → «до 20 мая 2030 г.» (п. 1.2)',
    ],
    [
      'number, text and mode of one row',
      [row([1], { number: 7, activity: 'Мониторинг', mode: 'all' })],
      'мероприятие: «Мероприятие 1» → «Мониторинг» (п. 1.7); номер: «1» → «7» (п. 1.7); когда задача считается исполненной: «достаточно отчёта ответственного» → «отчитаться должен каждый» (п. 1.7)',
    ],
    [
      'one change of many rows at once',
      [row([1, 3], { deadline: 'май, ежегодно' })],
      'срок: «август, ежегодно» → «май, ежегодно» (п. 1.1, п. 1.3)',
    ],
    ['a row left out', [row([2], { excluded: true })], 'не ставится на контроль (п. 1.2)'],
    [
      'planned days',
      [row([1], { planned: { everyYear: '--08-20', periods: { '2031': '2031-08-19' } } })],
      'плановые даты: не указано → «20 августа каждого года, 2031 год: 19 августа 2031 г.» (п. 1.1)',
    ],
    [
      'an added row, by all that was said of it',
      [{ kind: 'add_row', sectionIndex: 1, after: 3, set: { activity: 'Доклад', deadline: 'май 2031 г.' } }],
      'добавлена строка: «Доклад» (п. 1.4); срок: не указано → «май 2031 г.» (п. 1.4)',
    ],
    [
      'the order and its dates',
      [
        { kind: 'document', number: '15-о', date: '2030-01-10' },
        { kind: 'plan', validFrom: '2030-01-12', controlOfficerId: 'official-1' },
      ],
      'номер приказа: «1» → «15-о»; дата приказа: 9 января 2030 г. → 10 января 2030 г.; план действует с: не указано → 12 января 2030 г.; кто контролирует исполнение: не указано → «Петрова П. П.»',
    ],
    [
      'what the order amends',
      [{ kind: 'revision', revises: 'order-1', edition: 'partial' }],
      'изменяемый приказ: не указано → «№ 88»; что в файле: не указано → «только изменённые строки»',
    ],
    [
      'the title of a section',
      [{ kind: 'section', index: 1, title: 'Качество' }],
      'название раздела: «Раздел проверки» → «Качество» (раздел 1)',
    ],
    [
      'who acts',
      [
        row([2], {
          bodies: [
            { name: 'Центр', kind: 'body', role: 'lead' },
            { name: 'Школа', kind: 'body', role: 'co_executor' },
          ],
        }),
      ],
      'исполнители списком: «отдел образования» → «Центр (ответственный), Школа» (п. 1.2)',
    ],
  ])('%s', (_what, changes, words) => {
    expect(told(draft, [], ...changes)).toBe(`изменён черновик приказа: ${words}`);
  });

  test('an answer by the words of its question and its choice', () => {
    const asking = draftOf(['к 1 сентября, в декабре', 'отдел образования']);
    const { questions } = stateAfter(asking, []);
    const [open] = questions.filter(({ choices, position }) => position === 1 && choices.length > 0);
    const [choice] = open?.choices ?? [];
    const words = told(asking, [], answer(open?.id ?? '', choice?.value ?? ''));
    expect(words).toMatch(/^изменён черновик приказа: ответ на вопрос «.+»: не указано → «.+» \(п\. 1\.1\)$/);
    expect(words).toContain(choice?.label.slice(0, 40));
  });

  test('what was said before is the old value; a row taken back is told', () => {
    const earlier = [row([2], { deadline: 'июнь 2030 г.', excluded: true })];
    expect(told(draft, earlier, row([2], { deadline: 'июль 2030 г.', excluded: false }))).toBe(
      'изменён черновик приказа: срок: «июнь 2030 г.» → «июль 2030 г.» (п. 1.2); снова ставится на контроль (п. 1.2)',
    );
  });

  test('long values are cut, many changes and many places are counted', () => {
    const many = draftOf(
      ...Array.from({ length: 8 }, (): [string, string] => ['май 2030 г.', 'отдел образования']),
    );
    const long = 'слово '.repeat(100);
    const words = told(
      ...([many, [] as DraftChange[]] as const),
      row([1, 2, 3, 4, 5, 6, 7, 8], { mode: 'any' }),
      ...[1, 2, 3, 4, 5, 6].map((position) => row([position], { activity: `${position} ${long}` })),
    );
    expect(words).toContain('→ «1 слово слово');
    expect(words).toContain('…»');
    expect(words).toMatch(/\(п\. 1\.1, п\. 1\.2, п\. 1\.3, п\. 1\.4, п\. 1\.5 и ещё 3\)/);
    expect(words).toMatch(/; и ещё 2 изменения$/);
  });

  test('an event that does not say it is told as before', () => {
    expect(eventWords({ action: 'order.draft_changed', data: {} })).toBe('изменён черновик приказа');
  });
});
