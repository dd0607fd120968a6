import { type AuditEntry, type AuditList, auditActionWords, roleLabels } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import styles from '../account/account.module.css';
import notes from '../figure/notes.module.css';
import { ProblemNote } from '../figure/ProblemNote.tsx';
import { WordTable } from '../figure/WordTable.tsx';
import { absent, count, counted, dateTime } from '../format.ts';
import own from './administration.module.css';

const detailOf = ({ detail }: AuditEntry): string => {
  const words = Object.entries(detail).map(([name, value]) => `${name}: ${value === null ? absent : String(value)}`);
  return words.length === 0 ? absent : words.join('; ');
};

const rowOf = (entry: AuditEntry) => ({
  id: String(entry.number),
  fields: [
    dateTime(entry.at),
    auditActionWords[entry.action],
    <>
      {entry.actor ?? say('nobody known')}
      {entry.role === null ? null : <span className={styles.under}>{roleLabels[entry.role]}</span>}
    </>,
    entry.clinic ?? absent,
    entry.address ?? absent,
    detailOf(entry),
  ],
});

/** Whether the days' hashes still fit the entries. */
const Chain = ({ chain: { days, brokenAt } }: Pick<AuditList, 'chain'>) =>
  brokenAt === null ? (
    <p className={styles.dim}>{say`${counted(days, 'day')} sealed; every seal fits the entries.`}</p>
  ) : (
    <ProblemNote
      problem={{
        title: say`The entries of ${brokenAt} are not those that were sealed`,
        detail: say('Somebody with access to the database changed or removed some. Compare with a backup of that day.'),
      }}
    />
  );

/** Entries of the log, latest first. */
export const Log = ({ list: { entries, total, chain } }: { readonly list: AuditList }) => (
  <div className={own.log}>
    <Chain chain={chain} />
    {entries.length === 0 ? (
      <p className={notes.empty}>{say('No entry fits.')}</p>
    ) : (
      <>
        <p role="status">
          {total > entries.length
            ? say`The latest ${count(entries.length)} of ${counted(total, 'entry', 'entries')}; the file holds all.`
            : counted(total, 'entry', 'entries')}
        </p>
        <WordTable
          caption={say('The log')}
          headings={[say('When'), say('What'), say('Who'), say('Clinic'), say('From'), say('Detail')]}
          rows={entries.map(rowOf)}
        />
      </>
    )}
  </div>
);
