import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';

const name = z.string().min(1);

/** What stands beside a dump: what it takes to restore it, and to tell that it is whole. */
const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** By the database's clock. */
  madeAt: z.iso.datetime(),
  /** The last migration of the registry. */
  schema: name,
  /** Major version of the server it was taken from. */
  postgres: z.int().positive(),
  dump: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().positive() }),
  /** The roles of Enthesis with what their sessions are held to: they belong to the server, and are in no dump. */
  roles: z.array(
    z.strictObject({ role: name, connectionLimit: z.int(), settings: z.array(z.string().regex(/^[a-z_.]+=/)) }),
  ),
  /** Functions that run with the rights of one of those roles instead of the owner's. */
  owned: z.array(z.strictObject({ function: name, schema: name, role: name })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** One backup: a folder with the dump and its manifest. */
export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
}

export const manifestName = 'manifest.json';
export const dumpName = 'registry.dump';

/** Backups are named by their moment, so that their names sort by age. */
export const backupName = (madeAt: string): string => `enthesis-${madeAt.replaceAll(/[-:]|\.\d+/g, '')}`;
const isBackupName = (entry: string) => /^enthesis-\d{8}T\d{6}Z$/.test(entry);

/** @throws {BackupError} where the folder is no backup, or one of a newer program. */
export const readBackup = async (folder: string): Promise<Backup> => {
  const path = join(folder, manifestName);
  const read = await readFile(path, 'utf8').catch(() => {
    throw new BackupError(`${path} cannot be read. Name the folder of one backup, such as enthesis-20260131T020000Z.`);
  });
  const manifest = manifestSchema.safeParse(jsonOf(read));
  if (manifest.success) return { folder, manifest: manifest.data };
  throw new BackupError(`${path} is not the manifest of a backup that this version of Enthesis can restore.`);
};

const jsonOf = (read: string): unknown => {
  try {
    return JSON.parse(read);
  } catch {
    return null;
  }
};

/** The names of the whole backups in a folder, oldest first; none where there is no such folder. */
export const backupsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter(isBackupName).sort();

/** The latest whole backup; null where there is none. */
export const latestBackup = async (folder: string): Promise<Backup | null> => {
  const latest = (await backupsIn(folder)).at(-1);
  return latest === undefined ? null : readBackup(join(folder, latest));
};

/** Size and SHA-256 of a file. */
export const measured = async (path: string): Promise<Manifest['dump']> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += piece.length;
    hash.update(piece);
  }
  return { sha256: hash.digest('hex'), bytes };
};
