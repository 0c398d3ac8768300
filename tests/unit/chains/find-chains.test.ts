import { describe, expect, test } from '@jest/globals';
import { findChains } from '../../../domain/chains/find-chains.js';
import { rowStage } from '../../../domain/chains/row-stage.js';
import type { DraftRow } from '../../../domain/draft-order.js';
import { roadMaps } from './road-maps.js';

const chains = (...activities: string[]) =>
  findChains([
    { index: 1, rows: activities.map((activity, at) => ({ position: at + 1, activity }) as DraftRow) },
  ]).map(({ stages }) => stages.map(({ position, stage }) => `${position} ${stage}`));

describe('the stage of a row', () => {
  test.each([
    ['Проведение мониторинга качества обучения', 'monitoring'],
    ['Комплексный мониторинг состояния системы', 'monitoring'],
    ['Анализ результатов мониторинга качества', 'analysis'],
    ['Подготовка аналитической справки по итогам мониторинга', 'analysis'],
    ['Разработка адресных рекомендаций по результатам анализа', 'recommendation'],
    ['Принятие управленческих решений по результатам анализа', 'management_decision'],
    ['Анализ эффективности принятых мер', 'effectiveness_review'],
    ['Проведение оценки эффективности управленческих решений', 'effectiveness_review'],
    ['Мониторинг эффективности деятельности руководителей', 'monitoring'],
    ['Участие в мониторинге качества', null],
    ['Утверждение показателей анализа', null],
    ['Проведение мероприятий по мониторингу качества', null],
    ['Создание системы мониторинга', null],
  ])('%s: %s', (activity, stage) => {
    expect(rowStage(activity)?.stage ?? null).toBe(stage);
  });
});

describe('chains', () => {
  test('the whole cycle, rows without a subject joining the chain above', () => {
    expect(
      chains(
        'Проведение мониторинга дошкольного воспитания детей',
        'Анализ результатов мониторинга дошкольного воспитания детей',
        'Подготовка адресных рекомендаций по результатам анализа мониторинга дошкольного воспитания',
        'Принятие управленческих решений',
        'Анализ эффективности принятых мер',
      ),
    ).toEqual([
      ['1 monitoring', '2 analysis', '3 recommendation', '4 management_decision', '5 effectiveness_review'],
    ]);
  });

  test('two subjects in one section are two chains, however the rows are mixed', () => {
    expect(
      chains(
        'Мониторинг трудоустройства выпускников колледжа',
        'Мониторинг развития системы профориентации',
        'Анализ результатов мониторинга развития системы профориентации',
        'Анализ мониторинга трудоустройства выпускников колледжа',
      ),
    ).toEqual([
      ['1 monitoring', '4 analysis'],
      ['2 monitoring', '3 analysis'],
    ]);
  });

  test('stages are in their own order even where the rows are not', () => {
    expect(chains('Анализ мониторинга чтения сельских детей', 'Мониторинг чтения сельских детей')).toEqual([
      ['2 monitoring', '1 analysis'],
    ]);
  });

  test('one stage alone, or another subject, is no chain', () => {
    expect(chains('Мониторинг питания детей', 'Мониторинг чтения детей')).toEqual([]);
    expect(chains('Мониторинг школьного питания', 'Анализ результатов единого экзамена')).toEqual([]);
  });
});

describe('road maps of other styles', () => {
  const letters = {
    monitoring: 'M',
    analysis: 'A',
    recommendation: 'R',
    management_decision: 'D',
    effectiveness_review: 'E',
  };

  test.each(roadMaps)('$style', ({ rows, chains: expected }) => {
    const found = findChains([
      { index: 1, rows: rows.map((activity, at) => ({ position: at + 1, activity }) as DraftRow) },
    ]);
    expect(
      found.map(({ stages }) => stages.map(({ position, stage }) => position + letters[stage]).join(' ')),
    ).toEqual(expected);
  });

  test('the rows of one section never join those of another', () => {
    const rows = ['Мониторинг питания школьников', 'Анализ результатов мониторинга питания школьников'];
    const sections = rows.map((activity, at) => ({
      index: at + 1,
      rows: [{ position: at + 1, activity } as DraftRow],
    }));
    expect(findChains(sections)).toEqual([]);
  });
});
