import { verbAtEnd } from './clauses.js';
import { isLetterheadLine } from './letterhead-line.js';
import { isOtherLine } from './other-language.js';
import type { HeadLine } from './head-lines.js';
import { requisiteNumber } from './requisite-number.js';
import { findDate } from './russian-date.js';

/** «Об утверждении …»: what an order is about. */
export const titleStart = /^[«"]?О(?:[Бб][Оо]?)?\s+[«"“„]?\p{L}/u;
/** How the name of a body that issues orders begins. */
export const authority =
  /^(?:исполнительн[а-яё]+\s+комитет|исполком|администраци|правительств|министерств|департамент|управлени|отдел|комитет|коллеги|совет|дума|собрани|кабинет|глав[аы]|губернатор|мэр|премьер|президент)[а-яё]*(?![а-яё])/i;
const noIssuer = /^(?:российская федерация|проект|копия|герб|лист (?:согласования|ознакомления))$/i;
/** What an archive or the office that made the copy writes above an order: «Дело № 12-34», «Выписка из приказа». */
const ofCopy =
  /^(?:в\s+)?(?:дело|том|опись|фонд)\s*(?:№|N)?\s*\d|^(?:выписка|в\sы\sп\sи\sс\sк\sа)(?![а-яё])/iu;
const approval = /^(?:согласован|утвержд|принят|рассмотрен|одобрен)[а-яё]*(?![а-яё])/iu;
/** «Руководителям образовательных организаций» beside or under a letterhead: to whom the order goes. */
const addressee = /^(?:руководител|директор|начальник|заведующ|глав|председател)(?:ям|ам|им)(?![а-яё])/iu;
/** «_______ И.И. Иванов», «И.И. Иванов» or a date: the last line of a stamp of approval. */
const stampEnd = /_{3}|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+$/u;
/** «Директор школы Петров И.И.»: who signed a stamp. */
const official =
  /^(?:директор|заведующ|начальник|глава|председател|руководител|главный\s+врач|ректор)[^«»"]{0,150}\p{Lu}\p{Ll}+\s+\p{Lu}\.\s?\p{Lu}\.$/iu;
/** «г. Энск», «п.г.т. Энское» on a line of its own. */
const placeAlone = /^(?:г|гор|с|д|п|пос|р\.\s?п|п\.?г\.?т)\.\s?\p{Lu}[\p{Ll}-]+(?:\s\p{Lu}\p{Ll}+)?$/u;
const addressEnd = /^[\p{Lu}\d][^«»"№]{0,40},\s*(?:д\.\s*)?\d{1,4}\s?[а-я]?$/u;
const longestStamp = 6;
const longestLine = 200;
const mostLines = 12;

/** Who issued the order, from the lines above its name; null where nothing is left or too much. */
export function issuerIn(lines: readonly HeadLine[]): string | null {
  const words = withoutStamps(withoutAddressEnds(lines.map(({ text }) => text)))
    .filter((text) => /\p{L}{3}/u.test(text) && !findDate(text) && requisiteNumber(text) === null)
    .filter(
      (text) =>
        !noIssuer.test(text) &&
        !titleStart.test(text) &&
        !ofCopy.test(text) &&
        !official.test(text) &&
        !addressee.test(text) &&
        !placeAlone.test(text) &&
        !isLetterheadLine(text) &&
        text.length <= longestLine,
    );
  const other = words.map((text) => isOtherLine(text));
  // «МУНИЦИПАЛЬ» on a line between those of another language
  const between = (text: string, at: number) => !/\s/.test(text) && other[at - 1] && other[at + 1];
  const russian = words.filter((text, at) => !other[at] && !between(text, at));
  const name = russian.length > 0 ? russian : words;
  return name.length > 0 && name.length <= mostLines ? name.join(' ') : null;
}

/** «413210, р.п. Энск, ул. 50 лет» over «Победы, 3»: the rest of an address. */
function withoutAddressEnds(texts: readonly string[]): string[] {
  return texts.filter((text, at) => !(addressEnd.test(text) && isLetterheadLine(texts[at - 1] ?? '')));
}

/** A stamp of approval in one cell is one line, in paragraphs it ends with a name or a date. */
function withoutStamps(texts: readonly string[]): string[] {
  const left: string[] = [];
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? '';
    if (!approval.test(text)) {
      left.push(text);
      continue;
    }
    if (stampEnd.test(text)) continue;
    const last = texts
      .slice(at + 1, at + 1 + longestStamp)
      .findLastIndex((one) => stampEnd.test(one) || (findDate(one) !== null && one.length < 40));
    at += last + 1;
  }
  return left;
}

/** «… , администрация Энского района ПОСТАНОВЛЯЕТ:» where neither a letterhead nor an annex names the body. */
export function issuerBeforeVerb(lines: readonly HeadLine[]): string | null {
  const at = lines.findIndex(({ text }) => verbAtEnd.test(text) && !/ю\s*:?$/i.test(text));
  const own = lines[at]?.text.replace(verbAtEnd, '').trim();
  const before = own === '' ? (lines[at - 1]?.text ?? '') : (own ?? '');
  const starts = [...before.matchAll(/(?:^|,\s+)(?=\p{L})/gu)].map(
    ({ index, 0: comma }) => index + comma.length,
  );
  return (
    starts
      .map((at) => before.slice(at))
      .findLast((name) => authority.test(name) && name.length < 200 && !/\d|,\s/.test(name)) ?? null
  );
}
