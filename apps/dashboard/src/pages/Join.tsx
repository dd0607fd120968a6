import { acceptSchema, type Invited, type SignInStep } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '../account/account.module.css';
import { Doorway } from '../account/Doorway.tsx';
import { Field, Form } from '../account/Form.tsx';
import { LinkSpent } from '../account/LinkSpent.tsx';
import { useLinkSecret } from '../account/link.ts';
import { NewPasswordField } from '../account/NewPasswordField.tsx';
import { Refusal } from '../account/Refusal.tsx';
import { acceptInvitation, invitedQuery } from '../account/requests.ts';
import { SecondStep } from '../account/SecondStep.tsx';
import { Services } from '../account/Services.tsx';
import { placeWords } from '../account/words.ts';
import { ApiError } from '../ask.ts';

const [newAccountSchema, sameAccountSchema] = acceptSchema.options;

const NewAccount = ({ token, invited, onDone }: Accepting) => (
  <Form
    // A field of one's own where the link names nobody: the one that sets a registry up.
    schema={invited.email === null ? newAccountSchema.required({ email: true }) : newAccountSchema}
    also={{ token }}
    send={acceptInvitation}
    onDone={onDone}
    submit={say('Make the account')}
  >
    {invited.email === null ? (
      <Field
        name="email"
        label={say('E-mail')}
        type="email"
        autoComplete="username"
        hint={say('You sign in with it.')}
      />
    ) : (
      // Password managers keep the address with the password.
      <Field name="email" label={say('E-mail')} type="email" autoComplete="username" value={invited.email} readOnly />
    )}
    <Field
      name="displayName"
      label={say('Your name')}
      autoComplete="name"
      hint={say('As others in this registry see it.')}
    />
    <NewPasswordField label={say('Password')} />
  </Form>
);

const SameAccount = ({ token, invited, onDone }: Accepting) => (
  <>
    <p>
      <strong>{invited.email}</strong>
      {say(' has an account. Its password adds this role to it.')}
    </p>
    <Form
      schema={sameAccountSchema}
      also={{ token }}
      send={acceptInvitation}
      onDone={onDone}
      submit={say('Take the role')}
    >
      <Field name="password" label={say('Password')} type="password" autoComplete="current-password" />
    </Form>
  </>
);

interface Accepting {
  readonly token: string;
  readonly invited: Invited;
  readonly onDone: (step: SignInStep) => void;
}

const Accept = ({ token, invited, onDone }: Accepting) => (
  <>
    <p>
      {invited.email === null
        ? say('This link sets the registry up. Whoever holds it becomes its first administrator.')
        : say`You are invited as ${placeWords({ ...invited, opened: false })}.`}
    </p>
    <div className={styles.panel}>
      {invited.hasAccount ? (
        <SameAccount token={token} invited={invited} onDone={onDone} />
      ) : (
        <NewAccount token={token} invited={invited} onDone={onDone} />
      )}
      <Services providers={invited.providers} invitation={token} />
    </div>
  </>
);

const remedy = say('Ask whoever invited you for a new one.');

const Look = ({ token }: { readonly token: string }) => {
  const { data, error, refetch } = useQuery(invitedQuery(token));
  const [step, setStep] = useState<SignInStep['next'] | null>(null);
  const enter = () => window.location.assign('/');
  const take = ({ next }: SignInStep) => {
    setStep(next);
    if (next === 'done') enter();
  };
  if (step !== null) return <SecondStep next={step} onDone={enter} />;
  if (data !== undefined) return <Accept token={token} invited={data} onDone={take} />;
  if (error === null) return <p role="status">{say('Looking at the invitation …')}</p>;
  if (error instanceof ApiError && error.problem.status === 404) return <LinkSpent remedy={remedy} />;
  return <Refusal error={error} retry={() => void refetch()} />;
};

/** Follows the link of an invitation: a new account, or a new role for one that exists. */
export const Join = () => {
  const token = useLinkSecret();
  return (
    <Doorway title={say('Join this registry')}>
      {token === null ? <LinkSpent remedy={remedy} /> : <Look token={token} />}
    </Doorway>
  );
};
