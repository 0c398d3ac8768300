import { z } from 'zod';

/** An instant in an address, with its offset. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((value) => !Number.isNaN(Date.parse(value)), 'нужны дата и время вида 2026-03-02T09:00:00Z')
  .transform((value) => new Date(value));
