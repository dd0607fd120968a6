import { captions, eventTypes, type Label, type Meta, safety as question, severities } from '@enthesis/contract';
import { allOf, asOf, eventsOf, readClinic } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { clopperPearson, quantileContinuous } from '@enthesis/stats';
import type { Answered } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { lowUnder, standing } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';
import { conditionWords, points, tooFew, whole } from '../answer/words.ts';

interface Row {
  readonly aspect: string;
  readonly event: string;
  readonly class: string;
  readonly counted: number;
}

type Unit = 'sessions' | 'courses';
const units: ReadonlyArray<Label & { readonly id: Unit }> = [
  { id: 'sessions', label: say('Sessions') },
  { id: 'courses', label: say('Courses') },
];
const anyEvent: Label = { id: 'any', label: say('Any event') };
const anySeverity: Label = { id: 'any', label: say('Any severity') };
const events: readonly Label[] = [anyEvent, ...eventTypes];
const degrees: readonly Label[] = [anySeverity, ...severities, { id: 'unknown', label: say('Not said') }];

/** How often something was told; what no row tells was not told once. */
const countOf = (rows: readonly Row[], aspect: string, event: string, of: string): number =>
  total(
    rows.filter((row) => row.aspect === aspect && row.event === event && row.class === of),
    'counted',
  );

/** Of how many sessions or courses events were recorded, or were not. */
const recorded = (rows: readonly Row[], unit: Unit, answer: 'yes' | 'no'): number =>
  countOf(rows, `${unit}-recorded`, 'any', answer);

const noFigures = {
  counted: null,
  of: null,
  notRecorded: null,
  share: null,
  ci95Lower: null,
  ci95Upper: null,
  daysKnown: null,
  medianDays: null,
};

/** How long events of a type lasted, where that is known of enough of them. */
const lasting = (rows: readonly Row[], event: string, least: number) => {
  const days = rows
    .filter((row) => row.aspect === 'days' && row.event === event && row.class !== 'unknown')
    .map((row) => ({ value: Number(row.class), count: row.counted }))
    .toSorted((a, b) => a.value - b.value);
  const daysKnown = total(days, 'count');
  return daysKnown < least
    ? { daysKnown: null, medianDays: null }
    : { daysKnown, medianDays: quantileContinuous(days, 0.5) };
};

/** Hidden and empty are decided on the sessions or courses of which events were recorded, however few had one. */
const cellsOf = (rows: readonly Row[], minCell: number) =>
  units.flatMap((per) => {
    const [of, notRecorded] = [recorded(rows, per.id, 'yes'), recorded(rows, per.id, 'no')];
    const because = of > 0 && of < minCell ? ('under-minimum' as const) : null;
    const state = standing({ size: of, due: 0, followed: of }, because);
    return events.flatMap((event) =>
      degrees.map((severity) => {
        const labels = { per, event, severity, ...state, ...noFigures };
        if (state.status === 'hidden' || state.status === 'empty') return labels;
        const counted = countOf(rows, per.id, event.id, severity.id);
        const interval = clopperPearson(counted, of);
        const isType = per.id === 'sessions' && event !== anyEvent && severity === anySeverity;
        return {
          ...labels,
          counted,
          of,
          notRecorded,
          share: counted / of,
          ci95Lower: interval?.lower ?? null,
          ci95Upper: interval?.upper ?? null,
          ...(isType ? lasting(rows, event.id, Math.max(lowUnder, minCell)) : {}),
        };
      }),
    );
  });

/** "12 of 340 sessions (3.5 per 100, 95 % CI 1.8 to 6.1)", "0 of 340 sessions (upper 95 % bound 1.1 per 100)". */
const rateWords = (counted: number, of: number, about = ''): string => {
  const words = say`${whole(counted)} of ${whole(of)} sessions${about}`;
  const interval = clopperPearson(counted, of);
  if (interval === null) return words;
  // A rate that is not 0 is not written as 0.0.
  const per100 = (share: number) => points(share * 100, share > 0 && share < 0.0005 ? 2 : 1);
  return counted === 0
    ? say`${words} (upper 95 % bound ${per100(interval.upper)} per 100)`
    : say`${words} (${per100(counted / of)} per 100, 95 % CI ${per100(interval.lower)} to ${per100(interval.upper)})`;
};

/** The most frequent type, where there is one, and what was serious, each with its bounds. */
const kindsWords = (rows: readonly Row[], of: number): string => {
  const [most, next] = eventTypes
    .map(({ id, label }) => ({ label, counted: countOf(rows, 'sessions', id, 'any') }))
    .toSorted((a, b) => b.counted - a.counted);
  const often =
    most === undefined || most.counted === next?.counted
      ? ''
      : say` Most often it was ${say(most.label).toLowerCase()}, after ${rateWords(most.counted, of)}.`;
  const serious = rateWords(countOf(rows, 'sessions', 'any', 'serious'), of);
  return say`${often} Serious: after ${serious}.`;
};

const sentenceOf = (rows: readonly Row[], about: string, minCell: number): string => {
  const [of, without] = [recorded(rows, 'sessions', 'yes'), recorded(rows, 'sessions', 'no')];
  if (of === 0) {
    return without === 0
      ? say`No session${about} has been imported.`
      : say`Events after sessions${about} were not recorded.`;
  }
  if (of < minCell) return say`Fewer than ${minCell} sessions: too few to show.`;
  const any = countOf(rows, 'sessions', 'any', 'any');
  if (of < lowUnder)
    return say`An event was recorded after ${whole(any)} of ${whole(of)} sessions${about}. ${tooFew()}`;
  const leftOut =
    without === 0 || without < minCell ? '' : say` Of ${whole(without)} more sessions events were not recorded.`;
  const kinds = any === 0 ? '' : kindsWords(rows, of);
  return say`An event was recorded after ${rateWords(any, of, about)}.${kinds}${leftOut}`;
};

/** What unwanted was recorded after sessions? */
export const safety: Answered = {
  question,
  queries: (reader, _, selection) => [eventsOf(reader, selection)],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { rows, imported } = await readClinic(registry, clinic.clinicId, (reader) =>
      allOf({
        rows: eventsOf(reader, selection).execute(),
        imported: asOf(reader),
      }),
    );
    const isKnown = recorded(rows, 'sessions', 'yes') > 0 || recorded(rows, 'sessions', 'no') === 0;
    const withheld: Meta['withheld'] = isKnown ? null : 'events-not-recorded';
    const meta = metaOf(asking, {
      question,
      imported,
      denominators: noDenominators,
      instruments: [],
      sentence: sentenceOf(rows, conditionWords(registry.vocabulary, selection), minCell),
      withheld,
      captions: [
        ...(clinic.synthetic ? [captions.synthetic] : []),
        captions.events,
        ...(isKnown ? [captions.noEvent, captions.eventIntervals] : []),
        captions.units,
      ],
    });
    return question.answerSchema.parse({ cells: isKnown ? cellsOf(rows, minCell) : [], meta });
  },
};
