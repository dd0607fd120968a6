import { questionsOf } from '@enthesis/deidentify';
import { say } from '@enthesis/languages';
import { useVocabulary } from '../../ask.ts';
import { counted } from '../../format.ts';
import pages from '../../pages/pages.module.css';
import uploads from '../imports.module.css';
import { Columns } from './Columns.tsx';
import { FhirCodes } from './FhirCodes.tsx';
import { FileSettings } from './FileSettings.tsx';
import { MappingFile } from './MappingFile.tsx';
import own from './mapping.module.css';
import { Questions } from './Questions.tsx';
import type { Mapping, Work } from './use-mapping.ts';

/** What the file's columns mean, and what is still open. */
export const Meanings = ({ work, mapping }: { readonly work: Work; readonly mapping: Mapping }) => {
  const vocabulary = useVocabulary();
  const { profile, proposal, draft, kept } = work;
  return (
    <section className={pages.card} aria-labelledby="meanings">
      <h2 id="meanings">{say('What it means')}</h2>
      <div className={uploads.column}>
        <p className={own.lead}>
          {profile.file}: {profile.kind === 'fhir' ? counted(profile.rows, 'resource') : counted(profile.rows, 'row')}.{' '}
          {say(
            kept
              ? 'A mapping made before is used.'
              : 'This is a proposal, made of names and values; change what is wrong.',
          )}
        </p>
        <Questions questions={questionsOf(draft, profile, vocabulary)} />
        {draft.kind === 'fhir' ? (
          <FhirCodes
            profile={profile}
            proposal={proposal}
            draft={draft}
            vocabulary={vocabulary}
            change={mapping.change}
          />
        ) : (
          <>
            <FileSettings
              profile={profile}
              draft={draft}
              vocabulary={vocabulary}
              change={mapping.change}
              lookAgain={(how) => void mapping.lookAgain(how)}
            />
            <Columns
              profile={profile}
              proposal={proposal}
              draft={draft}
              vocabulary={vocabulary}
              kept={kept}
              change={mapping.change}
            />
          </>
        )}
        <MappingFile work={work} mapping={mapping} />
      </div>
    </section>
  );
};
