import type { MailLane, NotificationKind } from '../notifications.js';
import type { GroupName, MailGroup } from './mail-groups.js';
import { counted, plural } from '../russian.js';

/** The subject line: numbers and kinds only, because subjects are shown on locked screens and kept in logs of relays. */
export function mailSubject(lane: MailLane, groups: readonly MailGroup[]): string {
  return `Веха: ${lane === 'digest' ? digestWords(groups) : urgentWords(groups)}`;
}

function digestWords(groups: readonly MailGroup[]): string {
  const size = (...names: GroupName[]) =>
    groups.filter(({ name }) => names.includes(name)).reduce((sum, { items }) => sum + items.length, 0);
  const tasks = size('overdue', 'today', 'soon', 'new', 'returned');
  const overdue = size('overdue');
  const escalated = size('escalated');
  const review = size('review');
  const extensions = size('extensions');
  const schedules = size('schedules');
  const parts = [
    tasks > 0 && `на сегодня ${counted(tasks, 'задача', 'задачи', 'задач')}`,
    overdue > 0 && `${plural(overdue, 'просрочена', 'просрочены', 'просрочено')} ${overdue}`,
    escalated > 0 &&
      `у исполнителей ${plural(escalated, 'просрочена', 'просрочены', 'просрочено')} ${counted(escalated, 'задача', 'задачи', 'задач')}`,
    review > 0 &&
      `${plural(review, 'ждёт', 'ждут', 'ждут')} проверки ${counted(review, 'отчёт', 'отчёта', 'отчётов')}`,
    extensions > 0 && counted(extensions, 'просьба', 'просьбы', 'просьб') + ' о переносе срока',
    schedules > 0 && `нужны даты для ${counted(schedules, 'мероприятия', 'мероприятий', 'мероприятий')}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : noticesWords(groups);
}

/** One kind has its own words; what leaves at once only by chance together is counted. */
function urgentWords(groups: readonly MailGroup[]): string {
  const items = groups.flatMap((group) => group.items);
  const [kind, ...others] = new Set(items.map((item) => item.kind));
  const words = kind !== undefined && others.length === 0 ? urgentNames[kind] : undefined;
  if (!words) return noticesWords(groups);
  return items.length === 1 ? words.single : words.several(items.length);
}

function noticesWords(groups: readonly MailGroup[]): string {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return counted(count, 'уведомление', 'уведомления', 'уведомлений');
}

const urgentNames: Partial<Record<NotificationKind, { single: string; several: (count: number) => string }>> =
  {
    assigned: {
      single: 'новая задача',
      several: (n) => counted(n, 'новая задача', 'новые задачи', 'новых задач'),
    },
    stage_released: {
      single: 'открыт следующий этап',
      several: (n) => `${plural(n, 'открыт', 'открыты', 'открыто')} ${counted(n, 'этап', 'этапа', 'этапов')}`,
    },
    returned: {
      single: 'отчёт возвращён на доработку',
      several: (n) =>
        `${plural(n, 'возвращён', 'возвращены', 'возвращено')} на доработку ${counted(n, 'отчёт', 'отчёта', 'отчётов')}`,
    },
    accepted: {
      single: 'отчёт принят',
      several: (n) =>
        `${plural(n, 'принят', 'приняты', 'принято')} ${counted(n, 'отчёт', 'отчёта', 'отчётов')}`,
    },
    extended: {
      single: 'срок изменён',
      several: (n) => `изменены сроки ${counted(n, 'задачи', 'задач', 'задач')}`,
    },
    extension_refused: {
      single: 'в переносе срока отказано',
      several: (n) => `отказано в переносе сроков ${counted(n, 'задачи', 'задач', 'задач')}`,
    },
    cancelled: {
      single: 'задача отменена',
      several: (n) =>
        `${plural(n, 'отменена', 'отменены', 'отменено')} ${counted(n, 'задача', 'задачи', 'задач')}`,
    },
  };
