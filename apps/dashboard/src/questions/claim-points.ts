import { type ClaimsCell, type Label, type VerdictId, verdictIds } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { absent, count, hundredths, percent, percentRange, points, pointsRange } from '../format.ts';

/** A row of a claim, whether its figure is of one clinic or of all. */
export type AnyClaimsCell = Omit<ClaimsCell, 'network'>;

/** A claim with its verdict and the rows of its figures. */
export interface ToldClaim {
  readonly id: string;
  readonly words: string;
  readonly topic: Label;
  readonly verdict: VerdictId;
  readonly caveat: string;
  readonly pages: string;
  readonly readings: readonly AnyClaimsCell[];
}

/** The anchor of a claim on the page. */
export const claimAnchor = (id: string): string => `claim-${id}`;

/** The answer's rows as claims, in its order. */
export const claimsOf = (cells: readonly AnyClaimsCell[]): readonly ToldClaim[] => {
  const byId = new Map<string, AnyClaimsCell[]>();
  for (const cell of cells) {
    const id = cell.claim?.id ?? '';
    byId.set(id, [...(byId.get(id) ?? []), cell]);
  }
  return [...byId].flatMap(([id, rows]) => {
    const [first] = rows;
    if (first?.claim === undefined || first.topic === undefined) return [];
    const { claim, topic, verdict, caveat, pages } = first;
    const readings = rows.filter(({ reading }) => reading?.id !== 'none');
    return [{ id, words: claim.label, topic, verdict, caveat, pages, readings }];
  });
};

/** Claims by what they are about, in their order. */
export const topicsOf = (claims: readonly ToldClaim[]): ReadonlyArray<readonly [Label, readonly ToldClaim[]]> =>
  [...new Map(claims.map(({ topic }) => [topic.id, topic])).values()].map((topic) => [
    topic,
    claims.filter((claim) => claim.topic.id === topic.id),
  ]);

/** How many claims have each verdict; those that none has are left out. */
export const verdictCounts = (claims: readonly ToldClaim[]): ReadonlyArray<readonly [VerdictId, number]> =>
  verdictIds
    .map((id): readonly [VerdictId, number] => [id, claims.filter(({ verdict }) => verdict === id).length])
    .filter(([, claims]) => claims > 0);

/** Unwanted effects are rare enough that whole percents would say nothing of them. */
const isFine = ({ question, unit }: Pick<ClaimsCell, 'question' | 'unit'>): boolean =>
  kindOf(question) === 'safety' && unit === 'share';

const isOfRelease = (question: string): boolean => question.startsWith('network-');

/** The name of a question whatever its scope. */
const kindOf = (question: string | null): string => (question ?? '').replace(/^network-/, '');

const apart = (share: number): string => `${count(Math.round(share * 100))}`;

/** What is counted, of one and of any other number. */
const unitWords = {
  points: (value: number) => say(value === 1 ? 'point' : 'points'),
  sessions: (value: number) => say(value === 1 ? 'session' : 'sessions'),
  days: (value: number) => say(value === 1 ? 'day' : 'days'),
  injections: (value: number) => say(value === 1 ? 'injection' : 'injections'),
} as const;

type Unit = Pick<ClaimsCell, 'unit' | 'currency'>;

const write = (value: number, { unit, currency }: Unit): string => {
  if (unit === 'share') return percent(value);
  if (unit === 'share-apart') return say`${apart(value)} percentage points`;
  if (unit === 'money') return `${count(Math.round(value))}${currency === null ? '' : ` ${currency}`}`;
  const written = Number.isInteger(value) ? count(value) : points(value);
  return unit === null ? written : `${written} ${unitWords[unit](value)}`;
};

const writeRange = (lower: number, upper: number, unit: ClaimsCell['unit']): string => {
  if (unit === 'share') return percentRange(lower, upper);
  if (unit === 'share-apart') return say`${apart(lower)} to ${apart(upper)}`;
  return pointsRange(lower, upper);
};

/** A figure with its interval, "27 % (95 % CI 25 to 30 %)", or the sign of absence; "at least" where some of it is hidden. */
export const valueWords = (cell: AnyClaimsCell): string =>
  cell.isLeast && cell.value !== null ? say`at least ${figureWords(cell)}` : figureWords(cell);

const figureWords = (cell: AnyClaimsCell): string => {
  const { value, unit, ci95Lower, ci95Upper } = cell;
  if (value === null) return absent;
  if (isFine(cell) && ci95Lower !== null && ci95Upper !== null) {
    const [share, lower, upper] = [value, ci95Lower, ci95Upper].map((one) => hundredths(one * 100));
    return say`${share ?? ''} % (95 % CI ${lower ?? ''} to ${upper ?? ''} %)`;
  }
  if (ci95Lower === null || ci95Upper === null) return write(value, cell);
  return say`${write(value, cell)} (95 % CI ${writeRange(ci95Lower, ci95Upper, unit)})`;
};

/** What a figure was counted from: how many, and what share of those who should have been. */
export const countedWords = ({ n, followUpShare, question, unit }: AnyClaimsCell): string => {
  if (question === null) return say('not published');
  if (n === null && isOfRelease(question)) return say('not shown');
  if (n === null || n === 0) return unit === 'money' ? say('no price set') : say('nobody counted');
  if (followUpShare === null || followUpShare === 1) return `n ${count(n)}`;
  return ['sessions', 'cohort', 'safety'].includes(kindOf(question))
    ? say`n ${count(n)}, ${percent(followUpShare)} recorded`
    : say`n ${count(n)}, ${percent(followUpShare)} followed`;
};
