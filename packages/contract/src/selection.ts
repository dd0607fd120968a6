import { say } from '@enthesis/languages';
import { type DefinitionId, definitions } from './vocabulary/definitions.ts';
import {
  type DimensionId,
  dimensionIds,
  type FloorId,
  floorIds,
  floorLabels,
  type MeasureId,
  type ModelId,
  measureIds,
  measureLabels,
  modelIds,
  modelLabels,
  type PatientsId,
  patientsIds,
  patientsLabels,
  targetIds,
  type ViewId,
  viewIds,
  viewLabels,
} from './vocabulary/dimensions.ts';
import { type AllowedValue, type ComparedId, comparedIds, comparedValues } from './vocabulary/groups.ts';
import { type HorizonId, horizons } from './vocabulary/horizons.ts';
import { type StratifierId, stratifiers } from './vocabulary/stratifiers.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** What a question is asked about, complete: defaults filled in. */
export interface Selection {
  /** Null where `instrument` names one that measures neither pain nor function. */
  readonly measure: MeasureId | null;
  /** Null for questions that have no responder definition, such as change. */
  readonly definition: DefinitionId | null;
  readonly horizon: HorizonId;
  readonly floor: FloorId;
  /** One or two dimensions, in vocabulary order. */
  readonly by: readonly DimensionId[];
  /** Conditions asked for by name; empty only as "none named", which the address writes by leaving the key out. */
  readonly condition: readonly string[];
  readonly instrument: string | null;
  /** How response by session is looked at; null for the other questions. */
  readonly view: ViewId | null;
  /** What two groups are told apart by, and the two; null for questions that compare none. */
  readonly of: ComparedId | null;
  readonly first: string | null;
  readonly second: string | null;
  /** Whose scores a trajectory follows; null for the other questions. */
  readonly patients: PatientsId | null;
  /** Number of the release that network figures are read from; null for the current one, and in a clinic's own figures. */
  readonly release: string | null;
  /** Whole percent that a rate is asked to fall to; null for questions that have no such target. */
  readonly target: string | null;
  /** The model that responder rates are read by. */
  readonly model: ModelId;
}

/** Views of response by session that follow sessions, not time since the first: the horizon plays no part in them. */
export const isAboutHorizon = ({ view }: Pick<Selection, 'view'>): boolean =>
  view === null || view === 'a' || view === 'landmark' || view === 'plan';

export type ParameterName = keyof Selection;

/** One key of the query string. All values come from closed lists, so that no free filter exists. */
export interface Parameter {
  readonly name: ParameterName;
  readonly label: string;
  readonly description: string;
  /** How several values are written: one only, the key repeated, or one value joined by commas. */
  readonly many: 'one' | 'repeated' | 'joined';
  readonly allowed: (vocabulary: Vocabulary) => readonly AllowedValue[];
}

const stratifierLabels = Object.fromEntries(stratifiers.map(({ id, label }) => [id, label])) as Record<
  StratifierId,
  string
>;

export const dimensionLabels: Readonly<Record<DimensionId, string>> = {
  condition: say('Condition'),
  session_band: say('Sessions received (bands)'),
  sessions: say('Sessions received'),
  instrument: say('Instrument'),
  ...stratifierLabels,
  planned_sessions: say('Sessions planned'),
  sessions_by_3m: say('Sessions before month 3'),
};

const labelled = <Id extends string>(ids: readonly Id[], labels: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, label: labels[id] }));

const group = (name: 'first' | 'second', label: string): Parameter => ({
  name,
  label,
  description: 'One of the two groups: a value of what `of` names.',
  many: 'one',
  allowed: (vocabulary) => comparedIds.flatMap((id) => comparedValues(vocabulary, id)),
});

/** All query keys, in the order in which an address writes them. */
export const parameters: Readonly<Record<ParameterName, Parameter>> = {
  view: {
    name: 'view',
    label: say('View'),
    description: 'How response by session is looked at.',
    many: 'one',
    allowed: () => labelled(viewIds, viewLabels),
  },
  of: {
    name: 'of',
    label: say('Groups of'),
    description: 'What the two groups are told apart by.',
    many: 'one',
    allowed: () => labelled(comparedIds, dimensionLabels),
  },
  first: group('first', say('First group')),
  second: group('second', say('Second group')),
  measure: {
    name: 'measure',
    label: say('Measure'),
    description: 'What was scored.',
    many: 'one',
    allowed: () => labelled(measureIds, measureLabels),
  },
  definition: {
    name: 'definition',
    label: say('Responder'),
    description: 'What it takes to count as a responder.',
    many: 'one',
    allowed: () => definitions.map(({ id, label }) => ({ id, label })),
  },
  horizon: {
    name: 'horizon',
    label: say('At'),
    description: 'Time from the first session to the score that counts.',
    many: 'one',
    allowed: () => horizons.map(({ id, label }) => ({ id, label })),
  },
  floor: {
    name: 'floor',
    label: say('Baseline'),
    description: 'Lowest baseline a course needs to be counted.',
    many: 'one',
    allowed: () => labelled(floorIds, floorLabels),
  },
  by: {
    name: 'by',
    label: say('By'),
    description:
      'One or two of condition, session_band, sessions and instrument, and at most one stratifier beside them; `sessions` and `session_band` exclude each other.',
    many: 'joined',
    allowed: () => labelled(dimensionIds, dimensionLabels),
  },
  condition: {
    name: 'condition',
    label: say('Condition'),
    description: 'Only these conditions; the key may be repeated. A condition named here is never pooled into another.',
    many: 'repeated',
    allowed: (vocabulary) => vocabulary.conditions.map(({ id, label }) => ({ id, label })),
  },
  instrument: {
    name: 'instrument',
    label: say('Instrument'),
    description: 'Only scores of this instrument.',
    many: 'one',
    allowed: (vocabulary) => vocabulary.instruments.map(({ id, label }) => ({ id, label })),
  },
  patients: {
    name: 'patients',
    label: say('Whose scores'),
    description: 'Everybody scored at that time, or the same patients at every time up to the horizon.',
    many: 'one',
    allowed: () => labelled(patientsIds, patientsLabels),
  },
  release: {
    name: 'release',
    label: say('Release'),
    description: 'Number of a release; without it the current one.',
    many: 'one',
    allowed: () => [{ id: '1 to 999999', label: say('Number of a release'), pattern: /^[1-9]\d{0,5}$/ }],
  },
  target: {
    name: 'target',
    label: say('Falls to'),
    description: 'Percent that the rate over all eligible courses is asked to fall to.',
    many: 'one',
    allowed: () => targetIds.map((id) => ({ id, label: `${id} %` })),
  },
  model: {
    name: 'model',
    label: say('Model'),
    description: 'What is shown beside rates to read them by: no measurement, and never shown unless asked for.',
    many: 'one',
    allowed: () => labelled(modelIds, modelLabels),
  },
};

export const parameterNames = Object.keys(parameters) as readonly ParameterName[];
