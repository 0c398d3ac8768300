import { describe, expect, test } from '@jest/globals';
import { readCalendarFile } from '../../../documents/calendar/read-calendar-file.js';
import { addDays } from '../../../domain/civil-date.js';
import type { CivilDate } from '../../../domain/civil-date.js';
import { yearFromList } from '../../../domain/calendar/listed-year.js';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import { InvalidInput } from '../../../domain/errors.js';

const read = (text: string | Buffer, year: number) =>
  yearFromList(readCalendarFile(Buffer.from(text), year), '«файл»');

const xml2026 = `<?xml version="1.0" encoding="UTF-8"?>
<calendar year="2026" lang="ru" date="2025.09.30" country="ru">
  <holidays><holiday id="1" title="Новогодние каникулы"/></holidays>
  <days>
    <day d="01.01" t="1" h="1"/><day d="01.02" t="1" h="1"/><day d="01.03" t="1" h="1"/>
    <day d="01.04" t="1" h="1"/><day d="01.05" t="1" h="1"/><day d="01.06" t="1" h="1"/>
    <day d="01.07" t="1" h="2"/><day d="01.08" t="1" h="1"/><day d="01.09" t="1" f="01.03"/>
    <day d="02.23" t="1" h="3"/><day d="03.08" t="1" h="4"/><day d="03.09" t="1" f="03.08"/>
    <day d="04.30" t="2"/><day d="05.01" t="1" h="5"/><day d="05.08" t="2"/><day d="05.09" t="1" h="6"/>
    <day d="05.11" t="1" f="05.09"/><day d="06.11" t="2"/><day d="06.12" t="1" h="7"/>
    <day d="11.03" t="2"/><day d="11.04" t="1" h="8"/><day d="12.31" t="1" f="01.04"/>
  </days>
</calendar>`;

/** A row of the table as the Ministry publishes it; 2024 had 248 working days. */
const table2024 = [
  'Год/Месяц,Январь,Февраль,Март,Апрель,Май,Июнь,Июль,Август,Сентябрь,Октябрь,Ноябрь,Декабрь,Всего рабочих дней',
  '2023,"1","1","1","1","1","1","1","1","1","1","1","1",353',
  [
    '2024',
    '"1,2,3,4,5,6,7,8,13,14,20,21,27,28"',
    '"3,4,10,11,17,18,22*,23,24,25"',
    '"2,3,7*,8,9,10,16,17,23,24,30,31"',
    '"6,7,13,14,20,21,28,29+,30+"',
    '"1,4,5,8*,9,10+,11,12,18,19,25,26"',
    '"1,2,8,9,11*,12,15,16,22,23,29,30"',
    '"6,7,13,14,20,21,27,28"',
    '"3,4,10,11,17,18,24,25,31"',
    '"1,7,8,14,15,21,22,28,29"',
    '"5,6,12,13,19,20,26,27"',
    '"2*,3,4,9,10,16,17,23,24,30"',
    '"1,7,8,14,15,21,22,29,30+,31+"',
    '248',
  ].join(','),
].join('\n');

describe('XML of days', () => {
  test('gives the moves of the decree and none that the law makes itself', () => {
    expect(read(xml2026, 2026)).toEqual({
      moves: [
        { from: '2026-01-03', to: '2026-01-09' },
        { from: '2026-01-04', to: '2026-12-31' },
      ],
      ...{ edicts: [], notes: [] },
    });
  });

  test('a day off that nothing explains becomes days of an edict to be named', () => {
    const more = xml2026.replace(
      '<day d="11.03"',
      '<day d="06.24" t="1"/><day d="06.25" t="1"/><day d="11.03"',
    );
    const { edicts, notes } = read(more, 2026);
    expect(edicts).toEqual([
      { source: 'нерабочие дни по файлу «файл»', from: '2026-06-24', until: '2026-06-25' },
    ]);
    expect(notes).toEqual([expect.stringContaining('Впишите указ')]);
  });

  test.each([
    ['another year', xml2026, 2027, 'он на 2026 год, а открыт 2027'],
    ['another country', xml2026.replace('"ru">', '"by">'), 2026, 'другой страны'],
    ['cut off', xml2026.slice(0, 700), 2026, 'обрывается'],
    ['no such day', xml2026.replace('04.30', '04.31'), 2026, 'нет такого дня: «04.31»'],
    ['an unknown kind', xml2026.replace('d="04.30" t="2"', 'd="04.30" t="7"'), 2026, 'непонятен вид дня'],
    ['a day twice', xml2026.replace('04.30', '05.01'), 2026, 'дважды'],
    ['a page', '<html><body>Календарь</body></html>', 2026, 'не XML календаря'],
    [
      'a holiday is missing',
      xml2026.replace('<day d="06.12" t="1" h="7"/>', ''),
      2026,
      '12.06.2026 в файле рабочий',
    ],
    [
      'a move of the law is missing',
      xml2026.replace('<day d="03.09" t="1" f="03.08"/>', ''),
      2026,
      '09.03.2026',
    ],
  ])('%s is refused', (_name, text, year, words) => {
    expect(() => read(text, year)).toThrow(InvalidInput);
    expect(() => read(text, year)).toThrow(words);
  });
});

describe('a table of years by months', () => {
  test('has the days of the year, and says that the pairs of moves are found, not read', () => {
    const { moves, edicts, notes } = read(table2024, 2024);
    const calendar = buildCalendar([
      { year: 2024, status: 'preliminary', decree: null, moves, edicts, regionalDaysOff: [] },
    ]);
    expect(edicts).toEqual([]);
    expect(moves.map(({ to }) => to)).toEqual([
      ...['2024-04-29', '2024-04-30', '2024-05-10', '2024-12-30', '2024-12-31'],
    ]);
    for (const [day, working] of [
      ...([
        ['2024-04-27', true],
        ['2024-11-02', true],
        ['2024-12-28', true],
      ] as const),
      ...([
        ['2024-04-29', false],
        ['2024-05-10', false],
        ['2024-12-31', false],
      ] as const),
    ])
      expect([day, calendar.isWorkingDay(day)]).toEqual([day, working]);
    expect(notes[0]).toContain('Сверьте их с постановлением');
  });

  test.each([
    ['a year it does not have', table2024, 2030, 'нет 2030 года, она с 2023 по 2024'],
    ['a total that does not agree', table2024.replace(',248', ',247'), 2024, '248, а в итоге написано 247'],
    ['a broken day', table2024.replace('28,29+', '28,32'), 2024, 'непонятен день «32» в месяце апрель'],
    ['a cut row', table2024.slice(0, -64), 2024, 'не заполнен месяц ноябрь'],
  ])('%s is refused', (_name, text, year, words) => {
    expect(() => read(text, year)).toThrow(words);
  });
});

describe('a list of days', () => {
  test('names only what is not as the law says, in the old encoding of Excel too', () => {
    const lines =
      'дата;вид;перенесён с\r\n09.01.2026;выходной;03.01.2026\r\n31.12.2026;выходной;04.01.2026\r\n';
    const windows1251 = Buffer.from(
      [...lines].map((sign) => {
        const code = sign.codePointAt(0) ?? 0;
        return code < 128 ? code : code === 0x451 ? 0xb8 : code - 0x350;
      }),
    );
    for (const bytes of [Buffer.from(lines), windows1251])
      expect(read(bytes, 2026)).toEqual({
        moves: [
          { from: '2026-01-03', to: '2026-01-09' },
          { from: '2026-01-04', to: '2026-12-31' },
        ],
        ...{ edicts: [], notes: [] },
      });
  });

  test.each([
    ['a wrong date', '09.13.2026;выходной', 'нет ни одной даты'],
    ['a wrong date further on', '09.01.2026;выходной\n10.13.2026;выходной', 'в строке 2 непонятна дата'],
    ['an unknown word', '09.01.2026;отгул', 'в строке 1 непонятен вид дня «отгул»'],
    ['a day of another year', '09.01.2025;выходной', 'не 2026 года'],
    ['a worked Saturday for nothing', '10.01.2026;рабочий', '10.01.2026 в файле рабочий'],
    ['a move of a working day', '09.01.2026;выходной;13.01.2026', 'обычный рабочий день'],
    ['nothing', ' \n', 'он пуст'],
  ])('%s is refused', (_name, text, words) => {
    expect(() => read(text, 2026)).toThrow(words);
  });
});

test('the days of every shipped year give back its moves', () => {
  for (const shipped of shippedYears) {
    const { year } = shipped;
    const calendar = buildCalendar([shipped], { edictsAreOff: false });
    const off = new Set<CivilDate>();
    for (let day: CivilDate = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
      if (!calendar.isWorkingDay(day)) off.add(day);
    const movedFrom = new Map(shipped.moves.map(({ from, to }) => [to, from]));
    const { moves, edicts } = yearFromList({ year, off, shortened: new Set(), movedFrom }, 'x');
    expect([year, moves, edicts]).toEqual([
      ...[year, [...shipped.moves].sort((a, b) => (a.to < b.to ? -1 : 1)), []],
    ]);
  }
});
