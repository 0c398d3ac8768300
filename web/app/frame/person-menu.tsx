import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../client/me.js';
import { leave } from '../../client/leave.js';

const schemes: readonly [MantineColorScheme, string][] = [
  ['auto', 'Оформление как в системе'],
  ['light', 'Светлое оформление'],
  ['dark', 'Тёмное оформление'],
];

/** «Иванова М. П.» out of the full name; a login stays as it is. */
function shortName(name: string): string {
  const [family = '', ...rest] = name.split(/\s+/);
  const initials = rest.slice(0, 2).map((word) => `${word.charAt(0).toUpperCase()}.`);
  return initials.length === 2 ? [family, ...initials].join('\u00a0') : name;
}

export function PersonMenu() {
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="subtle" size="compact-md" aria-label={`${me.name}: оформление, пароль, выход`}>
          {shortName(me.name)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.post === null ? me.name : `${me.name}, ${me.post}`}</Menu.Label>
        {schemes.map(([scheme, words]) => (
          <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)}>
            {colorScheme === scheme ? `✓ ${words}` : words}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/password">
          Сменить пароль
        </Menu.Item>
        <Menu.Item onClick={() => void leave()}>Выйти</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
