import type { Vocabulary } from '@enthesis/contract';
import type { ColumnDraft, ColumnProfile, Profile, Proposal } from '@enthesis/deidentify';
import { say, sayWritten } from '@enthesis/languages';
import tables from '../../figure/DataTable.module.css';
import { Scroll } from '../../figure/Scroll.tsx';
import { count } from '../../format.ts';
import { Codes } from './Codes.tsx';
import { chosenMapping, type TableDraft, withColumn, withProperty } from './edit.ts';
import { choiceOf, dateOrderWords, fieldLabels, isDateField, rangeWords } from './fields.ts';
import styles from './mapping.module.css';

interface Props {
  readonly profile: Profile;
  readonly proposal: Proposal;
  readonly draft: TableDraft;
  readonly vocabulary: Vocabulary;
  /** Whether the draft is a mapping made before. */
  readonly kept: boolean;
  readonly change: (draft: TableDraft) => void;
}

const Meaning = ({
  profile,
  mapping,
  vocabulary,
  choose,
}: {
  readonly profile: ColumnProfile;
  readonly mapping: ColumnDraft | undefined;
  readonly vocabulary: Vocabulary;
  readonly choose: (mapping: ColumnDraft | null) => void;
}) => (
  <select
    aria-label={say`Meaning of ${profile.column}`}
    value={choiceOf(mapping)}
    data-dropped={mapping === undefined}
    onChange={({ target }) => choose(chosenMapping(target.value, profile, vocabulary))}
  >
    <option value="">{say('Dropped: it stays here')}</option>
    <optgroup label={say('About the patient and the visit')}>
      {fieldLabels.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </optgroup>
    <optgroup label={say('A score of')}>
      {vocabulary.instruments.map(({ id, label }) => (
        <option key={id} value={`score:${id}`}>
          {label}
        </option>
      ))}
    </optgroup>
  </select>
);

/** What else has to be said of a column: the order of its dates, what 7-8 stands for, which date it belongs to. */
const Further = ({
  profile,
  mapping,
  draft,
  choose,
}: {
  readonly profile: ColumnProfile;
  readonly mapping: ColumnDraft;
  readonly draft: TableDraft;
  readonly choose: (mapping: ColumnDraft) => void;
}) => {
  const dates = Object.entries(draft.columns).flatMap(([column, { field }]) => (field === 'date' ? [column] : []));
  const events = Object.entries(draft.columns).flatMap(([column, { field }]) => (field === 'event' ? [column] : []));
  const ofDay =
    'on' in mapping || mapping.field === 'score' || /^(injections|dextrose_percent|event)$/.test(mapping.field);
  const bothSeen =
    (mapping.field === 'side' || mapping.field === 'condition') &&
    Object.values(mapping.codes ?? {}).some((code) => /(?:^|\/)both$/.test(code));
  return (
    <>
      {isDateField(mapping.field) && profile.dateOrders.length !== 1 ? (
        <Setting
          label={say('Written as')}
          value={('order' in mapping ? mapping.order : undefined) ?? ''}
          options={(profile.dateOrders.length === 0 ? (['ymd', 'dmy', 'mdy'] as const) : profile.dateOrders).map(
            (order) => [order, dateOrderWords[order]],
          )}
          choose={(order) => choose(withProperty(mapping, 'order', order))}
        />
      ) : null}
      {mapping.field === 'score' && profile.rangesWritten > 0 ? (
        <Setting
          label={say('7-8 is taken for')}
          value={mapping.range ?? ''}
          options={Object.entries(rangeWords)}
          choose={(range) => choose(withProperty(mapping, 'range', range))}
        />
      ) : null}
      {dates.length > 1 && ofDay ? (
        <Setting
          label={say('On the day of')}
          value={('on' in mapping ? mapping.on : undefined) ?? ''}
          options={dates.map((column) => [column, column])}
          choose={(on) => choose(withProperty(mapping, 'on', on))}
        />
      ) : null}
      {(mapping.field === 'event_severity' || mapping.field === 'event_days') && events.length > 1 ? (
        <Setting
          label={say('Of the event in')}
          value={mapping.of ?? ''}
          options={events.map((column) => [column, column])}
          choose={(of) => choose(withProperty(mapping, 'of', of))}
        />
      ) : null}
      {bothSeen ? (
        <Setting
          label={say('Both sides become')}
          value={('both' in mapping ? mapping.both : undefined) ?? ''}
          options={[
            ['two-episodes', say('two episodes, left and right')],
            ['one-episode', say('one episode of both sides')],
          ]}
          choose={(both) => choose(withProperty(mapping, 'both', both))}
        />
      ) : null}
    </>
  );
};

/** One choice that is open until it is made. */
export const Setting = ({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, label: string])[];
  readonly choose: (value: string) => void;
}) => (
  <label className={styles.setting} data-open={value === ''}>
    {label}
    <select value={value} onChange={({ target }) => choose(target.value)}>
      <option value="">{say('to be chosen')}</option>
      {options.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

const examplesOf = ({ values, filled }: ColumnProfile): string =>
  filled === 0
    ? say('empty')
    : values
        .slice(0, 3)
        .map(({ value }) => (value.length > 24 ? `${value.slice(0, 23)}…` : value))
        .join(' · ');

/** Every column of the file: what it holds, what it is taken for and why. What is dropped is said to be. */
export const Columns = ({ profile, proposal, draft, vocabulary, kept, change }: Props) => (
  <Scroll name={say('Table: what the columns mean')}>
    <table className={`${tables.table} ${styles.columns}`}>
      <caption className="unseen">{say('What the columns mean')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('Column')}</th>
          <th scope="col">{say('Holds')}</th>
          <th scope="col">{say('Is taken for')}</th>
          <th scope="col">{say('Because')}</th>
        </tr>
      </thead>
      <tbody>
        {profile.columns.map((column) => {
          const name = column.column;
          const mapping = draft.columns[name];
          const choose = (next: ColumnDraft | null) => change(withColumn(draft, name, next));
          const proposed = proposal.columns.find((one) => one.column === name);
          const asProposed = choiceOf(mapping) === choiceOf(proposed?.mapping ?? undefined);
          return (
            <tr key={name} data-dropped={mapping === undefined}>
              <th scope="row">{name}</th>
              <td className={styles.examples}>
                {examplesOf(column)}
                <span>{say`${count(column.filled)} filled`}</span>
              </td>
              <td className={styles.meaning}>
                <Meaning profile={column} mapping={mapping} vocabulary={vocabulary} choose={choose} />
                {mapping === undefined ? null : (
                  <>
                    <Further profile={column} mapping={mapping} draft={draft} choose={choose} />
                    <Codes profile={column} mapping={mapping} draft={draft} vocabulary={vocabulary} choose={choose} />
                  </>
                )}
              </td>
              <td className={styles.why}>
                {asProposed ? sayWritten(proposed?.reason ?? '') : say(kept ? 'The mapping says so.' : 'You chose it.')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </Scroll>
);
