import { expect, test } from 'vitest';
import { hear, letters } from './shortcuts.ts';

const pages = ['/responders', '/methods'];

test('no two pages have the same letter', () => {
  const all = Object.values(letters);
  expect(new Set(all).size).toBe(all.length);
});

test('one key asks for help, search, saved views, table, file or explanation', () => {
  const kinds = ['?', '/', 'v', 't', 'd', 'i'].map((key) => hear(key, false, pages).wish?.kind);
  expect(kinds).toEqual(['help', 'search', 'views', 'table', 'download', 'about']);
});

test('g and a letter lead to a page the reader has, to no other', () => {
  expect(hear('g', false, pages)).toEqual({ wish: null, going: true });
  expect(hear('m', true, pages)).toEqual({ wish: { kind: 'go', href: '/methods' }, going: false });
  expect(hear('u', true, pages)).toEqual({ wish: null, going: false });
});

test('other keys ask for nothing', () => {
  for (const key of ['x', 'Tab', 'Enter', 'T']) expect(hear(key, false, pages)).toEqual({ wish: null, going: false });
});
