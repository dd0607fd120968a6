import { answerNetwork } from './answer.ts';
import type { NetworkAnswered, NetworkAnswering } from './asked.ts';
import { networkBaseline, networkChange } from './change.ts';
import { networkClaims } from './claims.ts';
import { networkCoverage } from './coverage.ts';
import { networkResponders } from './responders.ts';
import { networkResponseBySession } from './response-by-session.ts';
import { networkSafety } from './safety.ts';
import { networkSessions } from './sessions.ts';
import { networkTrials } from './trials.ts';

const published = (answering: NetworkAnswering): NetworkAnswered => ({
  question: answering.question,
  answer: (asking) => answerNetwork(answering, asking),
});

/** Questions that are answered from published blocks. */
const fromBlocks: readonly NetworkAnswered[] = [
  published(networkResponders),
  published(networkResponseBySession),
  published(networkCoverage),
  published(networkChange),
  published(networkBaseline),
  published(networkSessions),
  published(networkSafety),
];

/** Every question about all clinics; the last are made of the answers of the others. */
export const networkAnswered: readonly NetworkAnswered[] = [
  ...fromBlocks,
  networkClaims(fromBlocks),
  networkTrials(fromBlocks),
];
