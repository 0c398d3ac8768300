import { Text } from '@mantine/core';
import { useState } from 'react';
import { announce } from '../../app/live-region.js';
import { Page } from '../../parts/page.js';
import { PasswordForm } from './password-form.js';
import classes from './login.module.css';

export function ChangePasswordScreen() {
  const [done, setDone] = useState(false);
  const finish = () => {
    setDone(true);
    announce('Пароль изменён');
  };
  return (
    <Page title="Смена пароля" narrow>
      {done ? (
        <Text>Пароль изменён. На других устройствах нужно будет войти снова</Text>
      ) : (
        <div className={classes.form}>
          <PasswordForm currentLabel="Нынешний пароль" onDone={finish} />
        </div>
      )}
    </Page>
  );
}
