import { formatDigits } from '../../text/dates.js';
import type { CivilDay } from '../../text/dates.js';

interface Term {
  startsOn: CivilDay;
  endsOn: CivilDay | null;
}

/** Both days inclusive. */
export function isNow({ startsOn, endsOn }: Term, today: CivilDay): boolean {
  return startsOn <= today && (endsOn === null || endsOn >= today);
}

/** «с 01.09.2025», «01.09.2025 – 31.08.2026». */
export function termWords({ startsOn, endsOn }: Term): string {
  const from = formatDigits(startsOn);
  return endsOn === null ? `с\u00a0${from}` : `${from}\u00a0– ${formatDigits(endsOn)}`;
}

/** «сейчас», «будет», «в прошлом». */
export function whenWords(term: Term, today: CivilDay): string {
  if (isNow(term, today)) return 'сейчас';
  return term.startsOn > today ? 'будет' : 'в\u00a0прошлом';
}
