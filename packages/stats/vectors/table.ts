/** Prints, for each statistic, how many vectors it was set against and how far it strayed from any of them. */
import { largestError } from './comparison.ts';
import { proportions } from './proportions.ts';
import { scores } from './scores.ts';
import { sessions } from './sessions.ts';
import { units } from './units.ts';

console.log(`${'statistic'.padEnd(26)}${'cases'.padStart(5)}   largest absolute error`);
for (const [statistic, cases] of Object.entries({ ...proportions, ...scores, ...sessions, ...units })) {
  const worst = Math.max(...cases.map(({ ours, theirs }) => largestError(ours, theirs)));
  console.log(`${statistic.padEnd(26)}${String(cases.length).padStart(5)}   ${worst.toExponential(1)}`);
}
