import type { ReadingUnit } from '@enthesis/contract';
import { decimal, say } from '@enthesis/languages';
import type { Region } from './claims/claim.ts';
import { fewestFollowed, leastFollowUpPercent } from './verdict.ts';

const amountWords = (amount: number, unit: ReadingUnit): string => {
  if (unit === 'share') return `${decimal(String(Math.round(amount * 1000) / 10))} %`;
  if (unit === 'share-apart') return say`${Math.round(amount * 100)} percentage points`;
  return unit === 'money' ? `${amount}` : `${amount} ${say(unit)}`;
};

/** Where a claim puts a figure, in words: "at least 50 %". */
export const regionWords = ({ atLeast, atMost, above }: Region, unit: ReadingUnit): string => {
  const words = (amount: number) => amountWords(amount, unit);
  if (above !== undefined) return say`above ${words(above)}`;
  if (atLeast !== undefined && atMost !== undefined)
    return say`between ${words(atLeast).replace(` ${say(unit)}`, '')} and ${words(atMost)}`;
  return atLeast === undefined ? say`at most ${words(atMost ?? Number.NaN)}` : say`at least ${words(atLeast)}`;
};

/** How every verdict is made, said once. */
export const verdictRule = (): string =>
  say`A claim is compatible with these data if every figure that it rests on lies where the claim puts it, and not supported if one of them does not, each time with its whole 95 % interval. There is no verdict from fewer than ${fewestFollowed} counted, from under ${leastFollowUpPercent} % followed up, or where an interval reaches over the line. No verdict is about an effect of treatment.`;
