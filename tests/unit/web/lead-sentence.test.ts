import { expect, test } from '@jest/globals';
import { leadSentence } from '../../../web/screens/tasks/lead-sentence.js';

const counts = { today: '2026-03-04', groups: [], dueThisWeek: 0, nearestDue: null };
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

test('a week with nothing to hand in is not called handed in: perhaps nothing was due', () => {
  expect(plain(leadSentence({ ...counts, nearestDue: '2026-03-20' }))).toBe(
    'Среда, 4 марта. До конца недели сроков нет. Ближайший срок — 20 марта 2026 г.',
  );
});

test('what is overdue and what is due this week are counted; without any date only the day is said', () => {
  const overdue = { group: 'overdue' as const, title: 'Просрочено', count: 2 };
  expect(plain(leadSentence({ ...counts, groups: [overdue], dueThisWeek: 5 }))).toBe(
    'Среда, 4 марта. Просрочено 2, на этой неделе 5',
  );
  expect(plain(leadSentence(counts))).toBe('Среда, 4 марта');
});
