import { nbsp } from './plural.js';

const patronymic = /(ович|евич|ьич|ич|овна|евна|ична)$/i;
const eastern = new Set(['оглы', 'улы', 'кызы', 'гызы']);

/**
 * «Иванова Е. М.» out of «Иванова Елена Михайловна» or «Елена Михайловна Иванова»: the patronymic tells which word is the
 * family name. A name without one, a login, and what is short already stay as they are.
 */
export function shortName(name: string): string {
  const all = name.trim().split(/\s+/);
  const words = all.filter((word) => !eastern.has(word.toLowerCase()));
  const [first = '', second = '', third = ''] = words;
  if (words.length !== 3) return name.trim();
  const isEastern = words.length < all.length;
  if (patronymic.test(second)) return withInitials(third, first, second);
  return isEastern || patronymic.test(third) ? withInitials(first, second, third) : name.trim();
}

/** The initials stay together; the line may break before them. */
const withInitials = (family: string, ...given: string[]) =>
  `${family} ${given.map((word) => `${word.charAt(0).toUpperCase()}.`).join(nbsp)}`;
