import { type MeasureId, measureIds } from './dimensions.ts';
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
  /** What an instrument must have for the rule: percent change that means something, an MCID, or one of the two. */
  readonly requires: keyof typeof applies;
  /** Measures the rule is about. */
  readonly measures: readonly MeasureId[];
}

const applies = {
  percent: (instrument: Instrument) => instrument.percentRules && !instrument.ratesChange,
  mcid: (instrument: Instrument) => instrument.mcid !== null && !instrument.ratesChange,
  either: (instrument: Instrument) => applies.percent(instrument) || applies.mcid(instrument),
} as const;

export const definitions: readonly Definition[] = [
  {
    id: 'r30',
    label: 'at least 30 % better',
    rule: 'the score improved by at least 30 % of its baseline value',
    verb: 'responded',
    source: 'IMMPACT moderate improvement; Farrar, Pain 2001;94:149-158; Ostelo, Spine 2008;33:90-94',
    requires: 'percent',
    measures: measureIds,
  },
  {
    id: 'r50',
    label: 'at least 50 % better',
    rule: 'the score improved by at least 50 % of its baseline value',
    verb: 'responded',
    source: 'IMMPACT substantial improvement; the most used cut-off in back pain trials, PMC3960418',
    requires: 'percent',
    measures: measureIds,
  },
  {
    id: 'mcid',
    label: 'better by the MCID or more',
    rule: "the score improved by at least the instrument's minimal clinically important difference",
    verb: 'responded',
    source: "the instrument's own source",
    requires: 'mcid',
    measures: measureIds,
  },
  {
    id: 'painfree',
    label: 'pain-free',
    rule: 'the score at follow-up is the best possible one',
    verb: 'were pain-free',
    source: 'Kamper, Eur Spine J 2010;19:1495, PMC2989296',
    requires: 'percent',
    measures: ['pain'],
  },
  {
    id: 'worse',
    label: 'got worse',
    rule: 'the score worsened by at least the MCID, or by at least 30 % of its baseline value',
    verb: 'got worse',
    source: 'the mirror image of r30 and mcid',
    requires: 'either',
    measures: measureIds,
  },
];

/**
 * Whether a definition's rule can be applied to an instrument's scores. An instrument of another measure (stiffness,
 * quality of life) has the rules that name no measure.
 */
export const isDefinedFor = (definition: Definition, instrument: Instrument): boolean =>
  applies[definition.requires](instrument) &&
  (definition.measures.length === measureIds.length || definition.measures.some((id) => id === instrument.measure));

/** The definition of an id. */
export const definitionOf = (id: DefinitionId): Definition => {
  const found = definitions.find((row) => row.id === id);
  if (found === undefined) throw new Error(`no definition ${id}`);
  return found;
};
