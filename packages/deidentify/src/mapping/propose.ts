import { builtInVocabulary, type Vocabulary } from '@enthesis/contract';
import type { ColumnDraft, MappingDraft } from './mapping.ts';
import type { Profile, SeenValue } from './profile.ts';

export type Confidence = 'sure' | 'likely' | 'unsure';

/** What is proposed for one column, and why. */
export interface ColumnProposal {
  readonly column: string;
  /** null: the column is dropped. */
  readonly mapping: ColumnDraft | null;
  readonly confidence: Confidence;
  readonly reason: string;
  /** Values no code could be proposed for; the user maps them, or has their rows skipped. */
  readonly unmapped: readonly SeenValue[];
}

export interface Proposal {
  readonly draft: MappingDraft;
  readonly columns: readonly ColumnProposal[];
}

/** Proposes a mapping from the names and values of the columns. Nothing ambiguous is decided: see `questionsOf`. */
export const proposeMapping = (_profile: Profile, _vocabulary: Vocabulary = builtInVocabulary): Proposal => {
  throw new Error('not built yet');
};
