import type { RuleSpan } from '../../deadline.js';

/** How the end of a period is named as an anchor. */
export function periodAnchor(span: RuleSpan): string {
  switch (span) {
    case 'day':
      return 'окончание дня';
    case 'week':
      return 'окончание недели';
    case 'month':
      return 'окончание месяца';
    case 'quarter':
      return 'окончание квартала';
    case 'half_year':
      return 'окончание полугодия';
    case 'year':
      return 'окончание года';
    case 'school_year':
      return 'окончание учебного года';
  }
}
