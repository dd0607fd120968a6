import { clinicRoles, type RoleId, roleIds, roleLabels } from '@enthesis/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useSearch } from 'wouter';
import { localPath } from '../address.ts';
import { ApiError, demoClinicsQuery, signIn } from '../ask.ts';
import { ProblemNote } from '../figure/ProblemNote.tsx';
import { Wordmark } from '../shell/Wordmark.tsx';
import styles from './SignIn.module.css';

const roleWords: Readonly<Record<RoleId, string>> = {
  director: 'Sees the figures of one clinic.',
  'data-manager': 'Hands in the files of one clinic and sees their quality.',
  researcher: 'Sees no clinic; network figures come with the first release.',
  admin: 'Runs the registry; sees no clinic’s figures.',
};

const Form = ({ clinics }: { readonly clinics: ReadonlyArray<{ readonly code: string; readonly name: string }> }) => {
  const next = localPath(new URLSearchParams(useSearch()).get('next'));
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
        <legend>Enter as</legend>
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
          Clinic
          <select value={clinic} onChange={(event) => setClinic(event.target.value)}>
            {clinics.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {error === null ? null : (
        <ProblemNote
          problem={
            error instanceof ApiError ? error.problem : { title: 'The server does not answer', detail: 'Try again.' }
          }
        />
      )}
      <button type="submit" className={styles.enter}>
        Enter the demonstration
      </button>
    </form>
  );
};

/** The way in. In the demonstration anyone may take any role; elsewhere accounts are made by the administrator. */
export const SignIn = () => {
  const { data: clinics } = useSuspenseQuery(demoClinicsQuery);
  return (
    <main className={styles.page}>
      <title>Sign in · Enthesis</title>
      <Wordmark />
      <h1>Prolotherapy outcomes, by condition and by session</h1>
      {clinics === null ? (
        <p>Accounts for this registry are set up by its administrator. Ask there for the way in.</p>
      ) : (
        <>
          <p>
            This is the demonstration. Its clinics are synthetic: no real patient is in any figure, and nobody asks for
            a password. Choose whose eyes to look through.
          </p>
          <Form clinics={clinics} />
        </>
      )}
    </main>
  );
};
