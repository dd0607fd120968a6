import { forgotPasswordSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import styles from '../account/account.module.css';
import { Doorway } from '../account/Doorway.tsx';
import { Field, Form } from '../account/Form.tsx';
import { askForPasswordLink, waysQuery } from '../account/requests.ts';
import notes from '../figure/notes.module.css';

const Ask = () => {
  const [asked, setAsked] = useState(false);
  if (asked) {
    return (
      <p className={notes.empty} role="status">
        {say('If there is an account of this address, a link is on its way to it. It is good once, within two hours.')}
      </p>
    );
  }
  return (
    <div className={styles.panel}>
      <Form
        schema={forgotPasswordSchema}
        send={askForPasswordLink}
        onDone={() => setAsked(true)}
        submit={say('Send me a link')}
      >
        <Field
          name="email"
          label={say('E-mail')}
          type="email"
          autoComplete="username"
          hint={say('The address of your account; the link goes there.')}
        />
      </Form>
    </div>
  );
};

/** The way back in without the password. */
export const Forgotten = () => {
  const { data: ways } = useSuspenseQuery(waysQuery);
  return (
    <Doorway title={say('Forgotten password')}>
      {ways.mail ? (
        <Ask />
      ) : (
        <p className={notes.empty}>
          {say('This registry sends no mails. Its administrator can make a link for you that sets a new password.')}
        </p>
      )}
      <p>
        <Link href="/sign-in">{say('Back to the sign-in')}</Link>
      </p>
    </Doorway>
  );
};
