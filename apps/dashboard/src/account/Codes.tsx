import { endCodesSchema, newRecoveryCodesSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '../ask.ts';
import { Asked } from './Asked.tsx';
import styles from './account.module.css';
import { Field, Form } from './Form.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { codesQuery, endCodes, renewRecoveryCodes } from './requests.ts';
import { SetUpCodes } from './SetUpCodes.tsx';

/** How many recovery codes are left, and new ones in their place. */
const RecoveryCodesLeft = () => {
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const made = (given: readonly string[]) => {
    setCodes(given);
    void client.invalidateQueries({ queryKey: codesQuery.queryKey });
  };
  if (codes !== null)
    return (
      <RecoveryCodes
        codes={codes}
        because={say('Those before let nobody in any more.')}
        onKept={() => setCodes(null)}
      />
    );
  return (
    <>
      <Asked query={codesQuery} loading={say('Counting your recovery codes …')}>
        {({ recoveryCodesLeft: left }) => (
          <p>
            {left === 1 ? say('1 recovery code is left.') : say`${left} recovery codes are left.`}
            {left < fewLeft ? say(' Make new ones before the last is used.') : null}
          </p>
        )}
      </Asked>
      <details className={styles.folded}>
        <summary>{say('Make new recovery codes')}</summary>
        <Form
          schema={newRecoveryCodesSchema}
          send={renewRecoveryCodes}
          onDone={made}
          submit={say('Make new recovery codes')}
          secondary
        >
          <Field name="password" label={say('Your password')} type="password" autoComplete="current-password" />
        </Form>
      </details>
    </>
  );
};

const fewLeft = 3;

/** One-time codes beside the password: set up, or ended. */
export const Codes = ({ on }: { readonly on: boolean }) => {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: meQuery.queryKey });
  if (!on) {
    return (
      <div className={styles.column}>
        <p>
          {say('Off: your password alone signs you in. With an authenticator app, a stolen password is not enough.')}
        </p>
        <SetUpCodes onDone={refresh} />
      </div>
    );
  }
  return (
    <div className={styles.column}>
      <p>{say('On: each sign-in asks for a code of your app, or for one of your recovery codes.')}</p>
      <RecoveryCodesLeft />
      <details className={styles.folded}>
        <summary>{say('End them, to set up another app')}</summary>
        <Form schema={endCodesSchema} send={endCodes} onDone={refresh} submit={say('End one-time codes')} secondary>
          <Field name="password" label={say('Your password')} type="password" autoComplete="current-password" />
        </Form>
      </details>
    </div>
  );
};
