import type {
  AnyNetworkQuestion,
  Flag,
  Instrument,
  Label,
  NetworkMeta,
  Reason,
  Selection,
  Vocabulary,
} from '@enthesis/contract';
import type { BlockRow, ReleaseRow } from '@enthesis/db';
import type { Policy } from '@enthesis/disclosure';

/** Who asks what of which release; null where there is none to ask. */
export interface NetworkAsking {
  readonly vocabulary: Vocabulary;
  readonly selection: Selection;
  readonly release: ReleaseRow | null;
  /** Where its first one is being made: how far that is, in words. */
  readonly making: string | null;
  /** Number of the current release of the series; null where there is none. */
  readonly current: number | null;
  readonly blocksOf: (variable: string) => Promise<readonly BlockRow[]>;
}

/** Any answer of the list, as its own contract's schema leaves it. */
export interface NetworkAnswer {
  readonly cells: ReadonlyArray<Readonly<Record<string, unknown>>>;
  readonly meta: NetworkMeta;
}

/** A variable to be read for an answer, and what its cells are labelled with. */
export interface Part {
  readonly variable: string;
  /** The instrument it is scored on; null for classes. */
  readonly instrument: Instrument | null;
  readonly labels: Readonly<Record<string, Label>>;
}

/** One cell's figures, or why they are not shown. */
export interface Figures {
  readonly labels?: Readonly<Record<string, Label>>;
  readonly because: Reason | null;
  readonly flags?: readonly Flag[];
  readonly figures: Readonly<Record<string, number | null>> | null;
}

/** How one question is answered from published blocks. */
export interface NetworkAnswering {
  readonly question: AnyNetworkQuestion;
  /** The variables that hold the answer. */
  readonly parts: (vocabulary: Vocabulary, selection: Selection) => readonly Part[];
  /** The cells of one place, in order; from one block or more. */
  readonly cells: (blocks: readonly BlockRow[], policy: Policy, selection: Selection, part: Part) => readonly Figures[];
  /** The answer in a plain sentence, from all blocks of its parts. */
  readonly sentence: (
    blocks: readonly BlockRow[],
    about: { readonly policy: Policy; readonly selection: Selection; readonly vocabulary: Vocabulary },
  ) => string;
}

/** A question about all clinics, and how it is answered. */
export interface NetworkAnswered {
  readonly question: AnyNetworkQuestion;
  readonly answer: (asking: NetworkAsking) => Promise<NetworkAnswer>;
}
