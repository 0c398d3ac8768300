import { describe, expect, test } from '@jest/globals';
import { readOrderFile } from '../../../documents/order/read-order-file.js';
import { cell, docx, p, table, tr } from './build-docx.js';

const header = ['№ п/п', 'Наименование мероприятия', 'Сроки исполнения', 'Ответственные'];
const read = (...body: string[]) => readOrderFile({ name: 'order.docx', bytes: docx(...body) });
const whole = (draft: Awaited<ReturnType<typeof read>>) =>
  draft.sections.map(({ title, rows }) => [
    title,
    ...rows.map(({ number, activity, deadline, responsibles }) =>
      [number, activity, deadline, responsibles.map(({ name }) => name).join(' + ')].join(' | '),
    ),
  ]);
const codes = (draft: Awaited<ReturnType<typeof read>>) =>
  draft.questions.filter(({ position }) => position).map(({ id }) => id);

describe('a Word order', () => {
  test.each([
    ['with Word’s mark of header rows', { header: true }],
    ['without it', { header: false }],
  ])('head, sections inside the table, rows (%s)', async (_, mark) => {
    const draft = await read(
      p('Отдел образования'),
      p('ПРИКАЗ'),
      p('от 27.11.2020 № 88'),
      p('Об утверждении плана'),
      p('ПРИКАЗЫВАЮ:'),
      p('Утвердить план.', { kind: 'decimal' }),
      p('Направить план до 03.12.2020.', { kind: 'decimal' }),
      table(tr(['Начальник отдела', 'О.В. Иванова'])),
      p('План мероприятий на 2021 год'),
      table(
        tr(header, mark),
        tr([cell('Кадры', { span: 4 })]),
        tr(['1', 'Семинар', 'май, ежегодно', 'Отдел образования']),
        tr(['2', 'Конкурс', 'постоянно', cell(['Отдел образования', 'МКУ "Центр обеспечения"'])]),
        tr(['', cell('Ресурсы', { span: 3 })]),
        tr(['1', 'Закупка', 'ежегодно', 'Отдел образования']),
      ),
    );
    expect(draft.document).toMatchObject({
      type: 'приказ',
      number: '88',
      date: '2020-11-27',
      issuer: 'Отдел образования',
      title: 'Об утверждении плана',
      roadmapTitle: 'План мероприятий на 2021 год',
      signatory: { name: 'О.В. Иванова', post: 'Начальник отдела' },
      period: { start: '2021-01-01', end: '2021-12-31' },
    });
    expect(
      draft.document.clauses.map(({ number, text, deadline }) => [number, text, deadline?.phrase]),
    ).toEqual([
      [1, 'Утвердить план.', undefined],
      [2, 'Направить план до 03.12.2020.', 'до 03.12.2020'],
    ]);
    expect(whole(draft)).toEqual([
      [
        'Кадры',
        '1 | Семинар | май, ежегодно | Отдел образования',
        '2 | Конкурс | постоянно | Отдел образования + МКУ "Центр обеспечения"',
      ],
      ['Ресурсы', '1 | Закупка | ежегодно | Отдел образования'],
    ]);
    expect(codes(draft)).toEqual([]);
  });

  test('a header of two rows', async () => {
    const draft = await read(
      table(
        tr([
          cell('№', { merge: 'first' }),
          cell('Мероприятие', { merge: 'first' }),
          cell('Срок', { span: 2 }),
          cell('Ответственный', { merge: 'first' }),
        ]),
        tr([
          cell('', { merge: 'next' }),
          cell('', { merge: 'next' }),
          'начало',
          'окончание',
          cell('', { merge: 'next' }),
        ]),
        tr(['1', 'Курсы', '01.02.2021', '10.02.2021', 'МКУ "ЦО"']),
      ),
    );
    expect(whole(draft)).toEqual([[null, '1 | Курсы | с 01.02.2021 по 10.02.2021 | МКУ "ЦО"']]);
  });

  test('deadline and bodies merged over several rows belong to each of them', async () => {
    const draft = await read(
      table(
        tr(header),
        tr(['1', 'Семинар', cell('май 2021 года', { merge: 'first' }), cell('МКУ "ЦО"', { merge: 'first' })]),
        tr(['2', 'Конкурс', cell('', { merge: 'next' }), cell('', { merge: 'next' })]),
        tr(['3', 'Курсы', 'июнь 2021 года', 'РОО']),
      ),
    );
    expect(whole(draft)).toEqual([
      [
        null,
        '1 | Семинар | май 2021 года | МКУ "ЦО"',
        '2 | Конкурс | май 2021 года | МКУ "ЦО"',
        '3 | Курсы | июнь 2021 года | РОО',
      ],
    ]);
  });

  test('numbers of a Word list, and lists inside a cell', async () => {
    const number = () => cell(p('', { kind: 'decimal' }));
    const draft = await read(
      table(
        tr(header),
        tr([cell('Кадры', { span: 4 })]),
        tr([
          number(),
          cell([
            p('Работа:'),
            p('курсы', { kind: 'bullet' }),
            p('для учителей', { kind: 'bullet', level: 1 }),
            p('конкурсы', { kind: 'bullet' }),
          ]),
          'ежегодно',
          'РОО',
        ]),
        tr([
          number(),
          'Конкурс',
          'ежегодно',
          cell([p('РОО', { kind: 'bullet' }), p('МКУ "ЦО"', { kind: 'bullet' })]),
        ]),
        tr([cell('Ресурсы', { span: 4 })]),
        tr([number(), 'Закупка', 'ежегодно', 'РОО']),
      ),
    );
    expect(whole(draft)).toEqual([
      [
        'Кадры',
        '1 | Работа: курсы для учителей конкурсы | ежегодно | РОО',
        '2 | Конкурс | ежегодно | РОО + МКУ "ЦО"',
      ],
      ['Ресурсы', '3 | Закупка | ежегодно | РОО'],
    ]);
  });

  test('a table over several pages, headings between tables, tables of other kinds', async () => {
    const draft = await read(
      p('План мероприятий на 2021 год'),
      p('Кадры'),
      table(tr(header), tr(['1', 'Семинар', 'ежегодно', 'РОО'])),
      table(tr(['2', 'Конкурс', 'ежегодно', 'МКУ "Центр']), tr(['', '', '', 'обеспечения"'])),
      p('Ресурсы'),
      table(tr(['Исполнители', 'Срок', 'Мероприятие', '№']), tr(['РОО', 'ежегодно', 'Закупка', '1'])),
      table(tr(['Согласовано', 'Иванов И.И.'])),
    );
    expect(whole(draft)).toEqual([
      ['Кадры', '1 | Семинар | ежегодно | РОО', '2 | Конкурс | ежегодно | МКУ "Центр обеспечения"'],
      ['Ресурсы', '1 | Закупка | ежегодно | РОО'],
    ]);
    expect(draft.document.roadmapTitle).toBe('План мероприятий на 2021 год');
    expect(codes(draft)).toEqual(['section_title:1']);
  });

  test('a table that does not continue the plan is left out and asked about', async () => {
    const plan = table(tr(header), tr(['1', 'Семинар', 'ежегодно', 'РОО']));
    const draft = await read(
      plan,
      p('Показатели'),
      table(tr(['Показатель', 'Единица', 'Значение']), tr(['Охват', '%', '80'])),
    );
    expect(whole(draft)).toEqual([[null, '1 | Семинар | ежегодно | РОО']]);
    expect(draft.questions.map(({ id }) => id)).toContain('table_unread:0');
  });
});
