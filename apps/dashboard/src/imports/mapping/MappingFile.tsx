import { MappingError } from '@enthesis/deidentify';
import { say, sayWritten, written } from '@enthesis/languages';
import { useState } from 'react';
import { DropZone } from '../DropZone.tsx';
import uploads from '../imports.module.css';
import { save } from '../save.ts';
import { fits } from './kept.ts';
import own from './mapping.module.css';
import type { Mapping, Work } from './use-mapping.ts';

type MappingText = typeof import('@enthesis/deidentify/mapping-text');

/** YAML is read and written by a library whose weight the page need not bear before. */
const mappingText = (): Promise<MappingText> => import('@enthesis/deidentify/mapping-text');

/** The mapping as a file: saved for next time, or opened. */
export const MappingFile = ({ work, mapping }: { readonly work: Work; readonly mapping: Mapping }) => {
  const [fault, setFault] = useState<string | null>(null);
  const withText = async (use: (text: MappingText) => void | Promise<void>) => {
    const text = await mappingText().catch(() => null);
    if (text === null) return setFault(say('This part could not be loaded: the connection may be down.'));
    setFault(null);
    await use(text);
  };
  const open = ([file]: readonly File[]) =>
    withText(async ({ parseMapping }) => {
      if (file === undefined) return;
      try {
        const opened = parseMapping(await file.text());
        if (!fits(opened, work.profile))
          throw new MappingError(
            written('The mapping is of another kind of file, or names columns that this one lacks.'),
          );
        mapping.change(opened, true);
      } catch (error) {
        setFault(error instanceof MappingError ? sayWritten(error.message) : say('The file cannot be read.'));
      }
    });
  const keep = () =>
    withText(({ formatMapping }) => save('mapping.yaml', formatMapping(work.draft), 'application/yaml'));
  return (
    <details className={own.file}>
      <summary>{say('The mapping as a file')}</summary>
      <p className={own.lead}>
        {say(
          'This browser keeps the mapping for next time. As a file it can be kept beside the crosswalk, or used with the command line.',
        )}
      </p>
      <div className={uploads.actions}>
        <button type="button" className={uploads.secondary} onClick={() => void keep()}>
          {say('Save the mapping')}
        </button>
        {mapping.work?.kept === true ? (
          <button type="button" className={uploads.quiet} onClick={() => mapping.change(work.proposal.draft)}>
            {say('Propose anew')}
          </button>
        ) : null}
      </div>
      <DropZone
        label={say('Open a mapping')}
        many={false}
        accept=".yaml,.yml,.json"
        onFiles={(files) => void open(files)}
      />
      {fault === null ? null : (
        <p className={uploads.warn} role="alert">
          {fault}
        </p>
      )}
    </details>
  );
};
