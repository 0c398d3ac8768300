import type { Cursor } from '../words/cursor.js';

/** «после (окончания) отчётного месяца» at this place. */
export function isAfterReported(c: Cursor, ahead: number): boolean {
  if (c.word(ahead) !== 'после') return false;
  const word = c.word(ahead + 1);
  const over = ['окончания', 'истечения', 'завершения'].includes(word) ? 2 : 1;
  return /^отч(етного)?$/.test(c.word(ahead + over));
}
