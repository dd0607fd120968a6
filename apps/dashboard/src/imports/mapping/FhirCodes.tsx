import type { Vocabulary } from '@enthesis/contract';
import type { Profile, Proposal } from '@enthesis/deidentify';
import { say, sayWritten } from '@enthesis/languages';
import tables from '../../figure/DataTable.module.css';
import { Scroll } from '../../figure/Scroll.tsx';
import { count } from '../../format.ts';
import { type FhirDraft, FhirMeaning } from './FhirMeaning.tsx';
import styles from './mapping.module.css';

/** The codes that FHIR files hold, what each is taken for and why. */
export const FhirCodes = ({
  profile,
  proposal,
  draft,
  vocabulary,
  change,
}: {
  readonly profile: Profile;
  readonly proposal: Proposal;
  readonly draft: FhirDraft;
  readonly vocabulary: Vocabulary;
  readonly change: (draft: FhirDraft) => void;
}) => (
  <Scroll name={say('Table: what the codes mean')}>
    <table className={`${tables.table} ${styles.columns}`}>
      <caption className="unseen">{say('What the codes mean')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('Code')}</th>
          <th scope="col">{say('In words')}</th>
          <th scope="col">{say('Is taken for')}</th>
          <th scope="col">{say('Because')}</th>
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
                <span>{say`${count(filled)} resources`}</span>
              </td>
              <td className={styles.meaning}>
                <FhirMeaning kind={kind} code={code} draft={draft} vocabulary={vocabulary} change={change} />
              </td>
              <td className={styles.why}>{reason === undefined ? null : sayWritten(reason)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </Scroll>
);
