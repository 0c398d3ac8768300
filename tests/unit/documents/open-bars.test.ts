import { expect, test } from '@jest/globals';
import { readOrder } from '../../../documents/order/read-order.js';
import { summarise } from './summarise.js';

const read = (text: string) =>
  summarise(readOrder({ name: 'plan.txt', bytes: new TextEncoder().encode(text) }));

test('a table of bars without a frame: cells run on in their columns', () => {
  const text = `План на 2024 год

  N  | Мероприятие          | Сроки        | Исполнитель
 п/п |                      | исполнения   |
-----+----------------------+--------------+----------------
 1.  | Обеспечить подготовку| до           | Школы;
     | учреждений           | 30.05.2024   | лагерь "Заря"
 2.  | Провести осмотр      | июнь -       | Отдел
     | персонала            | август       | здравоохранения
     | лагеря
Глава района А.А. Зимин
`;
  expect(read(text)).toEqual([
    [
      null,
      '1 | Обеспечить подготовку учреждений | до 30.05.2024 | Школы + лагерь "Заря"',
      '2 | Провести осмотр персонала лагеря | июнь - август | Отдел здравоохранения',
    ],
  ]);
});

test('bars that stand anywhere only part the cells of a line', () => {
  const text = `План на 2024 год
№|Мероприятие|Срок|Исполнитель
-|-|-|-
1|Осмотр|май|Школа
2|Ремонт кровли школы|июнь|Завхоз`;
  expect(read(text)).toEqual([[null, '1 | Осмотр | май | Школа', '2 | Ремонт кровли школы | июнь | Завхоз']]);
});
