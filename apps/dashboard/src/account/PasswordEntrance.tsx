import { passwordSignInSchema, type SignInStep, type SignInWays } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import styles from './account.module.css';
import { Field, Form } from './Form.tsx';
import { signInByPassword } from './requests.ts';
import { Services } from './Services.tsx';

/** Sign-in with an account: e-mail and password, or the service of one's clinic. */
export const PasswordEntrance = ({
  ways,
  onStep,
}: {
  readonly ways: SignInWays;
  readonly onStep: (step: SignInStep) => void;
}) => (
  <div className={styles.panel}>
    <Form schema={passwordSignInSchema} send={signInByPassword} onDone={onStep} submit={say('Sign in')}>
      <Field
        name="email"
        label={say('E-mail')}
        type="email"
        autoComplete="username"
        hint={say('The address you were invited by.')}
      />
      <Field name="password" label={say('Password')} type="password" autoComplete="current-password" />
    </Form>
    <Link href="/forgotten">{say('Forgotten password')}</Link>
    <Services providers={ways.providers} />
  </div>
);
