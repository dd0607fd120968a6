import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Twenty patients whose curves by session were worked out in R: the baseline, the score after each session, and whether
 * the course is still in treatment. Response is 50 % less than at baseline.
 */
export const toyPatients: ReadonlyArray<readonly [baseline: number, scores: readonly number[], ongoing?: 'ongoing']> = [
  [8, [3]],
  [7, [2]],
  [6, [2]],
  [7, [7]],
  [9, [8]],
  [8, [6, 3]],
  [7, [6, 3]],
  [6, [6, 5], 'ongoing'],
  [8, [7, 7]],
  [7, [6, 5, 2]],
  [8, [8, 6, 3]],
  [9, [8, 7, 6]],
  [6, [6, 6, 6], 'ongoing'],
  [8, [7, 6, 6, 4]],
  [7, [7, 6, 6, 6]],
  [9, [9, 8, 8, 7, 4]],
  [7, [7, 7, 6, 6, 6]],
  [8, [8, 8, 7, 7, 7, 7]],
  [6, [6, 6, 5, 5, 6, 6], 'ongoing'],
  [9, [9, 8, 8, 8, 8, 8]],
];

/** Writes patients as an import folder: sessions every 28 days, a score 14 days after each, and the last one again at day 182. */
export const writeToyFolder = async (folder: string, { interim = true } = {}): Promise<void> => {
  const rows = {
    episodes: ['study_id,condition,course_status'],
    sessions: ['study_id,condition,day'],
    scores: ['study_id,condition,day,instrument,score'],
  };
  for (const [place, [baseline, scores, ongoing]] of toyPatients.entries()) {
    const key = `TOY-${String(place + 1).padStart(3, '0')},low-back`;
    rows.episodes.push(`${key},${ongoing ?? 'completed'}`);
    rows.scores.push(`${key},0,nprs,${baseline}`);
    for (const [nth, score] of scores.entries()) {
      rows.sessions.push(`${key},${28 * nth}`);
      if (interim) rows.scores.push(`${key},${28 * nth + 14},nprs,${score}`);
    }
    if (ongoing === undefined) rows.scores.push(`${key},182,nprs,${scores.at(-1)}`);
  }
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries(rows))
    await writeFile(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
};
