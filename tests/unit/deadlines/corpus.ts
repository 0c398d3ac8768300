import type { DeadlineContext, DeadlineKind, DeadlineReading } from '../../../domain/deadline.js';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { corpusPart, type CorpusPart } from '../../support/corpus.js';

/** One phrase of `tests/corpus/deadlines.jsonl` with the reading decided by hand. */
export interface CorpusPhrase {
  id: string;
  phrase: string;
  /** The cell with its own new lines, where the page has kept them. */
  text?: string;
  context?: DeadlineContext;
  expected: {
    kind: DeadlineKind;
    rrule: string | null;
    start: string | null;
    end: string | null;
    partial: { start: string | null; end: string | null } | null;
    ambiguous: boolean;
    parts: number;
  };
  part: CorpusPart;
}

/**
 * - `understood`: kind, rule and days are those of the hand reading, and a question stands where it has one.
 * - `asked_alike`: both ask, and only what is offered first differs.
 * - `asked`: a person is asked though the hand reading is sure.
 * - `bold`: the hand reading has a question, the program has none, and kind, rule and days agree.
 * - `silently_wrong`: kind, rule or days differ and nobody is asked.
 */
export type Verdict = 'understood' | 'asked_alike' | 'asked' | 'bold' | 'silently_wrong';

export function corpus(part: CorpusPart): CorpusPhrase[] {
  return corpusPart('deadlines', part);
}

export function judge({ phrase, context, expected }: CorpusPhrase): {
  verdict: Verdict;
  reading: DeadlineReading;
} {
  const reading = readDeadline(phrase, context);
  const same =
    reading.kind === expected.kind &&
    sameRule(reading.rrule, expected.rrule) &&
    reading.start === expected.start &&
    reading.end === expected.end &&
    JSON.stringify(reading.partial) === JSON.stringify(expected.partial);
  if (!reading.ambiguous && !same) return { verdict: 'silently_wrong', reading };
  if (!reading.ambiguous && expected.ambiguous) return { verdict: 'bold', reading };
  if (same && reading.ambiguous === expected.ambiguous) return { verdict: 'understood', reading };
  return { verdict: expected.ambiguous ? 'asked_alike' : 'asked', reading };
}

/** RRULE bodies that say the same: the order of parts and of list members does not matter, INTERVAL=1 says nothing. */
function sameRule(a: string | null, b: string | null): boolean {
  return canonical(a) === canonical(b);
}

function canonical(rrule: string | null): string | null {
  if (rrule === null) return null;
  const parts = rrule.split(';').map((part) => {
    const [name = '', values = ''] = part.split('=');
    return `${name}=${values.split(',').sort().join(',')}`;
  });
  return parts
    .filter((part) => part !== 'INTERVAL=1')
    .sort()
    .join(';');
}
