import { useState } from 'react';
import { save } from '../imports/save.ts';
import styles from './account.module.css';
import { Copy } from './Once.tsx';

/** The recovery codes, this once. Going on takes a word that they are kept. */
export const RecoveryCodes = ({
  codes,
  because,
  onKept,
}: {
  readonly codes: readonly string[];
  /** What has happened, as a sentence. */
  readonly because: string;
  readonly onKept: () => void;
}) => {
  const [kept, setKept] = useState(false);
  const text = `${codes.join('\n')}\n`;
  return (
    <section className={styles.once} aria-label="Recovery codes">
      <p role="status">
        <strong>{because} These are your recovery codes.</strong> Each lets you in once when the app is not at hand.
        They are shown now and never again: keep them where the app is not.
      </p>
      <ol className={styles.recovery}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Copy text={text} what="codes" />
        <button
          type="button"
          className={styles.secondary}
          onClick={() => save('enthesis-recovery-codes.txt', text, 'text/plain;charset=utf-8')}
        >
          Save as a file
        </button>
      </div>
      <label>
        <input type="checkbox" checked={kept} onChange={({ target }) => setKept(target.checked)} /> I have kept these
        codes
      </label>
      <div>
        <button type="button" className={styles.primary} disabled={!kept} onClick={onKept}>
          Go on
        </button>
      </div>
    </section>
  );
};
