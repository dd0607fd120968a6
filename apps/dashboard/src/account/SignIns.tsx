import type { OwnSignIn } from '@enthesis/contract';
import { roleLabels } from '@enthesis/contract';
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
    {current ? <span className={styles.under}>this one</span> : null}
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
    <Asked query={ownSignInsQuery} loading="Loading your sign-ins …">
      {({ signIns }) => (
        <div className={styles.column}>
          <WordTable
            caption="Your sign-ins"
            headings={['Browser', 'Acting as', 'From', 'Since', 'Last seen', 'Action']}
            rows={signIns.map((signIn) => ({
              id: signIn.id,
              fields: [
                browserOf(signIn),
                placeOf(signIn),
                signIn.address ?? absent,
                dateTime(signIn.signedInAt),
                dateTime(signIn.seenAt),
                signIn.current ? (
                  'Sign out ends it'
                ) : (
                  <Confirm
                    label="End"
                    about={`the sign-in of ${dateTime(signIn.signedInAt)}`}
                    consequence="Whoever uses that browser must sign in anew."
                    action={() => endSignIn(signIn.id)}
                    onDone={refresh}
                  />
                ),
              ],
            }))}
          />
          <Confirm
            label="Sign out everywhere"
            consequence="Every sign-in of this account ends, this one too."
            action={endAllSignIns}
            onDone={() => null}
          />
        </div>
      )}
    </Asked>
  );
};
