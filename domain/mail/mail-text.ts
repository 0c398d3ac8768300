import type { MailOutline } from './mail-outline.js';

/** The mail as plain text, one fact a line. */
export function mailText({ greeting, chapters, closing, allTasks }: MailOutline): string {
  const lines = [greeting, ''];
  for (const { title, entries, more } of chapters) {
    lines.push(title.toUpperCase(), '');
    entries.forEach(({ heading, facts, link, report }, index) => {
      lines.push(`${index + 1}. ${heading}`);
      for (const { label, value } of facts) lines.push(`   ${label}: ${value}`);
      if (report !== null) lines.push(`   ${report.label}: ${report.href}`);
      lines.push(`   ${link.label}: ${link.href}`, '');
    });
    if (more !== null) lines.push(more, '');
  }
  lines.push(`${allTasks.label}: ${allTasks.href}`, '', closing, '');
  return lines.join('\n');
}
