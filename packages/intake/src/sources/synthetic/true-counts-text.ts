import type { SyntheticClinic } from './clinic.ts';
import { syntheticSource } from './synthetic-source.ts';
import { type Counts, countTruth, type TrueCounts } from './true-counts.ts';

/** What is kept of a clinic's truth: its counts, and the content of the clinic that they were made for. */
export interface KeptCounts {
  /** As `contentSha256` of the clinic's source. */
  readonly contentSha256: string;
  /** How many courses were drawn. */
  readonly courses: number;
  readonly counts: TrueCounts;
}

/**
 * Counts of clinics as text: for each clinic a line of its code, the hash of its content and the number of courses
 * drawn, then a line for each key with its counts of courses, r30 and r50, each list joined by commas.
 */
export const tableText = async (clinics: readonly SyntheticClinic[], courses: number): Promise<string> => {
  const lines: string[] = [];
  for (const clinic of clinics) {
    lines.push(`clinic ${clinic.code} ${await syntheticSource(clinic).contentSha256()} ${courses}`);
    for (const [key, counts] of [...countTruth(clinic, courses)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      lines.push(`${key} ${counts.courses.join()} ${counts.r30.join()} ${counts.r50.join()}`);
    }
  }
  return lines.map((line) => `${line}\n`).join('');
};

/** Reads such a text, by code of clinic. */
export const readTable = (text: string): ReadonlyMap<string, KeptCounts> => {
  const kept = new Map<string, KeptCounts>();
  let counts = new Map<string, Counts>();
  for (const line of text.trim().split('\n')) {
    const [first = '', second = '', third = '', ...lists] = line.split(' ');
    if (first === 'clinic') {
      counts = new Map();
      kept.set(second, { contentSha256: third, courses: Number(lists[0]), counts });
    } else {
      const [ofCourses, r30, r50] = lists.map((list) => list.split(',').map(Number));
      if (ofCourses === undefined || r30 === undefined || r50 === undefined) throw new Error(`no counts in: ${line}`);
      counts.set(`${first} ${second} ${third}`, { courses: ofCourses, r30, r50 });
    }
  }
  return kept;
};
