import { say } from '@enthesis/languages';
import { type Question, questionParameters } from './question.ts';
import type { Parameter, ParameterName, Selection } from './selection.ts';
import { type DefinitionId, definitionIds, definitions, isDefinedFor, isPaired } from './vocabulary/definitions.ts';
import {
  baseDimensionIds,
  type DimensionId,
  dimensionIds,
  type FloorId,
  isBaseDimension,
  type MeasureId,
  type ModelId,
  measureIds,
  type PatientsId,
  type ViewId,
} from './vocabulary/dimensions.ts';
import { type ComparedId, comparedValues, takes } from './vocabulary/groups.ts';
import type { HorizonId } from './vocabulary/horizons.ts';
import { stratifierIds } from './vocabulary/stratifiers.ts';
import { instrumentsWith, type Vocabulary } from './vocabulary/vocabulary.ts';

/** A query that may not be asked: which parameter is at fault and what it may hold. */
export class QueryError extends Error {
  readonly parameter: string;
  readonly allowed: readonly string[];

  constructor(parameter: string, allowed: readonly string[], what: string) {
    super(what);
    this.name = 'QueryError';
    this.parameter = parameter;
    this.allowed = allowed;
  }
}

type Asked = Pick<Question, 'name' | 'parameters' | 'only' | 'defaults'>;

/**
 * Reads a query string into a complete selection. Page and API both read it here.
 *
 * @throws {QueryError} for an unknown key, a value outside its closed list, a key given twice, or values that
 *   contradict each other. The message never repeats what was given.
 */
export const fromSearch = (asked: Asked, vocabulary: Vocabulary, search: URLSearchParams | string): Selection => {
  const given = new URLSearchParams(search);
  const known = questionParameters(asked);
  for (const key of given.keys()) {
    if (!known.some(({ name }) => name === key)) {
      const names = known.map(({ name }) => name);
      throw new QueryError('query', names, say`An unknown query parameter was given. Allowed are ${names.join(', ')}.`);
    }
  }
  const read = (name: ParameterName): readonly string[] | undefined => {
    const parameter = known.find((candidate) => candidate.name === name);
    return parameter && given.has(name) ? allowedValues(parameter, vocabulary, given.getAll(name)) : undefined;
  };
  const only = (name: ParameterName): string | undefined => read(name)?.[0];

  const { defaults } = asked;
  const by = read('by') as readonly DimensionId[] | undefined;
  const selection: Selection = {
    measure: (only('measure') as MeasureId | undefined) ?? defaults.measure,
    definition: (only('definition') as DefinitionId | undefined) ?? defaults.definition,
    horizon: (only('horizon') as HorizonId | undefined) ?? defaults.horizon,
    floor: (only('floor') as FloorId | undefined) ?? defaults.floor,
    by: by === undefined ? defaults.by : dimensionIds.filter((id) => by.includes(id)),
    condition: inVocabularyOrder(vocabulary, read('condition') ?? defaults.condition),
    instrument: only('instrument') ?? defaults.instrument,
    view: (only('view') as ViewId | undefined) ?? defaults.view,
    patients: (only('patients') as PatientsId | undefined) ?? defaults.patients,
    of: (only('of') as ComparedId | undefined) ?? defaults.of,
    first: only('first') ?? defaults.first,
    second: only('second') ?? defaults.second,
    release: only('release') ?? defaults.release,
    target: only('target') ?? defaults.target,
    model: (only('model') as ModelId | undefined) ?? defaults.model,
  };
  refuseUnfitBy(selection.by);
  refuseUnfitGroups(vocabulary, selection);
  return settleInstrument(asked, vocabulary, selection, given.has('measure'));
};

const allowedValues = (parameter: Parameter, vocabulary: Vocabulary, given: readonly string[]): readonly string[] => {
  const values = parameter.many === 'joined' ? given.flatMap((value) => value.split(',')) : given;
  const takenValues = parameter.allowed(vocabulary);
  const allowed = takenValues.map(({ id }) => id);
  const refuse = (what: string): never => {
    throw new QueryError(parameter.name, allowed, say`${parameter.name} ${what} Allowed: ${allowed.join(', ')}.`);
  };
  if (parameter.many !== 'repeated' && given.length > 1) refuse(say('is given more than once.'));
  if (!values.every((value) => takenValues.some((row) => takes(row, value))))
    refuse(say('has a value that is not allowed.'));
  if (new Set(values).size !== values.length) refuse(say('names one value twice.'));
  return values;
};

const inVocabularyOrder = (vocabulary: Vocabulary, conditions: readonly string[]): readonly string[] =>
  vocabulary.conditions.map(({ id }) => id).filter((id) => conditions.includes(id));

const refuseUnfitBy = (by: readonly DimensionId[]): void => {
  if (by.filter(isBaseDimension).length > 2) {
    throw new QueryError('by', baseDimensionIds, say`by takes one or two of ${baseDimensionIds.join(', ')}.`);
  }
  if (by.filter((id) => !isBaseDimension(id)).length > 1) {
    throw new QueryError('by', stratifierIds, say`by takes at most one of ${stratifierIds.join(', ')}.`);
  }
  if (by.includes('sessions') && by.includes('session_band')) {
    throw new QueryError('by', baseDimensionIds, say('by takes sessions or session_band, not both.'));
  }
};

/** A definition of pain and function at once leaves nothing to choose between them. */
const settlePair = (selection: Selection, measureGiven: boolean): Selection => {
  const single = definitionIds.filter((id) => !isPaired(id));
  const refuse = (what: string) => {
    throw new QueryError(
      'definition',
      single,
      say`This definition takes pain and function at once: leave ${what} out, or use one of ${single.join(', ')}.`,
    );
  };
  if (measureGiven) refuse('measure');
  if (selection.instrument !== null) refuse('instrument');
  if (selection.by.includes('instrument')) refuse('instrument in by');
  if (selection.by.includes('baseline') || selection.of === 'baseline') refuse('baseline');
  return { ...selection, measure: null };
};

/** Two groups have to be two values of what tells them apart, and no filter may empty one of them. */
const refuseUnfitGroups = (
  vocabulary: Vocabulary,
  { of, first, second, condition }: Pick<Selection, 'of' | 'first' | 'second' | 'condition'>,
): void => {
  if (of === null) return;
  const groups = comparedValues(vocabulary, of);
  const ids = groups.map(({ id }) => id);
  for (const [name, value] of Object.entries({ first, second })) {
    if (value === null || !groups.some((row) => takes(row, value))) {
      throw new QueryError(
        name,
        ids,
        say`${name} has to be a group of what is named by of. Allowed: ${ids.join(', ')}.`,
      );
    }
  }
  if (first === second) throw new QueryError('second', ids, say('second has to be another group than first.'));
  if (of === 'condition' && condition.length > 0) {
    const allowed = ['first=', 'second='];
    throw new QueryError(
      'condition',
      allowed,
      say('Two conditions are compared: name them with first= and second= alone.'),
    );
  }
};

/** Brings measure, definition and instrument into agreement, or says which one does not fit. */
const settleInstrument = (
  asked: Asked,
  vocabulary: Vocabulary,
  selection: Selection,
  measureGiven: boolean,
): Selection => {
  const { definition, measure, instrument } = selection;
  if (isPaired(definition)) return settlePair(selection, measureGiven);
  const usable =
    definition === null
      ? vocabulary.instruments.filter((row) => !row.ratesChange)
      : instrumentsWith(vocabulary, definition);
  if (instrument === null) {
    if (asked.defaults.by.includes('instrument') && !selection.by.includes('instrument')) {
      throw new QueryError(
        'by',
        ['by=instrument', 'instrument='],
        say('Change is always that of one instrument: add instrument to by, or name one with instrument=.'),
      );
    }
    if (definition !== null && !usable.some((row) => row.measure === measure)) {
      const fitting = definitions.filter((row) =>
        vocabulary.instruments.some((one) => one.measure === measure && isDefinedFor(row, one)),
      );
      const ids = fitting.map(({ id }) => id);
      throw new QueryError(
        'definition',
        ids,
        say`definition does not apply to this measure. Allowed: ${ids.join(', ')}.`,
      );
    }
    return selection;
  }
  const row = usable.find(({ id }) => id === instrument);
  if (row === undefined) {
    const ids = usable.map(({ id }) => id);
    throw new QueryError(
      'instrument',
      ids,
      say`The definition cannot be applied to this instrument. Allowed: ${ids.join(', ')}.`,
    );
  }
  const own = measureIds.find((id) => id === row.measure) ?? null;
  if (measureGiven && own !== measure) {
    const allowed = own === null ? [] : [own];
    throw new QueryError(
      'measure',
      allowed,
      own === null
        ? say('measure contradicts instrument; leave it out.')
        : say`measure contradicts instrument; leave it out or use ${own}.`,
    );
  }
  return { ...selection, measure: own };
};
