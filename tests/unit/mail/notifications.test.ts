import { describe, expect, test } from '@jest/globals';
import {
  audienceOf,
  isObsolete,
  laneOf,
  notificationKey,
  notificationKinds,
} from '../../../domain/notifications.js';
import type { NotificationKind, Standing } from '../../../domain/notifications.js';

test('only assignment, return and decision mails go at once', () => {
  expect(notificationKinds.filter((kind) => laneOf(kind) === 'urgent').sort()).toEqual(
    [
      'accepted',
      'assigned',
      'cancelled',
      'extended',
      'extension_refused',
      'returned',
      'stage_released',
    ].sort(),
  );
});

test('an escalation climbs from the head of the body to the head of the department', () => {
  expect(audienceOf('escalation', 'head')).toBe('body_head');
  expect(audienceOf('escalation', 'controlOfficer')).toBe('control_officer');
  expect(audienceOf('escalation', 'departmentHead')).toBe('department_head');
  expect(audienceOf('remind', 'departmentHead')).toBe('body');
});

describe('notificationKey', () => {
  const parts = { subjectId: 'a1', recipient: 'official:o1', day: '2026-11-24' } as const;
  const at = (time: string) => new Date(`2026-11-24T${time}Z`);

  test('a reminder is written once a day', () => {
    const first = notificationKey({ ...parts, kind: 'remind', now: at('01:00:00') });
    expect(first).toBe('remind:a1:official:o1:2026-11-24');
    expect(notificationKey({ ...parts, kind: 'remind', now: at('05:00:00') })).toBe(first);
  });

  test('two returns on one day are two facts', () => {
    const first = notificationKey({ ...parts, kind: 'returned', now: at('08:00:00') });
    expect(notificationKey({ ...parts, kind: 'returned', now: at('12:00:00') })).not.toBe(first);
    expect(notificationKey({ ...parts, kind: 'returned', now: at('08:00:00') })).toBe(first);
  });
});

describe('isObsolete', () => {
  const open: Standing = {
    taskState: 'on_control',
    assignmentState: 'pending',
    dueOn: '2026-11-20',
    today: '2026-11-24',
  };
  const timed: NotificationKind[] = ['remind', 'overdue', 'escalation'];

  test.each(timed)('%s stands while the task is open or returned', (kind) => {
    expect(isObsolete(kind, open)).toBe(false);
    expect(isObsolete(kind, { ...open, taskState: 'returned', assignmentState: 'returned' })).toBe(false);
  });

  test.each(timed)('%s falls once the task is submitted or off control', (kind) => {
    for (const taskState of ['submitted', 'accepted', 'cancelled', 'not_applicable'] as const) {
      expect(isObsolete(kind, { ...open, taskState })).toBe(true);
    }
  });

  test.each(timed)('%s falls for the body that has reported, though others have not', (kind) => {
    expect(isObsolete(kind, { ...open, assignmentState: 'submitted' })).toBe(true);
  });

  test('an overdue notice falls when the date was moved on, a reminder does not', () => {
    const moved = { ...open, dueOn: '2026-12-10' } as const;
    expect(isObsolete('overdue', moved)).toBe(true);
    expect(isObsolete('escalation', moved)).toBe(true);
    expect(isObsolete('remind', moved)).toBe(false);
  });

  test('the reviewer is not nudged about a review that is over', () => {
    expect(isObsolete('nudge_reviewer', { ...open, taskState: 'submitted' })).toBe(false);
    expect(isObsolete('nudge_reviewer', { ...open, taskState: 'returned' })).toBe(true);
    expect(isObsolete('nudge_reviewer', { ...open, taskState: 'accepted' })).toBe(true);
  });

  test('decisions are told even when the task is over, and a row of the road map has no task', () => {
    expect(isObsolete('accepted', { ...open, taskState: 'accepted' })).toBe(false);
    expect(isObsolete('cancelled', { ...open, taskState: 'cancelled' })).toBe(false);
    expect(isObsolete('schedule_needed', { ...open, taskState: null })).toBe(false);
  });
});
