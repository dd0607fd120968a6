import type { z } from 'zod';
import { networkBaseline, networkChange } from './change.ts';
import { networkClaims } from './claims.ts';
import { networkCoverage } from './coverage.ts';
import { networkResponders } from './responders.ts';
import { networkResponseBySession } from './response-by-session.ts';
import { networkSafety } from './safety.ts';
import { networkSessions } from './sessions.ts';
import { networkTrials } from './trials.ts';

export * from './answer.ts';
export * from './release-name.ts';
export * from './releases.ts';
export * from './snippets.ts';
export {
  networkBaseline,
  networkChange,
  networkClaims,
  networkCoverage,
  networkResponders,
  networkResponseBySession,
  networkSafety,
  networkSessions,
  networkTrials,
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
  networkClaims,
  networkTrials,
] as const;
export type AnyNetworkQuestion = (typeof networkQuestions)[number];

export type NetworkRespondersCell = z.infer<typeof networkResponders.cellSchema>;
export type NetworkClaimsCell = z.infer<typeof networkClaims.cellSchema>;
export type NetworkTrialsCell = z.infer<typeof networkTrials.cellSchema>;
export type NetworkRespondersAnswer = z.infer<typeof networkResponders.answerSchema>;
