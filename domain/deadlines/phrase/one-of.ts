import type { Option } from '../meaning/decisions.js';
import { compound, type Meaning } from '../meaning/meaning.js';
import type { Surroundings } from '../meaning/surroundings.js';

/** Without what is said twice («по потребности, по запросу»). */
export function dedupe(meanings: readonly Meaning[]): Meaning[] {
  const seen = new Map(meanings.map((meaning) => [JSON.stringify(meaning), meaning]));
  const unique = [...seen.values()];
  const kinds = new Set(unique.map(({ kind }) => kind));
  const [first] = unique;
  // «по потребности, по запросу», «постоянно, в течение года»: the same said twice
  if (first && kinds.size === 1 && (first.kind === 'on_demand' || first.kind === 'continuous')) {
    return [
      unique.find((meaning) => meaning.kind === 'continuous' && meaning.report === 'year_end') ?? first,
    ];
  }
  return unique;
}

/** Several deadlines of different kinds in one phrase: which one is in force is asked. */
export function oneOf(meanings: readonly Meaning[], around: Surroundings): Meaning {
  const [first, ...rest] = meanings;
  if (!first) return { kind: 'unknown' };
  if (rest.length === 0) return first;
  const options: Option<Meaning>[] = meanings.map((meaning) => ({
    label: optionLabel(meaning),
    value: meaning,
  }));
  options.push({ label: 'Всё вместе', value: compound(meanings) });
  return around.decisions.choose(
    'which_deadline',
    'В одной фразе названо несколько сроков разного вида. Какой действует?',
    options,
    compound(meanings),
  );
}

function optionLabel(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'once':
    case 'partial':
      return 'Названная дата или период';
    case 'recurring':
      return 'Повторяющийся срок';
    case 'continuous':
      return 'Постоянная работа с отчётом раз в год';
    case 'external':
      return 'По графику';
    case 'on_demand':
      return 'По потребности';
    case 'relative':
      return 'Отсчёт от события';
    case 'unknown':
    case 'compound':
      return 'Другой срок';
  }
}
