import {
  type DimensionId,
  definitions,
  floorIds,
  type Horizon,
  horizons,
  isBaseDimension,
  measureIds,
  outcomeDimensionIds,
  patientsIds,
  plannedDimensionIds,
} from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { held } from './held.ts';
import { heldBySession } from './held-by-session.ts';
import { heldBins, heldChange } from './held-change.ts';
import { heldCourses } from './held-courses.ts';
import { heldEvents } from './held-event.ts';
import { heldTrajectory } from './held-trajectory.ts';
import { heldRetreatment, heldTreatment } from './held-treatment.ts';
import type { PlainEpisode } from './random-registry.ts';
import { recount } from './recount.ts';
import { recountBySession } from './recount-by-session.ts';
import { recountBins, recountChange } from './recount-change.ts';
import { recountCourses } from './recount-courses.ts';
import { recountEvents } from './recount-event.ts';
import { recountTrajectory } from './recount-trajectory.ts';
import { recountRetreatment, recountTreatment } from './recount-treatment.ts';

/** One question that roll-ups can be asked: what they hold, and what a plain recount finds, under the same keys. */
export interface Comparison {
  readonly question: string;
  readonly held: (registry: Registry, clinicId: number) => Promise<Map<string, unknown>>;
  readonly recount: (episodes: readonly PlainEpisode[]) => Map<string, unknown>;
}

const compare = <Question extends object>(
  questions: readonly Question[],
  held: (registry: Registry, clinicId: number, question: Question) => Promise<Map<string, unknown>>,
  recount: (episodes: readonly PlainEpisode[], question: Question) => Map<string, unknown>,
): readonly Comparison[] =>
  questions.map((question) => ({
    question: JSON.stringify(question),
    held: (registry, clinicId) => held(registry, clinicId, question),
    recount: (episodes) => recount(episodes, question),
  }));

const stratifiers = [...outcomeDimensionIds, ...plannedDimensionIds].filter((id) => !isBaseDimension(id));
const bySessions: readonly DimensionId[] = ['condition', 'sessions'];

/** Early and late: strata do not depend on the time, so that two are enough. */
const twoHorizons: readonly Horizon[] = horizons.filter(({ id }) => id === '3m' || id === '12m');

const outcomes = measureIds.flatMap((measure) =>
  definitions
    .filter(({ measures }) => (measures.length === 0 ? measure === 'pain' : measures.includes(measure)))
    .flatMap(({ id: definition }) =>
      floorIds.flatMap((floor) => horizons.map((horizon) => ({ measure, definition, floor, horizon, by: bySessions }))),
    ),
);

const strata = stratifiers.flatMap((stratifier) =>
  twoHorizons.flatMap((horizon) =>
    (
      [
        { measure: 'pain', definition: 'r30', floor: '3' },
        { measure: 'function', definition: 'worse', floor: 'none' },
        { measure: 'function', definition: 'confirmed', floor: '4' },
        { measure: 'pain', definition: 'both', floor: '3' },
      ] as const
    )
      // Pain and function at once have no one baseline.
      .filter(({ definition }) => definition !== 'both' || stratifier !== 'baseline')
      .map((about): Parameters<typeof recount>[1] => ({ ...about, horizon, by: ['condition', stratifier] })),
  ),
);

/** Every instrument by itself, the first one that a share of the baseline can be taken of, and instruments by name. */
const about = [
  ...measureIds.flatMap((measure) => [
    { measure, definition: null, instrument: null },
    { measure, definition: 'r30' as const, instrument: null },
  ]),
  { measure: 'pain' as const, definition: null, instrument: 'headache_score' },
  { measure: 'function' as const, definition: null, instrument: 'grip_index' },
];

const bins = about.flatMap((one) =>
  (['points', 'percent'] as const).flatMap((unit) =>
    floorIds.flatMap((floor) => horizons.map((horizon) => ({ ...one, unit, floor, horizon }))),
  ),
);

const changes = [
  // Split by instrument, a course counts on each of them whatever the definition.
  ...about
    .filter(({ definition }) => definition === null)
    .flatMap((one) =>
      floorIds.flatMap((floor) =>
        horizons.map((horizon) => ({ ...one, floor, horizon, by: ['condition', 'instrument'] as const })),
      ),
    ),
  ...stratifiers.flatMap((stratifier) =>
    twoHorizons.map((horizon) => ({
      measure: 'pain' as const,
      definition: null,
      instrument: null,
      floor: 'none' as const,
      horizon,
      by: ['instrument', stratifier] as const,
    })),
  ),
];

const trajectories = [
  ...measureIds.map((measure) => ({ measure, instrument: null })),
  { measure: 'function' as const, instrument: 'steps' },
].flatMap((one) =>
  patientsIds.flatMap((patients) =>
    floorIds.flatMap((floor) => horizons.map((horizon) => ({ ...one, patients, floor, horizon }))),
  ),
);

const sessionQuestions = floorIds.flatMap((floor) => [
  ...(['r30', 'r50', 'mcid', 'painfree'] as const).map((definition) => ({
    measure: 'pain' as const,
    definition,
    floor,
  })),
  ...(['r30', 'r50', 'mcid'] as const).map((definition) => ({ measure: 'function' as const, definition, floor })),
]);

const courses: ReadonlyArray<{ readonly by: readonly DimensionId[] }> = [
  { by: bySessions },
  // Courses without a baseline have no stratum of it.
  ...stratifiers.filter((id) => id !== 'baseline').map((stratifier) => ({ by: ['condition', stratifier] as const })),
];

const conditions = [{ condition: [] }, { condition: ['low-back', 'headache'] }];

/** Everything that is counted, by what it is. */
export const comparisons = {
  'index courses, in every stratum': compare(courses, heldCourses, recountCourses),
  'outcomes, under every definition, floor and horizon': compare(outcomes, held, recount),
  'outcomes in every stratum': compare(strata, held, recount),
  'responses by session': compare(sessionQuestions, heldBySession, recountBySession),
  'sums of change': compare(changes, heldChange, recountChange),
  'bins of change': compare(bins, heldBins, recountBins),
  'scores over time, of the same patients and of all': compare(trajectories, heldTrajectory, recountTrajectory),
  'how courses were treated': compare(conditions, heldTreatment, recountTreatment),
  'when another course began': compare(conditions, heldRetreatment, recountRetreatment),
  'events after sessions': compare(conditions, heldEvents, recountEvents),
} as const;
