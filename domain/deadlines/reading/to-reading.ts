import type {
  DeadlineKind,
  DeadlineQuestion,
  DeadlineReading,
  PresetUse,
  ReadSpan,
  RuleSpan,
} from '../../deadline.js';
import type { Presets } from '../../presets.js';
import { outerDays, spokenRule } from './spoken-rule.js';
import { describeRrule } from './describe-rrule.js';
import {
  boundsInWords,
  continuousInWords,
  externalInWords,
  relativeInWords,
  reportInWords,
} from './describe-rule.js';
import type { Meaning } from '../meaning/meaning.js';
import { presetsOf } from '../meaning/preset-uses.js';
import { periodAnchor } from '../words/period-anchor.js';
import { dayInWords, monthDayInWords, monthDaysInWords, windowInWords } from '../words/words-of-dates.js';

const blank = {
  rrule: null,
  start: null,
  end: null,
  partial: null,
  span: null,
  dueDayOfNextMonth: null,
  opensOn: null,
  closesOn: null,
  report: null,
  schedule: null,
  offset: null,
} as const;

/** The reading a meaning becomes, with the questions still open and where in the phrase it was read. */
export function toReading(
  meaning: Meaning,
  questions: readonly DeadlineQuestion[],
  spans: readonly ReadSpan[],
  presets: Presets,
): DeadlineReading {
  const parts =
    meaning.kind === 'compound' ? meaning.parts.map((part) => toReading(part, [], [], presets)) : [];
  const ambiguous = questions.length > 0 || meaning.kind === 'unknown';
  return {
    kind: kindOf(meaning),
    ...blank,
    ...fieldsOf(meaning),
    parts,
    ambiguous,
    questions: [...questions],
    reading: sentenceOf(meaning, questions),
    spans: [...spans],
    presets: uniquePresets(
      parts.length > 0 ? parts.flatMap((part) => part.presets) : presetsOf(meaning, presets),
    ),
  };
}

function uniquePresets(uses: readonly PresetUse[]): PresetUse[] {
  return [...new Map(uses.map((use) => [use.code, use])).values()];
}

/** Of a compound: the kind of its first part. */
function kindOf(meaning: Meaning): DeadlineKind {
  switch (meaning.kind) {
    case 'once':
    case 'partial':
      return meaning.range || meaning.end === null ? 'range' : 'one_off';
    case 'external':
      return 'by_external_schedule';
    case 'compound':
      return meaning.parts[0] ? kindOf(meaning.parts[0]) : 'unknown';
    default:
      return meaning.kind;
  }
}

function fieldsOf(meaning: Meaning): Partial<DeadlineReading> {
  switch (meaning.kind) {
    case 'once':
      return { start: meaning.start, end: meaning.end, span: meaning.span };
    case 'partial':
      return { partial: { start: meaning.start, end: meaning.end }, span: meaning.span };
    case 'recurring': {
      const { span, dueDayOfNextMonth, opensOn } = meaning;
      const bounds = { start: meaning.from, end: meaning.until };
      const offset = workingDayOffset(meaning.workingDay, span);
      return { ...spokenRule(meaning), span, dueDayOfNextMonth, opensOn, offset, ...bounds };
    }
    case 'continuous':
      return { report: meaning.report, span: meaning.span, start: meaning.from, end: meaning.until };
    case 'external':
      return { schedule: meaning.schedule };
    case 'relative': {
      const { days, unit, anchor, span } = meaning;
      return { offset: days === null ? null : { days, unit, anchor }, span };
    }
    case 'compound':
      return outerDays(meaning.parts.map(fieldsOf));
    case 'on_demand':
    case 'unknown':
      return {};
  }
}

function workingDayOffset(n: number | null, span: RuleSpan): DeadlineReading['offset'] {
  return n === null ? null : { days: n, unit: 'working_day', anchor: periodAnchor(span) };
}

function workingDayInWords(n: number | null): string {
  return n === null ? '' : `, не позднее ${n}-го рабочего дня после периода`;
}

function sentenceOf(meaning: Meaning, questions: readonly DeadlineQuestion[]): string {
  const empty = questions.some(({ code }) => code === 'no_deadline');
  const words = empty && meaning.kind === 'unknown' ? 'срок не указан' : meaningInWords(meaning);
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return questions.length > 0 ? `${sentence} — требуется уточнение.` : `${sentence}.`;
}

function meaningInWords(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'once':
      if (meaning.start && meaning.end) return windowInWords(meaning.start, meaning.end);
      if (meaning.end) return `не позднее ${dayInWords(meaning.end)}`;
      return meaning.start ? `начиная с ${dayInWords(meaning.start)}` : 'срок не определён';
    case 'partial':
      if (meaning.start && meaning.end && meaning.start !== meaning.end) {
        return `${monthDaysInWords(meaning.start, meaning.end)}, год не назван`;
      }
      if (meaning.start && meaning.end) return `${monthDayInWords(meaning.end)}, год не назван`;
      if (meaning.end) return `не позднее ${monthDayInWords(meaning.end)}, год не назван`;
      return meaning.start
        ? `начиная с ${monthDayInWords(meaning.start)}, год не назван`
        : 'срок не определён';
    case 'recurring':
      return (
        (meaning.rrule === null
          ? 'срок повторяется, даты не названы'
          : describeRrule(meaning.rrule, meaning.span, meaning.opensOn)) +
        reportInWords(meaning.dueDayOfNextMonth, meaning.span) +
        workingDayInWords(meaning.workingDay) +
        boundsInWords(meaning.from, meaning.until)
      );
    case 'continuous':
      return continuousInWords(meaning);
    case 'external':
      return externalInWords(meaning.schedule);
    case 'on_demand':
      return 'по потребности: задача открывается вручную';
    case 'relative':
      return relativeInWords(meaning.days, meaning.unit, meaning.anchor, meaning.span);
    case 'unknown':
      return 'срок не понят';
    case 'compound':
      return meaning.parts.map(meaningInWords).join('; ');
  }
}
