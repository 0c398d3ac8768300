import { expect, test } from '@jest/globals';
import { readOrderFile } from '../../../documents/order/read-order-file.js';
import { docx, p, table, tr } from './build-docx.js';
import { summarise } from './summarise.js';

const plan = table(
  tr(['№', 'Мероприятие', 'Срок', 'Ответственные']),
  tr(['1', 'Осмотр', 'май 2024 г.', 'Школа']),
);

test.each([
  [['№', 'Образовательная организация', 'Количество детей', 'Начальник лагеря']],
  [['№ п/п', 'Наименование учреждения', 'Адрес', 'Телефон']],
])('a table that begins with the names of other columns does not continue the plan: %j', async (names) => {
  const draft = await readOrderFile({
    name: 'order.docx',
    bytes: docx(
      p('План на 2024 год'),
      plan,
      p('Приложение 2'),
      table(tr(names), tr(['1', 'СОШ № 1', '75', 'Зимин А.А.'])),
    ),
  });
  expect(summarise(draft)).toEqual([[null, '1 | Осмотр | май 2024 г. | Школа']]);
  expect(draft.questions.map(({ code }) => code)).toContain('table_unread');
});

test.each([
  ['Согласовано:', ['Начальник отдела', '________', 'Зимин И.И.', '12.01.2024']],
  ['Состав комиссии', ['1', 'Зимин И.И.', 'председатель', 'директор']],
])('nor does one without a header under «%s»', async (name, row) => {
  const body = docx(p('План на 2024 год'), plan, p(name), table(tr(row)));
  const draft = await readOrderFile({ name: 'order.docx', bytes: body });
  expect(summarise(draft)).toEqual([[null, '1 | Осмотр | май 2024 г. | Школа']]);
  expect(draft.questions.map(({ code }) => code)).toContain('table_unread');
});

test('a table that goes on without a header continues it', async () => {
  const next = table(tr(['2', 'Ремонт', 'июнь 2024 г.', 'Завхоз']));
  const draft = await readOrderFile({
    name: 'order.docx',
    bytes: docx(p('План на 2024 год'), plan, p('2'), next),
  });
  expect(summarise(draft)[0]?.slice(2)).toEqual(['2 | Ремонт | июнь 2024 г. | Завхоз']);
});

test('a table of other columns right under the plan in the same sheet is not its rows', async () => {
  const lines = [
    'План на 2024 год;;;',
    '№;Мероприятие;Срок;Ответственные',
    '1;Осмотр;май 2024 г.;Школа',
    'Смета расходов;;;',
    '№;Наименование расходов;Сумма;',
    '1;Краска;12000;',
    ';Итого;12000;',
  ];
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const draft = await readOrderFile({ name: 'план.csv', bytes });
  expect(summarise(draft)).toEqual([[null, '1 | Осмотр | май 2024 г. | Школа']]);
  expect(draft.questions.map(({ code }) => code)).toContain('table_unread');
});

test('numbers of columns that take several columns of a sheet; who made the paper, under the rows', async () => {
  const lines = [
    'План на 2024 год;;;;;;;;;',
    '№;Мероприятие;;;Срок;;Ответственные;;;Примечание',
    '1;2;;;3;;4;;;5',
    '1;Осмотр;;;май 2024 г.;;Школа;;;',
    ';Исполнитель: Зимина К.С., т. 5-67-89;;;;;;;;',
  ];
  const draft = await readOrderFile({ name: 'план.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
  expect(summarise(draft)).toEqual([[null, '1 | Осмотр | май 2024 г. | Школа']]);
});

test('lettered parts of a work, each with its own time and its own body', async () => {
  const body = table(
    tr(['№', 'Мероприятие', 'Срок', 'Ответственные']),
    tr(['1', 'Проверки школ', 'май 2024 г.', 'Отдел']),
    tr(['', 'а) питание', 'март 2024 г.', 'Зимина Л.К.']),
    tr(['', 'б) журналы', 'июнь 2024 г.', 'Луговой Т.Р.']),
    tr(['2', 'Слёт:', 'май 2024 г.', 'Школа']),
    tr(['', 'а) игры', '', '']),
  );
  const draft = await readOrderFile({ name: 'order.docx', bytes: docx(p('План на 2024 год'), body) });
  expect(summarise(draft)[0]?.slice(1)).toEqual([
    '1 | Проверки школ | май 2024 г. | Отдел',
    ' | а) питание | март 2024 г. | Зимина Л.К.',
    ' | б) журналы | июнь 2024 г. | Луговой Т.Р.',
    '2 | Слёт: а) игры | май 2024 г. | Школа',
  ]);
});

test('aims and tasks between the title of the first section and its table', async () => {
  const aims = [p('Цель: обновить.'), p('Задачи:'), p('1) учить;'), p('2) растить.')];
  const body = docx(p('План на 2024 год'), p('Раздел 1. Кадры'), ...aims, plan, p('Раздел 2. Школы'), plan);
  const draft = await readOrderFile({ name: 'order.docx', bytes: body });
  expect(draft.sections.map(({ title }) => title)).toEqual(['Раздел 1. Кадры', 'Раздел 2. Школы']);
  expect(draft.document.roadmapTitle).toBe('План на 2024 год');
});

test('the passport of a programme is no part of its name', async () => {
  const passport = table(tr(['Наименование программы', 'Школа']), tr(['Сроки реализации', '2024 год']));
  const body = docx(p('ПРОГРАММА «Школа» на 2024 год'), p('Паспорт программы'), passport, plan);
  const draft = await readOrderFile({ name: 'order.docx', bytes: body });
  expect(draft.document.roadmapTitle).toBe('ПРОГРАММА «Школа» на 2024 год');
});
