import { type AuditFilter, auditActions, auditActionWords, auditFilterSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useLocation, useSearch } from 'wouter';
import { Asked } from '../account/Asked.tsx';
import { Choice, Field, Form } from '../account/Form.tsx';
import { Section } from '../account/Section.tsx';
import own from '../administration/administration.module.css';
import { Log } from '../administration/Log.tsx';
import { auditFileHref, auditQuery, auditSearch } from '../administration/requests.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const anything = ['', say('anything')] as const;
const actions = [anything, ...auditActions.map((action) => [action, auditActionWords[action]] as const)];

const Filter = ({
  filter,
  choose,
}: {
  readonly filter: AuditFilter;
  readonly choose: (filter: AuditFilter) => void;
}) => (
  <div className={own.filter}>
    <Form schema={auditFilterSchema} send={async (chosen) => chosen} onDone={choose} submit={say('Show')} secondary>
      <Choice name="action" label={say('What')} options={actions} initial={filter.action ?? ''} />
      <Field name="actor" label={say('Who (e-mail)')} autoComplete="off" defaultValue={filter.actor} />
      <Field name="clinic" label={say('Clinic (code)')} autoComplete="off" defaultValue={filter.clinic} />
      <Field name="from" label={say('From')} type="date" defaultValue={filter.from} />
      <Field name="to" label={say('To')} type="date" defaultValue={filter.to} />
    </Form>
  </div>
);

/** Who did what, for administrators; the filter stands in the address, and the file holds what it lets through. */
export const AuditLog = () => {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const read = auditFilterSchema.safeParse(Object.fromEntries(new URLSearchParams(search)));
  const filter = read.success ? read.data : {};
  const choose = (chosen: AuditFilter) => navigate(`${path}${auditSearch(chosen)}`);
  return (
    <>
      <PageHeading title={say('Log')}>
        {say('Who did what, when and from where. It names no patient and no figure.')}
      </PageHeading>
      <div className={styles.stack}>
        <Section id="filter" title={say('Which entries')}>
          <Filter key={search} filter={filter} choose={choose} />
        </Section>
        <Section id="entries" title={say('Entries')}>
          <p className={own.file}>
            <a href={auditFileHref(filter)} download>
              {say('CSV of these entries')}
            </a>
          </p>
          <Asked query={auditQuery(filter)} loading={say('Loading the log …')}>
            {(list) => <Log list={list} />}
          </Asked>
        </Section>
      </div>
    </>
  );
};
