import type { Folder } from './folder.ts';

// What the page holds of the clinic's disk. It lives in memory alone, and a page loaded anew holds nothing.

interface Sent {
  readonly folder: Folder;
  readonly rows: number;
}

const sent = new Map<string, Sent>();
let toMap: readonly File[] = [];

/** Keeps the files of a job at hand, so that what was checked can be imported without being chosen again. */
export const keepSent = (job: string, files: Sent): void => {
  sent.set(job, files);
};

/** The files of a job; null where they are no longer at hand. */
export const sentAs = (job: string): Sent | null => sent.get(job) ?? null;

/** Hands files to the mapping page. */
export const bringToMapping = (files: readonly File[]): void => {
  toMap = files;
};

/** The files brought to the mapping page, once. */
export const takeToMap = (): readonly File[] => {
  const files = toMap;
  toMap = [];
  return files;
};
