import { expect, test } from 'vitest';
import { encoded, keepAnswers } from './kept.ts';

test('an answer that is asked for again while it is counted, or afterwards, is counted once; a fault is not kept', async () => {
  const kept = keepAnswers();
  let counted = 0;
  const answer = async () => {
    counted += 1;
    return encoded('seven', null, {});
  };
  const [one, two] = await Promise.all([kept('a', answer), kept('a', answer)]);
  expect([one, await kept('a', answer)]).toEqual([two, two]);
  expect(counted).toBe(1);
  const fault = async () => {
    throw new Error('a fault');
  };
  const both = await Promise.allSettled([kept('b', fault), kept('b', fault)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await kept('b', answer)).toEqual(one);
});
