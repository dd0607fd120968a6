import type { ImportProblem } from '@enthesis/contract';
import { say, sayWritten } from '@enthesis/languages';
import { WordTable } from '../figure/WordTable.tsx';
import { absent, count } from '../format.ts';
import { alike, lineWords } from './alike.ts';
import styles from './imports.module.css';

/** What stands in the way of an import, where it stands and what is allowed there; never a value. */
export const Problems = ({
  problems,
  more,
  csv,
}: {
  readonly problems: readonly ImportProblem[];
  readonly more: boolean;
  /** The same as a file, where there is one: at an address, or made here. */
  readonly csv: { readonly href: string } | { readonly save: () => void } | null;
}) => (
  <div className={styles.column}>
    <div className={styles.head}>
      <h3>
        {more
          ? say`The first ${count(problems.length)} problems`
          : problems.length === 1
            ? say('One problem')
            : say`${count(problems.length)} problems`}
      </h3>
      {csv === null ? null : 'href' in csv ? (
        <a href={csv.href} download>
          CSV
        </a>
      ) : (
        <button type="button" className={styles.quiet} onClick={csv.save}>
          CSV
        </button>
      )}
    </div>
    <div className={styles.narrowFirst}>
      <WordTable
        caption={say('Problems, in the order of the files; those that are alike stand together')}
        headings={[say('File'), say('Line'), say('Column'), say('Rule'), say('Allowed')]}
        rows={alike(problems).map(({ file, lines, column, rule, allowed }, place) => ({
          id: String(place),
          fields: [
            file,
            lines.length === 0 ? absent : lineWords(lines),
            column === null ? absent : <code key="column">{column}</code>,
            sayWritten(rule),
            <span key="allowed" className={styles.dim}>
              {sayWritten(allowed)}
            </span>,
          ],
        }))}
      />
    </div>
  </div>
);
