const numbers = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 });

/** «1,2 МБ», «340 КБ». */
export function fileSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1) return `${bytes}\u00a0Б`;
  if (kilobytes < 1000) return `${Math.round(kilobytes)}\u00a0КБ`;
  return `${numbers.format(kilobytes / 1024)}\u00a0МБ`;
}
