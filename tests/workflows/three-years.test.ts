import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CivilDate } from '../../domain/civil-date.js';
import { createInstallation } from '../support/installation.js';
import type { Installation } from '../support/installation.js';
import { orderText } from '../support/order-text.js';
import { liveThrough, untilDone } from '../support/simulation.js';
import { startSmtpSink } from '../support/smtp-sink.js';
import type { SmtpSink } from '../support/smtp-sink.js';
import { workflowIds } from '../../workflows/contract.js';
import { historyOf, ownEvents } from './history-files.js';
import {
  keptEscalations,
  keptIdleYears,
  keptLedger,
  keptReleases,
  keptTasks,
  promisedEscalations,
  promisedLedger,
  promisedTasks,
} from './three-years/ledger.js';
import { delays, idleYears, otherNotices, releases, tasks } from './three-years/paper.js';
import { script, settlePeople } from './three-years/story.js';

const department = 'Отдел образования';
const centre = 'МКУ "Центр обеспечения"';
const schools = 'образовательные учреждения';
const monitored = 'системы объективности процедур оценки качества образования и олимпиад школьников';

const rows = [
  ['Утверждение показателей', 'ноябрь, 2030 год', department],
  ['Ежегодный доклад о состоянии системы образования', 'август, ежегодно', `${department}; ${centre}`],
  ['Собеседования с руководителями', 'май, декабрь ежегодно', `${centre}; ${schools}`],
  ['Участие в региональных процедурах оценки', 'ежегодно', centre],
  ['Сводка о движении обучающихся', 'ежеквартально', centre],
  ['Соблюдение информационной безопасности', 'постоянно', centre],
  ['Методическое сопровождение школ', 'в течение года', centre],
  [
    'Участие в национальных исследованиях',
    'в соответствии с графиком проведения НИКО',
    `${department}; ${centre}; ${schools}`,
  ],
  ['Проведение муниципальных оценочных процедур', 'по потребности', centre],
  ['Заявка на поставку бланков', 'не позднее чем за 20 дней до истечения квартала', centre],
  [`Проведение мониторинга ${monitored}`, 'апрель, ежегодно', centre],
  [`Проведение анализа результатов мониторинга ${monitored}`, 'ежегодно', centre],
  [
    `Подготовка адресных рекомендаций по результатам анализа итогов мониторинга ${monitored}`,
    'ежегодно',
    centre,
  ],
] as const;

const mornings: readonly CivilDate[] = ['2030-12-16', '2030-12-17', '2032-01-12', '2032-01-13'];

let installation: Installation;
let sink: SmtpSink;

beforeAll(async () => {
  sink = await startSmtpSink();
  installation = await createInstallation({
    startsAt: new Date('2030-01-09T05:00:00Z'),
    smtpUrl: sink.url,
    urgentMail: false,
  });
  const text = orderText(
    rows.map(([activity, deadline, responsibles]) => ({ activity, deadline, responsibles })),
  );
  const confirmed = await installation.putOnControl(text, {
    validFrom: '2030-01-09',
    validUntil: '2032-12-31',
    controlFrom: '2030-01-09',
  });
  expect(confirmed).toMatchObject({ activities: 13, chains: 1, past: 0 });
  const people = await settlePeople(installation);
  await untilDone(installation);
  const started = performance.now();
  const { stops, seconds } = await liveThrough(installation, {
    acts: script(installation, people, mornings),
    until: '2033-02-28',
  });
  const spent = Math.round((performance.now() - started) / 1000);
  console.log(`${stops} stops of three virtual years in ${spent} s`, seconds);
}, 900_000);

afterAll(async () => {
  await installation.stop();
  await sink.stop();
});

describe('three years on the real server', () => {
  test('every task has the dates of the paper plan', async () => {
    expect(await keptTasks(installation.database)).toEqual(promisedTasks(tasks, delays));
  });

  test('the ledger holds what the paper plan says, and not one notice more', async () => {
    expect(await keptLedger(installation.database)).toEqual(promisedLedger(tasks, delays, otherNotices));
  });

  test('delays climb the levels on their days', async () => {
    expect(await keptEscalations(installation.database)).toEqual(promisedEscalations(delays));
  });

  test('stages open one after the other, or by hand on a ground', async () => {
    expect(await keptReleases(installation.database)).toEqual(releases);
  });

  test('a stage finds the accepted evidence of the one before', async () => {
    const inherited = await installation.database.evidenceItem.findMany({
      where: { inheritedFromId: { not: null } },
      include: { occurrence: { include: { activity: true } } },
    });
    const lines = inherited.map(
      ({ title, occurrence }) => `${occurrence.activity.position} ${occurrence.period} ← ${title}`,
    );
    expect(lines.sort()).toEqual([
      '12 2030 ← Отчёт 11 2030-04',
      // In 2031 the analysis was open when the monitoring was accepted: it gets the report all the same.
      '12 2031 ← Отчёт 11 2031-04',
      '12 2032 ← Отчёт 11 2032-04',
      '13 2030 ← Отчёт 12 2030',
      '13 2031 ← Отчёт 12 2031',
      '13 2032 ← Отчёт 12 2032',
    ]);
  });

  test('a person gets one digest a morning, with all that is due', async () => {
    const { database } = installation;
    const mails = await database.mail.findMany({ include: { notifications: true } });
    // On the 16th and the 12th the backlog of the mornings without a wave leaves; the next mornings are counted.
    const lines = mails
      .filter(({ createdAt }) => /^(2030-12-17|2032-01-13)/.test(createdAt.toISOString()))
      .map(({ createdAt, address, state, notifications }) => {
        const kinds = notifications.map(({ kind }) => kind).sort();
        return `${createdAt.toISOString().slice(0, 10)} ${address} ${kinds.join(' ')} ${state}`;
      });
    // 17.12.2030: ten working days before 31.12 for rows 3, 4 and 7; of row 3 the schools owe their parts too.
    // 13.01.2032: row 4 of 2031 is three working days late, of which the control officer hears; row 6 is due in five.
    expect(lines.sort()).toEqual([
      '2030-12-17 kotova@kurkino.example remind remind remind sent',
      '2030-12-17 petrova@kurkino.example remind remind remind sent',
      '2030-12-17 school2@kurkino.example remind sent',
      '2030-12-17 sokolov@kurkino.example remind sent',
      '2032-01-13 kotova@kurkino.example overdue remind sent',
      '2032-01-13 petrova@kurkino.example overdue remind sent',
      '2032-01-13 smirnova@kurkino.example escalation sent',
    ]);
    const received = sink.received.map(({ messageId }) => messageId);
    expect(received.sort()).toEqual(mails.map(({ messageId }) => messageId).sort());
    const perMorning = mails.map(
      ({ createdAt, address }) => `${createdAt.toISOString().slice(0, 10)} ${address}`,
    );
    expect(perMorning.length).toBe(new Set(perMorning).size);
  });

  test('years without need are closed', async () => {
    expect(await keptIdleYears(installation.database)).toEqual(idleYears);
  });

  test('nothing is written for a day off', async () => {
    const days = await installation.database.notification.findMany({
      select: { day: true, sendAfter: true },
    });
    const off =
      /-01-0[1-8]|-02-23|-03-08|-05-01|-05-09|-06-12|-11-04|2030-02-25|2031-02-24|2031-03-10|2032-05-03|2032-05-10|2032-06-14/;
    const wrong = days
      .map(({ day }) => day)
      .filter((day) => [0, 6].includes(day.getUTCDay()) || off.test(day.toISOString().slice(0, 10)));
    expect(wrong).toEqual([]);
    const hours = days.map(({ sendAfter }) => sendAfter.getUTCHours() + 3);
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...hours)).toBeLessThan(18);
  });

  test('a task takes at most 80 events in time, 120 late', async () => {
    const { client, database } = installation;
    const occurrences = await database.occurrence.findMany({
      where: { state: 'accepted' },
      include: { activity: { select: { position: true } } },
    });
    const counts = await Promise.all(
      occurrences.map(async ({ id, overdueAt, period, activity }) => ({
        task: `${activity.position} ${period}`,
        late: overdueAt !== null,
        events: ownEvents(await historyOf(client, workflowIds.occurrence(id))).length,
      })),
    );
    const most = (late: boolean) =>
      Math.max(...counts.filter((one) => one.late === late).map((one) => one.events));
    const byTask = counts.sort((a, b) => b.events - a.events).map(({ task, events }) => `${task}: ${events}`);
    console.log(`events: in time ≤ ${most(false)}, late ≤ ${most(true)}; ${byTask.join(', ')}`);
    expect(most(false)).toBeLessThanOrEqual(80);
    expect(most(true)).toBeLessThanOrEqual(120);
  });

  test('every process has ended: nothing is expected of anybody any more', async () => {
    const { client } = installation;
    const failed = await client.workflow.count(
      'ExecutionStatus != "Completed" AND ExecutionStatus != "ContinuedAsNew"',
    );
    expect(failed.count).toBe(0);
  });
});
