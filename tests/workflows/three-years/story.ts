import type { CivilDate } from '../../../domain/civil-date.js';
import { askExtension } from '../../../store/extensions/ask-extension.js';
import { decideExtension } from '../../../store/extensions/decide-extension.js';
import { releaseStageByHand } from '../../../store/cycles/release-stage.js';
import { openByHand } from '../../../store/occurrences/open-by-hand.js';
import { reportsSeen } from '../../support/reports-seen.js';
import { review } from '../../../store/reviews/review.js';
import { submit } from '../../../store/submissions/submit.js';
import type { Installation } from '../../support/installation.js';
import { bodyIdOf, employ, sendDigests, taskOf } from '../../support/simulation.js';
import type { Person } from '../../support/simulation.js';
import { tasks } from './paper.js';

const bodyNames: Readonly<Record<string, string>> = {
  О: 'Отдел образования',
  М: 'МКУ "Центр обеспечения"',
  1: 'Школа № 1',
  2: 'Школа № 2',
};

/** The people of the story, by the letter of their body; the officer has no body of their own. */
export type People = Record<'О' | 'М' | '1' | 'officer', Person>;

/** Employs the people, fills the group, gives the second school a box and nobody to read it by name. */
export async function settlePeople(installation: Installation): Promise<People> {
  const { database, organisation } = installation;
  const department = await bodyIdOf(installation, 'Отдел образования');
  await database.body.update({ where: { id: department }, data: { isDepartment: true } });
  const groupId = await bodyIdOf(installation, 'образовательные учреждения');
  for (const [name, mailbox] of [
    ['Школа № 1', null],
    ['Школа № 2', 'school2@kurkino.example'],
  ] as const) {
    const school = await database.body.create({
      data: {
        organisationId: organisation.id,
        name,
        kind: 'body',
        mailbox,
        createdAt: organisation.createdAt,
      },
    });
    await database.bodyMember.create({ data: { groupId, memberId: school.id } });
  }
  const employee = (name: string, email: string, letter: string, isHead: boolean) =>
    employ(installation, {
      ...{ name, email: `${email}@kurkino.example`, role: 'executor', isHead },
      body: bodyNames[letter] ?? '',
    });
  const people: People = {
    О: await employee('Иванова', 'ivanova', 'О', true),
    М: await employee('Петрова', 'petrova', 'М', true),
    1: await employee('Соколов', 'sokolov', '1', true),
    officer: await employ(installation, {
      ...{ name: 'Смирнова', email: 'smirnova@kurkino.example', role: 'control_officer' },
    }),
  };
  await employee('Котова', 'kotova', 'М', false);
  await database.order.updateMany({ data: { controlOfficerId: people.officer.officialId } });
  return people;
}

/** What the people do, day by day; `mornings` = the days on which the digests are sent. */
export function script(
  installation: Installation,
  people: People,
  mornings: readonly CivilDate[],
): Map<CivilDate, (() => Promise<void>)[]> {
  const { database, context } = installation;
  const acts = new Map<CivilDate, (() => Promise<void>)[]>();
  const on = (day: CivilDate, act: () => Promise<unknown>) => {
    acts.set(day, [...(acts.get(day) ?? []), async () => void (await act())]);
  };
  const handIn = async (day: CivilDate, row: number, period: string, letter: string, interim = false) => {
    const { id } = await taskOf(installation, row, period);
    const bodyId = await bodyIdOf(installation, bodyNames[letter] ?? '');
    const assignment = await database.assignment.findFirstOrThrow({ where: { occurrenceId: id, bodyId } });
    const person = people[letter as keyof People];
    await submit(database, context(person.actor), {
      ...{ assignmentId: assignment.id, kind: interim ? 'interim' : 'final', note: 'Сделано' },
      evidence: interim
        ? []
        : [{ kind: 'paper', paperReference: 'дело 04-12', title: `Отчёт ${row} ${period}` }],
      viewer: person.viewer(day),
    });
  };
  const decide = async (day: CivilDate, row: number, period: string, reason: string | null) => {
    const { id } = await taskOf(installation, row, period);
    await review(database, context(people.officer.actor), {
      ...{ of: { occurrenceId: id }, decision: reason === null ? 'accept' : 'return', reason },
      seen: await reportsSeen(database, id),
      viewer: people.officer.viewer(day),
    });
  };
  const enter = async (row: number, windowStart: CivilDate, due: CivilDate, ground: string) => {
    const { id } = await database.activity.findFirstOrThrow({ where: { position: row } });
    const input = { activityId: id, windowStart, due, ground };
    await openByHand(database, context(people.officer.actor), input);
  };

  // Digests leave before anybody acts.
  for (const day of mornings) on(day, () => sendDigests(installation));
  on('2030-09-02', () => enter(8, '2030-10-14', '2030-10-25', 'график НИКО на 2030 год'));
  on('2032-02-02', () => enter(8, '2032-03-01', '2032-03-08', 'график НИКО на 2032 год'));
  on('2031-03-03', () => enter(9, '2031-03-03', '2031-03-28', 'жалоба на оценку'));
  on('2030-11-20', () => handIn('2030-11-20', 1, 'once', 'О'));
  on('2030-11-21', () => decide('2030-11-21', 1, 'once', 'Нет подписи руководителя'));
  on('2030-05-14', () => handIn('2030-05-14', 3, '2030-05', '1'));
  on('2031-08-06', () => handIn('2031-08-06', 2, '2031-08', 'М'));
  on('2031-06-27', () => handIn('2031-06-27', 7, '2031', 'М', true));
  on('2031-03-17', async () => {
    const { chainId } = await database.chainStage.findFirstOrThrow({ where: { index: 1 } });
    const ground = 'Мониторинг области уже опубликован';
    await releaseStageByHand(database, context(people.officer.actor), {
      chainId,
      year: 2031,
      index: 1,
      ground,
    });
  });
  on('2032-08-20', async () => {
    const { id } = await taskOf(installation, 2, '2032-08');
    await askExtension(database, context(people.О.actor), {
      ...{ occurrenceId: id, reason: 'Отчётность области сдвинута', requestedDue: '2032-09-15' },
      viewer: people.О.viewer('2032-08-20'),
    });
  });
  on('2032-08-23', async () => {
    const { id } = await database.extension.findFirstOrThrow({ where: { state: 'asked' } });
    await decideExtension(database, context(people.officer.actor), {
      ...{ extensionId: id, decision: 'grant', ground: 'Письмо министерства', newDue: null },
      viewer: people.officer.viewer('2032-08-23'),
    });
  });
  for (const { row, period, bodies, submitted, accepted } of tasks) {
    on(submitted, () => handIn(submitted, row, period, bodies[0] ?? ''));
    on(accepted, () => decide(accepted, row, period, null));
  }
  return acts;
}
