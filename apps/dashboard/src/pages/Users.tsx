import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { Asked } from '../account/Asked.tsx';
import { Section } from '../account/Section.tsx';
import own from '../administration/administration.module.css';
import { InviteForm, OpenInvitations } from '../administration/Invitations.tsx';
import { Mails } from '../administration/Mails.tsx';
import { clinicsQuery, usersQuery } from '../administration/requests.ts';
import { UserCard } from '../administration/UserCard.tsx';
import notes from '../figure/notes.module.css';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const Accounts = () => {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: usersQuery.queryKey });
  return (
    <Asked query={clinicsQuery} loading={say('Loading the clinics …')}>
      {({ clinics }) => (
        <Asked query={usersQuery} loading={say('Loading the accounts …')}>
          {({ users }) =>
            users.length === 0 ? (
              <p className={notes.empty}>{say('Nobody has an account yet: invite the first person.')}</p>
            ) : (
              <ul className={own.users}>
                {users.map((user) => (
                  <UserCard key={user.id} user={user} clinics={clinics} refresh={refresh} />
                ))}
              </ul>
            )
          }
        </Asked>
      )}
    </Asked>
  );
};

/** Who has an account, with which roles; invitations; for administrators. */
export const Users = () => (
  <>
    <PageHeading title={say('Users')}>
      {say('Accounts are made by invitation alone. Everything done here is written down.')}
    </PageHeading>
    <div className={styles.stack}>
      <Section id="accounts" title={say('Accounts')}>
        <Accounts />
      </Section>
      <div className={styles.equal}>
        <Section id="invite" title={say('Invite somebody')}>
          <Asked query={clinicsQuery} loading={say('Loading the clinics …')}>
            {({ clinics }) => <InviteForm clinics={clinics} />}
          </Asked>
        </Section>
        <Section id="invitations" title={say('Open invitations')}>
          <OpenInvitations />
        </Section>
      </div>
      <Mails />
    </div>
  </>
);
