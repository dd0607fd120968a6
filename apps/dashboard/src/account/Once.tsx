import { say } from '@enthesis/languages';
import { useClipboard } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './account.module.css';

/** Copies what is shown beside it. */
export const Copy = ({ text, what }: { readonly text: string; readonly what: string }) => {
  const { copy, copied, error } = useClipboard({ timeout: 2000 });
  return (
    <>
      <button type="button" className={styles.secondary} onClick={() => copy(text)}>
        {copied ? say('Copied') : say`Copy the ${what}`}
      </button>
      {error === null ? null : (
        <span className={styles.dim} role="status">
          {say('This browser does not let a page copy: select it by hand.')}
        </span>
      )}
    </>
  );
};

/** Something that is shown this once and can never be shown again. */
export const Once = ({
  title,
  text,
  what,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly what: string;
  readonly children?: ReactNode;
}) => (
  <section className={styles.once} aria-label={title}>
    <p role="status">
      <strong>{title}.</strong> {children}
    </p>
    <code>{text}</code>
    <div className={styles.actions}>
      <Copy text={text} what={what} />
    </div>
  </section>
);
