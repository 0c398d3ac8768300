import { expect, test } from '@jest/globals';
import { cheapest } from '../../support/cpu-time.js';
import { readOrder } from '../../../documents/order/read-order.js';
import { stackedGrid } from '../../../documents/order/text/stacked-text.js';
import { rowQuestions, summarise } from './summarise.js';

const read = (...lines: string[]) =>
  readOrder({ name: 'план.txt', bytes: new TextEncoder().encode(lines.join('\n')) });
const names = ['План на 2024 год', '№ п/п', 'Мероприятие', 'Срок', 'Ответственные'];

test('every cell on a line of its own, with titles of sections', () => {
  const draft = read(
    ...names,
    ...['Кадры', '1.', 'Семинар', 'май 2024 г.', 'УО', '2.', 'Курсы', 'июнь 2024 г.', 'УО; школы'],
    ...['Контроль', '1.', 'Смотр', '', 'УО', 'Начальник Б.Б. Зимин'],
  );
  expect(summarise(draft)).toEqual([
    ['Кадры', '1 | Семинар | май 2024 г. | УО', '2 | Курсы | июнь 2024 г. | УО + школы'],
    ['Контроль', '1 | Смотр |  | УО'],
  ]);
  expect(draft.questions.map(({ code }) => code)).toContain('layout_guessed');
});

test('blank lines between, the numbers of the columns, a column more', () => {
  const lines = [...names, 'Результат', '1', '2', '3', '4', '5', '1', 'Семинар', 'май', 'УО', 'приказ', '2'];
  const draft = read(...[...lines, 'Курсы', 'июнь', 'школы', 'отчёт'].flatMap((line) => [line, '']));
  expect(summarise(draft)).toEqual([[null, '1 | Семинар | май | УО', '2 | Курсы | июнь | школы']]);
});

test('a cell of several lines is told by the deadline between the work and who does it, else nothing is read', () => {
  const one = ['1', 'Семинар', 'май', 'УО', '2', 'Курсы:', 'а) очные;', 'б) заочные', 'июнь', 'УО', 'школы'];
  expect(summarise(read(...names, ...one))).toEqual([
    [null, '1 | Семинар | май | УО', '2 | Курсы: а) очные; б) заочные | июнь | УО + школы'],
  ]);
  expect(() => read(...names, '1', 'Семинар', 'май', 'УО', '2', 'Курсы', 'май', 'июнь', 'УО', '3')).toThrow();
});

test('the lines of a list in a cell end with commas, whatever its deadline says', () => {
  const one = ['1', 'Ярмарка', 'в дни праздников', 'Управление культуры,', 'ОМВД', '2', 'Смотр', 'май', 'УО'];
  expect(summarise(read(...names, ...one))).toEqual([
    [null, '1 | Ярмарка | в дни праздников | Управление культуры + ОМВД', '2 | Смотр | май | УО'],
  ]);
});

test('a title above a number that runs on is no body of the row above it', () => {
  const draft = read(
    ...[...names, 'Кадры', '1.', 'Семинар', 'май', 'УО', 'Работа с педагогическими кадрами'],
    ...['2.', 'Курсы', 'июнь', 'школы', 'УО', '3.', 'Смотр', 'по графику', 'школы,', 'УО', 'Контроль'],
    ...['4.', 'Отчёт', 'июль', 'УО'],
  );
  expect(summarise(draft)).toEqual([
    ['Кадры', '1 | Семинар | май | УО'],
    [
      'Работа с педагогическими кадрами',
      '2 | Курсы | июнь | школы + УО',
      '3 | Смотр | по графику | школы + УО',
    ],
    ['Контроль', '4 | Отчёт | июль | УО'],
  ]);
});

test('one word that nobody knows below the last cell of a row may be a title or somebody, and below a work of two lines is the latter', () => {
  const titled = read(
    ...[...names, 'Кадры', '1.', 'Семинар', 'май', 'УО', 'Первички', '2.', 'Курсы', 'июнь', 'школы'],
    ...['3.', 'Смотр', 'июль', 'УО'],
  );
  expect(rowQuestions(titled)).toEqual(['lead_needed:2', 'section_title:2']);
  const worked = read(
    ...[...names, 'Кадры', '1.', 'Смотр', 'музеев', '1 мая', 'Юнкоры', '2.', 'Курсы', 'июнь', 'школы'],
    ...['3.', 'Отчёт', 'июль', 'УО'],
  );
  expect(summarise(worked)).toEqual([
    ['Кадры', '1 | Смотр музеев | 1 мая | Юнкоры', '2 | Курсы | июнь | школы', '3 | Отчёт | июль | УО'],
  ]);
});

test('a long text is read in time that grows as it does', () => {
  const rows = Array.from({ length: 9_000 }, (_, at) => [String(at + 1), 'Семинар', 'май', 'УО']).flat();
  const text = [...names, ...rows].join('\n');
  expect(stackedGrid('план.txt', text)?.rows).toHaveLength(9_002);
  expect(cheapest(() => stackedGrid('план.txt', text), 2_000)).toBeLessThan(2_000);
});
