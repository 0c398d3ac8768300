import { z } from 'zod';
import { isCivilDate } from '../domain/civil-date.js';
import type { CivilDate } from '../domain/civil-date.js';

/** PostgreSQL holds no NUL, half of a surrogate pair would be stored as something else than was hashed, and other control
 * characters never belong to a sentence; tab and line breaks do. */
const unstorable = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

/** Text of a person, trimmed; control characters other than line breaks and tabs are refused. */
export function text(max: number, min = 1) {
  return z
    .string()
    .refine((value) => !unstorable.test(value), 'содержит недопустимые знаки')
    .trim()
    .min(min)
    .max(max);
}

/** A mail address as the ledger takes it. */
export const email = z.email().max(254);

/** Lower case, as the database writes it. */
export const id = z.uuid().toLowerCase();
/** The version at which a person saw what they now change: with another one the change is refused (`changed_meanwhile`). */
export const seenVersion = z.number().int().min(0).max(2_147_483_647);
export const idParams = z.strictObject({ id });

/** A day of the years an order can speak of, `YYYY-MM-DD`. */
export const civilDate = z
  .string()
  .refine(
    (value): value is CivilDate => isCivilDate(value) && value >= '1990-01-01' && value <= '2099-12-31',
    'нужна дата вида ГГГГ-ММ-ДД от 1990 до 2099 года',
  )
  .meta({ format: 'date' });

/** A calendar year in an address. */
export const yearNumber = z.coerce.number().int().min(1990).max(2099);
/** A number of the history as a page's mark holds it: JSON has no whole numbers of that size. */
export const seqCursor = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);
/** In answers: days and instants are text already. */
export const dayOut = z.string().meta({ format: 'date' });
export const instantOut = z.string().meta({ format: 'date-time' });

export const idAnswer = z.object({ id: z.string() });
