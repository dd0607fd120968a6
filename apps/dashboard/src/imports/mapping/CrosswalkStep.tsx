import { openCrosswalk } from '@enthesis/deidentify';
import { say, sayWritten } from '@enthesis/languages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../format.ts';
import { pieces } from '../../pieces.ts';
import { DropZone } from '../DropZone.tsx';
import uploads from '../imports.module.css';
import { importsQuery } from '../requests.ts';
import styles from './mapping.module.css';

/** Who is who: the file opened, or that there is none yet. */
export type Crosswalk = { readonly text: string; readonly size: number; readonly name: string } | 'first-time';

const Opened = ({ crosswalk, forget }: { readonly crosswalk: Crosswalk; readonly forget: () => void }) => (
  <p className={uploads.actions}>
    {crosswalk === 'first-time' ? (
      <span>{say('A new crosswalk is made. Save it before anything is sent.')}</span>
    ) : (
      <span>{pieces`${<strong>{crosswalk.name}</strong>}: knows ${counted(crosswalk.size, 'patient')}.`}</span>
    )}
    <button type="button" className={uploads.quiet} onClick={forget}>
      {say('Change')}
    </button>
  </p>
);

/** Opening the file that says who is who, which never leaves this computer; without it patients would be doubled. */
export const CrosswalkStep = ({
  crosswalk,
  change,
}: {
  readonly crosswalk: Crosswalk | null;
  readonly change: (crosswalk: Crosswalk | null) => void;
}) => {
  const { data } = useQuery(importsQuery);
  const [fault, setFault] = useState<string | null>(null);
  const standing = data?.imports.filter(({ undone }) => undone === null).length ?? 0;
  if (crosswalk !== null) return <Opened crosswalk={crosswalk} forget={() => change(null)} />;
  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    try {
      const text = await file.text();
      change({ text, size: openCrosswalk(text).size, name: file.name });
      setFault(null);
    } catch (error) {
      setFault(error instanceof Error ? sayWritten(error.message) : say('The file cannot be read.'));
    }
  };
  return (
    <div className={uploads.column}>
      <p className={styles.lead}>
        {say(
          'The crosswalk says which study id belongs to which chart number. It stays on the clinic’s own disk and is never sent. Opened again each time, the same patients keep their ids.',
        )}
      </p>
      <DropZone
        label={say('Open the crosswalk')}
        many={false}
        accept=".json,application/json"
        onFiles={(files) => void open(files)}
      >
        {say('of last time, or drop it here')}
      </DropZone>
      {fault === null ? null : (
        <p className={uploads.warn} role="alert">
          {fault}
        </p>
      )}
      {standing > 0 ? (
        <p className={uploads.warn}>
          {say`This clinic has handed over before (${counted(standing, 'import')}). With a new crosswalk all its patients would get new ids and be counted twice.`}
        </p>
      ) : null}
      <div>
        <button type="button" className={uploads.secondary} onClick={() => change('first-time')}>
          {say(standing > 0 ? 'Make a new one all the same' : 'There is none yet: make a new one')}
        </button>
      </div>
    </div>
  );
};
