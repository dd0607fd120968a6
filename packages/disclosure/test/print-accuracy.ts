import { measureAccuracy } from './attacker/accuracy.ts';
import { accuracyRows, releaseSizedNetworks, youngNetworks } from './attacker/accuracy-table.ts';

// `pnpm accuracy`: the two tables of docs/privacy.md, made anew.

for (const [name, plans] of [
  ['200 networks of 3 to 12 clinics with 20 to 200 patients each', youngNetworks],
  ['200 networks of 12 clinics and 8,000 courses', releaseSizedNetworks],
] as const) {
  console.log(name);
  for (const row of accuracyRows(measureAccuracy(plans))) console.log(row);
}
