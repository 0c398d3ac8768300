/** What a body is, by its kind in the API. */
export const kindWords: Readonly<Record<string, string>> = {
  body: 'организация',
  group: 'группа',
  outsider: 'сторонняя организация',
  post: 'должность',
};

/** Roles of accounts, with what each is for (docs/roles.md). */
export const accountRoles = [
  { value: 'executor', label: 'Исполнитель — отчитывается о задачах своей организации' },
  { value: 'control_officer', label: 'Сотрудник контроля — принимает отчёты и переносит сроки' },
  { value: 'auditor', label: 'Проверяющий — смотрит всё, не меняет ничего' },
  { value: 'administrator', label: 'Администратор — ведёт людей и настройки' },
] as const;

export type AccountRole = (typeof accountRoles)[number]['value'];

export const roleWords: Readonly<Record<string, string>> = {
  executor: 'исполнитель',
  control_officer: 'сотрудник контроля',
  auditor: 'проверяющий',
  administrator: 'администратор',
};
