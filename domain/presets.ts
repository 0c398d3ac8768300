/**
 * Numbers on which regions differ (DOMAIN.md §1, §2, §4): data of an organisation, editable, each with its source; never a
 * constant in a rule. `defaultPresets` is what a new organisation gets.
 */
export interface Presets {
  /** Where a last day on a non-working day moves. Source of the default: rules for tasks in administrations; `next` = ст. 193 ГК. */
  shift: 'preceding' | 'next' | 'none';
  /** «ежегодно» without a month. */
  yearly: 'calendar_year' | 'school_year';
  /** «ежеквартально», «ежемесячно» without a date: the report is due by this day of the month after the period. */
  reportDayOfNextMonth: number;
  /** Working days before the due date on which an assignment is reminded of; 0 = on the day. */
  remindBefore: readonly number[];
  /** After the due date: each of the first N working days, then every so many working days. */
  overdueDaily: number;
  overdueEvery: number;
  /** Working days after the due date at which the task is brought to the next level. */
  escalateAfter: { head: number; controlOfficer: number; departmentHead: number };
  /** Local times of day `HH:MM` between which mail may leave, and that of the morning digest. */
  mailFrom: string;
  mailUntil: string;
  digestAt: string;
  /** Mail also leaves on days off (for installations that are tried out at a weekend). */
  mailOnDaysOff: boolean;
  /** An extension is asked for at least so many calendar days before the due date. */
  extensionDaysBefore: number;
  /** A co-executor's own date: this share of the term from opening to due. */
  coExecutorShare: number;
  /** Working days after which an unreviewed submission is brought to the reviewer's attention again. */
  nudgeReviewerEvery: number;
  /** A link in a mail that acts without an account is good for so many days. */
  mailLinkDays: number;
}

/** The presets of DOMAIN.md. */
export const defaultPresets: Presets = {
  shift: 'preceding',
  yearly: 'calendar_year',
  reportDayOfNextMonth: 10,
  remindBefore: [10, 5, 1, 0],
  overdueDaily: 3,
  overdueEvery: 5,
  escalateAfter: { head: 1, controlOfficer: 3, departmentHead: 7 },
  mailFrom: '08:00',
  mailUntil: '18:00',
  digestAt: '09:00',
  mailOnDaysOff: false,
  extensionDaysBefore: 5,
  coExecutorShare: 0.5,
  nudgeReviewerEvery: 3,
  mailLinkDays: 30,
};
