/** Prints, for each statistic, how many vectors it was set against and how far it strayed from any of them. */
import { comparisons, largestError } from './comparisons.ts';

console.log(`${'statistic'.padEnd(28)}${'cases'.padStart(6)}   largest absolute error`);
for (const [statistic, cases] of Object.entries(comparisons)) {
  const worst = Math.max(...cases.map(({ ours, theirs }) => largestError(ours, theirs)));
  console.log(`${statistic.padEnd(28)}${String(cases.length).padStart(6)}   ${worst.toExponential(1)}`);
}
