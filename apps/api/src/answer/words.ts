import {
  conditionWithin,
  definitionOf,
  horizons,
  type Selection,
  statusWords,
  type Vocabulary,
} from '@enthesis/contract';
import { decimal, locale, say } from '@enthesis/languages';

/** "57 %": whole percent, for sentences. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "1,204". */
export const whole = (count: number): string => count.toLocaleString(locale());

/** "0.4", "−1.3": points to one decimal or more, for sentences. */
export const points = (value: number, decimals = 1): string => decimal(value.toFixed(decimals)).replace('-', '−');

/** What a sentence says instead of a rate, a mean or a difference of fewer than 10 followed. */
export const tooFew = (): string => `${say(statusWords.low)}.`;

/** "1 course", "12 courses". */
export const courses = (count: number): string => `${whole(count)} ${count === 1 ? say('course') : say('courses')}`;

/** "6 months". */
export const horizonWords = ({ horizon }: Pick<Selection, 'horizon'>): string =>
  say(horizons.find(({ id }) => id === horizon)?.label ?? horizon);

/** "at least 30 % less pain", "function better by the MCID or more". */
export const outcomeWords = ({ definition, measure }: Pick<Selection, 'definition' | 'measure'>): string => {
  if (definition === null) return '';
  const { label } = definitionOf(definition);
  return measure === null ? say(label) : `${measure === 'pain' ? say('pain') : say('function')}: ${say(label)}`;
};

/** " of low back pain and sciatica", or nothing where all conditions are meant. */
export const conditionWords = (vocabulary: Vocabulary, { condition }: Pick<Selection, 'condition'>): string => {
  if (condition.length === 0) return '';
  const labels = vocabulary.conditions
    .filter(({ id }) => condition.includes(id))
    .map(({ label }) => conditionWithin(label));
  return say` of ${new Intl.ListFormat(locale()).format(labels)}`;
};
