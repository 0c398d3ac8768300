import type { DeadlineContext } from '../../domain/deadline.js';
import { readDeadline } from '../../domain/deadlines/read-deadline.js';
import type { DraftClause, DraftDocument } from '../../domain/draft-order.js';
import { paragraphAt, type HeadLine } from './head-lines.js';

const verb =
  /(?:приказыва|постановля|распоряжа|обязыва|реша|п\s+р\s+и\s+к\s+а\s+з\s+ы\s+в\s+а|п\s+о\s+с\s+т\s+а\s+н\s+о\s+в\s+л\s+я)[а-яё\s]{1,8}:?\s*$/i;
const clauseStart = /^(\d{1,2})\.\s*(?!\d)(\S.*)$/u;
const subClause = /^(?:\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s|[-–—•]\s|[а-я]\)\s)/u;
const control = /контрол[а-яё]*\s+(?:за\s+|над\s+)?(?:исполнени|выполнени|реализаци)|оставляю\s+за\s+собой/i;
const initialsFirst = /\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
const surnameFirst = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?\p{Lu}\.$/u;
const dateWords = String.raw`(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s+[а-яё]+\s+\d{4})(?:\s*(?:года|г\.))?`;
const clauseDeadline = new RegExp(
  String.raw`(?:в\s+срок\s+)?(?:до|не\s+позднее)\s+${dateWords}|в\s+срок\s+${dateWords}|с\s+${dateWords}\s+по\s+${dateWords}` +
    String.raw`|в\s+течение\s+\d+\s+(?:рабочих\s+|календарных\s+)?дней|ежегодно|ежеквартально|ежемесячно|незамедлительно`,
  'iu',
);

/** The order's own words between the preamble and the annex: numbered clauses, and who signed. */
export function readOrderText(
  lines: readonly HeadLine[],
  context: DeadlineContext,
): { clauses: DraftClause[]; signatory: DraftDocument['signatory']; end: number } {
  const start = lines.findIndex(({ text }) => verb.test(text)) + 1;
  const clauses: { number: number; text: string }[] = [];
  let at = start;
  while (start > 0 && at < lines.length) {
    const line = lines[at];
    const clause = clauseStart.exec(line?.text ?? '');
    const last = clauses.at(-1);
    if (clause && Number(clause[1]) === (last?.number ?? 0) + 1) {
      clauses.push({ number: Number(clause[1]), text: clause[2] ?? '' });
    } else if (last && line && (!line.apart || subClause.test(line.text))) {
      last.text += ` ${line.text}`;
    } else break;
    at++;
  }
  const signed = start > 0 ? readSignatory(lines, at) : null;
  return {
    clauses: clauses.map(({ number, text }) => ({
      number,
      text,
      deadline: deadlineIn(text, context),
      control: control.test(text),
    })),
    signatory: signed?.signatory ?? null,
    end: signed?.next ?? at,
  };
}

function deadlineIn(text: string, context: DeadlineContext): DraftClause['deadline'] {
  const phrase = clauseDeadline.exec(text)?.[0];
  return phrase === undefined ? null : { phrase, reading: readDeadline(phrase, context) };
}

/** The first lines after the clauses that end with a name: what precedes the name is the post. */
function readSignatory(
  lines: readonly HeadLine[],
  from: number,
): { signatory: DraftDocument['signatory']; next: number } | null {
  const post: string[] = [];
  for (let at = from; at < Math.min(from + 8, lines.length);) {
    const { text, next } = paragraphAt(lines, at);
    const name = (initialsFirst.exec(text) ?? surnameFirst.exec(text))?.[0];
    if (name) {
      post.push(
        text
          .slice(0, -name.length)
          .replace(/[_\s]+$/, '')
          .trim(),
      );
      return { signatory: { name, post: post.filter(Boolean).join(' ') }, next };
    }
    if (text.length > 200 || /^приложение/i.test(text)) return null;
    post.push(text);
    at = next;
  }
  return null;
}
