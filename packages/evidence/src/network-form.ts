import { builtInInstruments, measureIds } from '@enthesis/contract';
import type { Claim, Source } from './claims/claim.ts';

/** Definitions that figures over all clinics are published for, at the default floor. */
const published = ['r30', 'r50', 'worse', 'mcid'];

/** Classes of a clinic's own counts as releases know them; what is not here is not published. */
const classes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sessions: { '1': '1', '2': '2', '3': '3', '4': '4-5', '5': '4-5', '6': '6+', '7-9': '6+', '10+': '6+' },
  'course-gaps': { none: 'none', some: 'some', all: 'all' },
};

/** Numbers of sessions up to which a release tells the share that had responded. */
const sessionsTold = [1, 2, 3];

/**
 * The classes of a release that hold exactly those of a clinic's own counts; null where none do: of four and five sessions
 * together nobody can tell those of four.
 */
export const networkClassesOf = (aspect: string, wanted: readonly string[]): readonly string[] | null => {
  const names = classes[aspect];
  if (names === undefined) return null;
  const own = Object.keys(names);
  const found = new Set(wanted.flatMap((id) => names[id] ?? []));
  const covered = own.filter((id) => found.has(names[id] ?? ''));
  return covered.length === wanted.length && wanted.every((id) => covered.includes(id)) ? [...found] : null;
};

/** Releases tell change of pain and of function. */
const hasResponderRate = (instrument: string | null): boolean => {
  const measure = builtInInstruments.find(({ id }) => id === instrument)?.measure;
  return measureIds.some((id) => id === measure);
};

/** Whether figures over all clinics are published of a source. */
export const hasNetworkForm = (source: Source): boolean => {
  switch (source.kind) {
    case 'responders':
    case 'lists':
      return published.includes(new URLSearchParams(source.search).get('definition') ?? 'r30');
    case 'first-response':
      return sessionsTold.includes(source.session);
    case 'treatment':
      return networkClassesOf(source.aspect, source.classes) !== null;
    case 'safety':
      return source.severity === 'any';
    case 'change':
      return hasResponderRate(new URLSearchParams(source.search).get('instrument'));
    default:
      return false;
  }
};

/** Whether the figures over all clinics can hold everything that a claim's verdict rests on. */
export const inNetworkForm = ({ untested, readings }: Claim): boolean =>
  untested === undefined && readings.filter(({ claimed }) => claimed).every(({ source }) => hasNetworkForm(source));
