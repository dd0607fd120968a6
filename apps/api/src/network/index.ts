import type { NetworkAnswering } from './asked.ts';
import { networkBaseline, networkChange } from './change.ts';
import { networkCoverage } from './coverage.ts';
import { networkResponders } from './responders.ts';
import { networkResponseBySession } from './response-by-session.ts';
import { networkSafety } from './safety.ts';
import { networkSessions } from './sessions.ts';

export const networkAnswerings: readonly NetworkAnswering[] = [
  networkResponders,
  networkResponseBySession,
  networkCoverage,
  networkChange,
  networkBaseline,
  networkSessions,
  networkSafety,
];
