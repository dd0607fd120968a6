import { builtInVocabulary, type Vocabulary } from '@enthesis/contract';
import type { MappingDraft } from './mapping.ts';
import type { Profile } from './profile.ts';

/** What only the user can decide before a draft is a mapping. */
export interface Question {
  readonly kind:
    | 'no-chart-number'
    | 'no-date'
    | 'no-condition'
    | 'no-score'
    | 'date-order'
    | 'two-date-orders'
    | 'range'
    | 'both-sides'
    | 'values'
    | 'which-rows'
    | 'which-date'
    | 'twice'
    | 'sessions';
  readonly column: string | null;
  /** The question in words. */
  readonly text: string;
  /** What may be answered; empty where the file itself has to be mended or values be mapped. */
  readonly options: readonly string[];
  /** Whether the draft can become a mapping without an answer; rows in doubt are then refused one by one. */
  readonly mayWait: boolean;
}

/** What is still open in a draft, given what the file holds. */
export const questionsOf = (
  _draft: MappingDraft,
  _profile: Profile,
  _vocabulary: Vocabulary = builtInVocabulary,
): readonly Question[] => {
  throw new Error('not built yet');
};
