import { fromSearch, QueryError, type Question, type Selection, toSearch, type Vocabulary } from '@enthesis/contract';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useVocabulary } from './ask.ts';

/** What a page lets its reader choose: the contract's parameters, with the page's own defaults. */
export type Choices = Pick<Question, 'name' | 'parameters' | 'only' | 'defaults'>;

/** The page's own key beside the contract's: the figures shown as tables. */
const tableKey = 'table';

/** Everything a page's query string says. */
export interface PageState {
  readonly selection: Selection;
  /** Ids of the figures that show their table instead of their chart. */
  readonly tables: readonly string[];
}

/** Splits the page's own key from the question's. */
const split = (search: string): { readonly asked: URLSearchParams; readonly tables: readonly string[] } => {
  const asked = new URLSearchParams(search);
  const tables = (asked.get(tableKey) ?? '').split(',').filter((id) => /^[a-z-]+$/.test(id));
  asked.delete(tableKey);
  return { asked, tables };
};

const withTables = (search: string, tables: readonly string[]): string => {
  const own = tables.length === 0 ? '' : `${tableKey}=${tables.join(',')}`;
  const all = [search, own].filter((part) => part !== '').join('&');
  return all === '' ? '' : `?${all}`;
};

/**
 * Reads a page's query string.
 *
 * @throws {QueryError} where the contract refuses it.
 */
export const readAddress = (choices: Choices, vocabulary: Vocabulary, search: string): PageState => {
  const { asked, tables } = split(search);
  return { selection: fromSearch(choices, vocabulary, asked), tables };
};

/** Writes a page's query string, `?` included; empty where everything is as by default. */
export const writeAddress = (choices: Choices, { selection, tables }: PageState): string =>
  withTables(toSearch(choices, selection), tables);

/** The query string with one figure turned to its table, or back to its chart; the rest stays as it is written. */
export const withTable = (search: string, figure: string, shown: boolean): string => {
  const { asked, tables } = split(search);
  const others = tables.filter((id) => id !== figure);
  return withTables(asked.toString().replaceAll('%2C', ','), shown ? [...others, figure] : others);
};

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
      const { tables } = split(search);
      navigate(`${path}${writeAddress(choices, { selection, tables })}`);
    },
    [choices, navigate, path, search],
  );
  return { ...read, choose };
};

/** Whether a figure shows its table, kept in the address like everything else. */
export const useTableToggle = (figure: string): readonly [boolean, (shown: boolean) => void] => {
  const search = useSearch();
  const [path, navigate] = useLocation();
  return [split(search).tables.includes(figure), (shown) => navigate(`${path}${withTable(search, figure, shown)}`)];
};
