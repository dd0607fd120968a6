import { readFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';

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

export const machineNow = async (postgres: string): Promise<Machine> => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  gibibytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  postgres,
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  virtual: (await readFile('/proc/cpuinfo', 'utf8').catch(() => '')).includes('hypervisor'),
});

/** One line of it. */
export const machineWords = ({ processor, cores, gibibytes, node, postgres, load, virtual }: Machine): string =>
  `${cores} cores of ${processor}${virtual ? ' (virtual)' : ''}, ${gibibytes} GiB, Node ${node}, Postgres ${postgres}, load ${load}`;
