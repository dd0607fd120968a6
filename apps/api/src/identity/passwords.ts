import { randomBytes } from 'node:crypto';
import { say } from '@enthesis/languages';
import { hash, verify } from '@node-rs/argon2';
import { HttpProblem } from '../http/problem.ts';

// The first choice of the OWASP Password Storage Cheat Sheet that fits a small server: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** Argon2id of a password, in the form that names its own parameters. It is computed beside the event loop. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

/**
 * Whether a password is the one that was kept. Where none was kept it takes as long to say no, so that time does not
 * tell which accounts exist.
 */
export const isPassword = async (password: string, kept: string | null): Promise<boolean> => {
  const right = await verify(kept ?? (await nobodysHash()), normal(password));
  return right && kept !== null;
};

let ofNobody: Promise<string> | undefined;
const nobodysHash = (): Promise<string> => {
  ofNobody ??= hashPassword(randomBytes(32).toString('base64url'));
  return ofNobody;
};

/** The same letters typed on another keyboard are the same password. */
const normal = (password: string): string => password.normalize('NFKC');

const fewestDifferent = 5;
const ownWords = ['enthesis', 'prolotherapy'];
const runs = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
// What is left of the lists of the most used passwords once twelve characters are asked for.
const muchUsed = [
  'password',
  'passwort',
  'iloveyou',
  'letmein',
  'welcome',
  'sunshine',
  'princess',
  'football',
  'administrator',
  'changeme',
];

/** @throws {HttpProblem} 400 where a password could be guessed; its length is the contract's matter. */
export const requireGoodPassword = (password: string, email: string): void => {
  const plain = normal(password).toLowerCase();
  const refuse = (detail: string) => {
    throw new HttpProblem('invalid-body', { parameter: 'newPassword', detail });
  };
  if (new Set(plain).size < fewestDifferent) refuse(say('Choose a password of more different characters.'));
  const [mailbox = ''] = email.split('@');
  const known = [...ownWords, ...muchUsed, ...runs, ...runs.map((run) => run.split('').reverse().join('')), mailbox];
  const rest = known.filter((word) => word.length > 3).reduce((left, word) => left.replaceAll(word, ''), plain);
  if (rest.replaceAll(/[^\p{L}\p{N}]/gu, '').length < 6)
    refuse(say('Choose a password that is not made of your address, the name of this program or a much used word.'));
};
