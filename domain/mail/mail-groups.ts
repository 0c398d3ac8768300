import type { CivilDate } from '../civil-date.js';
import type { MailItem } from './mail-item.js';

/** The chapters of a mail, in the order in which they are read. */
export const groupTitles = {
  overdue: 'Просрочено',
  today: 'Срок сегодня',
  returned: 'Возвращено на доработку',
  soon: 'Скоро срок',
  new: 'Новые задачи',
  decisions: 'Решения',
  escalated: 'Просрочено исполнителями',
  review: 'Ждёт вашей проверки',
  extensions: 'Просят перенести срок',
  schedules: 'Нужны даты по графику',
} as const;

export type GroupName = keyof typeof groupTitles;

/** One entry of a chapter; `bodies` has more than one name where an officer hears of several bodies at once. */
export interface GroupedItem extends MailItem {
  bodies: string[];
}

export interface MailGroup {
  name: GroupName;
  items: GroupedItem[];
}

/** What an officer hears of the whole task, however many bodies it has. */
const byTask: ReadonlySet<GroupName> = new Set(['escalated', 'review', 'extensions', 'schedules']);

/**
 * Sorts items into chapters, each subject once: several notices of one assignment become the latest one, and an officer
 * reads of one task with all its bodies. What the reader owes himself is not escalated to him a second time.
 * Within a chapter the nearest due date stands first.
 */
export function groupItems(items: readonly MailItem[], today: CivilDate): MailGroup[] {
  const groups = new Map<GroupName, Map<string, GroupedItem>>();
  for (const item of items) {
    const name = groupOf(item, today);
    const group = groups.get(name) ?? new Map<string, GroupedItem>();
    groups.set(name, group);
    const subject = subjectOf(item, name);
    const bodies = new Set(byTask.has(name) ? group.get(subject)?.bodies : []);
    if (item.body !== null) bodies.add(item.body);
    group.set(subject, { ...item, bodies: [...bodies] });
  }
  const own = new Set([...(groups.get('overdue')?.values() ?? [])].map((item) => item.occurrenceId));
  return (Object.keys(groupTitles) as GroupName[])
    .map((name) => ({ name, items: [...(groups.get(name)?.values() ?? [])].sort(byDueDate) }))
    .map((group) =>
      group.name === 'escalated'
        ? { ...group, items: group.items.filter((item) => !own.has(item.occurrenceId)) }
        : group,
    )
    .filter((group) => group.items.length > 0);
}

function groupOf(item: MailItem, today: CivilDate): GroupName {
  switch (item.kind) {
    case 'remind':
    case 'overdue':
      if (item.dueOn === null || item.dueOn > today) return 'soon';
      return item.dueOn === today ? 'today' : 'overdue';
    case 'assigned':
    case 'stage_released':
      return 'new';
    case 'returned':
      return 'returned';
    case 'accepted':
    case 'extended':
    case 'extension_refused':
    case 'cancelled':
      return 'decisions';
    case 'escalation':
      return 'escalated';
    case 'submitted':
    case 'nudge_reviewer':
      return 'review';
    case 'extension_asked':
      return 'extensions';
    case 'schedule_needed':
      return 'schedules';
  }
}

function subjectOf(item: MailItem, name: GroupName): string {
  const task = item.occurrenceId ?? item.activityId;
  if (byTask.has(name)) return task;
  return name === 'decisions' ? `${item.kind}:${item.assignmentId ?? task}` : (item.assignmentId ?? task);
}

function byDueDate(a: GroupedItem, b: GroupedItem): number {
  const [first, second] = [a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31'];
  if (first !== second) return first < second ? -1 : 1;
  return a.position - b.position;
}
