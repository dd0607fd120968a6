import type { ReleaseMaking } from '@enthesis/contract';
import type { PlainEpisode } from '@enthesis/db/testing';
import { openDoor } from '../door.ts';
import { addClinics, join } from '../people.ts';
import { handIn, type Parts } from '../uploads.ts';
import { asked, type DemoDoor } from './demo-door.ts';
import { makeRelease } from './published.ts';

/** What an attacker wants to know of one invented patient. */
export interface Invented {
  readonly number: number;
  readonly condition: string;
  readonly sessions: number;
  /** Pain from 0 to 10. */
  readonly before: number;
  readonly after: number;
}

/** A patient whose figures follow from the number: low back, one to three sessions. */
export const invented = (number: number, how: Partial<Invented> = {}): Invented => ({
  number,
  condition: 'low-back',
  sessions: 1 + (number % 3),
  before: 5 + (number % 5),
  after: number % 7,
  ...how,
});

export const inventedFrom = (first: number, count: number, how: Partial<Invented> = {}): readonly Invented[] =>
  Array.from({ length: count }, (_, place) => invented(first + place, how));

/** The same as rows, for registries that are filled without the API. */
export const episodeOf = ({ number, condition, sessions, before, after }: Invented): PlainEpisode => ({
  patient: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  condition,
  side: null,
  dueThrough: null,
  courseStatus: 'completed',
  description: nothingElse,
  sessionDays: Array.from({ length: sessions }, (_, place) => place * 28),
  scores: [
    { instrument: 'nprs', day: 0, hundredths: 100 * before },
    { instrument: 'nprs', day: 182, hundredths: 100 * after },
  ],
  eventsFrom: null,
  events: [],
});

const nothingElse: PlainEpisode['description'] = {
  sex: null,
  ageBand: null,
  year: null,
  symptomMonths: null,
  priorCare: null,
  hypermobile: null,
  activity: null,
  dietAdviceFollowed: null,
  instructionsFollowed: null,
  payer: null,
  plannedSessions: null,
  injections: null,
  dextroseTenths: null,
  guidance: null,
  alignmentChecked: null,
  procedurePain: null,
  practitioner: null,
};

/** The folder that a clinic hands in. */
const folderOf = (patients: readonly Invented[]): Parts => {
  const key = ({ number, condition }: Invented) => `Zq-${number}x,${condition}`;
  const table = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
  return {
    episodes: table(
      'study_id,condition,course_status',
      patients.map((patient) => `${key(patient)},completed`),
    ),
    sessions: table(
      'study_id,condition,day',
      patients.flatMap((patient) =>
        Array.from({ length: patient.sessions }, (_, place) => `${key(patient)},${place * 28}`),
      ),
    ),
    scores: table(
      'study_id,condition,day,instrument,score',
      patients.flatMap((patient) => [
        `${key(patient)},0,nprs,${patient.before}`,
        `${key(patient)},182,nprs,${patient.after}`,
      ]),
    ),
  };
};

/** Real clinics of invented patients, whose people have accounts and do everything through the API. */
export interface InventedDoor extends DemoDoor {
  readonly researcher: { readonly cookie: string };
  /** A clinic's data manager hands patients in, beside those there are or in their place. */
  hand(clinic: string, patients: readonly Invented[], mode?: 'merge' | 'replace'): Promise<void>;
  /** An administrator makes a release. */
  release(): Promise<ReleaseMaking>;
  /** Signs a clinic's director in. */
  directorOf(clinic: string): Promise<{ readonly cookie: string }>;
}

export const openInventedDoor = async (
  clinics: Readonly<Record<string, readonly Invented[]>>,
): Promise<InventedDoor> => {
  const door = asked(await openDoor());
  const cookieOf = async (...who: Parameters<typeof join> extends [unknown, ...infer Rest] ? Rest : never) => {
    const { cookie } = await join(door, ...who);
    return { cookie };
  };
  await addClinics(door, Object.keys(clinics));
  const researcher = await cookieOf('researcher@example.org', 'researcher');
  const admin = await cookieOf('admin@example.org', 'admin');
  const managers = new Map<string, { readonly cookie: string }>();
  for (const code of Object.keys(clinics)) {
    managers.set(code, await cookieOf(`${code}@example.org`, 'data-manager', code));
  }
  const hand: InventedDoor['hand'] = async (clinic, patients, mode = 'merge') => {
    const headers = { cookie: managers.get(clinic)?.cookie ?? '', 'sec-fetch-site': 'same-origin' };
    const { state, failure } = await handIn(door, headers, folderOf(patients), `?mode=${mode}`);
    if (state !== 'done') throw new Error(`the import of ${clinic} is ${state}: ${failure}`);
  };
  for (const [clinic, patients] of Object.entries(clinics)) if (patients.length > 0) await hand(clinic, patients);
  return {
    ...door,
    researcher,
    hand,
    release: () => makeRelease(door, admin),
    directorOf: (clinic) => cookieOf(`director-${clinic}@example.org`, 'director', clinic),
  };
};
