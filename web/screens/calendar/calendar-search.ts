/** The year shown, and whether it is being edited, as they stand in the address. */
export interface CalendarSearch {
  year?: number;
  edit?: true;
}

/** Calendars are kept from 2013 on; what cannot be read is left out. */
export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const year = Number(search['year']);
  return {
    ...(Number.isInteger(year) && year >= 2013 && year <= 2099 ? { year } : {}),
    ...(search['edit'] === true ? { edit: true as const } : {}),
  };
}
