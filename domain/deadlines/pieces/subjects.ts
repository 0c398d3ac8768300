import type { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { isGenitiveMonth, monthOf } from '../words/months.js';
import { looseRomanOf, ordinalOf } from '../words/numbers.js';
import { mayChangeDeadline, saysWhatBecame } from './places.js';
import { everyOf } from '../words/recurrence-words.js';
import { beginsDeadline } from './tails.js';

/** «школьный (этап)», «отборочный (тур)»; «последний» counts as a number. */
const adjective = /(ый|ий|ой|ом|ая)$/;
/** Stages by their name alone: «основной – март–октябрь». */
const namedStages =
  /^(подготовительный|организационный|основной|практический|аналитический|обобщающий|заключительный|итоговый|отборочный|школьный|муниципальный|региональный|федеральный|очный|заочный|входной|стартовый|промежуточный|рубежный|досрочный|дополнительный|входная|стартовая|промежуточная|рубежная|итоговая)$/;
/** «основной», «итоговая»: the name of a stage by itself. Small letters. */
export const isStageName = (word: string): boolean => namedStages.test(word);
const stages = /^(этап[аеу]?|этапы|тур[аеу]?)$/;
/** «1 смена», «основной период»; «летний период», «отопительный период» are times of the year. */
const turns =
  /^(период|контроль|мониторинг|срез|поток|заезд|смен[аы]|сесси[яи]|волна|диагностика|аттестация|отбор|группа)$/;
const classes = /^(класс|класса|классы|классов|классе|классах|кл|урок|уроки|уроках|пара|пары|смена)$/;
/** What is due on the day: it names the work, never the day. «Начало», «окончание», «перенос» would change the day. */
const works =
  /^(отчет[а-я]{0,2}|информаци[яию]|сведени[яй]|доклад|проведение|подготовка|разработка|утверждение|анализ|сбор|обобщение|мониторинг|представление|предоставление|подведение|итогов|отчетности|прием|подача|заявок|заявки|документов|материалов|регистрация|финал|полуфинал|обновление|размещение|актуализация|корректировка|рассмотрение|обсуждение|участие|контроль|проект|проекта|проверка|согласование|публикация|рассылка|экспертиза|опрос|анкетирование|диагностика|тестирование|обследование|отбор|набор|формирование|направление|составление|организация|оформление|оценка|обработка|заполнение|награждение|защита|выдача|реализация|выполнение|внедрение|апробация|исполнить|выполнить|представить|предоставить|направить|провести|разместить|утвердить|подготовить|разработать|сдать|завершить|планы?|справк[аи]|списк[иа]|протокол|смет[аы]|результатов|итоги|итогам|планов|отчетов|мероприятий|заседани[ея]|совещани[ея]|педсоветы?|методсовет|семинары?|собрани[ея]|собраний|конкурсы?|олимпиад[аы]|фестивал[ьи]|приказы?|распоряжени[ея]|постановлени[ея]|договоры?|акты?|паспорт|письмо|заседания|совещания|вечер|концерты?|выставк[аи]|ярмарк[аи]|соревнования|турнир|конференци[яи]|форум|экзамены?|сочинение|зачеты?|занятия|уроки?|экскурси[яи]|акци[яи]|праздник|линейка|работ[аы]|ремонт|монтаж|закупк[аи]|поставк[аи]|оплата|обучение|приемка|осмотры?|инструктажи?|тренировк[аи]|учени[ея]|вакцинация|медосмотры?|субботники?|голосование|жеребьевка)$/;
/** «итоговый (отчёт)», «аналитическая (справка)». */
const kinds =
  /^(итогов|сводн|промежуточн|аналитическ|годов|статистическ|информационн|методическ)(ый|ий|ой|ая|ое)$/;
/** What is counted when a plan says how many there shall be. */
const counted =
  /^(мероприяти[а-я]+|семинар[а-я]*|заняти[а-я]+|совещани[а-я]+|заседани[а-я]+|встреч[а-я]*|лекци[а-я]+|бесед[а-я]*|проверк[а-я]*|проверок|выезд[а-я]*|урок[а-я]*|тренинг[а-я]*|конкурс[а-я]*|публикаци[а-я]+|выставк[а-я]*|выставок|экскурси[а-я]+|рейд[а-я]*|концерт[а-я]*|акци[а-я]+)$/;
/** «срок сдачи», «дата проведения» before the day itself. */
const heads = /^(срок|сроки|дата|даты|время|период)$/;
const acts =
  /^(сдачи|проведения|подачи|приема|предоставления|представления|исполнения|реализации|выполнения)$/;

/**
 * «1 этап», «школьный этап», «9–11 классы», «2 семинара», «отчёт»: whose deadline or which part of the work it is. Beside a date it changes
 * nothing; alone it is no deadline and is asked.
 */
export function parseSubject(c: Cursor): Piece | null {
  for (const parse of [
    parseStage,
    parseClasses,
    parseShare,
    parseCount,
    parseHead,
    parseVacancies,
    parseWork,
  ]) {
    const piece = c.attempt(parse);
    if (piece) return piece;
  }
  return null;
}

/** «на свободные места»: whom it is for. */
function parseVacancies(c: Cursor): Piece | null {
  const free = c.eat('на') && c.eat('свободные', 'вакантные', 'освободившиеся');
  return free && c.eat('места', 'должности') ? { type: 'label' } : null;
}

function parseStage(c: Cursor): Piece | null {
  // «осенне-зимний этап»
  if (/^(?:осенн|зимн|весенн|летн)е$/.test(c.word()) && c.isMark('dash', 1) && stages.test(c.word(3)))
    c.at += 2;
  const n = c.number();
  const counted = n !== null ? n.digits <= 2 : (ordinalOf(c.word()) ?? looseRomanOf(c.word())) !== null;
  if (!counted && !adjective.test(c.word())) return null;
  const named = namedStages.test(c.word());
  c.at += 1;
  // «II (очный) тур», «1 заочный этап»
  const inside = c.isMark('open') ? 1 : 0;
  const told = isStageName(c.word(inside)) && (inside === 0 || c.isMark('close', 2));
  if (told && stages.test(c.word(inside * 2 + 1))) c.at += inside * 2 + 1;
  const aside = c.isMark('open') && (monthOf(c.word(1)) !== null || c.number(1) !== null);
  if (named && (aside || c.isMark('dash') || c.isMark('colon') || c.isMark('close')))
    return { type: 'label' };
  if (!stages.test(c.word()) && !((counted || named) && turns.test(c.word()))) return null;
  c.skipWord();
  return { type: 'label' };
}

/** «9 класс», «5–9 кл.», «9, 11 классы», «для 9 классов». */
function parseClasses(c: Cursor): Piece | null {
  // «(4А)»
  const letter = c.isMark('open', -1) && c.word(1).length === 1 && c.peek(1)?.glued && c.isMark('close', 2);
  if (letter && (c.number()?.value ?? 99) <= 11) {
    c.at += 2;
    return { type: 'label' };
  }
  c.eat('для', 'в');
  for (let count = 0; count < 11; count += 1) {
    const n = c.number();
    if (!n || n.value < 1 || n.value > 12) return null;
    c.at += 1;
    if (!c.eatMark('dash') && !c.eatMark('comma') && !c.eat('и')) break;
  }
  if (!classes.test(c.word())) return null;
  c.skipWord();
  return { type: 'label' };
}

/** «60 %», «не менее 80 процентов»: how much of it. */
function parseShare(c: Cursor): Piece | null {
  if (c.eat('не') && !c.eat('менее', 'более', 'ниже')) return null;
  if (!c.number()) return null;
  c.at += 1;
  if (c.peek()?.text !== '%' && !/^процент(ов|а)?$/.test(c.word())) return null;
  c.at += 1;
  return { type: 'label' };
}

/** «не менее 4 мероприятий», «2 семинара»: how many, not when. */
function parseCount(c: Cursor): Piece | null {
  if (c.eat('не') && !c.eat('менее', 'более', 'меньше')) return null;
  c.eat('минимум', 'по');
  const n = c.number();
  if (!n || n.digits > 3) return null;
  c.at += 1;
  if (!counted.test(c.word())) return null;
  c.skipWord();
  return { type: 'label' };
}

function parseHead(c: Cursor): Piece | null {
  if (!heads.test(c.word()) || !acts.test(c.word(1))) return null;
  c.at += 2;
  parseWork(c);
  return c.isMark('dash') || c.isMark('colon') || c.number() || c.word() === 'до' ? { type: 'label' } : null;
}

function parseWork(c: Cursor): Piece | null {
  if ((kinds.test(c.word()) || describes(c)) && works.test(c.word(1))) c.at += 1;
  let words = 0;
  while (words < 3 && works.test(c.word())) {
    c.skipWord();
    words += 1;
  }
  if (words === 0) return null;
  if (ofMonth(c)) c.at += 1;
  c.attempt(eatObject);
  return { type: 'label' };
}

/** «(итоги) мая – 5 июня», «(отчёт) мая до 5 июня»: the month is what it is about. */
function ofMonth(c: Cursor): boolean {
  if (!isGenitiveMonth(c.word())) return false;
  if (c.word(1) === 'до') return true;
  const signed = c.isMark('dash', 1) || c.isMark('colon', 1);
  return signed && (c.number(2) !== null || (monthOf(c.word(2)) !== null && !isGenitiveMonth(c.word(2))));
}

/** «выпускной (вечер)», «родительское (собрание)»; «ежемесячные», «следующее», «летняя» say when. */
function describes(c: Cursor): boolean {
  const word = c.word();
  const plain =
    /(?:[ыо]й|ский|[ая]я|[ое]е|[ыи]е)$/.test(word) && !/^(?:следующ|предыдущ|прошл|текущ|кажд)/.test(word);
  return plain && !mayChangeDeadline(word) && everyOf(word) === null && !beginsDeadline(c, 0, false);
}

const longestObject = 6;

/** «(заседание) комиссии», «(отчёт) в министерство», «(работа) жюри»: of what or for whom, up to where the day or a sign stands. */
function eatObject(c: Cursor): true | null {
  let words = 0;
  while (c.word() !== '') {
    if (words === longestObject || mayChangeDeadline(c.word()) || saysWhatBecame(c.word())) return null;
    // «приказ от 15.03.2024», «план на 2026 год» name what, not when
    if (/^(от|на)$/.test(c.word())) return null;
    if (beginsDeadline(c, 0, false)) return words > 0 ? true : null;
    c.at += 1;
    words += 1;
  }
  const opens = c.isMark('open') && c.number(1) === null;
  return words > 0 && !opens ? true : null;
}
