/** The sections of the top bar in their order, and who has them (docs/roles.md). */
export interface Section {
  to:
    | '/tasks'
    | '/reviews'
    | '/roadmap'
    | '/overview'
    | '/cycle'
    | '/journal'
    | '/import'
    | '/mails'
    | '/organisation'
    | '/calendar';
  words: string;
  roles: readonly string[];
  /** Stands in the menu «Ещё». */
  rare?: boolean;
}

const officer = 'control_officer';
const executor = 'executor';
const auditor = 'auditor';
const administrator = 'administrator';

const sections: readonly Section[] = [
  { to: '/tasks', words: 'Мои задачи', roles: [executor, officer] },
  { to: '/reviews', words: 'Проверка', roles: [officer] },
  { to: '/roadmap', words: 'Дорожная карта', roles: [executor, officer, auditor, administrator] },
  { to: '/overview', words: 'Сводка', roles: [officer, auditor, administrator] },
  { to: '/cycle', words: 'Цикл', roles: [executor, officer, auditor, administrator] },
  { to: '/journal', words: 'Журнал', roles: [officer, auditor, administrator] },
  { to: '/import', words: 'Импорт', roles: [officer, administrator], rare: true },
  { to: '/mails', words: 'Письма', roles: [officer, auditor, administrator], rare: true },
  { to: '/organisation', words: 'Организация', roles: [officer, auditor, administrator], rare: true },
  {
    to: '/calendar',
    words: 'Календарь',
    roles: [executor, officer, auditor, administrator],
    rare: true,
  },
];

export function sectionsOf(role: string): readonly Section[] {
  return sections.filter((section) => section.roles.includes(role));
}
