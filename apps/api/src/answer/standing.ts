import type { Flag, Reason, Status } from '@enthesis/contract';

/** What decides how a cell may be read. */
export interface Basis {
  /** Courses the cell is about: hidden and empty are decided on it. */
  readonly size: number;
  readonly due: number;
  readonly followed: number;
}

export interface Standing {
  readonly status: Status;
  readonly because: Reason | null;
  readonly flags: Flag[];
}

/** Under this many followed a figure is read as counts: no sentence gives a rate, a mean or a difference of fewer. */
export const lowUnder = 10;
const fewUnder = 30;

/** How a cell may be read, from its numbers and the decision to hide it. */
export const standing = (basis: Basis, hidden: Reason | null): Standing => {
  if (hidden !== null) return { status: 'hidden', because: hidden, flags: [] };
  if (basis.size === 0) return { status: 'empty', because: null, flags: [] };
  return { status: basis.followed < lowUnder ? 'low' : 'shown', because: null, flags: flagsOf(basis) };
};

/** Cautions beside a figure: few followed, or many of those due not followed. */
export const flagsOf = ({ due, followed }: Basis): Flag[] => {
  const flags: Flag[] = [];
  if (followed >= lowUnder && followed < fewUnder) flags.push('few');
  // Whole numbers on both sides: 60 % and 80 % are exact.
  if (due > 0 && followed * 10 < due * 6) flags.push('follow-up-poor');
  else if (due > 0 && followed * 10 < due * 8) flags.push('follow-up-caution');
  return flags;
};
