import { say } from '@enthesis/languages';
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
    <section className={styles.once} aria-label={say('Recovery codes')}>
      <p role="status">
        <strong>{say`${because} These are your recovery codes.`}</strong>
        {say(
          ' Each lets you in once when the app is not at hand. They are shown now and never again: keep them where the app is not.',
        )}
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
          {say('Save as a file')}
        </button>
      </div>
      <label>
        <input type="checkbox" checked={kept} onChange={({ target }) => setKept(target.checked)} />
        {say(' I have kept these codes')}
      </label>
      <div>
        <button type="button" className={styles.primary} disabled={!kept} onClick={onKept}>
          {say('Go on')}
        </button>
      </div>
    </section>
  );
};
