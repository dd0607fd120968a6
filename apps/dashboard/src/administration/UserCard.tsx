import { grantSchema, type OneTimeLink, type User } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useMutation } from '@tanstack/react-query';
import styles from '../account/account.module.css';
import { Confirm } from '../account/Confirm.tsx';
import { Form } from '../account/Form.tsx';
import { Refusal } from '../account/Refusal.tsx';
import { placeWords } from '../account/words.ts';
import { dateTime } from '../format.ts';
import own from './administration.module.css';
import { LinkNote } from './LinkNote.tsx';
import { RoleFields } from './RoleFields.tsx';
import {
  type AdministeredClinic,
  giveRole,
  makePasswordLink,
  resetCodes,
  setDisabled,
  signOutUser,
  takeRole,
} from './requests.ts';

interface Managed {
  readonly user: User;
  readonly refresh: () => unknown;
}

const signedInWords = ({ signedInAt }: User): string =>
  signedInAt === null ? say('no sign-in on record') : say`last signed in ${dateTime(signedInAt)}`;

const Roles = ({ user, refresh }: Managed) => (
  <ul className={own.roles} aria-label={say`Roles of ${user.displayName}`}>
    {user.memberships.map((place) => (
      <li key={place.id}>
        {placeWords(place)}{' '}
        <Confirm
          label={say('Take away')}
          about={say`${placeWords(place)} from ${user.displayName}`}
          consequence={say`${user.displayName} is signed out everywhere and loses this role.`}
          action={() => takeRole(user.id, place.id)}
          onDone={refresh}
        />
      </li>
    ))}
  </ul>
);

const PasswordLink = ({ user }: { readonly user: User }) => {
  const make = useMutation<OneTimeLink>({ networkMode: 'always', mutationFn: () => makePasswordLink(user.id) });
  return (
    <>
      <button
        type="button"
        className={styles.quiet}
        aria-label={say`Make a link for a new password of ${user.displayName}`}
        disabled={make.isPending}
        onClick={() => make.mutate()}
      >
        {say('Link for a new password')}
      </button>
      {make.data === undefined ? null : <LinkNote link={make.data} />}
      {make.error === null ? null : <Refusal error={make.error} />}
    </>
  );
};

const Actions = ({ user, refresh }: Managed) => {
  const about = user.displayName;
  return (
    <div className={styles.column}>
      <PasswordLink user={user} />
      <Confirm
        label={say('Sign out everywhere')}
        about={about}
        consequence={say('Every sign-in of this account ends; tokens stay.')}
        action={() => signOutUser(user.id)}
        onDone={refresh}
      />
      {user.totp ? (
        <Confirm
          label={say('Reset one-time codes')}
          about={about}
          consequence={say(
            'App and recovery codes end, and every sign-in. Be sure of who asks: the password alone then counts.',
          )}
          action={() => resetCodes(user.id)}
          onDone={refresh}
        />
      ) : null}
      {user.disabled ? (
        <Confirm
          label={say('Enable')}
          about={about}
          consequence={say('The account can sign in again.')}
          action={() => setDisabled(user.id, false)}
          onDone={refresh}
        />
      ) : (
        <Confirm
          label={say('Disable')}
          about={about}
          consequence={say('The account is signed out everywhere and its tokens end. It can be enabled again.')}
          action={() => setDisabled(user.id, true)}
          onDone={refresh}
        />
      )}
    </div>
  );
};

/** One account: what it may do, and what an administrator can do about it. */
export const UserCard = ({ user, clinics, refresh }: Managed & { readonly clinics: readonly AdministeredClinic[] }) => (
  <li className={own.user}>
    <details>
      <summary>
        <strong>{user.displayName}</strong> <span className={own.email}>{user.email}</span>
        {user.disabled ? <em className={own.disabled}>{say(' disabled')}</em> : null}
        <span className={styles.under}>
          {user.memberships.length === 0 ? say('no role') : user.memberships.map(placeWords).join(', ')};{' '}
          {say(user.totp ? 'one-time codes on' : 'no one-time codes')}; {signedInWords(user)}
        </span>
      </summary>
      <div className={own.opened}>
        <div className={styles.column}>
          <h3>{say('Roles')}</h3>
          <Roles user={user} refresh={refresh} />
          <Form
            schema={grantSchema}
            send={(grant) => giveRole(user.id, grant)}
            onDone={refresh}
            submit={say('Give the role')}
            secondary
          >
            <RoleFields clinics={clinics} />
          </Form>
        </div>
        <div className={styles.column}>
          <h3>{say('Account')}</h3>
          <Actions user={user} refresh={refresh} />
        </div>
      </div>
    </details>
  </li>
);
