/** One, few, many: «задача», «задачи», «задач». For fractions the form of «few» is used: «1,5 задачи». */
export type Forms = readonly [one: string, few: string, many: string];

const rules = new Intl.PluralRules('ru');
const numbers = new Intl.NumberFormat('ru');
export const nbsp = '\u00a0';

/** The word alone, in the form the number asks for: 21 → one, 11 → many. */
export function pluralForm(count: number, [one, few, many]: Forms): string {
  const form = rules.select(count);
  if (form === 'one') return one;
  return form === 'many' ? many : few;
}

/** Number and word that stay on one line: «5 задач». */
export function plural(count: number, forms: Forms): string {
  return `${numbers.format(count)}${nbsp}${pluralForm(count, forms)}`;
}

/** Numbers stay with the word after them: for texts that come from the server with plain spaces. */
export function keepNumbers(text: string): string {
  return text.replace(/(\d|№) (?=\S)/g, `$1${nbsp}`).replace(/ —/g, `${nbsp}—`);
}

export const dayForms: Forms = ['день', 'дня', 'дней'];
export const workingDayForms: Forms = ['рабочий день', 'рабочих дня', 'рабочих дней'];
export const taskForms: Forms = ['задача', 'задачи', 'задач'];
/** After «у»: «у 1 задачи», «у 5 задач». */
export const ofTaskForms: Forms = ['задачи', 'задач', 'задач'];
