import type { Page } from 'playwright-core';
import type { SeedPerson } from '../seed.js';
import type { ScreenData } from './screen-data.js';

export interface Screen {
  /** Names the pictures too. */
  name: string;
  as: SeedPerson | null;
  path: (data: ScreenData) => string;
  /** The screen is there with its data. */
  ready: (page: Page) => Promise<unknown>;
  /** What opens on it, one after another: menus, dialogs, errors. */
  states?: Readonly<Record<string, (page: Page, data: ScreenData) => Promise<unknown>>>;
}

const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const dialog = (page: Page) => page.getByRole('dialog').waitFor();
const option = (page: Page) => page.getByRole('option').first().waitFor();

const executor: Screen[] = [
  {
    ...{ name: 'tasks', as: 'lead', path: () => '/tasks', ready: text('Просрочено') },
    states: {
      chosen: async (page) => {
        await page.getByRole('checkbox').first().check();
        await page.getByRole('region', { name: 'Выбранные задачи' }).waitFor();
      },
      batch: async (page) => {
        await page.getByRole('link', { name: 'Отчитаться одним документом' }).click();
        await page.getByRole('heading', { level: 2, name: /^Выбран/ }).waitFor();
      },
      person: async (page) => {
        await press(page, /оформление, пароль, выход/);
        await page.getByRole('menuitem', { name: 'Выйти' }).waitFor();
      },
    },
  },
  {
    ...{ name: 'task', as: 'lead', path: ({ open }) => `/tasks/${open}`, ready: text('Что было с задачей') },
    states: {
      'how-made': (page) => page.getByText('Как получился этот срок').click(),
      errors: async (page) => {
        await press(page, 'Отправить на проверку');
        await page.getByRole('alert').waitFor();
      },
      kinds: async (page) => {
        await page.getByRole('combobox', { name: 'Что это за документ' }).click();
        await option(page);
      },
    },
  },
  {
    ...{ name: 'task-returned', as: 'lead', path: ({ returned }) => `/tasks/${returned}` },
    ready: text('Нет подписи руководителя'),
  },
  { ...{ name: 'password', as: 'lead', path: () => '/password' }, ready: heading('Смена пароля') },
];

const officer: Screen[] = [
  {
    ...{ name: 'tasks-of-all', as: 'control', path: () => '/tasks?all=true', ready: text('Просрочено') },
    states: {
      bodies: async (page) => {
        await page.getByRole('combobox', { name: 'Организация' }).click();
        await option(page);
      },
      more: async (page) => {
        await page.keyboard.press('Escape');
        await press(page, 'Ещё');
        await page.getByRole('menuitem', { name: 'Импорт' }).waitFor();
      },
    },
  },
  { ...{ name: 'reviews', as: 'control', path: () => '/reviews' }, ready: text(/отправлено/) },
  {
    ...{ name: 'review', as: 'control', path: ({ waiting }) => `/reviews/${waiting}` },
    ready: (page) => page.getByRole('img', { name: 'страница 2' }).waitFor(),
    states: {
      document: async (page) => {
        await page.getByRole('button', { name: 'Показать документ' }).last().click();
        await page.getByRole('cell', { name: 'Школа № 1' }).waitFor();
      },
      return: async (page) => {
        await press(page, 'Вернуть на доработку');
        await press(page, 'Вернуть отчёт');
        await page.getByText('Напишите, что доработать').waitFor();
      },
      sign: async (page) => {
        await press(page, 'Принять и снять с контроля');
        await dialog(page);
      },
    },
  },
  {
    ...{ name: 'extensions', as: 'control', path: () => '/reviews?list=extensions' },
    ready: text('Конкурс перенесён учредителем'),
    states: { decide: (page) => page.getByRole('link', { name: 'Принять решение' }).click() },
  },
  {
    ...{ name: 'roadmap', as: 'control', path: ({ orderId }) => `/roadmap?order=${orderId}` },
    ready: (page) => page.getByRole('row').nth(68).waitFor(),
  },
  {
    ...{ name: 'roadmap-year', as: 'control', path: ({ orderId }) => `/roadmap?order=${orderId}&view=year` },
    ready: text(/Ежегодный доклад/),
  },
  {
    name: 'roadmap-ribbon',
    ...{ as: 'control', path: ({ orderId }) => `/roadmap?order=${orderId}&view=ribbon` },
    ready: text(/Ежегодный доклад/),
  },
  {
    ...{ name: 'activity', as: 'control', path: ({ activityId }) => `/activities/${activityId}` },
    ready: text('Задачи по периодам'),
  },
  {
    ...{ name: 'overview', as: 'control', path: () => '/overview' },
    ready: (page) => page.locator('.recharts-bar-rectangle').first().waitFor(),
  },
  {
    ...{ name: 'figure', as: 'control', path: () => '/overview/tasks?figure=overdue' },
    ready: (page) => page.getByRole('main').getByRole('listitem').first().waitFor(),
  },
  {
    ...{ name: 'cycle', as: 'control', path: () => '/cycle' },
    ready: (page) => page.getByRole('heading', { level: 2 }).nth(6).waitFor(),
    states: {
      release: async (page) => {
        await press(page, /Открыть раньше/);
        await press(page, 'Открыть этап');
        await page.getByText('Напишите основание').waitFor();
      },
    },
  },
  { ...{ name: 'import', as: 'control', path: () => '/import' }, ready: text('plan-2030.txt') },
  {
    ...{ name: 'import-table', as: 'control', path: ({ draftId }) => `/import/${draftId}?step=table` },
    ready: text('Прочитано'),
    states: {
      row: async (page) => {
        await page.getByRole('link', { name: /Изменить.*строку 1/ }).click();
        await dialog(page);
      },
      discard: async (page) => {
        await press(page, 'Закрыть');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await press(page, /черновик/i);
        await dialog(page);
      },
    },
  },
  {
    name: 'import-questions',
    ...{ as: 'control', path: ({ draftId }) => `/import/${draftId}?step=questions` },
    ready: text('На какой срок действует план?'),
    states: {
      error: async (page) => {
        await press(page, 'Ответить');
        await page.getByText('Выберите ответ или напишите свой').waitFor();
      },
    },
  },
  {
    ...{ name: 'import-check', as: 'control', path: ({ draftId }) => `/import/${draftId}?step=check` },
    ready: text('Осталось ответить'),
  },
  {
    ...{ name: 'mails', as: 'control', path: () => '/mails?state=refused' },
    ready: text('550 No such user here'),
    states: {
      letter: async (page) => {
        await page.getByRole('row').filter({ hasText: '550' }).getByRole('button').click();
        await page.getByText('Письмо не дошло').waitFor();
      },
    },
  },
  {
    ...{ name: 'organisation', as: 'control', path: () => '/organisation' },
    ready: text('образовательные учреждения'),
    states: {
      group: async (page) => {
        await press(page, 'образовательные учреждения');
        await page.getByRole('combobox', { name: 'Кто входит в группу' }).waitFor();
      },
    },
  },
  {
    ...{ name: 'people', as: 'control', path: () => '/organisation?part=people' },
    ready: text('lead.a@kurkino.example'),
  },
  {
    name: 'person',
    ...{ as: 'control', path: ({ person }) => `/organisation?part=people&person=${person}` },
    ready: text('Замещение'),
    states: {
      post: async (page) => {
        await press(page, 'Назначить на должность');
        await dialog(page);
      },
      substitution: async (page) => {
        await press(page, 'Отмена');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await press(page, 'Назначить замещение');
        await dialog(page);
      },
    },
  },
  {
    ...{ name: 'calendar', as: 'control', path: () => '/calendar?year=2026' },
    ready: text('Постановление №'),
    states: {
      edit: async (page) => {
        await press(page, 'Изменить календарь');
        await dialog(page);
      },
      preview: async (page) => {
        await page.getByLabel('Нерабочие дни региона').fill('21.04.2026');
        await press(page, 'Показать, что изменится');
        await text('Станут нерабочими')(page);
      },
    },
  },
  {
    ...{ name: 'search', as: 'control', path: () => '/search?q=мониторинг' },
    ready: (page) => page.getByRole('heading', { level: 2, name: 'Задачи' }).waitFor(),
  },
  { ...{ name: 'lost', as: 'control', path: () => '/нет-такой-страницы' }, ready: heading(/./) },
  {
    ...{ name: 'session-over', as: 'control', path: () => '/reviews', ready: text(/отправлено/) },
    states: {
      dialog: async (page) => {
        await page.context().clearCookies();
        await page.getByRole('link', { name: 'Сводка' }).click();
        await page.getByRole('dialog', { name: 'Сеанс закончился' }).waitFor();
      },
    },
  },
];

const others: Screen[] = [
  {
    ...{ name: 'journal', as: 'auditor', path: () => '/journal' },
    ready: (page) => page.getByRole('row').nth(20).waitFor(),
    states: {
      who: async (page) => {
        await page.getByRole('combobox', { name: 'Кто' }).click();
        await option(page);
      },
    },
  },
  {
    ...{ name: 'journal-at', as: 'auditor', path: () => '/journal?at=2026-03-05' },
    ready: text('Вы смотрите состояние на конец дня'),
  },
  {
    ...{ name: 'journal-compared', as: 'auditor', path: () => '/journal?at=2026-11-23&since=2026-03-02' },
    ready: text(/изменилось/),
  },
  {
    name: 'accounts',
    ...{ as: 'administrator', path: () => '/organisation?part=accounts', ready: text('auditor.a') },
    states: {
      new: async (page) => {
        await press(page, 'Завести учётную запись');
        await dialog(page);
      },
      password: async (page) => {
        await page.getByLabel('Логин').fill('observer');
        await page.getByRole('combobox', { name: 'Роль' }).click();
        await page.getByRole('option', { name: /Проверяющий/ }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Завести' }).click();
        await page.getByRole('button', { name: 'Пароль записан' }).waitFor();
      },
    },
  },
  {
    ...{ name: 'settings', as: 'administrator', path: () => '/organisation?part=settings' },
    ready: text('Напоминать до срока'),
    states: {
      reminders: async (page) => {
        await page.getByRole('button', { name: /^Изменить.*Напоминания/ }).click();
        await dialog(page);
      },
    },
  },
  {
    ...{ name: 'login', as: null, path: () => '/', ready: heading('Вход в «Веху»') },
    states: {
      refused: async (page) => {
        await page.getByLabel('Логин').fill('lead.a');
        await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль');
        await press(page, 'Войти');
        await page.getByRole('alert').waitFor();
      },
    },
  },
  {
    ...{
      name: 'link',
      as: null,
      path: ({ personLink }) => personLink,
      ready: text('Подтверждающий документ'),
    },
    states: {
      errors: async (page) => {
        await page.getByRole('button', { name: 'Отправить', exact: true }).click();
        await page.getByRole('alert').waitFor();
      },
    },
  },
  {
    ...{ name: 'link-box', as: null, path: ({ boxLink }) => boxLink, ready: text('Подтверждающий документ') },
    states: {
      receipt: async (page) => {
        await page.getByLabel('Отчёт: мероприятие выполнено').check();
        await page.getByLabel('Фамилия, имя').fill('Иванова Инна');
        await page.getByLabel('Должность').fill('секретарь');
        await page.getByLabel('Вид документа').fill('Справка');
        await page.getByLabel('Или где лежит бумага').fill('дело 02-14');
        await page.getByRole('button', { name: 'Отправить', exact: true }).click();
        await heading('Отчёт отправлен на проверку')(page);
      },
      used: async (page, { boxLink }) => {
        await page.goto(boxLink);
        await heading('Ссылка больше не действует')(page);
      },
    },
  },
  { ...{ name: 'link-unknown', as: null, path: () => '/link/0123' }, ready: heading('Такой ссылки нет') },
];

/** Every screen once, with what opens on it. */
export const screens: readonly Screen[] = [...executor, ...officer, ...others];
