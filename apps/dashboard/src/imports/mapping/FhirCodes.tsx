import type { Vocabulary } from '@enthesis/contract';
import type { MappingDraft, Profile, Proposal } from '@enthesis/deidentify';
import tables from '../../figure/DataTable.module.css';
import { Scroll } from '../../figure/Scroll.tsx';
import { count } from '../../format.ts';
import styles from './mapping.module.css';

type FhirDraft = Extract<MappingDraft, { kind: 'fhir' }>;

interface CodeProps {
  readonly kind: string;
  readonly code: string;
  readonly draft: FhirDraft;
  readonly vocabulary: Vocabulary;
  readonly change: (draft: FhirDraft) => void;
}

const without = <Value,>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** What a code is taken for, beside those built in. */
const Meaning = ({ kind, code, draft, vocabulary, change }: CodeProps) => {
  const label = `Meaning of ${kind} ${code}`;
  if (kind === 'Procedure') {
    const sessions = draft.sessions.filter((one) => one !== code);
    return (
      <select
        aria-label={label}
        value={draft.sessions.includes(code) ? 'session' : ''}
        onChange={({ target }) => change({ ...draft, sessions: target.value === '' ? sessions : [...sessions, code] })}
      >
        <option value="">not a session</option>
        <option value="session">a session</option>
      </select>
    );
  }
  if (kind !== 'Condition' && kind !== 'Observation') {
    return <span className={styles.why}>to be said in the mapping file</span>;
  }
  const list = kind === 'Condition' ? 'conditions' : 'scores';
  const rows = kind === 'Condition' ? vocabulary.conditions : vocabulary.instruments;
  const [value = ''] = (draft[list][code] ?? '').split('/');
  const choose = (id: string) =>
    change({ ...draft, [list]: id === '' ? without(draft[list], code) : { ...draft[list], [code]: id } });
  return (
    <select aria-label={label} value={value} onChange={({ target }) => choose(target.value)}>
      <option value="">as built in</option>
      {rows.map(({ id, label: words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
      {kind === 'Condition' ? <option value="skip">left out</option> : null}
    </select>
  );
};

/** The codes that FHIR files hold, what each is taken for and why. */
export const FhirCodes = ({
  profile,
  proposal,
  draft,
  vocabulary,
  change,
}: Pick<CodeProps, 'vocabulary' | 'change' | 'draft'> & {
  readonly profile: Profile;
  readonly proposal: Proposal;
}) => (
  <Scroll name="Table: what the codes mean">
    <table className={`${tables.table} ${styles.columns}`}>
      <caption className="unseen">What the codes mean</caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">In words</th>
          <th scope="col">Is taken for</th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {profile.columns.map(({ column, values, filled }) => {
          const [kind = '', code = ''] = column.split(' ');
          const reason = proposal.columns.find((one) => one.column === column)?.reason;
          return (
            <tr key={column}>
              <th scope="row" className={styles.coding}>
                {kind} <small>{code}</small>
              </th>
              <td className={styles.examples}>
                {values
                  .slice(0, 2)
                  .map(({ value }) => value)
                  .join(' · ')}
                <span>{count(filled)} resources</span>
              </td>
              <td className={styles.meaning}>
                <Meaning kind={kind} code={code} draft={draft} vocabulary={vocabulary} change={change} />
              </td>
              <td className={styles.why}>{reason}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </Scroll>
);
