import type { Profile } from '@enthesis/deidentify';
import { say } from '@enthesis/languages';
import tables from '../../figure/DataTable.module.css';
import { Scroll } from '../../figure/Scroll.tsx';
import { absent } from '../../format.ts';
import styles from './mapping.module.css';
import type { Prepared } from './work.ts';

type PreviewRow = Prepared['preview'][number];

const cellsInWords = (cells: Readonly<Record<string, string>>): string =>
  Object.entries(cells)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

/** What of a row is sent, file by file. */
const Becomes = ({ row }: { readonly row: PreviewRow }) =>
  row.becomes.length === 0 ? (
    <span className={styles.why}>{say('nothing of it is sent')}</span>
  ) : (
    <ul className={styles.becomes}>
      {row.becomes.map(({ file, cells }) => (
        <li key={`${file} ${cellsInWords(cells)}`}>
          <code>{file}</code> {cellsInWords(cells)}
        </li>
      ))}
    </ul>
  );

const inThePage = (profile: Profile, line: number): string => {
  const cells = profile.firstRows.find((row) => row.line === line)?.cells ?? [];
  const words = cells.filter((cell) => cell !== '').map((cell) => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell));
  return words.length === 0 ? absent : words.join(' · ');
};

/** The first rows as they are on this computer, and beside each what would leave it. */
export const Preview = ({ profile, preview }: { readonly profile: Profile; readonly preview: Prepared['preview'] }) => (
  <Scroll name={say('Table: the first rows')}>
    <table className={`${tables.table} ${styles.preview}`}>
      <caption className="unseen">{say('The first rows, as they are and as they would be sent')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('Row')}</th>
          <th scope="col">{say('On this computer')}</th>
          <th scope="col">{say('Would be sent')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.map((row) => (
          <tr key={`${row.file} ${row.line}`}>
            <th scope="row">{row.line}</th>
            <td className={styles.here}>{inThePage(profile, row.line)}</td>
            <td>
              <Becomes row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);
