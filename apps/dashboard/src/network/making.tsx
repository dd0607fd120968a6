import { type Release, type RoleId, withdrawReleaseSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import account from '../account/account.module.css';
import { Confirm } from '../account/Confirm.tsx';
import { Field, Form } from '../account/Form.tsx';
import notes from '../figure/notes.module.css';
import { prose } from '../format.ts';
import styles from '../pages/pages.module.css';
import { makeRelease, makingQuery, releasesQuery, withdrawRelease } from './releases.ts';

const consequences: Readonly<Partial<Record<RoleId, string>>> = {
  admin: say(
    'All clinics’ figures of today are protected, numbered and published to everybody who may read releases. A release is never changed.',
  ),
  director: say(
    'Protected figures of your clinic of today are numbered and published to researchers to whom you opened it. From then on your clinic protects no other: the next release of all clinics begins a new vintage.',
  ),
};

/** Makes a release, and tells how far it is: for those who may. */
export const MakeRelease = ({ role }: { readonly role: RoleId }) => {
  const consequence = consequences[role];
  return consequence === undefined ? null : <Making role={role} consequence={consequence} />;
};

const Making = ({ role, consequence }: { readonly role: RoleId; readonly consequence: string }) => {
  const client = useQueryClient();
  const { data: making } = useQuery(makingQuery);
  const running = making?.state === 'running';
  useEffect(() => {
    if (!running) void client.invalidateQueries({ queryKey: releasesQuery.queryKey });
  }, [client, running]);
  const refresh = () => client.invalidateQueries({ queryKey: makingQuery.queryKey });
  return (
    <section className={styles.card} aria-labelledby="make-release">
      <h2 id="make-release">{role === 'admin' ? say('Make a release') : say('Release my clinic’s figures')}</h2>
      <div className={styles.group}>
        <p className={notes.empty} role="status">
          {making === undefined ? '\u00a0' : prose(making.words)}
        </p>
        {running || making?.state === 'blocked' ? null : (
          <div className={styles.row}>
            <Confirm
              label={say('Make a release')}
              consequence={consequence}
              action={() => makeRelease({})}
              onDone={refresh}
            />
            <Confirm
              label={say('Begin a new vintage')}
              consequence={say`${consequence} Groups are cut anew; releases of before must be withdrawn first.`}
              action={() => makeRelease({ newVintage: true })}
              onDone={refresh}
            />
          </div>
        )}
      </div>
    </section>
  );
};

/** Takes a release back; asks for the reason that its readers are shown. */
export const WithdrawRelease = ({ release: { number } }: { readonly release: Release }) => {
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" className={account.quiet} onClick={() => setAsked(true)}>
        {say`Withdraw release ${number}`}
      </button>
    );
  }
  return (
    <Form
      schema={withdrawReleaseSchema}
      send={(body) => withdrawRelease(number, body)}
      onDone={() => client.invalidateQueries({ queryKey: releasesQuery.queryKey })}
      submit={say`Withdraw release ${number}`}
    >
      <Field
        name="because"
        label={say('Why')}
        hint={say('Readers of the release are shown this. Files already taken cannot be called back.')}
      />
    </Form>
  );
};
