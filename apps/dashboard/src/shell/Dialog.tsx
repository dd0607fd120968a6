import { say } from '@enthesis/languages';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';
import { CloseIcon } from './icons.tsx';

/** A window over the page. The browser keeps the focus inside it, closes it with Escape, and gives the focus back. */
export const Dialog = ({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const frame = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = frame.current;
    shown?.showModal();
    // A window opened for one field begins in it, not at its first button.
    shown?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={frame} className={styles.dialog} aria-labelledby={heading} onClose={onClose} data-leave="true">
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <button type="button" className={styles.close} aria-label={say('Close')} onClick={() => frame.current?.close()}>
          <CloseIcon />
        </button>
      </div>
      {children}
    </dialog>
  );
};
