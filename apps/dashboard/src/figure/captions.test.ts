import { captions } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { captionsOf } from './captions.ts';

const names = ['Pain', 'Function'];

test('what holds for every figure is left to the page', () => {
  expect(captionsOf([{ captions: [captions.registry, captions.units, captions.ongoing(3)] }], [''])).toEqual([
    captions.ongoing(3),
  ]);
});

test('what all answers say is said once, what one says bears its name', () => {
  const said = captionsOf(
    [
      { captions: [captions.ongoing(3), captions.sessionsAfterScore(4)] },
      { captions: [captions.ongoing(3), captions.sessionsAfterScore(5)] },
    ],
    names,
  );
  expect(said).toEqual([
    captions.ongoing(3),
    `Pain: ${captions.sessionsAfterScore(4)}`,
    `Function: ${captions.sessionsAfterScore(5)}`,
  ]);
});

test('the warning about sessions stands once, whoever was followed', () => {
  const said = captionsOf(
    [{ captions: [captions.sessionsReceived(78, 107)] }, { captions: [captions.sessionsReceived(70, 101)] }],
    names,
  );
  expect(said).toEqual([captions.sessionsReceived(null, null)]);
});

test('one that stands beside the figure already is not said again, whatever it counts', () => {
  const warning = captions.sessionsReceived(null, null);
  const metas = [{ captions: [captions.sessionsReceived(78, 107), captions.ongoing(3)] }];
  expect(captionsOf(metas, [''], [warning])).toEqual([captions.ongoing(3)]);
  expect(captionsOf([...metas, ...metas], names, [warning])).toEqual([captions.ongoing(3)]);
});
