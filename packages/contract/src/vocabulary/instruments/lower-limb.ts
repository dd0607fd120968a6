import { say, written } from '@enthesis/languages';
import type { Instrument, InstrumentMeasure } from './instrument.ts';

interface Scale {
  readonly measure: InstrumentMeasure;
  readonly max: number;
  readonly mcid: number | null;
}

const womac = (id: string, label: string, scale: Scale): Instrument => ({
  id,
  label,
  ...scale,
  min: 0,
  direction: 'lower-is-better',
  percentRules: true,
  ratesChange: false,
  source: written('twelve of a hundred points, as used by Rabago, Ann Fam Med 2013; Ehrich, J Rheumatol 2000;27:2635'),
  verified: false,
  note: say('Nine to twelve points of a hundred have been published.'),
});

const percentScale = (
  id: string,
  label: string,
  measure: InstrumentMeasure,
  mcid: number | null,
  evidence: Pick<Instrument, 'source' | 'verified' | 'note'>,
): Instrument => ({
  id,
  label,
  measure,
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  mcid,
  percentRules: true,
  ratesChange: false,
  ...evidence,
});

const koosEvidence = {
  source: 'Mostafaee 2021; Monticone, Am J Phys Med Rehabil 2013;92(10)',
  verified: true,
  note: say('Between 8 and 18 points by subscale and treatment.'),
} as const;
const koos12Evidence = { source: written('provisional, taken from KOOS'), verified: false } as const;
const faosEvidence = { source: written('provisional, none established'), verified: false } as const;
const faamEvidence = { source: 'Martin, Foot Ankle Int 2005;26:968-983, PMID 16309613', verified: true } as const;
const unread = { source: written('no source read'), verified: false } as const;

/** Instruments of hip, knee, ankle and foot. */
export const lowerLimbInstruments: readonly Instrument[] = [
  womac('womac_total_96', say('WOMAC total 0-96'), { measure: 'function', max: 96, mcid: 11.52 }),
  womac('womac_total_100', say('WOMAC total 0-100'), { measure: 'function', max: 100, mcid: 12 }),
  womac('womac_pain_20', say('WOMAC pain 0-20'), { measure: 'pain', max: 20, mcid: 2.4 }),
  womac('womac_pain_100', say('WOMAC pain 0-100'), { measure: 'pain', max: 100, mcid: 12 }),
  womac('womac_stiffness_8', say('WOMAC stiffness 0-8'), { measure: 'stiffness', max: 8, mcid: 0.96 }),
  womac('womac_stiffness_100', say('WOMAC stiffness 0-100'), { measure: 'stiffness', max: 100, mcid: 12 }),
  womac('womac_function_68', say('WOMAC function 0-68'), { measure: 'function', max: 68, mcid: 8.16 }),
  {
    ...womac('womac_function_100', say('WOMAC function 0-100'), { measure: 'function', max: 100, mcid: 12 }),
    pass: 31,
  },
  percentScale('koos_pain', say('KOOS pain'), 'pain', 10, koosEvidence),
  percentScale('koos_symptoms', say('KOOS symptoms'), 'symptoms', 10, koosEvidence),
  percentScale('koos_adl', say('KOOS daily living'), 'function', 10, koosEvidence),
  percentScale('koos_sport', say('KOOS sport'), 'function', 10, koosEvidence),
  percentScale('koos_qol', say('KOOS quality of life'), 'quality-of-life', 10, koosEvidence),
  percentScale('koos12_summary', say('KOOS-12 summary'), 'function', 10, koos12Evidence),
  percentScale('koos12_pain', say('KOOS-12 pain'), 'pain', 10, koos12Evidence),
  percentScale('koos12_function', say('KOOS-12 function'), 'function', 10, koos12Evidence),
  percentScale('koos12_qol', say('KOOS-12 quality of life'), 'quality-of-life', 10, koos12Evidence),
  { ...percentScale('oks', say('Oxford Knee Score 0-48'), 'function', 7, unread), max: 48 },
  {
    ...percentScale('npps', say('Nirschl pain phase 0-7'), 'pain', null, {
      source: written('no MCID; asymptomatic sport (0) is the published end point, Topol, Pediatrics 2011;128:e1121'),
      verified: true,
      note: say('Not validated for Osgood-Schlatter disease.'),
    }),
    max: 7,
    direction: 'lower-is-better',
  },
  percentScale('visa_p', 'VISA-P', 'function', 13, unread),
  percentScale('visa_a', 'VISA-A', 'function', 12, unread),
  percentScale('faam_adl', say('FAAM daily living'), 'function', 8, faamEvidence),
  percentScale('faam_sport', say('FAAM sport'), 'function', 9, {
    ...faamEvidence,
    note: say('Below the smallest detectable change of 12.3 points.'),
  }),
  percentScale('faos_pain', say('FAOS pain'), 'pain', 10, faosEvidence),
  percentScale('faos_symptoms', say('FAOS symptoms'), 'symptoms', 10, faosEvidence),
  percentScale('faos_adl', say('FAOS daily living'), 'function', 10, faosEvidence),
  percentScale('faos_sport', say('FAOS sport'), 'function', 10, faosEvidence),
  percentScale('faos_qol', say('FAOS quality of life'), 'quality-of-life', 10, faosEvidence),
  percentScale('ihot12', 'iHOT-12', 'function', null, unread),
  percentScale('hoos12', say('HOOS-12 summary'), 'function', null, unread),
];
