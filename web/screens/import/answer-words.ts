import { formatDigits } from '../../text/dates.js';
import { keepNumbers } from '../../text/plural.js';
import { datesWords, rowDatesWords } from './dates-words.js';
import type { Schema } from '../../client/schemas.js';

type DraftQuestion = Schema<'DraftQuestion'>;
type Choice = DraftQuestion['choices'][number];

/** What an answer would bring: its dates, that no task would come of it, that one more question follows. */
export function choiceWords({ dates, never, asksMore }: Choice): string | undefined {
  const words = [
    never === null ? dates.length > 0 && datesWords(dates) : rowDatesWords({ dates, more: 0, never }),
    asksMore && 'потом уточним ещё один вопрос',
  ];
  return words.filter(Boolean).join('; ') || undefined;
}

/** What was answered, in the words of the choice or of the person. */
export function answerWords({ answer, choices }: Pick<DraftQuestion, 'answer' | 'choices'>): string {
  if (answer === null) return '';
  const chosen = choices.find(({ value }) => value === answer);
  return chosen ? keepNumbers(chosen.label) : daysWords(answer);
}

function daysWords(answer: string): string {
  const days = answer.split('/');
  if (!days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))) return answer;
  const [from = '', until] = days;
  return until === undefined ? formatDigits(from) : `с ${formatDigits(from)} по ${formatDigits(until)}`;
}
