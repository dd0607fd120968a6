import { readFileSync } from 'node:fs';

const folder = new URL('../../packages/stats/src/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** One section for each public function of packages/stats, in the order of its index, from the docstring above it. */
export const statistics = (): string => publicNames(read('index.ts')).flatMap(functionsOf).join('\n\n');

/** The files an index exports from, each with the names of what is not a type. */
const publicNames = (index: string): ReadonlyArray<{ readonly file: string; readonly names: readonly string[] }> =>
  [...index.matchAll(/^export \{([^}]+)\} from '\.\/(.+)';$/gm)].map(([, list = '', file = '']) => ({
    file,
    names: list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  }));

const functionsOf = ({ file, names }: { readonly file: string; readonly names: readonly string[] }) => {
  const source = read(file);
  return names.map((name) => sectionOf(name, file, docstringOf(name, file, source)));
};

/** @throws {Error} where the function has no docstring of several lines right above it. */
const docstringOf = (name: string, file: string, source: string): string => {
  const found = new RegExp(`/\\*\\*\\n((?: \\*(?!/).*\\n)+) \\*/\\nexport (?:function|const) ${name}\\b`).exec(source);
  if (found?.[1] !== undefined) return found[1].replaceAll(/^ \* ?/gm, '');
  throw new Error(
    `packages/stats/src/${file}: ${name} needs a docstring right above it: its name in bold, meaning, formula, when it misleads, source, example.`,
  );
};

const sectionOf = (name: string, file: string, docstring: string): string => {
  const [prose = '', ...tags] = docstring.split(/^(?=@)/m);
  const title = /^\*\*(.+?)\*\*/.exec(prose)?.[1];
  if (title === undefined) {
    throw new Error(`packages/stats/src/${file}: the docstring of ${name} does not begin with its name in bold.`);
  }
  const example = tags.find((tag) => tag.startsWith('@example\n'))?.replace('@example\n', '');
  const shown = example === undefined ? [] : [`\`\`\`ts\n${example.trimEnd()}\n\`\`\``];
  return [`### ${title}`, `\`${name}\` in \`packages/stats/src/${file}\``, prose.trim(), ...shown].join('\n\n');
};
