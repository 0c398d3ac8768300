import { Menu, UnstyledButton } from '@mantine/core';
import { Link, useMatchRoute } from '@tanstack/react-router';
import classes from './frame.module.css';
import type { Section } from './sections.js';

/** The sections that are needed seldom; the button is marked while one of them is open. */
export function MoreMenu({ sections }: { sections: readonly Section[] }) {
  const matches = useMatchRoute();
  if (sections.length === 0) return null;
  const isHere = sections.some(({ to }) => matches({ to, fuzzy: true }));
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.link} aria-current={isHere || undefined}>
          Ещё ▾
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {sections.map(({ to, words }) => (
          <Menu.Item key={to} component={Link} to={to}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
