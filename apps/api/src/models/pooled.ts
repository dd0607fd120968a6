import { captions, type Selection, sessionBands } from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import type { CellLabels } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { partialPooling } from '@enthesis/stats';
import type { Asking } from '../answer/asked.ts';
import { type Funnel, total } from '../answer/tally.ts';
import { blocksWithin } from '../network/places.ts';
import { releaseName } from '../network/policy.ts';
import { isPublishedRate, outcomeClassesOf, rateOf } from '../network/rates.ts';
import { networkRelease, type Reference, referenceOf } from '../sites/reference.ts';
import type { Model } from './model.ts';

type Tally = Funnel & { readonly responders: number };

const none = { networkRate: null, pooledRate: null };

const nothing = (because: string): Model<Tally> => ({
  figures: () => none,
  sentence: () => because,
  captions: [],
});

/** Whether releases have rates that were counted in the same way. */
const isPublished = ({ definition, floor, instrument, measure }: Selection): boolean =>
  isPublishedRate(definition) && floor === '3' && instrument === null && measure !== null;

/**
 * The published blocks that hold just what a cell is about: one condition, a number of sessions, or both. None where a
 * cell is split by something else, sums several conditions, or needs a part of a block.
 */
const blocksOfCell = (
  { strata, blocks }: Reference,
  { by, condition: named }: Selection,
  { condition, sessionBand, ...others }: CellLabels,
): readonly BlockRow[] => {
  if (Object.values(others).some((label) => label !== undefined)) return [];
  const ids = condition === undefined ? named : [condition.id];
  const summed = ids.length === 0 && !by.includes('condition') && sessionBand !== undefined;
  const own = strata.find(({ conditions }) => ids.length === 1 && conditions.length === 1 && conditions[0] === ids[0]);
  const whole = summed ? blocks : (own?.blocks ?? []);
  return sessionBand === undefined ? whole : blocksWithin(whole, sessionBand.id);
};

/** Whether numbers of sessions of several conditions are asked for, none of which the release can tell from the others. */
const isJoined = ({ blocks }: Reference, { by, condition: named }: Selection): boolean =>
  by.includes('session_band') &&
  !by.includes('condition') &&
  named.length !== 1 &&
  sessionBands.every(({ id }) => blocksWithin(blocks, id).length === 0);

/** Each rate drawn towards what the current release has of the same condition, or number of sessions, over all clinics. */
export const pooled = async (asking: Asking): Promise<Model<Tally>> => {
  const { registry, selection } = asking;
  if (!isPublished(selection))
    return nothing(say('Releases of all clinics have no rate counted in this way: nothing to pool with.'));
  const release = networkRelease(asking);
  if (release === null) return nothing(say('There is no release of all clinics yet: nothing to pool with.'));
  const reference = await referenceOf(registry, release, selection);
  const classes = outcomeClassesOf(selection);
  return {
    figures: (tallies, labels) => {
      const published = blocksOfCell(reference, selection, labels);
      const rate = published.length === 0 ? null : rateOf(published, classes, reference.policy).rate;
      if (rate === null || rate.followed === 0) return none;
      const networkRate = rate.responders / rate.followed;
      const own = { responders: total(tallies, 'responders'), followed: total(tallies, 'followed') };
      return { networkRate, pooledRate: partialPooling(own, networkRate) };
    },
    sentence: () => {
      if (selection.by.includes('sessions'))
        return say(
          'Releases know numbers of sessions in bands only: exact numbers have no rate pooled with all clinics (a model, not a measurement).',
        );
      return isJoined(reference, selection)
        ? say(
            'Summed over conditions this release cannot tell numbers of sessions apart: choose one condition to have its rates pooled (a model, not a measurement).',
          )
        : say`Rates of one condition, or of one number of sessions, are pooled with release ${release.number} of all clinics where it has one (a model, not a measurement).`;
    },
    captions: [captions.pooled],
    release: releaseName(release),
  };
};
