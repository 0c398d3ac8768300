import pg from 'pg';
import type { TestApi } from './api.js';
import type { SeededOrganisation } from './seed.js';

/**
 * Fills an organisation with `activities` × `periods` tasks of two parts each, due over two years around its day, in every
 * state: what a district has after some years. 500 × 10 = 10,000 parts.
 */
export async function seedManyTasks(
  { database: db, ownerUrl }: Pick<TestApi, 'database' | 'ownerUrl'>,
  seed: SeededOrganisation,
  { activities = 500, periods = 10 }: { activities?: number; periods?: number } = {},
): Promise<void> {
  const { organisationId, orderId, sectionId, bodies, today } = seed;
  await db.$executeRaw`
    INSERT INTO activity (id, organisation_id, order_id, section_id, position, number, text, deadline_text, rule, rule_text, mode, state)
    SELECT gen_random_uuid(), ${organisationId}::uuid, ${orderId}::uuid, ${sectionId}::uuid, 1000 + n, 1000 + n,
      (ARRAY['Проведение мониторинга качества подготовки обучающихся', 'Анализ результатов всероссийских проверочных работ',
        'Подготовка адресных рекомендаций школам', 'Принятие управленческих решений по итогам года'])[1 + n % 4] || ' № ' || n,
      'ежегодно, до 15 числа', '{"kind":"on_demand"}', 'каждый год', 'lead', 'on_control'
    FROM generate_series(1, ${activities}::int) n`;
  await db.$executeRaw`
    INSERT INTO occurrence (id, organisation_id, activity_id, period, year, window_start, window_end, opens_on, due_by_rule, due_on, state, opened_at, submitted_at, off_control_at)
    SELECT gen_random_uuid(), ${organisationId}::uuid, a.id, 'p' || p, 2026, due - 30, due, due - 30, due, due, s.state, now(),
      CASE WHEN s.state IN ('submitted', 'accepted') THEN (due - (p % 3) + 1)::timestamptz END,
      CASE WHEN s.state = 'accepted' THEN (due + 2)::timestamptz END
    FROM activity a CROSS JOIN generate_series(1, ${periods}::int) p
    CROSS JOIN LATERAL (SELECT ${today}::date - 365 + ((a.position * 7 + p * 71) % 730) AS due) d
    CROSS JOIN LATERAL (SELECT CASE WHEN due < ${today}::date - 40 THEN 'accepted'
      WHEN (a.position + p) % 10 = 0 THEN 'submitted' WHEN (a.position + p) % 10 = 1 THEN 'returned' ELSE 'on_control' END AS state) s
    WHERE a.organisation_id = ${organisationId}::uuid AND a.position > 1000`;
  await db.$executeRaw`
    INSERT INTO assignment (id, organisation_id, occurrence_id, body_id, body_name, role, due_on, state)
    SELECT gen_random_uuid(), c.organisation_id, c.id, b.id, b.name, CASE WHEN b.id = ${bodies.centre}::uuid THEN 'lead' ELSE 'co_executor' END, c.due_on,
      CASE c.state WHEN 'accepted' THEN 'accepted' WHEN 'submitted' THEN 'submitted' WHEN 'returned' THEN 'returned' ELSE 'pending' END
    FROM occurrence c JOIN activity a ON a.id = c.activity_id
    JOIN body b ON b.id IN (${bodies.centre}::uuid, ${bodies.school}::uuid)
    WHERE c.organisation_id = ${organisationId}::uuid AND a.position > 1000`;
  // What autovacuum does in life before long; only the owner of a table may.
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('ANALYZE');
  await owner.end();
}

export interface Times {
  best: number;
  median: number;
  p95: number;
}

/** Milliseconds of forty calls one after another. */
export async function timesOf(call: (index: number) => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  for (let index = 0; index < 40; index++) {
    const began = performance.now();
    await call(index);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { best: times[0] ?? 0, median: times[20] ?? 0, p95: times[37] ?? 0 };
}

/** Prints what was measured. Only the best is fit to be held to a bound on a machine that runs other tests beside. */
export function printTimes(measured: Readonly<Record<string, Times>>): void {
  const lines = Object.entries(measured).map(
    ([name, { best, median, p95 }]) =>
      `${name}: best ${best.toFixed(1)} ms, median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
  );
  console.info(lines.join('\n'));
}
