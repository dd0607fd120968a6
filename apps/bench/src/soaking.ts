import { execFileSync } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { setInterval } from 'node:timers/promises';
import autocannon from 'autocannon';
import { firstPath, neverRepeated } from './asking.ts';
import { type Correct, untilSeen } from './changing.ts';
import type { Server } from './server.ts';

/** One minute of being asked. */
export interface Minute {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  /** Memory of the server's process at its end. */
  readonly megabytes: number;
  /** Milliseconds from each corrected score until an answer had it. */
  readonly seen: readonly number[];
}

const requests = neverRepeated().map((path) => ({ path }));
const correctedEveryMs = 10_000;

/** All questions in turn over 16 connections, as fast as they are answered or at a rate, while a score is corrected now and then. */
export const askForAMinute = async (server: Server, correct: Correct, perSecond?: number): Promise<Minute> => {
  const asking = autocannon({
    url: server.base,
    headers: server.headers,
    requests,
    connections: 16,
    duration: 60,
    ...(perSecond !== undefined && { overallRate: perSecond }),
  });
  const seen: number[] = [];
  for await (const _ of setInterval(correctedEveryMs)) {
    seen.push(await untilSeen(server, firstPath, correct));
    if (seen.length === 5) break;
  }
  const { requests: answers, latency, errors, non2xx } = await asking;
  const megabytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })) / 1024;
  return { perSecond: answers.average, p50: latency.p50, p99: latency.p99, failed: errors + non2xx, megabytes, seen };
};

export interface Overloaded {
  readonly connections: number;
  readonly answered: number;
  /** Refused with a time to come back at. */
  readonly toldWhen: number;
  readonly failed: number;
}

/** Files, which are made anew each time, over far more connections than files are made at a time. */
export const overload = async (server: Server): Promise<Overloaded> => {
  const connections = 256;
  let toldWhen = 0;
  const {
    '2xx': answered,
    errors,
    non2xx,
  } = await autocannon({
    url: `${server.base}${firstPath.replace('/responders', '/responders.csv')}`,
    headers: server.headers,
    connections,
    duration: 10,
    setupClient: (client) => {
      const events: EventEmitter = client; // the typings of a client know one event only
      events.on('headers', ({ headers }: { readonly headers: readonly string[] }) => {
        if (headers.some((name) => name.toLowerCase() === 'retry-after')) toldWhen += 1;
      });
    },
  });
  return { connections, answered, toldWhen, failed: errors + non2xx - toldWhen };
};
