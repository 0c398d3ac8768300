import type { NotificationKind } from '../notifications.js';
import type { GroupedItem, GroupName } from './mail-groups.js';
import type { MailInput } from './mail-item.js';
import { mailLinkPath } from './mail-link.js';
import { counted, dateInWords, shorten } from '../russian.js';
import { termWords } from './term-words.js';

/** One entry of a mail in plain words, for the html and for its text twin. Nothing here is escaped yet. */
export interface MailEntry {
  heading: string;
  /** «Срок» — «1 декабря 2026 г., осталось 3 рабочих дня». */
  facts: { label: string; value: string }[];
  link: MailAnchor;
  /** Acts without an account; null where the reader has nothing to hand in. */
  report: MailAnchor | null;
}

export interface MailAnchor {
  label: string;
  href: string;
}

/** The words of the link that acts without an account. */
export const reportLabel = 'Отчитаться без входа';

const textLimit = 180;
const noteLimit = 500;
const namedBodies = 5;

/** What the reader is told of one item and asked to do. */
export function mailEntry(
  item: GroupedItem,
  group: GroupName,
  { today, calendar, publicUrl }: MailInput,
): MailEntry {
  const facts: MailEntry['facts'] = [];
  if (item.dueOn !== null) {
    const settled = item.kind === 'accepted' || item.kind === 'cancelled';
    const term = settled ? '' : `, ${termWords(item.dueOn, today, calendar)}`;
    facts.push({
      label: item.kind === 'extended' ? 'Новый срок' : 'Срок',
      value: `не позднее ${dateInWords(item.dueOn)}${term}`,
    });
  }
  facts.push({ label: 'Что нужно', value: asked(item.kind, group) });
  if (item.note !== null && item.note.trim() !== '') {
    facts.push({ label: noteLabels[item.kind] ?? 'Примечание', value: shorten(item.note, noteLimit) });
  }
  const responsible = responsibleWords(item);
  if (responsible) facts.push(responsible);
  facts.push({ label: 'Основание', value: orderWords(item) });
  const path =
    item.assignmentId === null
      ? `activities/${encodeURIComponent(item.activityId)}`
      : `tasks/${encodeURIComponent(item.assignmentId)}`;
  const site = publicUrl.replace(/\/+$/, '');
  return {
    heading: `${placeWords(item)} ${shorten(item.text, textLimit)}`,
    facts,
    link: {
      label: item.assignmentId === null ? 'Открыть мероприятие' : 'Открыть задачу',
      href: `${site}/${path}`,
    },
    report:
      item.linkMark === null ? null : { label: reportLabel, href: `${site}${mailLinkPath(item.linkMark)}` },
  };
}

function asked(kind: NotificationKind, group: GroupName): string {
  if (kind === 'remind' || kind === 'overdue') {
    if (group === 'overdue') return 'отправьте отчёт с подтверждающим документом как можно скорее';
    if (group === 'today') return 'отправьте отчёт с подтверждающим документом сегодня';
    return 'отправьте отчёт с подтверждающим документом в срок';
  }
  return requests[kind];
}

const requests: Readonly<Record<Exclude<NotificationKind, 'remind' | 'overdue'>, string>> = {
  assigned: 'выполните мероприятие и отправьте отчёт с подтверждающим документом',
  stage_released: 'предыдущий этап завершён, можно приступать к этому',
  returned: 'исправьте отчёт и отправьте его снова',
  accepted: 'ничего: отчёт принят',
  extended: 'срок изменён, отправьте отчёт к новому сроку',
  extension_refused: 'в переносе отказано, отправьте отчёт к прежнему сроку',
  cancelled: 'ничего: задача отменена',
  escalation: 'отчёта нет; помогите исполнителю или примите решение о сроке',
  submitted: 'поступил отчёт; примите его или верните на доработку',
  nudge_reviewer: 'отчёт ждёт проверки; примите его или верните на доработку',
  extension_asked: 'просят перенести срок; согласуйте новый срок или откажите',
  schedule_needed: 'внесите даты проведения: без них задача не откроется',
};

const noteLabels: Partial<Record<NotificationKind, string>> = {
  returned: 'Причина возврата',
  extended: 'Почему изменён срок',
  extension_refused: 'Почему отказано',
  extension_asked: 'Причина просьбы',
  cancelled: 'Почему отменена',
  schedule_needed: 'На какой год',
};

function responsibleWords({ bodies, role, kind }: GroupedItem): MailEntry['facts'][number] | null {
  if (bodies.length === 0) return null;
  if (bodies.length > 1) {
    const named = bodies.slice(0, namedBodies).map((body) => shorten(body, textLimit));
    const others = bodies.length - named.length;
    const rest = others > 0 ? ` и ещё ${counted(others, 'исполнитель', 'исполнителя', 'исполнителей')}` : '';
    return { label: 'Исполнители', value: `${named.join('; ')}${rest}` };
  }
  const roles = { lead: 'ответственный', co_executor: 'соисполнитель' } as const;
  const body = shorten(bodies[0] ?? '', textLimit);
  const label = kind === 'escalation' || kind === 'submitted' ? 'Исполнитель' : 'Роль';
  return { label, value: role === null ? body : `${roles[role]} — ${body}` };
}

function placeWords({ section, number, position }: GroupedItem): string {
  return `Раздел ${section.index}, ${number === null ? `строка ${position}` : `п. ${number}`}.`;
}

function orderWords({ order, section }: GroupedItem): string {
  const type = order.type === null || order.type === '' ? 'документ' : shorten(order.type, 60);
  const number = order.number === null ? '' : ` № ${shorten(order.number, 60)}`;
  const date = order.date === null ? '' : ` от ${dateInWords(order.date)}`;
  const title = section.title === null ? '' : `, раздел «${shorten(section.title, 120)}»`;
  return `${type}${number}${date}${title}`;
}
