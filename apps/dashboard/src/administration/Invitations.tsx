import { inviteSchema, type OneTimeLink } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Asked } from '../account/Asked.tsx';
import styles from '../account/account.module.css';
import { Confirm } from '../account/Confirm.tsx';
import { Field, Form } from '../account/Form.tsx';
import { placeWords } from '../account/words.ts';
import notes from '../figure/notes.module.css';
import { WordTable } from '../figure/WordTable.tsx';
import { absent, dateTime } from '../format.ts';
import { LinkNote } from './LinkNote.tsx';
import { RoleFields } from './RoleFields.tsx';
import { type AdministeredClinic, invitationsQuery, invite, mailsQuery, withdrawInvitation } from './requests.ts';

/** Invites somebody: the only way to an account. */
export const InviteForm = ({ clinics }: { readonly clinics: readonly AdministeredClinic[] }) => {
  const client = useQueryClient();
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const [made, setMade] = useState(0);
  const done = (answer: OneTimeLink) => {
    setLink(answer);
    setMade(made + 1);
    for (const { queryKey } of [invitationsQuery, mailsQuery]) void client.invalidateQueries({ queryKey });
  };
  return (
    <div className={styles.column}>
      <Form schema={inviteSchema} send={invite} onDone={done} submit={say('Invite')}>
        <Field
          name="email"
          label={say('E-mail')}
          type="email"
          autoComplete="off"
          hint={say('Of the person to be invited.')}
        />
        <RoleFields key={made} clinics={clinics} />
      </Form>
      {link === null ? null : <LinkNote link={link} />}
    </div>
  );
};

/** Invitations that nobody has followed yet. */
export const OpenInvitations = () => {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  return (
    <Asked query={invitationsQuery} loading={say('Loading the invitations …')}>
      {({ invitations }) =>
        invitations.length === 0 ? (
          <p className={notes.empty}>{say('No invitation is open.')}</p>
        ) : (
          <WordTable
            caption={say('Open invitations')}
            headings={[say('To'), say('As'), say('By'), say('Until'), say('Action')]}
            rows={invitations.map((invitation) => ({
              id: invitation.id,
              fields: [
                invitation.email ?? say('whoever sets the registry up'),
                placeWords({ ...invitation, opened: false }),
                invitation.invitedBy ?? absent,
                dateTime(invitation.expiresAt),
                <Confirm
                  key="withdraw"
                  label={say('Withdraw')}
                  about={say`the invitation of ${invitation.email ?? say('whoever sets the registry up')}`}
                  consequence={say('Its link leads nowhere any more.')}
                  action={() => withdrawInvitation(invitation.id)}
                  onDone={refresh}
                />,
              ],
            }))}
          />
        )
      }
    </Asked>
  );
};
