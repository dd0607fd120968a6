import {
  compareStrata,
  dimensionKey,
  isBaseDimension,
  type Label,
  type Selection,
  stratumLabel,
  type Vocabulary,
} from '@enthesis/contract';
import type { CellLabels, ClinicCell, ClinicTableRules, PlacedCell, Tallied } from './cells.ts';
import { conditionRows } from './condition-rows.ts';
import { hideSeconds } from './second-hidden.ts';
import { sessionClasses } from './session-classes.ts';

/**
 * Lays out one clinic's answer: conditions in vocabulary order, then sessions; bands pooled with their neighbours and
 * small conditions with their group until none is below the smallest group shown; what stays below it hidden; and no
 * hidden cell alone in a line with a known total.
 *
 * This guards against over-reading, not against the clinic's own director, who knows the patients.
 */
export const clinicTable = <Tally>(
  tallied: readonly Tallied<Tally>[],
  rules: ClinicTableRules<Tally>,
): readonly ClinicCell<Tally>[] => {
  const { vocabulary, selection, minCell } = rules;
  const cells = conditionRows(tallied, rules).flatMap(({ condition, members }) =>
    instrumentsOf(vocabulary, selection, members).flatMap((instrument) =>
      strataOf(selection, ofInstrument(members, instrument)).flatMap(({ labels, rows }) =>
        sessionClasses(rows, rules).map((sessionClass): PlacedCell<Tally> => {
          const { key, label, from } = sessionClass;
          const tallies = sessionClass.rows.map(({ tally }) => tally);
          const size = rules.sizeOf(tallies);
          return {
            ...(condition === null ? {} : { condition }),
            ...(instrument === null ? {} : { instrument }),
            ...labels,
            ...(key === null ? {} : { [key]: label }),
            tallies,
            size,
            from,
            hidden: size > 0 && size < minCell ? 'under-minimum' : null,
          };
        }),
      ),
    ),
  );
  return hideSeconds(cells, rules.withAllRow).map(({ from: _from, ...cell }) => cell);
};

const ofInstrument = <Tally>(
  members: readonly Tallied<Tally>[],
  instrument: Label | null,
): readonly Tallied<Tally>[] =>
  instrument === null ? members : members.filter((row) => row.instrument === instrument.id || row.instrument === null);

interface Stratum<Tally> {
  readonly labels: CellLabels;
  readonly rows: readonly Tallied<Tally>[];
}

/** Splits rows by the stratifier asked for, the unknown last; without one they stay together. */
const strataOf = <Tally>(
  { by }: Pick<Selection, 'by'>,
  members: readonly Tallied<Tally>[],
): readonly Stratum<Tally>[] => {
  const stratifier = by.find((id) => !isBaseDimension(id));
  if (stratifier === undefined) return [{ labels: {}, rows: members }];
  const present = [...new Set(members.map(({ stratum }) => stratum))].toSorted(compareStrata(stratifier));
  return present.map((id) => ({
    labels: { [dimensionKey(stratifier)]: { id, label: stratumLabel(stratifier, id) } },
    rows: members.filter(({ stratum }) => stratum === id),
  }));
};

const instrumentsOf = <Tally>(
  vocabulary: Vocabulary,
  { by }: Pick<Selection, 'by'>,
  members: readonly Tallied<Tally>[],
): readonly (Label | null)[] => {
  if (!by.includes('instrument')) return [null];
  const present = new Set(members.map(({ instrument }) => instrument));
  return vocabulary.instruments.filter(({ id }) => present.has(id)).map(({ id, label }) => ({ id, label }));
};
