import type { Changes } from '@enthesis/db';
import { LRUCache } from 'lru-cache';

/**
 * Gives what `ask` gave before, for as long as nothing changed since it was asked.
 *
 * @param name of what is asked: everything that the answer depends on, beside the registry
 */
export type Remember<Answer> = (name: string, ask: () => Promise<Answer>) => Promise<Answer>;

/** A connection can die without either side being told: nothing is believed for longer than this. */
const longestMs = 5_000;
const mostRemembered = 10_000;

interface Remembered<Answer> {
  readonly answer: Promise<Answer>;
  /** Of the registry, when it was asked. */
  readonly state: number;
  /** By this process's clock, in milliseconds. */
  until: number;
}

/**
 * Remembers answers in the memory of this process. Where changes are not heard of, each is asked for again.
 *
 * @param forMs for how many milliseconds an answer stands by itself; 0: it is not remembered
 */
export const remembering = <Answer>(
  changes: Pick<Changes, 'state'>,
  forMs: (answer: Answer) => number = () => longestMs,
): Remember<Answer> => {
  const remembered = new LRUCache<string, Remembered<Answer>>({ max: mostRemembered });
  return async (name, ask) => {
    const { state } = changes;
    if (state === null) return ask();
    const before = remembered.get(name);
    const now = performance.now();
    if (before?.state === state && now < before.until) return before.answer;
    const entry = { answer: ask(), state, until: now + longestMs };
    remembered.set(name, entry);
    const stands = await entry.answer.then(forMs, () => 0);
    entry.until = now + Math.min(longestMs, stands);
    if (stands <= 0 && remembered.peek(name) === entry) remembered.delete(name);
    return entry.answer;
  };
};
