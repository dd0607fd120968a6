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

/** Somebody to be in the demonstration: a role, or the director of two clinics. */
type Chosen = RoleId | 'two';

const chosenIds: readonly Chosen[] = ['director', 'two', ...roleIds.filter((id) => id !== 'director')];
const nameOf = (chosen: Chosen): string => (chosen === 'two' ? say('One director, two clinics') : roleLabels[chosen]);
const wordsOf = (chosen: Chosen): string =>
  chosen === 'two' ? say('Sees the pages of the first clinic, and both side by side.') : roleWords[chosen];

const ClinicChoice = ({
  label,
  clinics,
  value,
  choose,
}: {
  readonly label: string;
  readonly clinics: DemoClinics['clinics'];
  readonly value: string;
  readonly choose: (code: string) => void;
}) => (
  <label className={styles.clinic}>
    {label}
    <select value={value} onChange={({ target }) => choose(target.value)}>
      {clinics.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

/** Entering the demonstration: anyone may take any role. */
export const DemoEntrance = ({ clinics, filling, next }: DemoClinics & { readonly next: string }) => {
  const [chosen, choose] = useState<Chosen>('director');
  const [clinic, setClinic] = useState(clinics[0]?.code ?? '');
  const [second, setSecond] = useState('');
  const [error, setError] = useState<unknown>(null);
  const role = chosen === 'two' ? 'director' : chosen;
  const others = clinics.filter(({ code }) => code !== clinic);
  const also = others.find(({ code }) => code === second)?.code ?? others[0]?.code;
  const ofClinic = clinicRoles.includes(role);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const place = ofClinic ? { role, clinic } : { role };
    signIn(chosen === 'two' ? { ...place, also } : place, next).catch(setError);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <fieldset className={styles.roles}>
        <legend>{say('Enter as')}</legend>
        {chosenIds.map((id) => (
          <label key={id} className={styles.role}>
            <input type="radio" name="role" value={id} checked={chosen === id} onChange={() => choose(id)} />
            <span>
              <strong>{nameOf(id)}</strong>
              <small>{wordsOf(id)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {ofClinic ? <ClinicChoice label={say('Clinic')} clinics={clinics} value={clinic} choose={setClinic} /> : null}
      {chosen === 'two' ? (
        <ClinicChoice label={say('And clinic')} clinics={others} value={also ?? ''} choose={setSecond} />
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
