import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EnvProblem } from './env-error.ts';

/** Settings that name a file with a secret in it, as container engines hand them over. */
const files = ['DATABASE_PASSWORD_FILE', 'ENTHESIS_SMTP_FILE'] as const;
type SecretFile = (typeof files)[number];

/** What the files hold, without the line end that editors leave; and those that cannot be read. */
export function secretsOf(
  given: Readonly<Record<string, string | undefined>>,
  baseDirectory: string,
): { readonly secrets: Readonly<Partial<Record<SecretFile, string>>>; readonly unreadable: readonly EnvProblem[] } {
  const secrets: Partial<Record<SecretFile, string>> = {};
  const unreadable: EnvProblem[] = [];
  for (const name of files) {
    const path = given[name];
    if (path === undefined) continue;
    try {
      secrets[name] = readFileSync(resolve(baseDirectory, path), 'utf8').replace(/\r?\n$/, '');
    } catch {
      unreadable.push({
        name,
        wrong: `is ${JSON.stringify(path)}, which cannot be read`,
        allowed: 'the path of a file that the account of Enthesis may read',
        mend: 'correct the path, or who may read the file',
      });
    }
  }
  return { secrets, unreadable };
}

/** The address of the database with the password from a file, where there is one. */
export function withPassword(databaseUrl: string | undefined, password: string | undefined): string | null {
  if (databaseUrl === undefined || password === undefined) return databaseUrl ?? null;
  const url = new URL(databaseUrl);
  url.password = encodeURIComponent(password);
  return url.href;
}
