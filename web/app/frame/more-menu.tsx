import { Menu, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import classes from './frame.module.css';
import type { Section } from './sections.js';

/** The sections that are needed seldom. */
export function MoreMenu({ sections }: { sections: readonly Section[] }) {
  if (sections.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.link}>Ещё ▾</UnstyledButton>
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
