import { allRows, type ImportJob, type ImportReport, importParts } from '@enthesis/contract';
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
  const inHand = sentAs(job.id)?.folder ?? null;
  return (
    <section className={styles.column} aria-label="Rows left out">
      <p>
        <strong>Left out:</strong>{' '}
        {importParts
          .flatMap((part) => (leftOut[part] === 0 ? [] : [counted(leftOut[part], part.slice(0, -1))]))
          .join(', ')}
        . An episode takes all its rows with it. Mend them and hand them in; they are taken out of your own files in
        this browser, the registry has kept nothing but their lines.
      </p>
      {make.data ? (
        <p className={styles.actions}>
          <span>To be mended:</span>
          {make.data.map(({ name, text }) => (
            <button key={name} type="button" className={styles.quiet} onClick={() => save(name, text)}>
              {name}
            </button>
          ))}
        </p>
      ) : inHand === null ? (
        <DropZone
          label="Choose the same files again"
          disabled={make.isPending}
          onFiles={(files) => make.mutate(chosenOf(files).folder)}
        >
          to have what was left out of them as files
        </DropZone>
      ) : (
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.secondary}
            disabled={make.isPending}
            onClick={() => make.mutate(inHand)}
          >
            Make files of what was left out
          </button>
          <span className={styles.dim}>of the same format, with the reasons beside them</span>
        </div>
      )}
      {make.data === null ? (
        <p className={styles.warn} role="alert">
          These are not the files that were handed in: they hold other rows.
        </p>
      ) : null}
      {make.error === null ? null : <ProblemNote problem={problemOf(make.error)} />}
    </section>
  );
};
