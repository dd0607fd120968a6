import { ageOn, type Day, yearOf } from './dates.ts';
import type { Birth, EpisodeField } from './entry.ts';
import { earlier, keyOf, type Patient, type Strand } from './strand.ts';

/** One condition of one patient on one side. */
export interface Episode {
  readonly chart: string;
  readonly condition: string;
  readonly side: string;
  /** The line that first names it. */
  readonly line: number;
  readonly sex: string;
  /** Age band at day 0; blank where it is not known. */
  readonly ageBand: string;
  /** The first session; where there was none the enrolment, else the first contact; null where no date is known. */
  readonly day0: Day | null;
  readonly lastSession: Day | null;
  readonly sessions: number;
  readonly about: ReadonlyMap<EpisodeField, string>;
}

/** To which episode what a row says belongs; or why that cannot be said. */
export type Placed = readonly Episode[] | 'no condition' | 'which episode';

/**
 * The episodes of a patient. A row that leaves condition or side out belongs to the one episode it fits; where it
 * fits several, it only counts as said of each of them.
 */
export const placesOf = (chart: string, patient: Patient): ReadonlyMap<string, Placed> => {
  const strands = [...patient.strands.values()];
  const moreSpecific = (one: Strand) =>
    strands.filter(
      (other) =>
        other !== one &&
        other.condition !== '' &&
        (one.condition === '' || one.condition === other.condition) &&
        (one.side === '' || one.side === other.side) &&
        keyOf(other.condition, other.side) !== keyOf(one.condition, one.side),
    );
  const whole = strands.filter((strand) => strand.condition !== '' && moreSpecific(strand).length === 0);
  const episodes = new Map(
    whole.map((strand) => {
      const fits = strands.filter((other) => other === strand || moreSpecific(other).includes(strand));
      const only = fits.filter((other) => moreSpecific(other).filter((target) => whole.includes(target)).length <= 1);
      return [strand, episodeOf(chart, patient, strand, only, fits)];
    }),
  );
  return new Map(
    strands.map((strand) => {
      const targets = whole.includes(strand) ? [strand] : moreSpecific(strand).filter((other) => whole.includes(other));
      const placed = targets.flatMap((target) => episodes.get(target) ?? []);
      return [keyOf(strand.condition, strand.side), placed.length === 0 ? 'no condition' : placed];
    }),
  );
};

/**
 * @param only strands that belong to this episode alone: their days are its days
 * @param fits those and the ones that are said of several episodes
 */
const episodeOf = (
  chart: string,
  { sex, birth }: Patient,
  { condition, side, line }: Strand,
  only: readonly Strand[],
  fits: readonly Strand[],
): Episode => {
  const least = (days: readonly (Day | null)[]) => extreme(days, Math.min);
  const day0 =
    least(only.map(({ firstSession }) => firstSession)) ??
    least(fits.map(({ enrolled }) => enrolled)) ??
    least(only.map(({ firstDay }) => firstDay));
  return {
    chart,
    condition,
    side,
    line: Math.min(line, ...only.map((strand) => strand.line)),
    sex: sex ?? '',
    ageBand: birth === null || day0 === null ? '' : bandOf(ageAt(birth.birth, birth.day, day0)),
    day0,
    lastSession: extreme(
      only.map(({ lastSession }) => lastSession),
      Math.max,
    ),
    sessions: only.reduce((sum, strand) => sum + strand.sessions, 0),
    about: aboutOf(fits),
  };
};

const extreme = (days: readonly (Day | null)[], of: (...days: number[]) => number): Day | null => {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : of(...known);
};

const aboutOf = (strands: readonly Strand[]): ReadonlyMap<EpisodeField, string> => {
  const found = new Map<EpisodeField, { readonly value: string; readonly day: Day | null }>();
  for (const { about } of strands) {
    for (const [field, said] of about) {
      const known = found.get(field);
      const later = field === 'course_status';
      if (known === undefined || earlier(said.day, known.day) !== later) found.set(field, said);
    }
  }
  return new Map([...found].map(([field, { value }]) => [field, value]));
};

/** Age in years at day 0. A year of birth alone gives the age reached in that year, so that 90 is never missed. */
const ageAt = (birth: Birth, saidOn: Day | null, day0: Day): number => {
  switch (birth.kind) {
    case 'date':
      return ageOn(birth.day, day0);
    case 'year':
      return yearOf(day0) - birth.year;
    case 'age':
      return birth.years + (saidOn === null ? 0 : Math.trunc((day0 - saidOn) / 365.25));
  }
};

const bandOf = (age: number): string => {
  if (age < 0 || age > 130) return '';
  if (age >= 90) return '90+';
  const from = Math.floor(age / 10) * 10;
  return `${from}-${from + 9}`;
};
