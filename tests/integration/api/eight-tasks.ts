import { afterAll, beforeAll } from '@jest/globals';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

/** Today is Monday 2 March 2026. */
const tasks = [
  { due: '2026-01-20', state: 'accepted', submitted: '2026-01-20T20:30:00Z' }, // 23:30 in Moscow: in time
  { due: '2026-01-20', state: 'accepted', submitted: '2026-01-20T21:30:00Z' }, // after midnight: late
  { due: '2026-02-10', state: 'on_control', submitted: null }, // overdue
  { due: '2026-02-20', state: 'cancelled', submitted: null }, // counts nowhere
  { due: '2026-02-25', state: 'submitted', submitted: '2026-02-24T09:00:00Z' }, // waits, planned and not done
  { due: '2026-03-15', state: 'on_control', submitted: null }, // the last day at risk
  { due: '2026-03-15', state: 'returned', submitted: null },
  { due: '2026-03-16', state: 'on_control', submitted: null }, // a day too late to be at risk
] as const;

/** An organisation with a task in every state, beside another one: one for the tests of a file. */
export class EightTasks {
  api!: TestApi;
  seed!: SeededOrganisation;
  control!: Caller;
  lead!: Caller;
  /** Whose body has a part in none of the tasks. */
  stranger!: Caller;

  constructor() {
    beforeAll(() => this.setUp());
    afterAll(() => this.api.close());
  }

  private async setUp(): Promise<void> {
    this.api = await createApi();
    const { database } = this.api;
    this.seed = await seedOrganisation(database, {
      tasks: tasks.map(({ due }) => ({ mode: 'lead' as const, dueOn: due })),
    });
    await seedOrganisation(database, { tag: 'b', tasks: [{ mode: 'lead', dueOn: '2026-02-01' }] });
    for (const [index, { state, submitted }] of tasks.entries()) {
      await database.occurrence.update({
        where: { id: this.seed.tasks[index]?.occurrenceId ?? '' },
        data: { state, submittedAt: submitted === null ? null : new Date(submitted) },
      });
    }
    await database.activity.update({
      where: { id: this.seed.tasks[0]?.activityId ?? '' },
      data: { text: 'Проведение мониторинга качества подготовки' },
    });
    this.control = await this.api.login('control');
    this.lead = await this.api.login('lead');
    this.stranger = await this.api.login('stranger');
  }
}
