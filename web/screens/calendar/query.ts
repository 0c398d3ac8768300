import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../client/api.js';
import type { Schema } from '../../client/schemas.js';

export type Year = Schema<'CalendarYear'>;
export type Month = Year['months'][number];
export type Day = Month['days'][number];

export const readYear = (year: number) => api.GET('/api/calendar/{year}', { params: { path: { year } } });

export const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () => answerOf(readYear(year)),
  });
