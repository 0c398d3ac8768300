import { describe, expect, test } from '@jest/globals';
import { readHeader } from '../../../documents/order/columns.js';

describe('the columns of a header', () => {
  test.each([
    ['whose name is asked for', ['№', 'Мероприятие', 'Срок', 'Ф.И.О. ответственного'], [0, 1, [2], [3]]],
    ['whose post is asked for', ['Содержание', 'Дата', 'Должность исполнителя'], [null, 0, [1], [2]]],
    ['a signature is nobody’s work', ['№', 'Мероприятие', 'Срок', 'Ф.И.О.', 'Подпись'], [0, 1, [2], []]],
    [
      'the work under an unknown name, beside a number and a deadline alone',
      ['№ п/п', 'Механизм (инструмент) открытости', 'Стадия развития', 'Срок', 'Отметка об исполнении'],
      [0, 1, [3], []],
    ],
  ])('%s', (_, names, [number, activity, deadlines, responsibles]) => {
    expect(readHeader(names)).toMatchObject({ number, activity, deadlines, responsibles });
  });

  test.each([
    [['№', 'Показатель', 'Срок', 'Сумма, руб.']],
    [['№', 'Фамилия', 'Дата', 'Подпись']],
    [['Класс', 'Предмет', 'Дата']],
    [['№', 'Номенклатура', 'Дата', 'Количество']],
  ])('no road map: %j', (names) => {
    expect(readHeader(names)).toBeNull();
  });
});
