import { nbsp } from './plural.js';

const share = new Intl.NumberFormat('ru', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** «87 %», of a share 0…1. */
export function percent(value: number): string {
  return `${Math.round(value * 100)}${nbsp}%`;
}

/** «0,87», as the discipline rate Ко is written; a dash where nothing was planned. */
export function rateWords(rate: number | null): string {
  return rate === null ? '—' : share.format(rate);
}
