import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { largestError } from '../vectors/comparison.ts';
import * as stats from './index.ts';

/**
 * Every public function shows itself in an `@example` block of lines `expression; // => value`, and this test runs
 * them all, so that no example can rot. An expression may run over several lines.
 */
const SIX_DECIMALS = 1e-6;
const folder = new URL('.', import.meta.url);
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => examplesIn(readFileSync(new URL(file, folder), 'utf8')));

describe('the examples in the docstrings', () => {
  test.each(examples)('$expression', ({ expression, value }) => {
    const ours = evaluate(expression);
    const theirs = evaluate(value);
    expect(largestError(ours, theirs), `${expression} gives ${JSON.stringify(ours)}`).toBeLessThan(SIX_DECIMALS);
    expect(keysOf(ours)).toEqual(keysOf(theirs));
  });

  const functions = Object.entries(stats).filter(([, exported]) => typeof exported === 'function');
  test.each(functions)('%s has one', (name) => {
    expect(examples.some(({ expression }) => expression.startsWith(`${name}(`))).toBe(true);
  });
});

function examplesIn(source: string): { expression: string; value: string }[] {
  const blocks = [...source.matchAll(/^ \* @example\n((?: \* .*\n)+?) \*\/$/gm)].map(([, lines = '']) =>
    lines.replaceAll(/^ \* /gm, ''),
  );
  return blocks.flatMap((block) =>
    [...block.matchAll(/^([^;]+);\s*\/\/ => (.+)$/gm)].map(([, expression = '', value = '']) => ({
      expression,
      value,
    })),
  );
}

function evaluate(expression: string): unknown {
  return runInNewContext(`(${expression})`, { ...stats });
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
