import { horizons } from '@enthesis/contract';
import { type AskedOfPatient, askPatient } from './asked.ts';
import { drawBody } from './body.ts';
import type { SyntheticClinic } from './clinic.ts';
import { drawEventNotes, type EventNote } from './event-notes.ts';
import { measure, type Reading } from './measure.ts';
import { drawPerson, drawSides, type Person } from './person.ts';
import { Random } from './random.ts';
import { drawSessionNotes, type SessionNote } from './session-notes.ts';
import { rateStability } from './stability.ts';
import { type Treatment, treat, untreated } from './treatment.ts';
import { patientChance, truth } from './truth.ts';

/** One episode: what the clinic recorded of it up to the export, and beside it what is true of it. */
export interface SyntheticEpisode {
  readonly studyId: string;
  readonly condition: string;
  readonly side: string | null;
  readonly person: Person;
  readonly asked: AskedOfPatient;
  /** Days from the first session to the export. */
  readonly elapsedDays: number;
  /** Year of the first session. */
  readonly year: number;
  readonly plannedSessions: number;
  /** The last horizon whose window had closed at the export. */
  readonly dueThrough: string;
  readonly courseStatus: 'ongoing' | 'completed' | 'stopped';
  /** Drawn when asked for, and the same each time: who reads one table does not pay for the others. */
  sessions(): readonly SessionNote[];
  /** As `sessions`. */
  readings(): readonly Reading[];
  /** As `sessions`. */
  events(): readonly EventNote[];
  /** Known to nobody in a real clinic. */
  readonly hidden: {
    /** The patient's own chance of response per session. */
    readonly chance: number;
    /** The whole treatment, also after the export. */
    readonly treatment: Treatment;
  };
}

/** The day on which all synthetic clinics were exported. */
export const exportDate = '2026-06-30';
const exportTime = Date.parse(exportDate);
const millisecondsPerDay = 86_400_000;

/** Days without a session after which a clinic takes a patient to have stopped. */
const stoppedAfterDays = 90;

/** Streams of draws that do not touch each other: a clinic that follows up better still gives the same sessions. */
const streams = {
  patient: 0,
  episode: 1,
  sessionNotes: 3,
  readings: 5,
  events: 7,
  asked: 9,
  sessionsAsked: 11,
  stability: 13,
} as const;

/**
 * The episodes of a clinic, one at a time and the same ones each time. Each patient is drawn from the clinic's seed
 * and the patient's own number, so that nothing but the episode at hand is ever held.
 */
export function* episodesOf(clinic: SyntheticClinic): Generator<SyntheticEpisode> {
  let left = clinic.courses;
  for (let patient = 0; left > 0; patient += 1) {
    const random = new Random(clinic.seed, patient, streams.patient);
    const condition = random.pick(clinic.conditions);
    const start = {
      studyId: studyIdOf(patient),
      condition,
      person: drawPerson(random, condition, clinic.blank),
      asked: askPatient(new Random(clinic.seed, patient, streams.asked), clinic.blank),
      elapsedDays: random.integer(3, Math.round(clinic.yearsOpen * 365.25)),
    };
    for (const [place, side] of drawSides(random, condition).slice(0, left).entries()) {
      left -= 1;
      yield drawEpisode(clinic, { ...start, side }, (stream) => new Random(clinic.seed, patient, stream + place));
    }
  }
}

type Start = Pick<SyntheticEpisode, 'studyId' | 'condition' | 'side' | 'person' | 'asked' | 'elapsedDays'>;

const drawEpisode = (clinic: SyntheticClinic, start: Start, randomOf: (stream: number) => Random): SyntheticEpisode => {
  const { condition, elapsedDays } = start;
  const ofCondition = truth.conditions[condition];
  if (ofCondition === undefined) throw new Error(`no truth is stated for the condition ${condition}`);
  const random = randomOf(streams.episode);
  const chance = patientChance(ofCondition.chance, random.uniform());
  const plannedSessions = random.pick(clinic.plannedSessions);
  const body = drawBody(random, ofCondition);
  const treatment = random.chance(clinic.entersUntreated ? truth.withoutSession : 0)
    ? untreated
    : treat(random, { chance, sessions: plannedSessions, gapDays: clinic.gapDays });
  const year = new Date(exportTime - elapsedDays * millisecondsPerDay).getUTCFullYear();
  const subject = { condition, year, elapsedDays, body, treatment };
  return {
    ...start,
    year,
    plannedSessions,
    dueThrough: dueThroughAfter(elapsedDays),
    courseStatus: statusAfter(elapsedDays, treatment),
    sessions: () =>
      drawSessionNotes(
        { random: randomOf(streams.sessionNotes), asking: randomOf(streams.sessionsAsked) },
        clinic,
        subject,
      ),
    readings: () => {
      const readings = measure(randomOf(streams.readings), clinic, subject);
      if (!clinic.stabilityRating) return readings;
      const days = [...new Set(readings.map(({ day }) => day))];
      return [...readings, ...rateStability(randomOf(streams.stability), subject, days)];
    },
    events: () => drawEventNotes(randomOf(streams.events), clinic, subject),
    hidden: { chance, treatment },
  };
};

/** The last horizon whose window had closed after so many days. */
const dueThroughAfter = (elapsedDays: number): string =>
  horizons.findLast(({ closes }) => closes < elapsedDays)?.id ?? 'none';

/** What the clinic could know at the export: who stays away is thought to be in treatment for 90 days. */
const statusAfter = (elapsedDays: number, { courses }: Treatment): SyntheticEpisode['courseStatus'] => {
  const begun = courses.findLast(({ visits }) => (visits[0]?.day ?? 0) <= elapsedDays);
  const lastDay = begun?.visits.at(-1)?.day ?? 0;
  if (begun?.end === 'completed') return lastDay <= elapsedDays ? 'completed' : 'ongoing';
  return elapsedDays - lastDay > stoppedAfterDays ? 'stopped' : 'ongoing';
};

const letters = 'bcdfghjklmnpqrstvwxz';

/** A study id that says what it is and reads as nothing else: `syn-` and six letters, never a digit. */
const studyIdOf = (patient: number): string => {
  let id = '';
  for (let rest = patient, place = 0; place < 6; place += 1) {
    id = (letters[rest % letters.length] ?? '') + id;
    rest = Math.floor(rest / letters.length);
  }
  return `syn-${id}`;
};
