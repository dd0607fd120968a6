/** Reads a file of the workspace by its path from the root. */
type Read = (path: string) => string;

const contractIndex = 'packages/contract/src/questions/index.ts';
const apiIndex = 'apps/api/src/questions/index.ts';

/**
 * The whole thread of a new question, which counts courses by condition until it is given figures of its own: path and text
 * of every file that is new or changed.
 *
 * @param name in small letters with hyphens, such as `sleep-quality`
 * @throws {Error} where the name is not one, or is taken, or the lists have another shape than is known here
 */
export const threadOf = (name: string, read: Read): ReadonlyMap<string, string> => {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    throw new Error('Give the question a name in small letters with hyphens, such as sleep-quality.');
  const value = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const type = value.charAt(0).toUpperCase() + value.slice(1);
  const [contract, api] = [read(contractIndex), read(apiIndex)];
  if (new RegExp(`\\b${value}\\b`).test(contract)) throw new Error(`There is something called ${value} already.`);
  const importing = `import { ${value} } from './${name}.ts';\n`;
  const types = ['Cell', 'Answer'].map(
    (of) => `export type ${type}${of} = z.infer<typeof ${value}.${of.toLowerCase()}Schema>;\n`,
  );
  return new Map([
    [`packages/contract/src/questions/${name}.ts`, contractFile(name, value)],
    [`apps/api/src/questions/${name}.ts`, apiFile(value)],
    [`apps/dashboard/src/questions/${name}.tsx`, dashboardFile(name, value, type)],
    [
      contractIndex,
      [
        ['export {\n', `${importing}\nexport {\n  ${value},\n`],
        ['] as const;', `  ${value},\n] as const;`],
      ].reduce(replaced, contract) + types.join(''),
    ],
    [
      apiIndex,
      [
        ['\nconst counted', `${importing}\nconst counted`],
        ['  counted(trend),\n', `  counted(trend),\n  counted(${value}),\n`],
      ].reduce(replaced, api),
    ],
  ]);
};

const replaced = (text: string, [known = '', by = '']: readonly string[]): string => {
  if (!text.includes(known))
    throw new Error(`The list of questions has changed: this looked for ${JSON.stringify(known)}.`);
  return text.replace(known, by);
};

const contractFile = (name: string, value: string): string => `import { count } from '../answer.ts';
import { question } from '../question.ts';
import { responders } from './responders.ts';

/** What is asked, in a sentence. */
export const ${value} = question({
  name: '${name}',
  title: 'Say the title',
  summary: 'Say in one sentence what is answered.',
  path: '/clinic/${name}',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'condition', 'by'],
  defaults: { ...responders.defaults, by: ['condition'] },
  figures: { enrolled: count },
  columns: { enrolled: 'Index courses.' },
});
`;

const apiFile = (value: string): string => `import { ${value} as question } from '@enthesis/contract';
import type { Answering } from '../answer/answer.ts';
import { type FunnelRow, funnelQuery, total } from '../answer/tally.ts';
import { conditionWords, courses } from '../answer/words.ts';

/** What is asked, in a sentence. */
export const ${value}: Answering<FunnelRow, object> = {
  question,

  query: funnelQuery,

  own: () => ({}),

  basis: (tallies) => ({
    size: total(tallies, 'enrolled'),
    due: total(tallies, 'due'),
    followed: total(tallies, 'scored'),
  }),

  figures: (tallies) => ({ enrolled: total(tallies, 'enrolled') }),

  sentence: (tallied, { vocabulary }, selection) => {
    const enrolled = total(
      tallied.map(({ tally }) => tally),
      'enrolled',
    );
    return \`\${courses(enrolled)}\${conditionWords(vocabulary, selection)} have been imported.\`;
  },
};
`;

const dashboardFile = (
  name: string,
  value: string,
  type: string,
): string => `import { type Selection, type ${type}Cell, ${value} } from '@enthesis/contract';
import type { Column } from '../figure/DataTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import { count, figure } from '../format.ts';

const columns: readonly Column<${type}Cell>[] = [
  { key: 'enrolled', heading: 'Courses', meaning: ${value}.columns.enrolled, write: (cell) => figure(cell.enrolled, count) },
];

/** What is asked, in a sentence. */
export const ${type} = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="${name}"
    title={${value}.title}
    question={${value}}
    selection={selection}
    height={320}
    about={<p>Say how it is computed, and when it misleads.</p>}
    columns={columns}
  />
);
`;
