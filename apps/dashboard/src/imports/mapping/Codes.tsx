import { episodesTable, type Vocabulary } from '@enthesis/contract';
import { type ColumnDraft, type ColumnProfile, isCoded, knownCodes, skip } from '@enthesis/deidentify';
import { say } from '@enthesis/languages';
import { useState } from 'react';
import { counted } from '../../format.ts';
import { meaningsOf, type TableDraft, type ValueMeaning, withCode } from './edit.ts';
import { codeLabel } from './fields.ts';
import styles from './mapping.module.css';

const sideRule = episodesTable.columns.find(({ name }) => name === 'side')?.rule;
const sides = sideRule?.kind === 'code' ? sideRule.codes : [];

/** A condition may carry its side with it: `knee-oa/left`. */
const SidePart = ({
  meaning: { value, code },
  vocabulary,
  assign,
}: {
  readonly meaning: ValueMeaning;
  readonly vocabulary: Vocabulary;
  readonly assign: (code: string) => void;
}) => {
  const [condition = '', side = ''] = (code ?? '').split('/');
  if (condition === '' || condition === skip) return null;
  return (
    <select
      aria-label={say`Side in ${value}`}
      value={side}
      onChange={({ target }) => assign(target.value === '' ? condition : `${condition}/${target.value}`)}
    >
      <option value="">{say('no side said')}</option>
      {sides.map((id) => (
        <option key={id} value={id}>
          {codeLabel('side', id, vocabulary)}
        </option>
      ))}
    </select>
  );
};

const Value = ({
  meaning,
  mapping,
  vocabulary,
  assign,
}: {
  readonly meaning: ValueMeaning;
  readonly mapping: ColumnDraft;
  readonly vocabulary: Vocabulary;
  readonly assign: (code: string | null) => void;
}) => {
  const { value, rows, code } = meaning;
  const { field } = mapping;
  const known = isCoded(field) ? knownCodes(field, vocabulary) : [];
  const chosen = code === null ? 'open' : field === 'condition' ? (code.split('/')[0] ?? '') : code;
  return (
    <li data-open={code === null}>
      <span>
        {value} <small>{counted(rows, 'row')}</small>
      </span>
      <span className={styles.code}>
        <select
          aria-label={say`${value} stands for`}
          value={chosen}
          onChange={({ target }) => assign(target.value === 'open' ? null : target.value)}
        >
          <option value="open">{say('to be chosen')}</option>
          {known.map((id) => (
            <option key={id} value={id}>
              {codeLabel(field, id, vocabulary)}
            </option>
          ))}
          {chosen === 'open' || chosen === '' || chosen === skip || known.includes(chosen) ? null : (
            <option value={chosen}>{chosen}</option>
          )}
          <option value="">{say('not known')}</option>
          <option value={skip}>{say('leave these rows out')}</option>
        </select>
        {field === 'condition' ? <SidePart meaning={meaning} vocabulary={vocabulary} assign={assign} /> : null}
      </span>
    </li>
  );
};

/** The values of a coded column and what each stands for; those without a meaning first, and in sight. */
export const Codes = ({
  profile,
  mapping,
  draft,
  vocabulary,
  choose,
}: {
  readonly profile: ColumnProfile;
  readonly mapping: ColumnDraft;
  readonly draft: TableDraft;
  readonly vocabulary: Vocabulary;
  readonly choose: (mapping: ColumnDraft) => void;
}) => {
  const meanings = meaningsOf(mapping, profile, draft.blank, vocabulary);
  const open = meanings.filter(({ code }) => code === null).length;
  // Open at first where something is; not closed under the reader's hand with the last answer.
  const [openAtFirst] = useState(open > 0);
  if (meanings.length === 0) return null;
  return (
    <details className={styles.codes} open={openAtFirst}>
      <summary>
        {counted(meanings.length, 'value')}
        {open === 0 ? '' : say`, ${open} without a meaning`}
      </summary>
      <ul>
        {meanings.map((meaning) => (
          <Value
            key={meaning.value}
            meaning={meaning}
            mapping={mapping}
            vocabulary={vocabulary}
            assign={(code) => choose(withCode(mapping, meaning.value, code))}
          />
        ))}
      </ul>
      {profile.more ? (
        <p>{say('There are more values than can be listed. Map the others in the mapping file.')}</p>
      ) : null}
    </details>
  );
};
