import { finishMapping, questionsOf } from '@enthesis/deidentify';
import { say } from '@enthesis/languages';
import { useState } from 'react';
import { useVocabulary } from '../../ask.ts';
import pages from '../../pages/pages.module.css';
import uploads from '../imports.module.css';
import { BusyNote } from './BusyNote.tsx';
import { Fault } from './Fault.tsx';
import own from './mapping.module.css';
import { Ready } from './Ready.tsx';
import type { Mapping, Work } from './use-mapping.ts';

/** Whether a draft could be used as it stands; why not is said by its questions. */
const isSettled = ({ draft, profile }: Work, questions: ReturnType<typeof questionsOf>): boolean => {
  try {
    finishMapping(draft);
    return profile.rows > 0 && questions.every(({ mayWait }) => mayWait);
  } catch {
    return false;
  }
};

/** The last step: de-identified on this computer, looked at, and only then sent. */
export const WhatWouldBeSent = ({ work, mapping }: { readonly work: Work; readonly mapping: Mapping }) => {
  const vocabulary = useVocabulary();
  const { crosswalk, prepared, busy } = mapping;
  const [asOf, setAsOf] = useState('');
  const settled = isSettled(work, questionsOf(work.draft, work.profile, vocabulary));
  return (
    <section className={pages.card} aria-labelledby="sent">
      <h2 id="sent">{say('What would be sent')}</h2>
      <div className={uploads.column}>
        {prepared !== null ? (
          <Ready profile={work.profile} prepared={prepared} vocabulary={vocabulary} />
        ) : busy?.what === 'preparing' ? (
          <BusyNote busy={busy} rows={work.profile.rows} cancel={mapping.cancel} />
        ) : (
          <div className={uploads.actions}>
            <label className={own.setting}>
              {say('Day of the export, where it was after the last date in the file')}
              <input type="date" value={asOf} onChange={({ target }) => setAsOf(target.value)} />
            </label>
            <button
              type="button"
              className={uploads.primary}
              disabled={!settled || crosswalk === null}
              onClick={() => crosswalk !== null && void mapping.prepare(work, crosswalk, asOf === '' ? null : asOf)}
            >
              {say('Show what would be sent')}
            </button>
            <span className={uploads.dim}>
              {!settled
                ? say('Answer what is open above first.')
                : say(crosswalk === null ? 'Open the crosswalk first.' : 'Still nothing is sent.')}
            </span>
          </div>
        )}
        <Fault fault={mapping.fault} />
      </div>
    </section>
  );
};
