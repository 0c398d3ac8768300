import { finishMail } from '../../../store/mail-fate.js';
import { claimMails } from '../../../store/mails.js';
import { linksIn, mailTask } from '../mail-link.js';
import { liveALittle, orderStory } from '../order-story.js';
import { reviewStory } from '../review-story.js';
import { orderText } from '../order-text.js';
import type { TestWeb } from '../web.js';

const today = '2026-11-23';

/** Ids and links of something to be seen on every screen: a queue, a big order, a draft with a question, letters. */
export async function screenData(web: TestWeb) {
  const seed = await reviewStory(web);
  const { organisationId, bodies } = seed;
  const orderId = await orderStory(web.database, organisationId, today);
  await liveALittle(web.database, orderId);
  await web.setNow(`${today}T09:00:00Z`);
  const now = new Date(`${today}T09:00:00Z`);
  const [returned, waiting, , asked] = seed.tasks;
  const control = await web.login('control');
  const back = { decision: 'return', reason: 'Нет подписи руководителя' };
  await control.call('POST', `/api/occurrences/${returned?.occurrenceId}/review`, { body: back });
  await refuseOneMail(web, organisationId, now);
  const form = new FormData();
  const draft = orderText([
    { activity: 'Мониторинг организации питания', deadline: '2 раза в год', responsibles: 'Школа № 1' },
    { activity: 'Совещание руководителей', deadline: 'до 20 мая ежегодно', responsibles: 'Школа № 1' },
  ]);
  form.append('file', new Blob([draft], { type: 'text/plain' }), 'plan-2030.txt');
  const answer = await fetch(`${web.origin}/api/orders`, {
    ...{ method: 'POST', body: form, headers: { cookie: control.cookie } },
  });
  const { id: draftId } = (await answer.json()) as { id: string };
  const mailbox = 'sad7@kurkino.example';
  await web.database.body.update({ where: { id: bodies.centre }, data: { mailbox } });
  const linked = { activityId: asked?.activityId ?? '', occurrenceId: asked?.occurrenceId ?? '' };
  const mails = await mailTask(
    web.database,
    { organisationId, ...linked, assignmentId: asked?.leadAssignmentId ?? '' },
    { now, publicUrl: web.origin },
  );
  const linkTo = (address: string) =>
    linksIn(mails.find(({ to }) => to.includes(address))?.text ?? '')[0] ?? '';
  return {
    ...{ seed, orderId, draftId },
    returned: returned?.leadAssignmentId ?? '',
    waiting: waiting?.occurrenceId ?? '',
    open: asked?.leadAssignmentId ?? '',
    activityId: asked?.activityId ?? '',
    person: seed.officials.lead,
    personLink: linkTo('lead.a@kurkino.example'),
    boxLink: linkTo(mailbox),
  };
}

export type ScreenData = Awaited<ReturnType<typeof screenData>>;

async function refuseOneMail(web: TestWeb, organisationId: string, now: Date): Promise<void> {
  const mails = await claimMails(web.database, {
    ...{ lane: 'urgent' as const, scope: { organisationId }, now },
    ...{ limit: 1, leaseSeconds: 30, publicUrl: 'https://vekha.kurkino.example' },
    linkSecret: 'a secret only for tests, long enough',
  });
  for (const { id } of mails)
    await finishMail(web.database, {
      ...{ mailId: id, outcome: 'refused', response: '550 No such user here', now },
    });
}
