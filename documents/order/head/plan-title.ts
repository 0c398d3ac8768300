const planTitle =
  /^[«"]?(?:дорожная\s+карта|план(?:-график)?(?:\s|$)|комплекс\s+мер|программа\s|перечень\s+мероприятий)/i;

/** True for a text that begins as the name of a plan does. */
export function isPlanTitle(text: string): boolean {
  return planTitle.test(text);
}
