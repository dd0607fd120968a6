import type { TrialsCell } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { controlLevels, forestRows } from './trial-points.ts';

const cell: TrialsCell = {
  condition: { id: 'low-back', label: 'Low back pain' },
  study: { id: 'yelland-2004', label: 'Yelland 2004' },
  outcome: { id: 'r50', label: 'Half the pain' },
  arm: { id: 'saline', label: 'Saline' },
  status: 'shown',
  because: null,
  flags: [],
  placement: 'chart',
  whyNot: null,
  role: 'control',
  year: 2004,
  design: null,
  n: 56,
  responders: 20,
  rate: 0.36,
  ci95Lower: 0.25,
  ci95Upper: 0.49,
  intervalFrom: 'computed',
  instrument: null,
  months: 12,
  definition: null,
  change: null,
  changeWords: null,
  found: null,
  sessions: null,
  source: null,
  doi: null,
  pmid: null,
  caveat: null,
};

test('a control arm is drawn across only where it may stand on a chart with the own rate', () => {
  expect(controlLevels([cell])).toEqual([
    { id: 'yelland-2004 r50 saline', rate: 0.36, words: 'Yelland 2004, saline: 36\u202f% of 56' },
  ]);
  expect(controlLevels([{ ...cell, role: 'active' }])).toEqual([]);
  expect(controlLevels([{ ...cell, placement: 'table', whyNot: 'another time' }])).toEqual([]);
  expect(controlLevels([{ ...cell, rate: null }])).toEqual([]);
});

test('what nobody knows the number of is said to be so, and is not drawn as few', () => {
  const [arm] = forestRows([{ ...cell, n: null, responders: null }]);
  expect(arm?.words.at(-1)).toBe('not published');
  const own = { ...cell, role: 'registry' as const, n: null, responders: null };
  expect(forestRows([own])[0]).toMatchObject({ faint: false, words: ['36\u202f%', '25 to 49\u202f%', 'unknown'] });
  expect(forestRows([{ ...own, n: 12, flags: ['few'] }])[0]).toMatchObject({ faint: true });
});
