import { parseDay } from '../../text/dates.js';

/** The period of the overview as it stands in the address; without it from the year's first day to today. */
export interface PeriodSearch {
  from?: string;
  until?: string;
}

export const figures = [
  'overdue',
  'at_risk',
  'waiting',
  'planned',
  'done',
  'in_time',
  'late',
  'due',
] as const;
export type Figure = (typeof figures)[number];

export interface FigureSearch extends PeriodSearch {
  figure: Figure;
  body?: string;
  section?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const idOf = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value : undefined);
const dayOf = (value: unknown) => (typeof value === 'string' ? (parseDay(value) ?? undefined) : undefined);

export function readPeriodSearch(search: Record<string, unknown>): PeriodSearch {
  const [from, until] = [dayOf(search['from']), dayOf(search['until'])];
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

export function readFigureSearch(search: Record<string, unknown>): FigureSearch {
  const [body, section] = [idOf(search['body']), idOf(search['section'])];
  return {
    ...readPeriodSearch(search),
    figure: figures.find((one) => one === search['figure']) ?? 'overdue',
    ...(body !== undefined && { body }),
    ...(section !== undefined && { section }),
  };
}
