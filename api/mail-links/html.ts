import { escapeHtml } from '../../domain/mail/mail-html.js';

/** Html that is safe to send: only `html` makes it. */
export class Html {
  constructor(private readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

type HtmlValue = string | number | Html | null | false | readonly HtmlValue[];

/**
 * Html with every value escaped, for elements and for attributes in double quotes; what `html` itself made is taken as it
 * is, lists one after another, null and false as nothing. There is no way around the escaping.
 */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  const markup = parts.map(
    (part, index) => part + (index < values.length ? asMarkup(values[index] ?? null) : ''),
  );
  return new Html(markup.join(''));
}

function asMarkup(value: HtmlValue): string {
  if (value === null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (isList(value)) return value.map(asMarkup).join('');
  return escapeHtml(String(value));
}

function isList(value: HtmlValue): value is readonly HtmlValue[] {
  return Array.isArray(value);
}
