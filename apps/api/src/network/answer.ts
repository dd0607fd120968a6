import { type AnyNetworkQuestion, isBaseDimension, QueryError, type Reason, type Selection } from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import type { Policy } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import type { NetworkAnswer, NetworkAnswering, NetworkAsking, Part } from './asked.ts';
import { networkCaptions } from './captions.ts';
import { conditionsIn, networkMetaOf, unreleased } from './meta.ts';
import { conditionPlaces, levelPlaces, type Place } from './places.ts';
import { policyOf } from './policy.ts';

/**
 * Answers a question from the published blocks of one release. There is nothing to hide here: every block is protected, and
 * every figure is arithmetic on whole blocks. The answer is parsed by its own contract on the way out.
 */
export const answerNetwork = async (answering: NetworkAnswering, asking: NetworkAsking): Promise<NetworkAnswer> => {
  const { question, parts: partsOf } = answering;
  const { selection, vocabulary, release } = asking;
  refuseTwoCuts(selection);
  if (release === null) return unreleased(question, asking);
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
      ? say('This release has no figures for this: too few patients, or too few clinics.')
      : answering.sentence(named, { policy, selection, vocabulary });
  const captions = networkCaptions(selection, release, all);
  const said = { conditions: conditionsIn(all, vocabulary), sentence, captions };
  return question.answerSchema.parse({ cells, meta: networkMetaOf(question, asking, said) });
};

/** A release cuts courses by one thing beside the condition: two cuts together have no published figures. */
const refuseTwoCuts = ({ by }: Selection): void => {
  const cuts = by.filter((id) => id === 'session_band' || !isBaseDimension(id));
  if (cuts.length < 2) return;
  throw new QueryError(
    'by',
    cuts,
    say('by takes at most one of session_band, sex, age_band and guidance in a release.'),
  );
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
