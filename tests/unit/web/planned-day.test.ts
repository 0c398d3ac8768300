import { expect, test } from '@jest/globals';
import { plannedDayWords, readPlannedDay } from '../../../web/screens/import/planned-day.js';

test.each([
  ['20.11', '--11-20'],
  [' 5.6. ', '--06-05'],
  ['29.02', '--02-29'],
  ['', null],
  ['31.02', undefined],
  ['20.11.2026', undefined],
  ['ноябрь', undefined],
])('«%s» is the day %s', (text, day) => expect(readPlannedDay(text)).toBe(day));

test.each([
  ['--11-20', '20.11'],
  [null, ''],
])('%s is shown as «%s»', (day, words) => expect(plannedDayWords(day)).toBe(words));
