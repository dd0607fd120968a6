import { type Claim, type Correction, claims, corrections, matchesOf, sentencesOf } from '@enthesis/evidence';

/** A sentence with the claims and the known mistakes that it holds. */
export interface CheckedSentence {
  readonly id: string;
  readonly sentence: string;
  readonly claims: readonly Claim[];
  readonly corrections: readonly Correction[];
}

/** A page's text, sentence by sentence, held against the lists by their own phrases. Nothing leaves the browser. */
export const checkedPage = (text: string): readonly CheckedSentence[] =>
  sentencesOf(text).map((sentence, place) => ({
    id: String(place),
    sentence,
    claims: matchesOf(sentence, claims),
    corrections: matchesOf(sentence, corrections),
  }));
