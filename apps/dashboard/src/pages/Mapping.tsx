import { say } from '@enthesis/languages';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useMe, useVocabulary } from '../ask.ts';
import { DropZone } from '../imports/DropZone.tsx';
import uploads from '../imports/imports.module.css';
import { takeToMap } from '../imports/in-hand.ts';
import { BusyNote } from '../imports/mapping/BusyNote.tsx';
import { CrosswalkStep } from '../imports/mapping/CrosswalkStep.tsx';
import { Fault } from '../imports/mapping/Fault.tsx';
import { Meanings } from '../imports/mapping/Meanings.tsx';
import own from '../imports/mapping/mapping.module.css';
import { useMapping } from '../imports/mapping/use-mapping.ts';
import { WhatWouldBeSent } from '../imports/mapping/WhatWouldBeSent.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

/** From what a clinic keeps to what may be sent: opened, understood and de-identified in this browser. */
export const Mapping = () => {
  const vocabulary = useVocabulary();
  const clinic = useMe()?.clinic?.code ?? 'clinic';
  const mapping = useMapping(clinic, vocabulary);
  const { work, busy, open } = mapping;
  useEffect(() => {
    const brought = takeToMap();
    if (brought.length > 0) void open(brought);
  }, []);
  return (
    <>
      <PageHeading title={say('Map and de-identify')}>
        {say('Everything on this page happens in this browser until you press “Check these rows”.')}{' '}
        <Link href="/imports">{say('All imports')}</Link>
      </PageHeading>
      <div className={styles.stack}>
        <section className={styles.card} aria-labelledby="open">
          <h2 id="open">{say('What the clinic keeps')}</h2>
          {work === null ? (
            <p className={own.lead}>
              {say(
                'A visits spreadsheet, one row a visit or contact, as CSV or xlsx; a REDCap export with its data dictionary; FHIR R4 as NDJSON or a bundle.',
              )}
            </p>
          ) : null}
          {busy?.what === 'looking' ? (
            <BusyNote busy={busy} rows={null} cancel={mapping.cancel} />
          ) : work === null ? (
            <DropZone label={say('Open files')} onFiles={(files) => files.length > 0 && void open(files)} />
          ) : (
            <p className={uploads.actions}>
              <span>{work.files.map(({ name }) => name).join(', ')}</span>
              <button type="button" className={uploads.quiet} onClick={mapping.close}>
                {say('Open another')}
              </button>
            </p>
          )}
          {work === null ? <Fault fault={mapping.fault} /> : null}
        </section>
        {work === null ? null : (
          <>
            <Meanings work={work} mapping={mapping} />
            <section className={styles.card} aria-labelledby="who">
              <h2 id="who">{say('Who is who')}</h2>
              <CrosswalkStep crosswalk={mapping.crosswalk} change={mapping.changeCrosswalk} />
            </section>
            <WhatWouldBeSent work={work} mapping={mapping} />
          </>
        )}
      </div>
    </>
  );
};
