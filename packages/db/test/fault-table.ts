import './fault.ts'; // what tests say of faults
import type { Reporter, TestModule } from 'vitest/node';

/** Prints what the faults did, as their tests saw it: one row a fault; a failed test has none. */
export default class FaultTable implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const header = ['FAULT', 'INJECTED AT', 'ROWS BEFORE', 'ROWS AFTER', 'REPAIRED BY HAND'];
    const rows = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => {
        const { fault } = test.meta();
        const { state } = test.result();
        if (fault === undefined || state !== 'passed') return [test.name, state.toUpperCase(), '', '', ''];
        const { rowsBefore, rowsAfter, repairedByHand } = fault;
        return [fault.fault, fault.injectedAt, String(rowsBefore), String(rowsAfter), repairedByHand];
      }),
    );
    const widths = header.map((_, place) => Math.max(...[header, ...rows].map((row) => row[place]?.length ?? 0)));
    for (const row of [header, ...rows]) {
      console.log(
        row
          .map((cell, place) => cell.padEnd(widths[place] ?? 0))
          .join('  ')
          .trimEnd(),
      );
    }
  }
}
