import { type ImportTable, importTables } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { pieces } from '../pieces.ts';
import styles from './imports.module.css';
import { save } from './save.ts';

const headerOf = ({ columns }: ImportTable): string => `${columns.map(({ name }) => name).join(',')}\n`;

/** Empty files with the right first line. */
export const Templates = () => (
  <p className={styles.actions}>
    {importTables.map((table) => (
      <button key={table.file} type="button" className={styles.quiet} onClick={() => save(table.file, headerOf(table))}>
        {table.file}
      </button>
    ))}
  </p>
);

const example = `episodes.csv
  study_id,condition,side,age_band,year
  K7-203,knee-oa,left,60-69,2024
sessions.csv
  study_id,condition,side,day,injections
  K7-203,knee-oa,left,0,8
  K7-203,knee-oa,left,28,8
scores.csv
  study_id,condition,side,day,instrument,score
  K7-203,knee-oa,left,-6,nprs,7
  K7-203,knee-oa,left,178,nprs,3
events.csv
  study_id,condition,side,day,event,severity,days
  K7-203,knee-oa,left,28,soreness,mild,2`;

/** What a folder looks like: one invented patient. */
export const ExampleFolder = () => (
  <figure className={styles.example}>
    <figcaption className={styles.dim}>
      {say(
        'One invented patient: two sessions, pain 7 of 10 six days before the first and 3 half a year later, sore for two days after the second. Days count from the first session; there is no date.',
      )}
    </figcaption>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
    <pre tabIndex={0}>{example}</pre>
  </figure>
);

/** The way from nothing to the first chart, in four steps. */
export const FirstImport = () => (
  <ol className={styles.steps} aria-label={say('The first import in four steps')}>
    <li>
      <h3>{say('Bring what you have')}</h3>
      <p>
        {pieces`A visits spreadsheet, a REDCap export or FHIR: ${<Link href="/imports/mapping">{say('open it here')}</Link>}. It is de-identified in this browser, and you see what would be sent before anything is.`}
      </p>
      <p>
        {pieces`Or the files of the format, if your software writes them. Templates, each an empty file with its header; leave ${<code>events.csv</code>} out where events are not written down, for with its header alone it says that none happened:`}
      </p>
      <Templates />
      <details>
        <summary>{say('What a folder looks like')}</summary>
        <ExampleFolder />
      </details>
    </li>
    <li>
      <h3>{say('Check')}</h3>
      <p>
        {say(
          'Every row is held against the format. Faults are named by file, line and column, and nothing is changed. The check can be repeated as often as you like.',
        )}
      </p>
    </li>
    <li>
      <h3>{say('Import')}</h3>
      <p>
        {say(
          'The check says what would change. Then the same files are imported, all or nothing; the latest import can be undone.',
        )}
      </p>
    </li>
    <li>
      <h3>{say('Read the first chart')}</h3>
      <p>{say('Responders by condition and number of sessions, and beside it what deserves a second look.')}</p>
    </li>
  </ol>
);
