import { say } from '@enthesis/languages';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import styles from './account.module.css';
import { Refusal } from './Refusal.tsx';

/** A button for what cannot be taken back: it says what will happen, and asks again. */
export const Confirm = ({
  label,
  about,
  consequence,
  action,
  onDone,
}: {
  readonly label: string;
  /** What the button is about, for whoever hears it without its row. */
  readonly about?: string;
  readonly consequence: string;
  readonly action: () => Promise<unknown>;
  readonly onDone: () => unknown;
}) => {
  const [asked, setAsked] = useState(false);
  const { mutate, isPending, error } = useMutation({ networkMode: 'always', mutationFn: action });
  const whole = about === undefined ? label : `${label} ${about}`;
  if (!asked) {
    return (
      <button type="button" className={styles.quiet} aria-label={whole} onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  const finish = () => {
    setAsked(false);
    onDone();
  };
  return (
    <fieldset className={styles.confirm}>
      <legend className="unseen">{whole}</legend>
      <p>{consequence}</p>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.primary}
          disabled={isPending}
          onClick={() => mutate(undefined, { onSuccess: finish })}
        >
          {isPending ? say('One moment …') : say`Yes: ${label.toLowerCase()}`}
        </button>
        <button type="button" className={styles.quiet} disabled={isPending} onClick={() => setAsked(false)}>
          {say('Leave it')}
        </button>
      </div>
      {error === null ? null : <Refusal error={error} />}
    </fieldset>
  );
};
