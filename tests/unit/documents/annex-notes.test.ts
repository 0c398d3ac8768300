import { expect, test } from '@jest/globals';
import { headOf } from './head-of.js';

test.each([
  [
    'a stamp in the nominative and without «от»',
    ['УТВЕРЖДЕНО', 'Решение Энского городского', 'Совета депутатов', '17.06.2004 № 116'],
    { type: 'решение', number: '116', date: '2004-06-17', issuer: 'Энский городской Совет депутатов' },
  ],
  [
    'no space before the day',
    ['Приложение', 'к постановлению администрации района', 'от12.02. 2019 г. №  21-па'],
    { type: 'постановление', number: '21-па', date: '2019-02-12', issuer: 'администрация района' },
  ],
  [
    'an annex of a programme that was approved',
    [
      'Приложение',
      'к муниципальной программе',
      'утвержденной решением Энского Собрания',
      'от 27.05.2009 № 26',
    ],
    { type: 'решение', number: '26', date: '2009-05-27', issuer: 'Энское Собрание' },
  ],
  [
    'the number of the minutes is not that of the order',
    ['«Одобрен»', 'постановлением', 'комиссии области', 'от 25 декабря 2002 года', 'Протокол № 76'],
    { type: 'постановление', number: null, date: '2002-12-25', issuer: 'комиссия области' },
  ],
  [
    'in brackets under the name',
    ['(утв. распоряжением главы района от 10.06.2020 № 33-р)'],
    { type: 'распоряжение', number: '33-р', date: '2020-06-10', issuer: 'глава района' },
  ],
  [
    'blanks left open',
    ['Приложение к постановлению администрации района №______от______'],
    { type: 'постановление', number: null, date: null, issuer: 'администрация района' },
  ],
  [
    'the number before the day, after who issued it',
    ['Утверждено приказом', 'начальника отдела образования', 'Энского района', '№ 12 от 20.01.2026'],
    { type: 'приказ', number: '12', issuer: 'начальник отдела образования Энского района' },
  ],
  [
    'the number may be the school’s',
    ['Утверждено приказом МБОУ СОШ № 3', 'от 20.01.2026'],
    { number: null, date: '2026-01-20' },
  ],
  [
    'the number may be that of a kindergarten with a name',
    ['Утверждено приказом детского сада', '«Ромашка» № 3 от 20.01.2026'],
    { number: null, date: '2026-01-20' },
  ],
  [
    'the number before the day is that of the minutes',
    ['УТВЕРЖДЕНО', 'решением педсовета', 'протокол № 1 от 20.01.2026'],
    { number: null, date: '2026-01-20' },
  ],
  ['in short', ['Утв. приказом РУО № 12 от 20.01.2026'], { number: '12', date: '2026-01-20', issuer: 'РУО' }],
  [
    'its first line is left out',
    ['к приказу управления образования', 'от 20.01.2026 № 12'],
    { type: 'приказ', number: '12', date: '2026-01-20', issuer: 'управление образования' },
  ],
  [
    'a decree',
    ['УТВЕРЖДЕН', 'Указом Президента Энской Республики', 'от 20.01.2026 № 12'],
    { type: 'указ', number: '12', issuer: 'Президент Энской Республики' },
  ],
  [
    'by an official, without an order',
    ['УТВЕРЖДЕН', 'заместителем главы района', 'А.А. Зиминым', '20.01.2026'],
    { type: null, number: null, date: '2026-01-20' },
  ],
])('what the note of an annex says: %s', (_, note, expected) => {
  expect(headOf(...note, 'Мероприятия по развитию образования')).toMatchObject({
    ...expected,
    roadmapTitle: 'Мероприятия по развитию образования',
  });
});

test('an act that the plan rests on is not its order', () => {
  const head = headOf(
    ...['УТВЕРЖДАЮ', 'Директор школы А.А. Зимин', '15.01.2026', ''],
    ...['План работы на 2026 год', '', 'Нормативная база:', ''],
    'Постановление Правительства Российской Федерации от 01.02.2020 № 45',
  );
  expect(head).toMatchObject({ type: null, number: null, date: '2026-01-15' });
});

test('where the menu of a site leads is not what an order is about', () => {
  const head = headOf(
    ...['Об управлении', '', 'Приложение 3', 'к приказу управления образования', 'от 09.09.2024 № 402', ''],
    'ПЛАН работы на 2025 год',
  );
  expect(head).toMatchObject({ number: '402', title: null, roadmapTitle: 'ПЛАН работы на 2025 год' });
});

test('an order that names its number above a short title is no page of a site', () => {
  const head = headOf(...['МБОУ СОШ № 5', 'от 01.02.2026 № 15', 'О субботнике', 'ПРИКАЗЫВАЮ:']);
  expect(head).toMatchObject({ number: '15', date: '2026-02-01', title: 'О субботнике' });
});
