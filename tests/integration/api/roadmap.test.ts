import { describe, expect, test } from '@jest/globals';
import type { CivilDate } from '../../../domain/civil-date.js';
import { toColumn } from '../../../store/dates.js';
import type { Caller } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';
import { EightTasks } from './eight-tasks.js';

const eight = new EightTasks();

describe('the road map of an order', () => {
  interface Roadmap {
    year: number;
    legend: { sign: string }[];
    sections: {
      rows: {
        activityId: string;
        position: number;
        mark: string;
        sign: string;
        nextDue: string | null;
        bodies: { role: string }[];
        cells: {
          id: string | null;
          month: number;
          mark: string;
          sign: string;
          dueOn: string;
          period: string;
        }[];
      }[];
    }[];
  }
  const roadmap = async (who: Caller, query = '') =>
    (await who.call<Roadmap>('GET', `/api/orders/${eight.seed.orderId}/roadmap?${query}`)).body;

  test('in the order of the table, one marked cell for every task of the year', async () => {
    const { sections, year } = await roadmap(eight.control);
    const rows = sections[0]?.rows ?? [];
    expect(year).toBe(2026);
    expect(rows.map((row) => [row.position, row.cells[0]?.month, row.cells[0]?.sign, row.nextDue])).toEqual([
      [1, 1, '✓', null],
      [2, 1, '✓!', null],
      [3, 2, 'П', '2026-02-10'],
      [4, 2, '×', null],
      [5, 2, 'Ж', '2026-02-25'],
      [6, 3, 'Б', '2026-03-15'],
      [7, 3, 'В', '2026-03-15'],
      [8, 3, 'Р', '2026-03-16'],
    ]);
    expect(rows[0]?.bodies.map((one) => one.role)).toEqual(['lead', 'co_executor']);
    expect(
      (await roadmap(eight.control, 'year=2025')).sections[0]?.rows.every((row) => row.cells.length === 0),
    ).toBe(true);
  });

  test('shows what the rule will open, and not twice what is open', async () => {
    const yearly = eight.seed.tasks[7]?.activityId ?? '';
    const rule = {
      kind: 'recurring',
      rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=15',
      span: 'year',
      dueDayOfNextMonth: null,
    };
    const known = await eight.api.database.activity.findUniqueOrThrow({
      where: { id: yearly },
      select: { rule: true },
    });
    await eight.api.database.activity.update({ where: { id: yearly }, data: { rule } });
    const answer = await eight.control.call<Roadmap>(
      'GET',
      `/api/orders/${eight.seed.orderId}/roadmap?year=2027`,
    );
    await eight.api.database.activity.update({ where: { id: yearly }, data: { rule: known.rule as object } });
    const cells = answer.body.sections[0]?.rows[7]?.cells ?? [];
    expect(cells.map((cell) => [cell.id, cell.month, cell.mark])).toEqual([[null, 5, 'planned']]);
  });

  test('a row stands by its tasks of all years, whatever year is shown', async () => {
    const other = await seedOrganisation(eight.api.database, {
      tag: ' лет',
      tasks: Array.from({ length: 3 }, () => ({ mode: 'lead' as const, dueOn: '2026-04-30' as const })),
    });
    const more = (task: number, period: string, dueOn: CivilDate, state: string, submittedAt?: string) => {
      const due = toColumn(dueOn);
      return eight.api.database.occurrence.create({
        data: {
          ...{ organisationId: other.organisationId, activityId: other.tasks[task]?.activityId ?? '' },
          ...{ period, year: Number(dueOn.slice(0, 4)), windowStart: due, windowEnd: due, opensOn: due },
          ...{ dueByRule: due, dueOn: due, state, submittedAt: submittedAt ?? null },
        },
      });
    };
    // First row: forgotten last year. Second: late two years ago, in time since. Third: one at its reviewer's, one ahead.
    await more(0, '2025', '2025-12-20', 'on_control');
    await more(0, '2027', '2027-02-01', 'on_control');
    await more(1, '2024', '2024-05-15', 'accepted', '2024-05-16T09:00:00Z');
    await more(1, '2025', '2025-05-15', 'accepted', '2025-05-14T09:00:00Z');
    await eight.api.database.occurrence.updateMany({
      where: { activityId: other.tasks[1]?.activityId ?? '', dueOn: toColumn('2026-04-30') },
      data: { state: 'cancelled' },
    });
    await more(2, '2025', '2025-10-01', 'submitted', '2025-09-30T09:00:00Z');
    const who = await eight.api.login('control', other.tag);
    const shown = async (year: number) => {
      const answer = await who.call<Roadmap>('GET', `/api/orders/${other.orderId}/roadmap?year=${year}`);
      return (answer.body.sections[0]?.rows ?? []).map(({ sign, nextDue, cells }) => [
        ...[sign, nextDue],
        cells.map((cell) => cell.sign).join(''),
      ]);
    };
    expect(await shown(2026)).toEqual([
      ['П', '2025-12-20', 'Р'],
      ['✓!', null, '×'],
      ['Ж', '2025-10-01', 'Р'],
    ]);
    expect(await shown(2027)).toEqual([
      ['П', '2025-12-20', 'Р'],
      ['✓!', null, ''],
      ['Ж', '2025-10-01', ''],
    ]);
    expect((await shown(2024))[1]).toEqual(['✓!', null, '✓!']);
  });

  test('an executor sees the rows of their bodies; one without any sees no order', async () => {
    expect((await roadmap(eight.lead)).sections[0]?.rows).toHaveLength(8);
    expect((await eight.stranger.call('GET', `/api/orders/${eight.seed.orderId}/roadmap`)).status).toBe(404);
    expect((await eight.control.call('GET', `/api/orders/${eight.seed.orderId}/roadmap?year=1`)).status).toBe(
      400,
    );
  });

  test('a row taken out of the plan before it was a task is not one that is still to open', async () => {
    const [like] = eight.seed.tasks;
    const columns = await eight.api.database.activity.findUniqueOrThrow({
      where: { id: like?.activityId ?? '' },
      omit: { id: true, planned: true },
    });
    const data = { ...columns, rule: columns.rule ?? {}, position: 99, state: 'removed' };
    const { id } = await eight.api.database.activity.create({ data });
    const rows = (await roadmap(eight.control)).sections.flatMap((section) => section.rows);
    expect(rows.find(({ activityId }) => activityId === id)).toMatchObject({ mark: 'dropped', sign: '×' });
  });
});
