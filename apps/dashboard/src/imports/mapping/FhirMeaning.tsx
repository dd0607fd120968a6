import { eventTypes, type Vocabulary } from '@enthesis/contract';
import type { ColumnMapping, MappingDraft } from '@enthesis/deidentify';
import { say } from '@enthesis/languages';
import { fieldLabels } from './fields.ts';
import styles from './mapping.module.css';

export type FhirDraft = Extract<MappingDraft, { kind: 'fhir' }>;

interface Props {
  /** Kind of resource, such as `Observation`, or `Condition.extension`. */
  readonly kind: string;
  /** `system|code`, or the address of a questionnaire or extension. */
  readonly code: string;
  readonly draft: FhirDraft;
  readonly vocabulary: Vocabulary;
  readonly change: (draft: FhirDraft) => void;
}

/** A record with one entry set, or taken out where it is null. */
const withEntry = <Value,>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Record<string, Value> =>
  value === null
    ? Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
    : { ...record, [key]: value };

/** What a code is taken for, beside those built in. */
export const FhirMeaning = (props: Props) => {
  const { kind } = props;
  if (kind === 'Procedure') return <SessionCode {...props} />;
  if (kind === 'QuestionnaireResponse') return <QuestionnaireScore {...props} />;
  if (kind === 'AdverseEvent') return <EventType {...props} />;
  if (kind.endsWith('.extension')) return <ExtensionField {...props} />;
  return <ListedCode {...props} />;
};

const SessionCode = ({ kind, code, draft, change }: Props) => {
  const others = draft.sessions.filter((one) => one !== code);
  return (
    <select
      aria-label={say`Meaning of ${kind} ${code}`}
      value={draft.sessions.includes(code) ? 'session' : ''}
      onChange={({ target }) => change({ ...draft, sessions: target.value === '' ? others : [...others, code] })}
    >
      <option value="">{say('not a session')}</option>
      <option value="session">{say('a session')}</option>
    </select>
  );
};

/** What happened. Without a type its events stand in the way: left out, they would read as if nothing had happened. */
const EventType = ({ kind, code, draft, change }: Props) => {
  const events = draft.events ?? {};
  return (
    <select
      aria-label={say`Meaning of ${kind} ${code}`}
      value={events[code] ?? ''}
      onChange={({ target: { value } }) =>
        change({ ...draft, events: withEntry(events, code, value === '' ? null : value) })
      }
    >
      <option value="">{say('not known yet')}</option>
      {eventTypes.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
      <option value="skip">{say('left out')}</option>
    </select>
  );
};

/** A code of a condition or a score. */
const ListedCode = ({ kind, code, draft, vocabulary, change }: Props) => {
  const list = kind === 'Condition' ? 'conditions' : 'scores';
  const rows = kind === 'Condition' ? vocabulary.conditions : vocabulary.instruments;
  const [value = ''] = (draft[list][code] ?? '').split('/');
  const choose = (id: string) => change({ ...draft, [list]: withEntry(draft[list], code, id === '' ? null : id) });
  return (
    <select aria-label={say`Meaning of ${kind} ${code}`} value={value} onChange={({ target }) => choose(target.value)}>
      <option value="">{say('by default')}</option>
      {rows.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
      {kind === 'Condition' ? <option value="skip">{say('left out')}</option> : null}
    </select>
  );
};

/** A questionnaire, and which of its items holds the score. */
const QuestionnaireScore = ({ code, draft, vocabulary, change }: Props) => {
  const now = draft.questionnaires[code] ?? null;
  const choose = (next: typeof now) =>
    change({ ...draft, questionnaires: withEntry(draft.questionnaires, code, next) });
  return (
    <>
      <select
        aria-label={say`Score of the questionnaire ${code}`}
        value={now?.instrument ?? ''}
        onChange={({ target }) =>
          choose(target.value === '' ? null : { item: now?.item ?? '', instrument: target.value })
        }
      >
        <option value="">{say('by default')}</option>
        {vocabulary.instruments.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {now === null ? null : (
        <label className={styles.setting} data-open={now.item === ''}>
          {say('Link id of the item with the score')}
          <input value={now.item} onChange={({ target }) => choose({ ...now, item: target.value })} />
        </label>
      )}
    </>
  );
};

/** An extension that holds a field; its values must be the codes of the format. */
const ExtensionField = ({ kind, code, draft, change }: Props) => (
  <select
    aria-label={say`Meaning of ${kind} ${code}`}
    value={draft.extensions[code]?.field ?? ''}
    onChange={({ target }) => {
      const field = extensionFields.find(([id]) => id === target.value)?.[0];
      change({
        ...draft,
        extensions: withEntry<ColumnMapping>(draft.extensions, code, field === undefined ? null : { field }),
      });
    }}
  >
    <option value="">{say('dropped: it stays here')}</option>
    {extensionFields.map(([id, label]) => (
      <option key={id} value={id}>
        {label}
      </option>
    ))}
  </select>
);

const inExtensions = [
  'side',
  'symptom_months',
  'prior_care',
  'hypermobile',
  'activity',
  'diet_advice_followed',
  'instructions_followed',
  'payer',
  'planned_sessions',
  'course_status',
  'injections',
  'dextrose_percent',
  'guidance',
  'anesthetic',
  'alignment_checked',
  'procedure_pain',
  'practitioner',
  'event_severity',
  'event_days',
] as const;

const extensionFields = inExtensions.map((id) => [id, fieldLabels.find(([field]) => field === id)?.[1] ?? id] as const);
