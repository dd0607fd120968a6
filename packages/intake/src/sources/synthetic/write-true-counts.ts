import { writeFileSync } from 'node:fs';
import { demoClinics } from './demo-clinics.ts';
import { tableText } from './true-counts-text.ts';

// Counts the truth of the demo's clinics anew, which takes some minutes; a test says when it has to be done:
// pnpm exec tsx packages/intake/src/sources/synthetic/write-true-counts.ts

const text = await tableText(demoClinics, 250_000);
writeFileSync(
  new URL('true-counts.table.ts', import.meta.url),
  `/** Made by write-true-counts.ts, not by hand. How to read it stands in true-counts-text.ts. */\nexport const trueCountsTable = \`\n${text}\`;\n`,
);
