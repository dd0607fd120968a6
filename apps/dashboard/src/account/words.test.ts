import { describe, expect, test } from 'vitest';
import { browserWords, placeWords, waitWords } from './words.ts';

test('a wait is never told as shorter than it is', () => {
  expect([1, 59, 60, 61, 3_600].map(waitWords)).toEqual([
    '1 second',
    '59 seconds',
    '1 minute',
    '2 minutes',
    '60 minutes',
  ]);
});

test('an opened clinic is not the researcher’s own', () => {
  const clinic = { code: 'harbor-spine', name: 'Harbor Spine', synthetic: true };
  expect(placeWords({ role: 'director', clinic, opened: false })).toBe('Director of Harbor Spine');
  expect(placeWords({ role: 'researcher', clinic, opened: true })).toBe('Researcher at Harbor Spine');
  expect(placeWords({ role: 'admin', clinic: null, opened: false })).toBe('Administrator');
});

describe('a browser is named', () => {
  test.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome on Linux',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
      'Safari on macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1',
      'Safari on iOS',
    ],
    ['curl/8.5.0', 'curl/8.5.0'],
  ])('%s', (description, words) => {
    expect(browserWords(description)).toBe(words);
  });

  test('or said to be nameless', () => {
    expect(browserWords(null)).toMatch(/does not name itself/);
  });
});
