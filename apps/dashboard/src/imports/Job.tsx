import { type ImportJob, importJobStateWords, statesUnderWay } from '@enthesis/contract';
import { say, sayWritten } from '@enthesis/languages';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import notes from '../figure/notes.module.css';
import { ProblemNote, problemOf } from '../figure/ProblemNote.tsx';
import { count, counted, dateTime } from '../format.ts';
import { Bar } from './Bar.tsx';
import styles from './imports.module.css';
import { sentAs } from './in-hand.ts';
import { Report } from './Report.tsx';
import { cancelJob, importsQuery, jobQuery } from './requests.ts';

const isUnderWay = ({ state }: ImportJob): boolean => statesUnderWay.includes(state);

/** "12,000 of 48,000 rows, 9,400 rows a second". */
const rowWords = ({ progress: { rows, rowsPerSecond } }: ImportJob, all: number | null): string => {
  const rowsRead = all === null ? counted(rows, 'row') : say`${count(rows)} of ${counted(all, 'row')}`;
  return rowsPerSecond === null ? rowsRead : say`${rowsRead}, ${count(rowsPerSecond)} rows a second`;
};

/** A job from its first row to its end: what it does, how far it is, and what came of it. */
export const Job = ({ id }: { readonly id: string }) => {
  const client = useQueryClient();
  const { data: job, error, refetch } = useQuery(jobQuery(id));
  const applied = job?.report?.outcome === 'applied';
  useEffect(() => {
    // Every figure on record was counted before this import.
    if (applied) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id });
  }, [applied, client, id]);
  if (job === undefined) {
    if (error === null) return <p role="status">{say('Looking the import up …')}</p>;
    return <ProblemNote problem={problemOf(error)} retry={() => void refetch()} />;
  }
  return (
    <div className={styles.column}>
      <div className={styles.state} role="status" data-state={job.state}>
        <h2>
          {job.dryRun && job.state === 'done'
            ? say('Checked: nothing has been changed')
            : importJobStateWords[job.state]}
        </h2>
        <span className={styles.dim}>
          {say`${say(job.dryRun ? 'Check' : 'Import')}, begun ${dateTime(job.startedAt)}`}
        </span>
      </div>
      {error === null ? null : (
        <p className={notes.stale}>{say('The server does not answer at the moment; this is how far it was.')}</p>
      )}
      {isUnderWay(job) ? <UnderWay job={job} /> : null}
      {job.state === 'failed' ? (
        <p className={notes.problem}>{job.failure === null ? null : sayWritten(job.failure)}</p>
      ) : null}
      {job.report === null ? null : <Report job={job} report={job.report} />}
    </div>
  );
};

const UnderWay = ({ job }: { readonly job: ImportJob }) => {
  const client = useQueryClient();
  const all = sentAs(job.id)?.rows ?? null;
  const cancel = useMutation({
    networkMode: 'always',
    mutationFn: () => cancelJob(job.id),
    onSettled: () => client.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });
  return (
    <>
      <Bar
        label={importJobStateWords[job.state]}
        share={job.state === 'checking' && all !== null && all > 0 ? job.progress.rows / all : null}
        words={rowWords(job, all)}
      />
      <p className={styles.dim}>
        {say('This page may be closed: the work goes on, and this address shows how far it is.')}
      </p>
      <div>
        <button
          type="button"
          className={styles.secondary}
          disabled={cancel.isPending || cancel.isSuccess}
          onClick={() => cancel.mutate()}
        >
          {say(cancel.isSuccess ? 'Being cancelled' : 'Cancel')}
        </button>
      </div>
      {cancel.error === null ? null : <ProblemNote problem={problemOf(cancel.error)} />}
    </>
  );
};
