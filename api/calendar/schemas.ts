import { z } from 'zod';
import { civilDate, dayOut, text } from '../fields.js';

const day = { working: z.boolean(), shortened: z.boolean(), kind: z.string(), source: z.string() };

/** The data a year is made of, as it is edited and loaded. */
const yearData = z
  .object({
    year: z.number(),
    status: z.enum(['decree', 'preliminary']),
    decree: z.object({ number: z.string(), date: dayOut }).nullable(),
    moves: z.array(z.object({ from: dayOut, to: dayOut })),
    edicts: z.array(z.object({ source: z.string(), from: dayOut, until: dayOut })),
    regionalDaysOff: z.array(dayOut),
  })
  .meta({ id: 'CalendarYearData' });

export const calendar = z
  .object({
    year: z.number(),
    /** Grows with every change by the organisation. */
    version: z.number(),
    preliminary: z.boolean(),
    status: z.enum(['decree', 'preliminary']),
    statusWords: z.string(),
    decree: z.object({ number: z.string(), date: dayOut }).nullable(),
    /** own = entered by the organisation, shipped = comes with the program, law = computed from ст. 112 ТК alone. */
    origin: z.enum(['own', 'shipped', 'law']),
    data: yearData.nullable(),
    workingDays: z.number(),
    months: z.array(
      z.object({
        month: z.number(),
        workingDays: z.number(),
        days: z.array(z.object({ date: dayOut, ...day })),
      }),
    ),
    /** Days that are not what their weekday says, and days off of the law. */
    special: z.array(z.object({ date: dayOut, ...day })),
  })
  .meta({ id: 'CalendarYear' });

export const outcome = z
  .object({
    year: z.number(),
    moved: z.array(z.object({ occurrenceId: z.string(), previousDue: dayOut, dueOn: dayOut })),
  })
  .meta({ id: 'CalendarOutcome' });

export const yearInput = z.strictObject({
  status: z.enum(['decree', 'preliminary']),
  decree: z
    .strictObject({ number: text(100), date: civilDate })
    .nullable()
    .default(null),
  moves: z
    .array(z.strictObject({ from: civilDate, to: civilDate }))
    .max(60)
    .default([]),
  edicts: z
    .array(z.strictObject({ source: text(500), from: civilDate, until: civilDate }))
    .max(60)
    .default([]),
  regionalDaysOff: z.array(civilDate).max(60).default([]),
});

const moved = { text: z.string(), previousDue: dayOut, dueOn: dayOut };

export const preview = z
  .object({
    year: z.number(),
    turned: z.array(z.object({ date: dayOut, working: z.boolean() })),
    openCount: z.number(),
    open: z.array(z.object({ occurrenceId: z.string(), ...moved })),
    plannedCount: z.number(),
    planned: z.array(z.object({ activityId: z.string(), period: z.string(), ...moved })),
  })
  .meta({ id: 'CalendarPreview' });

/** What a file says, as it is edited; `notes` are sentences for the person who saves it. */
export const readFile = z
  .object({
    moves: z.array(z.object({ from: dayOut, to: dayOut })),
    edicts: z.array(z.object({ source: z.string(), from: dayOut, until: dayOut })),
    notes: z.array(z.string()),
  })
  .meta({ id: 'CalendarFile' });
