import { importPlain, newClinic } from '@enthesis/db/testing';
import { networkPolicy } from '@enthesis/disclosure';
import { titleOf } from '@enthesis/disclosure/testing';
import { createRelease } from '@enthesis/release';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDoor } from '../door.ts';
import { asked, type DemoDoor } from './demo-door.ts';
import { episodeOf, type Invented, inventedFrom } from './invented.ts';
import { blocksIn, type ToldBlock, tablesOf } from './published.ts';

// Twelve releases, each of a network that has grown by eight in a hundred; every third quarter some are withdrawn.

const sizes = { alder: 80, birch: 60, cedar: 50, damson: 40, elder: 30 };
const network = { series: 'network', synthetic: true, clinicId: null } as const;
type Clinic = keyof typeof sizes;
const clinics = Object.keys(sizes) as Clinic[];
/** Who was where when a release was made: the first release is 1. */
type Held = Readonly<Record<Clinic, readonly Invented[]>>;

const first = Object.fromEntries(
  clinics.map((clinic, place) => [clinic, inventedFrom(10_000 * place + 1, sizes[clinic])]),
) as Held;

let door: DemoDoor;
let researcher: { readonly cookie: string };
const history: Held[] = [first];
beforeAll(async () => {
  door = asked(await openDoor());
  const { registry, dataFolder } = door;
  const release = () => createRelease(registry, { dataFolder, series: network, by: { actor: 'attacks' } });
  const ids = new Map<Clinic, number>();
  for (const clinic of clinics) ids.set(clinic, await newClinic(registry, clinic));
  const hand = (clinic: Clinic, patients: readonly Invented[], mode?: 'replace') =>
    importPlain(registry, ids.get(clinic) ?? 0, patients.map(episodeOf), mode);
  for (const clinic of clinics) await hand(clinic, first[clinic]);
  await release();
  for (let quarter = 1; quarter <= 12; quarter += 1) {
    const before = history.at(-1) ?? first;
    const now = { ...before };
    for (const [place, clinic] of clinics.entries()) {
      const joining = inventedFrom(10_000 * place + 1000 + 50 * quarter, Math.round(sizes[clinic] * 0.08));
      const grown = [...before[clinic], ...joining];
      const leaves = quarter % 3 === 0 && place < 2;
      now[clinic] = leaves ? grown.filter((_, row) => row % 31 !== 0) : grown;
      await (leaves ? hand(clinic, now[clinic], 'replace') : hand(clinic, joining));
    }
    history.push(now);
    await release();
  }
  researcher = await door.signIn('researcher');
}, 600_000);
afterAll(() => door.close());

const bandOf = ({ sessions }: Invented) => String(sessions);

/** Patients of a block by clinic and number, with what is published of them. */
const membersAt = (release: number, { levels }: ToldBlock): ReadonlyMap<string, string> =>
  new Map(
    clinics.flatMap((clinic) =>
      (history[release - 1]?.[clinic] ?? [])
        .filter((patient) => levels.includes(bandOf(patient)))
        .map((patient): [string, string] => [`${clinic} ${patient.number}`, `${patient.before} ${patient.after}`]),
    ),
  );

/** Changed patients between two versions: seen by anybody, and by each director. */
const seenBetween = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly number[] => {
  const keys = [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
  return [keys.length, ...clinics.map((clinic) => keys.filter((key) => !key.startsWith(`${clinic} `)).length)];
};

describe(titleOf('12'), () => {
  test('naive: neighbouring quarters of a band are a few patients apart', () => {
    const block = { levels: ['3'] } as unknown as ToldBlock;
    const apart = history
      .slice(1)
      .map((_, place) => seenBetween(membersAt(place + 1, block), membersAt(place + 2, block)));
    expect(apart.flat().some((patients) => patients > 0 && patients < networkPolicy.delta)).toBe(true);
  });
  test('api: any two versions of a block are 0 or 11 patients apart for every viewer, and blocks are refreshed', async () => {
    const versions = new Map<string, Map<number, ToldBlock>>();
    for (let release = 1; release <= history.length; release += 1) {
      for (const block of blocksIn(await tablesOf(door, release, researcher))) {
        if (block.cut !== 'session_band' || !/^(outcome-pain@6m|change-nprs@6m|baseline-nprs)$/.test(block.variable))
          continue;
        const key = `${block.variable} ${block.condition} ${block.level}`;
        const known = versions.get(key) ?? new Map<number, ToldBlock>();
        // Carried figures are the very ones of their own release.
        expect(known.get(block.asOfRelease) ?? block).toEqual(block);
        versions.set(key, known.set(block.asOfRelease, block));
      }
    }
    expect(versions.size).toBeGreaterThanOrEqual(6);
    for (const known of versions.values()) {
      const made = [...known].map(([release, block]) => membersAt(release, block));
      for (const [place, one] of made.entries()) {
        for (const other of made.slice(0, place)) {
          for (const seen of seenBetween(one, other)) {
            if (seen > 0) expect(seen).toBeGreaterThanOrEqual(networkPolicy.delta);
          }
        }
      }
    }
    expect([...versions.values()].some((known) => known.size > 2)).toBe(true);
  });
});
