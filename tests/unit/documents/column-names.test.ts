import { describe, expect, test } from '@jest/globals';
import { readHeader } from '../../../documents/order/table/columns.js';

describe('the columns of a header', () => {
  test.each([
    ['whose name is asked for', ['№', 'Мероприятие', 'Срок', 'Ф.И.О. ответственного'], [0, 1, [2], [3]]],
    ['whose post is asked for', ['Содержание', 'Дата', 'Должность исполнителя'], [null, 0, [1], [2]]],
    ['cut at the border of a narrow cell', ['№', 'Мероприя тие', 'Сро ки', 'Исполните ли'], [0, 1, [2], [3]]],
    ['a signature is nobody’s work', ['№', 'Мероприятие', 'Срок', 'Ф.И.О.', 'Подпись'], [0, 1, [2], []]],
    [
      'the work under an unknown name, beside a number and a deadline alone',
      ['№ п/п', 'Механизм (инструмент) открытости', 'Стадия развития', 'Срок', 'Отметка об исполнении'],
      [0, 1, [3], []],
    ],
    ['cut by a hyphen, in short', ['№', 'Мероприятие', 'Сро-ки', 'Ответст-венный'], [0, 1, [2], [3]]],
    ['in short', ['№', 'Мероприятие', 'Дата', 'Ответ.'], [0, 1, [2], [3]]],
    ['what is done beside what for', ['№', 'Задачи', 'Действия', 'Сроки', 'Ответственные'], [0, 2, [3], [4]]],
    ['what is decided', ['№', 'Проблема', 'Решение', 'Срок', 'Ответственный'], [0, 2, [3], [4]]],
    ['an official or a speaker alone', ['№', 'Вопрос', 'Срок', 'Должностное лицо'], [0, 1, [2], [3]]],
    [
      'when to tell of it is no deadline of the work',
      ['№', 'Мероприятие', 'Срок исполнения', 'Исполнитель', 'Срок представления информации'],
      [0, 1, [2], [3]],
    ],
    ['known only beside a deadline', ['№', 'Мероприятие', 'Дата', 'Руководитель'], [0, 1, [2], [3]]],
    ['known only beside a body', ['Число', 'Время', 'Тема', 'Ответственный'], [null, 2, [0, 1], [3]]],
    ['not known beside a surer one', ['Дата', 'Время', 'Тема', 'Ответственный'], [null, 2, [0], [3]]],
    [
      'who only oversees the work',
      ['№', 'Что сделать', 'Когда', 'Кто исполняет', 'Кто контролирует'],
      [0, 1, [2], [3]],
    ],
    ['what to do at which stage', ['Этап', '№', 'Что сделать', 'Срок', 'Кто отвечает'], [1, 2, [3], [4]]],
    [
      'the work under an unknown name behind a direction and a place',
      ['Направление', 'Место', 'Активность', 'Срок', 'Исполнитель'],
      [null, 2, [3], [4]],
    ],
    [
      'who does the work and oversees it, in one column',
      ['№', 'Мероприятие', 'Срок', 'Исполнитель, контролирующий орган', 'Соисполнитель'],
      [0, 1, [2], [3, 4]],
    ],
    [
      'who oversees, named before who does',
      ['№', 'Мероприятие', 'Срок', 'Контролирующие и исполнители', 'Ответственные'],
      [0, 1, [2], [3, 4]],
    ],
    [
      'the form of a paper is no work',
      ['№', 'Форма и наименование документа', 'Задача', 'Срок', 'Исполнитель'],
      [0, 2, [3], [4]],
    ],
    [
      'the kind and the name of the work in one column',
      ['Дата', 'Время', 'Форма, название мероприятия', 'Ответственный'],
      [null, 2, [0], [3]],
    ],
  ])('%s', (_, names, [number, activity, deadlines, responsibles]) => {
    expect(readHeader(names)).toMatchObject({ number, activity, deadlines, responsibles });
  });

  test.each([
    [['№', 'Показатель', 'Срок', 'Сумма, руб.']],
    [['№', 'Фамилия', 'Дата', 'Подпись']],
    [['Класс', 'Предмет', 'Дата']],
    [['№', 'Наименование учреждения', 'Руководитель', 'Телефон']],
    [['№', 'Номенклатура', 'Дата', 'Количество']],
  ])('no road map: %j', (names) => {
    expect(readHeader(names)).toBeNull();
  });
});
