import type { DeadlineContext, DeadlineQuestion, DeadlineReading, ReadSpan } from '../deadline.js';
import { defaultPresets, type Presets } from '../presets.js';
import { assemble } from './phrase/assemble.js';
import { Decisions } from './meaning/decisions.js';
import type { Item } from './pieces/items.js';
import { describeItem } from './reading/describe-item.js';
import type { Meaning } from './meaning/meaning.js';
import { parseItems } from './pieces/parse-items.js';
import { noDeadline, noteUnread } from './phrase/questions.js';
import { toReading } from './reading/to-reading.js';
import { withoutSoftBreaks } from './words/soft-breaks.js';
import { tokenize } from './words/tokens.js';

/** A phrase with more pieces than this is no deadline cell: its questions carry no worked-out choices. */
const mostItemsWithChoices = 40;
const mostQuestionsWithChoices = 3;
const deepestChoice = 2;

/**
 * Reads a deadline phrase of an order: any text in, never throws, time linear in its length, independent of clock, zone and
 * locale. `context` is what the text round the phrase says; `presets` only fill `presets` and the «ежегодно» switch.
 * What can be read in two ways is `ambiguous`: its questions carry the reading of each answer, and what could not be read
 * is asked too, never dropped. Rules: DOMAIN.md §1.
 */
export function readDeadline(
  phrase: string,
  context: DeadlineContext = {},
  presets: Presets = defaultPresets,
): DeadlineReading {
  const items = parseItems(phrase, withoutSoftBreaks(tokenize(phrase)));
  return read({ phrase, items, context, presets, spans: spansOf(items) }, new Map());
}

interface Task {
  phrase: string;
  items: readonly Item[];
  context: DeadlineContext;
  presets: Presets;
  spans: readonly ReadSpan[];
}

function read(task: Task, fixed: ReadonlyMap<string, number>): DeadlineReading {
  const { items, context, presets, spans } = task;
  const decisions = new Decisions(fixed);
  const around = { context, presets, decisions };
  const empty = items.every(({ type }) => type === 'comma' || type === 'break');
  const meaning: Meaning = empty ? noDeadline(around) : assemble(items, around);
  noteUnread(items, meaning, around);
  const small = items.length <= mostItemsWithChoices && fixed.size < deepestChoice;
  const withChoices = small ? (fixed.size === 0 ? mostQuestionsWithChoices : 1) : 0;
  const questions = decisions.asked.map(({ code, text, labels }, index): DeadlineQuestion => {
    const choices = index < withChoices ? labels : [];
    return {
      code,
      text,
      choices: choices.map((label, choice) => ({
        label,
        reading: read(task, new Map([...fixed, [code, choice]])),
      })),
    };
  });
  const reading = toReading(meaning, questions, spans, presets);
  const times = items.filter(({ type }) => type === 'time').map(({ text }) => text);
  return times.length === 0
    ? reading
    : { ...reading, reading: `${reading.reading} Названо и время дня: ${times.join(', ')}.` };
}

function spansOf(items: readonly Item[]): ReadSpan[] {
  return items.flatMap((item) => {
    const meaning = describeItem(item);
    return meaning === null ? [] : [{ start: item.start, end: item.end, text: item.text, meaning }];
  });
}
