import type { Fault } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { chunksOf, firstBytes } from './bytes.ts';

/** One file within a zip archive, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** A zip archive that is damaged, encrypted or out of bounds. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.rule);
    this.fault = fault;
  }
}

/** A workbook has some dozens. */
const mostEntries = 2_000;
/** Beyond this, unpacked, a workbook belongs into a CSV file: it has to be held in memory whole. */
export const mostUnpackedBytes = 256 * 1_048_576;
/** XML of a sheet shrinks to a tenth or a thirtieth; to a hundredth only where it says the same again and again. */
const highestRatio = 150;
const ratioCountsFromBytes = 8 * 1_048_576;

const damaged: Fault = {
  rule: written('a damaged workbook'),
  allowed: written('an .xlsx file: open it and save it again'),
};
const encrypted: Fault = { rule: written('a protected workbook'), allowed: written('a workbook without a password') };
const bomb: Fault = {
  rule: written('a workbook that unpacks too large'),
  allowed: written`at most ${mostUnpackedBytes / 1_048_576} MB and ${mostEntries} parts; save a large sheet as CSV`,
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * Lists an archive from its central directory, without unpacking anything.
 *
 * @throws {ZipError} where there is none that can be believed.
 */
export const zipEntries = async (blob: Blob): Promise<readonly ZipEntry[]> => {
  const tailStart = Math.max(0, blob.size - 65_557);
  const tail = await viewOf(blob.slice(tailStart));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== endSignature) end -= 1;
  if (end < 0) throw new ZipError(damaged);
  const count = tail.getUint16(end + 10, true);
  const bytes = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count > mostEntries) throw new ZipError(bomb);
  if (start + bytes > blob.size) throw new ZipError(damaged);
  return readDirectory(await viewOf(blob.slice(start, start + bytes)), count);
};

const readDirectory = (view: DataView, count: number): readonly ZipEntry[] => {
  const entries: ZipEntry[] = [];
  let declaredBytes = 0;
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) throw new ZipError(damaged);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > view.byteLength) throw new ZipError(damaged);
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new ZipError(encrypted);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength ?? 0));
    declaredBytes += view.getUint32(at + 24, true);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  if (declaredBytes > mostUnpackedBytes) throw new ZipError(bomb);
  return entries;
};

/**
 * Unpacks entries under one budget of bytes, counted while they are unpacked: what the archive declares of itself
 * may be a lie.
 *
 * @throws {ZipError}
 */
export const unpackerOf = (blob: Blob): ((entry: ZipEntry) => Promise<Uint8Array>) => {
  let left = mostUnpackedBytes;
  return async (entry) => {
    const { packedBytes } = entry;
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    try {
      for await (const chunk of chunksOf(await openEntry(blob, entry))) {
        bytes += chunk.byteLength;
        left -= chunk.byteLength;
        const tooDense = bytes > ratioCountsFromBytes && bytes > packedBytes * highestRatio;
        if (left < 0 || tooDense) throw new ZipError(bomb);
        chunks.push(chunk);
      }
    } catch (error) {
      throw error instanceof ZipError ? error : new ZipError(damaged);
    }
    return joined(chunks, bytes);
  };
};

const openEntry = async (blob: Blob, entry: ZipEntry): Promise<ReadableStream<Uint8Array>> => {
  const header = await viewOf(blob.slice(entry.at, entry.at + 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== localSignature) throw new ZipError(damaged);
  const start = entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = blob.slice(start, start + entry.packedBytes).stream();
  if (entry.method === 0) return packed;
  if (entry.method === 8) return packed.pipeThrough(new DecompressionStream('deflate-raw'));
  throw new ZipError(damaged);
};

const viewOf = async (part: Blob): Promise<DataView> => new DataView(await part.arrayBuffer());

const joined = (chunks: readonly Uint8Array[], bytes: number): Uint8Array => {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
};

/** Whether a file begins as a zip archive does. */
export const isZip = async (blob: Blob): Promise<boolean> => {
  const [p, k, three, four] = await firstBytes(blob, 4);
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
};
