import { Link } from '@tanstack/react-router';
import { useMe } from '../../client/me.js';
import classes from './frame.module.css';
import { MoreMenu } from './more-menu.js';
import { NarrowMenu } from './narrow-menu.js';
import { PersonMenu } from './person-menu.js';
import { SearchField } from './search-field.js';
import { sectionsOf } from './sections.js';

export function TopBar() {
  const me = useMe();
  const sections = sectionsOf(me.role);
  return (
    <header className={classes.bar}>
      <div className={classes.inside}>
        <div className={classes.narrow}>
          <NarrowMenu sections={sections} />
        </div>
        <Link to="/" className={classes.brand}>
          Веха
        </Link>
        <nav aria-label="Разделы" className={classes.wide}>
          {sections
            .filter((section) => !section.rare)
            .map(({ to, words }) => (
              <Link key={to} to={to} className={classes.link}>
                {words}
              </Link>
            ))}
          <MoreMenu sections={sections.filter((section) => section.rare)} />
        </nav>
        <div className={classes.end}>
          <div className={classes.search}>
            <SearchField />
          </div>
          <PersonMenu />
        </div>
      </div>
    </header>
  );
}
