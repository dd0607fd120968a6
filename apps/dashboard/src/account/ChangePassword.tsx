import { changePasswordSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import notes from '../figure/notes.module.css';
import styles from './account.module.css';
import { Field, Form } from './Form.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { changePassword, ownSignInsQuery } from './requests.ts';

/** Changes the password; every other sign-in ends with the old one. */
export const ChangePassword = () => {
  const client = useQueryClient();
  const [changed, setChanged] = useState(false);
  const done = () => {
    setChanged(true);
    void client.invalidateQueries({ queryKey: ownSignInsQuery.queryKey });
  };
  return (
    <div className={styles.column}>
      <Form
        schema={changePasswordSchema}
        send={changePassword}
        onDone={done}
        submit={say('Change the password')}
        secondary
      >
        <Field name="password" label={say('Present password')} type="password" autoComplete="current-password" />
        <NewPasswordField />
      </Form>
      {changed ? (
        <p className={notes.empty} role="status">
          {say('The password is changed. Every other sign-in of this account has ended.')}
        </p>
      ) : null}
    </div>
  );
};
