import { describe, expect, test } from '@jest/globals';
import {
  edictLines,
  moveLines,
  readDays,
  readEdicts,
  readMoves,
} from '../../../web/screens/calendar/year-lines.js';

describe('lists of a calendar year, typed line by line', () => {
  test('moves, with the word or the arrow, empty lines left out', () => {
    const items = [
      { from: '2026-01-03', to: '2026-01-09' },
      { from: '2026-01-04', to: '2026-12-31' },
    ];
    expect(readMoves('3.1.2026 на 09.01.2026\n\n  04.01.26 → 31.12.2026 ')).toEqual({ items });
    expect(moveLines(items)).toBe('03.01.2026 на 09.01.2026\n04.01.2026 на 31.12.2026');
  });

  test('edicts of one day and of several, with colons in their names', () => {
    const items = [
      { from: '2026-05-04', until: '2026-05-07', source: 'Указ № 100: о нерабочих днях' },
      { from: '2026-06-24', until: '2026-06-24', source: 'Указ № 7' },
    ];
    const text = '04.05.2026 по 07.05.2026: Указ № 100: о нерабочих днях\n24.06.2026: Указ № 7';
    expect(readEdicts(text)).toEqual({ items });
    expect(readEdicts(edictLines(items))).toEqual({ items });
  });

  test.each([
    ['a day that is none', () => readDays('21.04.2026\n31.04.2026'), '31.04.2026'],
    ['a move to nowhere', () => readMoves('03.01.2026'), '03.01.2026'],
    ['three days in a move', () => readMoves('03.01.2026 на 09.01.2026 на 10.01.2026'), 'на 10.01.2026'],
    ['an edict without a name', () => readEdicts('04.05.2026 по 07.05.2026:'), '04.05.2026 по'],
  ])('%s: the line is named and nothing is left out', (_, read, line) => {
    const answer = read();
    expect('problem' in answer ? answer.problem : '').toContain(line);
  });
});
