import { builtInConditions, builtInVocabulary, overclaimIn } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import { type Beside, faultsOf } from './comparable.ts';
import { familyOf } from './families.ts';
import { trials } from './index.ts';
import { type Outcome, type Trial, trialSchema } from './trial.ts';

const trialOf = (id: string): Trial => {
  const trial = trials.find((one) => one.id === id);
  if (trial === undefined) throw new Error(`no trial ${id}`);
  return trial;
};
const outcomeOf = (trial: Trial, id: string): Outcome => {
  const outcome = trial.outcomes.find((one) => one.id === id);
  if (outcome === undefined) throw new Error(`no outcome ${id}`);
  return outcome;
};

test('ids are their own, conditions of the vocabulary, and words of ours claim nothing', () => {
  expect(new Set(trials.map(({ id }) => id)).size).toBe(trials.length);
  const known = builtInConditions.map(({ id }) => id);
  for (const { id, conditions, outcomes, caveat } of trials) {
    expect(conditions.filter((one) => !known.includes(one))).toEqual([]);
    const keys = outcomes.flatMap((outcome) => outcome.arms.map((arm) => `${outcome.id} ${arm.id}`));
    expect(new Set(keys).size, id).toBe(keys.length);
    const words = [caveat, ...outcomes.flatMap(({ caveat: own, offChart }) => [own, offChart])];
    expect(words.filter((text) => text !== null && overclaimIn(text) !== null)).toEqual([]);
  }
});

test('studies that found no difference, or the opposite, are written down', () => {
  const contrary = trials.filter(({ found }) => found === 'no-difference' || found === 'favours-control');
  expect(contrary.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'yelland-2004',
      'dechow-1999',
      'osgood-saline-abstract',
      'osgood-saline-2020',
      'yelland-2019',
      'si-joint-steroid',
    ]),
  );
});

test('what could not be verified is written down nowhere', () => {
  const steroid = outcomeOf(trialOf('kim-2010'), 'pain').arms.find(({ id }) => id === 'steroid');
  expect(steroid).toMatchObject({ displayable: false, percent: null, responders: null });
  const written = { ...steroid, percent: 10 };
  const outcome = { ...outcomeOf(trialOf('kim-2010'), 'pain'), arms: [written] };
  expect(trialSchema.safeParse({ ...trialOf('kim-2010'), outcomes: [outcome] }).success).toBe(false);
});

test('a share that its numbers do not make, and a controlled study without a control, are refused', () => {
  const topol = trialOf('topol-2011');
  const [active, ...others] = outcomeOf(topol, 'at-3-months').arms;
  const refused = (arms: readonly unknown[]) =>
    !trialSchema.safeParse({ ...topol, outcomes: [{ ...outcomeOf(topol, 'at-3-months'), arms }] }).success;
  expect(refused([active, ...others])).toBe(false);
  expect(refused([{ ...active, percent: 70 }, ...others])).toBe(true);
  expect(refused([active])).toBe(true);
});

describe('on the chart', () => {
  const beside = (definition: Beside['definition'], horizon: Beside['horizon'], ...instruments: string[]): Beside => ({
    definition,
    horizon,
    instruments,
    vocabulary: builtInVocabulary,
  });
  const yelland = trialOf('yelland-2004');
  const pain = outcomeOf(yelland, 'pain');

  test('is what has the definition, the kind of instrument and the time asked for', () => {
    expect(faultsOf(yelland, pain, beside('r50', '12m', 'nprs'))).toEqual([]);
    expect(faultsOf(yelland, pain, beside('r50', '12m', 'nprs', 'vas100'))).toEqual([]);
    expect(faultsOf(yelland, outcomeOf(yelland, 'disability'), beside('r50', '12m', 'rmdq24'))).toEqual([]);
    const topol = trialOf('topol-2011');
    expect(faultsOf(topol, outcomeOf(topol, 'at-3-months'), beside('painfree', '3m', 'npps'))).toEqual([]);
  });

  test.each([
    ['another definition', beside('r30', '12m', 'nprs'), 'Another definition'],
    ['another time', beside('r50', '6m', 'nprs'), 'Another time'],
    ['another kind of instrument', beside('r50', '12m', 'womac_pain_20'), 'another kind'],
    ['kinds mixed', beside('r50', '12m', 'nprs', 'womac_pain_20'), 'another kind'],
    ['nothing counted here', beside('r50', '12m'), 'Nothing is counted'],
  ])('is not what has %s', (_, asked, reason) => {
    const faults = faultsOf(yelland, pain, asked);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(reason);
  });

  test('is not a trial whose definition is edited: it moves to the table', () => {
    const asked = beside('r50', '12m', 'nprs');
    const edited: Outcome = { ...pain, definition: 'r30', definitionWords: 'at least 30 % less pain' };
    expect(faultsOf(yelland, pain, asked)).toEqual([]);
    expect(faultsOf(yelland, edited, asked)).toEqual([
      'Another definition: at least 30 % less pain, not at least 50 % better.',
    ]);
  });

  test('is no arm without its control, and none whose share is missing', () => {
    const asked = beside('r50', '12m', 'nprs');
    const unknownControl = {
      ...pain,
      arms: pain.arms.map((arm) => (arm.role === 'control' ? { ...arm, percent: null } : arm)),
    };
    expect(faultsOf(yelland, unknownControl, asked)).toEqual(['The share of one of its sides is not published.']);
    expect(faultsOf({ ...yelland, controlled: false }, pain, asked)).toEqual(['It has no control arm.']);
  });

  test('is no relief of any kind, no mean and no retrospective series, whatever is asked', () => {
    for (const definition of ['r30', 'r50', 'mcid', 'painfree'] as const) {
      for (const horizon of ['6w', '3m', '6m', '12m', '24m'] as const) {
        for (const instrument of ['nprs', 'odi', 'npps', 'womac_total_100']) {
          const asked = beside(definition, horizon, instrument);
          const drawn = trials.flatMap((trial) =>
            trial.outcomes
              .filter((outcome) => faultsOf(trial, outcome, asked).length === 0)
              .map((outcome) => ({ trial, outcome })),
          );
          expect(drawn.every(({ trial, outcome }) => trial.controlled && outcome.kind === 'proportion')).toBe(true);
          expect(drawn.every(({ trial }) => !trial.retrospective)).toBe(true);
        }
      }
    }
  });

  test('the threshold of a smallest important difference has to be the own one', () => {
    const hoffman = { ...trialOf('hoffman-2018'), controlled: true };
    const disability = outcomeOf(hoffman, 'disability');
    expect(faultsOf(hoffman, disability, beside('mcid', '3m', 'odi'))[0]).toContain('15 points, not 10');
  });
});

test('instruments are of the kind that their names say', () => {
  expect(['nprs', 'vas100', 'womac_pain_20', 'odi', 'rmdq23', 'promis_pf'].map(familyOf)).toEqual([
    'pain-intensity',
    'pain-intensity',
    'womac',
    'odi',
    'roland-morris',
    'other',
  ]);
});
