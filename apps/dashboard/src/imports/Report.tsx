import { allRows, differenceInWords, type ImportJob, type ImportReport, lookAlikeInWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { useMe } from '../ask.ts';
import { counted } from '../format.ts';
import { pieces } from '../pieces.ts';
import styles from './imports.module.css';
import { sentAs } from './in-hand.ts';
import { LeftOut } from './LeftOut.tsx';
import { Problems } from './Problems.tsx';
import { problemsHref } from './requests.ts';
import { UploadFailure, Uploading } from './Upload.tsx';
import { useHandIn } from './use-hand-in.ts';

interface Props {
  readonly job: ImportJob;
  readonly report: ImportReport;
}

/** What a check found, or an import did. */
export const Report = ({ job, report }: Props) => {
  if (report.outcome === 'refused') {
    return (
      <>
        <p>
          {pieces`One faulty row refuses the whole import, so that nothing is half done. Mend these where the files come from, and ${<Link href="/imports">{say('choose them again')}</Link>}.`}
        </p>
        <Problems problems={report.problems} more={report.moreProblems} csv={{ href: problemsHref(job.id) }} />
        {canLeaveOut(job, report) ? <LeaveOut job={job} /> : null}
      </>
    );
  }
  if (report.outcome === 'unchanged') {
    return <p>{say('The clinic holds exactly this content already. There is nothing to do.')}</p>;
  }
  return (
    <>
      <Difference job={job} report={report} />
      <LeftOut job={job} report={report} />
      {report.problems.length === 0 ? null : (
        <Problems problems={report.problems} more={report.moreProblems} csv={{ href: problemsHref(job.id) }} />
      )}
      {job.dryRun ? <ImportNow job={job} /> : <FirstChart />}
    </>
  );
};

const Difference = ({ job, report }: Props) => {
  const removed = allRows(report.removed);
  return (
    <div className={styles.difference}>
      <h3>{job.dryRun ? say('What would change') : say`Import ${report.number ?? ''}: what changed`}</h3>
      <ul>
        {differenceInWords(report).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.dim}>
        {pieces`Of ${counted(report.rows.episodes, 'episode')}, ${counted(report.rows.sessions, 'session')}, ${counted(report.rows.scores, 'score')} and ${counted(report.rows.events, 'event')} in the files.${report.skippedErased === 0 ? '' : say` ${counted(report.skippedErased, 'row')} of erased patients skipped.`}`}
      </p>
      {report.lookAlike === null || report.lookAlike.found === 0 ? null : (
        <p className={styles.warn}>{lookAlikeInWords(report.lookAlike).join(' ')}</p>
      )}
      {job.dryRun && removed > 0 ? (
        <p className={styles.warn}>{say`${counted(removed, 'row')} that the clinic holds now would be removed.`}</p>
      ) : null}
    </div>
  );
};

/** Faulty rows can be left out where each is known; a file that cannot be read, or a replacing import, is all or nothing. */
const canLeaveOut = ({ partial, mode, id }: ImportJob, { problems }: ImportReport): boolean =>
  !partial && mode === 'merge' && sentAs(id) !== null && problems.every(({ line }) => line !== null && line > 1);

/** The other way than mending everything first. */
const LeaveOut = ({ job }: { readonly job: ImportJob }) => {
  const upload = useHandIn();
  const folder = sentAs(job.id)?.folder;
  if (folder === undefined) return null;
  if (upload.isPending) return <Uploading share={upload.sent} cancel={upload.cancel} />;
  return (
    <div className={styles.note}>
      <p>
        {say(
          'Or take what is sound now, and have the faulty rows as files of their own, to be mended and handed in later. An episode with a faulty session waits with all its rows: it would be counted under another number of sessions.',
        )}
      </p>
      <button
        type="button"
        className={styles.secondary}
        onClick={() => upload.mutate({ folder, how: { dryRun: true, mode: job.mode, partial: true } })}
      >
        {say('Check the sound rows alone')}
      </button>
      <UploadFailure error={upload.error} />
    </div>
  );
};

/** The second step behind a check that found nothing wrong: the same files, for good. */
const ImportNow = ({ job }: { readonly job: ImportJob }) => {
  const upload = useHandIn();
  const files = sentAs(job.id);
  if (useMe()?.clinic?.synthetic === true) {
    return (
      <p className={styles.note}>
        {pieces`This clinic’s patients are invented, and it stays so: in a real one, “Import these files” would follow here. ${<Link href="/imports">{say('All imports')}</Link>}`}
      </p>
    );
  }
  if (upload.isPending) return <Uploading share={upload.sent} cancel={upload.cancel} />;
  if (files === null) {
    return (
      <p className={styles.note}>
        {pieces`The page was loaded anew and no longer has the files at hand. ${<Link href="/imports">{say('Choose them again')}</Link>} to import them.`}
      </p>
    );
  }
  return (
    <>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.primary}
          onClick={() =>
            upload.mutate({ folder: files.folder, how: { dryRun: false, mode: job.mode, partial: job.partial } })
          }
        >
          {say(job.partial ? 'Import the sound rows' : 'Import these files')}
        </button>
        <Link href="/imports">{say('Not now')}</Link>
      </div>
      <UploadFailure error={upload.error} />
    </>
  );
};

const FirstChart = () => {
  const director = useMe()?.role === 'director';
  return (
    <p className={styles.actions}>
      {director ? (
        <Link href="/responders" className={styles.primary}>
          {say('See the figures')}
        </Link>
      ) : null}
      <Link href="/quality" className={director ? undefined : styles.primary}>
        {say('What deserves a second look')}
      </Link>
      <Link href="/imports">{say('All imports')}</Link>
    </p>
  );
};
