import type { Surroundings } from '../meaning/surroundings.js';

/** «15 мая, ежегодно до 1 июня» */
export function allRepeat(where: Surroundings): boolean {
  const text = 'Перед «ежегодно» назван ещё один срок. Повторяется ли и он?';
  return ask(where, 'rhythm_for_all', text, [all, 'Повторяется только срок после «ежегодно»'], false);
}

/** «ежемесячно и август 2025 г.» */
export function areTwo(where: Surroundings): boolean {
  const text = 'Союз «и» соединяет сроки разного вида. Это один срок или два?';
  return ask(where, 'and_joins', text, ['Это два отдельных срока', 'Это один срок'], true);
}

/** «ежегодно, до 15 марта⏎13 мая» */
export function belowRepeats(where: Surroundings): boolean {
  const text = 'На новой строке назван срок другого вида. Повторяется ли и он?';
  return ask(where, 'rhythm_for_all', text, [all, 'Повторяется только первый срок'], true);
}

const all = 'Все названные сроки повторяются';

/** The first answer says yes, the second no; `likelier` is read until a person has chosen. */
function ask(
  { decisions }: Surroundings,
  code: 'rhythm_for_all' | 'and_joins',
  text: string,
  [yes, no]: readonly [yes: string, no: string],
  likelier: boolean,
): boolean {
  const options = [
    { label: yes, value: true },
    { label: no, value: false },
  ];
  return decisions.choose(code, text, options, likelier);
}
