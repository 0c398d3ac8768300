import type { Receipt } from '../../store/mail-links/read-receipt.js';
import { html } from './html.js';
import type { Html } from './html.js';
import type { Page } from './page.js';
import { dayWords, momentWords } from './words.js';

/** Proof of what was sent, to be saved or printed: number, time, contents, and what comes next. */
export function receiptPage(receipt: Receipt, path: string): Page {
  const { kind, at, zone, seq, author, bodyName, text, note, documents, contentHash, organisation } = receipt;
  const final = kind === 'final';
  const title = final ? 'Отчёт отправлен на проверку' : 'Отметка о ходе отправлена';
  const content = html`<div class="box good" role="status">
      <h1>${title}</h1>
      <p>${momentWords(at, zone)}, запись в журнале №&nbsp;${seq}</p>
    </div>
    <dl>
      <dt>Задача</dt>
      <dd>${text}</dd>
      <dt>Кто отправил</dt>
      <dd>${author.name}${author.post !== null && `, ${author.post}`}</dd>
      <dt>За кого</dt>
      <dd>${bodyName}</dd>
      ${documents.map(documentView)}
      ${
        note !== '' &&
        html`<dt>Комментарий</dt>
          <dd class="words">${note}</dd>`
      }
      <dt>Контрольная сумма</dt>
      <dd><code>${contentHash}</code></dd>
    </dl>
    <h2>Что дальше</h2>
    ${final ? nextAfterReport(receipt) : html`<p>Задача остаётся открытой: когда мероприятие будет выполнено, <a href="${path}">отправьте отчёт</a>.</p>`}
    <p class="unprinted">
      Сохраните эту страницу или напечатайте её: по номеру записи отчёт всегда можно найти.
    </p>`;
  return { title, organisation, content };
}

function documentView({ title, date, where, sha256 }: Receipt['documents'][number]): Html {
  const name = date !== null && !title.includes(' от ') ? `${title} от ${dayWords(date)}` : title;
  return html`<dt>Документ</dt>
    <dd>
      ${name}${where !== '' && where !== title && html`<br />${where}`}${sha256 !== null && html`<br /><code>${sha256}</code>`}
    </dd>`;
}

function nextAfterReport({ controlOfficer }: Receipt): Html {
  const officer = controlOfficer === null ? 'сотрудник контроля' : `сотрудник контроля (${controlOfficer})`;
  return html`<ul>
    <li>Отчёт проверит ${officer}.</li>
    <li>Если примет, задача снимется с контроля, и придёт письмо.</li>
    <li>Если вернёт на доработку, придёт письмо с причиной и новой ссылкой: эта больше не действует.</li>
    <li>Вовремя ли исполнено, считается по времени отправки, а не проверки.</li>
  </ul>`;
}
