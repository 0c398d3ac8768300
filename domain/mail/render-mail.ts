import { mailEntry, reportLabel } from './mail-entry.js';
import { groupItems, groupTitles } from './mail-groups.js';
import type { MailInput, RenderedMail } from './mail-item.js';
import { mailHtml } from './mail-html.js';
import type { MailOutline } from './mail-outline.js';
import { mailSubject } from './mail-subject.js';
import { mailText } from './mail-text.js';
import { counted, dateInWords, shorten } from '../russian.js';

/** More entries than this in a chapter are counted, not listed: the list on the site is better to work with. */
const entriesPerChapter = 50;

/**
 * The mail of one person: its items in chapters (overdue, today, returned, soon, new, decisions, and what an officer has to
 * decide), each subject once. Texts of people are shortened and, in the html, escaped; the subject holds none of them.
 * Source: DOMAIN §4. Throws RangeError when there is no item.
 */
export function renderMail(input: MailInput): RenderedMail {
  if (input.items.length === 0) throw new RangeError('a mail needs an item');
  const groups = groupItems(input.items, input.today);
  const site = input.publicUrl.replace(/\/+$/, '');
  const outline: MailOutline = {
    subject: mailSubject(input.lane, groups),
    greeting:
      input.lane === 'digest'
        ? `Здравствуйте! Вот что требует внимания на ${dateInWords(input.today)}`
        : 'Здравствуйте! Есть новости по вашим задачам.',
    chapters: groups.map(({ name, items }) => {
      const hidden = items.length - entriesPerChapter;
      return {
        title: `${groupTitles[name]}: ${items.length}`,
        entries: items.slice(0, entriesPerChapter).map((item) => mailEntry(item, name, input)),
        more: hidden > 0 ? `И ещё ${counted(hidden, 'запись', 'записи', 'записей')} — в общем списке.` : null,
      };
    }),
    closing:
      (input.items.some((item) => item.linkMark !== null)
        ? `По ссылке «${reportLabel}» отчёт уходит от вашего имени: не пересылайте это письмо. `
        : '') +
      `Письмо составила программа «Веха», организация: ${shorten(input.organisation, 200)}. ` +
      'Отвечать на него не нужно.',
    allTasks: { label: 'Все мои задачи', href: `${site}/tasks` },
  };
  return { subject: outline.subject, text: mailText(outline), html: mailHtml(outline) };
}
