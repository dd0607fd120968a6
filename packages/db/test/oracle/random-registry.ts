import {
  builtInVocabulary,
  eventTypeIds,
  type Instrument,
  parseVocabulary,
  severityIds,
  type Vocabulary,
} from '@enthesis/contract';
import fc from 'fast-check';
import { type Description, description } from './descriptions.ts';

/** A registry as plain data: what an import folder would hold, with scores in hundredths so that they are exact. */
export interface PlainEpisode {
  readonly patient: string;
  readonly condition: string;
  readonly side: string | null;
  readonly dueThrough: string | null;
  readonly courseStatus: string | null;
  readonly description: Description;
  readonly sessionDays: readonly number[];
  readonly scores: readonly PlainScore[];
  /** Events are recorded of sessions from this day on; null: of none. */
  readonly eventsFrom: number | null;
  readonly events: readonly PlainEvent[];
}

export interface PlainScore {
  readonly instrument: string;
  readonly day: number;
  readonly hundredths: number;
}

export interface PlainEvent {
  readonly day: number;
  readonly event: string;
  readonly severity: string | null;
  readonly days: number | null;
}

/** A registry's own instruments beside the built-in ones: two without an upper bound, and one of a short range. */
export const ownVocabulary = {
  conditions: [{ id: 'headache', label: 'Headache', group: 'head' }],
  instruments: [
    {
      id: 'headache_score',
      label: 'Headache score',
      measure: 'pain',
      min: 0,
      max: null,
      direction: 'lower-is-better',
      mcid: null,
      source: 'own',
      verified: true,
    },
    {
      id: 'steps',
      label: 'Steps a day',
      measure: 'function',
      min: 0,
      max: null,
      direction: 'higher-is-better',
      mcid: 500,
      source: 'own',
      verified: true,
    },
    {
      id: 'grip_index',
      label: 'Grip index',
      measure: 'function',
      min: 0,
      max: 2,
      direction: 'higher-is-better',
      mcid: 0.2,
      source: 'own',
      verified: true,
    },
  ],
};
export const vocabulary: Vocabulary = parseVocabulary(ownVocabulary);

const instruments = [
  'nprs',
  'vas100',
  'womac_function_100',
  'promis_pi',
  'odi',
  'promis_pf',
  'koos12_function',
  'npps',
  'ihot12',
  'headache_score',
  'steps',
  'grip_index',
];

// Days around the edges of every window, on both sides of its target, of the baseline and of sessions.
const edges = [
  -31, -30, -1, 0, 21, 27, 28, 41, 42, 43, 60, 61, 90, 91, 92, 137, 138, 181, 182, 183, 273, 274, 364, 365, 366, 455,
  456, 639, 640, 729, 730, 731, 820, 821,
];
const scoreDay = fc.oneof(
  fc.constantFrom(...edges),
  fc.integer({ min: -40, max: 3 }),
  fc.integer({ min: 20, max: 850 }),
);

const boundsOf = (instrument: Instrument) => ({ min: instrument.min * 100, max: (instrument.max ?? 20) * 100 });

const score: fc.Arbitrary<PlainScore> = fc.constantFrom(...instruments).chain((id) => {
  const instrument = vocabulary.instruments.find((row) => row.id === id) ?? builtInVocabulary.instruments[0];
  if (instrument === undefined) throw new Error('no instrument');
  const { min, max } = boundsOf(instrument);
  // Whole and half points are common, so that improvements land exactly on a threshold.
  const value = fc.oneof(
    fc.integer({ min: min / 50, max: max / 50 }).map((half) => half * 50),
    fc.integer({ min, max }),
  );
  return fc.record({ instrument: fc.constant(id), day: scoreDay, hundredths: value });
});

const event: fc.Arbitrary<PlainEvent> = fc.record({
  day: fc.oneof(fc.constantFrom(0, 1, 27, 28, 29), fc.integer({ min: 0, max: 900 })),
  event: fc.constantFrom(...eventTypeIds.slice(0, 4), 'other-serious'),
  severity: fc.option(fc.constantFrom(...severityIds), { nil: null }),
  days: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
});

const gaps = fc.array(fc.oneof(fc.constantFrom(21, 28, 42, 180, 181), fc.integer({ min: 1, max: 250 })), {
  maxLength: 22,
});

/** Episodes of one clinic, no two with the same key. */
export const randomEpisodes = (count: number): fc.Arbitrary<readonly PlainEpisode[]> =>
  fc.uniqueArray(
    fc.record({
      patient: fc
        .integer({ min: 1, max: Math.max(1, count) })
        .map((number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
      condition: fc.constantFrom('low-back', 'knee-oa', 'osgood-schlatter', 'hip-labrum', 'headache'),
      side: fc.constantFrom('left', 'right', null),
      dueThrough: fc.constantFrom('none', '6w', '3m', '6m', '12m', '24m', null, null),
      courseStatus: fc.constantFrom('ongoing', 'completed', 'stopped', null, null),
      description,
      sessionDays: fc.option(gaps, { nil: null, freq: 12 }).map((list) => (list === null ? [] : daysOf(list))),
      scores: fc.uniqueArray(score, {
        minLength: 4,
        maxLength: 30,
        selector: ({ instrument, day }) => `${instrument} ${day}`,
      }),
      eventsFrom: fc.oneof(fc.constantFrom(0, 0, null), fc.integer({ min: 1, max: 300 })),
      events: fc.uniqueArray(event, { maxLength: 5, selector: (row) => `${row.day} ${row.event}` }),
    }),
    {
      minLength: count,
      maxLength: count,
      selector: ({ patient, condition, side }) => `${patient} ${condition} ${side}`,
    },
  );

const daysOf = (list: readonly number[]): readonly number[] => {
  const days = [0];
  for (const gap of list) {
    const next = (days.at(-1) ?? 0) + gap;
    if (next <= 3650) days.push(next);
  }
  return days;
};
