import { describe, expect, test } from '@jest/globals';
import { splitBodies } from '../../../domain/bodies/split-bodies.js';
import { unifyBodies } from '../../../domain/bodies/same-body/unify-bodies.js';

const unify = (...cells: string[]) => unifyBodies(cells.map((cell) => splitBodies(cell).mentions));
const names = (...cells: string[]) => unify(...cells).cells.map((bodies) => bodies.map(({ name }) => name));

describe('one name per body', () => {
  test('quotes, case, spaces and breaks do not make another body', () => {
    const known = 'МКУ "Центр обеспечения"';
    const all = names(
      known,
      'МКУ «Центр обеспечения»',
      'МКУ "Центр\nобеспечения"',
      known,
      'мку  "центр обеспечения"',
      'МКУ Центр обеспечения',
    );
    expect(all).toEqual([[known], [known], [known], [known], [known], [known]]);
    expect(unify(known, 'МКУ «Центр обеспечения»').questions).toEqual([]);
  });

  test('the commonest spelling is kept, the first when they are equally common', () => {
    expect(names('Социальные партнёры', 'социальные партнеры', 'социальные партнеры')).toEqual([
      ['социальные партнеры'],
      ['социальные партнеры'],
      ['социальные партнеры'],
    ]);
    expect(names('ОТДЕЛ ОБРАЗОВАНИЯ', 'Отдел образования')).toEqual([
      ['ОТДЕЛ ОБРАЗОВАНИЯ'],
      ['ОТДЕЛ ОБРАЗОВАНИЯ'],
    ]);
  });

  test('roles stay with the cell', () => {
    const { cells } = unify('Отдел образования; школы', 'школы; Отдел образования');
    expect(cells[1]).toEqual([
      { name: 'школы', kind: 'group', role: 'lead' },
      { name: 'Отдел образования', kind: 'body', role: 'co_executor' },
    ]);
  });
});

describe('names that are alike are asked about, never merged', () => {
  test('one letter apart: the rarer spelling is in doubt', () => {
    const { cells, questions } = unify('Отдел образования', 'Отдел образованя', 'Отдел образования');
    expect(cells[1]?.[0]?.name).toBe('Отдел образованя');
    expect(questions).toEqual([
      { cell: 1, name: 'Отдел образованя', candidates: ['Отдел образования'], why: 'misspelt' },
    ]);
  });

  test.each([
    ['Отдел образования', 'Отдел обрзаования'],
    ['МКУ "Центр обеспечения"', 'МКУ "Центр обеспечении"'],
  ])('%s and %s', (one, other) => {
    expect(unify(one, one, other).questions).toHaveLength(1);
  });

  test('numbers make different schools', () => {
    expect(unify('МБОУ СОШ № 1', 'МБОУ СОШ № 2', 'МБОУ СОШ № 12').questions).toEqual([]);
  });

  test('a shortened name, and two words for one collective', () => {
    expect(unify('Отдел образования', 'Отдел образования Администрации МО').questions).toMatchObject([
      { name: 'Отдел образования', candidates: ['Отдел образования Администрации МО'], why: 'shortened' },
    ]);
    expect(unify('образовательные учреждения', 'образовательные учреждения', 'ОУ').questions).toMatchObject([
      { cell: 2, name: 'ОУ', candidates: ['образовательные учреждения'], why: 'synonym' },
    ]);
  });
});
