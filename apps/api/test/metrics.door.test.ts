import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerHref, fromSearch, questions } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Watch, watch } from '../src/watching/metrics.ts';
import { serveMetrics } from '../src/watching/serve-metrics.ts';
import { openDoor } from './door.ts';

const code = 'watched-harbor';
const perPath = ['/api/v1/me', '/api/v1/nowhere/Zq9Seeded', '/readyz'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enthesis-metrics-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A registry with so many courses, asked everything once; what its metrics then say. */
const watched = async (courses: number): Promise<{ readonly text: string; readonly watch: Watch }> => {
  const seen = watch(async () => true, folder);
  const door = await openDoor({ requested: seen.requested });
  const { registry, dataFolder } = door;
  const clinic = syntheticClinic({ code, name: code, courses, seed: 3, interimScores: 0.9 });
  await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
  await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  const headers = await door.signIn('director', code);
  for (const question of questions) {
    const selection = fromSearch(question, registry.vocabulary, '');
    for (const form of ['json', 'csv'] as const) await door.request(answerHref(question, selection, form), { headers });
  }
  for (const path of perPath) await door.request(path, { headers });
  await door.request('/api/v1/me', { method: 'PROPFIND' });
  await door.close();
  return { text: await seen.text(), watch: seen };
};

/** Lines about Enthesis itself, without how long anything took, which is the machine's. */
const counted = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith('enthesis_') && !/_seconds_(sum|bucket)/.test(line));

describe('metrics', () => {
  it('are the same whether a registry holds forty courses or four hundred', async () => {
    const [few, many] = [await watched(40), await watched(400)];
    expect(counted(many.text)).toEqual(counted(few.text));
    expect(counted(few.text).length).toBeGreaterThan(20);
  });

  it('name no clinic, no value asked for, and nothing but what is listed here', async () => {
    const { text } = await watched(40);
    expect(text).not.toMatch(/watched-harbor|Zq9Seeded|knee|select /i);
    const names = new Set(text.match(/^# TYPE \S+/gm)?.map((line) => line.replace('# TYPE ', '')));
    const own = [...names].filter((name) => !/^(nodejs|process)_/.test(name)).sort();
    expect(own).toEqual([
      'enthesis_backup_age_seconds',
      'enthesis_ready',
      'enthesis_request_seconds',
      'enthesis_requests_total',
    ]);
    expect(text).toContain('enthesis_requests_total{method="other",route="/api/*",status="404"} 1');
  });

  it('are served on a port of their own, and nowhere else', async () => {
    const seen = watch(async () => false, folder);
    const server = await serveMetrics(seen, { host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${server.address}metrics`);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await answer.text()).toMatch(/^enthesis_ready 0$/m);
    expect((await fetch(`${server.address}healthz`)).status).toBe(404);
    await server.close();
    const door = await openDoor();
    expect((await door.request('/metrics')).status).toBe(404);
    await door.close();
  });
});
