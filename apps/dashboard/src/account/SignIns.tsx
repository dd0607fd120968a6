import type { OwnSignIn } from '@enthesis/contract';
import { roleLabels } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { WordTable } from '../figure/WordTable.tsx';
import { absent, dateTime } from '../format.ts';
import { Asked } from './Asked.tsx';
import styles from './account.module.css';
import { Confirm } from './Confirm.tsx';
import { endAllSignIns, endSignIn, ownSignInsQuery } from './requests.ts';
import { browserWords } from './words.ts';

const browserOf = ({ browser, current }: OwnSignIn) => (
  <>
    {browserWords(browser)}
    {current ? <span className={styles.under}>{say('this one')}</span> : null}
  </>
);

const placeOf = ({ role, clinic }: OwnSignIn) => (
  <>
    {roleLabels[role]}
    {clinic === null ? null : <span className={styles.under}>{clinic}</span>}
  </>
);

/** Where the account is signed in at the moment, each to be ended. */
export const SignIns = () => {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ownSignInsQuery.queryKey });
  return (
    <Asked query={ownSignInsQuery} loading={say('Loading your sign-ins …')}>
      {({ signIns }) => (
        <div className={styles.column}>
          <WordTable
            caption={say('Your sign-ins')}
            headings={[say('Browser'), say('Acting as'), say('From'), say('Since'), say('Last seen'), say('Action')]}
            rows={signIns.map((signIn) => ({
              id: signIn.id,
              fields: [
                browserOf(signIn),
                placeOf(signIn),
                signIn.address ?? absent,
                dateTime(signIn.signedInAt),
                dateTime(signIn.seenAt),
                signIn.current ? (
                  say('Sign out ends it')
                ) : (
                  <Confirm
                    label={say('End')}
                    about={say`the sign-in of ${dateTime(signIn.signedInAt)}`}
                    consequence={say('Whoever uses that browser must sign in anew.')}
                    action={() => endSignIn(signIn.id)}
                    onDone={refresh}
                  />
                ),
              ],
            }))}
          />
          <Confirm
            label={say('Sign out everywhere')}
            consequence={say('Every sign-in of this account ends, this one too.')}
            action={endAllSignIns}
            onDone={() => null}
          />
        </div>
      )}
    </Asked>
  );
};
