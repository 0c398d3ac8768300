import { readDelays, readTasks } from './paper-table.js';

/*
 * The plan of three years, worked out on paper from DOMAIN §1–4 before the program ran.
 *
 * Days off 2030–2032: no decrees yet, so ст. 112 ТК alone: Saturdays, Sundays, 1–8 January, 23.02, 8.03, 1.05, 9.05, 12.06,
 * 4.11, and the working day after a holiday (January apart) that falls on a weekend:
 *   2030: Mon 25.02 (for Sat 23.02).
 *   2031: Mon 24.02 (for Sun 23.02), Mon 10.03 (for Sat 8.03).
 *   2032: Mon 3.05 (for Sat 1.05), Mon 10.05 (for Sun 9.05), Mon 14.06 (for Sat 12.06).
 * 9 January is worked in 2030 (Wed), 2031 (Thu) and 2032 (Fri); 2033 begins on Mon 10.01.
 *
 * Reminders: 10, 5, 1 working days before the due date and on the day, but none further ahead than half of the working days
 * of the window (opening and due date counted). Co-executors also by their own date: half of the term in calendar days,
 * rounded down, on the preceding working day. A reminder of the task goes to everybody who still owes, one of the
 * co-executors' date to them alone.
 * The mail of assignment leaves on the day of opening, or on the first working day after it.
 * People act at ten; the digest of that morning has left by then, so of a submission the officer hears the next working day.
 *
 * Columns: row | period | bodies, lead first | opens | due by the rule | due | handed out | reminded | submitted | officer
 * told | taken off control. Bodies: О = отдел, М = МКУ, 1 and 2 = the schools, members of «образовательные учреждения».
 */

/*
 * Row 1 «ноябрь, 2030 год»: the whole month, due its last working day (30.11 is a Saturday). 20 working days (Mon 4.11 is
 * off), half is 10: Fri 15.11, Fri 22.11, Thu 28.11, Fri 29.11. Submitted 20.11, returned 21.11, submitted again 26.11:
 * reminded on the 22nd, as it lay with the department again.
 */
const oneOff = `
  1 | once | О | 01.11.30 | 30.11.30 | 29.11.30 | 01.11.30 | 15.11.30:О 22.11.30:О | 26.11.30 | 27.11.30 | 27.11.30
`;

/*
 * Row 2 «август, ежегодно».
 * 2030: 31.08 is a Saturday. 22 working days, half 11: 16, 23, 29, 30.08. МКУ's date: 1.08 + 14 = Thu 15.08, 11 working days,
 *       half 5.5: 8, 14, 15.08.
 * 2031: 31.08 is a Sunday. 21 days: 15, 22, 28, 29.08. МКУ's date 15.08, but its part is handed in on the 6th: silence.
 * 2032: opens on Sun 1.08, mail on Mon 2.08. МКУ's date 1.08 + 15 = Mon 16.08: 9, 13, 16.08. Own: 10 before Tue 31.08 =
 *       Tue 17.08. Asked on Fri 20.08 for Wed 15.09, granted on Mon 23.08; counted from then 18 working days, half 9: ten
 *       before is too far, then 8, 14, 15.09. МКУ's date is not moved, it was over.
 */
const augusts = `
  2 | 2030-08 | ОМ | 01.08.30 | 31.08.30 | 30.08.30 | 01.08.30 | 08.08.30:М 14.08.30:М 15.08.30:М 16.08.30:ОМ 23.08.30:ОМ | 27.08.30 | 28.08.30 | 27.08.30
  2 | 2031-08 | ОМ | 01.08.31 | 31.08.31 | 29.08.31 | 01.08.31 | 15.08.31:О | 20.08.31 | 21.08.31 | 20.08.31
  2 | 2032-08 | ОМ | 01.08.32 | 31.08.32 | 15.09.32 | 02.08.32 | 09.08.32:М 13.08.32:М 16.08.32:М 17.08.32:ОМ 08.09.32:ОМ | 10.09.32 | 13.09.32 | 10.09.32
`;

/*
 * Row 3 «май, декабрь ежегодно», with both schools.
 * May 2030: opens on the holiday, mail on Thu 2.05. 21 days, half 10.5: 17, 24, 30, 31.05. Schools' date 1.05 + 15 = 16.05,
 *       10 days, half 5: 8, 15, 16.05. School 1 hands in its part on the 14th. МКУ is late until Tue 18.06 (see the delays).
 * December 2030: opens on Sun 1.12, mail on the 2nd. 22 days, half 11: Tue 17.12 … Schools' date 1.12 + 15 = Mon 16.12,
 *       11 days, half 5.5: Mon 9, Fri 13, Mon 16.12.
 * May 2031: opens on Thu 1.05, mail on Fri 2.05; 31.05 is a Saturday. 20 days, half 10: 16.05 (ten before Fri 30.05) …
 *       Schools' date 1.05 + 14 = 15.05, 9 days, half 4.5: no five; 14, 15.05.
 * December 2031: 23 days: Wed 17.12 … Schools' date Tue 16.12, 12 days, half 6: 9, 15, 16.12.
 * May 2032: opens on Sat 1.05, mail on Tue 4.05. 19 days, half 9.5: no ten; Mon 24.05 … Schools' date 1.05 + 15 = Sun 16.05,
 *       preceding Fri 14.05, 8 days, half 4: 13, 14.05.
 * December 2032: 23 days: Fri 17.12 … Schools' date Thu 16.12, 12 days, half 6: 9, 15, 16.12.
 */
const twoMonths = `
  3 | 2030-05 | М12 | 01.05.30 | 31.05.30 | 31.05.30 | 02.05.30 | 08.05.30:12 15.05.30:2 16.05.30:2 17.05.30:М2 24.05.30:М2 30.05.30:М2 31.05.30:М2 | 18.06.30 | 19.06.30 | 25.06.30
  3 | 2030-12 | М12 | 01.12.30 | 31.12.30 | 31.12.30 | 02.12.30 | 09.12.30:12 13.12.30:12 16.12.30:12 17.12.30:М12 | 18.12.30 | 19.12.30 | 18.12.30
  3 | 2031-05 | М12 | 01.05.31 | 31.05.31 | 30.05.31 | 02.05.31 | 14.05.31:12 15.05.31:12 16.05.31:М12 | 22.05.31 | 23.05.31 | 22.05.31
  3 | 2031-12 | М12 | 01.12.31 | 31.12.31 | 31.12.31 | 01.12.31 | 09.12.31:12 15.12.31:12 16.12.31:12 17.12.31:М12 | 18.12.31 | 19.12.31 | 18.12.31
  3 | 2032-05 | М12 | 01.05.32 | 31.05.32 | 31.05.32 | 04.05.32 | 13.05.32:12 14.05.32:12 24.05.32:М12 | 25.05.32 | 26.05.32 | 25.05.32
  3 | 2032-12 | М12 | 01.12.32 | 31.12.32 | 31.12.32 | 01.12.32 | 09.12.32:12 15.12.32:12 16.12.32:12 17.12.32:М12 | 20.12.32 | 21.12.32 | 20.12.32
`;

/*
 * Row 4 «ежегодно»: the calendar year, due its last working day: Tue 31.12.2030, Wed 31.12.2031, Fri 31.12.2032. Ten before:
 * Tue 17.12, Wed 17.12, Fri 17.12; five before: 24.12 each; then 30 and 31.12. A year opens on 1 January, told on the 9th.
 * The year 2031 is handed in on Thu 26.02.2032 (see the delays). Row 7 «в течение года» has the same dates.
 */
const years = `
  4 | 2030 | М | 09.01.30 | 31.12.30 | 31.12.30 | 09.01.30 | 17.12.30:М | 19.12.30 | 20.12.30 | 19.12.30
  4 | 2031 | М | 01.01.31 | 31.12.31 | 31.12.31 | 09.01.31 | 17.12.31:М 24.12.31:М 30.12.31:М 31.12.31:М | 26.02.32 | 27.02.32 | 26.02.32
  4 | 2032 | М | 01.01.32 | 31.12.32 | 31.12.32 | 09.01.32 | 17.12.32:М | 21.12.32 | 22.12.32 | 21.12.32
  7 | 2030 | М | 09.01.30 | 31.12.30 | 31.12.30 | 09.01.30 | 17.12.30:М 24.12.30:М | 25.12.30 | 26.12.30 | 25.12.30
  7 | 2031 | М | 01.01.31 | 31.12.31 | 31.12.31 | 09.01.31 | 17.12.31:М | 18.12.31 | 19.12.31 | 18.12.31
  7 | 2032 | М | 01.01.32 | 31.12.32 | 31.12.32 | 09.01.32 | 17.12.32:М 24.12.32:М | 27.12.32 | 28.12.32 | 27.12.32
`;

/*
 * Row 5 «ежеквартально»: work to the end of the quarter, report by the 10th of the next month (preset). Ten and five before:
 * 2030: Q1 Wed 10.04: 27.03, 3.04. Q2 Wed 10.07: 26.06. Q3 Thu 10.10: 26.09. Q4 Fri 10.01.2031: 9.01, 31.12, 30, 27, 26.12 =
 *       five, then 25, 24, 23, 20, 19.12 = ten; one before is 9.01. Handed in on Mon 13.01, one working day late.
 * 2031: Q1 Thu 10.04: 27.03. Q2 Thu 10.07: 26.06. Q3 Fri 10.10: 26.09. Q4: 10.01.2032 is a Saturday, preceding Fri 9.01:
 *       31, 30, 29, 26, 25.12 = five, 24, 23, 22, 19, 18.12 = ten.
 * 2032: Q1: Sat 10.04 → Fri 9.04: 26.03. Q2: Sat 10.07 → Fri 9.07: 25.06. Q3: Sun 10.10 → Fri 8.10: 24.09. Q4 Mon
 *       10.01.2033: 31, 30, 29, 28, 27.12 = five, 24, 23, 22, 21, 20.12 = ten.
 */
const quarters = `
  5 | 2030-Q1 | М | 09.01.30 | 10.04.30 | 10.04.30 | 09.01.30 | 27.03.30:М 03.04.30:М | 04.04.30 | 05.04.30 | 04.04.30
  5 | 2030-Q2 | М | 01.04.30 | 10.07.30 | 10.07.30 | 01.04.30 | 26.06.30:М | 02.07.30 | 03.07.30 | 02.07.30
  5 | 2030-Q3 | М | 01.07.30 | 10.10.30 | 10.10.30 | 01.07.30 | 26.09.30:М | 02.10.30 | 03.10.30 | 02.10.30
  5 | 2030-Q4 | М | 01.10.30 | 10.01.31 | 10.01.31 | 01.10.30 | 19.12.30:М 26.12.30:М 09.01.31:М 10.01.31:М | 13.01.31 | 14.01.31 | 13.01.31
  5 | 2031-Q1 | М | 01.01.31 | 10.04.31 | 10.04.31 | 09.01.31 | 27.03.31:М | 28.03.31 | 31.03.31 | 28.03.31
  5 | 2031-Q2 | М | 01.04.31 | 10.07.31 | 10.07.31 | 01.04.31 | 26.06.31:М | 27.06.31 | 30.06.31 | 27.06.31
  5 | 2031-Q3 | М | 01.07.31 | 10.10.31 | 10.10.31 | 01.07.31 | 26.09.31:М | 29.09.31 | 30.09.31 | 29.09.31
  5 | 2031-Q4 | М | 01.10.31 | 10.01.32 | 09.01.32 | 01.10.31 | 18.12.31:М 25.12.31:М | 26.12.31 | 29.12.31 | 26.12.31
  5 | 2032-Q1 | М | 01.01.32 | 10.04.32 | 09.04.32 | 09.01.32 | 26.03.32:М | 29.03.32 | 30.03.32 | 29.03.32
  5 | 2032-Q2 | М | 01.04.32 | 10.07.32 | 09.07.32 | 01.04.32 | 25.06.32:М | 28.06.32 | 29.06.32 | 28.06.32
  5 | 2032-Q3 | М | 01.07.32 | 10.10.32 | 08.10.32 | 01.07.32 | 24.09.32:М | 27.09.32 | 28.09.32 | 27.09.32
  5 | 2032-Q4 | М | 01.10.32 | 10.01.33 | 10.01.33 | 01.10.32 | 20.12.32:М | 21.12.32 | 22.12.32 | 21.12.32
`;

/*
 * Row 6 «постоянно»: a report by 20 January of the next year. Before Mon 20.01.2031: 17, 16, 15, 14, 13.01 = five, 10, 9.01,
 * 31, 30, 27.12 = ten. Before Tue 20.01.2032: 19, 16, 15, 14, 13.01 = five, 12, 9.01, 31, 30, 29.12 = ten. Before Thu
 * 20.01.2033: 19, 18, 17, 14, 13.01 = five, 12, 11, 10.01, 31, 30.12 = ten.
 */
const continuous = `
  6 | 2030 | М | 09.01.30 | 20.01.31 | 20.01.31 | 09.01.30 | 27.12.30:М 13.01.31:М | 14.01.31 | 15.01.31 | 14.01.31
  6 | 2031 | М | 01.01.31 | 20.01.32 | 20.01.32 | 09.01.31 | 29.12.31:М 13.01.32:М | 14.01.32 | 15.01.32 | 14.01.32
  6 | 2032 | М | 01.01.32 | 20.01.33 | 20.01.33 | 09.01.32 | 30.12.32:М 13.01.33:М | 14.01.33 | 17.01.33 | 14.01.33
`;

/*
 * Row 8 by the schedule of НИКО: its dates are entered by hand, and the bodies hear of them at once.
 * Entered on Mon 2.09.2030: 14–25.10.2030. 10 working days, half 5: 18, 24, 25.10. The others' date 14.10 + 5 = Sat 19.10,
 *       preceding Fri 18.10, 5 days: one before, Thu 17.10; on the 18th all are reminded anyway.
 * Entered on Mon 2.02.2032: from Mon 1.03 to the holiday Mon 8.03, due Fri 5.03. 5 days: 4, 5.03. The others' date 1.03 + 2 =
 *       Wed 3.03: 2, 3.03.
 * Row 9 «по потребности», opened once, on Mon 3.03.2031, until Fri 28.03. 19 days (Mon 10.03 is off), half 9.5: Fri 21.03 …
 */
const byHand = `
  8 | plan-2030-10-14 | ОМ12 | 14.10.30 | 25.10.30 | 25.10.30 | 02.09.30 | 17.10.30:М12 18.10.30:ОМ12 | 21.10.30 | 22.10.30 | 21.10.30
  8 | plan-2032-03-01 | ОМ12 | 01.03.32 | 08.03.32 | 05.03.32 | 02.02.32 | 02.03.32:М12 03.03.32:М12 04.03.32:ОМ12 | 04.03.32 | 05.03.32 | 04.03.32
  9 | hand-2031-03-03 | М | 03.03.31 | 28.03.31 | 28.03.31 | 03.03.31 | 21.03.31:М | 24.03.31 | 25.03.31 | 24.03.31
`;

/*
 * Row 10 «не позднее чем за 20 дней до истечения квартала»: 31.03 − 20 = 11.03, 30.06 − 20 = 10.06, 30.09 − 20 = 10.09,
 * 31.12 − 20 = 11.12. Ten before: 2030: 21.02 (Mon 25.02 and Fri 8.03 are off), 27.05, 27.08, 27.11; the first is handed in on
 * the due day itself: 1.03 (five), 7.03 (one), 11.03. 2031: 21.02 (Mon 24.02, Mon 10.03 off), 27.05, 27.08, 27.11. 2032:
 * 25.02 (Mon 8.03 off), 27.05, 27.08; 11.12 is a Saturday, preceding Fri 10.12: 26.11.
 */
const relative = `
  10 | 2030-Q1 | М | 09.01.30 | 11.03.30 | 11.03.30 | 09.01.30 | 21.02.30:М 01.03.30:М 07.03.30:М 11.03.30:М | 11.03.30 | 12.03.30 | 11.03.30
  10 | 2030-Q2 | М | 01.04.30 | 10.06.30 | 10.06.30 | 01.04.30 | 27.05.30:М | 28.05.30 | 29.05.30 | 28.05.30
  10 | 2030-Q3 | М | 01.07.30 | 10.09.30 | 10.09.30 | 01.07.30 | 27.08.30:М | 28.08.30 | 29.08.30 | 28.08.30
  10 | 2030-Q4 | М | 01.10.30 | 11.12.30 | 11.12.30 | 01.10.30 | 27.11.30:М | 28.11.30 | 29.11.30 | 28.11.30
  10 | 2031-Q1 | М | 01.01.31 | 11.03.31 | 11.03.31 | 09.01.31 | 21.02.31:М | 25.02.31 | 26.02.31 | 25.02.31
  10 | 2031-Q2 | М | 01.04.31 | 10.06.31 | 10.06.31 | 01.04.31 | 27.05.31:М | 28.05.31 | 29.05.31 | 28.05.31
  10 | 2031-Q3 | М | 01.07.31 | 10.09.31 | 10.09.31 | 01.07.31 | 27.08.31:М | 28.08.31 | 29.08.31 | 28.08.31
  10 | 2031-Q4 | М | 01.10.31 | 11.12.31 | 11.12.31 | 01.10.31 | 27.11.31:М | 28.11.31 | 01.12.31 | 28.11.31
  10 | 2032-Q1 | М | 01.01.32 | 11.03.32 | 11.03.32 | 09.01.32 | 25.02.32:М | 26.02.32 | 27.02.32 | 26.02.32
  10 | 2032-Q2 | М | 01.04.32 | 10.06.32 | 10.06.32 | 01.04.32 | 27.05.32:М | 28.05.32 | 31.05.32 | 28.05.32
  10 | 2032-Q3 | М | 01.07.32 | 10.09.32 | 10.09.32 | 01.07.32 | 27.08.32:М | 30.08.32 | 31.08.32 | 30.08.32
  10 | 2032-Q4 | М | 01.10.32 | 11.12.32 | 10.12.32 | 01.10.32 | 26.11.32:М | 29.11.32 | 30.11.32 | 29.11.32
`;

/*
 * Rows 11–13, the chain: monitoring in April, analysis and recommendations within the year. A later stage is laid down with
 * its period and handed out when the one before is taken off control.
 * Monitoring: ten before Tue 30.04.2030 = 16.04, before Wed 30.04.2031 = 16.04, before Fri 30.04.2032 = 16.04, then 23, 29,
 * 30.04 (2032, late until Wed 12.05, see the delays).
 * 2031: the analysis is opened by hand on Mon 17.03, before the monitoring even began.
 * 2032: the analysis is handed in on Mon 20.12 after its first reminder on Fri 17.12 (ten before Fri 31.12), and the
 * recommendations are handed out that day: 10 working days are left, half 5: 24.12 (five), 30.12, 31.12; late until 12.01.2033.
 */
const chain = `
  11 | 2030-04 | М | 01.04.30 | 30.04.30 | 30.04.30 | 01.04.30 | 16.04.30:М | 17.04.30 | 18.04.30 | 17.04.30
  12 | 2030    | М | 09.01.30 | 31.12.30 | 31.12.30 | 17.04.30 | – | 03.06.30 | 04.06.30 | 03.06.30
  13 | 2030    | М | 09.01.30 | 31.12.30 | 31.12.30 | 03.06.30 | – | 16.09.30 | 17.09.30 | 16.09.30
  11 | 2031-04 | М | 01.04.31 | 30.04.31 | 30.04.31 | 01.04.31 | 16.04.31:М | 17.04.31 | 18.04.31 | 17.04.31
  12 | 2031    | М | 01.01.31 | 31.12.31 | 31.12.31 | 17.03.31 | – | 19.05.31 | 20.05.31 | 19.05.31
  13 | 2031    | М | 01.01.31 | 31.12.31 | 31.12.31 | 19.05.31 | – | 20.10.31 | 21.10.31 | 20.10.31
  11 | 2032-04 | М | 01.04.32 | 30.04.32 | 30.04.32 | 01.04.32 | 16.04.32:М 23.04.32:М 29.04.32:М 30.04.32:М | 12.05.32 | 13.05.32 | 12.05.32
  12 | 2032    | М | 01.01.32 | 31.12.32 | 31.12.32 | 12.05.32 | 17.12.32:М | 20.12.32 | 21.12.32 | 20.12.32
  13 | 2032    | М | 01.01.32 | 31.12.32 | 31.12.32 | 20.12.32 | 24.12.32:М 30.12.32:М 31.12.32:М | 12.01.33 | 13.01.33 | 12.01.33
`;

export const tasks = readTasks(
  [oneOff, augusts, twoMonths, years, quarters, continuous, byHand, relative, chain].join('\n'),
);

/*
 * What was late: overdue from the day after the due date; reminded on the first three working days, then every fifth (8th,
 * 13th, 18th …); the head of each body that owes on the 1st, the control officer on the 3rd, the head of the department on the
 * 7th working day.
 * Row 3, May 2030: overdue from Sat 1.06. 3, 4, 5.06; the 8th is Thu 13.06 (Wed 12.06 is off). The 7th is Tue 11.06.
 * Row 4, 2031: overdue from Thu 1.01.2032. 1st Fri 9.01, 2nd Mon 12.01, 3rd Tue 13.01, 7th Mon 19.01, 8th Tue 20.01, then
 *       27.01, 3.02, 10.02, 17.02 and, as Mon 23.02 is off, Wed 25.02.
 * Row 5, Q4 2030: overdue from Sat 11.01.2031; 1st Mon 13.01, the day it is handed in.
 * Row 11, 2032: overdue from Sat 1.05; 1st Tue 4.05, 2nd 5.05, 3rd Thu 6.05; the 7th would be Thu 13.05 (Mon 10.05 is off).
 * Row 13, 2032: overdue from Sat 1.01.2033; 1st Mon 10.01, 11.01, 3rd Wed 12.01, the day it is handed in.
 * Columns: row | period | overdue from | reminded | heads | control officer | head of the department
 */
export const delays = readDelays(`
  3  | 2030-05 | 01.06.30 | 03.06.30:М2 04.06.30:М2 05.06.30:М2 13.06.30:М2 | 03.06.30:М2 | 05.06.30 | 11.06.30
  4  | 2031    | 01.01.32 | 09.01.32:М 12.01.32:М 13.01.32:М 20.01.32:М 27.01.32:М 03.02.32:М 10.02.32:М 17.02.32:М 25.02.32:М | 09.01.32:М | 13.01.32 | 19.01.32
  5  | 2030-Q4 | 11.01.31 | 13.01.31:М | 13.01.31:М | – | –
  11 | 2032-04 | 01.05.32 | 04.05.32:М 05.05.32:М 06.05.32:М | 04.05.32:М | 06.05.32 | –
  13 | 2032    | 01.01.33 | 10.01.33:М 11.01.33:М 12.01.33:М | 10.01.33:М | 12.01.33 | –
`);

/** What else the ledger holds: day, row, period, kind, who. */
export const otherNotices = [
  // The dates of НИКО are asked for at the start of each year, on its first working day.
  '2030-01-09 8 – schedule_needed Смирнова',
  '2031-01-09 8 – schedule_needed Смирнова',
  '2032-01-09 8 – schedule_needed Смирнова',
  // Row 1 was submitted a first time on 20.11, of which the officer hears on the 21st, and returned that day at ten.
  '2030-11-21 1 once submitted Смирнова',
  '2030-11-21 1 once returned Иванова',
  // Row 3, submitted on Tue 18.06, lies unreviewed on the third working day after: Fri 21.06.
  '2030-06-21 3 2030-05 nudge_reviewer Смирнова',
  // Row 2, asked on Fri 20.08, told on Mon 23.08, granted that day.
  '2032-08-23 2 2032-08 extension_asked Смирнова',
  '2032-08-23 2 2032-08 extended Иванова',
  '2032-08-23 2 2032-08 extended Петрова',
  '2032-08-23 2 2032-08 extended Котова',
];

/** Releases of the chain's stages: year, stage (0-based), day, ground. */
export const releases = [
  '2030 1 2030-04-17 –',
  '2030 2 2030-06-03 –',
  '2031 1 2031-03-17 Мониторинг области уже опубликован',
  '2031 2 2031-05-19 –',
  '2032 1 2032-05-12 –',
  '2032 2 2032-12-20 –',
];

/** Years of «по потребности» in which nothing was needed, and the day they were closed. */
export const idleYears = ['none-2030 2031-01-01', 'none-2032 2033-01-01'];
