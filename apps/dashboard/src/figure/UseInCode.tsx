import { say } from '@enthesis/languages';
import { useClipboard } from '@mantine/hooks';
import { Link } from 'wouter';
import { pieces } from '../pieces.ts';
import { Dialog } from '../shell/Dialog.tsx';
import notes from './notes.module.css';
import { Scroll } from './Scroll.tsx';
import { snippetsFor } from './snippets.ts';
import type { FigureFile } from './Tools.tsx';
import styles from './UseInCode.module.css';

const Copy = ({ text, what }: { readonly text: string; readonly what: string }) => {
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <button type="button" className={notes.button} onClick={() => clipboard.copy(text)}>
      {say(clipboard.copied ? 'Copied' : 'Copy')}
      <span className="unseen"> {what}</span>
    </button>
  );
};

/** How a script fetches the files of a figure. */
export const UseInCode = ({
  files,
  onClose,
}: {
  readonly files: readonly FigureFile[];
  readonly onClose: () => void;
}) => (
  <Dialog title={say('Use these figures in a script')} onClose={onClose}>
    <div className={styles.code}>
      <p>
        {pieces`The address of a file holds all that was chosen. A script shows a token instead of a password: ${<Link href="/account">{say('make one on your account page')}</Link>} and keep it in a file that nobody else can read.`}
      </p>
      {files.map(({ words, csv }) => {
        const address = `${window.location.origin}${csv}`;
        return (
          <section key={csv} aria-label={words === '' ? say('File') : words}>
            {words === '' ? null : <h3>{words}</h3>}
            <p className={styles.address}>
              <code>{address}</code> <Copy text={address} what={`the address ${words}`} />
            </p>
            {snippetsFor(address).map(({ id, label, code }) => (
              <details key={id} open={files.length === 1 && id === 'curl'}>
                <summary>{label}</summary>
                <Scroll name={`${label} ${words}`}>
                  <pre>{code}</pre>
                </Scroll>
                <Copy text={code} what={`${label} ${words}`} />
              </details>
            ))}
          </section>
        );
      })}
    </div>
  </Dialog>
);
