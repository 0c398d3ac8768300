import { expect, test } from '@jest/globals';
import { readOrder } from '../../../documents/order/read-order.js';

const read = (text: string) =>
  readOrder({ name: 'plan.txt', bytes: new TextEncoder().encode(text) }).document;
const table = '\n№\tМероприятие\tСрок\tОтветственный\n1\tСеминар\tмай\tУО\n';
const drawn = `
+---+-------------+------+---------------+
| № | Мероприятие | Срок | Ответственный |
+---+-------------+------+---------------+
| 1 | Семинар     | май  | УО            |
+---+-------------+------+---------------+
`;
const stamps = `РАССМОТРЕНО                          УТВЕРЖДЕНО
на педагогическом совете             приказом МБОУ «Гимназия № 3»
протокол от 28.08.2025 № 1           от 29.08.2025 № 214-од
`;
const title = '\n                  ПЛАН РАБОТЫ\n             на 2025-2026 учебный год\n';

test.each([
  ['over a table of tabs', table],
  ['over a drawn table', drawn],
])('two stamps on the same lines, each read by itself: %s', (_, below) => {
  expect(read(stamps + title + below)).toMatchObject({
    ...{ type: 'приказ', number: '214-од', date: '2025-08-29', issuer: 'МБОУ «Гимназия № 3»' },
    roadmapTitle: 'ПЛАН РАБОТЫ на 2025-2026 учебный год',
  });
});

test('a title of spaced letters ends them', () => {
  const short =
    'СОГЛАСОВАНО                 УТВЕРЖДАЮ\n16.09.2025                  17.09.2025\n\n                 П Л А Н\n';
  expect(read(`${short}               работы школы\n${table}`)).toMatchObject({
    ...{ date: '2025-09-17', roadmapTitle: 'ПЛАН работы школы' },
  });
});

test('parted by tabs; three of them; a line of words across ends them', () => {
  const three = `СОГЛАСОВАНО\t\t\tПРИНЯТО\t\t\t\tУТВЕРЖДЕНО
Советом школы\t\t\tпедсоветом\t\t\tприказом школы
от 27.08.2025\t\t\tот 28.08.2025\t\t\tот 29.08.2025 № 5
`;
  expect(read(three + title + table)).toMatchObject({ number: '5', date: '2025-08-29' });
  const school = 'Муниципальное бюджетное общеобразовательное учреждение «Школа»\n';
  expect(read(stamps + school + title + table)).toMatchObject({
    ...{ number: '214-од', date: '2025-08-29' },
    roadmapTitle: 'ПЛАН РАБОТЫ на 2025-2026 учебный год',
  });
});

test('the order is named in the second of them', () => {
  const both = `УТВЕРЖДАЮ                            Утверждено
Председатель районного               решением районного Совета
Совета                               депутатов
________ В.Е. Зимин                  от 17 декабря 2008 г. № 277-рс
17 декабря 2008 г.
`;
  expect(read(both + title + table)).toMatchObject({
    ...{ type: 'решение', number: '277-рс', date: '2008-12-17', issuer: 'районный Совет депутатов' },
  });
});

test('a stamp beside the name of the school', () => {
  const beside = `Государственное учреждение           УТВЕРЖДАЮ
образования «Школа № 4»              Директор школы
                                     ________ О.Н. Зимина
                                     30.08.2025
`;
  expect(read(beside + title + table)).toMatchObject({
    date: '2025-08-30',
    roadmapTitle: 'ПЛАН РАБОТЫ на 2025-2026 учебный год',
  });
});

test('letterheads side by side: in two languages, of two bodies', () => {
  const clauses = 'О плане\n\nПРИКАЗЫВАЕМ:\n1. Утвердить план.\n\nПЛАН\n' + table;
  const languages = `ЭНСКІ РАЁННЫ               ЭНСКИЙ РАЙОННЫЙ
ВЫКАНАЎЧЫ КАМІТЭТ          ИСПОЛНИТЕЛЬНЫЙ
                           КОМИТЕТ

РАШЭННЕ                    РЕШЕНИЕ
23.01.2026 № 71            23.01.2026 № 71

`;
  expect(read(languages + clauses)).toMatchObject({
    ...{
      type: 'решение',
      number: '71',
      date: '2026-01-23',
      issuer: 'ЭНСКИЙ РАЙОННЫЙ ИСПОЛНИТЕЛЬНЫЙ КОМИТЕТ',
    },
  });
  const bodies = `МИНИСТЕРСТВО               МИНИСТЕРСТВО
ОБРАЗОВАНИЯ                ЗДРАВООХРАНЕНИЯ

                  ПРИКАЗ
03.12.2025                             № 1215/447-п

`;
  expect(read(bodies + clauses)).toMatchObject({
    ...{ number: '1215/447-п', issuer: 'МИНИСТЕРСТВО ОБРАЗОВАНИЯ МИНИСТЕРСТВО ЗДРАВООХРАНЕНИЯ' },
  });
});
