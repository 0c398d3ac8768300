import { Link } from '@tanstack/react-router';
import classes from '../../parts/tabs.module.css';

interface Pages {
  pages: readonly { items: readonly unknown[]; next: string | null }[];
}

/** How many there are; «50+» while not all were read. */
function countOf(data: Pages | undefined): string {
  if (!data) return '';
  const count = data.pages.reduce((sum, page) => sum + page.items.length, 0);
  return ` (${count}${data.pages.at(-1)?.next ? '+' : ''})`;
}

export function ListTabs({
  reports,
  extensions,
}: {
  reports: Pages | undefined;
  extensions: Pages | undefined;
}) {
  return (
    <nav aria-label="Что ждёт решения" className={classes.tabs}>
      <Link to="/reviews" search={{}} replace activeOptions={{ exact: true }}>
        Отчёты{countOf(reports)}
      </Link>
      <Link to="/reviews" search={{ list: 'extensions' }} replace>
        Переносы сроков{countOf(extensions)}
      </Link>
    </nav>
  );
}
