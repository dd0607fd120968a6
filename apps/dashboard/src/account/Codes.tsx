import { endCodesSchema } from '@enthesis/contract';
import { useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../ask.ts';
import styles from './account.module.css';
import { Field, Form } from './Form.tsx';
import { endCodes } from './requests.ts';
import { SetUpCodes } from './SetUpCodes.tsx';

/** One-time codes beside the password: set up, or ended. */
export const Codes = ({ on }: { readonly on: boolean }) => {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: meQuery.queryKey });
  if (!on) {
    return (
      <div className={styles.column}>
        <p>Off: your password alone signs you in. With an authenticator app, a stolen password is not enough.</p>
        <SetUpCodes onDone={refresh} />
      </div>
    );
  }
  return (
    <div className={styles.column}>
      <p>On: each sign-in asks for a code of your app, or for one of your recovery codes.</p>
      <details className={styles.folded}>
        <summary>End them, to set up another app or get new recovery codes</summary>
        <Form schema={endCodesSchema} send={endCodes} onDone={refresh} submit="End one-time codes" secondary>
          <Field name="password" label="Your password" type="password" autoComplete="current-password" />
        </Form>
      </details>
    </div>
  );
};
