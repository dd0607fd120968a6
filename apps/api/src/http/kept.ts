import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** An answer as it is sent. */
export interface Encoded {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Rows of the answer; null where it is no table. */
  readonly rows: number | null;
  /** Of the body, in hexadecimal. */
  readonly sha256: string;
  /** Names the bytes, so that an asker who has them need not be sent them again. */
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param content text is sent as UTF-8, made into bytes once and not with every sending */
export const encoded = (
  content: string | Encoded['body'],
  rows: number | null,
  headers: Encoded['headers'],
): Encoded => {
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { body, rows, sha256, etag: `"${sha256}"`, headers };
};

const mostBytes = 64 * 1024 * 1024;

/**
 * Keeps answers as they were sent, for as long as what they were counted from stands: the name under which one is kept
 * has to change with it. Those not asked for longest go first. One that is being counted is not counted beside itself.
 */
export const keepAnswers = (
  mostKeptBytes = mostBytes,
): ((name: string, answer: () => Promise<Encoded>) => Promise<Encoded>) => {
  const kept = new LRUCache<string, Encoded>({
    maxSize: mostKeptBytes,
    sizeCalculation: ({ body }, name) => body.length + name.length,
  });
  const underWay = new Map<string, Promise<Encoded>>();
  return async (name, answer) => {
    const before = kept.get(name) ?? underWay.get(name);
    if (before !== undefined) return before;
    const counting = answer();
    underWay.set(name, counting);
    try {
      const reply = await counting;
      kept.set(name, reply);
      return reply;
    } finally {
      underWay.delete(name);
    }
  };
};
