import { z } from 'zod';
import { builtInConditions, type Condition } from './conditions.ts';
import { type DefinitionId, definitionOf, isDefinedFor } from './definitions.ts';
import type { MeasureId } from './dimensions.ts';
import { builtInInstruments, type Instrument, instrumentMeasures } from './instruments.ts';

/** Everything a registry can name: the built-in conditions and instruments, then the registry's own. */
export interface Vocabulary {
  readonly conditions: readonly Condition[];
  readonly instruments: readonly Instrument[];
}

export const builtInVocabulary: Vocabulary = { conditions: builtInConditions, instruments: builtInInstruments };

const instrumentId = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,39}$/, 'must be lower-case letters, digits and _, starting with a letter');
const conditionId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, 'must be lower-case letters, digits and -, starting with a letter')
  .refine((id) => !/^(all|other|other-.*)$/.test(id), 'is a reserved id');
const label = z.string().trim().min(1).max(80);

/** The form of the file named by `ENTHESIS_VOCABULARY`. */
const vocabularyFileSchema = z.strictObject({
  conditions: z.array(z.strictObject({ id: conditionId, label, group: conditionId })).default([]),
  instruments: z
    .array(
      z
        .strictObject({
          id: instrumentId,
          label,
          measure: z.enum(instrumentMeasures),
          min: z.number(),
          max: z.number().nullable(),
          direction: z.enum(['lower-is-better', 'higher-is-better']),
          mcid: z.number().positive().nullable(),
          pass: z.number().optional(),
          source: z.string().min(1),
          verified: z.boolean(),
          note: z.string().optional(),
        })
        .refine((row) => row.max === null || row.max > row.min, {
          path: ['max'],
          message: 'must be above min, or null',
        }),
    )
    .default([]),
});
type VocabularyFile = z.infer<typeof vocabularyFileSchema>;

/**
 * Reads a vocabulary file's content.
 *
 * @throws {Error} naming the place in the file and what is allowed there.
 */
export const parseVocabulary = (json: unknown): Vocabulary => {
  const parsed = vocabularyFileSchema.safeParse(json);
  if (!parsed.success) throw new Error(`is not in the expected form:\n${z.prettifyError(parsed.error)}`);
  return extendVocabulary(parsed.data);
};

/**
 * Adds a registry's own conditions and instruments behind the built-in ones.
 *
 * A percent rule needs a scale with a known problem-free end, so an instrument that is better when higher and has
 * no upper bound gets none.
 *
 * @throws {Error} naming the id where one is given twice or is already built in.
 */
const extendVocabulary = (file: VocabularyFile): Vocabulary => {
  const instruments = file.instruments.map(
    ({ note, pass, ...row }): Instrument => ({
      ...row,
      percentRules: row.direction === 'lower-is-better' || row.max !== null,
      ratesChange: false,
      ...(note === undefined ? {} : { note }),
      ...(pass === undefined ? {} : { pass }),
    }),
  );
  const conditions = file.conditions.map((row): Condition => ({ ...row, order: { pain: [], function: [] } }));
  const vocabulary: Vocabulary = {
    conditions: [...builtInConditions, ...conditions],
    instruments: [...builtInInstruments, ...instruments],
  };
  refuseDuplicates('conditions', vocabulary.conditions);
  refuseDuplicates('instruments', vocabulary.instruments);
  return vocabulary;
};

const refuseDuplicates = (list: string, rows: ReadonlyArray<{ readonly id: string }>): void => {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new Error(`${list}: the id "${id}" is given twice or is built in; choose another`);
    seen.add(id);
  }
};

/**
 * The instruments of one measure in the order in which a course of this condition tries them: the condition's own
 * order, then the rest in vocabulary order.
 */
export const instrumentOrder = (
  vocabulary: Vocabulary,
  condition: Condition,
  measure: MeasureId,
): readonly Instrument[] => {
  const preferred = condition.order[measure];
  const rank = (instrument: Instrument) => {
    const place = preferred.indexOf(instrument.id);
    return place === -1 ? preferred.length : place;
  };
  return vocabulary.instruments
    .filter((instrument) => instrument.measure === measure)
    .toSorted((a, b) => rank(a) - rank(b));
};

/** The instruments to which a definition's rule can be applied. */
export const instrumentsWith = (vocabulary: Vocabulary, definition: DefinitionId): readonly Instrument[] =>
  vocabulary.instruments.filter((instrument) => isDefinedFor(definitionOf(definition), instrument));
