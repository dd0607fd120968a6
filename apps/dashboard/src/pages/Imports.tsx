import { type ImportRecord, importTables, type Rule } from '@enthesis/contract';
import { useQuery } from '@tanstack/react-query';
import { importsQuery, useMe } from '../ask.ts';
import { HowToImport } from '../figure/HowToImport.tsx';
import notes from '../figure/notes.module.css';
import { ProblemNote, problemOf } from '../figure/ProblemNote.tsx';
import { WordTable } from '../figure/WordTable.tsx';
import { count, counted, dateTime } from '../format.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const files = ['episodes', 'sessions', 'scores'] as const;

/** What an import did to one file's rows. */
const changesOf = (record: ImportRecord, file: (typeof files)[number]): string => {
  const done = [
    [record.added[file], 'added'],
    [record.changed[file], 'changed'],
    [record.removed[file], 'removed'],
  ] as const;
  const words = done.flatMap(([rows, what]) => (rows === 0 ? [] : [`${count(rows)} ${what}`]));
  return `${words.length === 0 ? 'none changed' : words.join(', ')} (${counted(record.rows[file], 'row')} in the file)`;
};

const History = ({ imports }: { readonly imports: readonly ImportRecord[] }) => (
  <WordTable
    caption="Imports, latest first"
    headings={['Import', 'When', 'Kind', 'Episodes', 'Sessions', 'Scores', 'Skipped, erased patients']}
    rows={imports.map((record) => ({
      id: String(record.number),
      fields: [
        record.number,
        dateTime(record.at),
        record.mode === 'replace' ? 'replaced everything' : 'added and corrected',
        ...files.map((file) => changesOf(record, file)),
        counted(record.skippedErased, 'row'),
      ],
    }))}
  />
);

/** What a column may hold, in words. */
const ruleWords = (rule: Rule): string => {
  switch (rule.kind) {
    case 'code':
      return rule.codes.join(', ');
    case 'integer':
      return `whole number ${rule.min} to ${rule.max}`;
    case 'number':
      return `number ${rule.min} to ${rule.max}`;
    case 'study-id':
      return '2 to 32 letters, digits, - or _; no date, phone or record number';
    case 'practitioner':
      return 'P1 to P999';
    case 'condition':
      return 'id of a condition (Methods)';
    case 'instrument':
      return 'id of an instrument (Methods)';
    case 'score':
      return 'number within the range of the instrument';
  }
};

const Format = () => (
  <>
    {importTables.map(({ file, required, columns }) => (
      <section key={file} className={styles.card} aria-labelledby={`format-${file}`}>
        <h3 id={`format-${file}`}>
          <code>{file}</code> {required ? '' : '(may be absent)'}
        </h3>
        <WordTable
          caption={`Columns of ${file}`}
          headings={['Column', 'Needed', 'Holds', 'Meaning']}
          rows={columns.map((column) => ({
            id: column.name,
            fields: [
              <code key="name">{column.name}</code>,
              column.required ? 'always' : 'optional',
              ruleWords(column.rule),
              column.meaning,
            ],
          }))}
        />
      </section>
    ))}
  </>
);

/** What has been imported so far, and how to import. */
export const Imports = () => {
  const me = useMe();
  const { data, error, refetch } = useQuery(importsQuery);
  return (
    <>
      <PageHeading title="Imports" />
      <div className={styles.stack}>
        {data !== undefined ? (
          data.length === 0 ? (
            <p className={notes.empty}>Nothing has been imported yet.</p>
          ) : (
            <div className={styles.card}>
              <History imports={data} />
            </div>
          )
        ) : error !== null ? (
          <ProblemNote problem={problemOf(error)} retry={() => void refetch()} />
        ) : (
          <p role="status">Loading the history …</p>
        )}
        <h2>How to import</h2>
        <HowToImport clinic={me?.clinic?.code ?? 'CODE'} />
        <h2>What the files hold</h2>
        <Format />
      </div>
    </>
  );
};
