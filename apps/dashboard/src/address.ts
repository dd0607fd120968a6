import { fromSearch, QueryError, type Question, type Selection, toSearch, type Vocabulary } from '@enthesis/contract';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useVocabulary } from './ask.ts';

/** What a page lets its reader choose: the contract's parameters, with the page's own defaults. */
export type Choices = Pick<Question, 'name' | 'parameters' | 'only' | 'defaults'>;

/** The page's own keys beside the contract's: the figures shown as tables, and whether the truth is drawn. */
const tableKey = 'table';
const truthKey = 'truth';

/** What the page keeps in the address beside the selection; no answer or file depends on it. */
interface Own {
  /** Ids of the figures that show their table instead of their chart. */
  readonly tables: readonly string[];
  /** Whether the truth of a synthetic clinic is drawn over its figures. */
  readonly truth: boolean;
}

/** Everything a page's query string says. */
export interface PageState extends Own {
  readonly selection: Selection;
}

/** Splits the page's own keys from the question's. */
const split = (search: string): { readonly asked: URLSearchParams; readonly own: Own } => {
  const asked = new URLSearchParams(search);
  const tables = (asked.get(tableKey) ?? '').split(',').filter((id) => /^[a-z-]+$/.test(id));
  const truth = asked.get(truthKey) === '1';
  asked.delete(tableKey);
  asked.delete(truthKey);
  return { asked, own: { tables, truth } };
};

const withOwn = (search: string, { tables, truth }: Own): string => {
  const all = [search, truth ? `${truthKey}=1` : '', tables.length === 0 ? '' : `${tableKey}=${tables.join(',')}`]
    .filter((part) => part !== '')
    .join('&');
  return all === '' ? '' : `?${all}`;
};

/** The query string with some of the page's own keys changed; the rest stays as it is written. */
const withChanged = (search: string, change: (own: Own) => Partial<Own>): string => {
  const { asked, own } = split(search);
  return withOwn(asked.toString().replaceAll('%2C', ','), { ...own, ...change(own) });
};

/**
 * Reads a page's query string.
 *
 * @throws {QueryError} where the contract refuses it.
 */
export const readAddress = (choices: Choices, vocabulary: Vocabulary, search: string): PageState => {
  const { asked, own } = split(search);
  return { selection: fromSearch(choices, vocabulary, asked), ...own };
};

/** Writes a page's query string, `?` included; empty where everything is as by default. */
export const writeAddress = (choices: Choices, { selection, ...own }: PageState): string =>
  withOwn(toSearch(choices, selection), own);

/** The query string with one figure turned to its table, or back to its chart. */
export const withTable = (search: string, figure: string, shown: boolean): string =>
  withChanged(search, ({ tables }) => {
    const others = tables.filter((id) => id !== figure);
    return { tables: shown ? [...others, figure] : others };
  });

/** The query string with the truth drawn, or not. */
export const withTruth = (search: string, truth: boolean): string => withChanged(search, () => ({ truth }));

/** A local path to come back to after signing in. Anything that could leave this site becomes the start page. */
export const localPath = (next: string | null): string =>
  next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';

/** The address of the sign-in page that leads back to where the reader is. */
export const signInHref = (path: string, search: string): string => {
  const here = `${path}${search === '' ? '' : `?${search}`}`;
  return here === '/' || path === '/sign-in' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`;
};

/** The page's selection, read from the address, and a way to change it; or why the address cannot be read. */
export const useSelection = (choices: Choices) => {
  const vocabulary = useVocabulary();
  const search = useSearch();
  const [path, navigate] = useLocation();
  const read = useMemo(() => {
    try {
      return { state: readAddress(choices, vocabulary, search), refused: null };
    } catch (error) {
      if (error instanceof QueryError) return { state: null, refused: error };
      throw error;
    }
  }, [choices, vocabulary, search]);
  const choose = useCallback(
    (selection: Selection) => {
      navigate(`${path}${writeAddress(choices, { selection, ...split(search).own })}`);
    },
    [choices, navigate, path, search],
  );
  return { ...read, choose };
};

/** Whether a figure shows its table, kept in the address like everything else. */
export const useTableToggle = (figure: string): readonly [boolean, (shown: boolean) => void] => {
  const search = useSearch();
  const [path, navigate] = useLocation();
  return [split(search).own.tables.includes(figure), (shown) => navigate(`${path}${withTable(search, figure, shown)}`)];
};

/** Whether the truth is drawn over the figures, kept in the address too. */
export const useTruthToggle = (): readonly [boolean, (shown: boolean) => void] => {
  const search = useSearch();
  const [path, navigate] = useLocation();
  return [split(search).own.truth, (shown) => navigate(`${path}${withTruth(search, shown)}`)];
};
