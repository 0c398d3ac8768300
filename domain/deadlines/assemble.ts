import { addDays } from '../civil-date.js';
import type { Option } from './decisions.js';
import type { DatePiece, EveryPiece, Item, Piece } from './items.js';
import { compound, recurring, type Meaning } from './meaning.js';
import { recurringDates, type Surroundings } from './recurring-dates.js';
import { resolveDates } from './resolve-dates.js';
import { settleEdges } from './settle-edges.js';
import { shareParts, type ListedDate } from './share-parts.js';
import { specialMeaning, type SpecialPiece } from './specials.js';
import { yearlyRules } from './yearly.js';

interface Group {
  items: Item[];
  /** «далее», «затем» stands before it. */
  then: boolean;
}

/** Puts the pieces of a phrase together; every place that can be read in two ways is a decision. */
export function assemble(items: readonly Item[], around: Surroundings): Meaning {
  const groups = splitGroups(items);
  const parts: Meaning[] = [];
  for (const group of groups) {
    const meaning = readGroup(group.items, around);
    const before = parts.at(-1);
    parts.push(group.then && before ? continued(before, meaning, groupDates(groups[0]), around) : meaning);
  }
  return compound(parts.filter((part) => part.kind !== 'unknown' || parts.length === 1));
}

const silent: Piece['type'][] = ['comma', 'filler', 'unknown', 'time', 'label', 'or'];

function splitGroups(items: readonly Item[]): Group[] {
  const groups: Group[] = [{ items: [], then: false }];
  for (const item of items) {
    const group = groups.at(-1);
    if (item.type === 'break' || item.type === 'then') {
      const filled = group?.items.some(({ type }) => !silent.includes(type)) ?? false;
      if (filled) groups.push({ items: [], then: item.type === 'then' });
      else if (group && item.type === 'then' && groups.length > 1) group.then = true;
    } else {
      group?.items.push(item);
    }
  }
  return groups.filter(
    ({ items: inside }, index) => index === 0 || inside.some(({ type }) => !silent.includes(type)),
  );
}

function groupDates(group: Group | undefined): DatePiece[] {
  return group ? group.items.filter((item): item is Item & DatePiece => item.type === 'date') : [];
}

/** «до 1 июня, далее ежеквартально»: the rhythm begins after the date; «ноябрь 2020, далее ежегодно» may keep the month. */
function continued(
  before: Meaning,
  after: Meaning,
  dates: readonly DatePiece[],
  around: Surroundings,
): Meaning {
  if (after.kind !== 'recurring') return after;
  const end = before.kind === 'once' ? before.end : null;
  const from = after.from ?? (end && addDays(end, 1));
  const plain: Meaning = { ...after, from };
  const bare =
    after.rrule === 'FREQ=YEARLY' && dates.length > 0 && dates.every(({ from: { unit } }) => unit !== 'year');
  if (!bare) return plain;
  const same = yearlyRules(
    dates.map((piece) => ({
      ...piece,
      from: { ...piece.from, year: null },
      to: piece.to && { ...piece.to, year: null },
    })),
    1,
    { from },
  );
  const options: Option<Meaning>[] = [
    { label: 'Затем каждый год в те же дни', value: same },
    { label: 'Затем раз в год, без определённого месяца', value: plain },
  ];
  return around.decisions.choose(
    'then_yearly',
    'Когда именно повторяется срок в следующие годы?',
    options,
    plain,
  );
}

function readGroup(items: readonly Item[], around: Surroundings): Meaning {
  const early = explicitBeforeRhythm(items);
  if (early) return compound([readGroup(early.before, around), readGroup(early.after, around)]);
  const listed = listDates(items);
  const everies = narrowest(items.filter((item): item is Item & EveryPiece => item.type === 'every'));
  const next = items.find((item) => item.type === 'next_period');
  const specials = items.filter((item): item is Item & SpecialPiece => isSpecial(item));
  if (items.some(({ type }) => type === 'or')) {
    around.decisions.ask('either_or', 'Названы сроки на выбор («или»). Укажите, какой из них действует.');
  }
  const dates = settleEdges(shareParts(listed), around.context, around.decisions);
  if (next?.type === 'next_period') return nextPeriod(next, dates, everies, around);
  const meanings = specials.map((special) => specialMeaning(special, around));
  const dated = datedMeaning(dates, everies, specials, around);
  if (dated) meanings.push(dated);
  return oneOf(dedupe(meanings), around);
}

/** «сентябрь 2024, ежегодно в мае»: dates with years before the rhythm, dates without after it, are two deadlines. */
function explicitBeforeRhythm(items: readonly Item[]): { before: Item[]; after: Item[] } | null {
  const index = items.findIndex(({ type }) => type === 'every');
  if (index < 1) return null;
  const before = items.slice(0, index);
  const after = items.slice(index);
  const left = before.filter((item): item is Item & DatePiece => item.type === 'date');
  const right = after.filter((item): item is Item & DatePiece => item.type === 'date');
  const last = left.at(-1);
  const explicit = last !== undefined && last.from.unit !== 'year' && (last.to ?? last.from).year !== null;
  const open =
    right.length > 0 &&
    right.every(({ from, to }) => from.year === null && !to?.year && from.unit !== 'year');
  return explicit && open && last.bound !== 'since' ? { before, after } : null;
}

/** Dates in order; «за 2023 год» beside another deadline only says what is reported on. */
function listDates(items: readonly Item[]): ListedDate[] {
  const others = items.some(
    (item) =>
      (item.type === 'date' && item.bound !== 'for') || item.type === 'every' || item.type === 'next_period',
  );
  const list: ListedDate[] = [];
  let joined = false;
  for (const item of items) {
    if (item.type === 'date') {
      if (item.bound === 'for' && others) continue;
      list.push({ piece: item, joined });
      joined = true;
    } else if (
      item.type !== 'comma' &&
      item.type !== 'filler' &&
      item.type !== 'label' &&
      item.type !== 'time'
    ) {
      joined = false;
    }
  }
  return list;
}

/** «ежегодно, 1 раз в квартал» is quarterly: a bare adverb gives way to what is said more closely. */
function narrowest(everies: readonly EveryPiece[]): EveryPiece[] {
  const order = ['day', 'week', 'month', 'quarter', 'half_year', 'year', 'school_year'];
  const firm = everies.filter(({ loose }) => !loose);
  const kept = firm.length > 0 ? firm : [...everies];
  const sorted = kept.sort((a, b) => order.indexOf(a.span) - order.indexOf(b.span));
  const [first] = sorted;
  if (!first) return [];
  const onlyYearly = sorted
    .slice(1)
    .every(({ span, times }) => times === 1 && (span === 'year' || span === 'school_year'));
  const days = sorted.every(
    ({ freq, byDay, interval }) => freq === first.freq && byDay.length > 0 && interval === first.interval,
  );
  if (days) return [{ ...first, byDay: [...new Set(sorted.flatMap(({ byDay }) => byDay))] }];
  const school = sorted.find(({ span }) => span === 'school_year');
  if (onlyYearly) return [first.span === 'year' && school ? school : first];
  return sorted;
}

function datedMeaning(
  dates: DatePiece[],
  everies: EveryPiece[],
  specials: SpecialPiece[],
  around: Surroundings,
): Meaning | null {
  const [every, ...more] = everies;
  if (!every) return dates.length > 0 ? datesAlone(dates, around) : null;
  // «ежегодно, по графику»: the rhythm is the plan's own, the dates come from the schedule
  if (dates.length === 0 && more.length === 0 && specials.length > 0 && absorbed(every, specials))
    return null;
  if (more.length > 0) {
    around.decisions.ask(
      'several_rhythms',
      'Названо несколько повторений сразу. Укажите, как часто на самом деле.',
    );
  }
  return recurringDates(every, dates, around);
}

function absorbed(every: EveryPiece, specials: readonly SpecialPiece[]): boolean {
  if (specials.some((special) => special.type === 'relative' && special.span === every.span)) return true;
  const yearly = (every.span === 'year' || every.span === 'school_year') && every.interval === 1;
  return yearly && specials.every(({ type }) => type !== 'urgent');
}

/** Dates without a rhythm. Months beside a span of years recur in each of them («май, 2021–2023 гг.»). */
function datesAlone(dates: DatePiece[], around: Surroundings): Meaning {
  const { decisions } = around;
  const ranges = dates.filter(({ from, to }) => from.unit === 'year' && to?.unit === 'year');
  const [years] = ranges;
  const rest = dates.filter((piece) => piece !== years);
  if (!years || ranges.length !== 1 || years.from.year === null || years.to?.year == null)
    return lonely(dates, around);
  if (rest.length > 0) {
    const every: EveryPiece = {
      type: 'every',
      freq: 'YEARLY',
      interval: 1,
      span: 'year',
      byDay: [],
      times: 1,
      loose: true,
    };
    return recurringDates(every, dates, around);
  }
  const whole = resolveDates([years], around.context, decisions);
  if (whole.kind !== 'once') return whole;
  if (years.bound === 'within')
    return { kind: 'continuous', report: 'year_end', from: whole.start, until: whole.end };
  const yearly = recurring('FREQ=YEARLY', 'year', { from: whole.start, until: whole.end });
  const options: Option<Meaning>[] = [
    { label: 'Каждый год этого периода', value: yearly },
    { label: 'Один раз за весь период', value: whole },
  ];
  return decisions.choose(
    'once_or_yearly',
    'Назван период в несколько лет. Исполнять каждый год или один раз?',
    options,
    whole,
  );
}

function lonely(dates: DatePiece[], around: Surroundings): Meaning {
  const { decisions, context } = around;
  if (dates.some(({ bound }) => bound === 'for')) {
    decisions.ask('only_subject', 'Сказано, за какой период отчитаться, но не сказано когда. Укажите дату.');
  }
  const open = dates.find(({ bound, to }) => bound === 'since' && !to);
  const meaning = resolveDates(dates, context, decisions);
  if (!open || meaning.kind !== 'once' || meaning.end) {
    if (open)
      decisions.ask(
        'no_end',
        'Сказано, с какого дня начать, но не сказано, когда закончить. Укажите последний день.',
      );
    return meaning;
  }
  const options: Option<Meaning>[] = [];
  const period = context.period;
  if (period && meaning.start && period.end >= meaning.start) {
    options.push({
      label: 'До конца срока действия плана',
      value: { ...meaning, end: period.end, range: true },
    });
  }
  return decisions.choose(
    'no_end',
    'Сказано, с какого дня начать, но не сказано, когда закончить. Укажите последний день.',
    options,
    meaning,
  );
}

/** «до 15 числа месяца, следующего за отчётным (кварталом)». */
function nextPeriod(
  next: Extract<Piece, { type: 'next_period' }>,
  dates: DatePiece[],
  everies: EveryPiece[],
  around: Surroundings,
): Meaning {
  const [every] = everies;
  const [date, ...more] = dates;
  const span = next.of ?? every?.span ?? null;
  const day =
    date && !date.to && (date.from.unit === 'month_day' || date.from.unit === 'number') ? date.from.n : null;
  if (next.step === 'year' && date && more.length === 0 && date.from.unit !== 'month_day') {
    const rule = yearlyRules([date]);
    return rule.kind === 'recurring' ? { ...rule, span: 'year' } : rule;
  }
  const fits = span === 'month' || span === 'quarter' || span === 'half_year' || span === 'year';
  const rhythm = every && span !== every.span && !every.loose ? null : span;
  if (day === null || more.length > 0 || !fits || rhythm === null || day < 1 || day > 31) {
    around.decisions.ask(
      'next_period',
      'Не удалось понять, к какому числу какого месяца относится срок. Укажите дату.',
    );
    return { kind: 'unknown' };
  }
  const rrule =
    span === 'year'
      ? 'FREQ=YEARLY'
      : span === 'month'
        ? 'FREQ=MONTHLY'
        : `FREQ=MONTHLY;INTERVAL=${span === 'quarter' ? 3 : 6}`;
  return recurring(rrule, span, { dueDayOfNextMonth: day });
}

function isSpecial(item: Piece): item is SpecialPiece {
  return [
    'continuous',
    'external',
    'demand',
    'relative',
    'event',
    'after_period',
    'urgent',
    'unscheduled',
  ].includes(item.type);
}

function dedupe(meanings: readonly Meaning[]): Meaning[] {
  const seen = new Map(meanings.map((meaning) => [JSON.stringify(meaning), meaning]));
  const unique = [...seen.values()];
  const kinds = new Set(unique.map(({ kind }) => kind));
  const [first] = unique;
  // «по потребности, по запросу», «постоянно, в течение года»: the same said twice
  if (first && kinds.size === 1 && (first.kind === 'on_demand' || first.kind === 'continuous')) {
    return [
      unique.find((meaning) => meaning.kind === 'continuous' && meaning.report === 'year_end') ?? first,
    ];
  }
  return unique;
}

function oneOf(meanings: readonly Meaning[], around: Surroundings): Meaning {
  const [first, ...rest] = meanings;
  if (!first) return { kind: 'unknown' };
  if (rest.length === 0) return first;
  const options: Option<Meaning>[] = meanings.map((meaning) => ({
    label: optionLabel(meaning),
    value: meaning,
  }));
  options.push({ label: 'Всё вместе', value: compound(meanings) });
  return around.decisions.choose(
    'which_deadline',
    'В одной фразе названо несколько сроков разного вида. Какой действует?',
    options,
    compound(meanings),
  );
}

function optionLabel(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'once':
    case 'partial':
      return 'Названная дата или период';
    case 'recurring':
      return 'Повторяющийся срок';
    case 'continuous':
      return 'Постоянная работа с отчётом раз в год';
    case 'external':
      return 'По графику';
    case 'on_demand':
      return 'По потребности';
    case 'relative':
      return 'Отсчёт от события';
    case 'unknown':
    case 'compound':
      return 'Другой срок';
  }
}
