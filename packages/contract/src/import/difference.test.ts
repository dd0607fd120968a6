import { expect, it } from 'vitest';
import { differenceInWords } from './difference.ts';

it('says what an import changes, table by table', () => {
  const none = { episodes: 0, sessions: 0, scores: 0, events: 0 };
  expect(
    differenceInWords({
      added: { ...none, episodes: 1, scores: 1204, events: 1 },
      changed: { ...none, scores: 17 },
      removed: { ...none, sessions: 3 },
    }),
  ).toEqual([
    '1 new episode, 0 changed, 0 removed',
    '0 new sessions, 0 changed, 3 removed',
    '1,204 new scores, 17 changed, 0 removed',
    '1 new event, 0 changed, 0 removed',
  ]);
});
