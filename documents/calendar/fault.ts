import { InvalidInput } from '../../domain/errors.js';

/** A file that is no calendar of the wanted year; the sentence ends with what is wrong. */
export function calendarFault(what: string): InvalidInput {
  return new InvalidInput('calendar_file', `Файл календаря не принят: ${what}.`);
}
