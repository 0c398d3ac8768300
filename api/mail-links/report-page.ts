import type { LinkFile } from '../../store/mail-links/link-files.js';
import type { OpenLink } from '../../store/mail-links/read-link.js';
import { extensionView } from './extension-view.js';
import type { ExtensionTexts } from './extension-view.js';
import {
  choiceField,
  dayField,
  errorSummary,
  fileField,
  textArea,
  textField,
  tickField,
} from './fields-view.js';
import type { FieldError } from './fields-view.js';
import { html } from './html.js';
import type { Html } from './html.js';
import type { Page } from './page.js';
import type { ReportTexts } from './report-form.js';
import { taskView } from './task-view.js';
import { momentWords, sizeWords } from './words.js';

/** Everything the page shows besides the task: what was typed, what is wrong with it, and what is kept. */
export interface PageState {
  /** The address of the page, from which its forms are sent. */
  path: string;
  report: ReportTexts;
  extension: ExtensionTexts;
  errors: readonly FieldError[];
  files: readonly LinkFile[];
  limitBytes: number;
}

/** The page as it opens: nothing typed, nothing wrong. `form` is made anew with each form. */
export function emptyState(path: string, form: string, limitBytes: number): PageState {
  const day = { day: '', month: '', year: '' };
  const report = {
    ...{ kind: '', person: '', personPost: '', documentKind: '', documentNumber: '', documentDate: day },
    ...{ signer: '', url: '', paper: '', periodStart: day, periodEnd: day, personalData: false, note: '' },
    ...{ keptFiles: [], form },
  };
  return { path, report, extension: { reason: '', newDue: day, form }, errors: [], files: [], limitBytes };
}

/** The page behind a link: the task, the form of a report, and that of a request for a later date. */
export function reportPage(link: OpenLink, state: PageState): Page {
  const { task, settings, expiresAt } = link;
  const content = html`${errorSummary(state.errors)} ${taskView(link)}
    ${task.submitted ? waitingView(task.submitted, settings.zone) : formView(link, state)}
    ${extensionView(link, state)}
    <p class="unprinted">
      <a href="/tasks/${task.assignmentId}">Открыть эту задачу в «Вехе»</a>, если у вас есть пароль: там видны
      прошлые отчёты и вся история.
    </p>
    <p class="hint unprinted">
      Ссылка из письма лично ваша и действует до ${momentWords(expiresAt, settings.zone)}. Не пересылайте её:
      по ней отчёт уходит от вашего имени.
    </p>`;
  const title = `${state.errors.length > 0 ? 'Ошибка: ' : ''}Отчёт по задаче`;
  return { title, organisation: link.organisation, content };
}

function waitingView({ at, by }: { at: Date; by: string }, zone: string): Html {
  return html`<div class="box wait">
    <h2>Отчёт уже отправлен</h2>
    <p>
      ${momentWords(at, zone)}, ${by}. Он ждёт проверки. Если его вернут на доработку, придёт письмо с
      причиной.
    </p>
  </div>`;
}

function formView({ holder, task }: OpenLink, { path, report, errors, files, limitBytes }: PageState): Html {
  const megabytes = Math.floor(limitBytes / 1024 / 1024);
  return html`<h2 id="report">${task.returned ? 'Новый отчёт' : 'Отчёт'}</h2>
    <form method="post" action="${path}" enctype="multipart/form-data" novalidate>
      <input type="hidden" name="form" value="${report.form}" />
      ${choiceField({
        ...{ id: 'kind', label: 'Что вы отправляете', errors, value: report.kind },
        choices: [
          {
            value: 'final',
            label: 'Отчёт: мероприятие выполнено',
            hint: 'Уйдёт на проверку. По этой ссылке — один раз',
          },
          {
            value: 'interim',
            label: 'Отметка о ходе: ещё выполняется',
            hint: 'Задача останется открытой, отмечаться можно не раз',
          },
        ],
      })}
      ${holder.kind === 'box' && html`${textField({ id: 'person', label: 'Ваши фамилия, имя, отчество', errors, value: report.person, complete: 'name' })}${textField({ id: 'personPost', label: 'Ваша должность', errors, value: report.personPost, complete: 'organization-title' })}`}
      <h3>Подтверждающий документ</h3>
      ${textField({ id: 'documentKind', label: 'Вид документа', hint: 'Например, справка, приказ, протокол', errors, value: report.documentKind })}
      ${textField({ id: 'documentNumber', label: 'Номер, если есть', errors, value: report.documentNumber })}
      ${dayField({ id: 'documentDate', label: 'Дата документа', hint: 'Например, 3 декабря 2026', errors, value: report.documentDate })}
      ${textField({ id: 'signer', label: 'Кто подписал', hint: 'Фамилия и должность', errors, value: report.signer })}
      ${files.map(keptView)}
      ${fileField({
        ...{ id: 'file', errors, label: files.length > 0 ? 'Ещё файлы' : 'Файл' },
        hint: `Документ Word или Excel, PDF, снимок, архив zip; каждый не больше ${megabytes}\u00a0МБ. Можно выбрать несколько`,
      })}
      ${textField({ id: 'url', type: 'url', label: 'Или ссылка на документ', hint: 'Начинается с http:// или https://', errors, value: report.url })}
      ${textField({ id: 'paper', label: 'Или где лежит бумага', hint: 'Например: дело 02-14, кабинет 12', errors, value: report.paper })}
      <h3>За какой период документ</h3>
      <p class="hint">Не день отправки, а время, о котором в нём говорится. Можно не заполнять</p>
      ${dayField({ id: 'periodStart', label: 'С какого дня', errors, value: report.periodStart })}
      ${dayField({ id: 'periodEnd', label: 'По какой день', errors, value: report.periodEnd })}
      ${tickField({ id: 'personalData', label: 'В документе есть персональные данные', checked: report.personalData })}
      ${textArea({ id: 'note', label: 'Комментарий', hint: 'Что сделано; можно не заполнять, если всё сказано в документе', errors, value: report.note })}
      <button type="submit">Отправить</button>
    </form>`;
}

function keptView({ id, name, size }: LinkFile): Html {
  return html`<div class="box good">
    <p>Файл «${name}», ${sizeWords(size)}, уже загружен, выбирать его снова не нужно.</p>
    <input
      type="hidden"
      name="keptFile"
      value="${id}"
    />${tickField({ id: `drop-${id}`, name: 'dropFile', label: 'Не прикладывать этот файл', value: id, checked: false })}
  </div>`;
}
