import { expect, expectTypeOf, test } from 'vitest';
import { type Column, type PrivacyRole, privacyRoles } from './columns.ts';
import { tables } from './tables.ts';

const columns = tables.flatMap((table) => table.columns.map((column) => ({ file: table.name, ...column })));
const namesOf = (role: PrivacyRole) =>
  [...new Set(columns.filter(({ privacyRole }) => privacyRole === role).map(({ name }) => name))].toSorted();

test('no column can be written down without a privacy role', () => {
  expectTypeOf<Column<unknown>>().toHaveProperty('privacyRole').toEqualTypeOf<PrivacyRole>();
  for (const { file, name, privacyRole } of columns) expect(privacyRoles, `${file} ${name}`).toContain(privacyRole);
});

test('every figure is named here: a new one is not published before somebody has looked at what it tells', () => {
  expect(namesOf('protected')).toEqual(['courses', 'mean', 'n', 'sd']);
  expect(namesOf('derived')).toEqual([
    'because',
    'effective_n',
    'events',
    'n',
    'not_followed',
    'se',
    'share',
    'status',
  ]);
});

test('nothing that tells groups apart is a number made from patients', () => {
  const drawn = columns.filter(({ privacyRole, unit }) => privacyRole === 'group' && unit === 'courses');
  expect(drawn).toEqual([]);
});
