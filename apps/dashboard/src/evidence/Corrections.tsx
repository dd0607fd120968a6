import { corrections } from '@enthesis/evidence';
import { say, sayWritten } from '@enthesis/languages';
import { Cited } from '../figure/Cited.tsx';
import { WordTable } from '../figure/WordTable.tsx';
import { prose } from '../format.ts';
import pages from '../pages/pages.module.css';

/** Mistakes that pages pass on, and what is right. */
export const Corrections = () => (
  <section className={pages.card} aria-labelledby="corrections">
    <h2 id="corrections">{say('Known mistakes in circulation')}</h2>
    <WordTable
      caption={say('Known mistakes in circulation')}
      headings={[say('What pages say'), say('What is right'), say('Source')]}
      rows={corrections.map(({ id, circulating, correct, source }) => ({
        id,
        fields: [prose(sayWritten(circulating)), prose(sayWritten(correct)), <Cited key="source" source={source} />],
      }))}
    />
  </section>
);
