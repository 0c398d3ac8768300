import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectDatabase } from '../../store/client.js';
import type { Database } from '../../store/client.js';
import { takeStep } from '../../store/occurrences/take-step.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { seedOrganisation } from '../support/seed.js';

let testDatabase: TestDatabase;
let db: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  db = connectDatabase(testDatabase.url, 4);
});
afterAll(async () => {
  await db.$disconnect();
  await testDatabase.drop();
});

/**
 * Due on 12.03.2026, reminded once, submitted in time, accepted on the 16th; the hint of the acceptance is still on its way
 * when the process comes to nudge the reviewer: step 1 of the review as it knows it, and step 1 of the reminders too.
 */
test('a nudge that comes after the acceptance neither marks overdue nor escalates', async () => {
  const { tasks } = await seedOrganisation(db, { tasks: [{ mode: 'lead', dueOn: '2026-03-12' }] });
  const id = tasks[0]?.occurrenceId ?? '';
  await db.occurrence.update({
    where: { id },
    data: {
      ...{ state: 'accepted', planVersion: 1, stepsTaken: 1, reviewStepsTaken: 1 },
      submittedAt: new Date('2026-03-11T09:00:00Z'),
      offControlAt: new Date('2026-03-16T09:00:00Z'),
      plan: [
        { kind: 'remind', day: '2026-03-11', at: '2026-03-11T00:00:00.000Z' },
        { kind: 'mark_overdue', day: '2026-03-13', at: '2026-03-13T00:00:00.000Z' },
        { kind: 'escalate', level: 'controlOfficer', day: '2026-03-17', at: '2026-03-17T00:00:00.000Z' },
      ],
      reviewPlan: [
        { kind: 'nudge_reviewer', day: '2026-03-16', at: '2026-03-16T00:00:00.000Z' },
        { kind: 'nudge_reviewer', day: '2026-03-19', at: '2026-03-19T00:00:00.000Z' },
      ],
    },
  });
  const now = new Date('2026-03-19T00:00:00Z');
  const task = await takeStep(db, { id, state: 'submitted', planVersion: 1, index: 1, now });
  expect(task).toMatchObject({ state: 'accepted', steps: [] });
  expect(await db.occurrence.findUniqueOrThrow({ where: { id } })).toMatchObject({
    overdueAt: null,
    stepsTaken: 1,
  });
  expect(await db.notification.count()).toBe(0);
});
