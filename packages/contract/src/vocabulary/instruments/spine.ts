import { say, written } from '@enthesis/languages';
import type { Instrument } from './instrument.ts';

const rolandMorris = {
  measure: 'function',
  min: 0,
  direction: 'lower-is-better',
  mcid: 5,
  percentRules: true,
  ratesChange: false,
  source: 'Ostelo, Spine 2008;33:90-94; Kamper, Eur Spine J 2010;19:1495, PMC2989296',
  verified: true,
} as const;

/** Instruments of the back and the legs it hurts in. */
export const spineInstruments: readonly Instrument[] = [
  {
    id: 'nprs_leg',
    label: say('Leg pain, numeric rating 0-10'),
    measure: 'pain',
    min: 0,
    max: 10,
    direction: 'lower-is-better',
    mcid: 2,
    percentRules: true,
    ratesChange: false,
    source: written('taken from the numeric rating of pain: Ostelo, Spine 2008;33:90-94'),
    verified: false,
  },
  {
    id: 'odi',
    label: say('Oswestry Disability Index 0-100'),
    measure: 'function',
    min: 0,
    max: 100,
    direction: 'lower-is-better',
    mcid: 10,
    percentRules: true,
    ratesChange: false,
    source: 'Ostelo, Spine 2008;33:90-94',
    verified: true,
    note: say(
      'A trial of dextrose used 15; the change patients call acceptable before treatment is 4.5 times larger than afterwards (Eur Spine J 2009;18:1858).',
    ),
  },
  { id: 'rmdq24', label: say('Roland-Morris, 24 items'), max: 24, ...rolandMorris },
  { id: 'rmdq23', label: say('Roland-Morris, 23 items'), max: 23, ...rolandMorris },
];
