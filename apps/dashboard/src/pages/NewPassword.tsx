import { resetPasswordSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useState } from 'react';
import { Link } from 'wouter';
import styles from '../account/account.module.css';
import { Doorway } from '../account/Doorway.tsx';
import { Form } from '../account/Form.tsx';
import { LinkSpent } from '../account/LinkSpent.tsx';
import { useLinkSecret } from '../account/link.ts';
import { NewPasswordField } from '../account/NewPasswordField.tsx';
import { setPassword } from '../account/requests.ts';
import { ApiError } from '../ask.ts';
import notes from '../figure/notes.module.css';
import { pieces } from '../pieces.ts';

type Stage = 'open' | 'set' | 'spent';

const remedy = say('Ask for a new one on the sign-in page, or ask an administrator.');

/** Sends the new password; says whether the link still worked. */
const set = async (given: { readonly token: string; readonly newPassword: string }): Promise<Stage> => {
  try {
    await setPassword(given);
    return 'set';
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 404) return 'spent';
    throw error;
  }
};

/** Follows the link that sets a password anew. */
export const NewPassword = () => {
  const token = useLinkSecret();
  const [stage, setStage] = useState<Stage>('open');
  return (
    <Doorway title={say('Choose a new password')}>
      {token === null || stage === 'spent' ? (
        <LinkSpent remedy={remedy} />
      ) : stage === 'set' ? (
        <p
          className={notes.empty}
          role="status"
        >{pieces`The password is set, and every earlier sign-in has ended. ${<Link href="/sign-in">{say('Sign in with it')}</Link>}.`}</p>
      ) : (
        <div className={styles.panel}>
          <Form
            schema={resetPasswordSchema}
            also={{ token }}
            send={set}
            onDone={setStage}
            submit={say('Set the password')}
          >
            <NewPasswordField />
          </Form>
        </div>
      )}
    </Doorway>
  );
};
