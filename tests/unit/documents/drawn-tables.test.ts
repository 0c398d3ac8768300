import { describe, expect, test } from '@jest/globals';
import { isCutOverPage, isCutWord, knownWords } from '../../../documents/order/grid/cut-words.js';
import { drawnTables } from '../../../documents/order/pdf/drawn-tables.js';
import { pageWords, turnedRuns } from '../../../documents/order/pdf/pdf-page.js';

test('a row that goes on over the page has no border at its end: its words stay in the table', () => {
  const upright = [0, 30, 200, 300].map((place) => ({ upright: true, place, from: 50, to: 150 }));
  const level = [150, 100].map((place) => ({ upright: false, place, from: 0, to: 300 }));
  const [table] = drawnTables([...upright, ...level]);
  const word = (text: string, start: number, y: number) => ({ text, start, end: start + 20, y, height: 10 });
  const words = [word('1.', 5, 120), word('Семинар', 40, 120), word('2.', 5, 80), word('Начало', 40, 80)];
  expect(table?.rows(words, 0, 1).map(({ cells }) => cells)).toEqual([
    ['1.', 'Семинар', ''],
    ['2.', 'Начало', ''],
  ]);
});

test('a word too long for its column is cut without a hyphen: its parts are one word', () => {
  const upright = [0, 30, 100, 200].map((place) => ({ upright: true, place, from: 0, to: 100 }));
  const level = [100, 0].map((place) => ({ upright: false, place, from: 0, to: 200 }));
  const [table] = drawnTables([...upright, ...level]);
  const word = (text: string, start: number, end: number, y: number) => ({ text, start, end, y, height: 10 });
  const words = [
    ...[word('Утвержден', 34, 94, 80), word('ие', 34, 46, 65), word('плана', 50, 80, 65)],
    ...[word('материальн', 34, 95, 50), word('о-', 34, 42, 35), word('технического', 34, 95, 20)],
  ];
  expect(table?.rows(words, 0, 1)[0]?.cells[1]).toBe('Утверждение плана материально-технического');
});

test('letters on their side in a column merged downwards', () => {
  const upright = [0, 30, 100, 200].map((place) => ({ upright: true, place, from: 0, to: 100 }));
  const level = [
    ...[100, 0].map((place) => ({ upright: false, place, from: 0, to: 200 })),
    { upright: false, place: 50, from: 30, to: 200 },
  ];
  const [table] = drawnTables([...upright, ...level]);
  const word = (text: string, y: number) => ({ text, start: 40, end: 60, y, height: 10 });
  const turned = turnedRuns([
    { str: 'кадрами', transform: [0, 10, -10, 0, 27, 20], width: 50, height: 10 },
    { str: 'Управлен', transform: [0, 10, -10, 0, 10, 20], width: 60, height: 10 },
    { str: 'ие', transform: [0, 10, -10, 0, 18, 20], width: 60, height: 10 },
    { str: 'в полях', transform: [0, 10, -10, 0, 400, 20], width: 50, height: 10 },
  ]);
  expect(table?.rows([word('Курсы', 70), word('Слёт', 20)], 0, 1, turned).map(({ cells }) => cells)).toEqual([
    ['Управление кадрами', 'Курсы', ''],
    ['Управление кадрами', 'Слёт', ''],
  ]);
});

describe('the lines of a cell', () => {
  const upright = [0, 30, 130, 200].map((place) => ({ upright: true, place, from: 0, to: 100 }));
  const level = [100, 0].map((place) => ({ upright: false, place, from: 0, to: 200 }));
  const cellOf = (...lines: string[]) => {
    const words = lines.flatMap((line, at) =>
      [...line.matchAll(/\S+/gu)].map(({ 0: text, index }) => {
        const start = 35 + index * 5;
        return { text, start, end: start + text.length * 5, y: 90 - at * 12, height: 10 };
      }),
    );
    return drawnTables([...upright, ...level])[0]?.rows(words, 0, 1)[0]?.cells[1];
  };

  test('an item of a list keeps its sign and begins a line', () => {
    expect(cellOf('Установка знаков:', '• «Дети»;', '• «Школа»')).toBe(
      'Установка знаков:\n• «Дети»;\n• «Школа»',
    );
  });

  test('a line that left room for the next word is ended; behind a whole name it may be', () => {
    expect(cellOf('УО округа', 'Школы')).toBe('УО округа\nШколы');
    expect(cellOf('МКУ «Центр обес-', 'печения»', 'образовательные')).toBe(
      'МКУ «Центр обеспечения»\u2028образовательные',
    );
    expect(cellOf('Руководители', 'образовательных')).toBe('Руководители образовательных');
  });
});

test('the words of one run are as broad as their letters', () => {
  const run = { str: 'МКУ или', transform: [10, 0, 0, 10, 0, 50], width: 41, height: 10 };
  expect(pageWords([run]).map(({ start, end }) => [start, end])).toEqual([
    [0, 23],
    [26, 41],
  ]);
});

test('short lines in the middle of a cell', () => {
  const upright = [0, 30, 130, 200].map((place) => ({ upright: true, place, from: 0, to: 100 }));
  const level = [100, 0].map((place) => ({ upright: false, place, from: 0, to: 200 }));
  const word = (text: string, start: number, end: number, y: number) => ({ text, start, end, y, height: 10 });
  const words = [word('УО', 73, 87, 80), word('Отделения', 52, 108, 65)];
  expect(drawnTables([...upright, ...level])[0]?.rows(words, 0, 1)[0]?.cells[1]).toBe('УО\nОтделения');
});

test('a line of justified text that is not drawn apart ends its paragraph', () => {
  const upright = [0, 30, 130, 200].map((place) => ({ upright: true, place, from: 0, to: 100 }));
  const level = [100, 0].map((place) => ({ upright: false, place, from: 0, to: 200 }));
  const word = (text: string, start: number, end: number, y: number) => ({ text, start, end, y, height: 10 });
  const words = [
    ...[word('Отдел', 35, 60, 80), word('администрации', 70, 125, 80)],
    ...[word('Энского', 35, 80, 65), word('района', 82, 120, 65), word('Школы', 35, 65, 50)],
  ];
  expect(drawnTables([...upright, ...level])[0]?.rows(words, 0, 1)[0]?.cells[1]).toBe(
    'Отдел администрации Энского района\nШколы',
  );
});

test.each([
  ['ежегодн', 'о', true],
  ['проведен', 'ия', true],
  ['месяц', 'а также', false],
  ['образовательны', 'е учреждения', true],
])('over the border of a page: «%s» + «%s»', (word, next, cut) => {
  expect(isCutOverPage(word, next)).toBe(cut);
});

test('a word that the document has elsewhere is known when it is put together', () => {
  const known = knownWords(['в соответствии с планом']);
  const full = { word: 'соответст', width: 45, room: 8 };
  expect(isCutWord(full, 'вии с графиком', known)).toBe(true);
  expect(isCutWord(full, 'вия с графиком', known)).toBe(false);
});

test.each([
  ['педагог', 'и родители', false],
  ['завуч', 'и учителя', false],
  ['график', 'и план', false],
  ['ежегодн', 'о', true],
])('a conjunction ends no word that stands by itself: «%s» + «%s»', (word, next, cut) => {
  const known = knownWords(['педагоги, завучи, графики']);
  expect(isCutWord({ word, width: word.length * 5, room: 3 }, next, known)).toBe(cut);
});

test.each([
  ['1.1', '0', true],
  ['до 1', '0', false],
  ['наставнико', 'в школе', true],
  ['Общество', 'в городе', false],
  ['внедрению', 'целевой модели', false],
  ['организаци', 'и', true],
  ['эффективн', 'ости программ', true],
  ['Мониторин', 'га', true],
  ['мероприятие', 'за год', false],
  ['сентябрь', 'г.', false],
  ['Проведение', 'по-новому', false],
  ['ежекварталь', 'но', true],
  ['ежеквартал', 'ьно', true],
  ['Постоян', 'но', true],
  ['Разработк', 'а проекта', true],
  ['Рособрнадз', 'ора', true],
  ['Рособрна', 'дзора', true],
  ['Забайкальс', 'кий край', true],
  ['Благоустройст', 'во территории', true],
  ['Торжестве', 'нная линейка', true],
  ['координато', 'рами школ', true],
  ['Библиотека', '-филиал № 2', true],
  ['участвующ', 'их в конкурсе', true],
  ['ежекварта', 'льно', true],
  ['общеобраз', 'овательных школ', true],
  ['представит', 'елей района', true],
  ['Взаимопос', 'ещение уроков', true],
  ['Открытие', 'льна и посевной', false],
  ['решение', 'ректора', false],
  ['Поиск', 'и находка', false],
  ['Осмотр', 'а также ремонт', false],
  ['средств', 'на ремонт', false],
  ['решение', 'но не позже', false],
  ['обществе', 'и семье', false],
  ['количестве', 'трёх', false],
  ['агентстве', 'развития', false],
  ['хозяйстве', 'района', false],
  ['Уставе', 'пп. 3', false],
  ['искусстве', 'нного', true],
  ['рельс', 'и шпал', false],
  ['Информационно', '-', true],
  ['15.10.2', '025', true],
  ['15.10.2', '25 чел.', false],
  ['12.05.20', '26', true],
  ['представителям', 'и)', true],
  ['представителям', 'и) проверка', false],
  ['руководител', 'и;', true],
  ['родители', 'и учителя', false],
  ['нуждающи', 'хся в занятости', true],
  ['Информиро', 'вать комиссию', true],
  ['выполнени', 'и поручений', true],
  ['времени', 'и места', false],
  ['трудоспосо', 'бного возраста', true],
  ['проекто', 'в «Наш двор»', true],
  ['вместо', 'в школе', false],
  ['Спартак', 'иада', true],
  ['работаю', 'щей молодёжи', true],
  ['молодёж', 'и', true],
  ['преподавател', 'ей', true],
  ['руководите', 'лей', true],
  ['Консультац', 'ионные пункты', true],
  ['Информаци', 'онно-', true],
  ['ежеквартальн', 'о', true],
  ['больниц', 'района', false],
  ['результато', 'в на сайте', true],
  ['региональног', 'о центра', true],
  ['Ленинский', 'р-н', false],
  ['учениц', 'и учеников', false],
  ['Зимина', 'и.о. директора', false],
  ['Зимина', 'ио директора', false],
  ['поселения', 'с. Энское', false],
  ['район', 'а.Энский', false],
  ['отдел', 'к.п.н. Зимина', false],
  ['Астрахани', 'и области', false],
  ['класс', 'а.', true],
])('«%s» at the border and «%s» under it are one word: %s', (word, next, cut) => {
  expect(isCutWord({ word, width: word.length * 7, room: 3 }, next)).toBe(cut);
  expect(isCutWord({ word, width: word.length * 7, room: 30 }, next)).toBe(false);
});

test('a sign of punctuation that found no room stands at the word above', () => {
  const upright = [0, 30, 100, 200].map((place) => ({ upright: true, place, from: 0, to: 100 }));
  const level = [100, 0].map((place) => ({ upright: false, place, from: 0, to: 200 }));
  const [table] = drawnTables([...upright, ...level]);
  const word = (text: string, end: number, y: number) => ({ text, start: 34, end, y, height: 10 });
  expect(table?.rows([word('руководителей', 98, 80), word(':', 36, 65)], 0, 1)[0]?.cells[1]).toBe(
    'руководителей:',
  );
});
