import { longestChartNote, mostChartNotes, newChartNoteSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { Asked } from '../account/Asked.tsx';
import account from '../account/account.module.css';
import { Confirm } from '../account/Confirm.tsx';
import { Choice, Field, Form } from '../account/Form.tsx';
import { Section } from '../account/Section.tsx';
import { useMe, useVocabulary } from '../ask.ts';
import { WordTable } from '../figure/WordTable.tsx';
import { absent, monthOrDay, prose } from '../format.ts';
import styles from './notes.module.css';
import { notesQuery, removeNote, writeNote } from './requests.ts';

const NewNote = ({ onDone }: { readonly onDone: () => unknown }) => {
  const { conditions } = useVocabulary();
  return (
    <Form
      schema={newChartNoteSchema}
      read={(fields) => ({ condition: null, ...fields })}
      send={writeNote}
      onDone={onDone}
      submit={say('Write the note')}
      secondary
    >
      <Field
        name="words"
        label={say('What changed')}
        autoComplete="off"
        maxLength={longestChartNote}
        hint={say`Such as 25 % dextrose; up to ${longestChartNote} characters. About the clinic, never about a patient or a person: no names, dates of birth or numbers of charts.`}
      />
      <Field
        name="since"
        label={say('From when')}
        autoComplete="off"
        maxLength={10}
        hint={say('A month, 2025-03, or a day, 2025-03-14.')}
      />
      <Choice
        name="condition"
        label={say('It is about')}
        options={[['', say('All conditions')], ...conditions.map(({ id, label }): [string, string] => [id, label])]}
      />
    </Form>
  );
};

/** Where directors and data managers write what changed at their clinic, for its charts over time. */
export const Notes = () => {
  const client = useQueryClient();
  const me = useMe();
  const { conditions } = useVocabulary();
  // Whoever had the clinic opened to them reads the notes under the figure.
  if (me === null || me.opened) return null;
  const refresh = () => client.invalidateQueries({ queryKey: notesQuery.queryKey });
  return (
    <Section id="chart-notes" title={say('Notes on the charts by year')}>
      <Asked query={notesQuery} loading={say('Loading the notes …')}>
        {({ notes }) => (
          <div className={account.column}>
            <p>
              {say`What changed at the clinic, as a line on its charts by year and in the brief. Everybody who reads the clinic's figures reads the notes; no release and no file of figures holds them. At most ${mostChartNotes} are kept.`}
            </p>
            {notes.length === 0 ? null : (
              <WordTable
                caption={say('Notes on the charts by year')}
                headings={[
                  say('From', 'since'),
                  say('What changed'),
                  say('Condition'),
                  say('By', 'who'),
                  say('Action'),
                ]}
                rows={notes.map(({ id, since, words, condition, by }) => ({
                  id,
                  fields: [
                    monthOrDay(since),
                    <span key="words" className={styles.words}>
                      {prose(words)}
                    </span>,
                    condition === null
                      ? say('All conditions')
                      : (conditions.find((one) => one.id === condition)?.label ?? condition),
                    by ?? absent,
                    <Confirm
                      key="remove"
                      label={say('Remove')}
                      about={say`the note of ${monthOrDay(since)}`}
                      consequence={say('It goes from every chart and from the brief.')}
                      action={() => removeNote(id)}
                      onDone={refresh}
                    />,
                  ],
                }))}
              />
            )}
            <NewNote onDone={refresh} />
          </div>
        )}
      </Asked>
    </Section>
  );
};
