import { expect, test } from 'vitest';
import { remembering } from './remembered.ts';

const counting = () => {
  let asked = 0;
  return async () => {
    asked += 1;
    return asked;
  };
};

test('what is asked again while nothing changed is not looked up again, not even at the same moment', async () => {
  const remember = remembering<number>({ state: 7 });
  const ask = counting();
  const together = await Promise.all([remember('one', ask), remember('one', ask)]);
  expect([...together, await remember('one', ask), await remember('other', ask)]).toEqual([1, 1, 1, 2]);
});

test('a change makes everything be asked anew, what is being asked at that moment too', async () => {
  const changes = { state: 1 };
  const remember = remembering<number>(changes);
  const ask = counting();
  const before = remember('one', ask);
  changes.state = 2;
  expect([await before, await remember('one', ask), await remember('one', ask)]).toEqual([1, 2, 2]);
});

test('where changes are not heard of, nothing is remembered', async () => {
  const changes: { state: number | null } = { state: null };
  const remember = remembering<number>(changes);
  const ask = counting();
  expect([await remember('one', ask), await remember('one', ask)]).toEqual([1, 2]);
});

test('an answer that does not stand, and one that failed, are asked for again', async () => {
  const remember = remembering<number>({ state: 1 }, (answer) => (answer === 1 ? 0 : 1_000));
  const ask = counting();
  await expect(remember('one', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect([await remember('one', ask), await remember('one', ask), await remember('one', ask)]).toEqual([1, 2, 2]);
});
