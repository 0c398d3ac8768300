import { nobody, asks } from './attempt.js';
import type { Case } from './attempt.js';

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** What of: limits, cursors, filters, ids. */
export const listCases: Case[] = [
  ['limit 0', 400, 'invalid_request', asks('/api/tasks?limit=0')],
  ['limit 201', 400, 'invalid_request', asks('/api/tasks?limit=201')],
  ['limit as words', 400, 'invalid_request', asks('/api/tasks?limit=all')],
  ['a limit twice', 400, 'invalid_request', asks('/api/tasks?limit=1&limit=2')],
  ['a huge limit', 400, 'invalid_request', asks('/api/tasks?limit=1e308')],
  ['an unknown filter', 400, 'invalid_request', asks('/api/tasks?organisation=1')],
  ['a cursor of nonsense', 400, 'bad_cursor', asks('/api/tasks?after=nonsense')],
  [
    'a cursor with SQL',
    400,
    'bad_cursor',
    asks(`/api/tasks?after=${cursor({ dueOn: "2026-01-01'; DROP TABLE task", id: nobody })}`),
  ],
  ['a cursor of another list', 400, 'bad_cursor', asks(`/api/tasks?after=${cursor(nobody)}`)],
  [
    'a cursor with a day that does not exist',
    400,
    'bad_cursor',
    asks(`/api/tasks?after=${cursor({ dueOn: '2026-02-30', id: nobody })}`),
  ],
  [
    'a cursor with a number beyond the history',
    400,
    'bad_cursor',
    asks(`/api/audit?after=${cursor('9'.repeat(30))}`),
  ],
  [
    'a position beyond a whole number',
    400,
    'bad_cursor',
    asks(`/api/activities?after=${cursor({ orderId: nobody, position: 1e300 })}`),
  ],
  ['an instant that is none', 400, 'invalid_request', asks('/api/audit?from=yesterday')],
  ['a state that is none', 400, 'invalid_request', asks('/api/occurrences?state=done')],
  ['the year 10000', 400, 'invalid_request', asks('/api/calendar/10000')],
  ['an id that is no UUID', 400, 'invalid_request', asks('/api/occurrences/1')],
  ['SQL as an id', 400, 'invalid_request', asks(`/api/occurrences/${encodeURIComponent("1' OR '1'='1")}`)],
  ['NUL in an id', 400, 'invalid_request', asks('/api/occurrences/%00')],
  ['an id of nobody', 404, 'task_not_found', asks(`/api/occurrences/${nobody}`)],
];
