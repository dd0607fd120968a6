import { captions, type Denominators, type Meta } from '@enthesis/contract';
import { countsSessions } from '@enthesis/db';
import type { Tallied } from '@enthesis/disclosure';
import type { Asking } from './asked.ts';
import { type Funnel, total } from './tally.ts';

interface Counted extends Asking {
  readonly tallied: readonly Tallied<Funnel>[];
  /** The whole answer is under the smallest group shown: no count of it is given. */
  readonly tooSmall: boolean;
}

/** What the meta of a question with a funnel says of its courses. */
export const funnelMeta = (counted: Counted): Pick<Meta, 'denominators' | 'instruments' | 'captions'> => {
  const denominators = denominatorsOf(counted);
  return { denominators, instruments: instrumentMix(counted), captions: captionsFor(counted, denominators) };
};

const denominatorsOf = ({ tallied, tooSmall, selection }: Counted): Denominators => {
  const tallies = tallied.map(({ tally }) => tally);
  // Split by instrument a course counts on each of them, so that no total over instruments means anything.
  const severalInstruments = selection.by.includes('instrument') && selection.instrument === null;
  const known = (count: number | null) => (tooSmall ? null : count);
  const once = (count: number | null) => (severalInstruments ? null : known(count));
  // A course without a baseline is in no stratum of it.
  const ofEveryone = (count: number) => (selection.by.includes('baseline') ? null : count);
  const sum = (key: keyof Funnel) => total(tallies, key);
  return {
    enrolled: known(ofEveryone(sum('enrolled'))),
    ongoingLeftOut: known(ofEveryone(sum('ongoing'))),
    noBaseline: once(ofEveryone(sum('enrolled') - sum('baseline'))),
    notDue: once(sum('baseline') - sum('due')),
    belowFloor: once(sum('due') - sum('eligible')),
    eligible: once(sum('eligible')),
    followed: once(sum('followed')),
    sessionsAfterScore: once(sum('sessionsAfterScore')),
    dueThroughUnknown: known(ofEveryone(sum('dueThroughUnknown'))),
  };
};

const instrumentMix = ({ tallied, tooSmall, registry }: Counted): Meta['instruments'] => {
  if (tooSmall) return [];
  return registry.vocabulary.instruments.flatMap(({ id, label }) => {
    const courses = total(
      tallied.filter(({ instrument }) => instrument === id).map(({ tally }) => tally),
      'baseline',
    );
    return courses === 0 ? [] : [{ id, label, courses }];
  });
};

const captionsFor = ({ selection, clinic }: Counted, denominators: Denominators): string[] => {
  const { ongoingLeftOut, sessionsAfterScore, dueThroughUnknown } = denominators;
  const bySessions = countsSessions(selection);
  return [
    ...(clinic.synthetic ? [captions.synthetic] : []),
    ...(bySessions ? [captions.sessionsReceived(denominators.followed, denominators.eligible)] : []),
    ...(bySessions && ongoingLeftOut ? [captions.ongoing(ongoingLeftOut)] : []),
    ...(bySessions && sessionsAfterScore ? [captions.sessionsAfterScore(sessionsAfterScore)] : []),
    ...(dueThroughUnknown ? [captions.dueThroughUnknown(dueThroughUnknown)] : []),
    captions.units,
    captions.registry,
  ];
};
