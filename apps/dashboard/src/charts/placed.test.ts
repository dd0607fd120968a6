import { expect, test } from 'vitest';
import { Diamond } from './Diamond.tsx';
import { Square } from './Square.tsx';

test('a mark whose place is not known is not drawn, and one at the very edge is', () => {
  for (const mark of [Square, Diamond]) {
    for (const place of [{}, { cx: 12 }, { cy: 12 }]) expect(mark(place)).toBeNull();
    expect(mark({ cx: 0, cy: 0 })).not.toBeNull();
  }
});
