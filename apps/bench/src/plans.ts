import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Registry } from '@enthesis/db';

/** How Postgres answered one statement of a question, as the role that answers clinics. */
export interface Explained {
  readonly question: string;
  /** How each table was read, such as `Index Scan rollup.outcome`. */
  readonly reads: readonly string[];
  /** Pages of 8 kB, from memory or disk. */
  readonly pages: number;
  readonly planning: number;
  readonly execution: number;
}

const golden = fileURLToPath(new URL('../../api/test/golden/', import.meta.url));

/** The committed statements of every question with their values, as `apps/api/test/golden.door.test.ts` holds them. */
const statements = async () => {
  const files = (await readdir(golden)).filter((name) => name.endsWith('.sql')).toSorted();
  const read = files.map(async (name) => {
    const text = await readFile(`${golden}${name}`, 'utf8');
    return [...text.matchAll(/([\s\S]*?)\n-- (\[.*\])\n/g)].map(([, sql = '', values = '[]']) => ({
      question: basename(name, '.sql'),
      sql,
      values: JSON.parse(values) as unknown[],
    }));
  });
  return (await Promise.all(read)).flat();
};

interface Node {
  readonly 'Node Type': string;
  readonly Schema?: string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}
interface Plan {
  readonly Plan: Node;
  readonly 'Planning Time': number;
  readonly 'Execution Time': number;
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Runs `explain (analyze, buffers)` on every committed statement, for one clinic. */
export const explainGolden = (registry: Registry, clinicId: number): Promise<readonly Explained[]> =>
  registry.owner.transaction(async (client) => {
    await client.query('set local role enthesis_reader_clinic');
    await client.query(`select set_config('enthesis.clinic_id', $1, true), set_config('jit', 'off', true)`, [
      String(clinicId),
    ]);
    const explained: Explained[] = [];
    for (const { question, sql, values } of await statements()) {
      const { rows } = await client.query<{ readonly 'QUERY PLAN': readonly [Plan] }>(
        `explain (analyze, buffers, verbose, format json) ${sql}`,
        values,
      );
      const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
      if (plan === undefined) throw new Error(`${question} has no plan`);
      explained.push({
        question,
        reads: readsOf(plan.Plan),
        pages: plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'],
        planning: plan['Planning Time'],
        execution: plan['Execution Time'],
      });
    }
    return explained;
  });

const readsOf = (plan: Node): readonly string[] => [
  ...new Set(
    nodesOf(plan).flatMap((node) =>
      node['Relation Name'] === undefined ? [] : [`${node['Node Type']} ${node.Schema}.${node['Relation Name']}`],
    ),
  ),
];

/** All of them as Markdown, and in a sentence whether any read a row of a patient. */
export const explainedWords = (courses: number, explained: readonly Explained[]): string => {
  const all = explained.flatMap(({ reads }) => reads);
  const ofPatients = all.filter((read) => !/ (rollup|registry)\./.test(read)).length;
  const whole = all.filter((read) => read.startsWith('Seq Scan rollup.')).length;
  const ms = (time: number) => `${time.toFixed(1)} ms`;
  const rows = explained.map(
    ({ question, reads, pages, planning, execution }) =>
      `| ${question} | ${reads.join(', ')} | ${pages.toLocaleString('en-US')} | ${ms(planning)} | ${ms(execution)} |`,
  );
  return [
    `### What each question reads, of ${courses.toLocaleString('en-US')} courses`,
    '',
    `\`explain (analyze, buffers)\` of each committed statement, for the clinic that holds them. Statements that read rows of patients: ${ofPatients}. Roll-ups read whole, as is quickest where all of one belongs to the clinic that is asked: ${whole}.`,
    '',
    '| Question | Reads | Pages | Planned in | Ran in |',
    '| --- | --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
};
