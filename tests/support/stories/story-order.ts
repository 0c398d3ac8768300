import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import { addDays } from '../../../domain/civil-date.js';
import type { CivilDate } from '../../../domain/civil-date.js';
import { docx, p, table, tr } from '../../unit/documents/build-docx.js';

/** «03.12.2026». */
export const digits = (day: CivilDate) => day.split('-').reverse().join('.');

const titles = {
  menu: 'Проверка меню школьных столовых',
  parents: 'Опрос родителей о качестве школьных обедов',
  meeting: 'Совещание с заведующими столовыми',
} as const;

/**
 * An order of today as Word writes it, with three rows of the centre: two say until when, one says it in words that nobody
 * can date. All dates are working days, so that none is shifted.
 */
export function storyOrder(today: CivilDate) {
  const calendar = buildCalendar([...shippedYears]);
  const inDays = (days: number) => calendar.shift(addDays(today, days), 'next');
  const days = { menu: inDays(40), parents: inDays(50), meeting: inDays(60), meetingLater: inDays(75) };
  const centre = 'МКУ «Центр обеспечения»';
  const bytes = docx(
    p('Отдел образования Куркинского района'),
    p('ПРИКАЗ'),
    p(`от ${digits(today)} № 12`),
    p('Об организации питания в школах'),
    p('ПРИКАЗЫВАЮ:'),
    p('1. Утвердить «дорожную карту» (приложение).'),
    p('2. Контроль исполнения настоящего приказа оставляю за собой.'),
    table(
      tr(['№ п/п', 'Наименование мероприятия', 'Сроки исполнения', 'Ответственные'], { header: true }),
      tr(['1', titles.menu, `до ${digits(days.menu)}`, centre]),
      tr(['2', titles.parents, 'после согласования с родителями', centre]),
      tr(['3', titles.meeting, `до ${digits(days.meeting)}`, centre]),
    ),
  );
  return { name: 'prikaz-12.docx', bytes, titles, days };
}

export type StoryOrder = ReturnType<typeof storyOrder>;
