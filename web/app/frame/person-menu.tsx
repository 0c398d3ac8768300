import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../client/me.js';
import { leave } from '../../client/leave.js';
import { shortName } from '../../text/short-name.js';
import classes from './frame.module.css';

const schemes: readonly [MantineColorScheme, string][] = [
  ['auto', 'Оформление как в системе'],
  ['light', 'Светлое оформление'],
  ['dark', 'Тёмное оформление'],
];

export function PersonMenu() {
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.person}
          aria-label={`${me.name}: оформление, пароль, выход`}
        >
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
