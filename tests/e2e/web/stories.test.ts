import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays } from '../../../domain/civil-date.js';
import type { CivilDate } from '../../../domain/civil-date.js';
import { shot } from '../../support/browser.js';
import { keyboardOf } from '../../support/keyboard.js';
import { digits, storyOrder } from '../../support/stories/story-order.js';
import type { StoryOrder } from '../../support/stories/story-order.js';
import * as steps from '../../support/stories/story-steps.js';
import { ownPassword, people, startWholeStack } from '../../support/whole-stack.js';
import type { WholeStack } from '../../support/whole-stack.js';

/**
 * Three stories on one installation, each going on with what the one before has left. All is done by keyboard
 * alone, also on the page behind a mail's link.
 */
let stack: WholeStack;
let order: StoryOrder;
let officer: Page;
let methodist: Page;
const { email } = people.methodist;

beforeAll(async () => {
  stack = await startWholeStack();
  order = storyOrder(stack.today);
  officer = await stack.open('/');
});
afterEach(() => expect(stack.complaints()).toEqual([]));
afterAll(() => stack.stop());

test('the control officer drops an order, answers what it leaves open, and its tasks are opened', async () => {
  await steps.logIn(officer, people.officer.login);
  await officer.getByText('Задач пока нет: приказ ещё не загружен').waitFor();
  const keys = keyboardOf(officer);
  await keys.activate('link', 'Загрузить приказ');
  await officer.getByText('Шаг 1 из 4').waitFor();
  await steps.chooseFile(officer, 'Выбрать файл приказа', order);
  await officer.getByText('Прочитано: 1 раздел, 3 мероприятия. Осталось ответить: 3 вопроса').waitFor();
  await shot(officer, '11-table');
  await keys.activate('link', 'Перейти к вопросам');
  await officer.getByText('На какой срок действует план?').waitFor();
  await keys.choose(/три года со дня приказа/);
  await keys.activate('button', 'Ответить');
  await officer.getByText('С какого дня ставить мероприятия на контроль?').waitFor();
  await keys.choose(/с сегодняшнего дня/);
  await keys.activate('button', 'Ответить');
  await officer.getByText('„после согласования с родителями“').waitFor();
  expect(await officer.getByRole('radio', { checked: true }).count()).toBe(0);
  await keys.choose(/Другой срок: написать своими словами/);
  await keys.fill(/Срок своими словами/, `до ${digits(order.days.parents)}`);
  await officer.getByText(`срок: ${digits(order.days.parents)}`).waitFor();
  await shot(officer, '12-question');
  await keys.activate('button', 'Ответить');
  await officer.getByText('Вопросов не осталось').waitFor();
  await keys.activate('link', 'Перейти к проверке');
  const confirm = officer.getByRole('button', { name: 'Поставить на контроль 3 мероприятия' });
  await confirm.waitFor();
  // Nothing in this order falls due on the same day as much else.
  expect(await officer.getByText('Плановые даты внутри года').count()).toBe(0);
  await keys.activate('button', 'Поставить на контроль 3 мероприятия');
  await officer.getByText('На контроле 3 мероприятия').waitFor();
  await shot(officer, '13-done');
  await keys.activate('link', 'Открыть дорожную карту');
  await officer.getByRole('row', { name: new RegExp(order.titles.menu) }).waitFor();
  await steps.untilShown(
    officer,
    officer.getByRole('row', { name: new RegExp(order.titles.parents) }).getByText(/в работе/),
  );
  await shot(officer, '14-roadmap');
});

test('the executor reports by the link of a mail; the officer looks at the paper and returns it with a reason', async () => {
  const { menu, parents } = order.titles;
  const menuMail = await stack.mailTo(email, new RegExp(menu));
  const byLink = await stack.open(steps.entryOf(menuMail, menu).report ?? '', {
    javaScriptEnabled: false,
  });
  await byLink.getByRole('heading', { level: 1, name: order.titles.menu }).waitFor();
  await shot(byLink, '21-link');
  await steps.reportByLink(byLink, { kind: 'Справка', file: 'меню.pdf' });
  await shot(byLink, '22-receipt');
  const parentsMail = await stack.mailTo(email, new RegExp(parents));
  await byLink.goto(steps.entryOf(parentsMail, parents).report ?? '');
  await steps.reportByLink(byLink, { kind: 'Протокол', file: 'опрос.pdf' });

  const keys = keyboardOf(officer);
  await keys.activate('link', 'Проверка');
  await officer.getByRole('heading', { level: 1, name: 'Проверка' }).waitFor();
  await officer.getByRole('link', { name: order.titles.parents }).waitFor();
  await officer.getByText(/раздел.1, п\..1 · весь срок/).waitFor();
  await shot(officer, '23-queue');
  await keys.activate('link', order.titles.menu);
  await officer.getByText('Работа закончена, справка приложена').waitFor();
  await keys.activate('button', 'Вернуть на доработку');
  await keys.fill(/Что доработать/, 'Нет подписи руководителя');
  await shot(officer, '24-return');
  await keys.activate('button', 'Вернуть отчёт');
  await officer.getByText(`Возвращено на доработку: «${order.titles.menu}»`).first().waitFor();
});

test('by keyboard alone the executor sends the mended report and the officer accepts it and opens the next', async () => {
  const mail = await stack.mailTo(email, /Нет подписи руководителя/);
  methodist = await stack.open(steps.entryOf(mail, order.titles.menu).task);
  await steps.reportByKeyboard(methodist, people.methodist.login, 'меню-с-подписью.pdf');
  await shot(methodist, '31-sent');

  const keys = keyboardOf(officer);
  await officer.reload();
  await officer.getByRole('link', { name: order.titles.menu }).waitFor();
  await keys.activate('link', order.titles.menu);
  await officer.getByText('Возвращали').waitFor();
  // Back in the queue the focus is on the row that was left; Alt+← belongs to the browser's window, which is not there.
  await officer.goBack();
  await officer.getByRole('heading', { level: 1, name: 'Проверка', exact: true }).waitFor();
  await keys.focusOn('link', order.titles.menu);
  await keys.press('Enter');
  await officer.getByText('Возвращали').waitFor();
  await shot(officer, '32-card');
  await keys.activate('button', 'Принять и открыть следующую');
  await officer.getByRole('dialog', { name: 'Подписать приёмку' }).waitFor();
  await keys.tabTo('textbox', 'Ваш пароль');
  await shot(officer, '33-sign');
  await keys.type(ownPassword);
  await keys.press('Enter');
  await officer
    .getByText(/Принято и снято с контроля/)
    .first()
    .waitFor();
  await officer.getByText(order.titles.parents, { exact: true }).first().waitFor();
  await shot(officer, '34-next');

  await stack.mailTo(email, /отчёт принят/i);
  await methodist.reload();
  await methodist
    .getByText(/^Снято с контроля/)
    .first()
    .waitFor();
  await shot(methodist, '35-off-control');
});

test('an extension is asked for and granted; the ledger tells which mails went out', async () => {
  const { meeting } = order.titles;
  const [first, moved] = [digits(order.days.meeting), digits(order.days.meetingLater)];
  const hers = keyboardOf(methodist);
  await hers.activate('link', 'Мои задачи');
  await methodist.getByRole('link', { name: meeting }).waitFor();
  await hers.activate('link', meeting);
  await methodist.getByRole('button', { name: 'Попросить перенести срок' }).waitFor();
  await hers.activate('button', 'Попросить перенести срок');
  await hers.fill(/Новый срок/, moved);
  await hers.fill(/Почему не успеваете/, 'Заведующие на учёбе');
  await hers.activate('button', 'Отправить просьбу');
  await methodist.getByText(/ждёт решения: «Заведующие на учёбе»/).waitFor();
  await shot(methodist, '41-asked');

  await officer.goto('/reviews?list=extensions');
  const keys = keyboardOf(officer);
  await officer.getByRole('link', { name: 'Принять решение' }).waitFor();
  await keys.activate('link', /Принять решение/);
  await officer.getByText(`Сейчас ${first}, просят ${moved}`).waitFor();
  await keys.fill(/Основание решения/, 'Письмо училища № 5');
  await shot(officer, '42-extension');
  await keys.activate('button', 'Перенести срок');
  await officer
    .getByText(/^Срок перенесён на/)
    .first()
    .waitFor();
  const mail = await stack.mailTo(email, /Письмо училища № 5/);
  await methodist.goto(steps.entryOf(mail, meeting).task);
  await methodist.getByText('Как получился этот срок').waitFor();
  await hers.activate('', /Как получился этот срок/);
  await methodist.getByText(`Срок в приказе: «до ${first}»`).waitFor();
  await methodist.getByText(/^Срок перенесён решением: с .* на .*\. Решение: Контролёва/).waitFor();
  await shot(methodist, '43-moved');

  await officer.goto('/mails');
  const letters = officer.getByRole('row').filter({ hasText: email }).filter({ hasText: 'отправлено' });
  for (const words of ['Отчёт возвращён на доработку', 'Отчёт принят', 'Срок перенесён'])
    await letters.filter({ hasText: words }).waitFor();
  expect(await letters.filter({ hasText: 'Задача поручена' }).count()).toBe(3);
  await shot(officer, '44-mails');
});

test('the auditor finds who accepted what, how all stood on a day before and after, and takes the history away', async () => {
  const { menu, parents, meeting } = order.titles;
  const page = await stack.open('/journal');
  await steps.logIn(page, people.auditor.login);
  const keys = keyboardOf(page);
  await keys.pick('Кто', people.officer.name);
  await keys.pick('Что', /^отчёт принят/);
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
  await rows.filter({ hasText: 'отчёт принят, задача снята с контроля' }).waitFor();
  await rows.filter({ hasText: 'загружен файл приказа' }).waitFor({ state: 'detached' });
  expect(await rows.count()).toBe(1);
  expect(await rows.innerText()).toMatch(
    new RegExp(`${digits(stack.today)}.*${people.officer.name}, главный специалист.*${menu}`, 's'),
  );
  await keys.activate('button', /^button "№/);
  await page.getByText('Хеш предыдущей записи').waitFor();
  await shot(page, '51-accepted');
  const table = await steps.downloaded(page, 'Скачать таблицу');
  expect(table).toMatch(new RegExp(`${people.officer.name}.*отчёт принят`));
  await keys.activate('button', 'Сбросить отбор');
  await rows.filter({ hasText: 'загружен файл приказа' }).waitFor();
  const chain = await steps.downloaded(page, 'Скачать цепочку');
  expect(chain.includes('review.accepted')).toBe(true);
  expect(steps.brokenLinks(chain)).toEqual([]);
  await keys.activate('button', 'Проверить целостность');
  await page.getByText(/Проверено.*Изменений.нет/).waitFor();

  const stateAt = async (day: CivilDate) => {
    await keys.fill(/Состояние на дату/, digits(day));
    await keys.press('Enter');
    await page.getByText('Вы смотрите состояние на конец дня').waitFor();
  };
  await stateAt(addDays(stack.today, -1));
  await page.getByText('На этот день задач на контроле не было').waitFor();
  await keys.activate('button', 'К сегодняшнему дню');
  await stateAt(stack.today);
  await rows.filter({ hasText: menu }).filter({ hasText: 'снято с контроля' }).waitFor();
  await rows.filter({ hasText: parents }).filter({ hasText: 'на проверке' }).waitFor();
  await rows
    .filter({ hasText: meeting })
    .filter({ hasText: digits(order.days.meetingLater) })
    .filter({ hasText: 'на контроле' })
    .waitFor();
  await shot(page, '52-after');
  await page.getByLabel('Сравнить с днём').fill(digits(addDays(stack.today, -1)));
  await page.getByLabel('Сравнить с днём').press('Enter');
  await page.getByText(/появилось 3, исчезло 0, изменилось 0/).waitFor();
  await shot(page, '53-compared');
});
