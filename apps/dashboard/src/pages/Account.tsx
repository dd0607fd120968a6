import { type RoleId, roleLabels } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { BriefMail } from '../account/BriefMail.tsx';
import { ChangePassword } from '../account/ChangePassword.tsx';
import { Codes } from '../account/Codes.tsx';
import { Section } from '../account/Section.tsx';
import { SignIns } from '../account/SignIns.tsx';
import { Tokens } from '../account/Tokens.tsx';
import { useMe } from '../ask.ts';
import notes from '../figure/notes.module.css';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

/** Roles whose scripts have something to read. */
const tokenHolders: readonly RoleId[] = ['director', 'researcher'];

/** One's own account: sign-ins, password, one-time codes, tokens. */
export const Account = () => {
  const me = useMe();
  if (me === null) return null;
  const { user, role } = me;
  return (
    <>
      <PageHeading title={say('Your account')}>
        {user === null ? say`The demonstration, as ${roleLabels[role]}` : `${user.displayName}, ${user.email}`}
      </PageHeading>
      {user === null ? (
        <p className={notes.empty}>
          {say(
            'The demonstration has no accounts, and so no password, codes or tokens. Sign in with an account to have them.',
          )}
        </p>
      ) : (
        <div className={styles.stack}>
          <Section id="sign-ins" title={say('Where you are signed in')}>
            <SignIns />
          </Section>
          <div className={styles.equal}>
            <Section id="password" title={say('Password')}>
              <ChangePassword />
            </Section>
            <Section id="codes" title={say('One-time codes')}>
              <Codes on={user.totp} />
            </Section>
          </div>
          {role === 'director' ? (
            <Section id="brief-mail" title={say('The brief by mail')}>
              <BriefMail />
            </Section>
          ) : null}
          {tokenHolders.includes(role) ? (
            <Section id="tokens" title={say('Tokens for scripts')}>
              <Tokens me={me} />
            </Section>
          ) : null}
        </div>
      )}
    </>
  );
};
