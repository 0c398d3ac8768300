import type { DeadlineContext } from '../../../domain/deadline.js';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import type { DraftClause, DraftDocument } from '../../../domain/draft-order.js';
import { clausesAt, preamble, readClauses, verbAtEnd } from './clauses.js';
import type { HeadLine } from './head-lines.js';

const longestBasis = 3_000;
const control =
  /контрол[а-яё]*\s+(?:за\s+|над\s+)?(?:(?:ходом|своевременн[а-яё]+)\s+)?(?:исполнени|выполнени|реализаци)|контроль\s.*возложить|оставляю\s+за\s+собой/i;
const controlledBy = /(?:возложить|возлагаю|возлагается)\s+на\s+(.+)$/iu;
const initialsFirst =
  /\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}(?:\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}{2,}(?:-\p{Lu}+)?)$/u;
const surnameFirst = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?\p{Lu}\.$/u;
const month = '(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*';
const dateWords = String.raw`(?:\d{1,2}\.\d{1,2}(?:\.\d{2,4})?|[«"]?\d{1,2}[»"]?\s+${month}(?:\s+\d{4})?)(?:\s*(?:года|г\.))?`;
const clauseDeadline = new RegExp(
  [
    String.raw`(?:ежегодно,?\s+)?(?:в\s+срок\s+)?(?:до|не\s+позднее|к)\s+${dateWords}(?:\s*,?\s*ежегодно)?`,
    String.raw`в\s+срок\s+${dateWords}`,
    String.raw`с\s+${dateWords}\s+(?:по|до)\s+${dateWords}`,
    String.raw`(?:ежемесячно|ежеквартально|ежегодно)?,?\s*(?:не\s+позднее|до)\s+\d{1,2}(?:-го)?\s+числа(?:\s+(?:месяца,?\s+следующего\s+за\s+отч[её]тным(?:\s+[а-яё]+)?|[а-яё]+\s+месяца|[а-яё]+))?`,
    String.raw`в\s+течение\s+(?:\d+|[а-яё]+)\s+(?:\([а-яё]+\)\s+)?(?:рабочих\s+|календарных\s+)?(?:дней|дня)(?:\s+(?:со\s+дня|с\s+даты|с\s+момента|после)\s+[а-яё\s]{3,60}?(?=[.,;)]|$))?`,
    'ежегодно|ежеквартально|ежемесячно|незамедлительно',
  ].join('|'),
  'iu',
);

/** What the order's own words say. */
interface OrderText extends Pick<DraftDocument, 'clauses' | 'signatory' | 'basis' | 'controller'> {
  /** The first line after them. */
  end: number;
}

/** Where to read: the line of the order's name or -1, and the text below the table. */
interface OrderTextOptions {
  name: number;
  below: readonly HeadLine[];
  context: DeadlineContext;
}

/** The order's own words between the preamble and the annex: its clauses, and who signed. */
export function readOrderText(
  lines: readonly HeadLine[],
  { name, below, context }: OrderTextOptions,
): OrderText {
  const start = Math.max(clausesAt(lines, name), 0);
  const above = start > 0 ? readClauses(lines, start) : { clauses: [], end: start };
  const signedAbove = start > 0 ? readSignatory(lines, above.end) : null;
  const goesOn = above.clauses.length > 0 && signedAbove === null;
  const rest = goesOn ? readClauses(below, 0, above.clauses.at(-1)) : { clauses: [], end: 0 };
  const clauses = [...above.clauses, ...rest.clauses];
  const signed = signedAbove ?? (rest.clauses.length > 0 ? readSignatory(below, rest.end) : null);
  const signatory = signed?.signatory ?? null;
  return {
    basis: readBasis(lines.slice(0, start)),
    controller: readController(clauses, signatory),
    clauses: clauses.map(({ number, text }) => ({
      number,
      text,
      deadline: deadlineIn(text, context),
      control: control.test(text),
    })),
    signatory,
    end: signedAbove?.next ?? above.end,
  };
}

/** The paragraphs from «В соответствии с …» to the verb, without the verb. `lines` end with the verb's own. */
function readBasis(lines: readonly HeadLine[]): string | null {
  const first = lines.findIndex(({ text }) => preamble.test(text));
  if (first < 0) return null;
  const text = lines
    .slice(first)
    .map((line) => line.text)
    .join(' ')
    .replace(verbAtEnd, '')
    .replace(/[\s,:–—-]+$/, '');
  return text === '' || text.length > longestBasis ? null : text;
}

function readController(
  clauses: readonly { text: string }[],
  signatory: DraftDocument['signatory'],
): string | null {
  const text = clauses.find((clause) => control.test(clause.text))?.text;
  if (text === undefined) return null;
  if (/за\s+собой/i.test(text)) return signatory?.name ?? null;
  const named = controlledBy.exec(text)?.[1];
  return named?.replace(/(?<!(?<!\p{L})\p{Lu})[.;]$/u, '') ?? null;
}

function deadlineIn(text: string, context: DeadlineContext): DraftClause['deadline'] {
  const phrase = clauseDeadline.exec(text)?.[0].replace(/^[,\s]+/, '');
  return phrase === undefined ? null : { phrase, reading: readDeadline(phrase, context) };
}

/** The first lines after the clauses that end with a name: what precedes the name is the post. */
function readSignatory(
  lines: readonly HeadLine[],
  from: number,
): { signatory: DraftDocument['signatory']; next: number } | null {
  const post: string[] = [];
  for (let at = from; at < Math.min(from + 8, lines.length); at++) {
    const text = lines[at]?.text ?? '';
    const name = (initialsFirst.exec(text) ?? surnameFirst.exec(text))?.[0];
    if (name) {
      post.push(
        text
          .slice(0, -name.length)
          .replace(/[_\s]+$/, '')
          .trim(),
      );
      return { signatory: { name, post: post.filter(Boolean).join(' ') }, next: at + 1 };
    }
    const isNote = /^(?:основани[ея]|приложени[ея])\s*:/i.test(text);
    if (text.length > 200 || (!isNote && /^приложение/i.test(text))) return null;
    if (!isNote) post.push(text);
  }
  return null;
}
