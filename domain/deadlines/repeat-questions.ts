import type { Option } from './decisions.js';
import type { Surroundings } from './surroundings.js';

/** «15 мая, ежегодно до 1 июня» */
export function allRepeat({ decisions }: Surroundings): boolean {
  const options: Option<boolean>[] = [
    { label: 'Все названные сроки повторяются', value: true },
    { label: 'Повторяется только срок после «ежегодно»', value: false },
  ];
  const text = 'Перед «ежегодно» назван ещё один срок. Повторяется ли и он?';
  return decisions.choose('rhythm_for_all', text, options, false);
}

/** «ежемесячно и август 2025 г.» */
export function areTwo({ decisions }: Surroundings): boolean {
  const options: Option<boolean>[] = [
    { label: 'Это два отдельных срока', value: true },
    { label: 'Это один срок', value: false },
  ];
  const text = 'Союз «и» соединяет сроки разного вида. Это один срок или два?';
  return decisions.choose('and_joins', text, options, true);
}

/** «ежегодно, до 15 марта⏎13 мая» */
export function belowRepeats({ decisions }: Surroundings): boolean {
  const options: Option<boolean>[] = [
    { label: 'Все названные сроки повторяются', value: true },
    { label: 'Повторяется только первый срок', value: false },
  ];
  const text = 'На новой строке назван срок другого вида. Повторяется ли и он?';
  return decisions.choose('rhythm_for_all', text, options, true);
}
