import { partsOf } from '../../civil-date.js';
import type { DeadlineContext } from '../../deadline.js';
import { candidateYears, yearsOfSchoolYear } from './candidate-years.js';
import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece, Item, ReportSubject } from '../pieces/items.js';
import { inYear } from './list-years.js';
import { pieceWindow } from './windows.js';

/** What «на 2026 год» says the work is for; `before` is what stands right before it. Null where no year is said. */
export function purposeOf(date: Item & DatePiece, before: Item | undefined): ReportSubject | null {
  const { year, unit } = date.from;
  if (year === null) return null;
  const noun = before && (before.type === 'label' || before.type === 'unknown');
  // «утвердить на 2026 год …» is no noun
  const named =
    noun && /(?<![аеиуыя]ть)(?<=\p{L}{3})\s*$/iu.test(before.text) ? ({ named: true } as const) : {};
  const school = unit === 'school_year' ? ({ school: true } as const) : {};
  return { year, firstMonth: 1, whole: true, ahead: true, ...named, ...school };
}

/**
 * «план на 2026 год – декабрь»: the work for a year is done in the last months of the year before. Where the day lies elsewhere
 * («на 2026 год – до 1 февраля» in the plan of 2025), the year said may be that of the day: asked.
 */
export function settlePurposes(
  pieces: readonly DatePiece[],
  context: DeadlineContext,
  decisions: Decisions,
): DatePiece[] {
  const years = pieces.map((piece) => yearsToAsk(piece, context));
  // one question for all of a list: «на 2026 год: май, декабрь»
  const asked = years.some((two) => two?.sure === false);
  return pieces.map((given, at) => {
    if (!given.report?.ahead) return given;
    const piece = { ...given, report: undefined };
    const two = years[at];
    if (!two || !asked) return piece;
    const options = two.years.map((n): Option<DatePiece> => ({ label: `${n} год`, value: inYear(piece, n) }));
    const text = 'Назван год, на который делается работа. Какого года этот срок?';
    return decisions.choose('report_year', text, options, options[two.first]?.value ?? piece);
  });
}

interface TwoYears {
  years: [number, number];
  first: 0 | 1;
  sure: boolean;
}

/** The year said for the work and that of the plan, where the date itself has none. */
function yearsToAsk({ report, ...piece }: DatePiece, context: DeadlineContext): TwoYears | null {
  const { from } = piece;
  const open = from.year === null && from.schoolYear === null && from.hint === null;
  const year = report?.year ?? null;
  const [own, ...more] = candidateYears(piece, context);
  if (!report?.ahead || !open || year === null || own === undefined || more.length > 0) return null;
  if (report.school) {
    const said = yearsOfSchoolYear(piece, year);
    const sure = report.named === true || said.includes(own);
    return { years: [said.at(-1) ?? year, own], first: 0, sure };
  }
  if (own === year) {
    return { years: [year - 1, year], first: 1, sure: context.planYear !== year };
  }
  const sure = report.named === true || (own === year - 1 && isLate(piece, own));
  return { years: [year, own], first: 0, sure };
}

function isLate(piece: DatePiece, year: number): boolean {
  const window = pieceWindow(piece, year);
  const first = window?.start ?? window?.end;
  return first != null && partsOf(first).month >= 10;
}
