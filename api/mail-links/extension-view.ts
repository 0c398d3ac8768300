import { counted } from '../../domain/russian.js';
import type { LinkedExtension } from '../../store/mail-links/linked-task.js';
import type { OpenLink } from '../../store/mail-links/read-link.js';
import { dayField, textArea } from './fields-view.js';
import type { DayText, FieldError } from './fields-view.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { dayWords, momentWords } from './words.js';

/** A request for a later date as it was typed. */
export interface ExtensionTexts {
  reason: string;
  newDue: DayText;
  form: string;
}

/** The request for a later date; for who may not ask now, why, and for a co-executor nothing. */
export function extensionView(
  { task, settings }: OpenLink,
  { path, extension, errors }: { path: string; extension: ExtensionTexts; errors: readonly FieldError[] },
): Html | null {
  const { extension: standing } = task;
  if (!standing.may) return refusalView(standing, settings.zone);
  const open = errors.some(({ field }) => field === 'reason' || field === 'newDue');
  return html`<details id="extension" ${open && html` open`}>
    <summary>Попросить перенести срок</summary>
    <p>Решает сотрудник контроля. Пока он не ответил, срок прежний: не позднее ${dayWords(task.dueOn)}</p>
    <form method="post" action="${path}/extension" enctype="multipart/form-data" novalidate>
      <input type="hidden" name="form" value="${extension.form}" />
      ${textArea({ id: 'reason', label: 'Почему не успеваете', errors, value: extension.reason })}
      ${dayField({ id: 'newDue', label: 'Новый срок', errors, value: extension.newDue })}
      <button type="submit" class="second">Отправить просьбу</button>
    </form>
  </details>`;
}

function refusalView(standing: Exclude<LinkedExtension, { may: true }>, zone: string): Html | null {
  switch (standing.why) {
    case 'not_the_lead':
    case 'submitted':
      return null;
    case 'pending':
      return html`<div class="box wait" id="extension">
        <h2>Просьба о переносе срока отправлена</h2>
        <p>
          Подана ${momentWords(standing.askedAt, zone)}, новый срок ${dayWords(standing.requestedDue)}
          Сотрудник контроля ещё не ответил; до ответа действует прежний срок.
        </p>
      </div>`;
    case 'too_late':
      return html`<h2>Перенести срок</h2>
        <p>
          Просить о переносе можно не позднее чем за ${counted(standing.days, 'день', 'дня', 'дней')} до
          срока. Теперь срок может перенести только сотрудник контроля: напишите ему.
        </p>`;
  }
}
