import { type ImportMode, type ImportPart, importParts } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ProblemNote, problemOf } from '../figure/ProblemNote.tsx';
import { percent } from '../format.ts';
import { Bar } from './Bar.tsx';
import { DropZone } from './DropZone.tsx';
import { chosenOf, type Folder, missingFrom, sizeWords, tooLargeWords } from './folder.ts';
import styles from './imports.module.css';
import { bringToMapping } from './in-hand.ts';
import { isCancelled, useHandIn } from './use-hand-in.ts';

/** What it means that a file is not there. */
const absentWords: Readonly<Record<ImportPart, string>> = {
  episodes: say('needed'),
  sessions: say('may be absent'),
  scores: say('needed'),
  events: say('absent: events are not recorded'),
};

const ChosenFiles = ({ folder, remove }: { readonly folder: Folder; readonly remove: (part: string) => void }) => (
  <ul className={styles.files} aria-label={say('Files of the folder')}>
    {importParts.map((part) => {
      const file = folder[part];
      return (
        <li key={part} data-chosen={file !== undefined}>
          <code>{part}.csv</code>
          {file === undefined ? (
            <span className={styles.dim}>{absentWords[part]}</span>
          ) : (
            <>
              <span className={styles.dim}>{sizeWords(file.size)}</span>
              <button type="button" className={styles.quiet} onClick={() => remove(part)}>
                {say('Remove')}
                <span className="unseen"> {part}.csv</span>
              </button>
            </>
          )}
        </li>
      );
    })}
  </ul>
);

const Modes = ({ mode, choose }: { readonly mode: ImportMode; readonly choose: (mode: ImportMode) => void }) => (
  <fieldset className={styles.options}>
    <legend>{say('What the files are')}</legend>
    <label>
      <input type="radio" name="mode" checked={mode === 'merge'} onChange={() => choose('merge')} />
      <span>
        {say('New and corrected rows')} <small>{say('Rows that are not in the files stay as they are.')}</small>
      </span>
    </label>
    <label>
      <input type="radio" name="mode" checked={mode === 'replace'} onChange={() => choose('replace')} />
      <span>
        {say('All there is')}{' '}
        <small>{say('Rows that are not in the files are removed; the check counts them first.')}</small>
      </span>
    </label>
  </fieldset>
);

/**
 * Choosing the files and handing them in, to be checked first.
 *
 * @param trial whether they can only be checked
 */
export const Upload = ({ mostBytes, trial = false }: { readonly mostBytes: number; readonly trial?: boolean }) => {
  const [, navigate] = useLocation();
  const [folder, setFolder] = useState<Folder>({});
  const [others, setOthers] = useState<readonly File[]>([]);
  const [mode, setMode] = useState<ImportMode>('merge');
  const [checkOnly, setCheckOnly] = useState(true);
  const upload = useHandIn();
  const missing = missingFrom(folder);
  const tooLarge = tooLargeWords(folder, mostBytes);
  const none = Object.keys(folder).length === 0;
  const choose = (files: readonly File[]) => {
    const chosen = chosenOf(files, folder);
    upload.reset();
    setFolder(chosen.folder);
    setOthers(chosen.others);
  };
  const map = () => {
    bringToMapping(others);
    navigate('/imports/mapping');
  };
  if (upload.isPending) return <Uploading share={upload.sent} cancel={upload.cancel} />;
  return (
    <div className={styles.column}>
      <DropZone label={say('Choose files')} onFiles={choose}>
        {say`or drop them, or their folder, here: at most ${sizeWords(mostBytes)}`}
      </DropZone>
      {others.length === 0 ? null : (
        <div className={styles.note} role="status">
          <p>
            {say`Not of the format: ${others.map(({ name }) => name).join(', ')}. A spreadsheet, a REDCap export or FHIR is opened in this browser, and you see what would be sent before anything is.`}
          </p>
          <button type="button" className={styles.primary} onClick={map}>
            {say('Open for mapping')}
          </button>
        </div>
      )}
      {none ? null : (
        <>
          <ChosenFiles
            folder={folder}
            remove={(part) => setFolder(Object.fromEntries(Object.entries(folder).filter(([key]) => key !== part)))}
          />
          {trial ? null : (
            <>
              <Modes mode={mode} choose={setMode} />
              <label className={styles.check}>
                <input type="checkbox" checked={checkOnly} onChange={({ target }) => setCheckOnly(target.checked)} />
                <span>{say('Check first, and say what would change')}</span>
              </label>
            </>
          )}
          {tooLarge === null ? null : (
            <p className={styles.warn} role="alert">
              {tooLarge}
            </p>
          )}
          <div className={styles.actions}>
            <button
              type="button"
              className={styles.primary}
              disabled={missing.length > 0 || tooLarge !== null}
              onClick={() => upload.mutate({ folder, how: { dryRun: checkOnly, mode, partial: false } })}
            >
              {say(checkOnly ? 'Check the files' : 'Import the files')}
            </button>
            {missing.length === 0 ? null : (
              <span className={styles.dim}>{say`Missing: ${missing.map((part) => `${part}.csv`).join(', ')}`}</span>
            )}
          </div>
        </>
      )}
      <UploadFailure error={upload.error} />
    </div>
  );
};

/** What came in the way of an upload; blank while nothing has. */
export const UploadFailure = ({ error }: { readonly error: unknown }) => {
  if (error === null) return null;
  if (isCancelled(error))
    return <p role="status">{say('Cancelled: nothing was sent to the end, nothing was imported.')}</p>;
  return <ProblemNote problem={problemOf(error)} />;
};

/** Stands while the files go over. */
export const Uploading = ({ share, cancel }: { readonly share: number; readonly cancel: () => void }) => (
  <div className={styles.column} role="status">
    <h3>{say('Uploading')}</h3>
    <Bar label={say('Uploaded')} share={share} words={say`${percent(share)} sent`} />
    <div>
      <button type="button" className={styles.secondary} onClick={cancel}>
        {say('Cancel')}
      </button>
    </div>
  </div>
);
