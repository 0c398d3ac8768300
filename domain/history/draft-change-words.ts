import { isCivilDate } from '../civil-date.js';
import type { DraftDifference, DraftField } from '../drafts/draft-differences.js';
import { counted, dateInWords, shorten } from '../russian.js';

const fieldWords: Readonly<Record<DraftField, string>> = {
  order_number: 'номер приказа',
  order_date: 'дата приказа',
  valid_from: 'план действует с',
  valid_until: 'план действует по',
  control_from: 'на контроле с',
  control_officer: 'кто контролирует исполнение',
  revises: 'изменяемый приказ',
  edition: 'что в файле',
  section_title: 'название раздела',
  chains: 'циклы',
  answer: 'ответ на вопрос',
  added: 'добавлена строка',
  left_out: 'не ставится на контроль',
  taken_back: 'снова ставится на контроль',
  number: 'номер',
  activity: 'мероприятие',
  deadline: 'срок',
  read_as: 'срок прочитан по словам',
  rule: 'правило срока',
  responsibles: 'исполнители',
  bodies: 'исполнители списком',
  mode: 'когда задача считается исполненной',
  planned: 'плановые даты',
};

const mostTold = 5;
const longestValue = 80;

/** What was changed in a draft, as it stands in an event's data; empty when the event says nothing of it. */
export function draftChangeWords(differences: unknown): string {
  if (!Array.isArray(differences)) return '';
  const told = (differences as DraftDifference[]).slice(0, mostTold).map(differenceWords);
  const more = differences.length - told.length;
  return [
    ...told,
    ...(more > 0 ? [`и ещё ${counted(more, 'изменение', 'изменения', 'изменений')}`] : []),
  ].join('; ');
}

function differenceWords({ what, question, places, from, to }: DraftDifference): string {
  const name =
    question === null ? fieldWords[what] : `${fieldWords[what]} «${shorten(question, longestValue)}»`;
  const values = from === null && to === null ? '' : `: ${valueWords(from)} → ${valueWords(to)}`;
  return `${name}${what === 'added' ? `: ${valueWords(to)}` : values}${placesWords(places)}`;
}

function valueWords(value: string | null): string {
  if (value === null) return 'не указано';
  return isCivilDate(value) ? dateInWords(value) : `«${shorten(value, longestValue)}»`;
}

function placesWords(places: readonly string[]): string {
  if (places.length === 0) return '';
  const more = places.length - mostTold;
  return ` (${places.slice(0, mostTold).join(', ')}${more > 0 ? ` и ещё ${more}` : ''})`;
}
