import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesDocument, notAllowed } from './document.ts';
import { shippedHere } from './installed.ts';

const of = (licence: string | null) => ({ name: 'other', version: '1.0.0', licence });

describe('the licences of what is shipped', () => {
  const packages = shippedHere();

  it('are those of docs/licences.md; otherwise run: npx pnpm@12.21.0 licences', () => {
    const committed = readFileSync(new URL('../../docs/licences.md', import.meta.url), 'utf8');
    expect(committed).toBe(licencesDocument(packages));
  });

  it('are ones that people have agreed to', () => {
    expect(notAllowed(packages)).toEqual([]);
  });

  it('are looked for deeply, and not of what only builds or tests', () => {
    const names = packages.map(({ name }) => name);
    for (const name of ['hono', 'react', 'pg-types', '@node-rs/argon2-*']) expect(names).toContain(name);
    for (const name of ['vitest', 'esbuild', 'oidc-provider', '@enthesis/db']) expect(names).not.toContain(name);
  });

  it.each([['GPL-3.0-only'], ['AGPL-3.0'], ['SEE LICENSE IN LICENSE.md'], ['MIT AND GPL-2.0-only'], [null]])(
    'would not be agreed to as %j',
    (licence) => expect(notAllowed([of(licence)])).toHaveLength(1),
  );

  it('may be chosen where there is a choice', () => {
    expect(notAllowed([of('(MIT OR GPL-3.0-or-later)'), of('ISC AND MIT')])).toEqual([]);
  });
});
