import type { CalendarYear } from './calendar-year.js';
import { year2020 } from './years/2020.js';
import { year2021 } from './years/2021.js';
import { year2022 } from './years/2022.js';
import { year2023 } from './years/2023.js';
import { year2024 } from './years/2024.js';
import { year2025 } from './years/2025.js';
import { year2026 } from './years/2026.js';
import { year2027 } from './years/2027.js';

/** The calendars that come with the program, 2020–2027, each with its decree (DOMAIN §2). */
export const shippedYears: readonly CalendarYear[] = [
  year2020,
  year2021,
  year2022,
  year2023,
  year2024,
  year2025,
  year2026,
  year2027,
];
