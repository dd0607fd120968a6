import type { Day } from './dates.ts';
import { type Entry, type EntrySource, happenedIn } from './entry.ts';
import { type Episode, type Placed, placesOf } from './episodes.ts';
import { keyOf, note, type Patient } from './strand.ts';

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
      for (const day of [entry.day, entry.enrolled]) if (day !== null) latestDay = Math.max(latestDay ?? day, day);
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

const contradiction = (patient: Patient | undefined, { sex, birth }: Entry): 'sex' | 'birth' | null => {
  if (patient === undefined) return null;
  if (sex !== null && patient.sex !== null && sex !== patient.sex) return 'sex';
  const known = patient.birth?.birth;
  if (birth === null || known === undefined || birth.kind === 'age' || birth.kind !== known.kind) return null;
  const differs =
    birth.kind === 'date' ? birth.day !== (known as typeof birth).day : birth.year !== (known as typeof birth).year;
  return differs ? 'birth' : null;
};

const episodesIn = (placed: Placed): readonly Episode[] => (typeof placed === 'string' ? [] : placed);

const placeOf = (places: ReadonlyMap<string, Placed> | undefined, entry: Entry): Placed => {
  const all = entry.sides.map((side) => places?.get(keyOf(entry.condition, side)) ?? 'no condition');
  if (all.includes('no condition')) return 'no condition';
  if (happenedIn(entry) && all.some((placed) => placed.length > 1)) return 'which episode';
  return all.flatMap(episodesIn);
};
