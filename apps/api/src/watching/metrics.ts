import { latestBackup } from '@enthesis/db';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry as Metrics } from 'prom-client';
import type { RequestSeen } from '../http/security.ts';

/** What is measured of a running server. No figure in it follows from how many patients there are, or of which clinic. */
export interface Watch {
  /** Counts a request, by its kind and how it ended. */
  readonly requested: (seen: RequestSeen) => void;
  /** All of it, in the text form that Prometheus reads. */
  readonly text: () => Promise<string>;
}

/** Whatever else a client sends as its method is counted as one. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * @param ready whether the registry answers, asked whenever the metrics are read
 * @param backupFolder where the latest backup's age is looked up
 */
export const watch = (ready: () => Promise<boolean>, backupFolder: string): Watch => {
  const metrics = new Metrics();
  const registers = [metrics];
  collectDefaultMetrics({ register: metrics });
  const requests = new Counter({
    name: 'enthesis_requests_total',
    help: 'Requests answered, by route pattern: never by what was asked for.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'enthesis_request_seconds',
    help: 'How long answers took.',
    labelNames: ['method', 'route'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers,
  });
  new Gauge({
    name: 'enthesis_ready',
    help: '1 where the registry answers within two seconds, 0 where it does not.',
    registers,
    async collect() {
      this.set((await ready()) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'enthesis_backup_age_seconds',
    help: 'Since the latest backup; absent where there is none.',
    registers,
    async collect() {
      const latest = await latestBackup(backupFolder).catch(() => null);
      if (latest === null) this.remove();
      else this.set(Math.max(0, (Date.now() - Date.parse(latest.manifest.madeAt)) / 1000));
    },
  });
  return {
    requested: ({ method, route, status, ms }) => {
      const kind = { method: methods.has(method) ? method : 'other', route };
      requests.inc({ ...kind, status });
      seconds.observe(kind, ms / 1000);
    },
    text: () => metrics.metrics(),
  };
};
