import { describe, expect, test } from 'vitest';
import { captions } from './captions.ts';
import * as contract from './index.ts';
import { overclaimIn } from './overclaims.ts';

/** Every text within a value: plain objects and lists are looked through, schemas and functions are not. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? Object.values(value).flatMap(textsIn) : [];
};

/** A caption as it stands, or filled in: with ones, for its words in the singular, and with sevens. */
const written = (caption: unknown): readonly string[] => {
  if (typeof caption !== 'function') return textsIn(caption);
  return [1, 7].flatMap((count) => textsIn(Reflect.apply(caption, captions, Array(caption.length).fill(count))));
};

describe('no text claims more than a registry can show', () => {
  test.each(Object.entries(captions))('the caption %s', (_, caption) => {
    const texts = written(caption);
    expect(texts).not.toEqual([]);
    expect(texts.map(overclaimIn).filter((found) => found !== null)).toEqual([]);
  });

  test.each(Object.entries(contract).filter(([, exported]) => textsIn(exported).length > 0))(
    'the words of %s',
    (_, exported) => {
      expect(
        textsIn(exported)
          .map(overclaimIn)
          .filter((found) => found !== null),
      ).toEqual([]);
    },
  );

  test.each([
    ['More sessions lead to more responses.', 'More sessions lead'],
    ['Prolotherapy works in 60 %.', 'works'],
    ['An effective treatment of the knee', 'effective'],
    ['PROVEN to help', 'PROVEN'],
    ['It cures low back pain and heals ligaments', 'cures'],
    ['Success rate 84 %', 'Success rate'],
    ['The dose-response curve', 'dose'],
    ['No harm was seen: safe', 'safe'],
  ])('%s is seen to', (text, found) => {
    expect(overclaimIn(text)).toBe(found);
  });

  test.each([
    'Differences between the numbers of sessions are not the effect of more sessions.',
    'so that a neighbouring group cannot be worked out by subtraction',
    'These do not add up; improve and healthy are other words',
  ])('%s is not', (text) => {
    expect(overclaimIn(text)).toBeNull();
  });
});
