import type { Vocabulary } from '@enthesis/contract';
import { codesOf } from '../sources/steps.ts';
import type { Field } from './mapping.ts';

/** Fields whose values stand for codes. */
const codedFields = [
  'visit',
  'condition',
  'side',
  'sex',
  'prior_care',
  'hypermobile',
  'activity',
  'diet_advice_followed',
  'instructions_followed',
  'payer',
  'course_status',
  'guidance',
  'anesthetic',
  'alignment_checked',
  'practitioner',
  'event',
  'event_severity',
] as const;
export type CodedField = (typeof codedFields)[number];

export const isCoded = (field: Field): field is CodedField => (codedFields as readonly Field[]).includes(field);

/** The codes of a field, which need no line in a mapping; those of practitioners are a pattern, not a list. */
export const knownCodes = (field: CodedField, vocabulary: Vocabulary): readonly string[] => {
  if (field === 'condition') return vocabulary.conditions.map(({ id }) => id);
  if (field === 'visit') return ['session', 'contact'];
  if (field === 'event_severity') return codesOf('severity');
  return field === 'practitioner' ? [] : codesOf(field);
};
