import { expect, test } from 'vitest';
import { subtitleOf } from './subtitle.ts';

const nobody = {
  enrolled: null,
  ongoingLeftOut: null,
  noBaseline: null,
  notDue: null,
  belowFloor: null,
  eligible: null,
  followed: null,
  sessionsAfterScore: null,
  dueThroughUnknown: null,
};

const told = (
  question: string,
  ...parameters: ReadonlyArray<readonly [name: string, value: string, words: string]>
) => ({
  question,
  parameters: parameters.map(([name, value, words]) => ({ name, label: name, value, words })),
  denominators: nobody,
});

const meta = (question: string, ...parameters: ReadonlyArray<readonly [name: string, value: string, words: string]>) =>
  subtitleOf([told(question, ...parameters)]);

const pain = ['measure', 'pain', 'Pain'] as const;
const r30 = ['definition', 'r30', 'at least 30 % better'] as const;
const horizon = ['horizon', '6m', '6 months'] as const;

test('a rate says measure, definition, time and which way is good', () => {
  expect(meta('responders', pain, r30, horizon)).toBe(
    'Pain: at least 30 % better at 6 months (day 138 to 273) · higher is better',
  );
  expect(meta('responders', pain, ['definition', 'worse', 'got worse'], horizon)).toMatch(/lower is better$/);
});

test('what is judged session by session has no time', () => {
  expect(meta('response-by-session', ['view', 'c', 'first'], pain, r30, horizon)).not.toContain('6 months');
  expect(meta('response-by-session', ['view', 'plan', 'plan'], pain, r30, horizon)).toContain('at 6 months');
});

test('scores over time run up to their time; who is missing is neither good nor bad', () => {
  expect(meta('trajectory', pain, horizon)).toBe('Pain up to 6 months');
  expect(meta('coverage', pain, r30, horizon)).toBe('Pain: at least 30 % better at 6 months (day 138 to 273)');
});

test('who is missing says no definition: nobody responds there', () => {
  expect(meta('cohort', pain, r30, horizon)).toBe('Pain at 6 months (day 138 to 273)');
});

test('treatment as given has neither measure nor time', () => {
  expect(meta('sessions')).toBe('');
});

test('pain and function side by side say both, each with its own n', () => {
  const counted = (measure: readonly [string, string, string], followed: number, eligible: number) => ({
    ...told('responders', measure, r30),
    denominators: { ...nobody, followed, eligible },
  });
  expect(subtitleOf([counted(pain, 78, 107), counted(['measure', 'function', 'Function'], 70, 1010)])).toBe(
    'Pain and function: at least 30 % better · followed n = pain 78 of 107, function 70 of 1,010 · higher is better',
  );
});
