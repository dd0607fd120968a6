import { allRows, type ImportJob, type ImportReport, importParts } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useMutation } from '@tanstack/react-query';
import { ProblemNote, problemOf } from '../figure/ProblemNote.tsx';
import { counted } from '../format.ts';
import { DropZone } from './DropZone.tsx';
import { chosenOf, type Folder } from './folder.ts';
import styles from './imports.module.css';
import { sentAs } from './in-hand.ts';
import { leftOutFiles } from './left-out.ts';
import { leftOutLines } from './requests.ts';
import { save } from './save.ts';

interface Props {
  readonly job: ImportJob;
  readonly report: ImportReport;
}

/** What a partial import left out, and the way to have it as files: made here, of the sender's own. */
export const LeftOut = ({ job, report }: Props) => {
  const { leftOut, rows } = report;
  const make = useMutation({
    networkMode: 'always',
    mutationFn: async (folder: Folder) => leftOutFiles(folder, await leftOutLines(job.id), rows),
  });
  if (allRows(leftOut) === 0) return null;
  const whatWaits = importParts
    .flatMap((part) => (leftOut[part] === 0 ? [] : [counted(leftOut[part], part.slice(0, -1))]))
    .join(', ');
  const inHand = sentAs(job.id)?.folder ?? null;
  return (
    <section className={styles.column} aria-label={say('Rows left out')}>
      <p>
        <strong>{say('Left out:')}</strong>{' '}
        {say`${whatWaits}. An episode takes all its rows with it. Mend them and hand them in; they are taken out of your own files in this browser, the registry has kept nothing but their lines.`}
      </p>
      {make.data ? (
        <p className={styles.actions}>
          <span>{say('To be mended:')}</span>
          {make.data.map(({ name, text }) => (
            <button key={name} type="button" className={styles.quiet} onClick={() => save(name, text)}>
              {name}
            </button>
          ))}
        </p>
      ) : inHand === null ? (
        <DropZone
          label={say('Choose the same files again')}
          disabled={make.isPending}
          onFiles={(files) => make.mutate(chosenOf(files).folder)}
        >
          {say('to have what was left out of them as files')}
        </DropZone>
      ) : (
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.secondary}
            disabled={make.isPending}
            onClick={() => make.mutate(inHand)}
          >
            {say('Make files of what was left out')}
          </button>
          <span className={styles.dim}>{say('of the same format, with the reasons beside them')}</span>
        </div>
      )}
      {make.data === null ? (
        <p className={styles.warn} role="alert">
          {say('These are not the files that were handed in: they hold other rows.')}
        </p>
      ) : null}
      {make.error === null ? null : <ProblemNote problem={problemOf(make.error)} />}
    </section>
  );
};
