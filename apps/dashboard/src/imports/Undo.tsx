import { say } from '@enthesis/languages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote, problemOf } from '../figure/ProblemNote.tsx';
import styles from './imports.module.css';
import { undoImport } from './requests.ts';

/** Undoes the latest import, asked twice. */
export const Undo = ({ number }: { readonly number: number }) => {
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const undo = useMutation({
    networkMode: 'always',
    mutationFn: () => undoImport(number),
    // Figures change with it, not only the history.
    onSuccess: () => client.invalidateQueries(),
  });
  if (!asked) {
    return (
      <button type="button" className={styles.secondary} onClick={() => setAsked(true)}>
        {say('Undo')}
      </button>
    );
  }
  return (
    <fieldset className={styles.confirm}>
      <legend className="unseen">{say`Undo import ${number}`}</legend>
      <p>{say`The state before import ${number} comes back, and the figures with it. This is written down.`}</p>
      <div className={styles.actions}>
        <button type="button" className={styles.primary} disabled={undo.isPending} onClick={() => undo.mutate()}>
          {undo.isPending ? say('Undoing …') : say`Undo import ${number}`}
        </button>
        <button type="button" className={styles.quiet} disabled={undo.isPending} onClick={() => setAsked(false)}>
          {say('Keep it')}
        </button>
      </div>
      {undo.error === null ? null : <ProblemNote problem={problemOf(undo.error)} />}
    </fieldset>
  );
};
