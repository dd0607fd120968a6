import { codeSchema, type SignInStep } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useState } from 'react';
import styles from './account.module.css';
import { Field, Form } from './Form.tsx';
import { sendCode } from './requests.ts';
import { SetUpCodes } from './SetUpCodes.tsx';

const [appCodeSchema, recoveryCodeSchema] = codeSchema.options;

/** Codes are read off a screen or paper: spaces and capitals are no faults. */
const tidied = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, typed]) => [name, typed.replaceAll(/\s/g, '').toLowerCase()]));

const CodeStep = ({ onDone }: { readonly onDone: () => void }) => {
  const [recovering, setRecovering] = useState(false);
  return (
    <div className={styles.panel}>
      <p>
        {recovering
          ? say('Without the app, one of the recovery codes that were shown when it was set up lets you in, once.')
          : say('Your password is right. Now the code that your authenticator app shows.')}
      </p>
      {recovering ? (
        <Form
          key="recovery"
          schema={recoveryCodeSchema}
          read={tidied}
          send={sendCode}
          onDone={onDone}
          submit={say('Use this recovery code')}
        >
          <Field
            name="recoveryCode"
            label={say('Recovery code')}
            hint={say('Six groups of four letters and digits, with a dash between them.')}
            autoComplete="off"
            spellCheck={false}
          />
        </Form>
      ) : (
        <Form key="app" schema={appCodeSchema} read={tidied} send={sendCode} onDone={onDone} submit={say('Go on')}>
          <Field
            name="code"
            label={say('Code')}
            hint={say('Six digits.')}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        </Form>
      )}
      <button type="button" className={styles.quiet} onClick={() => setRecovering(!recovering)}>
        {recovering ? say('Use the app after all') : say('The app is not at hand: use a recovery code')}
      </button>
    </div>
  );
};

/** What is left to be done after the password, if anything is; then on to where the person was going. */
export const SecondStep = ({ next, onDone }: { readonly next: SignInStep['next']; readonly onDone: () => void }) => {
  if (next === 'done') return <p role="status">{say('Signed in. Opening …')}</p>;
  return (
    <>
      {next === 'code' ? (
        <CodeStep onDone={onDone} />
      ) : (
        <div className={styles.panel}>
          <p>
            {say(
              'This registry asks for a code of an authenticator app beside the password. Set it up now; it takes a minute.',
            )}
          </p>
          <SetUpCodes onDone={onDone} />
        </div>
      )}
      <p className={styles.dim}>
        {say('This step waits a few minutes. ')}
        <a href="/sign-in">{say('Begin again')}</a>
      </p>
    </>
  );
};
