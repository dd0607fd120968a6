/** The chunks of a stream. Not every browser iterates over streams by itself yet. */
export async function* chunksOf<Chunk>(stream: ReadableStream<Chunk>): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

/** The text of a file in pieces, without a byte order mark; what is not UTF-8 becomes U+FFFD. */
export async function* textOf(blob: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(blob.stream())) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The first bytes of a file, for telling its kind. */
export const firstBytes = async (blob: Blob, count: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(0, count).arrayBuffer());
