import { expect, test } from 'vitest';
import { chartHref, fileHref } from './chart-link.ts';

test.each<[question: string, search: string, href: string | null]>([
  ['responders', 'definition=r50&by=condition', '/responders?definition=r50'],
  ['responders', 'by=condition&condition=knee-oa', '/conditions/knee-oa'],
  ['responders', 'horizon=12m&by=condition&condition=knee-oa', '/conditions/knee-oa?horizon=12m'],
  ['responders', 'by=condition&condition=knee-oa&condition=low-back', null],
  [
    'difference',
    'of=hypermobile&first=yes&second=no&definition=worse',
    '/responders?first=yes&second=no&definition=worse&by=hypermobile',
  ],
  ['difference', 'of=sex&first=female&second=male&condition=low-back', null],
  ['sessions', '', '/treatment'],
  ['retreatment', 'condition=low-back', '/treatment?condition=low-back'],
  ['safety', 'condition=low-back', '/safety?condition=low-back'],
  ['change', 'by=instrument&condition=si-joint&instrument=odi', '/conditions/si-joint'],
  ['cohort', '', '/cohort'],
  ['quality', '', null],
  [
    'network-responders',
    'horizon=12m&by=condition&condition=knee-oa&release=3',
    '/network?horizon=12m&release=3#network-conditions',
  ],
  ['network-safety', 'release=3', '/network?release=3#network-safety'],
])('the chart of %s, asked %j, stands at %s', (question, search, href) => {
  expect(chartHref({ question, search })).toBe(href);
});

test('the file of a figure is asked as the figure was', () => {
  expect(fileHref({ question: 'sessions', search: '' })).toBe('/api/v1/clinic/sessions.csv');
  expect(fileHref({ question: 'safety', search: 'condition=low-back' })).toBe(
    '/api/v1/clinic/safety.csv?condition=low-back',
  );
  expect(fileHref({ question: 'network-safety', search: 'release=3' })).toBe('/api/v1/network/safety.csv?release=3');
  expect(fileHref({ question: null, search: null })).toBeNull();
});
