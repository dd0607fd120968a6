import type { Me } from '@enthesis/contract';
import styles from './Shell.module.css';

/** Says on every page that nothing here is about real patients, where that is so. */
export const Banner = ({ me }: { readonly me: Me }) => {
  const synthetic = me.clinic?.synthetic ?? me.demo;
  if (!synthetic) return null;
  return (
    <p className={styles.banner} role="note">
      <strong>Synthetic demonstration data.</strong> <span>No real patient is in these figures.</span>
    </p>
  );
};
