/** Nouns that pages count: one, few, many. */
const counted = [
  'задача задачи задач',
  'мероприятие мероприятия мероприятий',
  'день дня дней',
  'рабочий_день рабочих_дня рабочих_дней',
  'документ документа документов',
  'вопрос вопроса вопросов',
  'раздел раздела разделов',
  'строка строки строк',
  'отчёт отчёта отчётов',
  'срок срока сроков',
  'запись записи записей',
  'соисполнитель соисполнителя соисполнителей',
  'письмо письма писем',
].map((forms) => forms.split(' ').map((form) => form.replace('_', ' ')));
const genitive = /(?:^|\s)(?:из|до|у|более|менее|больше|меньше|около|без|от|в течение)$/;

/** Latin that Russian readers are shown on purpose: names of programs and formats, kinds of files, numerals. */
const knownLatin = new Set(
  [
    'Word Excel PDF XML CSV Caps Lock SHA Gantt VI VII VIII IX II III IV XI XII',
    'pdf docx xlsx pptx odt ods doc xls rtf png jpg jpeg tif tiff txt csv jsonl zip sig p7s http https',
  ].flatMap((words) => words.split(' ')),
);
/** Addresses, files, prints of files, and what a mail server answered in its own words. */
const quoted =
  /https?:\/\/\S*|\S+@\S+|[\p{L}\d_.-]+\.(?:docx?|pdf|txt|xlsx|csv|jsonl|zip)\b|\b[0-9a-f]{8,}\b|\b[45]\d\d [A-Z][a-z].*|[a-z0-9]{4}(?:-[a-z0-9]{4}){3}/gu;

function wrongPlurals(text: string): string[] {
  return counted.flatMap((forms) =>
    [...text.matchAll(new RegExp(`(\\d[\\d ]*) (${forms.join('|')})(?![\\p{L}-])`, 'gu'))]
      .filter((match) => {
        const count = Number((match[1] ?? '').replaceAll(' ', ''));
        const form = new Intl.PluralRules('ru').select(count);
        const index = form === 'one' ? 0 : form === 'few' ? 1 : 2;
        const isGenitive = genitive.test(text.slice(0, match.index).trimEnd().split('\n').at(-1) ?? '');
        const right = isGenitive ? [forms[form === 'one' ? 1 : 2]] : [forms[index]];
        return !right.includes(match[2]);
      })
      .map(([words]) => `plural: ${words}`),
  );
}

function strangeLatin(text: string, names: readonly string[]): string[] {
  const own = names.reduce((rest, name) => rest.replaceAll(name, ' '), text.replace(quoted, ' '));
  return [...own.matchAll(/[A-Za-z][A-Za-z'-]+/g)]
    .filter(([word]) => !knownLatin.has(word))
    .map(([word]) => `not Russian: ${word}`);
}

const patterns: readonly [RegExp, string][] = [
  [/\b(?:undefined|NaN|null|true|false)\b|\[object/g, 'left over'],
  [/\d{4}-\d{2}-\d{2}/g, 'date for machines'],
  [/(?<!\.)\.\.(?!\.)/g, 'double full stop'],
  [/\S* {2,}\S*/g, 'double space'],
  [/\S+ [,;!?](?=\s|$)/gm, 'space before a comma'],
  [/№\d+/g, 'no space after'],
];

/**
 * What a person would stumble over in the text of a page, as it is seen: leftovers of the program, dates for machines, wrong
 * plurals, English. `names` are texts of the data that are what they are.
 */
export function lintText(seen: string, names: readonly string[] = []): string[] {
  const text = seen.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  const found = patterns.flatMap(([pattern, words]) =>
    [...text.replace(quoted, '…').matchAll(pattern)].map(([match]) => `${words}: «${match}»`),
  );
  return [...new Set([...found, ...wrongPlurals(text), ...strangeLatin(text, names)])];
}
