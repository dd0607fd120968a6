import { type ImportJob, importJobStateWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
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
import { pieces } from '../pieces.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

/** The jobs under way, whoever began them. */
const UnderWay = ({ jobs }: { readonly jobs: readonly ImportJob[] }) => (
  <ul className={own.jobs} aria-label={say('Under way')}>
    {jobs.map(({ id, state, dryRun, startedAt }) => (
      <li key={id}>
        <Link href={`/imports/${id}`}>{say`${dryRun ? say('Check') : say('Import')} of ${dateTime(startedAt)}`}</Link>
        <span className={own.dim}>{importJobStateWords[state]}</span>
      </li>
    ))}
  </ul>
);

const NewImport = ({ first, mostBytes }: { readonly first: boolean; readonly mostBytes: number }) => (
  <section className={styles.card} aria-labelledby="hand-in">
    <h2 id="hand-in">{first ? say('The first import') : say('Hand in files')}</h2>
    {first ? (
      <FirstImport />
    ) : (
      <p className={own.dim}>
        <code>episodes.csv</code>
        {pieces`, ${<code>scores.csv</code>}, ${<code>sessions.csv</code>} and ${<code>events.csv</code>}, or ${<Link href="/imports/mapping">{say('what the clinic keeps')}</Link>}: a spreadsheet, a REDCap export, FHIR.`}
      </p>
    )}
    <Upload mostBytes={mostBytes} />
  </section>
);

const Help = ({ clinic, templates }: { readonly clinic: string; readonly templates: boolean }) => (
  <div className={own.help}>
    {templates ? (
      <details>
        <summary>{say('Templates, and what a folder looks like')}</summary>
        <Templates />
        <ExampleFolder />
      </details>
    ) : null}
    <details>
      <summary>{say('What the files hold')}</summary>
      <Format />
    </details>
    <details>
      <summary>{say('From the command line')}</summary>
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
      <PageHeading title={say('Imports')}>
        {say('Hand files in, follow what becomes of them, undo the latest.')}
      </PageHeading>
      <div className={styles.stack}>
        {error !== null && data === undefined ? (
          <ProblemNote problem={problemOf(error)} retry={() => void refetch()} />
        ) : data === undefined ? (
          <p role="status">{say('Loading the history …')}</p>
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
                <h2 id="history">{say('What was imported')}</h2>
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
