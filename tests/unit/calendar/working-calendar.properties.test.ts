import { test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { addDays } from '../../../domain/civil-date.js';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';

const calendar = buildCalendar(shippedYears);
const someDay = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2019-06-01', n));
const mode = fc.constantFrom('preceding', 'next', 'none');

test('a shifted day does not shift again', () => {
  fc.assert(
    fc.property(someDay, mode, (day, way) => {
      const shifted = calendar.shift(day, way);
      return calendar.shift(shifted, way) === shifted && (way === 'none' || calendar.isWorkingDay(shifted));
    }),
  );
});

test('preceding ≤ the day ≤ next, and no working day lies between', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const preceding = calendar.shift(day, 'preceding');
      const next = calendar.shift(day, 'next');
      const apart = calendar.workingDaysBetween(preceding, next);
      return preceding <= day && day <= next && apart === (preceding === next ? 0 : 1);
    }),
  );
});

test('adding working days and counting them are inverse', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -60, max: 60 }), (day, n) => {
      const start = calendar.shift(day, 'next');
      return calendar.workingDaysBetween(start, calendar.addWorkingDays(start, n)) === n;
    }),
  );
});

test('counting is additive', () => {
  fc.assert(
    fc.property(someDay, someDay, someDay, (a, b, c) => {
      const [first, second, third] = [a, b, c].sort();
      if (!first || !second || !third) return false;
      const parts = calendar.workingDaysBetween(first, second) + calendar.workingDaysBetween(second, third);
      return parts === calendar.workingDaysBetween(first, third);
    }),
  );
});

test('neighbours are strictly later and earlier working days', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const next = calendar.nextWorkingDay(day);
      const previous = calendar.previousWorkingDay(day);
      return previous < day && day < next && calendar.isWorkingDay(next) && calendar.isWorkingDay(previous);
    }),
  );
});
