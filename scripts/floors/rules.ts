import type { Floor } from './table.ts';

/** What a workspace package says of itself in its package.json. */
export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Where packages and the floors table disagree, one sentence each; empty when they agree. */
export const disagreements = (floors: readonly Floor[], manifests: readonly Manifest[]): readonly string[] => {
  const floorOf = new Map(floors.map((row) => [row.name, row]));
  const unlisted = manifests
    .filter(({ name }) => !floorOf.has(name))
    .map(({ name }) => `${name} has no row in the floors table.`);
  const gone = floors
    .filter(({ name }) => !manifests.some((manifest) => manifest.name === name))
    .map(({ name }) => `${name} stands in the floors table but not in the workspace.`);
  const wrong = manifests.flatMap((manifest) => {
    const row = floorOf.get(manifest.name);
    return row === undefined ? [] : dependencyFaults(row, manifest, floorOf);
  });
  return [...unlisted, ...gone, ...wrong];
};

const dependencyFaults = (row: Floor, manifest: Manifest, floorOf: ReadonlyMap<string, Floor>): readonly string[] => {
  const runtime = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
  const forbidden = runtime
    .filter(
      (name) =>
        !row.mayImport.some(
          (allowed) => allowed === name || (allowed.endsWith('/*') && name.startsWith(allowed.slice(0, -1))),
        ),
    )
    .map((name) => `${row.name} depends on ${name}, which its row does not allow.`);
  // Lower floors only: so there can be no cycle either.
  const upward = runtime
    .filter((name) => (floorOf.get(name)?.floor ?? Number.NEGATIVE_INFINITY) >= row.floor)
    .map((name) => `${row.name} (floor ${row.floor}) depends on ${name}, which is not below it.`);
  return [...forbidden, ...upward];
};

/** Paths of this project that a Markdown text cites, in code spans or links. */
export const citedPaths = (markdown: string): readonly string[] => {
  const spans = [...markdown.matchAll(/`([^`\s]+)`/g)].map(([, text]) => text ?? '');
  const links = [...markdown.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '');
  const inTree = /^(?:apps|packages|docs|scripts|test|\.ci|\.github)\/[\w./-]*$/;
  return [
    ...new Set([...spans.filter((span) => inTree.test(span)), ...links.filter((link) => !/^[a-z]+:/.test(link))]),
  ];
};
