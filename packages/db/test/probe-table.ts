import type { Reporter, TestModule } from 'vitest/node';
import { loginRoles } from '../src/roles/logins.ts';
import type { ProbeOutcome } from './probe.ts';

/** Prints what was tried as each role: one row a probe; `may` is the role's own work. A failed test says so. */
export default class ProbeTable implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const rows = new Map<string, Map<string, string>>();
    const failed: string[] = [];
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const { probe }: { probe?: ProbeOutcome } = test.meta();
      if (test.result().state !== 'passed') failed.push(test.name);
      if (probe === undefined) continue;
      const row = rows.get(probe.probe) ?? new Map<string, string>();
      rows.set(probe.probe, row.set(probe.role, probe.outcome));
    }
    const short = (role: string) => role.replace('enthesis_', '');
    const width = Math.max(...[...rows.keys()].map((name) => name.length));
    const line = (name: string, cells: readonly string[]) =>
      console.log(`${name.padEnd(width)}  ${cells.join('  ')}`.trimEnd());
    line('TRIED', loginRoles.map(short));
    for (const [name, row] of rows) {
      line(
        name,
        loginRoles.map((role) => (row.get(role) ?? 'FAILED').padEnd(short(role).length)),
      );
    }
    for (const name of failed) console.log(`FAILED: ${name}`);
  }
}
