/** The ledger's filter and the open letter, as they stand in the address. */
export interface MailsSearch {
  state?: MailState;
  kind?: MailKind;
  /** `official:<id>` or `body:<id>`. */
  to?: string;
  /** Letters about one occurrence: other pages lead here. */
  task?: string;
  /** The letter that is read. */
  open?: string;
}

export const stateChoices = [
  { value: 'planned', label: 'Ждёт отправки' },
  { value: 'sending', label: 'Отправляется' },
  { value: 'sent', label: 'Отправлено' },
  { value: 'refused', label: 'Не доставлено' },
  { value: 'obsolete', label: 'Не понадобилось' },
] as const;

export const kindChoices = [
  { value: 'assigned', label: 'Задача поручена' },
  { value: 'remind', label: 'Напоминание о сроке' },
  { value: 'overdue', label: 'Напоминание о просрочке' },
  { value: 'escalation', label: 'Сообщение о просрочке' },
  { value: 'returned', label: 'Отчёт возвращён на доработку' },
  { value: 'accepted', label: 'Отчёт принят' },
  { value: 'extended', label: 'Срок перенесён' },
  { value: 'extension_asked', label: 'Просьба перенести срок' },
  { value: 'extension_refused', label: 'В переносе срока отказано' },
  { value: 'submitted', label: 'Отчёт ждёт проверки' },
  { value: 'nudge_reviewer', label: 'Напоминание о проверке' },
  { value: 'cancelled', label: 'Задача снята с контроля' },
  { value: 'stage_released', label: 'Открыт следующий этап' },
  { value: 'schedule_needed', label: 'Нужны даты по графику' },
] as const;

export type MailState = (typeof stateChoices)[number]['value'];
export type MailKind = (typeof kindChoices)[number]['value'];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const recipient = /^(official|body):[0-9a-f-]{36}$/;

/** What cannot be read is left out. */
export function readMailsSearch(search: Record<string, unknown>): MailsSearch {
  const { to, task, open } = search;
  const state = stateChoices.find(({ value }) => value === search['state'])?.value;
  const kind = kindChoices.find(({ value }) => value === search['kind'])?.value;
  return {
    ...(state !== undefined && { state }),
    ...(kind !== undefined && { kind }),
    ...(typeof to === 'string' && recipient.test(to) ? { to } : {}),
    ...(typeof task === 'string' && uuid.test(task) ? { task } : {}),
    ...(typeof open === 'string' && uuid.test(open) ? { open } : {}),
  };
}

/** The filter with some fields changed; undefined takes one away. */
export function changed(
  search: MailsSearch,
  change: { [Field in keyof MailsSearch]?: MailsSearch[Field] | undefined },
): MailsSearch {
  return readMailsSearch({ ...search, ...change });
}

export function isFiltered({ state, kind, to, task }: MailsSearch): boolean {
  return [state, kind, to, task].some((value) => value !== undefined);
}
