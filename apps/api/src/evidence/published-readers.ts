import type { Vocabulary } from '@enthesis/contract';
import { hasNetworkForm, type Source, type SourceKind } from '@enthesis/evidence';
import type { Ask } from './ask.ts';
import type { PublishedRead, PublishedReader } from './read-published.ts';
import { readPublishedChange, readPublishedLists, readPublishedResponders } from './read-published-outcomes.ts';
import { readPublishedFirstResponse, readPublishedSafety, readPublishedTreatment } from './read-published-treatment.ts';

const readers: { readonly [Kind in SourceKind]?: PublishedReader<Kind> } = {
  responders: readPublishedResponders,
  lists: readPublishedLists,
  change: readPublishedChange,
  treatment: readPublishedTreatment,
  'first-response': readPublishedFirstResponse,
  safety: readPublishedSafety,
};

/** Reads a source from a release; null where releases have no form of it. */
export const readPublished = async <Kind extends SourceKind>(
  ask: Ask,
  source: Extract<Source, { kind: Kind }>,
  conditions: readonly string[],
  vocabulary: Vocabulary,
): Promise<PublishedRead | null> => {
  if (!hasNetworkForm(source)) return null;
  const reader: PublishedReader<Kind> | undefined = readers[source.kind as Kind];
  if (reader === undefined) throw new Error(`nobody reads ${source.kind} from releases`);
  return reader(ask, source, conditions, vocabulary);
};
