import { type ImportJob, importJobStateWords } from '@enthesis/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useMe } from '../ask.ts';
import { HowToImport } from '../figure/HowToImport.tsx';
import { ProblemNote, problemOf } from '../figure/ProblemNote.tsx';
import { dateTime } from '../format.ts';
import { ExampleFolder, FirstImport, Templates } from '../imports/FirstImport.tsx';
import { Format } from '../imports/Format.tsx';
import { History } from '../imports/History.tsx';
import own from '../imports/imports.module.css';
import { importsQuery } from '../imports/requests.ts';
import { Trial } from '../imports/Trial.tsx';
import { Upload } from '../imports/Upload.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

/** The jobs under way, whoever began them. */
const UnderWay = ({ jobs }: { readonly jobs: readonly ImportJob[] }) => (
  <ul className={own.jobs} aria-label="Under way">
    {jobs.map(({ id, state, dryRun, startedAt }) => (
      <li key={id}>
        <Link href={`/imports/${id}`}>
          {dryRun ? 'Check' : 'Import'} of {dateTime(startedAt)}
        </Link>
        <span className={own.dim}>{importJobStateWords[state]}</span>
      </li>
    ))}
  </ul>
);

const NewImport = ({ first, mostBytes }: { readonly first: boolean; readonly mostBytes: number }) => (
  <section className={styles.card} aria-labelledby="hand-in">
    <h2 id="hand-in">{first ? 'The first import' : 'Hand in files'}</h2>
    {first ? (
      <FirstImport />
    ) : (
      <p className={own.dim}>
        <code>episodes.csv</code>, <code>scores.csv</code>, <code>sessions.csv</code> and <code>events.csv</code>, or{' '}
        <Link href="/imports/mapping">what the clinic keeps</Link>: a spreadsheet, a REDCap export, FHIR.
      </p>
    )}
    <Upload mostBytes={mostBytes} />
  </section>
);

const Help = ({ clinic, templates }: { readonly clinic: string; readonly templates: boolean }) => (
  <div className={own.help}>
    {templates ? (
      <details>
        <summary>Templates, and what a folder looks like</summary>
        <Templates />
        <ExampleFolder />
      </details>
    ) : null}
    <details>
      <summary>What the files hold</summary>
      <Format />
    </details>
    <details>
      <summary>From the command line</summary>
      <HowToImport clinic={clinic} />
    </details>
  </div>
);

/** Handing files in, and what was imported so far. */
export const Imports = () => {
  const clinic = useMe()?.clinic ?? null;
  const { data, error, refetch } = useQuery(importsQuery);
  const first = data?.imports.length === 0;
  return (
    <>
      <PageHeading title="Imports">Hand files in, follow what becomes of them, undo the latest.</PageHeading>
      <div className={styles.stack}>
        {error !== null && data === undefined ? (
          <ProblemNote problem={problemOf(error)} retry={() => void refetch()} />
        ) : data === undefined ? (
          <p role="status">Loading the history …</p>
        ) : (
          <>
            {data.underWay.length === 0 ? null : <UnderWay jobs={data.underWay} />}
            {clinic?.synthetic === true ? (
              <Trial mostBytes={data.uploadBytes} />
            ) : (
              <NewImport first={first} mostBytes={data.uploadBytes} />
            )}
            {first ? null : (
              <section className={styles.card} aria-labelledby="history">
                <h2 id="history">What was imported</h2>
                <History imports={data.imports} />
              </section>
            )}
          </>
        )}
        <Help clinic={clinic?.code ?? 'CODE'} templates={!first && clinic?.synthetic !== true} />
      </div>
    </>
  );
};
