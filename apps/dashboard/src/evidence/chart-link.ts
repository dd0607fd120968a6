import type { ClaimsCell } from '@enthesis/contract';
import { apiBase } from '@enthesis/contract';

/** The pages that draw a question, and the keys of its query that they take in another way or not at all. */
const pages: Readonly<
  Record<string, { readonly path: string; readonly drop: readonly string[]; readonly of: boolean }>
> = {
  responders: { path: '/responders', drop: ['by'], of: true },
  change: { path: '/change', drop: ['by', 'instrument'], of: true },
  'response-by-session': { path: '/sessions', drop: [], of: true },
  cohort: { path: '/cohort', drop: [], of: false },
  difference: { path: '/responders', drop: [], of: false },
  sessions: { path: '/treatment', drop: [], of: false },
  safety: { path: '/safety', drop: [], of: false },
  retreatment: { path: '/treatment', drop: [], of: false },
};

const withSearch = (path: string, search: URLSearchParams): string => {
  const words = search.toString();
  return words === '' ? path : `${path}?${words}`;
};

/**
 * Where the chart stands that a figure is read from, asked the same; null where no page holds its query. One condition
 * has a page of its own, and pages of two groups call what tells them apart `by`.
 */
export const chartHref = ({ question, search }: Pick<ClaimsCell, 'question' | 'search'>): string | null => {
  const page = question === null ? undefined : pages[question];
  if (page === undefined) return null;
  const asked = new URLSearchParams(search ?? '');
  for (const key of page.drop) asked.delete(key);
  const conditions = asked.getAll('condition');
  if (page.path === '/treatment' || page.path === '/safety')
    return conditions.length > 1 ? null : withSearch(page.path, asked);
  if (conditions.length > 1 || (conditions.length === 1 && !page.of)) return null;
  asked.delete('condition');
  const of = asked.get('of');
  if (question === 'difference' && of !== null) {
    asked.delete('of');
    asked.set('by', of);
  }
  const [condition] = conditions;
  return withSearch(condition === undefined ? page.path : `/conditions/${condition}`, asked);
};

/** The file that a figure is read from. */
export const fileHref = ({ question, search }: Pick<ClaimsCell, 'question' | 'search'>): string | null =>
  question === null ? null : `${apiBase}/clinic/${question}.csv${search === null || search === '' ? '' : `?${search}`}`;
