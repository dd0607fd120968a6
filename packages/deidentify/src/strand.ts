import type { Day } from './dates.ts';
import type { Birth, Entry, EpisodeField } from './entry.ts';

/** All that rows naming the same condition and side say; either may be blank where a row does not say it. */
export interface Strand {
  readonly condition: string;
  readonly side: string;
  /** Where it was first met, to name the row in a problem and to keep the order. */
  readonly line: number;
  enrolled: Day | null;
  firstDay: Day | null;
  firstSession: Day | null;
  lastSession: Day | null;
  sessions: number;
  readonly about: Map<EpisodeField, { readonly value: string; readonly day: Day | null }>;
}

/** What is gathered of one patient while the files are read. */
export interface Patient {
  readonly strands: Map<string, Strand>;
  sex: string | null;
  birth: { readonly birth: Birth; readonly day: Day | null } | null;
}

/** What names a strand among those of its patient. */
export const keyOf = (condition: string | null, side: string): string => `${condition ?? ''}|${side}`;

/** Adds what an entry says to its patient. */
export const note = (patient: Patient, entry: Entry, line: number): void => {
  patient.sex ??= entry.sex;
  if (entry.birth !== null && (patient.birth === null || earlier(entry.day, patient.birth.day))) {
    patient.birth = { birth: entry.birth, day: entry.day };
  }
  for (const side of entry.sides) {
    const key = keyOf(entry.condition, side);
    const strand = patient.strands.get(key) ?? newStrand(entry.condition ?? '', side, line);
    patient.strands.set(key, strand);
    strand.enrolled =
      entry.enrolled === null ? strand.enrolled : Math.min(strand.enrolled ?? entry.enrolled, entry.enrolled);
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
  enrolled: null,
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
export const earlier = (one: Day | null, other: Day | null): boolean => other !== null && (one === null || one < other);
