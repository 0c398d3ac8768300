import { dayForms, workingDayForms } from '../../../text/plural.js';
import type { Forms } from '../../../text/plural.js';

/** How one number of an organisation is shown and typed; `name` is its path in the presets, or `name` for the name itself. */
export type Field = { name: string; label: string; hint?: string } & (
  | { kind: 'text' }
  | { kind: 'number'; min: number; max: number; of: Forms }
  | { kind: 'percent' }
  | { kind: 'time' }
  | { kind: 'flag' }
  /** Whole numbers, the furthest first. */
  | { kind: 'numbers' }
  | { kind: 'choice'; choices: readonly { value: string; label: string }[] }
);

export interface FieldGroup {
  title: string;
  /** What a change of these numbers does and does not touch. */
  effect: string;
  fields: readonly Field[];
}

const later = 'Новые числа действуют на то, что будет запланировано после. Уже назначенные сроки не меняются';

const dates: FieldGroup = {
  title: 'Сроки',
  effect: later,
  fields: [
    {
      ...{ name: 'shift', label: 'Срок выпал на нерабочий день', kind: 'choice' },
      choices: [
        { value: 'preceding', label: 'переносится на рабочий день перед ним' },
        { value: 'next', label: 'переносится на следующий рабочий день' },
        { value: 'none', label: 'не переносится' },
      ],
    },
    {
      ...{ name: 'yearly', label: '«Ежегодно» без месяца', kind: 'choice' },
      choices: [
        { value: 'calendar_year', label: 'за календарный год' },
        { value: 'school_year', label: 'за учебный год, с 1 сентября по 31 августа' },
      ],
    },
    {
      ...{ name: 'reportDayOfNextMonth', label: 'Отчёт за период без даты — до' },
      hint: 'Число месяца, следующего за периодом',
      ...{ kind: 'number', min: 1, max: 28, of: ['числа', 'числа', 'числа'] },
    },
    {
      ...{ name: 'coExecutorShare', label: 'Срок соисполнителя', kind: 'percent' },
      hint: 'Доля срока ответственного',
    },
    {
      ...{ name: 'extensionDaysBefore', label: 'Просить о переносе не позднее чем за', kind: 'number' },
      ...{ min: 0, max: 366, of: dayForms, hint: 'Дней до срока' },
    },
  ],
};

const reminders: FieldGroup = {
  title: 'Напоминания',
  effect: 'Планы уже открытых задач остаются прежними, новые задачи получат новые числа',
  fields: [
    {
      ...{ name: 'remindBefore', label: 'Напоминать до срока', kind: 'numbers' },
      hint: 'За сколько рабочих дней, через запятую; 0 — в день срока',
    },
    {
      ...{ name: 'overdueDaily', label: 'После срока — каждый день', kind: 'number' },
      ...{ min: 0, max: 366, of: workingDayForms, hint: 'Сколько первых рабочих дней' },
    },
    {
      ...{ name: 'overdueEvery', label: 'Затем — раз в', kind: 'number' },
      ...{ min: 1, max: 366, of: workingDayForms, hint: 'Рабочих дней' },
    },
    {
      ...{ name: 'escalateAfter.head', label: 'Сообщить руководителю исполнителя через', kind: 'number' },
      ...{ min: 0, max: 366, of: workingDayForms, hint: 'Рабочих дней после срока' },
    },
    {
      ...{
        name: 'escalateAfter.controlOfficer',
        label: 'Сообщить сотруднику контроля через',
        kind: 'number',
      },
      ...{ min: 0, max: 366, of: workingDayForms, hint: 'Рабочих дней после срока' },
    },
    {
      ...{ name: 'escalateAfter.departmentHead', label: 'Сообщить руководителю управления через' },
      ...{ kind: 'number', min: 0, max: 366, of: workingDayForms, hint: 'Рабочих дней после срока' },
    },
    {
      ...{ name: 'nudgeReviewerEvery', label: 'Напоминать о непроверенном отчёте раз в', kind: 'number' },
      ...{ min: 1, max: 366, of: workingDayForms, hint: 'Рабочих дней' },
    },
  ],
};

const mail: FieldGroup = {
  title: 'Письма',
  effect: 'Письма, которые уже ждут отправки, уйдут в прежнее время',
  fields: [
    { name: 'mailFrom', label: 'Отправлять письма с', kind: 'time' },
    { name: 'mailUntil', label: 'Отправлять письма до', kind: 'time' },
    { name: 'digestAt', label: 'Утренняя сводка в', kind: 'time' },
    { name: 'mailOnDaysOff', label: 'Отправлять и в нерабочие дни', kind: 'flag' },
    {
      ...{ name: 'mailLinkDays', label: 'Ссылка из письма действует', kind: 'number' },
      ...{ min: 1, max: 366, of: dayForms, hint: 'Сколько дней' },
    },
  ],
};

export const fieldGroups: readonly FieldGroup[] = [
  {
    title: 'Организация',
    effect: 'Название стоит на страницах и в письмах. Прежнее остаётся в журнале',
    fields: [{ name: 'name', label: 'Название', kind: 'text' }],
  },
  ...[dates, reminders, mail],
];
