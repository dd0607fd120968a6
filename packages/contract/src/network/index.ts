import type { z } from 'zod';
import { networkBaseline, networkChange } from './change.ts';
import { networkCoverage } from './coverage.ts';
import { networkResponders } from './responders.ts';
import { networkResponseBySession } from './response-by-session.ts';
import { networkSafety } from './safety.ts';
import { networkSessions } from './sessions.ts';

export * from './answer.ts';
export * from './releases.ts';
export {
  networkBaseline,
  networkChange,
  networkCoverage,
  networkResponders,
  networkResponseBySession,
  networkSafety,
  networkSessions,
};

/** The closed list of questions about all clinics. Their figures are read from releases and from nowhere else. */
export const networkQuestions = [
  networkResponders,
  networkResponseBySession,
  networkCoverage,
  networkChange,
  networkBaseline,
  networkSessions,
  networkSafety,
] as const;
export type AnyNetworkQuestion = (typeof networkQuestions)[number];

export type NetworkRespondersCell = z.infer<typeof networkResponders.cellSchema>;
export type NetworkRespondersAnswer = z.infer<typeof networkResponders.answerSchema>;
