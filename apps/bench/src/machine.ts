import { readFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Registry } from '@enthesis/db';

/** What the figures were measured on. Only ratios within one run mean anything elsewhere. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly gibibytes: number;
  readonly node: string;
  readonly postgres: string;
  /** Average number of processes that wanted a core in the last minute: far above `cores`, times say little. */
  readonly load: number;
  /** A machine inside another shares its cores with strangers. */
  readonly virtual: boolean;
}

export const machineNow = async ({ owner }: Registry): Promise<Machine> => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  gibibytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  postgres: await versionOf(owner),
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  virtual: (await readFile('/proc/cpuinfo', 'utf8').catch(() => '')).includes('hypervisor'),
});

const versionOf = async (owner: Registry['owner']): Promise<string> => {
  const { rows } = await owner.query<{ version: string }>(`select current_setting('server_version') as version`);
  return rows[0]?.version ?? 'unknown';
};

/** One line of it. */
export const machineWords = ({ processor, cores, gibibytes, node, postgres, load, virtual }: Machine): string =>
  `${cores} cores of ${processor}${virtual ? ' (virtual)' : ''}, ${gibibytes} GiB, Node ${node}, Postgres ${postgres}, load ${load}`;
