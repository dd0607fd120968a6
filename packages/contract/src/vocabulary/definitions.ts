import { say, written } from '@enthesis/languages';
import { type MeasureId, measureIds } from './dimensions.ts';
import type { Instrument } from './instruments.ts';

export const definitionIds = ['r30', 'r50', 'mcid', 'painfree', 'worse', 'pass', 'confirmed', 'both', 'oarsi'] as const;
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
  /** What an instrument must have for the rule: percent change that means something, an MCID, one of the two, a PASS. */
  readonly requires: keyof typeof applies;
  /** Measures the rule is about. */
  readonly measures: readonly MeasureId[];
}

const applies = {
  percent: (instrument: Instrument) => instrument.percentRules && !instrument.ratesChange,
  mcid: (instrument: Instrument) => instrument.mcid !== null && !instrument.ratesChange,
  either: (instrument: Instrument) => applies.percent(instrument) || applies.mcid(instrument),
  pass: (instrument: Instrument) => instrument.pass !== undefined && !instrument.ratesChange,
  /** Pain and function at once: no instrument of its own. */
  pair: (_instrument: Instrument) => false,
} as const;

export const definitions: readonly Definition[] = [
  {
    id: 'r30',
    label: say('at least 30 % better'),
    rule: say('the score improved by at least 30 % of its baseline value'),
    verb: say('responded'),
    source: 'IMMPACT moderate improvement; Farrar, Pain 2001;94:149-158; Ostelo, Spine 2008;33:90-94',
    requires: 'percent',
    measures: measureIds,
  },
  {
    id: 'r50',
    label: say('at least 50 % better'),
    rule: say('the score improved by at least 50 % of its baseline value'),
    verb: say('responded'),
    source: written('IMMPACT substantial improvement; the most used cut-off in back pain trials, PMC3960418'),
    requires: 'percent',
    measures: measureIds,
  },
  {
    id: 'mcid',
    label: say('better by the MCID or more'),
    rule: say("the score improved by at least the instrument's minimal clinically important difference"),
    verb: say('responded'),
    source: written("the instrument's own source"),
    requires: 'mcid',
    measures: measureIds,
  },
  {
    id: 'painfree',
    label: say('pain-free'),
    rule: say('the score at follow-up is the best possible one'),
    verb: say('were pain-free'),
    source: 'Kamper, Eur Spine J 2010;19:1495, PMC2989296',
    requires: 'percent',
    measures: ['pain'],
  },
  {
    id: 'worse',
    label: say('got worse'),
    rule: say('the score worsened by at least the MCID, or by at least 30 % of its baseline value'),
    verb: say('got worse'),
    source: written('the mirror image of r30 and mcid'),
    requires: 'either',
    measures: measureIds,
  },
  {
    id: 'pass',
    label: say('in an acceptable state (PASS)'),
    rule: say('the score at follow-up is within the patient acceptable symptom state: a state, not a change'),
    verb: say('were in an acceptable state'),
    source: 'Tubach, Ann Rheum Dis 2005;64:34-37',
    requires: 'pass',
    measures: measureIds,
  },
  {
    id: 'confirmed',
    label: say('at least 30 % better, twice running'),
    rule: say(
      'the score improved by at least 30 % of its baseline value here and at the next horizon with a score, or else the one before',
    ),
    verb: say('responded twice running'),
    source: written('guards against regression to the mean; r30 at two successive assessments'),
    requires: 'percent',
    measures: measureIds,
  },
  {
    id: 'both',
    label: say('pain and function both better'),
    rule: say('pain improved by at least 30 %, and function by its MCID or by at least 30 %, at the same horizon'),
    verb: say('improved in both'),
    source: written('r30 and mcid together'),
    requires: 'pair',
    measures: [],
  },
  {
    id: 'oarsi',
    label: say('OMERACT-OARSI responder (knee and hip)'),
    rule: say(
      'pain or function improved by at least 50 % and 20 points of 100, or two of pain, function and patient global by at least 20 % and 10 points',
    ),
    verb: say('responded'),
    source: 'Pham, J Rheumatol 2003;30:1648-1654; Osteoarthritis Cartilage 2004;12:389-399',
    requires: 'pair',
    measures: [],
  },
];

/**
 * Whether a definition's rule can be applied to an instrument's scores. An instrument of another measure (stiffness,
 * quality of life) has the rules that name no measure.
 */
export const isDefinedFor = (definition: Definition, instrument: Instrument): boolean =>
  applies[definition.requires](instrument) &&
  (definition.measures.length === measureIds.length || definition.measures.some((id) => id === instrument.measure));

/** Whether a definition takes pain and function at once, so that neither measure nor instrument can be chosen. */
export const isPaired = (definition: DefinitionId | null): boolean =>
  definition !== null && definitionOf(definition).requires === 'pair';

/** The definition of an id. */
export const definitionOf = (id: DefinitionId): Definition => {
  const found = definitions.find((row) => row.id === id);
  if (found === undefined) throw new Error(`no definition ${id}`);
  return found;
};
