import { readFileSync } from 'node:fs';
import { overclaimIn } from '@enthesis/contract';
import { expect, it } from 'vitest';
import { fillings, methodsDocument, section, sections } from './document.ts';

it('docs/methods.md is what the code says; otherwise run: npx pnpm@12.21.0 methods', () => {
  expect(readFileSync(new URL('../../docs/methods.md', import.meta.url), 'utf8')).toBe(methodsDocument());
});

it.each(sections)('the section on %s has a heading, and claims no more than a registry can show', (name) => {
  expect(section(name)).toMatch(/^##? \S/);
  expect(overclaimIn(section(name))).toBeNull();
});

it('whatever can be filled in stands somewhere', () => {
  const written = sections.map(section).join('');
  const unused = Object.keys(fillings()).filter((name) => !written.includes(`{{${name}}}`));
  expect(unused).toEqual([]);
});
