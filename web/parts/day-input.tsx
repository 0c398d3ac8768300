import { TextInput } from '@mantine/core';
import { formText } from '../client/form-text.js';
import { formatDigits, parseDay } from '../text/dates.js';
import type { CivilDay } from '../text/dates.js';

interface Props {
  name: string;
  label: string;
  description?: string;
  defaultValue?: CivilDay | null | undefined;
  error?: string | undefined;
}

/** A day typed into a form that is sent as a whole. */
export function DayInput({ defaultValue, ...props }: Props) {
  return (
    <TextInput
      {...props}
      defaultValue={defaultValue ? formatDigits(defaultValue) : ''}
      placeholder="ДД.ММ.ГГГГ"
      inputMode="numeric"
      autoComplete="off"
      maw="14rem"
    />
  );
}

const dayWanted = 'Напишите день, месяц и год: 03.12.2026 или 3 декабря 2026';

/** What is wrong with a day that is wanted, as `dayIn` or `parseDay` gave it: missing, or none of the calendar. */
export function dayProblem(day: CivilDay | null | undefined): string | undefined {
  if (day === undefined) return dayWanted;
  return day === null ? `Такой даты нет. ${dayWanted}` : undefined;
}

/** The day that was typed: undefined when nothing was, null when it is no day. */
export function dayTyped(text: string): CivilDay | null | undefined {
  return text.trim() === '' ? undefined : parseDay(text);
}

/** The day in a field of a submitted form, as `dayTyped` gives it. */
export function dayIn(form: FormData, name: string): CivilDay | null | undefined {
  return dayTyped(formText(form, name));
}
