import type { FieldProblems } from '../../../parts/form-dialog.js';
import { formText } from '../../../client/form-text.js';
import type { Schema } from '../../../client/schemas.js';
import { plural } from '../../../text/plural.js';
import type { Field } from './fields.js';

export type Organisation = Schema<'Organisation'>;
type Value = string | number | boolean | readonly number[];

/** What stands at the path of a field. */
export function valueOf({ name, presets }: Organisation, field: Field): Value {
  if (field.name === 'name') return name;
  const found = field.name
    .split('.')
    .reduce<unknown>((inside, step) => (inside as Record<string, unknown>)[step], presets);
  return found as Value;
}

/** As it is typed. */
export function typedValue(value: Value, { kind }: Field): string {
  if (kind === 'percent') return String(Math.round(Number(value) * 100));
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** As it is read: «за 10, 5, 1 рабочий день», «50 %». */
export function shownValue(value: Value, field: Field): string {
  if (field.kind === 'flag') return value === true ? 'да' : 'нет';
  if (field.kind === 'percent') return `${typedValue(value, field)}\u00a0%`;
  if (field.kind === 'number') return plural(Number(value), field.of);
  if (field.kind === 'choice')
    return field.choices.find((choice) => choice.value === value)?.label ?? String(value);
  if (field.kind === 'numbers') {
    const days = typedValue(value, field);
    return days === '' ? 'не напоминать' : `за ${days} рабочих дней`;
  }
  return String(value);
}

interface Changed {
  name?: string;
  presets: Record<string, unknown>;
}

/** The fields of a group as the API takes them; null after telling which cannot be read. */
export function readGroup(
  form: FormData,
  fields: readonly Field[],
  tell: (problems: FieldProblems) => null,
): Changed | null {
  const changed: Changed = { presets: {} };
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const read = readField(form, field);
    if (read === null) problems[field.name] = wanted(field);
    else if (field.name === 'name') changed.name = String(read);
    else put(changed.presets, field.name.split('.'), read);
  }
  return Object.keys(problems).length > 0 ? tell(problems) : changed;
}

function readField(form: FormData, field: Field): Value | null {
  const text = formText(form, field.name).trim();
  switch (field.kind) {
    case 'flag':
      return form.has(field.name);
    case 'number':
      return whole(text, field.min, field.max);
    case 'percent': {
      const share = whole(text, 0, 100);
      return share === null ? null : share / 100;
    }
    case 'numbers': {
      const days = text.split(/[\s,;]+/).filter((part) => part !== '');
      const read = days.map((day) => whole(day, 0, 366));
      const found = read.filter((day) => day !== null);
      return found.length < read.length || read.length > 20 ? null : [...found].sort((a, b) => b - a);
    }
    case 'time': {
      const [, hours = '', minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? [];
      if (minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
      return `${hours.padStart(2, '0')}:${minutes}`;
    }
    default:
      return text === '' ? null : text;
  }
}

function whole(text: string, min: number, max: number): number | null {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  return number >= min && number <= max ? number : null;
}

function wanted(field: Field): string {
  if (field.kind === 'number') return `Нужно целое число от ${field.min} до ${field.max}`;
  if (field.kind === 'percent') return 'Нужно целое число от 0 до 100';
  if (field.kind === 'numbers') return 'Нужны целые числа от 0 до 366 через запятую: 10, 5, 1, 0';
  return field.kind === 'time' ? 'Напишите время так: 09:00' : 'Напишите название';
}

function put(into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: Value): void {
  if (rest.length === 0) into[first] = value;
  else put((into[first] ??= {}) as Record<string, unknown>, rest, value);
}
