import type { Vocabulary } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import type { EntryScore } from '../../entry.ts';
import type { FhirMapping } from '../../mapping/mapping.ts';
import { MappingError } from '../../mapping/mapping-error.ts';
import { isUnitOf, scoreCodes } from './codes.ts';
import type { PathFault } from './path-fault.ts';
import {
  codesIn,
  type Observation,
  type Quantity,
  type QuestionnaireResponse,
  type ResponseItem,
} from './resources.ts';

/** A score, why it is none, or null: it is about something else. */
export type ScoreRead = EntryScore | PathFault | null;

/** Reads the scores of the two kinds of resource. */
export interface ReadScore {
  readonly observation: (resource: Observation) => ScoreRead;
  readonly response: (resource: QuestionnaireResponse) => ScoreRead;
}

/**
 * The reader of scores for a mapping: its own codes first, then those built in.
 *
 * @throws {MappingError} where it names an instrument that does not exist.
 */
export const scoreReader = (mapping: FhirMapping, vocabulary: Vocabulary): ReadScore => {
  const known = new Set(vocabulary.instruments.map(({ id }) => id));
  const builtIn = scoreCodes.filter(({ means }) => known.has(means)).map(({ code, means }) => [code, means] as const);
  const instruments = new Map([...builtIn, ...Object.entries(mapping.scores)]);
  const questionnaires = new Map(Object.entries(mapping.questionnaires));
  const named = [
    ...Object.values(mapping.scores),
    ...Object.values(mapping.questionnaires).map(({ instrument }) => instrument),
  ];
  const unknown = named.find((id) => id !== 'skip' && !known.has(id));
  if (unknown !== undefined)
    throw new MappingError(written`scores, questionnaires: ${unknown} is no instrument of the registry`);
  return {
    observation: (resource) => {
      const instrument = codesIn(resource.code)
        .map((code) => instruments.get(code))
        .find((id) => id !== undefined);
      if (instrument === undefined || instrument === 'skip') return null;
      const { valueInteger, valueQuantity } = resource;
      if (valueInteger === undefined && valueQuantity === undefined)
        return resource.valueString === undefined ? null : notANumber('Observation.value');
      return valueQuantity === undefined
        ? plain(instrument, valueInteger, 'Observation.value')
        : measured(instrument, valueQuantity, 'Observation.value');
    },
    response: (resource) => {
      const asked = questionnaires.get((resource.questionnaire ?? '').replace(/\|[^|]*$/, ''));
      if (asked === undefined) return null;
      const item = itemNamed(resource.item, asked.item);
      const answer = item?.answer?.[0];
      if (answer === undefined) return null;
      const path = 'QuestionnaireResponse.item';
      if (answer.valueQuantity !== undefined) return measured(asked.instrument, answer.valueQuantity, path);
      return plain(asked.instrument, answer.valueDecimal ?? answer.valueInteger, path);
    },
  };
};

const itemNamed = (items: readonly ResponseItem[], linkId: string): ResponseItem | undefined => {
  for (const item of items) {
    const found = item.linkId === linkId ? item : itemNamed(item.item ?? [], linkId);
    if (found !== undefined) return found;
  }
  return undefined;
};

const notANumber = (path: string) => ({ path, rule: written('not a number'), allowed: written('a score as a number') });

const plain = (instrument: string, value: number | undefined, path: string): ScoreRead =>
  value === undefined ? notANumber(path) : { instrument, score: String(value), column: path };

const measured = (instrument: string, { value, comparator, unit, code }: Quantity, path: string): ScoreRead => {
  if (comparator !== undefined)
    return { path, rule: written('not a number'), allowed: written('a score without < or >') };
  if (![unit, code].every((given) => given === undefined || isUnitOf(instrument, given))) {
    return {
      path,
      rule: written('another unit'),
      allowed: written`a score of ${instrument} in its own points: ${'{score}'} or 1`,
    };
  }
  return value === undefined ? null : plain(instrument, value, path);
};
