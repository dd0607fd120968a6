import { fromSearch } from '@enthesis/contract';
import { readClinic } from '@enthesis/db';
import type { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { answered } from '../src/questions/index.ts';
import { type Door, openDoor } from './door.ts';

// What makes an answer as quick from ten million courses as from ten thousand: it reads counts, by an index.

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

interface Plan {
  readonly 'Node Type': string;
  readonly Schema?: string | undefined;
  readonly 'Relation Name'?: string | undefined;
  readonly Plans?: readonly Plan[] | undefined;
}
const planSchema: z.ZodType<Plan> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    Schema: z.string().optional(),
    'Relation Name': z.string().optional(),
    Plans: z.array(planSchema).optional(),
  }),
);
const explainedSchema = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: planSchema })) }));

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Every table that a question reads, and how, where the planner scans a table whole only if no index would do. */
const readsOf = async (
  compiled: ReadonlyArray<Pick<CompiledQuery, 'sql' | 'parameters'>>,
): Promise<readonly string[]> => {
  const reader = await door.registry.reader.connect();
  try {
    await reader.query('set enable_seqscan = off');
    const reads: string[] = [];
    for (const { sql: text, parameters } of compiled) {
      const { rows } = await reader.query(`explain (format json, verbose) ${text}`, [...parameters]);
      const plans = explainedSchema.parse(rows).flatMap((row) => row['QUERY PLAN'].map(({ Plan: plan }) => plan));
      for (const node of plans.flatMap(nodesOf)) {
        if (node['Relation Name'] !== undefined)
          reads.push(`${node['Node Type']} ${node.Schema}.${node['Relation Name']}`);
      }
    }
    await reader.query('reset enable_seqscan');
    return [...new Set(reads)].toSorted();
  } finally {
    reader.release();
  }
};

test.each(answered.map((each) => [each.question.name, each] as const))(
  '%s reads counts by an index, and no row of a patient',
  async (_, { question, queries }) => {
    const selection = fromSearch(question, door.registry.vocabulary, '');
    const compiled = await readClinic(door.registry, 0, async (reader) =>
      queries(reader, door.registry, selection).map((query) => query.compile()),
    );
    const reads = await readsOf(compiled);
    // A question about trials and claims alone asks the registry nothing until it is compared.
    expect(reads.length > 0).toBe(compiled.length > 0);
    for (const read of reads)
      expect(read).toMatch(/^(Index Scan|Index Only Scan|Bitmap Heap Scan) (rollup|registry)\./);
  },
);
