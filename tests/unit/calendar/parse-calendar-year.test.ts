import { describe, expect, test } from '@jest/globals';
import { parseCalendarYear } from '../../../domain/calendar/parse-calendar-year.js';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { InvalidInput } from '../../../domain/errors.js';

const good = {
  year: 2028,
  status: 'decree',
  decree: { number: '1', date: '2027-09-01' },
  moves: [{ from: '2028-01-01', to: '2028-05-02' }],
};

describe('a calendar year from a file', () => {
  test('shipped years survive JSON', () => {
    const read = shippedYears.map((year) => parseCalendarYear(JSON.parse(JSON.stringify(year))));
    expect(read).toEqual(shippedYears);
  });

  test('lists may be left out', () => {
    expect(parseCalendarYear({ year: 2029, status: 'preliminary' })).toEqual({
      year: 2029,
      status: 'preliminary',
      decree: null,
      moves: [],
      edicts: [],
      regionalDaysOff: [],
    });
    expect(parseCalendarYear(good).moves).toEqual([{ from: '2028-01-01', to: '2028-05-02' }]);
  });

  test.each<[what: string, json: unknown, message: string]>([
    ['no object', [2028], '«календарь года» должно быть объектом'],
    ['a misspelt field', { ...good, holydays: [] }, 'неизвестное поле «holydays»'],
    ['a wrong year', { ...good, year: 28 }, 'год'],
    ['a wrong status', { ...good, status: 'official' }, 'поле status'],
    ['no decree', { ...good, decree: null }, 'номер и дату постановления'],
    ['a decree without a number', { ...good, decree: { date: '2027-09-01' } }, 'не указан номер'],
    ['a decree on no day', { ...good, decree: { number: '1', date: '2027-02-30' } }, 'ГГГГ-ММ-ДД'],
    ['a day that does not exist', { ...good, regionalDaysOff: ['2028-02-30'] }, 'существующая дата'],
    [
      'a day of another year',
      { ...good, moves: [{ from: '2028-01-01', to: '2029-05-02' }] },
      'не из 2028 года',
    ],
    [
      'a move of a workday',
      { ...good, moves: [{ from: '2028-05-03', to: '2028-05-02' }] },
      'обычный рабочий день',
    ],
    [
      'a move to a weekend',
      { ...good, moves: [{ from: '2028-01-01', to: '2028-05-06' }] },
      'и так нерабочий',
    ],
    [
      'a day moved twice',
      {
        ...good,
        moves: [
          { from: '2028-01-01', to: '2028-05-02' },
          { from: '2028-01-01', to: '2028-05-03' },
        ],
      },
      '2028-01-01 указан в переносах дважды',
    ],
    [
      'edict days without an edict',
      { ...good, edicts: [{ from: '2028-06-01', until: '2028-06-02' }] },
      'каким указом',
    ],
    [
      'edict days backwards',
      { ...good, edicts: [{ source: 'Указ', from: '2028-06-02', until: '2028-06-01' }] },
      '2028-06-01 раньше, чем 2028-06-02',
    ],
    ['moves that are no list', { ...good, moves: {} }, 'поле moves должно быть списком'],
  ])('%s is refused with a reason', (_, json, message) => {
    expect(() => parseCalendarYear(json)).toThrow(InvalidInput);
    expect(() => parseCalendarYear(json)).toThrow(message);
  });
});
