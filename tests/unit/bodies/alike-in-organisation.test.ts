import { describe, expect, test } from '@jest/globals';
import { alikeInOrganisation } from '../../../domain/bodies/same-body/alike-in-organisation.js';
import { bodyKey } from '../../../domain/bodies/words/body-key.js';
import type { KnownName } from '../../../domain/bodies/same-body/similar-names.js';

type Kind = KnownName['kind'];
const named = (name: string, kind: Kind = 'body', times = 1): KnownName => ({
  ...{ name, kind, times },
  key: bodyKey(name),
  cell: 0,
});
const alike = (name: KnownName, ...organisation: KnownName[]) =>
  alikeInOrganisation([name], organisation).get(name.name) ?? [];

describe('a name of an order is laid beside the bodies of the organisation', () => {
  test.each<[string, string, Kind, Kind]>([
    ['Отдел образования', 'Отдел образования Администрации Куркинского района', 'body', 'body'],
    ['Отдел образования Администрации Куркинского района', 'Отдел образования', 'body', 'body'],
    ['Отдел образования района', 'Отдел образования Администрации района', 'body', 'body'],
    ['Отдел культуры', 'Отдел культуры администрации', 'outsider', 'body'],
    ['школы', 'образовательные учреждения', 'group', 'group'],
    ['ДОУ', 'детские сады', 'group', 'group'],
    ['МКУ ЦО', 'МКУ "Центр обеспечения"', 'body', 'body'],
    ['МКУ «Центр обеспечения»', 'муниципальное казённое учреждение «Центр обеспечения»', 'body', 'body'],
    ['ЦО', 'муниципальное казённое учреждение «Центр обеспечения»', 'body', 'body'],
    ['Отдел образованния', 'Отдел образования', 'body', 'body'],
    ['Школа № 1', 'МБОУ Школа № 1 г. Куркино', 'body', 'body'],
    ['образовательные учреждения', 'образовательные учреждения района', 'group', 'group'],
    ['классный руководитель', 'классные руководители', 'post', 'post'],
  ])('«%s» is asked beside «%s»', (name, known, kind, kindKnown) => {
    expect(alike(named(name, kind), named(known, kindKnown, 9))).toEqual([known]);
  });

  test.each<[string, string, Kind]>([
    ['Отдел культуры', 'Отдел образования', 'body'],
    ['Школа № 1', 'Школа № 2', 'body'],
    ['Школа № 1', 'Школа № 11', 'body'],
    ['Архив', 'Архивный отдел администрации', 'body'],
    ['директор', 'директор школы', 'post'],
    ['заместитель директора по УВР', 'заместитель директора по ВР', 'post'],
    ['родители', 'образовательные учреждения', 'group'],
  ])('«%s» is not asked beside «%s»', (name, known, kind) => {
    expect(alike(named(name, kind), named(known, kind, 9))).toEqual([]);
  });

  test('all that it may stand for are offered, the nearest first, and others do not crowd them out', () => {
    const longer = ['района', 'района и города', 'города и района Куркино'].map((end) =>
      named(`Отдел образования ${end}`, 'body', 9),
    );
    expect(alike(named('Отдел образования'), ...longer.toReversed())).toEqual(longer.map(({ name }) => name));
    const many = Array.from({ length: 9 }, (_, at) => named(`Отдел образования а${at}`, 'body', 9));
    const full = named('Отдел образования Администрации Куркинского района');
    expect(alike(full, named('Отдел образования', 'body', 9), ...many)).toEqual(['Отдел образования']);
    const both = [named('образовательные учреждения', 'group', 9), named('школы', 'group', 9)];
    expect(alike(named('ОУ', 'group'), ...both.toReversed())).toEqual(both.map(({ name }) => name));
  });

  test('names of one side are never compared with each other', () => {
    const one = named('Отдел образования');
    const other = named('Отдел образования района');
    expect(alikeInOrganisation([one, other], []).size).toBe(0);
    expect(alikeInOrganisation([named('Архив')], [one, other]).size).toBe(0);
  });
});
