import { captions, definitionOf, type Meta } from '@enthesis/contract';
import { allOf, attendanceOf, firstResponsesOf, interimOf } from '@enthesis/db';
import { type ClinicCell, clinicTable, type Tallied } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { aalenJohansen, kaplanMeier } from '@enthesis/stats';
import { noDenominators } from '../answer/meta.ts';
import { lowUnder, standing } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';
import { conditionWords, courses, percent, tooFew, whole as wholeNumber } from '../answer/words.ts';
import { type DefinedAsking, noFigures, type SessionFigures, type View } from './view.ts';

/** What one row of the roll-ups adds to a curve: exits at a session, attendance at it, or the gate's counts. */
interface Tally {
  readonly session: number;
  readonly responded: number;
  readonly stopped: number;
  readonly ongoing: number;
  readonly attending: number;
  readonly assessed: number;
  readonly ofTwoOrMore: number;
  readonly scoredBetween: number;
}

const nothing: Tally = {
  session: 0,
  responded: 0,
  stopped: 0,
  ongoing: 0,
  attending: 0,
  assessed: 0,
  ofTwoOrMore: 0,
  scoredBetween: 0,
};

/** At least 60 % of the courses of two or more sessions must have a score between the first and the last. */
const isRecorded = (tallies: readonly Tally[]): boolean =>
  total(tallies, 'scoredBetween') * 10 >= total(tallies, 'ofTwoOrMore') * 6;

const startedIn = (tallies: readonly Tally[]): number =>
  total(tallies, 'responded') + total(tallies, 'stopped') + total(tallies, 'ongoing');

const exitsOf = (tallies: readonly Tally[]) => {
  const last = Math.max(0, ...tallies.filter((tally) => startedIn([tally]) > 0).map(({ session }) => session));
  return Array.from({ length: last }, (_, place) => {
    const session = place + 1;
    const here = tallies.filter((tally) => tally.session === session);
    return {
      session,
      responded: total(here, 'responded'),
      stopped: total(here, 'stopped'),
      ongoing: total(here, 'ongoing'),
    };
  });
};

/** A curve of first response: Aalen-Johansen where stopping competes, Kaplan-Meier where it is taken as censoring. */
const curveOf = (tallies: readonly Tally[], stoppingCompetes: boolean): readonly SessionFigures[] => {
  const exits = exitsOf(tallies);
  const steps = stoppingCompetes
    ? aalenJohansen(exits)
    : kaplanMeier(exits).map((step) => ({ ...step, cumulativeStopped: null }));
  return steps.map((step): SessionFigures => {
    const here = tallies.filter(({ session }) => session === step.session);
    const attending = total(here, 'attending');
    const assessed = total(here, 'assessed');
    return {
      ...noFigures,
      session: step.session,
      atRisk: step.atRisk,
      assessed,
      responded: step.responded,
      stopped: step.stopped,
      cumulativeIncidence: step.cumulativeIncidence,
      ci95Lower: step.interval?.lower ?? null,
      ci95Upper: step.interval?.upper ?? null,
      cumulativeStopped: step.cumulativeStopped,
      assessedShare: attending === 0 ? null : assessed / attending,
      standardError: step.standardError,
    };
  });
};

const firstResponse = (stoppingCompetes: boolean): View => ({
  queries: (reader, { vocabulary }, selection) => [
    firstResponsesOf(reader, vocabulary, selection),
    attendanceOf(reader, vocabulary, selection),
    interimOf(reader, vocabulary, selection),
  ],

  look: async (reader, asking) => {
    const { registry, selection, minCell } = asking;
    const { exits, attendance, gate } = await allOf({
      exits: firstResponsesOf(reader, registry.vocabulary, selection).execute(),
      attendance: attendanceOf(reader, registry.vocabulary, selection).execute(),
      gate: interimOf(reader, registry.vocabulary, selection).execute(),
    });
    // A curve is about all sessions and all strata of its courses.
    const whole = { sessions: 1, stratum: 'all' };
    const tallied: readonly Tallied<Tally>[] = [
      ...exits.map(({ condition, instrument, ...row }) => ({
        condition,
        instrument,
        ...whole,
        tally: { ...nothing, ...row },
      })),
      ...attendance.map(({ condition, session, attending, assessed }) => ({
        condition,
        instrument: null,
        ...whole,
        tally: { ...nothing, session, attending, assessed },
      })),
      ...gate.map(({ condition, courses: ofTwoOrMore, scoredBetween }) => ({
        condition,
        instrument: null,
        ...whole,
        tally: { ...nothing, ofTwoOrMore, scoredBetween },
      })),
    ];
    const groups = clinicTable(tallied, {
      vocabulary: registry.vocabulary,
      selection,
      minCell,
      withAllRow: selection.by.includes('condition') && selection.condition.length === 0,
      sizeOf: startedIn,
    });
    const all = tallied.map(({ tally }) => tally);
    const recorded = groups.filter(({ tallies }) => isRecorded(tallies));
    const started = startedIn(all);
    const tooSmall = started > 0 && started < minCell;
    const curve = !tooSmall && isRecorded(all) ? curveOf(all, stoppingCompetes) : [];
    return {
      cells: recorded.flatMap((group) => cellsOf(group, stoppingCompetes)),
      withheld: recorded.length === 0 ? 'not-recorded-between-sessions' : null,
      denominators: { ...noDenominators, eligible: tooSmall ? null : started },
      instruments: tooSmall ? [] : instrumentMix(asking, tallied),
      sentence: tooSmall
        ? say`Fewer than ${minCell} courses: too few to show.`
        : sentenceOf(asking, started, curve, isRecorded(all)),
      captions: captionsOf(asking, started, curve, stoppingCompetes),
    };
  },
});

/** One status for the whole curve: a small count still waiting at a late session hides nothing. */
const cellsOf = ({ tallies, size, hidden, ...dimensions }: ClinicCell<Tally>, stoppingCompetes: boolean) => {
  const state = standing({ size, due: 0, followed: size }, hidden);
  if (state.status === 'hidden' || state.status === 'empty') return [{ ...dimensions, ...state, ...noFigures }];
  return curveOf(tallies, stoppingCompetes).map((figures) => ({ ...dimensions, ...state, ...figures }));
};

const instrumentMix = ({ registry }: DefinedAsking, tallied: readonly Tallied<Tally>[]): Meta['instruments'] =>
  registry.vocabulary.instruments.flatMap(({ id, label }) => {
    const own = startedIn(tallied.filter(({ instrument }) => instrument === id).map(({ tally }) => tally));
    return own === 0 ? [] : [{ id, label, courses: own }];
  });

const sentenceOf = (
  { registry, selection }: DefinedAsking,
  started: number,
  curve: readonly SessionFigures[],
  recorded: boolean,
): string => {
  const about = conditionWords(registry.vocabulary, selection);
  if (started === 0) return say`No course${about} has started with a score to compare.`;
  const last = curve.at(-1);
  if (!recorded || last?.session == null || last.cumulativeIncidence === null) {
    return say`Of ${courses(started)}${about} started, when they first responded is not known: scores between sessions are not recorded often enough.`;
  }
  const responded = curve.reduce((sum, step) => sum + (step.responded ?? Number.NaN), 0);
  const seen = say`Of ${courses(started)}${about} started, ${wholeNumber(responded)} were seen to respond`;
  if (started < lowUnder) return `${seen}. ${tooFew()}`;
  const stopped =
    last.cumulativeStopped === null
      ? ''
      : say`; ${percent(last.cumulativeStopped)} had stopped without having responded`;
  return say`${seen}; by session ${last.session} that is ${percent(last.cumulativeIncidence)}${stopped}.`;
};

const captionsOf = (
  { clinic, selection }: DefinedAsking,
  started: number,
  curve: readonly SessionFigures[],
  stoppingCompetes: boolean,
): readonly string[] => {
  const last = curve.at(-1);
  const { rule } = definitionOf(selection.definition);
  const stopped = last?.cumulativeStopped ?? null;
  return [
    ...(clinic.synthetic ? [captions.synthetic] : []),
    ...(stopped === null || last?.session == null
      ? []
      : [captions.firstResponse(started, rule, Math.round(stopped * 100), last.session)]),
    ...(stoppingCompetes ? [] : [captions.kaplanMeier]),
    captions.units,
    captions.registry,
  ];
};

/** View C: of everyone who started, who had responded by session k; those who stopped stay in the count. */
export const aalenJohansenView = firstResponse(true);
/** The same as if nobody had stopped. */
export const kaplanMeierView = firstResponse(false);
