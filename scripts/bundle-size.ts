import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type BundleManifest, type Load, loadsOf } from './bundle-size/weigh.ts';

// Holds the built dashboard against the size its readers can bear: JavaScript after gzip, in kB of 1000 bytes.

const most = { first: 280, further: 40 } as const;
/** Pages that bear more, and why. */
const heavier: Readonly<Record<string, number>> = {
  // A page of its own for those who write programs, and a library whole.
  'api-docs.html': 520,
};
const mostOf = (name: string): number => heavier[name] ?? most.further;
const dist = new URL('../apps/dashboard/dist/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, dist));

const weightOf = ({ files }: Load): number =>
  files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;

const { first, further } = loadsOf(JSON.parse(read('.vite/manifest.json').toString()) as BundleManifest);
const pages = further.map((load) => ({ name: load.name, weight: weightOf(load) }));
const heavy = [
  ...(weightOf(first) > most.first
    ? [`The first page loads ${weightOf(first).toFixed(1)} kB, over ${most.first}.`]
    : []),
  ...pages
    .filter(({ name, weight }) => weight > mostOf(name))
    .map(({ name, weight }) => `${name} adds ${weight.toFixed(1)} kB, over ${mostOf(name)}.`),
];
for (const one of heavy) console.error(`${one} Load what is seldom needed when it is asked for: import().`);
if (heavy.length > 0) process.exit(1);
const heaviest = pages
  .filter(({ name }) => heavier[name] === undefined)
  .reduce((one, other) => (other.weight > one.weight ? other : one), { name: 'none', weight: 0 });
console.log(
  `Bundle: ${weightOf(first).toFixed(1)} kB for the first page with its drawings (at most ${most.first}), at most ` +
    `${heaviest.weight.toFixed(1)} kB more for another (${heaviest.name}; at most ${most.further}).`,
);
