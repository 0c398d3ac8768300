import type { FastifyReply, FastifyRequest } from 'fastify';
import { VekhaError } from '../../domain/errors.js';
import { askExtension } from '../../store/extensions/ask-extension.js';
import type { OpenLink } from '../../store/mail-links/read-link.js';
import type { ServerDeps } from '../deps.js';
import { text } from '../fields.js';
import { problemOf } from '../problems.js';
import { receiveForm } from '../uploads.js';
import type { ExtensionTexts } from './extension-view.js';
import type { FieldError } from './fields-view.js';
import { authorOf, linkContext } from './link-author.js';
import { sendPage } from './page.js';
import { dayOf, fieldOf } from './report-form.js';
import { emptyState, reportPage } from './report-page.js';
import { readDay } from './typed-day.js';

const longestReason = 2000;

/** Takes the form of a request for a later date: hands it on, or shows it again with what is wrong. */
export async function sendExtension(
  { database, clock, fileStore }: ServerDeps,
  link: OpenLink,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { texts } = await receiveForm(request, fileStore, 0);
  const typed: ExtensionTexts = {
    ...{ reason: fieldOf(texts, 'reason'), newDue: dayOf(texts, 'newDue'), form: fieldOf(texts, 'form') },
  };
  const showAgain = (errors: readonly FieldError[], status: number) => {
    const state = { ...emptyState(path, typed.form, fileStore.limitBytes), extension: typed, errors };
    return sendPage(reply, status, reportPage(link, state));
  };
  const read = text(longestReason).safeParse(typed.reason);
  const day = readDay(typed.newDue);
  const errors: FieldError[] = [];
  if (!read.success) {
    const empty = typed.reason.trim() === '';
    const message = empty
      ? 'Напишите, почему не успеваете: без причины срок не перенести'
      : `Причина: не длиннее ${longestReason} знаков и без невидимых знаков`;
    errors.push({ field: 'reason', message });
  }
  if ('wrong' in day) errors.push({ field: 'newDue', message: `Новый срок: ${day.wrong}` });
  else if (day.date === null)
    errors.push({ field: 'newDue', message: 'Новый срок: впишите день, месяц и год' });
  if (!read.success || !('date' in day) || day.date === null) return showAgain(errors, 400);

  const viewer = authorOf(link, null);
  const content = { reason: read.data, requestedDue: day.date };
  const context = linkContext(link, viewer, clock(), { form: typed.form, content });
  try {
    await askExtension(database, context, { occurrenceId: link.task.occurrenceId, viewer, ...content });
    return await reply.header('cache-control', 'no-store').redirect(`${path}#extension`, 303);
  } catch (error) {
    if (!(error instanceof VekhaError) || error.kind === 'unavailable') throw error;
    return showAgain([{ field: 'newDue', message: error.message }], problemOf(error).status);
  }
}
