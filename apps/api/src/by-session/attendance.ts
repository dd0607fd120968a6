import { captions, type Meta, type Vocabulary } from '@enthesis/contract';
import { attendanceOf } from '@enthesis/db';
import { clinicTable } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { wilson } from '@enthesis/stats';
import { noDenominators } from '../answer/meta.ts';
import { standing } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';
import { conditionWords } from '../answer/words.ts';
import { noFigures, type View } from './view.ts';

interface Tally {
  readonly attending: number;
  readonly assessed: number;
  readonly responders: number;
}

const figuresOf = (tallies: readonly Tally[], session: number) => {
  const attending = total(tallies, 'attending');
  const assessed = total(tallies, 'assessed');
  const responded = total(tallies, 'responders');
  const interval = wilson(responded, assessed);
  return {
    ...noFigures,
    session,
    atRisk: attending,
    assessed,
    responded,
    rate: assessed === 0 ? null : responded / assessed,
    ci95Lower: interval?.lower ?? null,
    ci95Upper: interval?.upper ?? null,
    assessedShare: attending === 0 ? null : assessed / attending,
  };
};

/** The instruments that courses were scored on, by who came to the first session. */
const instrumentMix = (
  { instruments }: Vocabulary,
  starting: ReadonlyArray<{ readonly instrument: string; readonly attending: number }>,
): Meta['instruments'] =>
  instruments.flatMap(({ id, label }) => {
    const courses = total(
      starting.filter(({ instrument }) => instrument === id),
      'attending',
    );
    return courses === 0 ? [] : [{ id, label, courses }];
  });

/** View B: who came to session k, and of those scored after it, who met the definition then. */
export const attendanceView: View = {
  queries: (reader, { vocabulary }, selection) => [attendanceOf(reader, vocabulary, selection)],

  look: async (reader, { registry, clinic, selection, minCell }) => {
    const rows = await attendanceOf(reader, registry.vocabulary, selection).execute();
    const tallied = rows.map(({ condition, instrument, session, ...tally }) => ({
      condition,
      instrument,
      sessions: session,
      stratum: 'all',
      tally,
    }));
    const table = clinicTable(tallied, {
      vocabulary: registry.vocabulary,
      selection: { ...selection, by: [...selection.by, 'sessions'] },
      minCell,
      withAllRow: selection.by.includes('condition') && selection.condition.length === 0,
      sizeOf: (tallies) => total(tallies, 'attending'),
    });
    const starting = rows.filter(({ session }) => session === 1);
    const started = total(starting, 'attending');
    const tooSmall = started > 0 && started < minCell;
    return {
      cells: table.map(({ tallies, size, hidden, sessions, ...dimensions }) => {
        const assessed = total(tallies, 'assessed');
        const state = standing({ size, due: size, followed: assessed }, hidden);
        const session = Number.parseInt(sessions?.id ?? '', 10);
        const seen = state.status === 'shown' || state.status === 'low';
        return { ...dimensions, ...state, ...(seen ? figuresOf(tallies, session) : { ...noFigures, session }) };
      }),
      denominators: { ...noDenominators, eligible: tooSmall ? null : started },
      instruments: tooSmall ? [] : instrumentMix(registry.vocabulary, starting),
      sentence: say`Who came to each session${conditionWords(registry.vocabulary, selection)}, and how those scored after it stood at that moment.`,
      captions: [
        ...(clinic.synthetic ? [captions.synthetic] : []),
        captions.afterExactly,
        captions.units,
        captions.registry,
      ],
    };
  },
};
