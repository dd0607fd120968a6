import { isIP } from 'node:net';
import type { Registry } from '@enthesis/db';
import { sha256Of } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpProblem } from '../http/problem.ts';

/** Tries that are counted. Each has its own limits, an account's and an address's. */
export type Trial = 'password' | 'code' | 'link' | 'forgotten' | 'service' | 'service-return';

/** Counts tries in the database, so that neither a restart nor a second server forgets them. */
export interface Limits {
  /**
   * Counts a try before it is made.
   *
   * @throws {HttpProblem} 429 with the time to wait where there were too many, whether the account exists or not.
   */
  tryOnce(trial: Trial, who: { readonly account?: string; readonly address: string | null }): Promise<void>;
  /** Forgets the account's tries, after one that was right. */
  succeeded(trial: Trial, account: string): Promise<void>;
}

const hour = 3_600;
const triesOfAccount = 10;
const triesOfAddress = 100;

export const limitsIn = ({ identity }: Registry): Limits => {
  const limiter = (name: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: identity,
      schemaName: 'identity',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: hour,
    });
  const ofAccount = limiter('account', triesOfAccount);
  const ofAddress = limiter('address', triesOfAddress);
  return {
    tryOnce: async (trial, { account, address }) => {
      await consume(ofAddress, `${trial} ${address === null ? 'unknown' : sharedPart(address)}`);
      if (account !== undefined) await consume(ofAccount, nameOf(trial, account));
    },
    succeeded: async (trial, account) => {
      await ofAccount.delete(nameOf(trial, account));
    },
  };
};

/** What the addresses of one client share: an IPv6 line has the last 64 bits to itself. */
export const sharedPart = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const left = groups(head);
  const right = groups(tail ?? '');
  const zeros = tail === undefined ? 0 : Math.max(8 - left.length - right.length, 0);
  const all = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
};

/** The table tells nobody whose tries it counts. */
const nameOf = (trial: Trial, account: string): string => `${trial} ${sha256Of(account).toString('base64url')}`;

const consume = async (limiter: RateLimiterPostgres, key: string): Promise<void> => {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.ceil(refused.msBeforeNext / 1000);
    throw new HttpProblem(
      'too-many',
      { detail: say('There were too many tries. Wait, then try again.') },
      { retryAfterSeconds: seconds },
    );
  }
};
