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

export const dayWanted = 'Такой даты нет. Напишите день, месяц и год: 03.12.2026 или 3 декабря 2026';

/** The day in a field of a submitted form: undefined when it is empty, null when it is no day. */
export function dayIn(form: FormData, name: string): CivilDay | null | undefined {
  const text = formText(form, name).trim();
  return text === '' ? undefined : parseDay(text);
}
