import { type AuditFilter, auditActions, auditActionWords, auditFilterSchema } from '@enthesis/contract';
import { useLocation, useSearch } from 'wouter';
import { Asked } from '../account/Asked.tsx';
import { Choice, Field, Form } from '../account/Form.tsx';
import { Section } from '../account/Section.tsx';
import own from '../administration/administration.module.css';
import { Log } from '../administration/Log.tsx';
import { auditFileHref, auditQuery, auditSearch } from '../administration/requests.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const anything = ['', 'anything'] as const;
const actions = [anything, ...auditActions.map((action) => [action, auditActionWords[action]] as const)];

const Filter = ({
  filter,
  choose,
}: {
  readonly filter: AuditFilter;
  readonly choose: (filter: AuditFilter) => void;
}) => (
  <div className={own.filter}>
    <Form schema={auditFilterSchema} send={async (chosen) => chosen} onDone={choose} submit="Show" secondary>
      <Choice name="action" label="What" options={actions} initial={filter.action ?? ''} />
      <Field name="actor" label="Who (e-mail)" autoComplete="off" defaultValue={filter.actor} />
      <Field name="clinic" label="Clinic (code)" autoComplete="off" defaultValue={filter.clinic} />
      <Field name="from" label="From" type="date" defaultValue={filter.from} />
      <Field name="to" label="To" type="date" defaultValue={filter.to} />
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
      <PageHeading title="Log">Who did what, when and from where. It names no patient and no figure.</PageHeading>
      <div className={styles.stack}>
        <Section id="filter" title="Which entries">
          <Filter key={search} filter={filter} choose={choose} />
        </Section>
        <Section id="entries" title="Entries">
          <p className={own.file}>
            <a href={auditFileHref(filter)} download>
              CSV of these entries
            </a>
          </p>
          <Asked query={auditQuery(filter)} loading="Loading the log …">
            {(list) => <Log list={list} />}
          </Asked>
        </Section>
      </div>
    </>
  );
};
