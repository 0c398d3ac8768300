import { describe, expect, test } from '@jest/globals';
import type { DeadlineReading, Rule } from '../../../domain/deadline.js';
import { expandRecurrence } from '../../../domain/recurrence.js';
import { describeRule } from '../../../domain/deadlines/reading/describe-rule.js';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { toRule } from '../../../domain/deadlines/reading/to-rule.js';
import { defaultPresets } from '../../../domain/presets.js';

const validity = { start: '2024-01-15', end: '2026-12-31' } as const;
const rule = (phrase: string) => toRule(readDeadline(phrase), validity, defaultPresets);

describe('toRule', () => {
  test.each<[string, Rule]>([
    ['ежемесячно', { kind: 'recurring', rrule: 'FREQ=MONTHLY', span: 'month', dueDayOfNextMonth: 10 }],
    [
      'до 15 числа месяца, следующего за отчётным',
      { kind: 'recurring', rrule: 'FREQ=MONTHLY', span: 'month', dueDayOfNextMonth: 15 },
    ],
    [
      'ежемесячно до 5 числа',
      { kind: 'recurring', rrule: 'FREQ=MONTHLY;BYMONTHDAY=5', span: 'day', dueDayOfNextMonth: null },
    ],
    [
      'ежегодно с 1 по 15 мая',
      {
        kind: 'recurring',
        rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=15',
        span: 'month',
        dueDayOfNextMonth: null,
        opensOn: '--05-01',
      },
    ],
    [
      'ежегодно 2024–2025 гг.',
      {
        kind: 'recurring',
        rrule: 'FREQ=YEARLY',
        span: 'year',
        dueDayOfNextMonth: null,
        from: '2024-01-01',
        until: '2025-12-31',
      },
    ],
    ['до 15 июля 2025', { kind: 'once', start: '2024-01-15', end: '2025-07-15' }],
    ['до 1 января 2024', { kind: 'once', start: '2024-01-01', end: '2024-01-01' }],
    [
      'не позднее чем за 20 дней до истечения квартала',
      { kind: 'relative', days: -20, unit: 'day', anchor: 'окончание квартала', span: 'quarter' },
    ],
    [
      'март, июнь 2025',
      {
        kind: 'compound',
        parts: [
          { kind: 'once', start: '2025-03-01', end: '2025-03-31' },
          { kind: 'once', start: '2025-06-01', end: '2025-06-30' },
        ],
      },
    ],
  ])('«%s»', (phrase, expected) => {
    expect(rule(phrase)).toEqual(expected);
  });

  test.each([
    ['ежегодно с сентября по май', 'FREQ=YEARLY;BYMONTH=5', '--09-01'],
    ['ежегодно с 15 мая по 1 октября', 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1', '--05-15'],
    ['ежегодно, ноябрь–февраль', 'FREQ=YEARLY;BYMONTH=2', '--11-01'],
    ['раз в 2 года с 1 по 10 июня', 'FREQ=YEARLY;INTERVAL=2;BYMONTH=6;BYMONTHDAY=10', '--06-01'],
  ])('«%s» is planned by its last day', (phrase, rrule, opensOn) => {
    expect(rule(phrase)).toMatchObject({ kind: 'recurring', rrule, opensOn });
  });

  test('«до 31 числа» is the last day of a shorter month, not skipped', () => {
    const due = (phrase: string) => {
      const read = rule(phrase);
      if (read?.kind !== 'recurring') throw new Error('no recurring rule');
      return expandRecurrence(read.rrule, { from: '2025-01-01', until: '2025-04-30' });
    };
    const days = ['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30'];
    expect(due('ежемесячно до 31 числа')).toEqual(days);
    expect(due('ежемесячно до 30 числа')).toEqual(['2025-01-30', '2025-02-28', '2025-03-30', '2025-04-30']);
  });

  test('a school year is one occurrence of each school year; the plan’s own term adds no bounds', () => {
    expect(rule('в течение учебного года')).toEqual({
      kind: 'recurring',
      rrule: 'FREQ=YEARLY',
      span: 'school_year',
      dueDayOfNextMonth: null,
    });
    const whole = readDeadline('весь период', { period: validity });
    expect(toRule(whole, validity, defaultPresets)).toEqual({ kind: 'continuous', report: 'year_end' });
  });

  test('a reading stored by an earlier version, without the last day of its window, is read as before', () => {
    const stored: Partial<DeadlineReading> = { ...readDeadline('май, декабрь ежегодно') };
    delete stored.closesOn;
    expect(toRule(stored as DeadlineReading, validity, defaultPresets)).toMatchObject({
      rrule: 'FREQ=YEARLY;BYMONTH=5,12',
    });
  });

  test('the report day is a preset', () => {
    const presets = { ...defaultPresets, reportDayOfNextMonth: 20 };
    expect(toRule(readDeadline('ежеквартально'), validity, presets)).toMatchObject({ dueDayOfNextMonth: 20 });
  });

  test.each(['ноябрь', '31 июня 2024', '', 'абракадабра', '2 раза в год', 'с 1 сентября 2024', '1 четверть'])(
    '«%s» gives no rule until a person answers',
    (phrase) => {
      expect(rule(phrase)).toBeNull();
    },
  );

  test('the reading of an answer gives a rule', () => {
    const choice = readDeadline('ноябрь').questions[0]?.choices[0];
    expect(choice && toRule(choice.reading, validity, defaultPresets)).toEqual({
      kind: 'recurring',
      rrule: 'FREQ=YEARLY;BYMONTH=11',
      span: 'month',
      dueDayOfNextMonth: null,
    });
  });
});

describe('describeRule', () => {
  test.each([
    ['ноябрь 2020', 'С 1 по 30 ноября 2020 года включительно.'],
    ['21.02.2023', '21 февраля 2023 года.'],
    ['декабрь 2024 – февраль 2025', 'С 1 декабря 2024 года по 28 февраля 2025 года включительно.'],
    ['май, декабрь ежегодно', 'Каждый год, в мае и декабре.'],
    ['до 15 июля ежегодно', 'Каждый год, не позднее 15 июля.'],
    ['ежегодно до конца мая', 'Каждый год, до конца мая.'],
    ['ежегодно с сентября по май', 'Каждый год, с 1 сентября по конец мая.'],
    ['1 раз в 3 года', 'Раз в 3 года.'],
    ['раз в 5 лет', 'Раз в 5 лет.'],
    ['в течение учебного года', 'Каждый учебный год.'],
    ['ежеквартально', 'Каждый квартал, отчёт не позднее 10 числа месяца, следующего за периодом.'],
    ['ежемесячно', 'Каждый месяц, отчёт не позднее 10 числа следующего месяца.'],
    ['ежемесячно до 31 числа', 'Каждый месяц, не позднее 31 числа, в коротком месяце — последнего дня.'],
    ['ежемесячно 1 и 15 числа', 'Каждый месяц, не позднее 1 и 15 числа.'],
    ['последняя пятница месяца', 'Каждый месяц, последняя пятница.'],
    ['каждую среду', 'Каждую среду.'],
    ['каждый понедельник и четверг', 'Каждую неделю, по понедельникам и четвергам.'],
    ['постоянно', 'Постоянно, отчёт за год не позднее 20 января следующего года.'],
    ['в течение года', 'В течение всего года, отчёт в конце каждого года.'],
    ['ежегодно, начиная с 2025 года', 'Каждый год, начиная с 1 января 2025 года.'],
    [
      'по графику проведения НИКО',
      'По внешнему документу («график проведения НИКО»): даты вносятся отдельно.',
    ],
    ['по потребности', 'По потребности: задача открывается вручную.'],
    ['за 21 день до истечения квартала', 'Не позднее чем за 21 день до окончания каждого квартала.'],
    ['в течение 2 месяцев после экзамена', 'Не позднее чем через 2 месяца после «экзамена».'],
    [
      'ежемесячно, не позднее 5 рабочего дня месяца, следующего за отчетным',
      'Не позднее чем через 5 рабочих дней после окончания каждого месяца.',
    ],
    ['через 3 рабочих дня после экзамена', 'Не позднее чем через 3 рабочих дня после «экзамена».'],
    ['март, июнь 2025', 'С 1 по 31 марта 2025 года включительно; с 1 по 30 июня 2025 года включительно.'],
  ])('«%s»', (phrase, expected) => {
    const read = rule(phrase);
    expect(read && describeRule(read)).toBe(expected);
  });
});
