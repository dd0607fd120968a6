import { clinicRoles, type DemoClinics, type RoleId, roleIds, roleLabels } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type FormEvent, useState } from 'react';
import { signIn } from '../ask.ts';
import { ProblemNote, problemOf } from '../figure/ProblemNote.tsx';
import styles from './DemoEntrance.module.css';

const roleWords: Readonly<Record<RoleId, string>> = {
  director: say('Sees the figures of one clinic.'),
  'data-manager': say('Hands in the files of one clinic and sees their quality.'),
  researcher: say('Sees no clinic; network figures come with the first release.'),
  admin: say('Runs the registry; sees no clinic’s figures.'),
};

/** Entering the demonstration: anyone may take any role. */
export const DemoEntrance = ({ clinics, filling, next }: DemoClinics & { readonly next: string }) => {
  const [role, setRole] = useState<RoleId>('director');
  const [clinic, setClinic] = useState(clinics[0]?.code ?? '');
  const [error, setError] = useState<unknown>(null);
  const ofClinic = clinicRoles.includes(role);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn(ofClinic ? { role, clinic } : { role }, next).catch(setError);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <fieldset className={styles.roles}>
        <legend>{say('Enter as')}</legend>
        {roleIds.map((id) => (
          <label key={id} className={styles.role}>
            <input type="radio" name="role" value={id} checked={role === id} onChange={() => setRole(id)} />
            <span>
              <strong>{roleLabels[id]}</strong>
              <small>{roleWords[id]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {ofClinic ? (
        <label className={styles.clinic}>
          {say('Clinic')}
          <select value={clinic} onChange={(event) => setClinic(event.target.value)}>
            {clinics.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {filling === null ? null : (
        <p
          className={styles.filling}
          role="status"
        >{say`The demonstration is being filled: ${filling.filled} of ${filling.of} clinics so far. Each appears here once it is whole.`}</p>
      )}
      {error === null ? null : <ProblemNote problem={problemOf(error)} />}
      <button type="submit" className={styles.enter}>
        {say('Enter the demonstration')}
      </button>
    </form>
  );
};
