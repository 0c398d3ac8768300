import { describe, expect, test } from '@jest/globals';
import type { MailItem } from '../../../domain/mail/mail-item.js';
import type { NotificationKind } from '../../../domain/notifications.js';
import { renderMail } from '../../../domain/mail/render-mail.js';
import { item, mail } from './sample.js';

const many = (count: number, changes: Partial<MailItem> = {}) =>
  Array.from({ length: count }, () => item(changes));
const subjectOf = (...items: MailItem[]) => renderMail(mail(items)).subject;
const urgentSubject = (count: number, kind: NotificationKind) =>
  renderMail(mail(many(count, { kind }), { lane: 'urgent' })).subject;
const overdue = { kind: 'overdue', dueOn: '2026-11-20' } as const;

describe('subject of a digest', () => {
  test.each([
    [1, 'Веха: на сегодня 1 задача'],
    [2, 'Веха: на сегодня 2 задачи'],
    [5, 'Веха: на сегодня 5 задач'],
    [21, 'Веха: на сегодня 21 задача'],
  ])('%i reminders', (count, subject) => {
    expect(subjectOf(...many(count))).toBe(subject);
  });

  test.each([
    [1, 'Веха: на сегодня 3 задачи, просрочена 1'],
    [2, 'Веха: на сегодня 4 задачи, просрочены 2'],
    [5, 'Веха: на сегодня 7 задач, просрочено 5'],
    [21, 'Веха: на сегодня 23 задачи, просрочена 21'],
  ])('%i overdue beside two reminders', (count, subject) => {
    expect(subjectOf(...many(2), ...many(count, overdue))).toBe(subject);
  });

  test('what a control officer has to decide', () => {
    expect(subjectOf(...many(2, { kind: 'submitted' }))).toBe('Веха: ждут проверки 2 отчёта');
    expect(subjectOf(item({ kind: 'nudge_reviewer' }))).toBe('Веха: ждёт проверки 1 отчёт');
    expect(
      subjectOf(...many(5, { kind: 'escalation', dueOn: '2026-11-20' }), item({ kind: 'extension_asked' })),
    ).toBe('Веха: у исполнителей просрочено 5 задач, 1 просьба о переносе срока');
    expect(
      subjectOf(item({ kind: 'schedule_needed', assignmentId: null, occurrenceId: null, dueOn: null })),
    ).toBe('Веха: нужны даты для 1 мероприятия');
  });
});

describe('subject of an urgent mail', () => {
  test.each<[number, NotificationKind, string]>([
    [1, 'assigned', 'Веха: новая задача'],
    [3, 'assigned', 'Веха: 3 новые задачи'],
    [63, 'assigned', 'Веха: 63 новые задачи'],
    [1, 'returned', 'Веха: отчёт возвращён на доработку'],
    [2, 'returned', 'Веха: возвращены на доработку 2 отчёта'],
    [1, 'accepted', 'Веха: отчёт принят'],
    [5, 'accepted', 'Веха: принято 5 отчётов'],
    [1, 'extended', 'Веха: срок изменён'],
    [21, 'extended', 'Веха: изменены сроки 21 задачи'],
    [1, 'extension_refused', 'Веха: в переносе срока отказано'],
    [1, 'cancelled', 'Веха: задача отменена'],
    [2, 'cancelled', 'Веха: отменены 2 задачи'],
    [1, 'stage_released', 'Веха: открыт следующий этап'],
  ])('%i × %s', (count, kind, subject) => {
    expect(urgentSubject(count, kind)).toBe(subject);
  });

  test('different kinds together are counted', () => {
    const items = [item({ kind: 'assigned' }), item({ kind: 'returned' }), item({ kind: 'accepted' })];
    expect(renderMail(mail(items, { lane: 'urgent' })).subject).toBe('Веха: 3 уведомления');
  });
});

describe('text', () => {
  test('reads as a person would write it', () => {
    const late = item({ ...overdue, assignmentId: 'a-1', role: 'co_executor', number: null });
    const soon = item({ assignmentId: 'a-2' });
    expect(renderMail(mail([soon, late])).text)
      .toBe(`Здравствуйте! Вот что требует внимания на 24 ноября 2026 г.

ПРОСРОЧЕНО: 1

1. Раздел 2, строка 17. Проведение мониторинга результатов всероссийских проверочных работ
   Срок: не позднее 20 ноября 2026 г., просрочено на 2 рабочих дня
   Что нужно: отправьте отчёт с подтверждающим документом как можно скорее
   Роль: соисполнитель — МКУ «Центр обеспечения»
   Основание: приказ № 88 от 1 декабря 2020 г., раздел «Мониторинг качества подготовки обучающихся»
   Открыть задачу: https://vekha.example/tasks/a-1

СКОРО СРОК: 1

1. Раздел 2, п. 11. Проведение мониторинга результатов всероссийских проверочных работ
   Срок: не позднее 27 ноября 2026 г., осталось 3 рабочих дня
   Что нужно: отправьте отчёт с подтверждающим документом в срок
   Роль: ответственный — МКУ «Центр обеспечения»
   Основание: приказ № 88 от 1 декабря 2020 г., раздел «Мониторинг качества подготовки обучающихся»
   Открыть задачу: https://vekha.example/tasks/a-2

Все мои задачи: https://vekha.example/tasks

Письмо составила программа «Веха», организация: Управление образования. Отвечать на него не нужно.
`);
  });

  test.each([
    ['2026-11-24', 'срок — сегодня'],
    ['2026-11-25', 'остался 1 рабочий день'],
    ['2026-11-26', 'осталось 2 рабочих дня'],
    ['2026-12-01', 'осталось 5 рабочих дней'],
    ['2026-12-23', 'остался 21 рабочий день'],
    ['2026-11-23', 'просрочено на 1 рабочий день'],
    ['2026-11-17', 'просрочено на 5 рабочих дней'],
  ] as const)('due %s: %s', (dueOn, words) => {
    expect(renderMail(mail([item({ dueOn })])).text).toContain(words);
  });

  test('a due date on the coming days off has no working day left', () => {
    const input = mail([item({ dueOn: '2026-11-29' })], { today: '2026-11-27' });
    expect(renderMail(input).text).toContain('рабочих дней до срока не осталось');
  });

  test('a returned report comes with its reason, a moved date with its ground', () => {
    const items = [
      item({ kind: 'returned', note: 'Нет подписи директора.' }),
      item({ kind: 'extended', note: 'Карантин', dueOn: '2026-12-10' }),
    ];
    const { text } = renderMail(mail(items, { lane: 'urgent' }));
    expect(text).toContain('ВОЗВРАЩЕНО НА ДОРАБОТКУ: 1');
    expect(text).toContain('Причина возврата: Нет подписи директора.');
    expect(text).toContain('Новый срок: не позднее 10 декабря 2026 г.');
    expect(text).toContain('Почему изменён срок: Карантин');
  });

  test('an accepted report shows no countdown', () => {
    const { text } = renderMail(mail([item({ kind: 'accepted', dueOn: '2026-11-20' })], { lane: 'urgent' }));
    expect(text).toContain('Срок: не позднее 20 ноября 2026 г.\n');
    expect(text).not.toContain('просрочено');
  });

  test('two notices of one assignment are one entry', () => {
    const first = item(overdue);
    const { text, subject } = renderMail(mail([first, { ...first }]));
    expect(subject).toBe('Веха: на сегодня 1 задача, просрочена 1');
    expect(text.match(/tasks\/assignment/g)).toHaveLength(1);
  });

  test('an officer reads of one task with all its bodies', () => {
    const first = item({ kind: 'escalation', dueOn: '2026-11-20', body: 'Школа № 1' });
    const others = [2, 3, 4, 5, 6, 7].map((n) => ({
      ...first,
      assignmentId: `s-${n}`,
      body: `Школа № ${n}`,
    }));
    const { text, subject } = renderMail(mail([first, ...others]));
    expect(subject).toBe('Веха: у исполнителей просрочена 1 задача');
    expect(text).toContain(
      'Исполнители: Школа № 1; Школа № 2; Школа № 3; Школа № 4; Школа № 5 и ещё 2 исполнителя',
    );
  });

  test('what a head owes himself is not escalated to him a second time', () => {
    const own = item(overdue);
    const { text } = renderMail(mail([own, { ...own, kind: 'escalation' }]));
    expect(text).not.toContain('ПРОСРОЧЕНО ИСПОЛНИТЕЛЯМИ');
  });

  test('the nearest due date stands first', () => {
    const { text } = renderMail(mail([item({ dueOn: '2026-12-08' }), item({ dueOn: '2026-11-25' })]));
    expect(text.indexOf('25 ноября')).toBeLessThan(text.indexOf('8 декабря'));
  });

  test('dates to be entered lead to the row of the road map', () => {
    const asked = item({
      kind: 'schedule_needed',
      activityId: 'act-9',
      occurrenceId: null,
      assignmentId: null,
      body: null,
      role: null,
      dueOn: null,
      note: '2027',
    });
    const { text } = renderMail(mail([asked]));
    expect(text).toContain('На какой год: 2027');
    expect(text).toContain('Открыть мероприятие: https://vekha.example/activities/act-9');
  });

  test('the link that acts without an account stands before the task, with a warning at the end', () => {
    const { text, html } = renderMail(mail([item({ linkMark: 'mail-1.assignment-1' }), item()]));
    expect(text).toMatch(
      /Отчитаться без входа: https:\/\/vekha\.example\/link\/mail-1\.assignment-1\n {3}Открыть задачу: /,
    );
    expect(text.match(/Отчитаться без входа:/g)).toHaveLength(1);
    expect(html).toContain('<a href="https://vekha.example/link/mail-1.assignment-1"');
    for (const form of [text, renderMail(mail([item()])).text])
      expect(form.includes('не пересылайте')).toBe(form === text);
  });

  test('long texts are cut, long lists are counted', () => {
    const { text } = renderMail(mail(many(52, { text: 'Слово '.repeat(400) })));
    expect(text).toContain('И ещё 2 записи — в общем списке.');
    expect(text.split('\n').every((line) => line.length < 300)).toBe(true);
    expect(text).toContain('Слово…');
  });
});

describe('html', () => {
  const hostile = `<img src=x onerror="alert(1)"> & 'кавычки' </li><script>alert(2)</script>`;

  test('shows hostile text as text', () => {
    const { html } = renderMail(
      mail(
        [
          item({
            kind: 'returned',
            text: hostile,
            body: hostile,
            note: hostile,
            section: { index: 1, title: hostile },
            order: { type: hostile, number: hostile, date: null },
            assignmentId: '"><script>',
          }),
        ],
        { organisation: hostile },
      ),
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain(
      '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;кавычки&#39; &lt;/li&gt;&lt;script&gt;alert(2)&lt;/script&gt;',
    );
    expect(html).toContain('href="https://vekha.example/tasks/%22%3E%3Cscript%3E"');
  });

  test('loads nothing and leads only to our site', () => {
    const { html } = renderMail(mail([item(), item(overdue)]));
    expect(html).not.toMatch(/src=|url\(|<link|<style|<form/);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(links).toHaveLength(3);
    expect(links.every((link) => link.startsWith('https://vekha.example/'))).toBe(true);
  });

  test('says what the text says', () => {
    const { html, text } = renderMail(mail([item({ ...overdue, body: 'Лицей', text: 'Анализ' })]));
    const plain = html
      .replace(/^[\s\S]*<body[^>]*>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const line of text.split('\n')) {
      const fact = /^ {3}(Срок|Что нужно|Роль|Основание): (.*)$/.exec(line);
      if (fact) expect(plain).toContain(`${fact[1]}: ${fact[2]}`);
    }
    expect(plain).toContain('Раздел 2, п. 11. Анализ');
  });
});

test('subjects carry nobody’s name', () => {
  const named = many(3, { body: 'ИП Петрова А. А.', text: 'Встретить Иванову', note: 'Сидоров болен' });
  for (const kind of ['returned', 'submitted', 'remind', 'escalation'] as const) {
    const { subject } = renderMail(mail(named.map((one) => ({ ...one, kind }))));
    expect(subject).not.toMatch(/Петров|Иванов|Сидоров/);
  }
});
