import type { Schema } from '../client/schemas.js';

/** How a task stands, as the API marks it (domain/task-marks.ts); signs and words come with it. */
export type Mark = Schema<'RoadmapCell'>['mark'];

/** The names of colours in status-tag.module.css. */
export const markColours = {
  overdue: 'overdue',
  near: 'near',
  working: 'working',
  review: 'review',
  returned: 'returned',
  done: 'done',
  done_late: 'late',
  dropped: 'cancelled',
  waiting: 'waiting',
  planned: 'planned',
  past: 'past',
} as const satisfies Record<Mark, string>;

/** The most pressing first. */
export const pressing: readonly Mark[] = [
  'overdue',
  'returned',
  'near',
  'review',
  'working',
  'waiting',
  'planned',
  'done_late',
  'done',
  'dropped',
  'past',
];

/** The most pressing of several; undefined of none. */
export function worstOf<Item extends { mark: Mark }>(items: readonly Item[]): Item | undefined {
  return [...items].sort((a, b) => pressing.indexOf(a.mark) - pressing.indexOf(b.mark))[0];
}
