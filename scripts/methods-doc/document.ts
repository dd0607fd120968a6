import { readFileSync } from 'node:fs';
import { facts } from './facts.ts';
import { statistics } from './statistics.ts';
import { tables } from './tables.ts';
import { trap } from './trap.ts';

/** The sections, in order: each is a Markdown file beside this one, with places to fill in. */
export const sections = [
  'opening',
  'counting',
  'definitions',
  'missing',
  'small-groups',
  'sessions',
  'statistics',
  'instruments',
  'conditions',
  'limits',
] as const;

/** What can be filled in: `{{name}}` in a section becomes this, so that no figure is written twice. */
export const fillings = (): Readonly<Record<string, string>> => ({
  ...facts(),
  ...tables(),
  ...trap(),
  statistics: statistics(),
});

/** The text of docs/methods.md. */
export const methodsDocument = (): string => {
  const known = fillings();
  return sections.map((name) => filled(name, section(name), known)).join('\n');
};

/** A section as it was written, with its places to fill in. */
export const section = (name: string): string => readFileSync(new URL(`${name}.md`, import.meta.url), 'utf8');

const filled = (name: string, text: string, known: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, place: string) => {
    const filling = known[place];
    if (filling !== undefined) return filling;
    throw new Error(
      `scripts/methods-doc/${name}.md asks for {{${place}}}; there are ${Object.keys(known).toSorted().join(', ')}`,
    );
  });
