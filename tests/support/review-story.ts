import { printedPdf, sendReport, wordFile } from './evidence-files.js';
import { seedOrganisation } from './seed.js';
import type { SeededOrganisation } from './seed.js';
import type { TestWeb } from './web.js';

export const reviewTitles = [
  'Проведение мониторинга показателей эффективности деятельности руководителей образовательных организаций',
  'Организация повышения квалификации педагогических работников системы образования района',
  'Утверждение районных методических объединений',
  'Организация профессиональных конкурсов педагогов, работающих с одарёнными детьми',
];

/** Three reports that wait since the 2nd, 3rd and 4th of March, and one request to move a date; the clock stands on the 5th. */
export async function reviewStory(web: TestWeb): Promise<SeededOrganisation> {
  const seed = await seedOrganisation(web.database, {
    tasks: reviewTitles.map(() => ({ mode: 'lead' as const })),
  });
  for (const [index, text] of reviewTitles.entries())
    await web.database.activity.update({
      where: { id: seed.tasks[index]?.activityId ?? '' },
      data: { text },
    });
  const bytes = await printedPdf(web.browser, ['Справка по итогам мониторинга', 'Приложение']);
  const files = [
    { name: 'справка.pdf', bytes, title: 'Справка по итогам мониторинга' },
    { name: 'таблица.docx', bytes: wordFile('Сводные данные по школам'), title: 'Таблица по школам' },
  ];
  for (const [index, day] of ['02', '03', '04'].entries()) {
    await web.setNow(`2026-03-${day}T09:00:00Z`);
    const assignmentId = seed.tasks[index]?.leadAssignmentId ?? '';
    await sendReport(await web.login('lead'), assignmentId, { note: 'Охвачены все школы района', files });
  }
  const lead = await web.login('lead');
  await lead.call('POST', `/api/occurrences/${seed.tasks[3]?.occurrenceId}/extensions`, {
    body: { reason: 'Конкурс перенесён учредителем', requestedDue: '2026-04-20' },
  });
  await web.setNow('2026-03-05T09:00:00Z');
  return seed;
}
