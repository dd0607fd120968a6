import { QueryError, type Reason, type Selection } from '@enthesis/contract';
import { type BlockRow, blocksOf, type Registry, type ReleaseRow } from '@enthesis/db';
import type { Policy } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import type { Asking } from '../answer/asked.ts';
import { policyOf } from '../network/policy.ts';
import { outcomeClassesOf, outcomeVariable, rateOf } from '../network/rates.ts';

/** Conditions of which a release has one rate: one of the vocabulary, or several that it pooled. */
export interface ReferenceStratum {
  readonly conditions: readonly string[];
  readonly responders: number;
  readonly followed: number;
  readonly blocks: readonly BlockRow[];
}

/** What a release says of response by condition. */
export interface Reference {
  readonly policy: Policy;
  /** Everything published of it. */
  readonly blocks: readonly BlockRow[];
  /** Conditions, and pools of them, of which there is a rate. */
  readonly strata: readonly ReferenceStratum[];
  /** Why a condition of the vocabulary has no rate of its own; null where it has. */
  readonly absence: (condition: string) => Reason | null;
}

/** Reads the published counts of response by condition. */
export const referenceOf = async (
  registry: Registry,
  release: ReleaseRow,
  selection: Selection,
): Promise<Reference> => {
  const blocks = await blocksOf(registry, release.number, outcomeVariable(selection));
  const policy = policyOf(release.policy);
  const classes = outcomeClassesOf(selection);
  const rates = [...new Set(blocks.map(({ condition_id: id }) => id))].map((id) => {
    const own = blocks.filter((block) => block.condition_id === id);
    return { id, own, ...rateOf(own, classes, policy) };
  });
  return {
    policy,
    blocks,
    strata: rates.flatMap(({ own, rate }) =>
      rate === null
        ? []
        : [
            {
              conditions: own[0]?.conditions ?? [],
              responders: rate.responders,
              followed: rate.followed,
              blocks: own,
            },
          ],
    ),
    absence: (condition) => {
      const found = rates.find(({ id }) => id === condition);
      return found === undefined ? 'not-in-release' : found.because;
    },
  };
};

/**
 * The release to hold the clinic against: real clinics against real ones, made-up ones against made-up ones. Null where
 * there is none.
 */
export const networkRelease = ({ released, clinic }: Pick<Asking, 'released' | 'clinic'>) => {
  const release = released?.release ?? null;
  if (release?.series === 'single') {
    const allowed = [say('number of a release of all clinics')];
    throw new QueryError(
      'release',
      allowed,
      say('release has to be one of all clinics: this one is of a single clinic.'),
    );
  }
  return release?.synthetic === clinic.synthetic ? release : null;
};
