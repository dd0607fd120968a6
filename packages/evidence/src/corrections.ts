import { written } from '@enthesis/languages';
import { z } from 'zod';

const text = z.string().trim().min(3);

/** A mistake that pages pass on, and what is right. */
const correctionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  circulating: text,
  correct: text,
  source: text,
  phrases: z.array(text).min(1),
});
export type Correction = z.output<typeof correctionSchema>;

const rows: ReadonlyArray<z.input<typeof correctionSchema>> = [
  {
    id: 'kim-2010-journal',
    circulating: written('Kim 2010 is cited as Pain Physician 13(4):363-370, PMID 20648206.'),
    correct: written(
      'It appeared in the Journal of Alternative and Complementary Medicine 16(12):1285-1290, PMID 21138388.',
    ),
    source: 'PubMed, PMID 21138388',
    phrases: ['kim pain physician', '20648206', 'pain physician 363-370'],
  },
  {
    id: 'kim-2010-alone',
    circulating: written('Dextrose did better than other injections into the sacroiliac joint.'),
    correct: written(
      'One trial found so (Kim 2010). A later one with 40 patients found pain to fall alike with steroid, and disability to fall more with steroid.',
    ),
    source: 'J Altern Complement Med 2010;16(12):1285-90; Journal of Iranian Medical Council, article 11340',
    phrases: [
      'compared/better/than other injection/injections si/sacroiliac/sij',
      'better/superior steroid/steroids/triamcinolone si/sacroiliac/sij',
    ],
  },
  {
    id: 'topol-46',
    circulating: written('46 % of those treated with pain relievers became pain-free in the Osgood-Schlatter trial.'),
    correct: written(
      'They were 6 of 13 knees that had lidocaine injected and did not change over to dextrose. The 84 % are 32 of 38 knees, not children.',
    ),
    source: 'Pediatrics 2011;128(5):e1121-8, doi 10.1542/peds.2010-1931',
    phrases: ['84 46', '46 pain relievers/reliever/medication', 'osgood/osgood-schlatter 46'],
  },
  {
    id: 'hackett-name',
    circulating: written('George Halkett began it in the 1950s.'),
    correct: written('He was George S. Hackett, and pages date his work to the 1930s as well as to the 1950s.'),
    source: 'Hackett GS, Ligament and Tendon Relaxation Treated by Prolotherapy',
    phrases: ['halkett'],
  },
  {
    id: 'injection-is-session',
    circulating: written('Prices per injection are set beside numbers of treatments.'),
    correct: written(
      'A session is one visit and often holds ten injections and more: a price per injection is not one per session.',
    ),
    source: written('Glossary of this registry'),
    phrases: ['150/$150 per/each injection', 'dollars/price/prices/cost/costs per injection'],
  },
];

/** Known mistakes in circulation. A row that does not fit its schema stops the start. */
export const corrections: readonly Correction[] = rows.map((row) => correctionSchema.parse(row));
