import { Link } from '@tanstack/react-router';
import type { OrganisationSearch } from './organisation-search.js';
import classes from '../../parts/tabs.module.css';

type Part = OrganisationSearch['part'];

export function PartTabs({ part, seesAccounts }: { part: Part; seesAccounts: boolean }) {
  const tab = (to: Part, words: string) => (
    <Link
      to="/organisation"
      search={to === undefined ? {} : { part: to }}
      activeOptions={{ exact: true }}
      aria-current={part === to ? 'page' : undefined}
    >
      {words}
    </Link>
  );
  return (
    <nav aria-label="Разделы организации" className={classes.tabs}>
      {tab(undefined, 'Организации и группы')}
      {tab('people', 'Сотрудники')}
      {seesAccounts && tab('accounts', 'Учётные записи')}
      {tab('settings', 'Настройки')}
    </nav>
  );
}
