import { type ProblemCode, problems } from '@enthesis/contract';

/** Everything a figure can be in, besides filled: what became of its answer on the way. */
export const states = {
  filled: 'Every figure, of a clinic of 2,000 courses',
  few: 'Few courses: counts, pooled and hidden fields as they come in a clinic of 150',
  modelled: 'With a model beside the rates',
  pooled: 'With rates pooled with all clinics beside those counted',
  low: 'Too few to interpret: read as counts',
  hidden: 'Hidden to protect privacy',
  empty: 'No courses',
  unimported: 'Nothing imported yet',
  withheld: 'Withheld: not recorded between sessions',
  loading: 'On its way',
  stale: 'Could not be brought up to date',
  offline: 'No connection',
  'not-signed-in': 'Signed out (401)',
  forbidden: 'Not for this role (403)',
  'not-found': 'Not there (404)',
  'too-many': 'Too many at once (429)',
  internal: 'Something went wrong (500)',
  network: 'Over all clinics, from a release',
  unreleased: 'Over all clinics, before the first release',
} as const;
export type State = keyof typeof states;

/** The demo clinic whose answers a state is made from. */
export const clinicOf = (state: State): string => (state === 'few' ? 'harbor-spine' : 'great-larch');

/** Another clinic that its director directs as well. */
export const alsoOf = (state: State): string => (state === 'few' ? 'fernhollow-sports' : 'harbor-spine');

interface Cell {
  readonly [key: string]: unknown;
}
interface Body {
  readonly cells: readonly Cell[];
  readonly meta: Readonly<Record<string, unknown>>;
}

/** Names of rows stay where figures go. */
const naming: readonly string[] = ['session', 'minimum', 'maximum'];

const without = (cell: Cell): Cell =>
  Object.fromEntries(
    Object.entries(cell).map(([key, value]) => [
      key,
      typeof value === 'number' && !naming.includes(key) ? null : value,
    ]),
  );

/** An import of always the same day, so that a picture of the gallery is the same tomorrow. */
const asOf = { import: 1, at: '2026-01-05T09:00:00.000Z' };

type Import = typeof asOf | null;
interface Imported {
  readonly asOf: Import;
}

/** What an answer is from, as that import: of one clinic, of each of several, or of none where it is of a release. */
const importedAt = (meta: Body['meta'], given: Import): Body['meta'] => {
  if (meta.scope === 'clinic') return { ...meta, asOf: given };
  if (meta.scope !== 'own') return meta;
  return { ...meta, clinics: (meta.clinics as readonly Imported[]).map((one) => ({ ...one, asOf: given })) };
};

const changes: Readonly<Partial<Record<State, (body: Body) => Body>>> = {
  low: ({ cells, meta }) => ({
    cells: cells.map((cell) => (cell.status === 'shown' ? { ...cell, status: 'low' } : cell)),
    meta,
  }),
  hidden: ({ cells, meta }) => ({
    cells: cells.map((cell) => ({ ...without(cell), status: 'hidden', because: 'under-minimum', flags: [] })),
    meta,
  }),
  empty: ({ cells, meta }) => ({
    cells: cells.map((cell) => ({ ...without(cell), status: 'empty', because: null, flags: [] })),
    meta,
  }),
  unimported: ({ meta }) => ({ cells: [], meta: importedAt(meta, null) }),
  withheld: ({ meta }) => ({ cells: [], meta: { ...meta, withheld: 'not-recorded-between-sessions' } }),
  unreleased: ({ meta }) => ({
    cells: [],
    meta: { ...meta, release: null, reason: 'There is no release yet.', newer: null },
  }),
};

/** The problem a state is named after; null where it is another kind of state. */
const problemOf = (state: State): ProblemCode | null =>
  state === 'not-signed-in' ||
  state === 'forbidden' ||
  state === 'not-found' ||
  state === 'too-many' ||
  state === 'internal'
    ? state
    : null;

const refusal = (code: ProblemCode): Response =>
  new Response(
    JSON.stringify({
      type: `about:${code}`,
      ...problems[code],
      detail: 'As the gallery shows it.',
      requestId: 'gallery',
    }),
    { status: problems[code].status, headers: { 'retry-after': '20' } },
  );

/**
 * What becomes of one answer in a state. It stands where the network stands: all behind it is the dashboard's own.
 *
 * @param state the state to show
 * @param times how often this address was asked before
 * @param ask asks the server
 */
export const answerIn = async (state: State, times: number, ask: () => Promise<Response>): Promise<Response> => {
  if (state === 'loading') return new Promise(() => undefined);
  if (state === 'offline' || (state === 'stale' && times > 0)) throw new TypeError('no connection');
  const problem = problemOf(state);
  if (problem !== null) return refusal(problem);
  const response = await ask();
  const { cells, meta } = (await response.json()) as Body;
  const body = { cells, meta: importedAt(meta, asOf) };
  return new Response(JSON.stringify(changes[state]?.(body) ?? body), { status: response.status });
};
