import { written } from '@enthesis/languages';
import { type ClaimRow, frequencies, type ReadingRow } from './claim.ts';

/** How often an event was recorded after a session, of any severity or of one. Releases count courses with one. */
const after = (event: string, label: string, severity = 'any') => ({
  id: severity === 'any' ? event : `${event}-${severity}`,
  label: written`Sessions with ${label} after them`,
  networkLabel: written`Courses with ${label} after a session`,
  source: { kind: 'safety' as const, event, severity },
});
const seriousOnes = after('any', written('anything serious'), 'serious');
const seen = (event: string, label: string): ReadingRow => ({ ...after(event, label), claimed: { above: 0 } });
/** No number of sessions without an event shows that there is none: the upper bound never reaches 0. */
const never = (event: string, label: string): ReadingRow => ({ ...after(event, label), claimed: { atMost: 0 } });

const asked = written('Only what was asked for and written down; an event need not come from the injections.');

/** What is said of unwanted effects. */
export const harm: readonly ClaimRow[] = [
  {
    id: 'soreness-for-days',
    words: written('Mild to moderate soreness for some days is common.'),
    pages: ['clinic-overview', 'orthopaedic-centre'],
    topic: 'harm',
    readings: [
      { ...after('soreness', 'soreness'), claimed: { atLeast: frequencies.common } },
      {
        id: 'soreness-days',
        label: written('Median days that soreness lasted'),
        source: { kind: 'event-days', event: 'soreness' },
        claimed: { atLeast: 1, atMost: 7 },
      },
    ],
    caveat: asked,
    phrases: [
      'sore/soreness days/common/normal/expected/mild/few',
      'pain increase/increased/increases/flare mild/normal/temporary/after/afterwards',
    ],
  },
  {
    id: 'serious-uncommon',
    words: written('Unwanted effects are mild; serious complications are uncommon.'),
    pages: ['clinic-overview'],
    topic: 'harm',
    readings: [{ ...seriousOnes, claimed: { atMost: frequencies.common } }, after('any', written('anything unwanted'))],
    caveat: written`${asked} The interval is exact: few sessions leave room for much that was not seen.`,
    phrases: [
      'serious/severe complications/complication/effects/reactions/adverse rare/rarely/uncommon/unlikely/few',
      'adverse/side effects/events mild/minor',
    ],
  },
  {
    id: 'back-none-serious',
    words: written('No serious side effects were seen in low back pain.'),
    pages: ['consumer-article'],
    topic: 'harm',
    conditions: ['low-back'],
    readings: [{ ...seriousOnes, claimed: { atMost: 0 } }],
    caveat: written`${asked} That none was seen among some sessions cannot show that there are none.`,
    phrases: ['back no/not/without serious/severe side/adverse/effects/complications'],
  },
  {
    id: 'mild-four',
    words: written('Pain, bleeding, numbness and a feeling of fullness can follow the injections.'),
    pages: ['consumer-article'],
    topic: 'harm',
    readings: [
      seen('injection-pain', written('pain of the injection')),
      seen('bleeding', written('bleeding or bruising')),
      seen('numbness', 'numbness'),
      seen('fullness', written('a feeling of fullness')),
    ],
    caveat: asked,
    phrases: ['bleeding/bruising numbness', 'fullness', 'pain bleeding/bruising injection/site/side/effects'],
  },
  {
    id: 'never-four',
    words: written('Allergic reactions, infection, nerve damage and lightheadedness have not been reported.'),
    pages: ['consumer-article'],
    topic: 'harm',
    readings: [
      never('allergic-reaction', written('an allergic reaction')),
      never('infection', written('an infection')),
      never('nerve-injury', written('a nerve injury')),
      never('lightheadedness', 'lightheadedness'),
    ],
    caveat: written`${asked} That none was seen among some sessions cannot show that there are none.`,
    phrases: [
      'allergic/allergy/infection/infections/nerve/lightheadedness no/not/none reported/seen/observed',
      'allergic infection nerve',
    ],
  },
];
