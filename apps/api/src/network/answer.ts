import {
  type AnyNetworkQuestion,
  isBaseDimension,
  methodsVersion,
  type NetworkMeta,
  policySchema,
  QueryError,
  type Reason,
  type Selection,
  toSearch,
} from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import { networkPolicy, type Policy, policyWith, singlePolicy } from '@enthesis/disclosure';
import { parametersInWords } from '../answer/meta.ts';
import type { NetworkAnswer, NetworkAnswering, NetworkAsking, Part } from './asked.ts';
import { networkCaptions } from './captions.ts';
import { conditionPlaces, levelPlaces, type Place } from './places.ts';

const noRelease =
  'There is no release yet. Figures over all clinics are shown from releases alone, and a release needs at least three clinics: with fewer, one clinic could work out the figures of another.';

/** Told instead while the first one is being made. */
export const firstReleaseBeingMade =
  'The first release is being made now, which takes a minute or so. Figures over all clinics stand here once it is done.';

/**
 * Answers a question from the published blocks of one release. There is nothing to hide here: every block is protected, and
 * every figure is arithmetic on whole blocks. The answer is parsed by its own contract on the way out.
 */
export const answerNetwork = async (answering: NetworkAnswering, asking: NetworkAsking): Promise<NetworkAnswer> => {
  const { question, parts: partsOf } = answering;
  const { selection, vocabulary, release } = asking;
  refuseTwoCuts(selection);
  if (release === null) {
    const meta = metaOf(question, asking, [], asking.making ? firstReleaseBeingMade : noRelease);
    return question.answerSchema.parse({ cells: [], meta });
  }
  const parts = await Promise.all(
    partsOf(vocabulary, selection).map(async (part) => ({ part, blocks: await asking.blocksOf(part.variable) })),
  );
  const all = parts.flatMap(({ blocks }) => blocks);
  const policy = policyOf(release.policy);
  const cells = placesOf(question, asking, all).flatMap((row) => {
    if (row.blocks.length === 0) return [{ ...row.labels, ...hidden(question, 'not-in-release') }];
    return parts.flatMap(({ part, blocks }) => {
      const about = { policy, selection, part };
      const inRow = blocks.filter((block) => row.blocks.includes(block));
      if (inRow.length === 0) return [];
      return levelPlaces(inRow, selection).flatMap((place) =>
        cellsOf(answering, place, about).map((cell) => ({ ...row.labels, ...part.labels, ...place.labels, ...cell })),
      );
    });
  });
  const named = all.filter(
    ({ condition_id: id }) => selection.condition.length === 0 || selection.condition.includes(id),
  );
  const sentence =
    named.length === 0
      ? 'This release has no figures for this: too few patients, or too few clinics.'
      : answering.sentence(named, { policy, selection, vocabulary });
  return question.answerSchema.parse({ cells, meta: metaOf(question, asking, all, sentence) });
};

/** A release cuts courses by one thing beside the condition: two cuts together have no published figures. */
const refuseTwoCuts = ({ by }: Selection): void => {
  const cuts = by.filter((id) => id === 'session_band' || !isBaseDimension(id));
  if (cuts.length < 2) return;
  throw new QueryError('by', cuts, `by takes at most one of session_band, sex, age_band and guidance in a release.`);
};

const placesOf = (
  question: AnyNetworkQuestion,
  { vocabulary, selection }: NetworkAsking,
  blocks: readonly BlockRow[],
) => {
  const { by, condition, instrument } = selection;
  const mixesInstruments = question.defaults.by.includes('instrument') && instrument === null;
  const withAllRow = by.includes('condition') && condition.length === 0 && !mixesInstruments;
  const places = conditionPlaces(blocks, { vocabulary, selection, withAllRow });
  // Whoever names nothing is not told what is missing: a condition that was left out and one never seen look alike.
  return condition.length > 0 ? places : places.filter((place) => place.blocks.length > 0);
};

const policyOf = (published: unknown): Policy => {
  const { name, ...numbers } = policySchema.parse(published);
  return policyWith(name === 'single' ? singlePolicy : networkPolicy, numbers);
};

const hidden = ({ figures }: AnyNetworkQuestion, because: Reason) => ({
  status: 'hidden',
  because,
  flags: [],
  asOf: null,
  ...Object.fromEntries(Object.keys(figures).map((name) => [name, null])),
});

const cellsOf = (
  { question, cells }: NetworkAnswering,
  { blocks }: Place,
  { policy, selection, part }: { readonly policy: Policy; readonly selection: Selection; readonly part: Part },
) =>
  cells(blocks, policy, selection, part).map(({ labels = {}, because, flags = [], figures }) => ({
    ...labels,
    ...(because === null ? { status: 'shown', because, flags: [...flags], ...figures } : hidden(question, because)),
    asOf: oldest(blocks),
  }));

/** A sum is as old as its oldest part. */
const oldest = (blocks: readonly BlockRow[]): string | null =>
  blocks
    .map(({ as_of }) => as_of)
    .toSorted()
    .at(0) ?? null;

const metaOf = (
  question: AnyNetworkQuestion,
  { vocabulary, selection, release, making, current }: NetworkAsking,
  blocks: readonly BlockRow[],
  sentence: string,
): NetworkMeta => {
  const known = new Set(vocabulary.conditions.map(({ id }) => id));
  const named = new Set(blocks.flatMap(({ condition_id: id }) => (known.has(id) ? [id] : [])));
  const pooled = new Set(
    blocks.filter(({ condition_id: id }) => !known.has(id)).flatMap(({ conditions }) => conditions),
  );
  return {
    question: question.name,
    title: question.title,
    scope: 'network',
    synthetic: release?.synthetic ?? false,
    release:
      release === null
        ? null
        : {
            number: release.number,
            series: release.series,
            vintage: release.vintage,
            asOf: release.asOf,
            policy: policySchema.parse(release.policy),
            vocabularyVersion: release.vocabularyVersion,
          },
    reason: release === null ? sentence : null,
    making,
    newer: current === null || release === null || current === release.number ? null : current,
    methodsVersion: release?.methodsVersion ?? methodsVersion,
    search: toSearch(question, selection),
    parameters: parametersInWords(question, selection, vocabulary),
    conditions: { named: named.size, pooled: pooled.size, of: vocabulary.conditions.length },
    sentence,
    captions: networkCaptions(selection, release, blocks),
  };
};
