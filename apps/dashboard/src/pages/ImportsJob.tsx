import { say } from '@enthesis/languages';
import { Link, useParams } from 'wouter';
import { Job } from '../imports/Job.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

/** One import, or its check, at an address of its own: it can be left, loaded anew and come back to. */
export const ImportsJob = () => {
  const { id = '' } = useParams();
  return (
    <>
      <PageHeading title={say('Import')}>
        <Link href="/imports">{say('All imports')}</Link>
      </PageHeading>
      <section className={styles.card} aria-label={say('This import')}>
        <Job key={id} id={id} />
      </section>
    </>
  );
};
