import {
  type AnyNetworkQuestion,
  methodsVersion,
  type NetworkMeta,
  toSearch,
  type Vocabulary,
} from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import { say, sayWritten } from '@enthesis/languages';
import { parametersInWords } from '../answer/meta.ts';
import type { NetworkAnswer, NetworkAsking } from './asked.ts';
import { networkCaptions } from './captions.ts';
import { releaseName } from './policy.ts';

/** Why there are no figures over all clinics, and the way that is open to a registry of one or two. */
export const noRelease = say(
  'There is no release yet. Figures over all clinics are shown from releases alone, and a release needs at least three clinics: with fewer, one clinic could work out the figures of another. A clinic’s director can release the clinic’s own figures to researchers, protected in the same way, on the page Downloads.',
);

const whyNone = ({ making }: NetworkAsking): string => sayWritten(making ?? noRelease);

/** How many conditions of the vocabulary blocks are about, by name or in a pool. */
export const conditionsIn = (blocks: readonly BlockRow[], { conditions }: Vocabulary): NetworkMeta['conditions'] => {
  const known = new Set(conditions.map(({ id }) => id));
  const named = new Set(blocks.flatMap(({ condition_id: id }) => (known.has(id) ? [id] : [])));
  const pooled = new Set(
    blocks.filter(({ condition_id: id }) => !known.has(id)).flatMap(({ conditions: held }) => held),
  );
  return { named: named.size, pooled: pooled.size, of: conditions.length };
};

/** What an answer from a release says of itself. */
export const networkMetaOf = (
  question: AnyNetworkQuestion,
  asking: NetworkAsking,
  said: Pick<NetworkMeta, 'conditions' | 'sentence' | 'captions'>,
): NetworkMeta => {
  const { vocabulary, selection, release, current } = asking;
  return {
    question: question.name,
    title: question.title,
    scope: 'network',
    synthetic: release?.synthetic ?? false,
    release: release === null ? null : releaseName(release),
    reason: release === null ? whyNone(asking) : null,
    making: asking.making !== null,
    newer: current === null || release === null || current === release.number ? null : current,
    methodsVersion: release?.methodsVersion ?? methodsVersion,
    search: toSearch(question, selection),
    parameters: parametersInWords(question, selection, vocabulary),
    ...said,
  };
};

/** The answer where there is no release to read from: no cell, and why. */
export const unreleased = (question: AnyNetworkQuestion, asking: NetworkAsking): NetworkAnswer => {
  const captions = networkCaptions(asking.selection, null, []);
  const said = { conditions: conditionsIn([], asking.vocabulary), sentence: whyNone(asking), captions };
  return question.answerSchema.parse({ cells: [], meta: networkMetaOf(question, asking, said) });
};
