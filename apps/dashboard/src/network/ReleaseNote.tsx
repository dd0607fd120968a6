import { type NetworkMeta, networkResponders, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { useAnswer } from '../ask.ts';
import notes from '../figure/notes.module.css';
import { date, prose } from '../format.ts';

/** What is in the release and what is not, without telling a size. */
const shownWords = ({ conditions: { named, pooled, of } }: NetworkMeta): string =>
  say`${named} of ${of} conditions can be shown by name` +
  (pooled === 0 ? '' : say`, ${pooled} more in pools`) +
  say('; the others have too few patients, or too few clinics, to be protected.');

/** What the release that the page reads from says of itself; undefined until it has come. */
export const useReleaseMeta = (selection: Selection): NetworkMeta | undefined =>
  useAnswer(networkResponders, { ...selection, by: ['condition'] }).data?.meta;

/** Which release the page reads from, what it can show, and whether there is a newer one; or why there is none yet. */
export const ReleaseNote = ({ meta }: { readonly meta: NetworkMeta | undefined }) => {
  if (meta === undefined) return <p className={notes.empty}>{'\u00a0'}</p>;
  const { release, newer } = meta;
  if (release === null) {
    return (
      <p className={notes.empty} role="status">
        {prose(meta.reason ?? meta.sentence)}
      </p>
    );
  }
  return (
    <p className={notes.empty}>
      <strong>{say`Release ${release.number}`}</strong>
      {say` of ${date(release.asOf)}: ${shownWords(meta)}`}
      {newer === null ? null : (
        <>
          {' '}
          <Link href="/network">{say`Release ${newer} is newer.`}</Link>
        </>
      )}{' '}
      <Link href="/downloads">{say('Files of the release')}</Link>
    </p>
  );
};
