import { aboveFloor, followedColumn, outcomesOf, type Registry, readClinic, respondersColumn } from '@enthesis/db';
import { vocabulary } from './random-registry.ts';
import type { CountedCell, Question } from './recount.ts';

/** What the roll-ups answer to a question, in the oracle's form. */
export const held = async (
  registry: Registry,
  clinicId: number,
  question: Question,
): Promise<Map<string, CountedCell>> => {
  const { horizon, ...rest } = question;
  const selection = {
    ...rest,
    horizon: horizon.id,
    by: ['condition', 'sessions'] as const,
    condition: [],
    instrument: null,
    view: null,
    patients: null,
    of: null,
    first: null,
    second: null,
    target: null,
  };
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
  for (const { condition, sessions, eligible, followed, responders } of rows) {
    if (eligible === 0) continue;
    const key = `${condition} ${sessions}`;
    const before = cells.get(key) ?? { eligible: 0, followed: 0, responders: 0 };
    cells.set(key, {
      eligible: before.eligible + eligible,
      followed: before.followed + followed,
      responders: before.responders + responders,
    });
  }
  return cells;
};
