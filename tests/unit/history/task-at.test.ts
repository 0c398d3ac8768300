import { describe, expect, test } from '@jest/globals';
import {
  actorWords,
  eventSentence,
  eventWords,
  actionWords,
  tellableActions,
} from '../../../domain/history/event-words.js';
import { differences, taskAfter } from '../../../domain/history/task-at.js';
import type { TaskEvent } from '../../../domain/history/task-at.js';

const life: TaskEvent[] = [
  { action: 'occurrence.laid_down', data: { due: '2026-05-15', activityId: 'a' } },
  { action: 'occurrence.opened', data: { ground: null } },
  {
    action: 'occurrence.assigned',
    data: {
      bodies: [
        { body: 'Школа № 2', role: 'co_executor' },
        { body: 'Центр', role: 'lead' },
      ],
    },
  },
  { action: 'extension.asked', data: { previousDue: '2026-05-15', requestedDue: '2026-06-01', reason: 'x' } },
  { action: 'extension.granted', data: { previousDue: '2026-05-15', dueOn: '2026-05-29', ground: 'x' } },
  { action: 'submission.made', data: { kind: 'interim', state: 'on_control' } },
  { action: 'submission.made', data: { kind: 'final', state: 'submitted' } },
  { action: 'review.returned', data: { state: 'returned', reason: 'x' } },
  { action: 'submission.made', data: { kind: 'final', state: 'submitted' } },
  { action: 'review.accepted', data: { state: 'accepted' } },
];

describe('a task as of an event', () => {
  test.each([
    [1, 'waiting_stage', '2026-05-15', null],
    [2, 'on_control', '2026-05-15', null],
    [3, 'on_control', '2026-05-15', 'Центр'],
    [4, 'on_control', '2026-05-15', 'Центр'],
    [5, 'on_control', '2026-05-29', 'Центр'],
    [6, 'on_control', '2026-05-29', 'Центр'],
    [7, 'submitted', '2026-05-29', 'Центр'],
    [8, 'returned', '2026-05-29', 'Центр'],
    [10, 'accepted', '2026-05-29', 'Центр'],
  ])('after %i events: %s, %s, %s', (count, state, dueOn, lead) => {
    expect(taskAfter(life.slice(0, count))).toMatchObject({ state, dueOn, lead });
  });

  test('nothing happened: no task; a cancelled one says so', () => {
    expect(taskAfter([])).toBeNull();
    expect(
      taskAfter([...life.slice(0, 3), { action: 'occurrence.cancelled', data: { ground: 'x' } }])?.state,
    ).toBe('cancelled');
  });

  test('executors after an amending order: released, assigned, in another role', () => {
    const assigned = taskAfter(life.slice(0, 3));
    expect(assigned?.coExecutors).toEqual(['Школа № 2']);
    const data = {
      assigned: [
        { body: 'Школа № 2', role: 'lead' },
        { body: 'Лицей', role: 'co_executor' },
      ],
      released: [{ body: 'Центр' }],
    };
    const after = taskAfter([...life.slice(0, 3), { action: 'occurrence.reassigned_by_order', data }]);
    expect(after).toMatchObject({ lead: 'Школа № 2', coExecutors: ['Лицей'], state: 'on_control' });
    const gone = {
      action: 'occurrence.reassigned_by_order',
      data: { assigned: [], released: [{ body: 'Центр' }] },
    };
    expect(taskAfter([...life.slice(0, 3), gone])).toMatchObject({ lead: null, coExecutors: ['Школа № 2'] });
  });

  test('differences are told in the words of the field', () => {
    const [was, is] = [taskAfter(life.slice(0, 3)), taskAfter(life)];
    if (!was || !is) throw new Error('no task');
    expect(differences(was, is)).toEqual([
      { what: 'state', from: 'на контроле', to: 'снято с контроля' },
      { what: 'due', from: '2026-05-15', to: '2026-05-29' },
    ]);
    expect(differences(is, is)).toEqual([]);
  });
});

describe('events in Russian', () => {
  const actor = { kind: 'account', name: 'И. И. Ли', post: 'начальник' };

  test.each([
    [
      'extension.granted',
      { previousDue: '2026-05-15', dueOn: '2026-05-29', ground: 'приказ № 9' },
      'срок перенесён с 15 мая 2026 г. на 29 мая 2026 г.; основание: приказ № 9',
    ],
    ['submission.made', { kind: 'final', body: 'Центр' }, 'отчёт отправлен на проверку (Центр)'],
    ['submission.made', { kind: 'interim', body: 'Центр' }, 'отметка о ходе работы (Центр)'],
    ['occurrence.escalated', { level: 'head' }, 'о просрочке сообщено руководителю исполнителя'],
    [
      'occurrence.moved_by_order',
      { previousDue: '2026-05-15', dueOn: '2026-05-29', ground: 'приказ № 90' },
      'срок изменён приказом: с 15 мая 2026 г. на 29 мая 2026 г.; основание: приказ № 90',
    ],
    ['something.new', {}, 'действие «something.new»'],
  ])('%s', (action, data, words) => {
    expect(eventWords({ action, data })).toBe(words);
  });

  test('who acted: a person with the post of that day, by a mailed link, or the program', () => {
    expect(actorWords(actor)).toBe('И. И. Ли, начальник');
    expect(actorWords({ ...actor, kind: 'mail_link', post: null })).toBe('И. И. Ли (по ссылке из письма)');
    expect(actorWords({ ...actor, kind: 'workflow' })).toBe('Веха (автоматически)');
    expect(eventSentence({ action: 'review.accepted', actor, data: {} }, 'п. 1.2 «Мониторинг»')).toBe(
      'И. И. Ли, начальник: отчёт принят, задача снята с контроля — п. 1.2 «Мониторинг»',
    );
  });

  test('no action breaks when its data is missing', () => {
    for (const action of tellableActions) {
      expect(eventWords({ action, data: {} })).not.toBe('');
      // Without what an event fills in, nothing may be left hanging.
      expect(actionWords(action)).toMatch(/^[а-яё][а-яё ]*[а-яё]$/);
      expect(actionWords(action)).not.toMatch(/ {2}| (с|по|на)$/);
    }
    expect(['post.given', 'calendar.changed', 'extension.granted', 'order.amended'].map(actionWords)).toEqual(
      [
        'назначение на должность',
        'изменён рабочий календарь',
        'срок перенесён',
        'в приказ внесены изменения',
      ],
    );
  });
});
