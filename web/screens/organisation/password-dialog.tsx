import { Button, Modal, Stack, Text } from '@mantine/core';
import classes from './organisation.module.css';

export interface NewPassword {
  name: string;
  login: string;
  password: string;
}

/** Shows a one-time password, which nobody can ever look at again. */
export function PasswordDialog({ given, onClose }: { given: NewPassword; onClose: () => void }) {
  const { name, login, password } = given;
  return (
    <Modal
      opened
      onClose={onClose}
      title="Одноразовый пароль"
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        <Text>
          {name}, логин <strong>{login}</strong>
        </Text>
        <p className={classes.password}>{password}</p>
        <Text>
          Запишите и передайте лично: больше он не покажется. При первом входе «Веха» попросит придумать свой
          пароль
        </Text>
        <div>
          <Button onClick={onClose}>Пароль записан</Button>
        </div>
      </Stack>
    </Modal>
  );
}
