import { describe, expect, test } from '@jest/globals';
import { readDeadline } from '../../../domain/deadlines/read-deadline.js';
import { brief, table } from './tables.js';

/** Phrases in the habits of many regions' plans; every reading was decided by hand before the program was asked. */
describe.each(['days', 'periods', 'rhythms', 'kinds', 'habits', 'notes', 'terms', 'cells'])('%s', (name) => {
  test.each(table(name).map(({ phrase, context, expected }) => [phrase, context, expected] as const))(
    '«%s» %j',
    (phrase, context, expected) => {
      const reading = readDeadline(phrase, context);
      if (expected === '?') expect([brief(reading), reading.ambiguous]).toEqual([brief(reading), true]);
      else expect(brief(reading)).toBe(expected);
    },
  );
});
