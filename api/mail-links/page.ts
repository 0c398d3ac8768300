import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { html } from './html.js';
import type { Html } from './html.js';
import { pageStyle } from './page-style.js';

export const stylePath = '/link/style.css';
const styleVersion = createHash('sha256').update(pageStyle).digest('hex').slice(0, 12);

/** A page without scripts: nothing but our own style sheet is loaded, and forms go only to ourselves. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export interface Page {
  /** Without the name of the program. */
  title: string;
  /** Who keeps the tasks; shown above everything. */
  organisation: string | null;
  content: Html;
}

/** Sends a page that nobody may keep, index or frame, and whose address goes nowhere with a click. */
export function sendPage(reply: FastifyReply, status: number, page: Page): FastifyReply {
  return reply
    .code(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy,
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
    .send(pageMarkup(page));
}

function pageMarkup({ title, organisation, content }: Page): string {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title} — Веха</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${stylePath}?v=${styleVersion}" />
      </head>
      <body>
        <a class="skip" href="#main">К содержанию</a>
        <header>
          <div class="column">
            <strong>Веха</strong>${organisation === null ? null : html` <span>${organisation}</span>`}
          </div>
        </header>
        <main id="main" class="column" tabindex="-1">${content}</main>
      </body>
    </html> `.toString();
}
