import { expect, test } from 'vitest';
import { inTurns } from './turns.ts';

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
};

test('so many of one asker run at a time, the next waits, one more is too many, and others are beside them', async () => {
  const inTurn = inTurns({ running: 2, waiting: 1 });
  const [one, two] = [gate(), gate()];
  const done: string[] = [];
  const ask = (name: string, until: Promise<void>) =>
    inTurn('ada', async () => {
      await until;
      done.push(name);
    });
  const asked = [ask('one', one.opened), ask('two', two.opened), ask('three', Promise.resolve())];
  await expect(inTurn('ada', async () => 'four')).rejects.toMatchObject({ code: 'too-many', retryAfterSeconds: 5 });
  expect(await inTurn('bea', async () => 'beside')).toBe('beside');
  expect(done).toEqual([]);
  two.open();
  await Promise.all(asked.slice(1));
  expect(done).toEqual(['two', 'three']);
  one.open();
  await Promise.all(asked);
  expect(done).toEqual(['two', 'three', 'one']);
});

test('a fault gives its place back', async () => {
  const inTurn = inTurns({ running: 1, waiting: 0 });
  const fault = async () => {
    throw new Error('a fault');
  };
  await expect(inTurn('ada', fault)).rejects.toThrow('a fault');
  expect(await inTurn('ada', async () => 'next')).toBe('next');
});
