import type { PresetUse } from '../../deadline.js';
import type { Presets } from '../../presets.js';
import type { Meaning } from './meaning.js';

const practice = 'Практика ведения планов; настройка организации';
const controlRules =
  'Порядок контроля исполнения поручений (docs.cntd.ru/document/453106005); настройка организации';

/** The presets of DOMAIN §1 a meaning leans on, each with its source. */
export function presetsOf(meaning: Meaning, presets: Presets): PresetUse[] {
  switch (meaning.kind) {
    case 'partial':
      return meaning.quarter ? [schoolQuarter] : [];
    case 'once':
      if (meaning.quarter) return [schoolQuarter];
      if (meaning.span === 'month') return [wholeMonth];
      if (isSeveralYears(meaning.start, meaning.end)) return [severalYears];
      return meaning.start === null ? [inclusive] : schoolYear(meaning.span);
    case 'recurring':
      return recurringPresets(meaning, presets);
    case 'continuous':
      return meaning.report === 'january_20' ? [january] : [];
    default:
      return [];
  }
}

const wholeMonth: PresetUse = {
  code: 'whole_month',
  text: 'Месяц без числа — весь месяц, срок в последний рабочий день',
  source: practice,
};
const schoolQuarter: PresetUse = {
  code: 'school_quarter',
  text: 'Учебные четверти — по датам каникул, рекомендованным школам',
  source:
    'Рекомендация Минпросвещения России о каникулах 2025/26 учебного года (18.08.2025); точные дни — календарный учебный график школы',
};
const severalYears: PresetUse = {
  code: 'several_years',
  text: 'Период в несколько лет — один срок до последнего дня; «ежегодно» даёт срок в каждом году',
  source: practice,
};

function isSeveralYears(start: string | null, end: string | null): boolean {
  return (
    start !== null &&
    end !== null &&
    start.endsWith('-01-01') &&
    end.endsWith('-12-31') &&
    start.slice(0, 4) < end.slice(0, 4)
  );
}

const inclusive: PresetUse = {
  code: 'until_inclusive',
  text: '«До» включает названный день',
  source: practice,
};
const january: PresetUse = {
  code: 'january_report',
  text: '«Постоянно» — отчёт не позднее 20 января следующего года',
  source: controlRules,
};

function schoolYear(span: string | null): PresetUse[] {
  if (span !== 'school_year') return [];
  return [{ code: 'school_year', text: 'Учебный год — с 1 сентября по 31 августа', source: practice }];
}

function recurringPresets(meaning: Extract<Meaning, { kind: 'recurring' }>, presets: Presets): PresetUse[] {
  const { rrule, span, dueDayOfNextMonth, workingDay } = meaning;
  if (workingDay !== null) return [];
  if (rrule !== null && dueDayOfNextMonth === null && reportsAfterPeriod(rrule)) {
    const text = `Отчёт не позднее ${presets.reportDayOfNextMonth} числа месяца после периода`;
    return [{ code: 'report_day', text, source: controlRules }];
  }
  if (rrule?.startsWith('FREQ=YEARLY') && !rrule.includes('BYMONTH')) {
    const calendar = {
      code: 'calendar_year',
      text: '«Ежегодно» — календарный год, до последнего рабочего дня',
      source: practice,
    };
    return span === 'school_year' ? schoolYear(span) : [calendar];
  }
  return rrule?.startsWith('FREQ=YEARLY') && span === 'month' && !rrule.includes('BYMONTHDAY')
    ? [wholeMonth]
    : [];
}

/** «ежемесячно» and «ежеквартально» without a day of their own. */
export function reportsAfterPeriod(rrule: string): boolean {
  return rrule === 'FREQ=MONTHLY' || rrule === 'FREQ=MONTHLY;INTERVAL=3';
}
