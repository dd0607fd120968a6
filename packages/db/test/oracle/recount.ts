import {
  type DefinitionId,
  type DimensionId,
  type FloorId,
  type Horizon,
  horizons,
  type MeasureId,
} from '@enthesis/contract';
import { type PlainEpisode, vocabulary } from './random-registry.ts';
import {
  firstJudged,
  followUpOf,
  improvementOf,
  indexCourse,
  isDue,
  type Judged,
  meetsFloor,
  problemOf,
  responded,
} from './rules.ts';
import { keyOf } from './strata.ts';

export interface Question {
  readonly measure: MeasureId;
  readonly definition: DefinitionId;
  readonly horizon: Horizon;
  readonly floor: FloorId;
  readonly by: readonly DimensionId[];
}

export interface CountedCell {
  readonly eligible: number;
  readonly followed: number;
  readonly responders: number;
}

/** Responder counts under each key, such as `"low-back 3"`; by sessions ongoing courses are left out. */
export const recount = (episodes: readonly PlainEpisode[], question: Question): Map<string, CountedCell> => {
  const cells = new Map<string, CountedCell>();
  for (const episode of episodes) {
    if (question.by.includes('sessions') && indexCourse(episode).ongoing) continue;
    const seen = judge(episode, question);
    if (seen === null) continue;
    const key = keyOf(episode, question.by, firstJudged(episode, question.measure, question.definition));
    const held = cells.get(key) ?? { eligible: 0, followed: 0, responders: 0 };
    cells.set(key, {
      eligible: held.eligible + 1,
      followed: held.followed + (seen.followed ? 1 : 0),
      responders: held.responders + (seen.responded ? 1 : 0),
    });
  }
  return cells;
};

/** Null where the course is not eligible. */
const judge = (episode: PlainEpisode, question: Question): { followed: boolean; responded: boolean } | null => {
  const { measure, definition, horizon, floor } = question;
  if (definition === 'both' || definition === 'oarsi') return judgePair(episode, question);
  const chosen = firstJudged(episode, measure, definition);
  if (chosen === null || !isDue(episode, horizon) || !meetsFloor(chosen, floor)) return null;
  const { instrument, before } = chosen;
  const after = followUpOf(episode, instrument, horizon)?.hundredths;
  if (after === undefined) return { followed: false, responded: false };
  if (definition !== 'confirmed')
    return { followed: true, responded: responded(definition, instrument, before, after) };
  const others = horizons.filter(
    (other) => other.id !== horizon.id && isDue(episode, other) && followUpOf(episode, instrument, other),
  );
  const place = ({ id }: Horizon) => horizons.findIndex((other) => other.id === id);
  const beside =
    others.find((other) => place(other) > place(horizon)) ?? others.findLast((other) => place(other) < place(horizon));
  if (beside === undefined) return { followed: false, responded: false };
  const then = followUpOf(episode, instrument, beside)?.hundredths ?? Number.NaN;
  return {
    followed: true,
    responded: responded('r30', instrument, before, after) && responded('r30', instrument, before, then),
  };
};

/** Pain and function at once, each on its first instrument; the floor is that of pain. */
const judgePair = (episode: PlainEpisode, { definition, horizon, floor }: Question) => {
  const pain = firstJudged(episode, 'pain', 'r30');
  const ability = firstJudged(episode, 'function', 'worse');
  if (pain === null || ability === null || !isDue(episode, horizon)) return null;
  if (!meetsFloor(pain, floor) || !meetsFloor(ability, 'none')) return null;
  const group = vocabulary.conditions.find(({ id }) => id === episode.condition)?.group;
  const bounded = pain.instrument.max !== null && ability.instrument.max !== null && ability.instrument.percentRules;
  if (definition === 'oarsi' && !(bounded && (group === 'knee' || group === 'hip'))) return null;
  const [painAfter, abilityAfter] = [pain, ability].map(
    ({ instrument }) => followUpOf(episode, instrument, horizon)?.hundredths,
  );
  if (painAfter === undefined || abilityAfter === undefined) return { followed: false, responded: false };
  if (definition === 'both') {
    const better = (['mcid', 'r30'] as const).some((rule) =>
      responded(rule, ability.instrument, ability.before, abilityAfter),
    );
    return { followed: true, responded: better && responded('r30', pain.instrument, pain.before, painAfter) };
  }
  const much = improved(pain, painAfter, 50, 20) || improved(ability, abilityAfter, 50, 20);
  const somewhat = [improved(pain, painAfter, 20, 10), improved(ability, abilityAfter, 20, 10)].filter(Boolean).length;
  return { followed: true, responded: much || somewhat >= 2 };
};

const improved = (judged: Judged, after: number, percent: number, points: number): boolean => {
  const { min, max } = judged.instrument;
  const problem = problemOf(judged);
  if (max === null || problem === null) return false;
  const improvement = improvementOf(judged, after);
  return improvement * 100 >= percent * problem && improvement * 100 >= points * (max - min) * 100;
};
