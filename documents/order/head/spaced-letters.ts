const planWord =
  /^(?:план(?:-график)?|график|работы|мероприятий|программа|дорожная|карта|комплекс|мер|перечень)$/iu;

/** «П Л А Н   Р А Б О Т Ы» → «ПЛАН   РАБОТЫ»; names of orders stay for those who look for them. */
export function withoutSpacing(text: string): string {
  return text.replace(/(?<!\p{L})\p{Lu}(?:[ \u00a0]\p{Lu}){2,}(?!\p{L})/gu, (spaced) => {
    const word = spaced.replace(/\s/gu, '');
    return planWord.test(word) ? word : spaced;
  });
}
