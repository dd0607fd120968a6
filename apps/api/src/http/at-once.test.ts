import { expect, test } from 'vitest';
import { atOnce } from './at-once.ts';

test('so many of one asker run at a time, others beside them, and there is room again afterwards', async () => {
  const inTurn = atOnce(2);
  let end = () => {};
  const gate = new Promise<void>((resolve) => {
    end = resolve;
  });
  const running = [inTurn('ada', () => gate), inTurn('ada', () => gate)];
  await expect(inTurn('ada', () => gate)).rejects.toMatchObject({ code: 'too-many', retryAfterSeconds: 5 });
  expect(await inTurn('bea', async () => 'beside')).toBe('beside');
  end();
  await Promise.all(running);
  await expect(
    inTurn('ada', () => {
      throw new Error('a fault');
    }),
  ).rejects.toThrow('a fault');
  expect(await Promise.all([inTurn('ada', async () => 1), inTurn('ada', async () => 2)])).toEqual([1, 2]);
});
