import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApi, pdf } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { sendReport } from '../../support/evidence-files.js';
import { reportsSeen } from '../../support/reports-seen.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

let api: TestApi;
let seed: SeededOrganisation;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database, { tasks: [{ mode: 'lead', stage: 0 }] });
  const files = ['Справка', 'Таблица', 'Протокол'].map((title) => ({
    ...{ name: `${title}.pdf`, bytes: pdf(title), title },
  }));
  await sendReport(await api.login('lead'), seed.tasks[0]?.leadAssignmentId ?? '', { files });
  const control = await api.login('control');
  const occurrenceId = seed.tasks[0]?.occurrenceId ?? '';
  const seen = await reportsSeen(api.database, occurrenceId);
  const accepted = await control.call('POST', `/api/occurrences/${occurrenceId}/review`, {
    body: { decision: 'accept', password: seedPassword, seen },
  });
  expect(accepted.status).toBe(201);
});
afterAll(() => api.close());

interface Cycle {
  orderNumber: string | null;
  stages: {
    text: string;
    tasks: {
      id: string;
      mark: string;
      dueOn: string;
      offControlAt: string | null;
      documents: { title: string }[];
    }[];
  }[];
}
const cycles = async (who: Caller) =>
  (await who.call<{ items: Cycle[] }>('GET', '/api/cycles?year=2026')).body.items;

test('a stage shows its tasks with dates and documents, in the order they were sent', async () => {
  const [cycle] = await cycles(await api.login('control'));
  const [task] = cycle?.stages[0]?.tasks ?? [];
  expect(task).toMatchObject({
    ...{ id: seed.tasks[0]?.occurrenceId, mark: 'done', dueOn: '2026-04-01' },
    offControlAt: '2026-03-02T09:00:00.000Z',
  });
  expect(task?.documents.map(({ title }) => title)).toEqual(['Справка', 'Таблица', 'Протокол']);
});

test('who may not read evidence sees the dates alone; who has no part in a chain sees none of it', async () => {
  const [cycle] = await cycles(await api.login('administrator'));
  expect(cycle?.stages[0]?.tasks).toMatchObject([{ mark: 'done', documents: [] }]);
  expect(await cycles(await api.login('stranger'))).toEqual([]);
  expect((await cycles(await api.login('school')))[0]?.stages[0]?.tasks[0]?.documents).toHaveLength(3);
});
