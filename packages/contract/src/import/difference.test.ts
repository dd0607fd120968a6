import { expect, it } from 'vitest';
import { differenceInWords, lookAlikeInWords } from './difference.ts';

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

it('asks about episodes that look like another patient’s, with how many could be compared', () => {
  expect(lookAlikeInWords({ lookedAt: 1204, found: 3 })[0]).toMatch(
    /^3 of 1,204 new episodes look like another patient’s/,
  );
  expect(lookAlikeInWords({ lookedAt: 40, found: 1 }).join(' ')).toMatch(
    /^1 of 40 new episodes looks like .*Were new study ids made/,
  );
});
