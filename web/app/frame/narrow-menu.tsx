import { Burger, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import classes from './frame.module.css';
import type { Section } from './sections.js';

/** All sections behind one button, where the bar is too narrow for them. */
export function NarrowMenu({ sections }: { sections: readonly Section[] }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <>
      <Burger opened={opened} onClick={toggle} aria-label="Разделы" aria-expanded={opened} size="sm" />
      <Drawer opened={opened} onClose={close} title="Разделы" size="18rem">
        <nav aria-label="Разделы" className={classes.stack}>
          {sections.map(({ to, words }) => (
            <Link key={to} to={to} className={classes.link} onClick={close}>
              {words}
            </Link>
          ))}
        </nav>
      </Drawer>
    </>
  );
}
