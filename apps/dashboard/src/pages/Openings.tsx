import { openSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { Asked } from '../account/Asked.tsx';
import styles from '../account/account.module.css';
import { Confirm } from '../account/Confirm.tsx';
import { Field, Form } from '../account/Form.tsx';
import { closeTo, openingsQuery, openTo } from '../account/openings.ts';
import { Section } from '../account/Section.tsx';
import notes from '../figure/notes.module.css';
import { WordTable } from '../figure/WordTable.tsx';
import { absent, dateTime } from '../format.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import pages from './pages.module.css';

/** To whom a director has opened the clinic's figures: named researchers, each to be closed again. */
export const Openings = () => {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: openingsQuery.queryKey });
  return (
    <>
      <PageHeading title={say('Open to researchers')}>
        {say('A researcher sees no clinic, unless its director opens the figures to that person.')}
      </PageHeading>
      <div className={pages.stack}>
        <Section id="open-to" title={say('Who can read this clinic’s figures')}>
          <Asked query={openingsQuery} loading={say('Loading who can read them …')}>
            {({ openings }) =>
              openings.length === 0 ? (
                <p className={notes.empty}>{say('Nobody outside the clinic.')}</p>
              ) : (
                <WordTable
                  caption={say('Researchers to whom the figures are open')}
                  headings={[say('Researcher'), say('E-mail'), say('Opened'), say('By'), say('Action')]}
                  rows={openings.map(({ id, displayName, email, openedAt, openedBy }) => ({
                    id,
                    fields: [
                      displayName,
                      email,
                      dateTime(openedAt),
                      openedBy ?? absent,
                      <Confirm
                        key="close"
                        label={say('Close')}
                        about={say`to ${displayName}`}
                        consequence={say`${displayName} reads nothing more of this clinic, from now on.`}
                        action={() => closeTo(id)}
                        onDone={refresh}
                      />,
                    ],
                  }))}
                />
              )
            }
          </Asked>
        </Section>
        <Section id="open" title={say('Open to one more')}>
          <div className={styles.column}>
            <p>
              {say(
                'The person then reads the same figures and files as you: exact ones, internal, not protected as published figures are. Every file read is written down.',
              )}
            </p>
            <Form schema={openSchema} send={openTo} onDone={refresh} submit={say('Open the figures')}>
              <Field
                name="email"
                label={say('E-mail of the researcher')}
                type="email"
                autoComplete="off"
                hint={say('Of somebody who is a researcher of this registry.')}
              />
            </Form>
          </div>
        </Section>
      </div>
    </>
  );
};
