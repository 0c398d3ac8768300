const phone = String.raw`(?:\+7|8)?[\s-]?\(?\d{3,5}\)?[\s-]?\d{1,3}-\d{2}(?:-\d{2})?|\d{1,3}-\d{2}-\d{2}|\d-\d{2,3}-\d{2}|(?:\+7|8)\d{10}`;
const named = String.raw`(?:(?:моб|сот|раб)\.?\s*)?(?:тел(?:ефон)?|т|факс|доб)(?:\.|:|\s)[\s:]*(?:\d{2,3}(?!\d|-)|${phone})`;
const room = String.raw`(?:каб(?:инет)?|ком(?:ната)?)\.?\s*№?\s*\d{1,4}(?!\d)`;
const mail = String.raw`(?:(?:e-?mail|эл\.?\s*почта)\s*:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
const one = String.raw`(?:(?:${named}|${room}|${mail}|${phone})(?![\d-]))`;
/** One or a few, parted; never more, so that a long row of digits is not tried in all its parts. */
const few = String.raw`${one}(?:(?:\s*[,;]\s*|\s+)${one}){0,3}`;

/** «(тел. 2-15-33)», «(каб. 12)», «(2-15-33)» */
const inBrackets = new RegExp(String.raw`\s*\(\s*${few}\s*\)`, 'giu');
/** «…, тел. 2-15-33», «… каб. 14»; a bare number only where it can be nothing but a telephone. */
const behind = new RegExp(String.raw`(?<=[\p{L}.»")])(?:,|\s[–—-])?\s+${few}(?=\s*(?:$|[,;.\n)]))`, 'giu');
/** «(тел. 2-15-33, Иванова И.И.)» */
const before = new RegExp(String.raw`(?<=\()\s*${few}\s*[,;]\s*(?=\p{L})`, 'giu');

/** Telephones, rooms and addresses of mail beside a name: they tell how to reach the body, and are no part of its name. */
export function withoutContacts(text: string): string {
  return text.replace(inBrackets, '').replace(before, '').replace(behind, '');
}
