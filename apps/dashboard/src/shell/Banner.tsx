import { type Me, openedWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import styles from './Shell.module.css';

/** Whose figures these are; and, on every page where it is so, that they are about no real patient. */
export const Banner = ({ me }: { readonly me: Me }) => {
  const synthetic = me.clinic?.synthetic ?? me.demo;
  if (me.clinic === null && !synthetic) return null;
  return (
    <p className={styles.banner}>
      {me.clinic === null ? null : <span className={styles.clinic}>{me.clinic.name}</span>}
      {synthetic ? (
        <span>
          <strong>{say('Synthetic demonstration data')}</strong>
          <span className={styles.reassurance}>{say(': no real patient is in these figures')}</span>
        </span>
      ) : null}
      {me.opened ? <span>{openedWords}</span> : null}
    </p>
  );
};
