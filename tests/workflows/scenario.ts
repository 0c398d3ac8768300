import type { CivilDate } from '../../domain/civil-date.js';
import { askExtension } from '../../store/extensions/ask-extension.js';
import { decideExtension } from '../../store/extensions/decide-extension.js';
import { reportsSeen } from '../support/reports-seen.js';
import { review } from '../../store/reviews/review.js';
import { submit } from '../../store/submissions/submit.js';
import type { Installation } from '../support/installation.js';
import { orderText } from '../support/order-text.js';
import { bodyIdOf, employ, liveThrough, sendDigests, taskOf, untilDone } from '../support/simulation.js';

const centre = 'МКУ "Центр обеспечения"';
const subject = 'системы объективности процедур оценки качества образования';
const rows = [
  ['Собеседования с руководителями', 'январь, февраль, март ежегодно'],
  ['Сводка о движении обучающихся', 'ежеквартально'],
  [`Проведение мониторинга ${subject}`, 'февраль, ежегодно'],
  [`Проведение анализа результатов мониторинга ${subject}`, 'ежегодно'],
  [`Подготовка адресных рекомендаций по результатам анализа ${subject}`, 'ежегодно'],
] as const;

/**
 * Four virtual months in which every process meets what it can meet: a row with several openings, tasks in time, late,
 * returned and extended, a chain to its end, digests and urgent mail. Row and period → what its history is called.
 */
export const recorded = {
  'occurrence-in-time': [1, '2030-01'],
  'occurrence-late': [1, '2030-02'],
  'occurrence-returned': [1, '2030-03'],
  'occurrence-extended': [2, '2030-Q1'],
} as const;

export async function liveScenario(installation: Installation, { digests = true } = {}): Promise<void> {
  const { database, context } = installation;
  const text = orderText(rows.map(([activity, deadline]) => ({ activity, deadline, responsibles: centre })));
  await installation.putOnControl(text, {
    ...{ validFrom: '2030-01-09', validUntil: '2030-05-31', controlFrom: '2030-01-09' },
  });
  const bodyId = await bodyIdOf(installation, centre);
  const head = await employ(installation, {
    ...{ name: 'Петрова', email: 'petrova@kurkino.example', role: 'executor', body: centre, isHead: true },
  });
  const officer = await employ(installation, {
    ...{ name: 'Смирнова', email: 'smirnova@kurkino.example', role: 'control_officer' },
  });
  await database.order.updateMany({ data: { controlOfficerId: officer.officialId } });
  await untilDone(installation);

  const acts = new Map<CivilDate, (() => Promise<void>)[]>();
  const on = (day: CivilDate, act: () => Promise<unknown>) => {
    acts.set(day, [...(acts.get(day) ?? []), async () => void (await act())]);
  };
  const handIn = (day: CivilDate, row: number, period: string) =>
    on(day, async () => {
      const { id } = await taskOf(installation, row, period);
      const { id: assignmentId } = await database.assignment.findFirstOrThrow({
        where: { occurrenceId: id, bodyId },
      });
      await submit(database, context(head.actor), {
        ...{ assignmentId, kind: 'final', note: 'Сделано', viewer: head.viewer(day) },
        evidence: [{ kind: 'paper', paperReference: 'дело 04-12', title: 'Отчёт' }],
      });
    });
  const decide = (day: CivilDate, row: number, period: string, reason: string | null = null) =>
    on(day, async () => {
      const { id } = await taskOf(installation, row, period);
      await review(database, context(officer.actor), {
        ...{ of: { occurrenceId: id }, decision: reason === null ? 'accept' : 'return', reason },
        seen: await reportsSeen(database, id),
        viewer: officer.viewer(day),
      });
    });
  handIn('2030-01-24', 1, '2030-01');
  decide('2030-01-25', 1, '2030-01');
  handIn('2030-02-20', 3, '2030-02');
  decide('2030-02-20', 3, '2030-02');
  handIn('2030-03-05', 4, '2030');
  decide('2030-03-05', 4, '2030');
  if (digests) on('2030-03-06', () => sendDigests(installation));
  handIn('2030-03-12', 1, '2030-02');
  decide('2030-03-20', 1, '2030-02');
  handIn('2030-03-21', 1, '2030-03');
  decide('2030-03-22', 1, '2030-03', 'Нет подписи');
  handIn('2030-03-28', 1, '2030-03');
  decide('2030-03-28', 1, '2030-03');
  handIn('2030-04-03', 5, '2030');
  decide('2030-04-03', 5, '2030');
  on('2030-04-04', async () => {
    const { id: occurrenceId } = await taskOf(installation, 2, '2030-Q1');
    const viewer = head.viewer('2030-04-04');
    const request = { occurrenceId, reason: 'Сбой выгрузки', requestedDue: '2030-04-24', viewer } as const;
    const { id: extensionId } = await askExtension(database, context(head.actor), request);
    await decideExtension(database, context(officer.actor), {
      ...{ extensionId, decision: 'grant', ground: 'Согласовано', newDue: null },
      viewer: officer.viewer('2030-04-04'),
    });
  });
  handIn('2030-04-18', 2, '2030-Q1');
  decide('2030-04-18', 2, '2030-Q1');
  await liveThrough(installation, { acts, until: '2030-06-01' });
}
