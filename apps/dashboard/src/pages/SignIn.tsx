import type { SignInStep } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearch } from 'wouter';
import styles from '../account/account.module.css';
import { DemoEntrance } from '../account/DemoEntrance.tsx';
import { Doorway } from '../account/Doorway.tsx';
import { PasswordEntrance } from '../account/PasswordEntrance.tsx';
import { waysQuery } from '../account/requests.ts';
import { SecondStep } from '../account/SecondStep.tsx';
import { localPath } from '../address.ts';
import { demoClinicsQuery } from '../ask.ts';
import { ProblemNote } from '../figure/ProblemNote.tsx';

const Demonstration = ({ next }: { readonly next: string }) => {
  const { data: demo } = useSuspenseQuery(demoClinicsQuery);
  if (demo === null) return null;
  return (
    <>
      <p>
        {say(
          'This is the demonstration. Its clinics are synthetic: no real patient is in any figure, and nobody asks for a password. Choose whose eyes to look through.',
        )}
      </p>
      <DemoEntrance {...demo} next={next} />
    </>
  );
};

/** The way in: an account, or any role of the demonstration where there is one. */
export const SignIn = () => {
  const { data: ways } = useSuspenseQuery(waysQuery);
  const next = localPath(new URLSearchParams(useSearch()).get('next'));
  const [step, setStep] = useState<SignInStep['next'] | null>(null);
  const leave = () => window.location.assign(next);
  const take = ({ next: left }: SignInStep) => {
    setStep(left);
    if (left === 'done') leave();
  };
  const entrance = <PasswordEntrance ways={ways} onStep={take} />;
  return (
    <Doorway title={say('Sign in')} heading={say('Prolotherapy outcomes, by condition and by session')}>
      {window.location.hash === '#refused' && step === null ? (
        <ProblemNote
          problem={{
            title: say('The sign-in service did not let you in'),
            detail: say(
              'It refused, or this registry does not know you yet: follow the link of your invitation first.',
            ),
          }}
        />
      ) : null}
      {step !== null ? (
        <SecondStep next={step} onDone={leave} />
      ) : ways.demo ? (
        <>
          <Demonstration next={next} />
          <details className={styles.folded}>
            <summary>{say('Sign in with an account')}</summary>
            {entrance}
          </details>
        </>
      ) : (
        <>
          {entrance}
          <p>{say('Accounts are made by invitation: the administrator of this registry sends it.')}</p>
        </>
      )}
    </Doorway>
  );
};
