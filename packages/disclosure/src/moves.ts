import { type Piece, partition } from './partition.ts';

/** Courses of a clinic, each count a part of the one before it. */
export interface CoursesCounted {
  readonly enrolled: number;
  readonly baseline: number;
  readonly eligible: number;
  readonly followed: number;
  readonly responders: number;
}

/** What one import, or the undoing of one, made of the counts. */
export interface Move {
  readonly before: CoursesCounted;
  readonly after: CoursesCounted;
}

/** The groups that courses join or leave; responders are a part of the followed and go with them. */
const groups = ['enrolled', 'baseline', 'eligible', 'followed'] as const;

/**
 * Decides which imports are shown alone and which only together: neighbours are taken together until what they changed
 * is about nobody or about no fewer courses than the smallest group shown.
 *
 * Counts that are shown twice can be subtracted. So it is the difference that is held to the rule: no group of courses
 * gains or loses fewer than `minCell` between two states that are shown one after the other, and responders move only
 * together with those followed, as parts of a group that may be shown, or by as many themselves. What happened between two imports,
 * such as an erasure, is a difference of states that are shown as well: where it is about few, the imports on both sides
 * stand together. A state of fewer courses than that is not shown at all. What is shown of courses is net: one that came
 * and one that left are nobody.
 *
 * Like every figure of a clinic it guards against over-reading, not against the clinic's own director, who may subtract
 * the answer of one day from that of another.
 *
 * @param moves in order of time, at most 16
 * @param minCell groups of fewer courses are not shown; 0 shows everything.
 * @returns runs of moves, in order; null where even all of them together are about too few.
 * @throws {RangeError} above 16 moves.
 */
export const movesTogether = (moves: readonly Move[], minCell: number): readonly Piece[] | null =>
  partition(
    moves.map(() => 1),
    (_, { first, last }) => {
      const [from, to] = [moves[first], moves[last]];
      if (from === undefined || to === undefined) throw new RangeError('a run of moves ends outside of them');
      const earlier = moves[first - 1];
      return (
        mayBeSubtracted(from.before, to.after, minCell) &&
        (earlier === undefined || mayBeSubtracted(earlier.after, from.before, minCell)) &&
        [from.before, to.after].every(({ enrolled, eligible }) =>
          [enrolled, eligible].every((courses) => nobodyOrEnough(courses, minCell)),
        )
      );
    },
  );

const nobodyOrEnough = (courses: number, minCell: number): boolean => courses === 0 || courses >= minCell;

/** Whether the difference of two states tells of no small group. */
const mayBeSubtracted = (from: CoursesCounted, to: CoursesCounted, minCell: number): boolean =>
  groups.every((group) => nobodyOrEnough(Math.abs(to[group] - from[group]), minCell)) &&
  (to.followed !== from.followed || nobodyOrEnough(Math.abs(to.responders - from.responders), minCell));
