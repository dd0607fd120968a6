import { type Release, type RoleId, snippets } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { Asked } from '../account/Asked.tsx';
import { useMe } from '../ask.ts';
import notes from '../figure/notes.module.css';
import { WordTable } from '../figure/WordTable.tsx';
import { absent, count, date, prose } from '../format.ts';
import { MakeRelease, WithdrawRelease } from '../network/making.tsx';
import { fileHref, releasesQuery, zipHref } from '../network/releases.ts';
import { pieces } from '../pieces.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

/** The files of every release, for whoever wants to compute with them or cite them; who may, makes the next one here. */
export const Downloads = () => {
  const me = useMe();
  const role = me?.role ?? 'researcher';
  return (
    <>
      <PageHeading title={say('Downloads')}>
        {say(
          'Numbered releases of protected figures over all clinics. A release never changes: the same number is the same bytes.',
        )}
      </PageHeading>
      <Asked query={releasesQuery} loading={say('Loading the releases …')}>
        {({ releases, reason }) =>
          releases.length === 0 ? (
            <div className={styles.stack}>
              <p className={notes.empty}>{prose(reason ?? say('There is no release yet.'))}</p>
              <MakeRelease role={role} />
            </div>
          ) : (
            <div className={styles.stack}>
              {releases.map((release) => (
                <OneRelease key={release.number} release={release} takesBack={takesBack(role, release)} />
              ))}
              <HowToUse number={(releases.find(({ current }) => current) ?? releases[0])?.number ?? 1} />
              <MakeRelease role={role} />
            </div>
          )
        }
      </Asked>
    </>
  );
};

/** An administrator takes releases of all clinics back, a director those of the own. */
const takesBack = (role: RoleId, { series }: Release): boolean =>
  (role === 'admin' && series === 'network') || (role === 'director' && series === 'single');

const OneRelease = ({ release, takesBack: own }: { readonly release: Release; readonly takesBack: boolean }) => {
  const { number, asOf, current, withdrawn, synthetic, series, vintage, methodsVersion, changes, files } = release;
  return (
    <section className={styles.card} aria-labelledby={`release-${number}`}>
      <h2 id={`release-${number}`}>
        {say`Release ${number} of ${date(asOf)}${current ? say(' · current') : ''}${synthetic ? say(' · synthetic data') : ''}${series === 'single' ? say(' · one clinic') : ''}`}
      </h2>
      {withdrawn === null ? (
        <div className={styles.group}>
          <p>
            <a href={zipHref(number)} download>
              {say('Everything as one zip')}
            </a>{' '}
            {say`· vintage ${vintage} · methods ${methodsVersion} ·`}{' '}
            <Link href={`/network?release=${number}`}>{say('figures of this release')}</Link>
          </p>
          <ul>
            {changes.map((change) => (
              <li key={change}>{prose(change)}</li>
            ))}
          </ul>
          <details>
            <summary>{say`${count(files.length)} files`}</summary>
            <WordTable
              caption={say`Files of release ${number}`}
              headings={[say('File'), say('Rows'), say('Bytes'), 'SHA-256']}
              rows={files.map(({ name, rows, bytes, sha256 }) => ({
                id: name,
                fields: [
                  <a key="file" href={fileHref(number, name)} download>
                    {name}
                  </a>,
                  rows === null ? absent : count(rows),
                  count(bytes),
                  <code key="sum">{sha256.slice(0, 12)}…</code>,
                ],
              }))}
            />
          </details>
          {own ? <WithdrawRelease release={release} /> : null}
        </div>
      ) : (
        <p>{say`Withdrawn on ${date(withdrawn.at)}: ${prose(withdrawn.because)}`}</p>
      )}
    </section>
  );
};

const HowToUse = ({ number }: { readonly number: number }) => (
  <section className={styles.card} aria-labelledby="how-to-use">
    <h2 id="how-to-use">{say('How to use them')}</h2>
    <p>{pieces`The zip holds one table a subject in long form, all of them as one Excel workbook, the codebook of every column, the rules the figures were protected by, a suggested citation and the sums of all files. Scripts fetch it with a token of the ${<Link href="/account">{say('account page')}</Link>}:`}</p>
    <pre className={styles.code}>
      <code>
        {
          'printf \'header = "Authorization: Bearer %s"\\n\' "$(cat ~/.enthesis-token)" |\n  curl --config - --fail --remote-name --remote-header-name \\\n    '
        }
        {`'${window.location.origin}${zipHref(number)}'`}
      </code>
    </pre>
    <p>
      {say(
        'Unpacked, these lines begin with them. Each gives, for pain at 6 months, who is at least 30 % better among those who have a score, as meta-analyses take it.',
      )}
    </p>
    {snippets.map(({ id, label, code }) => (
      <details key={id}>
        <summary>{label}</summary>
        <pre className={styles.code}>
          <code>{code}</code>
        </pre>
      </details>
    ))}
  </section>
);
