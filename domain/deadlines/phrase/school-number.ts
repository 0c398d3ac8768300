import type { Decisions } from '../meaning/decisions.js';
import type { Item } from '../pieces/items.js';

const endsWithSchool = /(?<!\p{L})(?:школ[аеы]|сош)$/iu;

/** «школа⏎12, 15 мая»: the number below is that of the school or a day of the month. */
export function askSchoolNumber(items: readonly Item[], decisions: Decisions): void {
  const found = items.some((item, at) => {
    const [line, place] = [items[at - 1], items[at - 2]];
    const bare = item.type === 'date' && /^\d{1,2}$/.test(item.text);
    return bare && /^\s+$/u.test(line?.text ?? '') && endsWithSchool.test(place?.text ?? '');
  });
  if (found)
    decisions.ask('school_or_day', 'Число после слова «школа» — её номер или день месяца? Укажите срок.');
}
