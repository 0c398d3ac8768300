import { termWords } from '../../domain/mail/term-words.js';
import type { LinkedTask } from '../../store/mail-links/linked-task.js';
import type { OpenLink } from '../../store/mail-links/read-link.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { dayWords, momentWords } from './words.js';

/** What is asked of whom, by which order, until when; above it the reason of a return, below it what was sent before. */
export function taskView({ task, holder, settings, today }: OpenLink): Html {
  const { zone, calendar } = settings;
  const term = termWords(task.dueOn, today, calendar).replace(/(\d) /g, '$1\u00a0');
  const late = task.dueOn < today;
  const roles = { lead: 'ответственный исполнитель', co_executor: 'соисполнитель' };
  return html`<h1>${task.text}</h1>
    ${task.returned && returnedView(task.returned, zone)}
    <dl>
      <dt>Срок</dt>
      <dd>не позднее ${dayWords(task.dueOn)} — ${late ? html`<span class="late">${term}</span>` : term}</dd>
      <dt>Кому поручено</dt>
      <dd>${task.bodyName}, ${roles[task.role]}</dd>
      <dt>Вы</dt>
      <dd>
        ${holder.kind === 'box' ? 'пишете из общего ящика организации' : html`${holder.name}${holder.post !== null && `, ${holder.post}`}`}
      </dd>
      <dt>Из приказа</dt>
      <dd>${orderWords(task)}, ${placeWords(task)}: «${task.deadlineText}»</dd>
      ${
        task.controlOfficer !== null &&
        html`<dt>Контроль</dt>
          <dd>${task.controlOfficer}</dd>`
      }
    </dl>
    ${
      task.notes.length > 0 &&
      html`<h2>Отметки о ходе</h2>
        <ul>
          ${task.notes.map((one) => html`<li>${momentWords(one.at, zone)}, ${one.by}: <span class="words">${one.note || 'без текста'}</span></li>`)}
        </ul>`
    }`;
}

function returnedView({ at, by, reason }: NonNullable<LinkedTask['returned']>, zone: string): Html {
  return html`<div class="box note">
    <h2>Отчёт вернули на доработку</h2>
    <p>${momentWords(at, zone)}, ${by}</p>
    <p class="words">${reason ?? ''}</p>
  </div>`;
}

/** «приказ № 88 от 1 декабря 2020 г.» */
function orderWords({ order }: LinkedTask): string {
  const number = order.number === null ? '' : ` №\u00a0${order.number}`;
  return `${order.type ?? 'документ'}${number}${order.date === null ? '' : ` от\u00a0${dayWords(order.date)}`}`;
}

function placeWords({ section, number, position }: LinkedTask): string {
  return `раздел\u00a0${section.index}, ${number === null ? `строка\u00a0${position}` : `п.\u00a0${number}`}`;
}
