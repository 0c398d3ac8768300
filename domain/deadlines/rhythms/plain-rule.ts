import type { Presets } from '../../presets.js';
import type { Bounds } from '../dates/bounds.js';
import type { EveryPiece } from '../pieces/items.js';
import { recurring, type RecurringMeaning } from '../meaning/meaning.js';
import { rruleOf } from '../pieces/rrule-of-piece.js';

/** A rhythm without dates as a rule; «ежегодно» follows the preset of the year. */
export function plainRule(every: EveryPiece, bounds: Bounds, presets: Presets): RecurringMeaning {
  const schoolYears = every.span === 'year' && every.interval === 1 && presets.yearly === 'school_year';
  return recurring(rruleOf(every), schoolYears ? 'school_year' : every.span, bounds);
}
