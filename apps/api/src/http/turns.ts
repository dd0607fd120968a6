import { say } from '@enthesis/languages';
import { HttpProblem } from './problem.ts';

/** How much of one asker's work runs at a time, and how much more may wait for its turn. */
export interface TurnLimits {
  readonly running: number;
  readonly waiting: number;
}

/** Runs a piece of work for an asker when its turn comes. */
export type InTurn = <T>(asker: string, work: () => Promise<T>) => Promise<T>;

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Lets so many pieces of work of one asker run at a time; the others wait, first come first served. A page asks for
 * everything it shows at once and gets all of it; nobody keeps every connection to the database busy alone.
 *
 * The work throws {HttpProblem} 429 where too many wait already.
 */
export const inTurns = ({ running: most, waiting }: TurnLimits): InTurn => {
  const lines = new Map<string, Line>();
  return async (asker, work) => {
    const line = lines.get(asker) ?? { running: 0, waiting: [] };
    lines.set(asker, line);
    if (line.running < most) line.running += 1;
    else {
      if (line.waiting.length >= waiting) {
        throw new HttpProblem('too-many', {
          detail: say`At most ${most + waiting} questions of yours are answered at a time.`,
        });
      }
      // Whoever ends hands the place on, so that it is never counted free in between.
      await new Promise<void>((resolve) => line.waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = line.waiting.shift();
      if (next !== undefined) next();
      else if (line.running === 1) lines.delete(asker);
      else line.running -= 1;
    }
  };
};
