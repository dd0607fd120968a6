/** One file of Vite's manifest, as far as its weight matters. */
export interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

export type BundleManifest = Readonly<Record<string, Chunk>>;

/** What opening a page loads: its code and the drawings on it. */
export interface Load {
  readonly name: string;
  /** Files that were not there before. */
  readonly files: readonly string[];
}

const isDrawing = (name: string): boolean => name.includes('/charts/');
const isPage = (name: string): boolean => name.startsWith('src/pages/');

/** A chunk with all it needs to run, and the drawings that any of it will ask for. */
const needsOf = (manifest: BundleManifest, start: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || found.has(name)) return;
    found.add(name);
    for (const next of chunk.imports ?? []) visit(next);
    for (const next of chunk.dynamicImports ?? []) if (isDrawing(next)) visit(next);
  };
  visit(start);
  return found;
};

const scriptsOf = (manifest: BundleManifest, names: Iterable<string>): readonly string[] => [
  ...new Set([...names].flatMap((name) => manifest[name]?.file ?? []).filter((file) => file.endsWith('.js'))),
];

/**
 * What the first page loads, and what each further page adds to it. Code that only a click asks for is not counted.
 *
 * @throws {Error} where the manifest has no entry.
 */
export const loadsOf = (manifest: BundleManifest): { readonly first: Load; readonly further: readonly Load[] } => {
  const entry = 'index.html';
  if (manifest[entry]?.isEntry !== true) throw new Error('The manifest names no entry: build the dashboard first.');
  const there = needsOf(manifest, entry);
  const pages = Object.keys(manifest).filter(
    (name) => (isPage(name) || manifest[name]?.isEntry === true) && !there.has(name),
  );
  return {
    first: { name: entry, files: scriptsOf(manifest, there) },
    further: pages.map((name) => {
      const added = [...needsOf(manifest, name)].filter((one) => !there.has(one));
      return { name, files: scriptsOf(manifest, added) };
    }),
  };
};
