import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { importParts } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { HttpProblem } from '../http/problem.ts';

/** What the first bytes of a part betray when it is no CSV file, whatever it is called. */
const disguises: ReadonlyArray<readonly [opening: Buffer, kind: string]> = [
  [Buffer.from('PK'), say('a spreadsheet or zip file')],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), say('an old spreadsheet')],
  [Buffer.from([0x1f, 0x8b]), say('a gzip file')],
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), say('a compressed file')],
  [Buffer.from('BZh'), say('a compressed file')],
  [Buffer.from([0xfd, 0x37, 0x7a, 0x58]), say('a compressed file')],
  [Buffer.from('%PDF'), say('a PDF file')],
];
const openingBytes = 4;

const wholeMultipart = say(
  'Send multipart/form-data with the parts episodes, sessions, scores and events, one CSV file each, and end it properly.',
);
const refuse = (detail: string) => new HttpProblem('invalid-body', { detail, allowed: [...importParts] });

/**
 * Writes the parts of a multipart body into a folder as the files of the import format, piece by piece: what a slow
 * disk has not taken is not read from the network. The names come from here, never from the sender.
 *
 * @param mostBytes the largest body taken
 * @returns how many bytes were received.
 * @throws {HttpProblem} where a part is unknown, comes twice or is no CSV file, or the body is too large or cut short.
 */
export const receiveParts = async (
  body: ReadableStream<Uint8Array>,
  contentType: string,
  folder: string,
  mostBytes: number,
): Promise<number> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const received = counting(mostBytes);
  const parser = multipartParser(contentType);
  const parts = new Map<string, Promise<void>>();
  const streams: BusboyFileStream[] = [];
  parser.on('file', (name: string, stream: BusboyFileStream) => {
    const writing = parts.has(name) ? refuseTwice(name) : writePart(name, stream, folder);
    // A refused part ends the reading of the whole body.
    writing.catch((error: Error) => parser.destroy(error));
    parts.set(name, writing);
    streams.push(stream);
  });
  try {
    await pipeline(Readable.fromWeb(body), received.stream, parser);
    await Promise.all(parts.values());
  } catch (error) {
    // A part that has not come to its end is waited for by nobody but its file.
    for (const stream of streams) stream.destroy();
    await Promise.allSettled(parts.values());
    throw asProblem(error);
  }
  if (parts.size === 0) throw refuse(wholeMultipart);
  return received.bytes();
};

const multipartParser = (contentType: string): Busboy => {
  try {
    // Every part counts as a file, whatever it says of itself; more parts than there can be are not read.
    return new Busboy({
      headers: { 'content-type': contentType },
      isPartAFile: () => true,
      limits: { parts: importParts.length + 1, headerPairs: 20, headerSize: 4096 },
    });
  } catch {
    throw refuse(wholeMultipart);
  }
};

/** Passes bytes on and counts them, up to a limit. */
const counting = (mostBytes: number): { readonly stream: Transform; readonly bytes: () => number } => {
  let bytes = 0;
  const stream = new Transform({
    transform: (piece: Buffer, _, done) => {
      bytes += piece.length;
      done(bytes > mostBytes ? tooLarge(mostBytes) : null, piece);
    },
  });
  return { stream, bytes: () => bytes };
};

/** The refusal of a body that is too large. */
export const tooLarge = (mostBytes: number): HttpProblem =>
  new HttpProblem('too-large', {
    detail: say`At most ${mostBytes / 1024 ** 2} MB are taken here. Larger folders are imported with the command line.`,
  });

const refuseTwice = async (name: string): Promise<void> => {
  throw refuse(say`The part ${sayable(name)} comes twice.`);
};

const writePart = async (name: string, stream: BusboyFileStream, folder: string): Promise<void> => {
  if (!isImportPart(name)) throw refuse(say('The body has a part of an unknown name.'));
  await pipeline(stream, csvOnly(name), createWriteStream(join(folder, `${name}.csv`), { flags: 'wx', mode: 0o600 }));
};

const isImportPart = (name: string): name is (typeof importParts)[number] =>
  (importParts as readonly string[]).includes(name);
const sayable = (name: string): string => (isImportPart(name) ? name : say('of an unknown name'));

/** Passes a part on, unless its first bytes are those of something else than text. */
const csvOnly = (name: string): Transform => {
  let opening: Buffer | null = Buffer.alloc(0);
  const judge = (start: Buffer): HttpProblem | null => {
    const disguise = disguises.find(([bytes]) => start.subarray(0, bytes.length).equals(bytes));
    if (disguise === undefined) return null;
    return new HttpProblem('unsupported-content', {
      detail: say`The part ${name} is ${disguise[1]}, not CSV. Open it on the Imports page or with "enthesis deidentify": they make the files that are taken here of it.`,
    });
  };
  return new Transform({
    transform(piece: Buffer, _, done) {
      if (opening === null) return done(null, piece);
      opening = Buffer.concat([opening, piece]);
      if (opening.length < openingBytes) return done();
      const whole = opening;
      opening = null;
      done(judge(whole), whole);
    },
    flush(done) {
      if (opening === null) return done();
      done(judge(opening), opening);
    },
  });
};

/** What went wrong while a body was received, as its sender is told. */
const asProblem = (error: unknown): Error => {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
      return new HttpProblem('no-space', {
        detail: say('Nothing was imported. Send the files again once there is room.'),
      });
    }
    if (typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code) && 'path' in error) return error;
  }
  return refuse(say`The body could not be read to its end. ${wholeMultipart}`);
};
