import { apiBase, type ClaimsCell } from '@enthesis/contract';

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

/** What the page of all clinics takes of a query. */
const ofRelease = ['measure', 'definition', 'horizon', 'release'];
const isOfRelease = (question: string): boolean => question.startsWith('network-');

/** The figure of the page of all clinics that a question about them is drawn in. */
const networkHref = (question: string, asked: URLSearchParams): string => {
  const kept = new URLSearchParams([...asked].filter(([key]) => ofRelease.includes(key)));
  const figure = question === 'network-responders' ? 'network-conditions' : question;
  return `${withSearch('/network', kept)}#${figure}`;
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
  const asked = new URLSearchParams(search ?? '');
  if (question === null) return null;
  if (isOfRelease(question)) return networkHref(question, asked);
  const page = pages[question];
  if (page === undefined) return null;
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
export const fileHref = ({ question, search }: Pick<ClaimsCell, 'question' | 'search'>): string | null => {
  if (question === null) return null;
  const path = isOfRelease(question) ? `network/${question.slice('network-'.length)}` : `clinic/${question}`;
  return `${apiBase}/${path}.csv${search === null || search === '' ? '' : `?${search}`}`;
};
