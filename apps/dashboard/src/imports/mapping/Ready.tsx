import { problemsCsv, type Vocabulary } from '@enthesis/contract';
import type { Profile } from '@enthesis/deidentify';
import { say, sayWritten } from '@enthesis/languages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../ask.ts';
import { counted } from '../../format.ts';
import type { Folder } from '../folder.ts';
import { chosenOf, tooLargeWords } from '../folder.ts';
import uploads from '../imports.module.css';
import { Problems } from '../Problems.tsx';
import { importsQuery } from '../requests.ts';
import { save } from '../save.ts';
import { UploadFailure, Uploading } from '../Upload.tsx';
import { useHandIn } from '../use-hand-in.ts';
import { DueScores } from './DueScores.tsx';
import styles from './mapping.module.css';
import { Preview } from './Preview.tsx';
import type { Prepared } from './work.ts';

interface Props {
  readonly profile: Profile;
  readonly prepared: Prepared;
  readonly vocabulary: Vocabulary;
}

/** What became of the file: what stands in the way, or what exactly would be sent. */
export const Ready = ({ profile, prepared, vocabulary }: Props) => {
  const { problems, moreProblems, warnings, preview, dueList } = prepared;
  const faulty = problems.length > 0;
  return (
    <>
      {warnings.map(({ kind, text }) => (
        <p key={kind} className={uploads.warn}>
          {sayWritten(text)}
        </p>
      ))}
      {faulty ? (
        <>
          <p>
            {say(
              'Nothing can be sent yet. Mend these in your file or in the mapping above; nothing has left this computer.',
            )}
          </p>
          <Problems
            problems={problems}
            more={moreProblems}
            csv={{ save: () => save('problems.csv', problemsCsv(problems)) }}
          />
        </>
      ) : (
        <>
          <WhatIsSent prepared={prepared} />
          <Preview profile={profile} preview={preview} />
          <Send prepared={prepared} />
        </>
      )}
      <details className={styles.due} open={!faulty && dueList.due.length > 0}>
        <summary>{say('Who is due')}</summary>
        <DueScores dueList={dueList} vocabulary={vocabulary} />
      </details>
    </>
  );
};

/** Counts, and the very files, to be looked at with whatever opens CSV. */
const WhatIsSent = ({ prepared: { summary, files } }: Pick<Props, 'prepared'>) => {
  const { rowsRead, rowsSkipped, patients, newPatients, rows, asOf, dropped } = summary;
  return (
    <div className={styles.sent}>
      <p>
        {say`Of ${counted(rowsRead, 'row')} about ${counted(patients, 'patient')}: ${counted(rows.episodes, 'episode')}, ${counted(rows.sessions, 'session')}, ${counted(rows.scores, 'score')} and ${counted(rows.events, 'event')} would be sent${asOf === null ? '' : say`, as of ${asOf}`}. ${counted(newPatients, 'patient is new', 'patients are new')} to the crosswalk.${rowsSkipped === 0 ? '' : say` ${counted(rowsSkipped, 'row')} left out, as the mapping says.`}`}
      </p>
      <p>
        {dropped.length === 0 ? (
          say('No column is dropped.')
        ) : (
          <>
            <strong>{say('Dropped, and never sent:')}</strong> {dropped.join(', ')}.
          </>
        )}{' '}
        {files.some(({ name }) => name === 'events.csv')
          ? ''
          : say('No column says what happened after sessions: events count as not recorded. ')}
        {say('No date, no chart number and no file name is sent.')}
      </p>
      <p className={uploads.actions}>
        <span>{say('Exactly what would be sent:')}</span>
        {files.map(({ name, blob }) => (
          <button key={name} type="button" className={uploads.quiet} onClick={() => save(name, blob)}>
            {name}
          </button>
        ))}
      </p>
    </div>
  );
};

const folderOf = (files: Prepared['files']): Folder =>
  chosenOf(files.map(({ name, blob }) => new File([blob], name))).folder;

/** Crosswalk first, then the rows. */
const Send = ({ prepared }: Pick<Props, 'prepared'>) => {
  const { summary, files, crosswalk } = prepared;
  const clinic = useMe()?.clinic ?? null;
  const [saved, setSaved] = useState(false);
  const upload = useHandIn();
  const mustSave = summary.newPatients > 0 && !saved;
  const { data: history } = useQuery(importsQuery);
  const tooLarge = history === undefined ? null : tooLargeWords(folderOf(files), history.uploadBytes);
  const keep = () => {
    save(`crosswalk-${clinic?.code ?? 'clinic'}.json`, crosswalk, 'application/json');
    setSaved(true);
  };
  if (upload.isPending) return <Uploading share={upload.sent} cancel={upload.cancel} />;
  if (clinic?.synthetic === true) {
    return (
      <p className={uploads.note}>
        {say(
          'This clinic’s patients are invented, and no file is imported into it. In a real clinic these rows would now be checked and imported.',
        )}
      </p>
    );
  }
  return (
    <>
      <div className={uploads.actions}>
        <button type="button" className={mustSave ? uploads.primary : uploads.secondary} onClick={keep}>
          {say('Save the crosswalk')}
        </button>
        <button
          type="button"
          className={uploads.primary}
          disabled={mustSave || tooLarge !== null}
          onClick={() =>
            upload.mutate({ folder: folderOf(files), how: { dryRun: true, mode: 'merge', partial: false } })
          }
        >
          {say('Check these rows')}
        </button>
        <span className={uploads.dim}>
          {say(
            mustSave
              ? 'The new patients’ ids are in it: keep it where last month’s lies, and a copy.'
              : 'The registry checks them and says what would change.',
          )}
        </span>
      </div>
      {tooLarge === null ? null : (
        <p className={uploads.warn} role="alert">
          {tooLarge}
        </p>
      )}
      <UploadFailure error={upload.error} />
    </>
  );
};
