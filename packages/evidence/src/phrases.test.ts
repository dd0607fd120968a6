import { describe, expect, test } from 'vitest';
import { claims } from './claims/index.ts';
import { corrections } from './corrections.ts';
import { holdsPhrase, matchesOf, sentencesOf, wordsOf } from './phrases.ts';

describe('sentences', () => {
  test('end with their marks or their lines; numbers keep their points', () => {
    const text = 'It costs $1.50 a day. Does it help?\n\nUp to 2.5 % better\n- Six sessions\n***\n';
    expect(sentencesOf(text)).toEqual([
      'It costs $1.50 a day.',
      'Does it help?',
      'Up to 2.5 % better',
      '- Six sessions',
    ]);
  });

  test('of nothing there are none', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf(' \n 12 \n')).toEqual([]);
  });
});

describe('a phrase', () => {
  const holds = (sentence: string, phrase: string) => holdsPhrase(wordsOf(sentence), phrase);

  test('is all of its terms in any order, each one of its alternatives', () => {
    expect(holds('Usually THREE treatments, a month apart', '3/three treatment/treatments month')).toBe(true);
    expect(holds('A month of treatments', '3/three treatment/treatments month')).toBe(false);
  });

  test('is of whole words, whatever marks stand about them', () => {
    expect(holds('“Placebo”, they say', 'placebo')).toBe(true);
    expect(holds('placebos', 'placebo')).toBe(false);
    expect(holds('It doesn’t respond', 'not respond')).toBe(true);
    expect(holds('84% were free of pain', '84')).toBe(true);
    expect(holds('three-to-six weeks', '3/three 6/six weeks')).toBe(true);
    expect(holds('2–6 sessions', '2-6 sessions')).toBe(true);
  });
});

describe('a page as clinics write them', () => {
  test.each([
    ['Most patients need 3 treatments about one month apart.', 'three-a-month-apart'],
    ['On average two to six treatments are required.', 'two-to-six'],
    ['Injections are repeated every 3 to 6 weeks.', 'every-3-to-6-weeks'],
    ['You may notice improvement within a few weeks to a few months.', 'weeks-to-months'],
    ['Prolotherapy has a very high success rate of permanently resolving pain.', 'permanent'],
    ['Some people return for another treatment after a year or two years.', 'again-in-one-to-two-years'],
    ['Fibromyalgia and spinal stenosis do not respond.', 'list-responds-not'],
    ['The strongest evidence is for the SI joint.', 'si-joint-strongest'],
    ['It works best for active people.', 'active-best'],
    ['84 percent were pain free compared with 46 percent.', 'osgood-84-46'],
    ['Expect to pay $150 per injection.', 'price'],
    ['A comprehensive treatment may be 10-15 injections.', 'ten-to-fifteen-injections'],
    ['Ultrasound guidance improves accuracy.', 'guidance-accuracy'],
    ['With extreme hypermobility it may backfire.', 'hypermobile-backfire'],
  ])('%s', (sentence, claim) => {
    expect(matchesOf(sentence, claims).map(({ id }) => id)).toContain(claim);
  });

  test.each([
    'Our clinic opened in 1998.',
    'Call us for an appointment.',
    'We are near the station, and parking is free.',
  ])('nothing is found in: %s', (sentence) => {
    expect(matchesOf(sentence, claims)).toEqual([]);
    expect(matchesOf(sentence, corrections)).toEqual([]);
  });

  test('known mistakes are found in what circulates', () => {
    for (const row of corrections) {
      expect(matchesOf(row.circulating, corrections).map(({ id }) => id)).toContain(row.id);
    }
  });
});
