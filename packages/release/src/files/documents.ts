import { createHash } from 'node:crypto';
import { snippets } from '@enthesis/contract';
import type { ReleaseFile } from '@enthesis/db';
import type { Policy } from '@enthesis/disclosure';
import type { ToldRelease } from './files.ts';
import type { Table } from './tables.ts';
import type { Cell } from './workbook.ts';

/** A table and the file it became. */
export interface WrittenTable {
  readonly table: Table;
  /** The header and the rows under it. */
  readonly rows: readonly (readonly Cell[])[];
  readonly file: ReleaseFile;
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const text = (name: string, content: string): ReleaseFile => ({ name, bytes: Buffer.from(content), rowCount: null });
const json = (name: string, content: unknown): ReleaseFile => text(name, `${JSON.stringify(content, null, 2)}\n`);

export const titleOf = ({ number, synthetic, series }: ToldRelease): string =>
  [
    'Prolotherapy outcomes',
    series === 'network' ? 'of the network' : 'of one clinic',
    `release ${number}`,
    ...(synthetic ? ['SYNTHETIC DATA, no real patient'] : []),
  ].join(', ');

const publisher = 'Clinics of an Enthesis registry';

/** How to cite a release. */
export const citationOf = (release: ToldRelease): string =>
  `${publisher} (${release.asOf.slice(0, 4)}). ${titleOf(release)} [data set], ${release.asOf}.`;

/** Every column of every table, with a header. */
export const codebookRows = (tables: readonly WrittenTable[]): readonly (readonly Cell[])[] => [
  ['file', 'column', 'meaning', 'unit', 'type', 'allowed_values', 'source', 'privacy_role', 'alias'],
  ...tables.flatMap(({ table, file }) =>
    table.columns.map((column) => [
      file.name,
      column.name,
      column.meaning,
      column.unit,
      column.type,
      column.allowed,
      column.source,
      column.privacyRole,
      column.alias,
    ]),
  ),
];

/** A Frictionless data package: what each file holds, for programs. */
export const datapackage = (release: ToldRelease, tables: readonly WrittenTable[]): ReleaseFile =>
  json('datapackage.json', {
    profile: 'tabular-data-package',
    name: `enthesis-release-${release.number}`,
    title: titleOf(release),
    version: String(release.number),
    created: `${release.asOf}T00:00:00Z`,
    ...(release.licence === null ? {} : { licenses: [{ name: release.licence }] }),
    resources: tables.map(({ table, file }) => ({
      profile: 'tabular-data-resource',
      name: file.name.replace(/\.csv$/, ''),
      title: table.title,
      path: file.name,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: file.bytes.length,
      hash: `sha256:${sha256Of(file.bytes)}`,
      schema: {
        fields: table.columns.map(({ name, type, meaning }) => ({ name, type, description: meaning })),
        missingValues: [''],
      },
    })),
  });

export const policyFile = (release: ToldRelease): ReleaseFile => {
  const byVariable = new Map<string, (typeof release.blocks)[number][]>();
  for (const block of release.blocks) {
    const there = byVariable.get(block.variable);
    if (there === undefined) byVariable.set(block.variable, [block]);
    else there.push(block);
  }
  const conditions = release.vocabulary.conditions.length;
  return json('policy.json', {
    release: release.number,
    series: release.series,
    synthetic: release.synthetic,
    vintage: release.vintage,
    newVintageBecause: release.changelog.newVintageBecause,
    asOf: release.asOf,
    methodsVersion: release.methodsVersion,
    vocabularyVersion: release.vocabularyVersion,
    rules: release.policy,
    // A condition that was dropped and one that never occurred look alike.
    variables: release.menu
      .map(({ id }) => ({ id, blocks: byVariable.get(id) ?? [] }))
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ id, blocks }) => {
        const own = new Set(blocks.filter((block) => block.conditions.length === 1).map((block) => block.condition_id));
        const held = new Set(blocks.flatMap((block) => block.conditions));
        return {
          variable: id,
          blocks: blocks.length,
          conditionsAlone: own.size,
          conditionsPooled: held.size - own.size,
          conditionsInNoBlock: conditions - held.size,
          // How much clinics differ beyond chance, by definition of response; of ten clinics or more.
          ...phisOf(release, id),
        };
      }),
    carriedForward: release.changelog.carried,
    newFigures: release.changelog.moved.filter(({ because }) => because !== 'gone').length,
  });
};

const phisOf = ({ dispersion }: ToldRelease, variable: string) => {
  const own = dispersion.filter((row) => row.variable === variable);
  return own.length === 0 ? {} : { phi: Object.fromEntries(own.map(({ definition, phi }) => [definition, phi])) };
};

export const citationFile = (release: ToldRelease): ReleaseFile =>
  text(
    'CITATION.cff',
    [
      'cff-version: 1.2.0',
      'message: Please cite this release by its number.',
      'type: dataset',
      `title: ${JSON.stringify(titleOf(release))}`,
      'authors:',
      `  - name: ${JSON.stringify(publisher)}`,
      `version: ${JSON.stringify(String(release.number))}`,
      `date-released: ${release.asOf}`,
      ...(release.licence === null ? [] : [`license: ${JSON.stringify(release.licence)}`]),
      '',
    ].join('\n'),
  );

export const readme = (release: ToldRelease, policy: Policy, tables: readonly WrittenTable[]): ReleaseFile =>
  text(
    'README.md',
    [
      `# ${titleOf(release)}`,
      '',
      ...(release.synthetic ? ['**These figures are of made-up patients. They show how a release is read.**', ''] : []),
      `Released on ${release.asOf}, vintage ${release.vintage}, methods version ${release.methodsVersion}.`,
      '',
      '## Files',
      '',
      ...tables.map(({ table, file }) => `- \`${file.name}\`: ${table.title}; ${file.rowCount} rows`),
      '- `tables.xlsx`: the same tables and the codebook as sheets, for Excel',
      '- `codebook.csv`: every column, its meaning, unit, type, values, source, privacy role and nearest CDISC name',
      '- `datapackage.json`: the same for programs (Frictionless)',
      '- `policy.json`: the rules the figures were protected by, and how many conditions were pooled',
      '- `SHA256SUMS`: hashes; `sha256sum -c SHA256SUMS` checks them',
      '',
      '## How to read them',
      '',
      'A row is about a group: a condition, or several as one, by a number of sessions, or several. Groups of one file do not',
      'overlap, so rows of one variable may be added. Rows of different variables count nearly the same courses, each with',
      'rounding of its own, and must not be added.',
      '',
      `Counts are rounded to multiples of ${policy.base}, up or down by chance, right on average. Means and standard deviations`,
      'have noise in them; `se` and `effective_n` own up to it. What is blank has its reason in `because`: a class below',
      `${policy.classHide} is not displayed. Groups too small to be shown are in no row and in no total.`,
      '',
      'Patients were not assigned to numbers of sessions at random: a difference between them is no effect of more sessions.',
      '',
      '## Beginning with them',
      '',
      '`events` and `n` of `rates.csv`, and `n`, `mean` and `sd` of `change.csv` and `baseline.csv`, are what meta-analyses',
      'take. Each of these lines gives, for pain at 6 months, who is at least 30 % better among those who have a score:',
      '',
      ...snippets.flatMap(({ id, label, code }) => [`${label}:`, '', `\`\`\`${id}`, ...code.split('\n'), '```', '']),
      '## Citing',
      '',
      citationOf(release),
      '',
      release.licence === null
        ? 'No licence is given with these files. Ask the registry before you pass them on.'
        : `Licence: ${release.licence}`,
      '',
    ].join('\n'),
  );

/** Hashes of all other files, as `sha256sum -c` reads them. */
export const sums = (files: readonly ReleaseFile[]): ReleaseFile =>
  text('SHA256SUMS', files.map(({ name, bytes }) => `${sha256Of(bytes)}  ${name}\n`).join(''));
