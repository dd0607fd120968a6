import { createHash } from 'node:crypto';
import type { ImportTable } from '@enthesis/contract';
import type { Source } from '@enthesis/intake';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * A world in which no session does more than another: after each one a patient who has not responded yet does so with
 * the same chance, and a response stays. Only who comes again depends on how the patient fares.
 */
export const world = {
  patients: 20_000,
  chancePerSession: 0.2,
  stopsInResponse: 0.9,
  dropsOutWithoutResponse: 0.15,
  mostSessions: 6,
  seed: 5,
} as const;

interface Course {
  /** Pain of 10 before the first session. */
  readonly baseline: number;
  /** Pain after each session. */
  readonly scores: readonly number[];
}

/** Draws so many patients; the same every time. */
const draw = (howMany: number): readonly Course[] => {
  const generator = xoroshiro128plus(world.seed);
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  return Array.from({ length: howMany }, () => courseOf(uniform));
};

const courseOf = (uniform: () => number): Course => {
  const baseline = 5 + Math.floor(5 * uniform());
  const scores: number[] = [];
  let responded = false;
  do {
    responded ||= uniform() < world.chancePerSession;
    scores.push(responded ? Math.floor(baseline / 2) : baseline);
  } while (
    scores.length < world.mostSessions &&
    uniform() >= (responded ? world.stopsInResponse : world.dropsOutWithoutResponse)
  );
  return { baseline, scores };
};

/** What is true of that world, session by session: the shares it gives on average, without drawing anybody. */
export const truth = () => {
  const { chancePerSession, stopsInResponse, dropsOutWithoutResponse, mostSessions } = world;
  let waiting = 1;
  let treatedInResponse = 0;
  let cumulativeIncidence = 0;
  return Array.from({ length: mostSessions }, (_, place) => {
    const session = place + 1;
    const firstResponses = waiting * chancePerSession;
    const inResponse = treatedInResponse + firstResponses;
    const without = waiting - firstResponses;
    const isLast = session === mostSessions;
    const endedInResponse = isLast ? inResponse : inResponse * stopsInResponse;
    const endedWithout = isLast ? without : without * dropsOutWithoutResponse;
    cumulativeIncidence += firstResponses;
    treatedInResponse = inResponse - endedInResponse;
    waiting = without - endedWithout;
    return { session, rateOfEnded: endedInResponse / (endedInResponse + endedWithout), cumulativeIncidence };
  });
};

type Row = Readonly<Record<string, string | number>>;

const daysBetween = 28;

/** The patients as rows of an import: a score two weeks after each session, if asked for, and the last one at six months. */
const rowsOf = ({ baseline, scores }: Course, place: number, interim: boolean): Readonly<Record<string, Row[]>> => {
  const key = { study_id: `NE-${place + 1}`, condition: 'low-back' };
  const scored = (day: number, score: number | undefined) => ({ ...key, day, instrument: 'nprs', score: score ?? '' });
  return {
    'episodes.csv': [{ ...key, due_through: '6m', course_status: 'completed' }],
    'sessions.csv': scores.map((_, nth) => ({ ...key, day: daysBetween * nth })),
    'scores.csv': [
      scored(0, baseline),
      ...(interim ? scores.map((score, nth) => scored(daysBetween * nth + 14, score)) : []),
      scored(182, scores.at(-1)),
    ],
  };
};

/** So many of the patients as a source of the intake, with scores between sessions or without. */
export const noEffectSource = (howMany: number, { interim = true } = {}): Source => {
  const courses = draw(howMany);
  const content = JSON.stringify([courses, interim]);
  return {
    synthetic: true,
    contentSha256: async () => createHash('sha256').update(content).digest('hex'),
    holds: ({ file }) => file !== 'events.csv',
    bytes: async () => content.length,
    async *rows({ file, columns }: ImportTable) {
      let line = 1;
      for (const [place, course] of courses.entries()) {
        for (const row of rowsOf(course, place, interim)[file] ?? []) {
          line += 1;
          yield { line, fields: columns.map(({ name }) => `${row[name] ?? ''}`) };
        }
      }
    },
  };
};
