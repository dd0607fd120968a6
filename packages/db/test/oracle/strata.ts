import type { DimensionId } from '@enthesis/contract';
import type { PlainEpisode } from './random-registry.ts';
import { indexCourse, type Judged } from './rules.ts';

/** The classes of a number, each with the bound it stays below. */
const classOf = (value: number | null, classes: ReadonlyArray<readonly [below: number, id: string]>): string | null => {
  if (value === null) return null;
  return classes.find(([below]) => value < below)?.[1] ?? null;
};

/** Only a course with a session has a first one to be described by. */
const ofFirstSession = <Value>(episode: PlainEpisode, value: Value): Value | null =>
  episode.sessionDays.length === 0 ? null : value;

const baselineBand = ({ instrument: { direction, min, max }, before }: Judged): string | null => {
  if (max === null) return null;
  const tenths = ((direction === 'lower-is-better' ? before - min * 100 : max * 100 - before) * 10) / (max - min);
  return classOf(tenths, [
    [300, '0-2.9'],
    [500, '3-4.9'],
    [700, '5-6.9'],
    [Infinity, '7-10'],
  ]);
};

const recorded = (episode: PlainEpisode, stratifier: DimensionId): string | number | null => {
  const { description, side } = episode;
  const { dextroseTenths: dextrose } = description;
  switch (stratifier) {
    case 'sex':
      return description.sex;
    case 'age_band':
      return description.ageBand;
    case 'year':
      return description.year;
    case 'side':
      return side;
    case 'symptom_months':
      return classOf(description.symptomMonths, [
        [3, '0-2'],
        [12, '3-11'],
        [60, '12-59'],
        [Infinity, '60+'],
      ]);
    case 'prior_care':
      return description.priorCare;
    case 'hypermobile':
      return description.hypermobile;
    case 'activity':
      return description.activity;
    case 'diet_advice_followed':
      return description.dietAdviceFollowed;
    case 'instructions_followed':
      return description.instructionsFollowed;
    case 'payer':
      return description.payer;
    case 'alignment_checked':
      return ofFirstSession(episode, description.alignmentChecked);
    case 'guidance':
      return ofFirstSession(episode, description.guidance);
    case 'injections':
      return ofFirstSession(
        episode,
        classOf(description.injections, [
          [5, '1-4'],
          [10, '5-9'],
          [16, '10-15'],
          [Infinity, '16+'],
        ]),
      );
    case 'dextrose':
      if (dextrose === null) return null;
      return ofFirstSession(
        episode,
        dextrose < 125 ? '0-12.4' : dextrose <= 150 ? '12.5-15' : dextrose <= 250 ? '15.1-25' : '25.1+',
      );
    case 'practitioner':
      return ofFirstSession(episode, description.practitioner);
    case 'planned_sessions':
      return description.plannedSessions === null ? null : Math.min(description.plannedSessions, 20);
    case 'sessions_by_3m':
      return Math.min(indexCourse(episode).days.filter((day) => day < 91).length, 20);
    default:
      throw new Error(`${stratifier} tells no courses apart`);
  }
};

/** The stratum of a course; its baseline is that of the instrument it is judged on. */
export const stratumOf = (episode: PlainEpisode, stratifier: DimensionId, judged: Judged | null): string => {
  const value = stratifier === 'baseline' ? judged && baselineBand(judged) : recorded(episode, stratifier);
  return value === null ? 'unknown' : String(value);
};

/** What a course is counted under: the value of each dimension, in order. */
export const keyOf = (episode: PlainEpisode, by: readonly DimensionId[], judged: Judged | null): string =>
  by
    .map((dimension) => {
      if (dimension === 'condition') return episode.condition;
      if (dimension === 'instrument') return judged?.instrument.id;
      if (dimension === 'sessions') return Math.min(indexCourse(episode).days.length, 20);
      return stratumOf(episode, dimension, judged);
    })
    .join(' ');
