import type { Item } from './items.js';
import { withoutNames } from './named-dates.js';
import { mayChangeDeadline, saysWhatBecame } from './places.js';
import { isStageName } from './subjects.js';
import { weekdayOf } from '../words/units.js';

/** Two words and more, or a name in quotes: one word alone may be a month with a slip in it. */
const title = /^[«"“„(]*\p{Lu}\p{L}+(?:[«»"“”„()\s-]+\p{L}+)+|^[«"“„]\p{L}+/u;

/**
 * «15 сентября Кросс наций», «25.12.2013 – Рождественский стол, лучший класс», «февраль (итоговое собеседование)»: what is held on
 * the day, where the calendar of a school names it beside the date. Taken only after a whole day or in brackets of its own,
 * and where no word of it could change a deadline.
 */
export function dayTitles(given: readonly Item[]): Item[] {
  const items = titleBefore(withoutNames(given));
  /** The last that is more than a sign, an hour or a filler. */
  let said: Item | undefined;
  return items.map((item, at) => {
    const ofDay = said?.type === 'date' && said.from.unit === 'day' && said.to === null;
    const goesOn = said?.type === 'named_day' && items[at - 1]?.type === 'comma';
    const { text } = item;
    const bracketed = opensBefore(items, at) && closesBehind(items, at);
    const aside = said?.type === 'date' && bracketed && isPlain(text) && isKnownName(text);
    const joint = items[at - 1];
    const apart = said?.type === 'date' && joint?.type === 'comma' && joint.apart && words(text).length > 1;
    if (apart && isPlain(text) && item.type === 'unknown') return (said = asTitle(item));
    const fits = ((ofDay && title.test(text)) || goesOn) && !mayChange(words(text), text);
    const read = item.type === 'unknown' && (fits || aside) ? asTitle(item) : item;
    if (!['comma', 'time', 'filler'].includes(read.type)) said = read;
    return read;
  });
}

/** «Ночь музеев – 20 мая», «Месячник безопасности (сентябрь)»: the cell begins with what is held. */
function titleBefore(items: readonly Item[]): readonly Item[] {
  const [first, joint, after, closes] = items;
  if (first?.type !== 'unknown' || !isPlain(first.text)) return items;
  const bracketed = joint?.text === '(' && after?.type === 'date' && closes?.text === ')';
  const signed = joint?.type === 'comma' && (joint.apart || bracketed || joint.text === ',');
  const next = signed ? after : joint;
  const at = next?.type === 'date' && next.bound === 'at';
  const day = at && next.from.unit === 'day' && title.test(first.text);
  const campaign = at && campaigns.test(words(first.text)[0] ?? '') && signed && joint.text !== ',';
  return day || campaign ? [asTitle(first), ...items.slice(1)] : items;
}

const longestAside = 6;
const isSign = (item: Item | undefined): boolean =>
  item?.type === 'comma' && (item.text === ',' || item.text === 'и');

/** «(химия», «(химия, биология»: only names between the bracket and this one. */
function opensBefore(items: readonly Item[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before < longestAside; before -= 2) {
    if (items[before]?.text === '(') return true;
    if (!isSign(items[before]) || items[before - 1]?.type !== 'unknown') return false;
  }
  return false;
}

function closesBehind(items: readonly Item[], at: number): boolean {
  for (let after = at + 1; after - at < longestAside; after += 2) {
    if (items[after]?.text === ')') return true;
    if (!isSign(items[after]) || items[after + 1]?.type !== 'unknown') return false;
  }
  return false;
}

const asTitle = ({ start, end, text }: Item): Item => ({ type: 'named_day', start, end, text });

/** «неделя (математики)», «день (смеха)»: what it is of, follows. */
const campaigns = /^(?:недел[яи]|декада|декадник|месячник|день|дни|акция|марафон)$/;
/** «предположительно», «условный», «без учёта выходных»: how sure the day is, or how it is counted. */
const unsure =
  /(?:но|ски)$|^(?:факт|условн|без$|около|взамен|помимо|сверх|боле|мене|инач|ин(?:ой|ая|ое)$|друг|нов(?!огод)|прежн|стар|ближайш|нерабоч|выходн|праздничн|крайн|чернов|вопрос|жд[аеё]|плюс|минус|сдвиг|дважды|трижды|высокос|начиная|график|скольз|сомнен|середин|половин|ориентир|всегда|режим|времен|дата$|даты$|точн|примерн|ожида|прогноз|неопредел|неизвест|рекоменд|планир|намеч|соглас|календарн|под$)/u;

function words(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** One word alone in brackets («середина», «ориентир», «всегда») is a remark on the day, unless it is known for a name. */
function isKnownName(text: string): boolean {
  const [word = '', ...rest] = words(text);
  if (rest.length > 0 || /[«"“„]/u.test(text)) return true;
  return (
    /^\p{Lu}{2,4}\p{Ll}?$/u.test(text) ||
    isStageName(word) ||
    [groups, feasts, lessons, whose].some((names) => names.test(word))
  );
}

/** «14 октября (Покров)» */
const feasts =
  /^(?:рождество|крещение|масленица|благовещение|пасха|радоница|троица|покров|сабантуй|нооруз|наурыз|навруз|дожинки|купалье)$/u;

/** «(школы)», «(сады)»: for whom the day is. */
const groups =
  /^(?:школы|сады|садики|лицеи|гимназии|колледжи|техникумы|дошкольники|школьники|обучающиеся|учащиеся|ученики|студенты|воспитанники|выпускники|учителя|педагоги|воспитатели|родители|девочки|мальчики|девушки|юноши|управление|отдел|комитет|министерство|департамент|учреждения|организации|муниципалитеты|районы|поселения)$/u;

/** «(математика)» */
const lessons =
  /^(?:математика|алгебра|геометрия|физика|химия|биология|география|история|обществознание|литература|информатика|английский|немецкий|французский|музыка|технология|физкультура|астрономия|экономика|право|экология|окружающий)$/u;

/** «(муниципальные)»: whose. */
const whose =
  /^(?:муниципальные|региональные|федеральные|государственные|частные|городские|сельские|районные|областные|старшие|младшие|подготовительные)$/u;

function isPlain(text: string): boolean {
  const [head = '', ...rest] = words(text);
  const said = rest.length > 0 && campaigns.test(head) ? rest : [head, ...rest];
  // «(?)», «(TBD)» say nothing of what it is
  if (!/[а-яё]/iu.test(text) || !/^[\p{L}\p{M}\s«»"“”„,.–-]+$/u.test(text)) return false;
  return !mayChange(said, text) && !said.some((word) => saysWhatBecame(word) || isUnsure(word));
}

const isUnsure = (word: string): boolean => unsure.test(word) || weekdayOf(word) !== null;

function mayChange(said: readonly string[], text: string): boolean {
  return /\d/.test(text) || said.some(mayChangeDeadline);
}
