import {
  type AnyMeta,
  answerHref,
  apiBase,
  type DemoSignIn,
  demoClinicsSchema,
  isTruthKnown,
  type Me,
  type Meta,
  meSchema,
  type Problem,
  problemSchema,
  type Question,
  type Selection,
  type Truth,
  truthHref,
  truthSchema,
  type Vocabulary,
  vocabularySchema,
} from '@enthesis/contract';
import { readersLanguage } from '@enthesis/languages';
import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  queryOptions,
  useQueries,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';

const paths = {
  me: `${apiBase}/me`,
  vocabulary: `${apiBase}/vocabulary`,
  clinics: `${apiBase}/demo/clinics`,
  signIn: `${apiBase}/demo/sign-in`,
  signOut: `${apiBase}/sign-out`,
} as const;

/** An answer as the contract describes it. */
export interface Answer<Cell, About extends AnyMeta = Meta> {
  readonly cells: readonly Cell[];
  readonly meta: About;
}

/** A question of the contract whose answer has cells of this kind. */
export interface Asked<Cell, About extends AnyMeta = Meta>
  extends Pick<Question, 'name' | 'title' | 'path' | 'parameters' | 'only' | 'defaults' | 'columns'> {
  readonly answerSchema: Reader<Answer<Cell, About>>;
}

/** The API refused or failed; the problem says what, and how to mend it. */
export class ApiError extends Error {
  readonly problem: Problem;
  /** Seconds after which another try is worth it; null where the API names none. */
  readonly waitSeconds: number | null;

  constructor(problem: Problem, waitSeconds: number | null = null) {
    super(problem.title);
    this.name = 'ApiError';
    this.problem = problem;
    this.waitSeconds = waitSeconds;
  }
}

/** What an answer other than a good one says, as an error. */
export const refusalOf = (body: unknown, status: number, waitSeconds: number | null = null): ApiError => {
  const parsed = problemSchema.safeParse(body);
  return new ApiError(
    parsed.success ? parsed.data : { type: 'about:blank', title: 'The server does not answer as expected', status },
    waitSeconds,
  );
};

const waitOf = ({ headers }: Response): number | null => {
  const wait = headers.get('retry-after');
  return wait === null || !/^\d+$/.test(wait) ? null : Number(wait);
};

/** @throws {ApiError} where the answer is not a good one. */
export const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('accept-language', readersLanguage());
  const response = await fetch(path, { ...init, headers });
  if (response.ok) return response;
  throw refusalOf(await response.json().catch(() => null), response.status, waitOf(response));
};

/** Sends a body as the contract describes it. */
export const sendJson = (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown): Promise<Response> =>
  send(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

interface Reader<Value> {
  parse(value: unknown): Value;
}

/** @throws {ApiError} where the API refuses. */
export const read = async <Value>(path: string, reader: Reader<Value>, signal: AbortSignal): Promise<Value> =>
  reader.parse(await (await send(path, { signal })).json());

const isStatus = (error: unknown, status: number): boolean =>
  error instanceof ApiError && error.problem.status === status;

/** How soon to ask again for what is being made. */
export const askAgainAfterMs = 3000;

const isBeingMade = (meta: AnyMeta): boolean => meta.scope === 'network' && meta.making;

const answerQuery = <Cell, About extends AnyMeta>(question: Asked<Cell, About>, selection: Selection) => {
  // Key and request are the same address.
  const href = answerHref(question, selection);
  return {
    queryKey: [href],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => read(href, question.answerSchema, signal),
    placeholderData: keepPreviousData<Answer<Cell, About>>,
    refetchInterval: ({ state }: { readonly state: { readonly data?: Answer<Cell, About> | undefined } }) =>
      state.data !== undefined && isBeingMade(state.data.meta) ? askAgainAfterMs : false,
  };
};

/** Asks a question; while the selection changes, the last answer stays in place as placeholder. */
export const useAnswer = <Cell, About extends AnyMeta>(question: Asked<Cell, About>, selection: Selection) =>
  useQuery(answerQuery(question, selection));

/** Asks one question for several selections at once, as {@link useAnswer} does for one. */
export const useAnswers = <Cell, About extends AnyMeta>(
  question: Asked<Cell, About>,
  selections: readonly Selection[],
) => useQueries({ queries: selections.map((selection) => answerQuery(question, selection)) });

const vocabularyQuery = queryOptions({
  queryKey: [paths.vocabulary],
  queryFn: ({ signal }) => read(paths.vocabulary, vocabularySchema, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const meQuery = queryOptions({
  queryKey: [paths.me],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await read(paths.me, meSchema, signal);
    } catch (error) {
      if (isStatus(error, 401)) return null;
      throw error;
    }
  },
});

/** How long a page may wait to be drawn whole, before it says that it is opening. */
const wholeWithinMs = 300;

/**
 * Asks for what every page behind the sign-in is drawn from, side by side, and waits for it a moment: a frame drawn without
 * it is laid out and painted for nothing. Never fails: where it is refused or late, the page says so.
 */
export const atHand = async (client: QueryClient): Promise<void> => {
  const asked = Promise.all([client.prefetchQuery(meQuery), client.prefetchQuery(vocabularyQuery)]);
  await Promise.race([asked, new Promise((done) => setTimeout(done, wholeWithinMs))]);
};

/** Who is signed in; null when nobody is. */
export const useMe = (): Me | null => useSuspenseQuery(meQuery).data;

/** The conditions and instruments of this registry. */
export const useVocabulary = (): Vocabulary => useSuspenseQuery(vocabularyQuery).data;

/**
 * The truth of a selection at the clinic signed in to, asked for only where it is `wanted` and can be known; null where
 * there is none, undefined until it has come.
 */
export const useTruth = (selection: Selection, wanted: boolean): Truth | null | undefined => {
  const me = useMe();
  const enabled = me?.role === 'director' && me.clinic?.synthetic === true && isTruthKnown(selection);
  const href = truthHref(selection);
  const { data } = useQuery({
    queryKey: [href],
    queryFn: async ({ signal }): Promise<Truth | null> => {
      try {
        return await read(href, truthSchema, signal);
      } catch (error) {
        if (isStatus(error, 404)) return null;
        throw error;
      }
    },
    enabled: wanted && enabled,
  });
  return enabled ? data : null;
};

/** The clinics of the demonstration; null where the demo sign-in is off. */
export const demoClinicsQuery = queryOptions({
  queryKey: [paths.clinics],
  queryFn: async ({ signal }) => {
    try {
      return await read(paths.clinics, demoClinicsSchema, signal);
    } catch (error) {
      if (isStatus(error, 404)) return null;
      throw error;
    }
  },
  // A first start fills it behind the page: clinics appear as they come.
  refetchInterval: ({ state }) => (state.data?.filling == null ? false : askAgainAfterMs),
});

/** Enters the demonstration and loads the page anew, so that nothing an earlier role has seen stays in memory. */
export const signIn = async (body: DemoSignIn, next: string): Promise<void> => {
  await sendJson('POST', paths.signIn, body);
  window.location.assign(next);
};

/** Leaves, and forgets every answer. Where the server does not answer, the page is left all the same. */
export const signOut = async (): Promise<void> => {
  await send(paths.signOut, { method: 'POST' }).catch(() => null);
  window.location.assign('/sign-in');
};

/** Makes the client all pages ask through. An answer of 401 anywhere means: signed out. */
export const makeClient = (): QueryClient => {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isStatus(error, 401)) client.setQueryData(meQuery.queryKey, null);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        // A registry on this machine answers without a network too, and a lost one must be said, not waited for.
        networkMode: 'always',
        // A refusal stays a refusal; only a server or network fault is worth a second try.
        retry: (failures, error) => failures < 1 && !(error instanceof ApiError && error.problem.status < 500),
        retryDelay: 500,
      },
    },
  });
  return client;
};
