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

/** A set of courses that somebody with all published figures could single out, and should not. */
export interface UnsafeSet {
  readonly places: readonly string[];
}

/** Where published sets overlap so much that the search for what they give away was not finished. */
export interface Unfinished {
  readonly places: readonly string[];
  readonly unfinished: true;
}

/** Enough for a hundred overlapping sets of the usual shape; a bound, not a target. */
const mostSteps = 200_000;

/**
 * **Span audit**: finds every unsafe set that can be worked out, by any adding and subtracting, from sets of one
 * population that are published side by side, in one release or over several. Disjoint blocks cannot give anything
 * away, so it finds something only when figures cross: a second cut of the same courses, or a total of more than was
 * shown. It looks at what could be learned were all figures exact; the noise on them is extra.
 *
 * Empty places are left out, as if everybody knew them to be empty. Sets that share no place cannot help each other,
 * so each connected part is searched by itself, exactly.
 *
 * @param published the published sets, as numbers of places.
 * @returns nothing where all is well. A part that is too entangled to search is returned as unfinished: not passed.
 */
export const unsafeSets = (
  places: readonly AuditedPlace[],
  published: readonly ReadonlySet<number>[],
  policy: Policy,
  opened: OpenedClinics,
): readonly (UnsafeSet | Unfinished)[] => {
  const atoms = atomsOf(places, published);
  return connectedParts(atoms).flatMap((part): readonly (UnsafeSet | Unfinished)[] => {
    const used = [...new Set(part.flatMap(({ sets }) => sets))];
    const rows = used.map((set) => part.map((atom): 0 | 1 => (atom.sets.includes(set) ? 1 : 0)));
    const found = setsInRowSpace(rows, mostSteps);
    if (found === null) return [{ places: part.flatMap(({ names }) => names), unfinished: true }];
    return found
      .map((columns) => part.filter((_, column) => columns.includes(column)))
      .filter((set) => !isSafe(sumHeadcounts(set.map(({ headcount }) => headcount)), policy, opened))
      .map((set) => ({ places: set.flatMap(({ names }) => names) }));
  });
};

/** Places that are in exactly the same published sets: nothing published can tell them apart. */
interface Atom {
  readonly sets: readonly number[];
  readonly names: readonly string[];
  readonly headcount: Headcount;
}

const atomsOf = (places: readonly AuditedPlace[], published: readonly ReadonlySet<number>[]): readonly Atom[] => {
  const atoms = new Map<string, { sets: readonly number[]; members: AuditedPlace[] }>();
  places.forEach((place, number) => {
    if (place.headcount.byClinic.size === 0) return;
    const sets = published.flatMap((set, index) => (set.has(number) ? [index] : []));
    if (sets.length === 0) return;
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

/** Atoms that published sets link, directly or through others. */
const connectedParts = (atoms: readonly Atom[]): readonly (readonly Atom[])[] => {
  const parts: { sets: Set<number>; atoms: Atom[] }[] = [];
  for (const atom of atoms) {
    const linked = parts.filter((part) => atom.sets.some((set) => part.sets.has(set)));
    const merged = {
      sets: new Set([...atom.sets, ...linked.flatMap((part) => [...part.sets])]),
      atoms: [...linked.flatMap((part) => part.atoms), atom],
    };
    parts.splice(0, parts.length, ...parts.filter((part) => !linked.includes(part)), merged);
  }
  return parts.map((part) => part.atoms);
};
