import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { openingsBetween } from '../../../cli/read/occurrences.js';
import { readOrder } from '../../../documents/order/read-order.js';

const draft = readOrder({
  name: 'prikaz-88-kurkino.txt',
  bytes: readFileSync('examples/prikaz-88-kurkino.txt'),
});

describe('occurrences of order № 88 between two days', () => {
  const days = { from: '2020-11-27', until: '2021-12-31' } as const;
  const openings = openingsBetween(draft.document, days);
  const of = (section: number, number: number) => {
    const row = draft.sections[section - 1]?.rows[number - 1];
    return row && openings(row).map(({ period, opens, due }) => [period, opens, due].join(' '));
  };

  test.each([
    ['ноябрь, 2020 год: opens with the order', 1, 1, ['once 2020-11-27 2020-11-30']],
    ['декабрь, 2020 год', 1, 2, ['once 2020-12-01 2020-12-31']],
    [
      'ежегодно: due on the last working day',
      2,
      1,
      ['2020 2020-11-27 2020-12-31', '2021 2021-01-01 2021-12-30'],
    ],
    ['в соответствии с графиком: waits for dates', 2, 2, []],
    ['по потребности: opened by hand', 2, 3, []],
    ['август, ежегодно', 2, 8, ['2021-08 2021-08-01 2021-08-31']],
  ])('%s', (_, section, number, expected) => {
    expect(of(section, number)).toEqual(expected);
  });

  test('days later than the order’s show what opens in them and nothing else', () => {
    const row = draft.sections[0]?.rows[0];
    const yearly = draft.sections[1]?.rows[0];
    const later = openingsBetween(draft.document, { from: '2021-02-01', until: '2022-06-30' });
    expect(row && later(row)).toEqual([]);
    expect(yearly && later(yearly)).toEqual([{ period: '2022', opens: '2022-01-01', due: '2022-12-30' }]);
  });

  test.each([
    ['what prepares the plan opens with the order', 'до 15 декабря 2021 года', ['2021-11-22 2021-12-15']],
    ['a month before the order opens with its own days', 'сентябрь 2021 года', ['2021-09-01 2021-09-30']],
    ['a day before the order is asked first', 'до 15 марта 2021 года', []],
  ])('a day before the plan: %s', (_, deadline, expected) => {
    const text = `ПРИКАЗ\nот 22.11.2021 № 5\nПлан мероприятий на 2022 год\n№\tМероприятие\tСрок\tОтветственные\n1\tСеминар\t${deadline}\tРОО\n`;
    const { document, sections } = readOrder({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
    const row = sections[0]?.rows[0];
    const found = row && openingsBetween(document, { from: '2021-11-01', until: '2022-12-31' })(row);
    expect(found?.map(({ opens, due }) => `${opens} ${due}`)).toEqual(expected);
  });

  test('the period of a plan bounds its occurrences', () => {
    const document = {
      ...draft.document,
      date: '2024-01-15' as const,
      period: { start: '2024-01-01' as const, end: '2024-12-31' as const },
    };
    const yearly = draft.sections[1]?.rows[0];
    const inside = openingsBetween(document, { from: '2024-01-01', until: '2026-12-31' });
    expect(yearly && inside(yearly)).toEqual([{ period: '2024', opens: '2024-01-15', due: '2024-12-28' }]);
  });
});
