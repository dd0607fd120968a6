import { ageOn, type Day, yearOf } from './dates.ts';
import type { Birth, Entry, EntrySource, EpisodeField } from './entry.ts';

/** All that rows naming the same condition and side say; either may be blank where a row does not say it. */
interface Strand {
  readonly condition: string;
  readonly side: string;
  /** Where it was first met, to name the row in a problem and to keep the order. */
  readonly line: number;
  firstDay: Day | null;
  firstSession: Day | null;
  lastSession: Day | null;
  sessions: number;
  readonly about: Map<EpisodeField, { readonly value: string; readonly day: Day | null }>;
}

interface Patient {
  readonly strands: Map<string, Strand>;
  sex: string | null;
  birth: { readonly birth: Birth; readonly day: Day | null } | null;
}

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
  /** The first session, or the first contact where there was none; null where no date is known. */
  readonly day0: Day | null;
  readonly lastSession: Day | null;
  readonly sessions: number;
  readonly about: ReadonlyMap<EpisodeField, string>;
}

/** To which episode what a row says belongs; or why that cannot be said. */
export type Placed = readonly Episode[] | 'no condition' | 'which episode';

export interface Survey {
  readonly episodes: readonly Episode[];
  readonly patients: number;
  readonly rowsRead: number;
  readonly latestDay: Day | null;
  /** Where a row's sex or birth contradicts an earlier row of the patient. */
  readonly contradicts: (entry: Entry) => 'sex' | 'birth' | null;
  readonly place: (entry: Entry) => Placed;
}

/**
 * First pass: who is in it, which episodes they have and when each began. Memory grows with patients only.
 *
 * @param onRow called for every row that is read
 */
export const surveyOf = async (source: EntrySource, onRow: () => void): Promise<Survey> => {
  const patients = new Map<string, Patient>();
  let rowsRead = 0;
  let latestDay: Day | null = null;
  for await (const { line, entries } of source.readings()) {
    rowsRead += 1;
    onRow();
    for (const entry of entries) {
      note(patientOf(patients, entry.chart), entry, line);
      if (entry.day !== null) latestDay = Math.max(latestDay ?? entry.day, entry.day);
    }
  }
  const places = new Map<string, ReadonlyMap<string, Placed>>();
  for (const [chart, patient] of patients) places.set(chart, placesOf(chart, patient));
  const episodes = [...places.values()].flatMap((ofPatient) => [
    ...new Set([...ofPatient.values()].flatMap(episodesIn)),
  ]);
  return {
    episodes,
    patients: new Set(episodes.map(({ chart }) => chart)).size,
    rowsRead,
    latestDay,
    contradicts: (entry) => contradiction(patients.get(entry.chart), entry),
    place: (entry) => placeOf(places.get(entry.chart), entry),
  };
};

const patientOf = (patients: Map<string, Patient>, chart: string): Patient => {
  const known = patients.get(chart) ?? { strands: new Map(), sex: null, birth: null };
  patients.set(chart, known);
  return known;
};

const keyOf = (condition: string | null, side: string): string => `${condition ?? ''}|${side}`;

const note = (patient: Patient, entry: Entry, line: number): void => {
  patient.sex ??= entry.sex;
  if (entry.birth !== null && (patient.birth === null || earlier(entry.day, patient.birth.day))) {
    patient.birth = { birth: entry.birth, day: entry.day };
  }
  for (const side of entry.sides) {
    const key = keyOf(entry.condition, side);
    const strand = patient.strands.get(key) ?? newStrand(entry.condition ?? '', side, line);
    patient.strands.set(key, strand);
    noteDays(strand, entry);
    for (const [field, value] of Object.entries(entry.about) as [EpisodeField, string][]) {
      const known = strand.about.get(field);
      const wins =
        known === undefined ||
        (field === 'course_status' ? !earlier(entry.day, known.day) : earlier(entry.day, known.day));
      if (wins && value !== '') strand.about.set(field, { value, day: entry.day });
    }
  }
};

const newStrand = (condition: string, side: string, line: number): Strand => ({
  condition,
  side,
  line,
  firstDay: null,
  firstSession: null,
  lastSession: null,
  sessions: 0,
  about: new Map(),
});

const noteDays = (strand: Strand, { day, session }: Entry): void => {
  if (day === null) return;
  strand.firstDay = Math.min(strand.firstDay ?? day, day);
  if (session === null) return;
  strand.sessions += 1;
  strand.firstSession = Math.min(strand.firstSession ?? day, day);
  strand.lastSession = Math.max(strand.lastSession ?? day, day);
};

/** What has no date counts as said at the beginning. */
const earlier = (one: Day | null, other: Day | null): boolean => other !== null && (one === null || one < other);

const contradiction = (patient: Patient | undefined, { sex, birth }: Entry): 'sex' | 'birth' | null => {
  if (patient === undefined) return null;
  if (sex !== null && patient.sex !== null && sex !== patient.sex) return 'sex';
  const known = patient.birth?.birth;
  if (birth === null || known === undefined || birth.kind === 'age' || birth.kind !== known.kind) return null;
  const differs =
    birth.kind === 'date' ? birth.day !== (known as typeof birth).day : birth.year !== (known as typeof birth).year;
  return differs ? 'birth' : null;
};

/**
 * The episodes of a patient. A row that leaves condition or side out belongs to the one episode it fits; where it
 * fits several, it only counts as said of each of them.
 */
const placesOf = (chart: string, patient: Patient): ReadonlyMap<string, Placed> => {
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
  const day0 = least(only.map(({ firstSession }) => firstSession)) ?? least(only.map(({ firstDay }) => firstDay));
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

const episodesIn = (placed: Placed): readonly Episode[] => (typeof placed === 'string' ? [] : placed);

const placeOf = (places: ReadonlyMap<string, Placed> | undefined, entry: Entry): Placed => {
  const all = entry.sides.map((side) => places?.get(keyOf(entry.condition, side)) ?? 'no condition');
  const happened = entry.session !== null || entry.scores.length > 0;
  if (all.includes('no condition')) return 'no condition';
  if (happened && all.some((placed) => placed.length > 1)) return 'which episode';
  return all.flatMap(episodesIn);
};
