import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../support/browser.js';
import { reviewStory, reviewTitles } from '../../support/review-story.js';
import { sendReport, wordFile } from '../../support/evidence-files.js';
import { seedPassword } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';
import { createWeb } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

let web: TestWeb;
let seed: SeededOrganisation;
const titles = reviewTitles;
const taskOf = (index: number) => {
  const task = seed.tasks[index];
  if (!task) throw new Error('no such task');
  return task;
};

beforeAll(async () => {
  web = await createWeb();
  seed = await reviewStory(web);
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

const openCard = async (page: Page, text: string) => {
  await page.getByRole('link', { name: text }).click();
  await page.getByRole('heading', { level: 1, name: 'Проверка отчёта' }).waitFor();
};

describe('decisions', () => {
  test('accepting asks for the password, signs what is shown and goes on to the next report; by keyboard', async () => {
    const page = await web.open('/reviews', { as: 'control' });
    await openCard(page, titles[0] ?? '');
    await page.getByRole('button', { name: 'Принять и открыть следующую' }).press('Enter');
    const password = page.getByRole('dialog').getByLabel('Ваш пароль');
    await page.waitForFunction("document.activeElement?.getAttribute('name') === 'password'");
    await page.keyboard.type('не тот пароль');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Пароль не подошёл').waitFor();
    await password.fill(seedPassword);
    await page.keyboard.press('Enter');
    await page.getByText('Принято и снято с контроля 5 марта 2026').first().waitFor();
    await page.getByText(titles[1] ?? '', { exact: true }).waitFor();
    const [occurrence] = await web.database.occurrence.findMany({ where: { id: taskOf(0).occurrenceId } });
    expect(occurrence?.state).toBe('accepted');
  });

  test('a report goes back with the reason, which survives a reload; without a reason it does not', async () => {
    const page = await web.open(`/reviews/${taskOf(1).occurrenceId}`, { as: 'control' });
    await page.getByRole('button', { name: 'Вернуть на доработку' }).click();
    await page.getByRole('button', { name: 'Вернуть отчёт' }).click();
    await page.getByText('Напишите, что доработать').waitFor();
    await page.getByLabel('Что доработать').fill('Нет подписи руководителя');
    await page.reload();
    await page.getByRole('button', { name: 'Вернуть на доработку' }).click();
    expect(await page.getByLabel('Что доработать').inputValue()).toBe('Нет подписи руководителя');
    await page.getByRole('button', { name: 'Вернуть отчёт' }).dblclick();
    await page.getByText('Возвращено на доработку').first().waitFor();
    const reviews = await web.database.review.findMany({ where: { decision: 'return' } });
    expect(reviews.map(({ reason }) => reason)).toEqual(['Нет подписи руководителя']);
  });

  test('what another officer decided meanwhile is said, and the text stays', async () => {
    const id = taskOf(2).occurrenceId;
    const page = await web.open(`/reviews/${id}`, { as: 'control' });
    await page.getByRole('button', { name: 'Вернуть на доработку' }).click();
    await page.getByLabel('Что доработать').fill('Добавьте приложение');
    const deputy = await web.login('deputy');
    const answer = await deputy.call('POST', `/api/occurrences/${id}/review`, {
      body: { decision: 'return', reason: 'Нет даты' },
    });
    expect(answer.status).toBe(201);
    await page.getByRole('button', { name: 'Вернуть отчёт' }).click();
    await page.getByRole('alert').getByText('Отчёт уже возвращён на доработку').waitFor();
    await page.getByText('Сейчас на проверке ничего нет').waitFor();
    expect(await page.getByLabel('Что доработать').inputValue()).toBe('Добавьте приложение');
  });

  test('a report that was replaced while its acceptance was being signed is not signed', async () => {
    const { occurrenceId, leadAssignmentId } = taskOf(2);
    const lead = await web.login('lead');
    const letter = { name: 'a.docx', bytes: wordFile('Письмо'), title: 'Письмо' };
    await sendReport(lead, leadAssignmentId, { note: 'с датой', files: [letter] });
    const page = await web.open(`/reviews/${occurrenceId}`, { as: 'control' });
    await page.getByRole('button', { name: 'Принять и снять с контроля' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ваш пароль').fill(seedPassword);
    const deputy = await web.login('deputy');
    await deputy.call('POST', `/api/occurrences/${occurrenceId}/review`, {
      body: { decision: 'return', reason: 'Дата не та' },
    });
    await sendReport(lead, leadAssignmentId, { note: 'с другой датой', files: [letter] });
    await dialog.getByRole('button', { name: 'Подписать' }).click();
    await dialog.getByText('Ничего не подписано').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Посмотреть отчёты заново' }).click();
    await page.getByText('с другой датой').waitFor();
    expect(
      await web.database.review.count({ where: { submission: { occurrenceId }, decision: 'accept' } }),
    ).toBe(0);
  });

  test('a request to move a date is granted with a ground', async () => {
    const page = await web.open('/reviews?list=extensions', { as: 'control' });
    await page.getByText('Конкурс перенесён учредителем').waitFor();
    await page.getByRole('link', { name: 'Принять решение' }).click();
    await page.getByRole('button', { name: 'Перенести срок' }).click();
    await page.getByText('Напишите основание решения').waitFor();
    await page.getByLabel('Основание решения').fill('Письмо учредителя от 27.02.2026');
    await page.getByRole('button', { name: 'Перенести срок' }).click();
    await page.getByText('Просьб о переносе срока нет').waitFor();
    const occurrence = await web.database.occurrence.findUniqueOrThrow({
      where: { id: taskOf(3).occurrenceId },
    });
    expect(occurrence.dueOn.toISOString().slice(0, 10)).toBe('2026-04-20');
  });
});

test('an executor is told that the desk is not theirs', async () => {
  const page = await web.open('/reviews', { as: 'school' });
  await page.getByRole('alert').waitFor();
});
