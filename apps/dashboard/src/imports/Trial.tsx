import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import pages from '../pages/pages.module.css';
import { pieces } from '../pieces.ts';
import { exampleFolder } from './example-folder.ts';
import { Templates } from './FirstImport.tsx';
import styles from './imports.module.css';
import { save } from './save.ts';
import { Upload, UploadFailure, Uploading } from './Upload.tsx';
import { useHandIn } from './use-hand-in.ts';

const folder = exampleFolder();

/** How an import goes, in a clinic of invented patients: all of it up to the point where something would be taken. */
export const Trial = ({ mostBytes }: { readonly mostBytes: number }) => (
  <section className={pages.card} aria-labelledby="trial">
    <h2 id="trial">{say('How an import goes')}</h2>
    <p className={styles.dim}>
      {say(
        'The patients of this clinic are invented, and for ever: real ones among them would make figures of neither. So files are checked here as in a real clinic, and nothing of them is taken.',
      )}
    </p>
    <ol className={styles.steps} data-last="widest" aria-label={say('An import in three steps')}>
      <li>
        <h3>{say('From what a clinic keeps')}</h3>
        <p>
          {pieces`${<Link href="/imports/mapping">{say('Open a visits spreadsheet, a REDCap export or FHIR')}</Link>}: it is de-identified in this browser, and you see what would be sent. Nothing leaves it.`}
        </p>
      </li>
      <li>
        <h3>{say('Or files of the format')}</h3>
        <p>{say('Templates, each an empty file with its header:')}</p>
        <Templates />
        <p>{say('A filled-in example, of invented patients:')}</p>
        <p className={styles.actions}>
          {Object.values(folder).map((file) => (
            <button
              key={file.name}
              type="button"
              className={styles.quiet}
              onClick={() => save(`example-${file.name}`, file)}
            >
              {file.name}
            </button>
          ))}
        </p>
      </li>
      <li>
        <h3>{say('Check')}</h3>
        <p>
          {say(
            'Every row is held against the format and against what the clinic holds; the report says what would change.',
          )}
        </p>
        <CheckExample />
        <Upload mostBytes={mostBytes} trial />
      </li>
    </ol>
  </section>
);

const CheckExample = () => {
  const upload = useHandIn();
  if (upload.isPending) return <Uploading share={upload.sent} cancel={upload.cancel} />;
  return (
    <>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.primary}
          onClick={() => upload.mutate({ folder, how: { dryRun: true, mode: 'merge', partial: false } })}
        >
          {say('Check the example')}
        </button>
        <span className={styles.dim}>{say('or files of your own:')}</span>
      </div>
      <UploadFailure error={upload.error} />
    </>
  );
};
