import { monthOf, isGenitiveMonth } from './months.js';
import { cardinalOf, looseRomanOf, ordinalOf } from './numbers.js';
import type { Mark, Token } from './token.js';
import { everyOf } from './recurrence-words.js';
import { seasonOf, unitOf, weekdayOf } from './units.js';

/** After these a phrase cannot end, so a new line goes on with it: «Каждый⏎понедельник», «до⏎1 мая». */
const openWords =
  /^(до|с|со|по|к|ко|в|во|на|за|не|от|и|или|кажд[а-я]*|весь|всего|круглый|при|через|спустя|согласно|минимум|хотя|начал[ое]|начала|кон(?:ец|це|ца)|середин[аеуы]|каб|кабинет|ул|позднее|позже|ранее|чем|течение|течении|теч|протяжении|срок|первый|первая|второй|вторая|третий|третья|последний|последняя|рабочий|рабочего|рабочих|календарных|учебный|учебного|текущего|следующего|отчетн(?:ого|ым)|планируемого|реже|чаще|более|менее|мере|соответствии|после|перед|момента|даты|период|начиная|уч|учебн(?:ый|ого)|п|ст|ч|пп|но|а|итогам|результатам|окончании|концу|началу|[а-я]*(?:дневн|недельн|месячн)(?:ый|ого))$/;

/**
 * The tokens without the new lines that only wrap a phrase inside a narrow cell. Taken out where the line before cannot end
 * or the line after cannot begin a deadline («10–13⏎октября», «сентябрь⏎2024 г.», «с 1 мая⏎по 5 июня»); every other new line
 * still parts two deadlines.
 */
export function withoutSoftBreaks(written: readonly Token[]): Token[] {
  const listed = withoutNumbers(written);
  const tokens = withoutLineDash(listed.filter((token, at) => !aroundDash(token, listed, at)));
  return tokens.filter((token, index) => !isMark(token, 'break') || !isSoft(tokens, index));
}

/**
 * «октябрь⏎– декабрь 2024»: a dash at the beginning of the second line is a sign of a period or of a list. Without both the two
 * stand side by side, and which it is will be asked. Several such lines without a comma are a list.
 */
function withoutLineDash(tokens: readonly Token[]): readonly Token[] {
  const begins = (at: number) => isMark(tokens[at], 'break') && isMark(tokens[at + 1], 'dash');
  const lines = tokens.flatMap((_, at) => (begins(at) ? [at] : []));
  const [at, ...more] = lines;
  if (at === undefined || isMark(tokens[0], 'dash')) return tokens;
  // «15 апреля⏎– 15 мая, 15 сентября⏎– 15 октября»: a comma parts them, so the dashes do not
  const parted = tokens.slice(at, more.at(-1)).some((token) => isMark(token, 'comma'));
  if (more.length > 0 && !parted) return tokens;
  const taken = new Set(lines.flatMap((line) => lineDash(tokens, line)));
  return tokens.filter((_, index) => !taken.has(index));
}

/** Which of the new line and the dash behind it are taken out. */
function lineDash(tokens: readonly Token[], at: number): number[] {
  const after = tokens[at + 2];
  const dated =
    after?.type === 'number' || monthOf(word(after)) !== null || looseRomanOf(word(after)) !== null;
  if (!dated || !after) return [];
  // «29⏎– 30 апреля»: a number alone ends no date
  if (at === 1 && short(tokens[0]) && short(after)) return [at];
  // «октябрь 2007 года⏎– январь 2008 года»: behind a year only a period goes on so
  return endsYear(tokens, at) && !isYear(after) ? [at] : [at, at + 1];
}

/** «2007», «2007 г.», «2007 года» right before this place. */
function endsYear(tokens: readonly Token[], at: number): boolean {
  const back = isMark(tokens[at - 1], 'dot') ? 2 : 1;
  const last = tokens[at - back];
  const noun = unitOf(word(last)) === 'year';
  const number = noun ? tokens[at - back - 1] : last;
  return number !== undefined && isYear(number);
}

/** «1) до 15 мая; 2) до 1 июня»: the numbers of a list are no days. */
function withoutNumbers(tokens: readonly Token[]): readonly Token[] {
  const numbers = new Set<number>();
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    const [before, close] = [tokens[at - 1], tokens[at + 1]];
    if (isMark(token, 'open')) depth += 1;
    if (isMark(token, 'close') && !numbers.has(at)) depth -= 1;
    const begins = !before || (['break', 'semicolon', 'comma'] as const).some((mark) => isMark(before, mark));
    const closed = isMark(close, 'close') && close?.glued;
    const number = closed && token.type === 'number' && token.digits === 1;
    const letter = closed && /^[а-д]$/.test(word(token));
    // a list begins with its first
    const first = token.type === 'number' ? token.value === 1 : word(token) === 'а';
    if (depth === 0 && begins && (number || letter) && (numbers.size > 0 || first))
      numbers.add(at).add(at + 1);
  }
  return numbers.size === 0 ? tokens : tokens.filter((_, at) => !numbers.has(at));
}

/** «сентябрь⏎–⏎май»: a dash in a line of its own joins the lines around it. */
function aroundDash(token: Token, tokens: readonly Token[], at: number): boolean {
  const lone = (dash: number) =>
    isMark(tokens[dash], 'dash') && isMark(tokens[dash - 1], 'break') && isMark(tokens[dash + 1], 'break');
  return isMark(token, 'break') && (lone(at + 1) || lone(at - 1));
}

function isSoft(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  // in a column of one word its next word stands a line below
  const next = isMark(tokens[at + 2], 'break') ? tokens[at + 3] : tokens[at + 2];
  if (!before || !after) return false;
  if (isMark(before, 'dash') || isMark(before, 'comma') || isMark(after, 'other')) return true;
  if (before.text === '№') return true;
  // «каб.⏎12»
  const head = isMark(before, 'dot') ? tokens[at - 2] : before;
  if (openWords.test(word(head)) || /^(и|или)$/.test(word(after))) return true;
  // «школа⏎12»; in «школа⏎12, 15 мая» it may be a day, and is asked
  const ofSchool = after.type === 'number' && after.digits <= 3 && !isMark(tokens[at + 2], 'comma');
  if (ofSchool && /^(?:школ[аеы]|сош)$/.test(word(head))) return true;
  if (/^(?:раза?|р)$/.test(word(head)) && word(after) === 'в') return true;
  if (ordinalOf(word(before)) !== null || cardinalOf(word(before)) !== null) return true;
  // a line that begins with a bracket belongs to the one before
  if (isMark(after, 'open')) return true;
  if (counted.test(word(after)) && isNumber(before)) return true;
  const numbered = short(before) || looseRomanOf(word(before)) !== null;
  const shortened = /^(?:янв|февр?|апр|авг|сент?|окт|нояб?|дек)$/.test(word(after));
  if (short(before) && (isGenitiveMonth(word(after)) || shortened)) return true;
  const year = /^(уч|календарн|финансов)/.test(word(after)) || unitOf(word(after)) !== null;
  if ((numbered && unitOf(word(after)) !== null) || (isYear(before) && year)) return true;
  // «2025 г., сентябрь⏎2026 г., март»
  if (headsLine(tokens, at + 1)) return false;
  // «2009⏎2011 годы»: side by side they are asked
  if (isYear(after) && (endsDate(head) || isYear(before))) return true;
  // «май⏎текущего года»
  if (endsDate(head) && ofYear.test(word(after)) && unitOf(word(next)) === 'year') return true;
  // «3 квартал⏎т.г.»
  if (endsDate(head) && /^[тс]$/.test(word(after)) && isMark(next, 'dot') && word(tokens[at + 3]) === 'г')
    return true;
  // «23.10⏎понедельник», «ВТ.⏎24 апреля»
  if (weekdayOf(word(after)) !== null && (head?.type === 'number' || unitOf(word(head)) === 'year'))
    return true;
  if (weekdayOf(word(head)) !== null && after.type === 'number') return true;
  // «2 декада⏎мая», «последняя пятница⏎сентября»
  const part = /^(?:декад|недел|половин|пол$)/.test(word(head)) || weekdayOf(word(head)) !== null;
  if (part && isGenitiveMonth(word(after))) return true;
  // «2 пол.⏎2025 года»
  if (word(head) === 'пол' && isYear(after)) return true;
  // «отборочный⏎этап», «по отд.⏎плану», «10-го числа⏎второго месяца»
  const described = /(?:[ыио]й|[ыи]м|ому|ему)$|^(?:отд|инд)$/.test(word(head));
  if (described && /^(?:этап|тур|смен|план|график|расписани|приказ)/.test(word(after))) return true;
  if (ordinalOf(word(after)) !== null && word(next) === 'месяца') return true;
  // «5 дней⏎со дня», «20 дней⏎до дня»
  if (short(after) && isGenitiveMonth(word(next)) && waitsForLastDay(tokens, at)) return true;
  const length = /^(?:дн|день|недел|месяц|сут|час|года|лет)/.test(word(head));
  if (length && /^(?:до|со|с|после|от)$/.test(word(after)) && next?.type === 'word') return true;
  // «после окончания⏎совещания», «получения⏎отчёта оператора»
  const day = word(head) === 'дня' && /^(?:до|со)$/.test(word(tokens[at - 2]));
  const ofWhat = (day || /(?:ени|ани|яти|ци)[яию]$/.test(word(head))) && heads.test(word(after));
  if (ofWhat && after.type === 'word' && /^\p{Ll}/u.test(after.text)) return true;
  // «с 14⏎до 18 часов»
  if (short(before) && word(tokens[at - 2]) === 'с' && word(after) === 'до' && short(next)) return true;
  const until = word(after) === 'по' && (next?.type === 'number' || monthOf(word(next)) !== null);
  return (until && before.type !== 'mark') || goesOn(tokens, at);
}

/** A line that begins with a year and its sign, as the first one does: the year heads it. */
function headsLine(tokens: readonly Token[], at: number): boolean {
  const signed = (year: number) => {
    const noun = unitOf(word(tokens[year + 1])) === 'year' ? 1 : 0;
    const sign = tokens[year + 1 + noun + (noun > 0 && isMark(tokens[year + 2], 'dot') ? 1 : 0)];
    return (['comma', 'dash', 'colon', 'open'] as const).some((mark) => isMark(sign, mark));
  };
  const [first, second] = [tokens[0], tokens[at]];
  return (
    first !== undefined && second !== undefined && [first, second].every(isYear) && signed(0) && signed(at)
  );
}

/** What a deadline may begin with and an event may be of. */
const heads =
  /^(?:отчета|плана|проекта|итогов|информации|приказа|справки|доклада|заседани[яй]|совещани[яй]|(?:осенн|весенн|зимн|летн)его)$/;

const short = (token: Token | undefined): boolean => token?.type === 'number' && token.digits <= 2;

/** «с 16 час. 29 апреля до 10 час.⏎3 мая»: the last hour of a window, whose day is on the next line. */
function waitsForLastDay(tokens: readonly Token[], at: number): boolean {
  const line = tokens.slice(0, at);
  const until = line.findLastIndex((token) => word(token) === 'до');
  const hour = line.slice(until + 1);
  const timed = hour.some((token) => /^(?:ч|час|часов|часа)$/.test(word(token)));
  return (
    /^со?$/.test(word(line[0])) && until > 0 && timed && !hour.some((token) => monthOf(word(token)) !== null)
  );
}

/** «со дня⏎получения сведений», «третий четверг⏎месяца»: in small letters, no word a deadline begins with, and no head of one. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  const back = isMark(tokens[at - 1], 'dot') ? 2 : 1;
  const head = word(tokens[at - back]);
  if (after?.type !== 'word' || (begins(after.word) && !leadsOn(tokens, at + 1))) return false;
  // «со дня подписания⏎Контракта», but «15 мая⏎Отчёт»
  const named = head !== '' && !begins(head) && unitOf(head) === null;
  if (!named && !/^\p{Ll}/u.test(after.text)) return false;
  const line = tokens.slice(at + 1, at + 1 + longestHead);
  const end = line.findIndex((token) => isMark(token, 'break'));
  return !line
    .slice(0, end < 0 ? line.length : end)
    .some((token) => isMark(token, 'dash') || isMark(token, 'colon'));
}

/** «вступления⏎в силу», «поступлении⏎на работу», «20.00⏎по местному времени»: a preposition before what is no time. */
function leadsOn(tokens: readonly Token[], at: number): boolean {
  const next = word(tokens[at + 1]);
  if (word(tokens[at]) === 'по') return /^(?:местн|московск)/.test(next);
  if (!/^(?:в|во|на)$/.test(word(tokens[at])) || next === '' || begins(next)) return false;
  return (
    unitOf(next) === null &&
    !/^(?:теч|период|срок|день|дни|дн[яю]|рабоч|случае|соответств|установл|рамк|ход|режим|постоян|регуляр|январ|протяж)/.test(
      next,
    )
  );
}

const longestHead = 6;
const beginners =
  /^(?:до|с|со|к|ко|по|в|во|на|за|не|через|спустя|при|после|перед|накануне|начиная|вплоть|кажд[а-я]+|весь|все|всю|кон(?:ец|ца|цу|це)|начал[аоеу]|середин[аеуы]|срок|далее|затем|потом|раз|раза|дважды|трижды|минимум|кругл[а-я]+|постоянн[а-я]*|пост|регулярно|систематически|периодически|бессрочно|немедленно|незамедлительно|срочно|оперативно|согласно|исполнить|отчет[а-я]*|планы?|проект[а-я]*|итог[а-я]*|информаци[яию]|приказ[а-я]*|справк[а-я]+|доклад[а-я]*|заседани[а-я]+|совещани[а-я]+|школьн[а-я]+|этап[а-я]*|тур[а-я]*)$/;

function begins(said: string): boolean {
  if (beginners.test(said) || everyOf(said) !== null || monthOf(said) !== null) return true;
  if (seasonOf(said) !== null || weekdayOf(said) !== null || looseRomanOf(said) !== null) return true;
  return ordinalOf(said) !== null || cardinalOf(said) !== null;
}

const ofYear =
  /^(текущего|следующего|последующего|будущего|прошлого|прошедшего|истекшего|предыдущего|предшествующего|соответствующего|отчетного|планового|планируемого|очередного|этого|нынешнего|сего|тек|след)$/;

/** «май», «IV квартал», «25.12.»: what a year may follow in the next line. */
function endsDate(token: Token | undefined): boolean {
  if (token?.type === 'number') return token.digits === 2 && token.glued;
  const unit = unitOf(word(token));
  return monthOf(word(token)) !== null || unit === 'quarter' || unit === 'half_year';
}

function isMark(token: Token | undefined, mark: Mark): boolean {
  return token?.type === 'mark' && token.mark === mark;
}

const counted = /^(раза?|р|числ[аоу]|половин[аеу]|этап|тур|смен[аы]|рабочих|календарных|класс(?:ы|ов)?|кл)$/;

const isNumber = (token: Token): boolean => token.type === 'number' || looseRomanOf(word(token)) !== null;

function isYear(token: Token): boolean {
  return token.type === 'number' && token.digits === 4 && token.value >= 1990 && token.value <= 2100;
}

function word(token: Token | undefined): string {
  return token?.type === 'word' ? token.word : '';
}
