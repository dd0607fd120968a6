import { say } from '@enthesis/languages';
import { HttpProblem } from './problem.ts';

/**
 * Lets so many requests of one asker run at a time.
 *
 * @throws {HttpProblem} 429 for one more.
 */
export const atOnce = (most: number) => {
  const running = new Map<string, number>();
  return async <T>(asker: string, work: () => Promise<T>): Promise<T> => {
    const count = (running.get(asker) ?? 0) + 1;
    if (count > most)
      throw new HttpProblem('too-many', { detail: say`At most ${most} files are made for you at a time.` });
    running.set(asker, count);
    try {
      return await work();
    } finally {
      const left = (running.get(asker) ?? 1) - 1;
      if (left === 0) running.delete(asker);
      else running.set(asker, left);
    }
  };
};
