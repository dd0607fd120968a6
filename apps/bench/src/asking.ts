import { answerHref, builtInVocabulary, fromSearch, horizonIds, questions, responders } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { inDuckDb } from './duckdb.ts';
import { code } from './filling.ts';
import { measure, type Spread } from './measure.ts';
import { counted, courseByCourse } from './row-level.ts';
import type { Server } from './server.ts';

/** Responders by condition and sessions: the question that a director meets first. */
export const firstPath = answerHref(responders, {
  ...fromSearch(responders, builtInVocabulary, ''),
  by: ['condition', 'sessions'],
});

/** Questions of which no two are the same, so that none can have been kept: by condition, definition, horizon, floor. */
export const neverRepeated = (): readonly string[] => {
  const paths = builtInVocabulary.conditions.flatMap(({ id }) =>
    ['r30', 'r50', 'mcid'].flatMap((definition) =>
      horizonIds.map(
        (horizon) =>
          `/api/v1/clinic/responders?by=sessions&condition=${id}&definition=${definition}&horizon=${horizon}`,
      ),
    ),
  );
  // Neighbours differ in the condition, as they would when asked by hand.
  return paths.map((_, place) => paths[(place * 101) % paths.length] ?? firstPath);
};

export interface Asked {
  /** Every question for the first time since the registry changed. */
  readonly first: Spread;
  /** The same question again. */
  readonly again: Spread;
  /** The same question in SQL on the rows. */
  readonly byHand: Spread;
  /** The same question in DuckDB, in this process, on a table of its own with one row a course. */
  readonly duckDb: Spread;
}

/** The clinic that is asked. */
export const clinicIdOf = async ({ owner }: Registry): Promise<number> => {
  const { rows } = await owner.query<{ id: number }>('select clinic_id as id from registry.clinic where code = $1', [
    code,
  ]);
  const [clinic] = rows;
  if (clinic === undefined) throw new Error(`there is no clinic ${code}`);
  return clinic.id;
};

/** First answers to one question, over HTTP. */
export interface EachAsked {
  readonly question: string;
  readonly spread: Spread;
}

/** Asks every question that takes conditions for all of them but one, another one each time: wide answers, none asked before. */
export const askEach = async (server: Server): Promise<readonly EachAsked[]> => {
  const ids = builtInVocabulary.conditions.map(({ id }) => id);
  const each: EachAsked[] = [];
  for (const question of questions.filter(({ parameters }) =>
    (parameters as readonly string[]).includes('condition'),
  )) {
    const selection = fromSearch(question, builtInVocabulary, '');
    const paths = ids.map((left) => answerHref(question, { ...selection, condition: ids.filter((id) => id !== left) }));
    const spread = await measure(paths.length - 3, (run) => server.get(paths[run] ?? firstPath), 3);
    each.push({ question: question.name, spread });
  }
  return each;
};

/** Asks over HTTP, in good SQL and in DuckDB, and holds the answers against each other. */
export const ask = async (server: Server, registry: Registry, folder: string): Promise<Asked> => {
  const clinicId = await clinicIdOf(registry);
  const byHand = () => registry.owner.query<Counts>(counted(`(${courseByCourse(clinicId, '6m')}) courses`));
  const answer = await server.get(firstPath);
  requireSame(answer, (await byHand()).rows);
  const paths = neverRepeated();
  return {
    first: await measure(paths.length - 20, (run) => server.get(paths[run] ?? firstPath), 20),
    again: await measure(300, () => server.get(firstPath), 20),
    // It was run once above, so that it is as warm as it gets; at a million courses a run takes half a minute.
    byHand: await measure(3, byHand, 0),
    duckDb: await inDuckDb({ registry, clinicId, folder }, async (duckDb) => {
      requireSame(answer, await duckDb());
      return measure(30, duckDb);
    }),
  };
};

/** A row of an answer in SQL. */
export interface Counts {
  readonly condition: string;
  readonly sessions: number;
  readonly eligible: number;
  readonly followed: number;
  readonly responders: number;
}

/** A ratio of two different answers would mean nothing. */
const requireSame = (answer: string, byHand: readonly Counts[]): void => {
  const { cells } = responders.answerSchema.parse(JSON.parse(answer));
  for (const { condition, sessions, status, eligible, followed, responders: responded } of cells) {
    if (condition === undefined || condition.id === 'all' || (status !== 'shown' && status !== 'low')) continue;
    const row = byHand.find(
      (other) => other.condition === condition.id && `${other.sessions}` === sessions?.id.replace('+', ''),
    );
    if (row?.eligible !== eligible || row?.followed !== followed || row?.responders !== responded) {
      throw new Error(`the answers differ at ${condition.id}, ${sessions?.id} sessions`);
    }
  }
};
