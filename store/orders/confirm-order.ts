import type { CivilDate } from '../../domain/civil-date.js';
import type { DraftOrder } from '../../domain/draft-order.js';
import { Conflict, InvalidInput, NotFound } from '../../domain/errors.js';
import { settleDraft } from '../../domain/settle-draft.js';
import type { DraftAnswers } from '../../domain/settle-draft.js';
import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { toColumn, toOptionalColumn } from '../dates.js';
import { loadSettings } from '../settings.js';
import { writeRoadmap } from './write-roadmap.js';

export interface OrderConfirmation {
  orderId: string;
  /** Both days inclusive. */
  validFrom: CivilDate;
  validUntil: CivilDate;
  /** What was over before this day is shown as past: an order is often loaded in the middle of its life. */
  controlFrom: CivilDate;
  /** The official who controls the execution; null = nobody is told of escalations until one is named. */
  controlOfficerId: string | null;
  answers: DraftAnswers;
}

export interface ConfirmedOrder {
  id: string;
  sections: number;
  activities: number;
  chains: number;
  past: number;
}

/**
 * Puts a draft on control: sections, activities with their frozen rules, bodies, chains, and the periods that were over
 * before control began, all in one transaction that also starts every activity's process. Throws NotFound `order` or
 * `official`, InvalidInput `validity`, Conflict `order_confirmed` (already on control) or `questions_open` with what is
 * still to be answered.
 */
export async function confirmOrder(
  db: Database,
  context: ChangeContext,
  input: OrderConfirmation,
): Promise<ConfirmedOrder> {
  const { orderId, validFrom, validUntil, controlFrom, controlOfficerId, answers } = input;
  const { organisationId } = context;
  checkValidity(input);
  return change(db, context, async (unit) => {
    const { tx, record } = unit;
    await tx.$queryRaw`SELECT 1 FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`;
    const order = await tx.order.findFirst({
      where: { id: orderId, organisationId },
      select: { state: true, draft: true },
    });
    if (!order) throw new NotFound('order', 'Такого приказа нет.');
    if (order.state !== 'draft') throw new Conflict('order_confirmed', 'Этот приказ уже стоит на контроле.');
    if (
      controlOfficerId &&
      (await tx.official.count({ where: { id: controlOfficerId, organisationId } })) === 0
    ) {
      throw new NotFound('official', 'Такого должностного лица нет в организации.');
    }
    const draft = order.draft as unknown as DraftOrder;
    const settings = await loadSettings(tx, organisationId);
    const settled = settleDraft(draft, answers, { start: validFrom, end: validUntil }, settings.presets);
    if (settled.open.length > 0) {
      throw new Conflict(
        'questions_open',
        'На некоторые вопросы по приказу ещё нет ответа. Ответьте на них и подтвердите снова.',
        {
          questions: settled.open,
        },
      );
    }
    await tx.order.update({
      where: { id: orderId },
      data: {
        state: 'on_control',
        number: settled.number,
        date: toOptionalColumn(settled.date),
        validFrom: toColumn(validFrom),
        validUntil: toColumn(validUntil),
        controlFrom: toColumn(controlFrom),
        controlOfficerId,
        confirmedAt: context.now,
      },
    });
    const written = await writeRoadmap(unit, settings, {
      orderId,
      draft,
      rows: settled.rows,
      validFrom,
      validUntil,
      controlFrom,
    });
    record({
      action: 'order.confirmed',
      subject: { type: 'order', id: orderId },
      data: { validFrom, validUntil, controlFrom, answers, ...written },
    });
    return { id: orderId, ...written };
  });
}

function checkValidity({ validFrom, validUntil, controlFrom }: OrderConfirmation): void {
  if (validFrom > validUntil) {
    throw new InvalidInput(
      'validity',
      'Срок действия плана заканчивается раньше, чем начинается. Исправьте даты.',
    );
  }
  if (controlFrom > validUntil) {
    throw new InvalidInput(
      'control_from',
      'Контроль начинается после окончания срока действия плана. Исправьте даты.',
    );
  }
}
