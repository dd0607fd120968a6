import { definitionOf, horizons, type Selection, statusWords, type Vocabulary } from '@enthesis/contract';

/** "57 %": whole percent, for sentences. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "1,204". */
export const whole = (count: number): string => count.toLocaleString('en-GB');

/** "0.4", "−1.3": points to one decimal or more, for sentences. */
export const points = (value: number, decimals = 1): string => value.toFixed(decimals).replace('-', '−');

/** What a sentence says instead of a rate, a mean or a difference of fewer than 10 followed. */
export const tooFew = `${statusWords.low}.`;

/** "1 course", "12 courses". */
export const courses = (count: number): string => `${whole(count)} ${count === 1 ? 'course' : 'courses'}`;

/** "6 months". */
export const horizonWords = ({ horizon }: Pick<Selection, 'horizon'>): string =>
  horizons.find(({ id }) => id === horizon)?.label ?? horizon;

/** "at least 30 % less pain", "function better by the MCID or more". */
export const outcomeWords = ({ definition, measure }: Pick<Selection, 'definition' | 'measure'>): string => {
  if (definition === null) return '';
  const { label } = definitionOf(definition);
  return measure === null ? label : `${measure}: ${label}`;
};

/** " of low back pain and sciatica", or nothing where all conditions are meant. */
export const conditionWords = (vocabulary: Vocabulary, { condition }: Pick<Selection, 'condition'>): string => {
  if (condition.length === 0) return '';
  const labels = vocabulary.conditions.filter(({ id }) => condition.includes(id)).map(({ label }) => label);
  return ` of ${new Intl.ListFormat('en-GB').format(labels)}`;
};
