import type { HeadLine } from './head-lines.js';
import { dateIn } from './russian-date.js';

const numberSign =
  /(?:№|(?<!\p{L})(?:N|No\.?)(?=[\s_]*\d))[\s_]*([\p{L}\d][\p{L}\d/.–-]*(?:\s?[–-]\s?\p{L}{1,3}(?=\s*$))?)/gu;
/** What may stand before the number of an order: its kind, «от», a place. */
const requisiteWords =
  /(?:в\s*ы\s*п\s*и\s*с\s*к\s*а\s+из\s+(?:приказа|распоряжения|постановления|решения)|п\s*р\s*и\s*к\s*а\s*з|р\s*а\s*с\s*п\s*о\s*р\s*я\s*ж\s*е\s*н\s*и\s*е|п\s*о\s*с\s*т\s*а\s*н\s*о\s*в\s*л\s*е\s*н\s*и\s*е|р\s*е\s*ш\s*е\s*н\s*и\s*е|указ|поручение|регистрационный|номер|дата|года|экз|по\s+основной\s+деятельности)(?![а-яё])\.?/giu;
const place =
  /(?<!\p{L})(?:г|гор|город|с|село|п|пос|посёлок|поселок|пгт|р\.\s?п|ст|ст-ца|станица|сл|слобода|д|дер|деревня|х|хутор|аул)\.?\s*(?:\p{Lu}[\p{L}-]*\s*){1,4}/gu;

/**
 * The number of an order in a line of its requisites: «от 12.01.2021 № 5-р» = «5-р». Null where the number belongs to something else that is
 * named before it («СОШ № 12»).
 */
export function requisiteNumber(text: string): string | null {
  const date = dateIn(text);
  const found = [...text.matchAll(numberSign)];
  const after = found.filter(({ index }) => date && index >= date.end);
  for (const match of [...after, ...found]) {
    const from = date && match.index >= date.end ? date.end : 0;
    const before = text.slice(from, match.index).replace(requisiteWords, ' ').replace(place, ' ');
    const number = match[1]?.replace(/\.$/, '') ?? '';
    // «№ 01-» is the beginning of one
    if (!/\p{L}{3}/u.test(before)) return /[\p{L}\d]$/u.test(number) ? number : null;
  }
  return null;
}

/** «№ 01-» over «03/217»: a page broke the number at its hyphen. */
export function withRestOfNumber(text: string, below: HeadLine | undefined): string {
  const rest = below && !below.apart ? /^[\p{L}\d][\p{L}\d/.-]{0,19}$/u.exec(below.text)?.[0] : undefined;
  return rest !== undefined && /(?:№|(?<!\p{L})N)\s*[\p{L}\d/.-]*[-–/]$/u.test(text) ? text + rest : text;
}
