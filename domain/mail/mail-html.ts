import type { MailAnchor, MailEntry } from './mail-entry.js';
import type { MailOutline } from './mail-outline.js';

const characters: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made harmless for html, inside elements and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => characters[character] ?? '');
}

/** The mail as html: headings, lists and links only; no pictures, no scripts, nothing loaded from anywhere. */
export function mailHtml({ subject, greeting, chapters, closing, allTasks }: MailOutline): string {
  const body = chapters.map(({ title, entries, more }) =>
    [
      `<h2 style="font-size:18px;margin:24px 0 8px">${escapeHtml(title)}</h2>`,
      '<ol style="margin:0;padding-left:24px">',
      ...entries.map(entryHtml),
      '</ol>',
      ...(more === null ? [] : [`<p>${escapeHtml(more)}</p>`]),
    ].join('\n'),
  );
  return [
    '<!doctype html>',
    '<html lang="ru">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>`,
    '<body style="margin:0;background:#ffffff;color:#1a1a1a;font-family:Arial,sans-serif;font-size:16px;line-height:1.5">',
    '<div style="max-width:640px;margin:0 auto;padding:16px">',
    `<h1 style="font-size:20px;margin:0 0 8px">${escapeHtml(greeting)}</h1>`,
    ...body,
    `<p style="margin:24px 0 8px">${linkHtml(allTasks)}</p>`,
    `<p style="margin:0;font-size:14px;color:#4a4a4a">${escapeHtml(closing)}</p>`,
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function entryHtml({ heading, facts, link, report }: MailEntry): string {
  const lines = facts.map(({ label, value }) => `${escapeHtml(label)}: ${escapeHtml(value)}`);
  return [
    '<li style="margin:0 0 16px">',
    `<strong>${escapeHtml(heading)}</strong><br>`,
    ...lines.map((line) => `${line}<br>`),
    ...(report === null ? [] : [`${linkHtml(report)}<br>`]),
    linkHtml(link),
    '</li>',
  ].join('\n');
}

function linkHtml({ label, href }: MailAnchor): string {
  return `<a href="${escapeHtml(href)}" style="color:#0b57d0">${escapeHtml(label)}</a>`;
}
