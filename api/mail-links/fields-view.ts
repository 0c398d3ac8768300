import { html } from './html.js';
import type { Html } from './html.js';

/** What is wrong with a field; `field` is the id of the element that the summary links to. */
export interface FieldError {
  field: string;
  message: string;
}

/** A day as it was typed. */
export interface DayText {
  day: string;
  month: string;
  year: string;
}

interface Shown {
  id: string;
  label: string;
  hint?: string;
  errors: readonly FieldError[];
}

const errorOf = (id: string, errors: readonly FieldError[]): string | null =>
  errors.find((one) => one.field === id)?.message ?? null;

/** Hint and error of a field, and the attributes that tie them to it. */
function around({ id, hint, errors }: Shown): { before: Html; attributes: Html; wrong: Html } {
  const error = errorOf(id, errors);
  const ids = [hint === undefined ? '' : `${id}-hint`, error === null ? '' : `${id}-error`].filter(
    (one) => one !== '',
  );
  return {
    before: html`${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}${error !== null && html`<p class="error" id="${id}-error">Ошибка: ${error}</p>`}`,
    attributes: html`${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}${error !== null && html` aria-invalid="true"`}`,
    wrong: html`${error !== null && ' wrong'}`,
  };
}

/** One line of text. */
export function textField(field: Shown & { value: string; type?: 'text' | 'url'; complete?: string }): Html {
  const { id, label, value, type = 'text', complete = 'off' } = field;
  const { before, attributes, wrong } = around(field);
  return html`<div class="field${wrong}">
    <label for="${id}">${label}</label>${before}<input
      type="${type}"
      id="${id}"
      name="${id}"
      value="${value}"
      autocomplete="${complete}"
      ${attributes}
    />
  </div>`;
}

/** Several lines of text. The line break keeps one that the text begins with. */
export function textArea(field: Shown & { value: string }): Html {
  const { id, label, value } = field;
  const { before, attributes, wrong } = around(field);
  return html`<div class="field${wrong}">
    <label for="${id}">${label}</label>${before}<textarea id="${id}" name="${id}" rows="5" ${attributes}>
${value}</textarea>
  </div>`;
}

/** A day in three text fields: no calendar to be opened, and what is typed is what is sent. */
export function dayField(field: Shown & { value: DayText }): Html {
  const { id, label, value } = field;
  const { before, attributes, wrong } = around(field);
  const part = (name: keyof DayText, title: string, numeric: boolean) => {
    const partId = name === 'day' ? id : `${id}-${name}`;
    return html`<div>
      <label for="${partId}">${title}</label
      ><input
        type="text"
        id="${partId}"
        name="${id}-${name}"
        value="${value[name]}"
        autocomplete="off"
        ${numeric && html` inputmode="numeric"`}${attributes}
      />
    </div>`;
  };
  return html`<fieldset class="${wrong}">
    <legend>${label}</legend>
    ${before}
    <div class="dates">
      ${part('day', 'День', true)}${part('month', 'Месяц', false)}${part('year', 'Год', true)}
    </div>
  </fieldset>`;
}

/** One of several; nothing is chosen for the person. */
export function choiceField(
  field: Shown & { value: string; choices: readonly { value: string; label: string; hint: string }[] },
): Html {
  const { id, label, value, choices } = field;
  const { before, attributes, wrong } = around(field);
  const choice = (one: (typeof choices)[number], index: number) => {
    const choiceId = index === 0 ? id : `${id}-${one.value}`;
    return html`<div class="choice">
      <input
        type="radio"
        id="${choiceId}"
        name="${id}"
        value="${one.value}"
        ${value === one.value && html` checked`}${attributes}
      /><label for="${choiceId}">${one.label}<br /><span class="hint">${one.hint}</span></label>
    </div>`;
  };
  return html`<fieldset class="${wrong}">
    <legend>${label}</legend>
    ${before}${choices.map(choice)}
  </fieldset>`;
}

/** A tick. */
export function tickField(field: {
  id: string;
  name?: string;
  label: string;
  value?: string;
  checked: boolean;
}): Html {
  const { id, name = id, label, value = 'yes', checked } = field;
  return html`<div class="choice">
    <input type="checkbox" id="${id}" name="${name}" value="${value}" ${checked && html` checked`} /><label
      for="${id}"
      >${label}</label
    >
  </div>`;
}

/** Files, several at once. */
export function fileField(field: Shown): Html {
  const { id, label } = field;
  const { before, attributes, wrong } = around(field);
  return html`<div class="field${wrong}">
    <label for="${id}">${label}</label>${before}<input
      type="file"
      id="${id}"
      name="${id}"
      multiple${attributes}
    />
  </div>`;
}

/** All that is wrong, on top; takes the focus when the page opens. */
export function errorSummary(errors: readonly FieldError[]): Html | null {
  if (errors.length === 0) return null;
  return html`<div class="box danger" role="alert" tabindex="-1" autofocus aria-labelledby="errors">
    <h2 id="errors">Пока не отправлено</h2>
    <ul>
      ${errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
    </ul>
  </div>`;
}
