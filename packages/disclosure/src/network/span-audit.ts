import type { Policy } from './policy.ts';
import { setsInRowSpace } from './row-space.ts';
import { type Headcount, sumHeadcounts } from './rows.ts';
import { isSafe, type OpenedClinics } from './safe.ts';

/** The finest place that any of the published sets tells apart, and who is there. */
export interface AuditedPlace {
  /** For the report: `knee-oa|4-5|female`. */
  readonly name: string;
  readonly headcount: Headcount;
}

/** What the audit has against a set of published figures. */
export interface Finding {
  readonly places: readonly string[];
  /**
   * True: these places can be singled out, and are not safe. False: published sets overlap so much in these places that
   * the search for what they give away was not finished, which is not a pass.
   */
  readonly finished: boolean;
}

/** Enough for two cuts of a condition with its group; a bound on the search of one connected part. */
const mostSteps = 200_000;

/**
 * **Span audit**: finds every unsafe set that can be worked out, by any adding and subtracting, from sets of one
 * population that are published side by side, in one release or over several. Disjoint blocks cannot give anything
 * away, so it finds something only when figures cross: a second cut of the same courses, or a total of more than was
 * shown. It looks at what could be learned were all figures exact; the noise on them is extra.
 *
 * Empty places are left out, as if everybody knew them to be empty. Sets that share no place cannot help each other,
 * so each connected part is searched by itself, exactly. As more patients never make a safe set unsafe, a union of
 * safe parts needs no look of its own.
 *
 * @param published the published sets, as numbers of places.
 * @returns nothing where all is well.
 */
export const unsafeSets = (
  places: readonly AuditedPlace[],
  published: readonly ReadonlySet<number>[],
  policy: Policy,
  opened: OpenedClinics,
): readonly Finding[] => {
  const atoms = atomsOf(places, published);
  const columnsOf = published.map((): number[] => []);
  for (const [column, { sets }] of atoms.entries()) for (const set of sets) columnsOf[set]?.push(column);
  const rows = columnsOf.map((columns) => indicatorOf(columns, atoms.length));
  const { sets, unfinished } = setsInRowSpace(rows, mostSteps);
  const atomsAt = (columns: readonly number[]) => columns.flatMap((column) => atoms[column] ?? []);
  const unsafe = sets
    .map(atomsAt)
    .filter((set) => !isSafe(sumHeadcounts(set.map(({ headcount }) => headcount)), policy, opened));
  return [
    ...unsafe.map((set) => ({ places: namesOf(set), finished: true })),
    ...unfinished.map((columns) => ({ places: namesOf(atomsAt(columns)), finished: false })),
  ];
};

const indicatorOf = (columns: readonly number[], width: number): readonly (0 | 1)[] => {
  const row = Array.from({ length: width }, (): 0 | 1 => 0);
  for (const column of columns) row[column] = 1;
  return row;
};

const namesOf = (atoms: readonly Atom[]) => atoms.flatMap(({ names }) => names);

/** Places that are in exactly the same published sets: nothing published can tell them apart. */
interface Atom {
  readonly sets: readonly number[];
  readonly names: readonly string[];
  readonly headcount: Headcount;
}

const atomsOf = (places: readonly AuditedPlace[], published: readonly ReadonlySet<number>[]): readonly Atom[] => {
  const atoms = new Map<string, { sets: readonly number[]; members: AuditedPlace[] }>();
  const setsOf = places.map((): number[] => []);
  published.forEach((set, index) => {
    for (const number of set) setsOf[number]?.push(index);
  });
  places.forEach((place, number) => {
    const sets = setsOf[number] ?? [];
    if (place.headcount.byClinic.size === 0 || sets.length === 0) return;
    const atom = atoms.get(sets.join()) ?? { sets, members: [] };
    atom.members.push(place);
    atoms.set(sets.join(), atom);
  });
  return [...atoms.values()].map(({ sets, members }) => ({
    sets,
    names: members.map(({ name }) => name),
    headcount: sumHeadcounts(members.map(({ headcount }) => headcount)),
  }));
};
