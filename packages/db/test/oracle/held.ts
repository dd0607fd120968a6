import { type DimensionId, responders } from '@enthesis/contract';
import { aboveFloor, followedColumn, outcomesOf, type Registry, readClinic, respondersColumn } from '@enthesis/db';
import { vocabulary } from './random-registry.ts';
import type { CountedCell, Question } from './recount.ts';

/** A row of the reader: what it is about, whatever it is split by. */
interface HeldRow {
  readonly condition: string;
  readonly sessions: number;
  readonly stratum: string;
  readonly instrument?: string;
}

/** What a row is counted under, in the oracle's form. */
export const keyOfRow = (row: HeldRow, by: readonly DimensionId[]): string =>
  by
    .map((dimension) => {
      if (dimension === 'condition' || dimension === 'sessions' || dimension === 'instrument') return row[dimension];
      return row.stratum;
    })
    .join(' ');

/** What the roll-ups answer to a question, in the oracle's form. */
export const held = async (
  registry: Registry,
  clinicId: number,
  question: Question,
): Promise<Map<string, CountedCell>> => {
  const { horizon, ...rest } = question;
  const selection = { ...responders.defaults, ...rest, horizon: horizon.id };
  const rows = await readClinic(registry, clinicId, (reader) =>
    outcomesOf(reader, vocabulary, selection)
      .select([
        aboveFloor('due', question.floor).as('eligible'),
        aboveFloor(followedColumn(question.definition), question.floor).as('followed'),
        aboveFloor(respondersColumn(question.definition), question.floor).as('responders'),
      ])
      .execute(),
  );
  const cells = new Map<string, CountedCell>();
  for (const row of rows) {
    if (row.eligible === 0) continue;
    const key = keyOfRow(row, question.by);
    const before = cells.get(key) ?? { eligible: 0, followed: 0, responders: 0 };
    cells.set(key, {
      eligible: before.eligible + row.eligible,
      followed: before.followed + row.followed,
      responders: before.responders + row.responders,
    });
  }
  return cells;
};
