import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { localDate } from '../../domain/local-time.js';
import { readOrder } from '../../documents/order/read-order.js';
import { confirmOrder } from '../../store/orders/confirm-order.js';
import type { ConfirmedOrder } from '../../store/orders/confirm-order.js';
import { editDraft } from '../../store/orders/edit-draft.js';
import { readDraft } from '../../store/orders/read-draft.js';
import { saveDraft } from '../../store/orders/save-draft.js';
import { fromColumn } from '../../store/dates.js';
import { workflowIds } from '../../workflows/contract.js';
import { createInstallation, workflowBundle } from '../support/installation.js';
import type { Installation } from '../support/installation.js';
import { orderText } from '../support/order-text.js';
import { employ, liveThrough, taskOf, untilDone, zone } from '../support/simulation.js';
import { startSmtpSink } from '../support/smtp-sink.js';
import type { SmtpSink } from '../support/smtp-sink.js';
import { historyOf, writeHistory } from './history-files.js';

const centre = 'МКУ "Центр обеспечения"';
const report = 'Доклад о состоянии системы образования';
const summary = 'Сводка о движении обучающихся';
const contest = 'Конкурс методических разработок';

let installation: Installation;
let sink: SmtpSink;
let amended: ConfirmedOrder;
/** Tasks of 2030 and the rows they belong to, as the first order opened them. */
const first = { report: '', reportRow: '', summary: '', summaryRow: '' };
const runs = new Map<string, string>();

/** The run of a process: the same one afterwards was not restarted. */
async function runOf(workflowId: string) {
  const { runId, status } = await installation.client.workflow.getHandle(workflowId).describe();
  return { runId, status: status.name };
}

beforeAll(async () => {
  sink = await startSmtpSink();
  installation = await createInstallation({
    startsAt: new Date('2030-01-09T05:00:00Z'),
    smtpUrl: sink.url,
    urgentMail: false,
  });
  const text = orderText([
    { activity: report, deadline: 'ежегодно', responsibles: centre },
    { activity: summary, deadline: 'ежегодно', responsibles: centre },
  ]);
  await installation.putOnControl(text, {
    ...{ validFrom: '2030-01-09', validUntil: '2031-12-31', controlFrom: '2030-01-09' },
  });
  await employ(installation, {
    name: 'Петрова',
    email: 'petrova@kurkino.example',
    role: 'executor',
    body: centre,
  });
  await untilDone(installation);
  await liveThrough(installation, { acts: new Map(), until: '2030-02-15' });
  const [one, two] = [await taskOf(installation, 1, '2030'), await taskOf(installation, 2, '2030')];
  Object.assign(first, {
    report: one.id,
    reportRow: one.activityId,
    summary: two.id,
    summaryRow: two.activityId,
  });
  for (const id of [workflowIds.occurrence(first.report), workflowIds.activity(first.reportRow)]) {
    runs.set(id, (await runOf(id)).runId);
  }
  amended = await amend();
  await untilDone(installation);
  await liveThrough(installation, { acts: new Map(), until: '2030-05-08' });
}, 300_000);

afterAll(async () => {
  await installation.stop();
  await sink.stop();
});

/** The report is due in April now, the summary is left out, a contest in March is new. */
async function amend(): Promise<ConfirmedOrder> {
  const { database, context, organisation, clock } = installation;
  const text = orderText([
    { activity: contest, deadline: 'март, ежегодно', responsibles: centre },
    { activity: report, deadline: 'апрель, ежегодно', responsibles: centre },
  ])
    .replace('09.01.2030', '14.02.2030')
    .replace('№ 1\n', '№ 7\n');
  const bytes = new TextEncoder().encode(text);
  const draft = readOrder({ name: 'изменения.txt', bytes });
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const { id } = await saveDraft(database, context(), { fileName: 'изменения.txt', fileSha256, draft });
  const { id: revises } = await database.order.findFirstOrThrow({ where: { state: 'on_control' } });
  await editDraft(database, context(), {
    ...{ orderId: id, version: 0 },
    changes: [{ kind: 'revision', revises, edition: 'whole' }],
  });
  const shown = await readDraft(database, organisation.id, id, { now: clock.now() });
  expect(shown.revision.rows.map(({ kind }) => kind)).toEqual(['added', 'changed', 'removed']);
  return confirmOrder(database, context(), {
    orderId: id,
    validUntil: '2031-12-31',
    controlFrom: '2030-02-15',
  });
}

describe('an amending order in the middle of the year', () => {
  test('says what it did', () => {
    expect(amended.amendment).toMatchObject({
      added: 1,
      changed: 1,
      removed: 1,
      movedTasks: 1,
      closedTasks: 1,
    });
  });

  test('moves the open task inside its running process, which reminds and goes overdue by the new date', async () => {
    const task = await installation.database.occurrence.findUniqueOrThrow({
      where: { id: first.report },
      include: { extensions: true },
    });
    // 30 April 2030 is a Tuesday before the holidays; the old date was the last working day of the year.
    expect([task.period, fromColumn(task.dueOn), fromColumn(task.dueByRule)]).toEqual([
      '2030-04',
      '2030-04-30',
      '2030-12-31',
    ]);
    expect(task.extensions.map((one) => one.ground)).toEqual(['Приказ № 7 от 14.02.2030']);
    expect(task.overdueAt && localDate(task.overdueAt, zone)).toBe('2030-05-01');
    const said = await installation.database.notification.findMany({
      where: {
        occurrenceId: first.report,
        kind: { in: ['extended', 'remind', 'overdue'] },
        state: { not: 'obsolete' },
      },
      orderBy: { day: 'asc' },
    });
    expect(said.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['extended', 'remind', 'overdue']));
    expect(
      said.filter(({ kind }) => kind === 'remind').every(({ day }) => fromColumn(day) <= '2030-04-30'),
    ).toBe(true);
    const process = await runOf(workflowIds.occurrence(first.report));
    expect(process).toEqual({ runId: runs.get(workflowIds.occurrence(first.report)), status: 'RUNNING' });
  });

  test('opens no second task of the year for the moved row', async () => {
    const tasks = await installation.database.occurrence.findMany({ where: { activityId: first.reportRow } });
    expect(tasks.map(({ id, period }) => [id, period])).toEqual([[first.report, '2030-04']]);
    const process = await runOf(workflowIds.activity(first.reportRow));
    expect(process).toEqual({ runId: runs.get(workflowIds.activity(first.reportRow)), status: 'RUNNING' });
  });

  test('ends the processes of the row that was left out', async () => {
    const task = await installation.database.occurrence.findUniqueOrThrow({ where: { id: first.summary } });
    expect([task.state, task.ground]).toEqual(['cancelled', 'Исключено из плана: Приказ № 7 от 14.02.2030']);
    expect((await runOf(workflowIds.occurrence(first.summary))).status).toBe('COMPLETED');
    expect((await runOf(workflowIds.activity(first.summaryRow))).status).toBe('COMPLETED');
  });

  test('starts the row that is new when its month comes', async () => {
    const task = await installation.database.occurrence.findFirstOrThrow({
      where: { period: '2030-03', activity: { text: contest } },
    });
    expect([task.state, fromColumn(task.opensOn), fromColumn(task.dueOn)]).toEqual([
      'on_control',
      '2030-03-01',
      '2030-03-29',
    ]);
    expect((await runOf(workflowIds.occurrence(task.id))).status).toBe('RUNNING');
  });

  test('leaves histories that replay', async () => {
    const named = [
      ['occurrence-moved-by-order', workflowIds.occurrence(first.report)],
      ['occurrence-left-out', workflowIds.occurrence(first.summary)],
      ['activity-revised', workflowIds.activity(first.reportRow)],
      ['activity-removed', workflowIds.activity(first.summaryRow)],
    ] as const;
    const version = process.env['RECORD_HISTORIES'];
    for (const [name, workflowId] of named) {
      const history = await historyOf(installation.client, workflowId);
      if (version !== undefined) writeHistory(version, { name, workflowId, history });
      await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history, workflowId);
    }
  });
});
