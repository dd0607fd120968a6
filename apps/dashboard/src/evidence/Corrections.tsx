import { corrections } from '@enthesis/evidence';
import { WordTable } from '../figure/WordTable.tsx';
import { prose } from '../format.ts';
import pages from '../pages/pages.module.css';

/** Mistakes that pages pass on, and what is right. */
export const Corrections = () => (
  <section className={pages.card} aria-labelledby="corrections">
    <h2 id="corrections">Known mistakes in circulation</h2>
    <WordTable
      caption="Known mistakes in circulation"
      headings={['What pages say', 'What is right', 'Source']}
      rows={corrections.map(({ id, circulating, correct, source }) => ({
        id,
        fields: [prose(circulating), prose(correct), source],
      }))}
    />
  </section>
);
