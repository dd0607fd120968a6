import { apiBase, type RoleId } from '@enthesis/contract';
import { copyOf } from '@enthesis/db/testing';
import { inject } from 'vitest';
import { type Door, openDoor } from '../door.ts';
import { demoTemplate } from './demo-template.ts';

/** The demonstration, whose API an attacker asks. */
export interface DemoDoor extends Door {
  /** An answer to a GET below the API's base, to whoever is signed in. */
  get(path: string, who: { readonly cookie: string }): Promise<Response>;
  /** The same, which has to be 200, as text. */
  text(path: string, who: { readonly cookie: string }): Promise<string>;
}

export const asked = (door: Door): DemoDoor => {
  const get = (path: string, headers: { readonly cookie: string }) => door.request(`${apiBase}${path}`, { headers });
  const text = async (path: string, who: { readonly cookie: string }) => {
    const answer = await get(path, who);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  };
  return { ...door, get, text };
};

/** A copy of the demonstration with its first release. */
export const openDemoDoor = async (): Promise<DemoDoor> => {
  const database = await copyOf(demoTemplate);
  const door = await openDoor({ databaseUrl: database.url, keysOf: inject('demoFolder') });
  return asked({
    ...door,
    close: async () => {
      await door.close();
      await database.drop();
    },
  });
};

/** The headers with which a page changes something. */
export const fromPage = (who: { readonly cookie: string }) => ({
  ...who,
  'content-type': 'application/json',
  origin: 'http://localhost',
});

/** Roles that may read releases, each from another place. */
export const readers: readonly (readonly [RoleId, string?])[] = [
  ['researcher'],
  ['admin'],
  ['director', 'harbor-spine'],
];
