import { roleLabels } from '@enthesis/contract';
import { Link } from 'wouter';
import { useMe } from '../ask.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

/** For those who belong to no clinic: what they will see, and why there is nothing yet. */
export const Network = () => {
  const me = useMe();
  return (
    <>
      <PageHeading title="Network figures" />
      <div className={styles.text}>
        <p>
          You are signed in as {me === null ? 'a guest' : roleLabels[me.role].toLowerCase()}. This role belongs to no
          clinic, and the figures of a single clinic are for that clinic alone.
        </p>
        <p>
          Figures over all clinics appear here with the first release: numbered, unchangeable, and protected so that no
          patient and no clinic can be singled out. There is no release yet.
        </p>
        <p>
          Until then, <Link href="/methods">the methods</Link> say how every figure will be computed.
        </p>
      </div>
    </>
  );
};
