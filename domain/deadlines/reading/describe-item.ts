import type { Item } from '../pieces/items.js';

/** What a stretch of the phrase was recognised as, in Russian; null for punctuation and words without weight. */
export function describeItem(item: Item): string | null {
  switch (item.type) {
    case 'date':
      return item.to ? 'период' : item.bound === 'until' ? 'крайний срок' : 'дата или период';
    case 'every':
      return 'как часто';
    case 'continuous':
      return 'постоянная работа';
    case 'external':
      return 'график или документ, в котором есть даты';
    case 'demand':
      return 'по потребности';
    case 'relative':
      return 'отсчёт от события';
    case 'event':
      return 'событие без даты';
    case 'after_period':
      return 'по окончании каждого периода';
    case 'next_period':
      return 'период, следующий за отчётным';
    case 'urgent':
      return 'срочность';
    case 'unscheduled':
      return 'учебный период без дат';
    case 'label':
      return 'за какой период отчёт';
    case 'named_day':
      return 'название дня';
    case 'place':
      return 'место проведения';
    case 'time':
      return 'время дня';
    case 'then':
      return 'что затем';
    case 'or':
      return 'выбор';
    case 'left_out':
    case 'unknown':
      return 'не понято';
    case 'filler':
      return 'слово без влияния на срок';
    case 'that_is':
    case 'comma':
    case 'break':
      return null;
  }
}
