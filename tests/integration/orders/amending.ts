import { afterAll, beforeAll } from '@jest/globals';
import { assignBodies } from '../../../store/occurrences/assign-bodies.js';
import { openOccurrence } from '../../../store/occurrences/open-occurrence.js';
import { createApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { tester } from '../../support/installation.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';
import { answer, drafting, orderFile } from './drafting.js';

export type Row = readonly [activity: string, deadline: string, who: string];
export const centre = 'МКУ «Центр обеспечения»';
export const department = 'Отдел образования';
export const original: readonly Row[] = [
  ['Мониторинг системы методической работы', 'апрель, ежегодно', centre],
  ['Анализ результатов мониторинга системы методической работы', 'ежегодно', centre],
  ['Доклад о состоянии системы образования', 'ежегодно', department],
  ['Совещание с руководителями школ района', 'ежеквартально', department],
  ['Обновление базы данных одаренных детей', 'декабрь, ежегодно', `${centre}, ${department}`],
];

/** What an order is put on control with, and an amending order after it. */
export const plan = { validFrom: '2026-01-12', validUntil: '2027-12-31', controlFrom: '2026-01-12' };
export const dates = { validUntil: '2027-12-31', controlFrom: '2026-06-22' };
export const title = 'Об утверждении «дорожной карты»';

/** An organisation whose orders are amended: one for the tests of a file. */
export class AmendingStory {
  api!: TestApi;
  seed!: SeededOrganisation;
  /** The control officer of the day. */
  as!: ReturnType<typeof drafting>;
  private number = 300;

  constructor() {
    beforeAll(async () => {
      this.api = await createApi();
      this.seed = await seedOrganisation(this.api.database);
    });
    afterAll(() => this.api.close());
  }

  /** The day of the story; a session does not last from one to the next. */
  async on(instant: string): Promise<void> {
    this.api.clock.now = new Date(instant);
    this.as = drafting(await this.api.login('control'));
  }

  /** An order on control since 12 January 2026 with its tasks of that spring opened and handed out. */
  async onControl(rows: readonly Row[] = original) {
    await this.on('2026-01-12T09:00:00Z');
    const { database, clock } = this.api;
    const own = String(++this.number);
    const id = await this.as.load(
      orderFile({ number: own, date: '12.01.2026', title }, [{ title: 'Раздел', rows }]),
    );
    const confirmed = await this.as.confirm(id, plan);
    if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
    const context = { organisationId: this.seed.organisationId, actor: tester, now: clock.now };
    const activities = await database.activity.findMany({
      where: { orderId: id },
      orderBy: { position: 'asc' },
    });
    const open = async (row: number, period: string) => {
      const activityId = activities[row - 1]?.id ?? '';
      await openOccurrence(database, context, { activityId, period });
      const task = await database.occurrence.findFirstOrThrow({ where: { activityId, period } });
      await assignBodies(database, task.id, clock.now);
      return task.id;
    };
    return { id, number: own, activities: activities.map((one) => one.id), open };
  }

  /** The draft of an order of 20 June 2026 that changes another, as the control officer says it does. */
  async amending(base: { number: string }, rows: readonly Row[], edition: 'whole' | 'partial' = 'whole') {
    await this.on('2026-06-22T09:00:00Z');
    const own = `${base.number}-изм`;
    const heading = `О внесении изменений в приказ от 12.01.2026 № ${base.number}`;
    const id = await this.as.load(
      orderFile({ number: own, date: '20.06.2026', title: heading }, [{ title: 'Раздел', rows }]),
    );
    const draft = await this.as.read(id);
    const revises = draft.questions.find(({ code }) => code === 'revises');
    const chosen = await this.as.patch(
      id,
      0,
      answer('revises:0', revises?.choices[0]?.value ?? ''),
      answer('edition:0', edition),
    );
    if (chosen.status !== 200) throw new Error(JSON.stringify(chosen.body));
    return { id, draft: chosen.body, own };
  }
}
