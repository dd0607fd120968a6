import { say } from '@enthesis/languages';
/** Where a clinic's rate lies within the limits of a funnel. */
export const positionIds = ['inside', 'beyond-95', 'beyond-99.8'] as const;
export type PositionId = (typeof positionIds)[number];

export const positionWords: Readonly<Record<PositionId, string>> = {
  inside: say('inside the 95 % limits'),
  'beyond-95': say('outside the 95 % limits, inside those of 99.8 %'),
  'beyond-99.8': say('outside the 99.8 % limits'),
};
