import {
  allRows,
  type ImportPart,
  type ImportRecord,
  importerLabels,
  importParts,
  type ListedImport,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { WordTable } from '../figure/WordTable.tsx';
import { absent, count, dateTime } from '../format.ts';
import styles from './imports.module.css';
import { Undo } from './Undo.tsx';

/** What an import did to one file's rows. */
const changesOf = (record: ImportRecord, file: ImportPart) => {
  const done = [
    [record.added[file], say`${count(record.added[file])} added`],
    [record.changed[file], say`${count(record.changed[file])} changed`],
    [record.removed[file], say`${count(record.removed[file])} removed`],
  ] as const;
  const words = done.flatMap(([rows, what]) => (rows === 0 ? [] : [what]));
  return (
    <>
      {words.length === 0 ? say('none changed') : words.join(', ')}
      <span className={styles.under}>{say`of ${count(record.rows[file])} in the file`}</span>
    </>
  );
};

/** The same of episodes, and how many of those it brought look like another patient's. */
const episodesOf = ({ lookAlike, ...record }: ListedImport) => (
  <>
    {changesOf(record, 'episodes')}
    {lookAlike === null || lookAlike.found === 0 ? null : (
      <Link href="/quality" className={styles.under}>
        {say`${count(lookAlike.found)} of ${count(lookAlike.lookedAt)} look like another patient’s`}
      </Link>
    )}
  </>
);

const nameOf = ({ number, mode, undone }: ImportRecord) => (
  <span data-undone={undone !== null} className={styles.number}>
    {number}
    {mode === 'replace' ? <span className={styles.under}>{say('replaced all')}</span> : null}
  </span>
);

/** Who handed it in, and when. */
const whoAndWhen = ({ by, at }: ImportRecord) => (
  <>
    {dateTime(at)}
    <span className={styles.under}>{by === null ? say('by Enthesis') : importerLabels[by]}</span>
  </>
);

/** The content's hash by which two copies of a folder are known to be the same; its first letters are enough to look. */
const hashOf = ({ contentSha256 }: ImportRecord) =>
  contentSha256 === null ? (
    <span title={say('The registry no longer holds just this content')}>{absent}</span>
  ) : (
    <code title={`SHA-256 ${contentSha256}`}>{contentSha256.slice(0, 10)}</code>
  );

const rowsNotTaken = ({ skippedErased, leftOut }: ImportRecord): string => {
  const left = allRows(leftOut);
  const words = [
    ...(skippedErased === 0 ? [] : [say`${count(skippedErased)} of erased patients`]),
    ...(left === 0 ? [] : [say`${count(left)} faulty`]),
  ];
  return words.length === 0 ? say('none', 'rows') : words.join(', ');
};

const standing = ({ undone, undoable, number }: ImportRecord) => {
  if (undone !== null) {
    return (
      <>
        {say`undone ${dateTime(undone.at)}`}
        <span className={styles.under}>{importerLabels[undone.by]}</span>
      </>
    );
  }
  return undoable ? <Undo number={number} /> : say('stands');
};

/** The clinic's imports, latest first. */
export const History = ({ imports }: { readonly imports: readonly ListedImport[] }) => (
  <div className={styles.narrowFirst}>
    <WordTable
      caption={say('Imports, latest first')}
      headings={[
        say('Import'),
        say('When and by whom'),
        say('Episodes'),
        say('Sessions'),
        say('Scores'),
        say('Events'),
        say('Rows not taken'),
        say('Content'),
        say('Standing'),
      ]}
      rows={imports.map((record) => ({
        id: String(record.number),
        fields: [
          nameOf(record),
          whoAndWhen(record),
          ...importParts.map((file) => (file === 'episodes' ? episodesOf(record) : changesOf(record, file))),
          rowsNotTaken(record),
          hashOf(record),
          standing(record),
        ],
      }))}
    />
  </div>
);
