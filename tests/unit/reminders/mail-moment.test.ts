import { describe, expect, test } from '@jest/globals';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import type { CivilDate } from '../../../domain/civil-date.js';
import { instantOf, localDate, localTime } from '../../../domain/local-time.js';
import { defaultPresets } from '../../../domain/presets.js';
import { coExecutorDue, mailMoment, nextDigest } from '../../../domain/reminder-plan.js';

const calendar = buildCalendar(shippedYears);
const moscow = 'Europe/Moscow'; // UTC+3
const atDaysOff = { ...defaultPresets, mailOnDaysOff: true };

describe('when urgent mail may leave', () => {
  test.each<[what: string, now: string, leaves: string]>([
    ['within the hours: at once', '2026-11-23T07:00:01Z', '2026-11-23T07:00:01Z'],
    ['at 08:00', '2026-11-23T05:00:00Z', '2026-11-23T05:00:00Z'],
    ['a second before 08:00', '2026-11-23T04:59:59Z', '2026-11-23T05:00:00Z'],
    ['at 18:00: the next morning', '2026-11-23T15:00:00Z', '2026-11-24T05:00:00Z'],
    ['after midnight local, still Sunday in UTC', '2026-11-22T21:30:00Z', '2026-11-23T05:00:00Z'],
    ['on Friday evening: Monday', '2026-11-20T16:00:00Z', '2026-11-23T05:00:00Z'],
    ['on New Year’s Eve, a day off in 2026', '2026-12-31T09:00:00Z', '2027-01-11T05:00:00Z'],
  ])('%s', (_, now, leaves) => {
    expect(mailMoment(new Date(now), defaultPresets, calendar, moscow)).toEqual(new Date(leaves));
  });

  test('on days off too, where that is set', () => {
    const sunday = new Date('2026-11-22T09:00:00Z');
    expect(mailMoment(sunday, atDaysOff, calendar, moscow)).toEqual(sunday);
    expect(mailMoment(new Date('2026-11-22T19:00:00Z'), atDaysOff, calendar, moscow)).toEqual(
      new Date('2026-11-23T05:00:00Z'),
    );
  });
});

describe('the next digest', () => {
  test.each<[what: string, now: string, digest: string]>([
    ['at 09:00 sharp is now', '2026-11-23T06:00:00Z', '2026-11-23T06:00:00Z'],
    ['later is tomorrow', '2026-11-23T06:00:01Z', '2026-11-24T06:00:00Z'],
    ['on Saturday is Monday', '2026-11-21T03:00:00Z', '2026-11-23T06:00:00Z'],
    ['before the May holidays', '2026-05-08T12:00:00Z', '2026-05-12T06:00:00Z'],
  ])('%s', (_, now, digest) => {
    expect(nextDigest(new Date(now), defaultPresets, calendar, moscow)).toEqual(new Date(digest));
  });

  test('comes on Sunday where days off are set to count', () => {
    const saturday = new Date('2026-11-21T12:00:00Z');
    expect(nextDigest(saturday, atDaysOff, calendar, moscow)).toEqual(new Date('2026-11-22T06:00:00Z'));
  });
});

describe('a co-executor’s own date', () => {
  test.each<[opens: CivilDate, due: CivilDate, share: number, own: CivilDate]>([
    ['2026-08-03', '2026-08-31', 0.5, '2026-08-17'],
    ['2026-08-03', '2026-08-31', 0.75, '2026-08-24'],
    ['2026-09-01', '2026-09-24', 0.5, '2026-09-11'], // day 11 of 23 is Saturday the 12th
    ['2026-10-03', '2026-10-05', 0.5, '2026-10-05'], // Sunday; Friday lies before the opening
    ['2026-11-23', '2026-11-23', 0.5, '2026-11-23'],
    ['2020-11-27', '2020-09-30', 0.5, '2020-09-30'], // born overdue: no later than the lead's
  ])('%s … %s, %d of the term: %s', (opens, due, share, own) => {
    expect(coExecutorDue(opens, due, share, calendar, 'preceding')).toBe(own);
  });
});

describe('local time', () => {
  test.each<[date: CivilDate, time: string, zone: string, instant: string]>([
    ['2026-01-31', '09:00', 'Asia/Kamchatka', '2026-01-30T21:00:00Z'],
    ['2026-11-23', '00:30', 'Europe/Kaliningrad', '2026-11-22T22:30:00Z'],
    ['2014-10-26', '00:30', 'Europe/Moscow', '2014-10-25T20:30:00Z'], // the last hours of UTC+4
    ['2014-10-27', '00:30', 'Europe/Moscow', '2014-10-26T21:30:00Z'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'], // skipped: 03:30 summer time
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'], // shown twice: the first
  ])('%s %s in %s', (date, time, zone, instant) => {
    expect(instantOf(date, time, zone)).toEqual(new Date(instant));
  });

  test('and back', () => {
    const instant = new Date('2026-11-22T21:59:59Z');
    expect([localDate(instant, 'Asia/Kamchatka'), localTime(instant, 'Asia/Kamchatka')]).toEqual([
      '2026-11-23',
      '09:59',
    ]);
    expect([localDate(instant, 'Europe/Kaliningrad'), localTime(instant, 'Europe/Kaliningrad')]).toEqual([
      '2026-11-22',
      '23:59',
    ]);
  });

  test.each([
    ['2026-11-23', '09:00', 'Europe/Kurkino'],
    ['2026-11-23', '9 утра', 'Europe/Moscow'],
    ['2026-11-23', '25:00', 'Europe/Moscow'],
  ] as const)('%s %s in %s is refused', (date, time, zone) => {
    expect(() => instantOf(date, time, zone)).toThrow('Местное время не определить');
  });

  test('an unknown zone is refused both ways', () => {
    expect(() => localDate(new Date(0), 'Europe/Kurkino')).toThrow('часовой пояс');
  });
});
