import { say } from '@enthesis/languages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Asked } from '../account/Asked.tsx';
import { Refusal } from '../account/Refusal.tsx';
import { Section } from '../account/Section.tsx';
import { AddClinic } from '../administration/AddClinic.tsx';
import { type AdministeredClinic, clinicsQuery, setCodesRequired } from '../administration/requests.ts';
import notes from '../figure/notes.module.css';
import { WordTable } from '../figure/WordTable.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const CodesRequired = ({ code, name, codesRequired }: AdministeredClinic) => {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    networkMode: 'always',
    mutationFn: (required: boolean) => setCodesRequired(code, required),
    onSuccess: () => client.invalidateQueries({ queryKey: clinicsQuery.queryKey }),
  });
  return (
    <>
      <input
        type="checkbox"
        aria-label={say`One-time codes are required at ${name}`}
        checked={codesRequired}
        disabled={isPending}
        onChange={({ target }) => mutate(target.checked)}
      />
      {error === null ? null : <Refusal error={error} />}
    </>
  );
};

/** The clinics of the registry, as an administrator sees them: never their figures. */
export const Clinics = () => (
  <>
    <PageHeading title={say('Clinics')}>
      {say('What clinics are called, and what they ask of their people.')}
    </PageHeading>
    <div className={styles.stack}>
      <Section id="clinics" title={say('Clinics of this registry')}>
        <div className={styles.stack}>
          <Asked query={clinicsQuery} loading={say('Loading the clinics …')}>
            {({ clinics }) =>
              clinics.length === 0 ? (
                <p className={notes.empty}>{say('There is no clinic yet.')}</p>
              ) : (
                <WordTable
                  caption={say('Clinics')}
                  headings={[say('Clinic'), say('Code'), say('Patients'), say('One-time codes required')]}
                  rows={clinics.map((clinic) => ({
                    id: clinic.code,
                    fields: [
                      clinic.name,
                      <code key="code">{clinic.code}</code>,
                      say(clinic.synthetic ? 'invented' : 'real'),
                      <CodesRequired key="codes" {...clinic} />,
                    ],
                  }))}
                />
              )
            }
          </Asked>
          <p>
            {say(
              'Where codes are required, people of the clinic set up an authenticator app the next time they sign in with a password. Its own sign-in service, where it has one, asks what it wants.',
            )}
          </p>
        </div>
      </Section>
      <Section id="add" title={say('Add a clinic')}>
        <AddClinic />
      </Section>
    </div>
  </>
);
