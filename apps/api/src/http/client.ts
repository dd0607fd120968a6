import { BlockList, isIP } from 'node:net';
import type { AccessSettings } from '@enthesis/env';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';

/** Where a request comes from, and under which address its sender knows this server. */
export interface Client {
  /** IP address; null where there is no connection, which only tests know. */
  readonly address: string | null;
  /** Scheme, host and port as a browser names them in Origin. */
  readonly origin: string;
  readonly https: boolean;
}

/** Says where each request comes from. A proxy's word counts only where the settings name the proxy. */
export const whereFrom = ({
  trustedProxies,
  publicUrl,
}: Pick<AccessSettings, 'trustedProxies' | 'publicUrl'>): MiddlewareHandler<AppEnv> => {
  const trusted = blockListOf(trustedProxies);
  const behindProxy = trustedProxies.length > 0;
  return (context, next) => {
    const peer = peerOf(context);
    const forwarded = context.req.header('x-forwarded-for');
    const address =
      behindProxy && peer !== null && isIn(trusted, peer) ? clientBehind(forwarded ?? '', peer, trusted) : peer;
    const origin = publicUrl ?? new URL(context.req.url).origin;
    context.set('client', { address, origin, https: origin.startsWith('https:') });
    return next();
  };
};

/** The last address of the chain that no trusted proxy vouches for: whatever stands before it may be made up. */
const clientBehind = (forwarded: string, peer: string, trusted: BlockList): string => {
  let client = peer;
  for (const address of forwarded.split(',').reverse()) {
    if (isIP(address.trim()) === 0) break;
    client = plain(address.trim());
    if (!isIn(trusted, client)) break;
  }
  return client;
};

const blockListOf = (ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
};

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');

/** An IPv4 address that a socket for both families gives as IPv6, in its own form. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

const peerOf = ({ env }: Context<AppEnv>): string | null => {
  const address = env.incoming?.socket?.remoteAddress;
  return address === undefined ? null : plain(address);
};
