import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDigits } from '../text/dates.js';
import type { CivilDay } from '../text/dates.js';
import { dayProblem, dayTyped } from './day-input.js';
import classes from './day-field.module.css';

interface Props {
  label: string;
  /** Chosen now. */
  value?: CivilDay | undefined;
  earliest?: CivilDay;
  latest?: CivilDay;
  /** Emptied, it asks for a day and chooses nothing. */
  needed?: boolean;
  /** A day, or undefined when the field was emptied. */
  onChoose: (day: CivilDay | undefined) => void;
}

/** A day that is typed, as in «03.12.2026»; it counts when the field is left or Enter is pressed. */
export function DayField({ label, value, earliest, latest, needed, onChoose }: Props) {
  const shown = value === undefined ? '' : formatDigits(value);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string | null>(null);
  const [followed, setFollowed] = useState(shown);
  if (followed !== shown) {
    setFollowed(shown);
    setText(shown);
    setProblem(null);
  }
  const settle = () => {
    if (text.trim() === shown) return setProblem(null);
    const day = dayTyped(text);
    if (day === undefined && !needed) {
      setProblem(null);
      return onChoose(undefined);
    }
    const words = day ? outside(day, earliest, latest) : (dayProblem(day) ?? null);
    setProblem(words);
    if (day && words === null) onChoose(day);
  };
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <TextInput
        label={label}
        placeholder="ДД.ММ.ГГГГ"
        inputMode="numeric"
        className={classes.field}
        value={text}
        error={problem}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={settle}
      />
      <Button type="submit" variant="default" className="v-hidden" tabIndex={-1} aria-hidden="true">
        Показать
      </Button>
    </form>
  );
}

function outside(day: CivilDay, earliest: CivilDay | undefined, latest: CivilDay | undefined): string | null {
  if (latest !== undefined && day > latest) return `Дата должна быть не позже ${formatDigits(latest)}`;
  if (earliest !== undefined && day < earliest) return `Дата должна быть не раньше ${formatDigits(earliest)}`;
  return null;
}
