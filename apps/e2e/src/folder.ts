import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A file as the browser is given it. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const given = (name: string, text: string): GivenFile => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const example = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../docs/import-example', name), 'utf8');

/** The folder of docs/import-example: 6 episodes, 13 sessions, 23 scores. */
export const exampleFolder = (): readonly GivenFile[] =>
  ['episodes.csv', 'sessions.csv', 'scores.csv'].map((name) => given(name, example(name)));

/** A sound folder that takes a while to check: one episode and one session a patient, many scores each. */
export const longFolder = (patients = 4_000, scoresEach = 40): readonly GivenFile[] => {
  const ids = Array.from({ length: patients }, (_, place) => `B${place.toString(36)}X`);
  const rows = (of: (id: string) => readonly string[]) => `${ids.flatMap(of).join('\n')}\n`;
  const days = Array.from({ length: scoresEach }, (_, place) => place * 7);
  return [
    given('episodes.csv', `study_id,condition,year\n${rows((id) => [`${id},knee-oa,2024`])}`),
    given('sessions.csv', `study_id,condition,day\n${rows((id) => [`${id},knee-oa,0`])}`),
    given(
      'scores.csv',
      `study_id,condition,day,instrument,score\n${rows((id) => days.map((day) => `${id},knee-oa,${day},nprs,${day % 11}`))}`,
    ),
  ];
};

/** The example with two faults in it: a score beyond its scale, and a date in place of a day. */
export const faultyFolder = (): readonly GivenFile[] =>
  exampleFolder().map((file) =>
    file.name === 'scores.csv'
      ? given(
          file.name,
          `${example('scores.csv').trimEnd()}\nM2-118,si-joint,right,5,nprs,11\nM2-118,si-joint,right,2024-05-06,nprs,4\n`,
        )
      : file,
  );
