import { statfs } from 'node:fs/promises';
import { type Check, latestBackup, warning, well } from '@enthesis/db';

const gigabyte = 1e9;

/** How much room there is where Enthesis keeps its things, as far as this machine can tell. */
export const examineDisk = async (folder: string): Promise<Check> => {
  const { bavail, blocks, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const share = bavail / blocks;
  const found = `${(free / gigabyte).toFixed(1)} GB (${Math.round(share * 100)} %) free at ${folder}`;
  const scarce = free < gigabyte || share < 0.05;
  return scarce
    ? warning('Disk', found, 'make room: an import needs a few times the size of its files')
    : well('Disk', found);
};

const hourMs = 3_600_000;
const tellAfterHours = 48;

/** How long ago the latest backup was made. */
export const examineBackups = async (folder: string, now = Date.now()): Promise<Check> => {
  const latest = await latestBackup(folder);
  const how = 'enthesis backup, once a day; the keys are copied apart (docs/operations.md)';
  if (latest === null) return warning('Backup', `there is none in ${folder}`, how);
  const hours = Math.max(0, Math.round((now - Date.parse(latest.manifest.madeAt)) / hourMs));
  const found = `the latest in ${folder} is ${hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`} old`;
  return hours > tellAfterHours ? warning('Backup', found, how) : well('Backup', found);
};
