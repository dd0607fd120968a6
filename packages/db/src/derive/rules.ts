/**
 * The responder rules as SQL over a row with `problem`, `threshold`, `percent_rules`, `lower_is_better`, `min`, `max`
 * and a score in the column `score`. Each is written once, here: inclusive, on exact numbers, never on a rounded
 * percentage. A row without a score meets none.
 */
export const improvement = (score: string): string =>
  `case when lower_is_better then baseline - ${score} else ${score} - baseline end`;

export const meets = {
  r30: 'percent_rules and 100 * change >= 30 * problem',
  r50: 'percent_rules and 100 * change >= 50 * problem',
  mcid: 'change >= threshold',
  painfree: (score: string): string => `${score} = case when lower_is_better then min else max end`,
  pass: (score: string): string => `case when lower_is_better then ${score} <= pass else ${score} >= pass end`,
  worse: 'change <= -threshold or percent_rules and 100 * change <= -30 * problem',
} as const;
