import type { Vocabulary } from '@enthesis/contract';
import type { Profile } from '@enthesis/deidentify';
import { say } from '@enthesis/languages';
import { Setting } from './Columns.tsx';
import { type TableDraft, withSetting } from './edit.ts';
import styles from './mapping.module.css';
import type { How } from './work.ts';

const headerLines = Array.from({ length: 20 }, (_, place) => String(place + 1));

/** What holds for the whole file: sheet and header, what every row is, how numbers are written. */
export const FileSettings = ({
  profile,
  draft,
  vocabulary,
  change,
  lookAgain,
}: {
  readonly profile: Profile;
  readonly draft: TableDraft;
  readonly vocabulary: Vocabulary;
  readonly change: (draft: TableDraft) => void;
  /** Looks through the file anew, with another sheet or header. */
  readonly lookAgain: (how: How) => void;
}) => {
  const { header, sheets, sheet } = profile;
  const at = { ...(sheet === null ? {} : { sheet }), header };
  const fields = new Set(Object.values(draft.columns).map(({ field }) => field));
  const says = (['visit', 'injections', 'dextrose_percent', 'guidance'] as const).some((field) => fields.has(field));
  return (
    <div className={styles.settings}>
      {sheets.length > 1 && sheet !== null ? (
        <label className={styles.setting}>
          {say('Sheet')}
          <select value={sheet} onChange={({ target }) => lookAgain({ sheet: target.value })}>
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      ) : null}
      <label className={styles.setting}>
        {say('The header ends in line')}
        <select
          value={String(header.line)}
          onChange={({ target }) => lookAgain({ ...at, header: { line: Number(target.value), lines: 1 } })}
        >
          {headerLines.map((line) => (
            <option key={line}>{line}</option>
          ))}
        </select>
      </label>
      <label className={styles.setting}>
        {say('and has')}
        <select
          value={String(header.lines)}
          onChange={({ target }) => lookAgain({ ...at, header: { ...header, lines: Number(target.value) } })}
        >
          <option value="1">{say('one line')}</option>
          <option value="2">{say('two lines')}</option>
          <option value="3">{say('three lines')}</option>
        </select>
      </label>
      {says ? null : (
        <Setting
          label={say('Every row is')}
          value={draft.rows ?? ''}
          options={[
            ['session', say('a session')],
            ['contact', say('a contact without treatment')],
          ]}
          choose={(rows) =>
            change(withSetting(draft, 'rows', rows === 'session' || rows === 'contact' ? rows : undefined))
          }
        />
      )}
      {fields.has('condition') ? null : (
        <Setting
          label={say('Everyone is treated for')}
          value={draft.condition ?? ''}
          options={vocabulary.conditions.map(({ id, label }) => [id, label])}
          choose={(id) => change(withSetting(draft, 'condition', id === '' ? undefined : id))}
        />
      )}
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={draft.decimal_comma}
          onChange={({ target }) => change({ ...draft, decimal_comma: target.checked })}
        />
        {say('Numbers are written 7,5')}
      </label>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={draft.year}
          onChange={({ target }) => change({ ...draft, year: target.checked })}
        />
        {say('Hand over the year of the first session')}
      </label>
    </div>
  );
};
