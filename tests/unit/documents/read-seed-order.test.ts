import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { cycleCoverage } from '../../../domain/chains/cycle-coverage.js';
import { readOrder } from '../../../documents/order/read-order.js';
import { seedBodies, seedSections } from './seed-rows.js';

const draft = readOrder({
  name: 'prikaz-88-kurkino.txt',
  bytes: readFileSync('examples/prikaz-88-kurkino.txt'),
});
const rows = draft.sections.flatMap((section) => section.rows);
const row = (section: number, number: number) => draft.sections[section - 1]?.rows[number - 1];

describe('order № 88', () => {
  test('has ten sections of 2, 13, 6, 9, 6, 5, 3, 8, 8, 8 rows, two of them headed outside the table', () => {
    expect(draft.sections.map((section) => section.rows.length)).toEqual([2, 13, 6, 9, 6, 5, 3, 8, 8, 8]);
    expect(draft.sections.map(({ index, title }) => ({ index, title }))).toEqual(
      seedSections.map(({ title }, at) => ({ index: at + 1, title })),
    );
  });

  test('numbers restart in every section, positions run over all 68 rows', () => {
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 68 }, (_, at) => at + 1));
    for (const section of draft.sections) {
      expect(section.rows.map(({ number }) => number)).toEqual(section.rows.map((_, at) => at + 1));
    }
  });

  test.each(
    seedSections.flatMap((section, at) =>
      section.rows.map((expected, index) => ({
        name: `${at + 1}.${index + 1}`,
        at: at + 1,
        number: index + 1,
        expected,
      })),
    ),
  )('row $name is whole', ({ at, number, expected: [begins, ends, deadline, letters] }) => {
    const read = row(at, number);
    expect(read?.activity.slice(0, begins.length)).toBe(begins);
    expect(read?.activity.slice(-ends.length)).toBe(ends);
    expect(read?.deadline).toBe(deadline);
    const bodies = Array.from(letters, (letter) => seedBodies[letter as keyof typeof seedBodies]);
    expect(read?.responsibles.map(({ name }) => name)).toEqual(bodies);
    expect(read?.responsibles.map(({ role }) => role)).toEqual(
      bodies.map((_, index) => (index === 0 ? 'lead' : 'co_executor')),
    );
  });

  test('the long cell of section 6 is one row without markup', () => {
    const activity = row(6, 2)?.activity ?? '';
    expect(activity).not.toMatch(/[<>]|\s{2}|&[a-z]+;/);
    expect(activity).toContain('при проведении оценочных процедур. 2.2. Профилактическая работы');
    expect(activity).toContain('по направлениям: 1.Обеспечение объективности');
  });

  test('texts keep the words of the order and single spaces', () => {
    expect(row(2, 3)?.responsiblesText).toBe(
      'Отдел образования Администрации МО Куркинский район; МКУ "Центр обеспечения"; образовательные учреждения',
    );
    expect(row(5, 4)?.responsiblesText).toBe(
      'Отдел образования Администрации МО Куркинский район; образовательные учреждения, социальные партнеры,',
    );
    for (const { activity, deadline, responsiblesText } of rows) {
      expect([activity, deadline, responsiblesText].join('|')).not.toMatch(/\s{2}|\t|\n/);
    }
  });

  test('a row says where it stands in the file', () => {
    expect(row(1, 1)?.provenance).toEqual({
      source: 'prikaz-88-kurkino.txt',
      part: null,
      line: 36,
      cells: [
        { column: '№ п/п', text: '1.' },
        {
          column: 'Наименование мероприятия',
          text: 'Утверждение дорожной карты по развитию муниципальной системы оценки качества образования и муниципальных механизмов управления качеством образования в МО Куркинский район',
        },
        { column: 'Сроки исполнения', text: 'ноябрь, 2020 год' },
        { column: 'Ответственные', text: 'Отдел образования Администрации МО Куркинский район' },
      ],
    });
    expect(row(10, 8)?.provenance.line).toBe(135);
  });

  test('kinds: schools are a group, partners are outsiders', () => {
    const kinds = new Map(
      rows.flatMap(({ responsibles }) => responsibles.map(({ name, kind }) => [name, kind])),
    );
    expect(Object.fromEntries(kinds)).toEqual({
      [seedBodies.О]: 'body',
      [seedBodies.М]: 'body',
      [seedBodies.У]: 'group',
      [seedBodies.С]: 'outsider',
    });
  });

  test('the head: requisites, signature and three clauses', () => {
    const { clauses, ...document } = draft.document;
    expect(document).toMatchObject({
      type: 'приказ',
      number: '88',
      date: '2020-11-27',
      issuer: 'ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ МУНИЦИПАЛЬНОГО ОБРАЗОВАНИЯ КУРКИНСКИЙ РАЙОН',
      signatory: {
        name: 'О.В.Барникова',
        post: 'Начальник отдела образования Администрации МО Куркинский район',
      },
    });
    expect(document.title).toMatch(/^Об утверждении «дорожной карты» .* Методическими рекомендациями ФИОКО$/);
    expect(document.roadmapTitle).toMatch(/^«Дорожная карта» по приведению .* в МО Куркинский район$/);
    expect(clauses.map(({ number, control }) => ({ number, control }))).toEqual([
      { number: 1, control: false },
      { number: 2, control: false },
      { number: 3, control: true },
    ]);
    expect(clauses.map(({ deadline }) => deadline?.phrase ?? null)).toEqual([null, 'до 03.12.2020', null]);
    expect(clauses[1]?.deadline?.reading).toMatchObject({ kind: 'one_off', end: '2020-12-03' });
    expect(clauses[2]?.text).toBe('Контроль исполнения настоящего приказа оставляю за собой.');
  });

  test('years of the regional concept are not taken for the validity of the plan', () => {
    expect(draft.document.period).toBeNull();
  });

  test('validity and the start of control are always asked; nothing about bodies or rows is', () => {
    const asked = draft.questions.filter(({ position }) => position === null);
    expect(asked.map(({ id }) => id)).toEqual(['validity:0', 'control_from:0']);
    expect(asked[0]?.choices.map(({ value }) => value)).toEqual(['2020-11-27/2023-11-26']);
    const deadlineCodes = new Set(rows.flatMap(({ reading }) => reading.questions.map(({ code }) => code)));
    const others = draft.questions.filter(
      ({ position, code }) => position !== null && !deadlineCodes.has(code),
    );
    expect(others).toEqual([]);
  });

  test('a question about a deadline stands by exactly the rows whose reading is open', () => {
    const open = rows.filter(({ reading }) => reading.ambiguous || reading.kind === 'unknown');
    expect(rows.filter(({ questions }) => questions.length > 0)).toEqual(open);
  });

  test('chains by section: where monitoring leads to analysis, recommendations or decisions', () => {
    const chains = draft.chains.map(({ sectionIndex, stages }) => [
      sectionIndex,
      ...stages.map(({ position, stage }) => `${rows[position - 1]?.number} ${stage}`),
    ]);
    const mar = (a: number, b: number, c: number) => [
      `${a} monitoring`,
      `${b} analysis`,
      `${c} recommendation`,
    ];
    expect(chains).toEqual([
      [2, ...mar(11, 12, 13)],
      [3, ...mar(2, 3, 4)],
      [5, ...mar(1, 2, 3)],
      [6, ...mar(3, 4, 5)],
      [7, '1 monitoring', '2 recommendation', '3 management_decision'],
      [8, ...mar(1, 3, 4)],
      [10, ...mar(6, 7, 8)],
    ]);
  });

  test('coverage: decisions in one section, effectiveness review nowhere', () => {
    const lacks = new Map(cycleCoverage(draft).map(({ sectionIndex, lacks }) => [sectionIndex, lacks]));
    const end = ['management_decision', 'effectiveness_review'];
    expect(lacks.get(1)).toHaveLength(5);
    expect(lacks.get(4)).toEqual(['analysis', 'recommendation', ...end]);
    expect(lacks.get(9)).toEqual(['analysis', 'recommendation', ...end]);
    expect(lacks.get(7)).toEqual(['analysis', 'effectiveness_review']);
    for (const section of [2, 3, 5, 6, 8, 10]) expect(lacks.get(section)).toEqual(end);
  });
});
