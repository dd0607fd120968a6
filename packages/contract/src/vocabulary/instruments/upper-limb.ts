import { say, written } from '@enthesis/languages';
import type { Instrument } from './instrument.ts';

const disability = (
  id: string,
  label: string,
  mcid: number | null,
  evidence: Pick<Instrument, 'source' | 'verified' | 'note'>,
): Instrument => ({
  id,
  label,
  measure: 'function',
  min: 0,
  max: 100,
  direction: 'lower-is-better',
  mcid,
  percentRules: true,
  ratesChange: false,
  ...evidence,
});

/** Instruments of shoulder, elbow and hand. */
export const upperLimbInstruments: readonly Instrument[] = [
  disability('dash', 'DASH', 10.8, {
    source: 'Franchignoni, J Orthop Sports Phys Ther 2014',
    verified: false,
    note: say('Others found 10.2 and 4.4, the latter below the smallest detectable change of 11.8.'),
  }),
  disability('quickdash', 'QuickDASH', 15.9, {
    source: 'Franchignoni, J Orthop Sports Phys Ther 2014',
    verified: false,
    note: say('Rysstad, BMC Musculoskelet Disord 2020;21:328 found 10.8 to 13.6.'),
  }),
  disability('spadi', 'SPADI', 13, {
    source: 'Roy, Arthritis Rheum 2009;61:623-632',
    verified: true,
    note: say('Below the smallest detectable change of 18 points.'),
  }),
  disability('prtee', 'PRTEE', 11, {
    source: 'Poltawski and Watson 2011',
    verified: false,
    note: say('Published values run from 9 to 31.3; 9 is below the smallest detectable change of 17.'),
  }),
  disability('auscan', say('AUSCAN 0-100'), null, { source: written('none established'), verified: false }),
];
