import type { Schema } from '../../client/schemas.js';
import { formatDate, formatNearDate, weekdayOf } from '../../text/dates.js';

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** «Понедельник, 23 ноября. Просрочено 2, на этой неделе 5», or that nothing presses and what comes next. */
export function leadSentence({ today, groups, dueThisWeek, nearestDue }: Schema<'TaskCounts'>): string {
  const overdue = groups.find(({ group }) => group === 'overdue')?.count ?? 0;
  const day = capital(`${weekdayOf(today)}, ${formatNearDate(today, today)}`);
  const counts = [
    ...(overdue > 0 ? [`просрочено\u00a0${overdue}`] : []),
    ...(dueThisWeek > 0 ? [`на этой неделе\u00a0${dueThisWeek}`] : []),
  ];
  if (counts.length > 0) return `${day}. ${capital(counts.join(', '))}`;
  if (nearestDue === null) return day;
  return `${day}. До конца недели сроков нет. Ближайший срок\u00a0— ${formatDate(nearestDue)}`;
}
