import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { type Attack, type AttackId, attackIds, attacks } from './attacker/attacks.ts';

type Publisher = 'naive' | 'ours' | 'api';

/** What the tests of one attack found. */
type Row = Partial<Record<Publisher, { readonly tests: number; readonly failed: number }>>;

const attackOf = (test: TestCase): { readonly id: string; readonly publisher: Publisher } | null => {
  const [, id] = /(?:^|> )(\d\d) /.exec(test.fullName) ?? [];
  const [, publisher] = /(?:^|> )(naive|ours|api): /.exec(test.fullName) ?? [];
  return id === undefined || publisher === undefined ? null : { id, publisher: publisher as Publisher };
};

/** `falls (2)`, `held (3)`, `LEAKS`; a blank where it is not tried, and MISSING where it should have been. */
const outcome = (row: Row, publisher: Publisher, isWanted: boolean): string => {
  const seen = row[publisher];
  if (seen === undefined) return isWanted ? 'MISSING' : '';
  if (seen.failed > 0) return publisher === 'naive' ? 'NOT CAUGHT' : 'LEAKS';
  return `${publisher === 'naive' ? 'falls' : 'held'} (${seen.tests})`;
};

/** Prints every attack, what was tried, and how the naive publisher and ours met it; fails where one is missing. */
export default class AttackTable implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const found = new Map<string, Row>();
    const failures: string[] = [];
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      if (!['passed', 'skipped'].includes(test.result().state)) failures.push(test.fullName);
      const attack = attackOf(test);
      if (attack === null) continue;
      const row = found.get(attack.id) ?? {};
      const { tests, failed } = row[attack.publisher] ?? { tests: 0, failed: 0 };
      const isFailure = test.result().state !== 'passed';
      found.set(attack.id, {
        ...row,
        [attack.publisher]: { tests: tests + 1, failed: failed + (isFailure ? 1 : 0) },
      });
    }
    const cells = attackIds.map((id) => cellsOf(id, found.get(id) ?? {}));
    const header = ['ID', 'TRIED', 'NAIVE', 'OUR RULES', 'OUR API'];
    const widths = header.map((_, place) => Math.max(...[header, ...cells].map((row) => row[place]?.length ?? 0)));
    for (const row of [header, ...cells]) {
      const padded = row.map((cell, place) => cell.padEnd(widths[place] ?? 0));
      console.log(padded.join('  ').trimEnd());
    }
    for (const module of modules) if (module.state() === 'failed') failures.push(module.relativeModuleId);
    for (const name of failures) console.log(`FAILED: ${name}`);
    if (cells.some((row) => row.includes('MISSING'))) process.exitCode = 1;
  }
}

const cellsOf = (id: AttackId, row: Row): readonly string[] => {
  const { tried, naive, on }: Attack = attacks[id];
  return [
    id,
    tried,
    outcome(row, 'naive', naive === 'falls'),
    outcome(row, 'ours', on.includes('rules')),
    outcome(row, 'api', on.includes('api')),
  ];
};
