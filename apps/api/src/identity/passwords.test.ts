import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './passwords.ts';

const password = 'violet kettle 9 harbour';

describe('a password', () => {
  it('is kept as Argon2id with its own salt, and told from others', async () => {
    const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await isPassword(password, one)).toBe(true);
    expect(await isPassword(`${password}.`, one)).toBe(false);
    expect(await isPassword(password, null)).toBe(false);
  });

  it('is the same typed with composed or with combining letters', async () => {
    expect(await isPassword('cafe\u0301 at the harbour', await hashPassword('caf\u00e9 at the harbour'))).toBe(true);
  });

  it('kept by the program that computed hashes before is still right', async () => {
    // Made by hash-wasm 4.13.0.
    const kept = '$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$lUyuTXtf9x9cSwlFW+tzMnj5kgVHVkFcbRB37c9qYnk';
    expect(await isPassword(password, kept)).toBe(true);
  });

  it('is computed beside the event loop: what comes after ten of them is done before the first', async () => {
    const kept = await hashPassword(password);
    const done: string[] = [];
    const passwords = Array.from({ length: 10 }, () => isPassword(password, kept).then(() => done.push('password')));
    await new Promise((resolve) => setImmediate(resolve));
    done.push('ping');
    await Promise.all(passwords);
    expect(done.indexOf('ping')).toBe(0);
  });
});
