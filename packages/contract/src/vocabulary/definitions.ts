import type { Instrument } from './instruments.ts';

export const definitionIds = ['r30', 'r50', 'mcid', 'painfree', 'worse'] as const;
export type DefinitionId = (typeof definitionIds)[number];

/** What it takes for a course to count as a responder (or, for `worse`, as one that got worse). */
export interface Definition {
  readonly id: DefinitionId;
  readonly label: string;
  /** The rule in one sentence, for subtitles and files. */
  readonly rule: string;
  /** How a sentence says that courses met it: "498 responded", "31 got worse". */
  readonly verb: string;
  readonly source: string;
  /** Whether the rule can be applied to an instrument's scores at all. */
  readonly definedFor: (instrument: Instrument) => boolean;
}

const percent = (instrument: Instrument) => instrument.percentRules && !instrument.ratesChange;
const absolute = (instrument: Instrument) => instrument.mcid !== null && !instrument.ratesChange;

export const definitions: readonly Definition[] = [
  {
    id: 'r30',
    label: 'at least 30 % better',
    rule: 'the score improved by at least 30 % of its baseline value',
    verb: 'responded',
    source: 'IMMPACT moderate improvement; Farrar, Pain 2001;94:149-158; Ostelo, Spine 2008;33:90-94',
    definedFor: percent,
  },
  {
    id: 'r50',
    label: 'at least 50 % better',
    rule: 'the score improved by at least 50 % of its baseline value',
    verb: 'responded',
    source: 'IMMPACT substantial improvement; the most used cut-off in back pain trials, PMC3960418',
    definedFor: percent,
  },
  {
    id: 'mcid',
    label: 'better by the MCID or more',
    rule: "the score improved by at least the instrument's minimal clinically important difference",
    verb: 'responded',
    source: "the instrument's own source",
    definedFor: absolute,
  },
  {
    id: 'painfree',
    label: 'pain-free',
    rule: 'the score at follow-up is the best possible one',
    verb: 'were pain-free',
    source: 'Kamper, Eur Spine J 2010;19:1495, PMC2989296',
    definedFor: (instrument) => instrument.measure === 'pain' && percent(instrument),
  },
  {
    id: 'worse',
    label: 'got worse',
    rule: 'the score worsened by at least the MCID, or by at least 30 % of its baseline value',
    verb: 'got worse',
    source: 'the mirror image of r30 and mcid',
    definedFor: (instrument) => percent(instrument) || absolute(instrument),
  },
];
