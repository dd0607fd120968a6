import { captions, type Selection } from '@enthesis/contract';
import type { CellLabels } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { partialPooling } from '@enthesis/stats';
import type { Asking } from '../answer/asked.ts';
import { type Funnel, total } from '../answer/tally.ts';
import { releaseName } from '../network/policy.ts';
import { isPublishedRate } from '../network/rates.ts';
import { networkRelease, referenceOf } from '../sites/reference.ts';
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

/** The one condition that a cell is about, whole; null where it is about several, or split by something else. */
const conditionOf = ({ by, condition: named }: Selection, { condition, ...others }: CellLabels): string | null => {
  if (Object.values(others).some((label) => label !== undefined)) return null;
  if (by.includes('condition')) return condition?.id ?? null;
  return named.length === 1 ? (named[0] ?? null) : null;
};

/** Each condition's own rate drawn towards what the current release has of that condition over all clinics. */
export const pooled = async (asking: Asking): Promise<Model<Tally>> => {
  const { registry, selection } = asking;
  if (!isPublished(selection))
    return nothing(say('Releases of all clinics have no rate counted in this way: nothing to pool with.'));
  const release = networkRelease(asking);
  if (release === null) return nothing(say('There is no release of all clinics yet: nothing to pool with.'));
  const { strata } = await referenceOf(registry, release, selection);
  const rates = new Map(
    strata.flatMap(({ conditions, responders, followed }) => {
      const [only, ...more] = conditions;
      return only === undefined || more.length > 0 || followed === 0 ? [] : [[only, responders / followed] as const];
    }),
  );
  return {
    figures: (tallies, labels) => {
      const networkRate = rates.get(conditionOf(selection, labels) ?? '');
      if (networkRate === undefined) return none;
      const own = { responders: total(tallies, 'responders'), followed: total(tallies, 'followed') };
      return { networkRate, pooledRate: partialPooling(own, networkRate) };
    },
    sentence: () =>
      say`Rates of one condition are pooled with release ${release.number} of all clinics where it has one (a model, not a measurement).`,
    captions: [captions.pooled],
    release: releaseName(release),
  };
};
