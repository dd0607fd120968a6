import { type CountRow, countsOf, type Dispersion, type MovedBlock, type PressClient } from '@enthesis/db';
import { networkDefinitions, type OpenedClinics, rateClasses, rowsByBlock } from '@enthesis/disclosure';
import { overdispersion, type Unit } from '@enthesis/stats';
import type { Blocks } from './cut.ts';

/** Clinics that have not opened their figures, below which nothing is said of how clinics differ. */
const fewestClinics = 10;

/**
 * How much clinics differ beyond chance in each rate, over all courses that the release has figures of. One number a rate,
 * to one decimal and of ten clinics at least, says nothing of any of them. Where no block of a rate was counted anew its
 * number is that of the release before, so that it tells no change that the blocks do not.
 */
export const dispersionOf = async (
  client: PressClient,
  blocks: Blocks,
  how: {
    readonly opened: OpenedClinics;
    readonly moved: readonly MovedBlock[];
    /** The release before in the same vintage; undefined for the first of one. */
    readonly before: { readonly dispersion: readonly Dispersion[] } | undefined;
  },
): Promise<readonly Dispersion[]> => {
  const found: Dispersion[] = [];
  for (const [{ id, base, variable }, cut] of blocks) {
    if (id !== base || variable.kind !== 'classes') continue;
    if (rateDefinitions(id).length === 0) continue;
    if (how.before !== undefined && how.moved.every((block) => block.variable !== id)) {
      found.push(...how.before.dispersion.filter((row) => row.variable === id));
      continue;
    }
    const rows = [...rowsByBlock(await countsOf(client, id), cut).values()].flat();
    found.push(...dispersionIn(id, rows, how.opened));
  }
  return found;
};

const rateDefinitions = (variable: string) =>
  networkDefinitions.filter((name) => variable.startsWith(`${rateClasses[name].variable}-`));

/** The same of one variable's rows; nothing where fewer than ten clinics that have not opened their figures are in them. */
export const dispersionIn = (
  variable: string,
  rows: readonly Pick<CountRow, 'clinic' | 'class' | 'courses'>[],
  opened: OpenedClinics,
): readonly Dispersion[] =>
  rateDefinitions(variable).flatMap((definition) => {
    const units = unitsOf(rows, rateClasses[definition]);
    if ([...units.keys()].filter((clinic) => !opened.has(clinic)).length < fewestClinics) return [];
    const spread = overdispersion([...units.values()]);
    if (spread === null) return [];
    const { phi, verdict } = spread;
    return [{ variable, definition, phi: Math.round(phi * 10) / 10, isOverdispersed: verdict === 'overdispersed' }];
  });

/** Each clinic with anybody followed: its responders among them. */
const unitsOf = (
  rows: readonly Pick<CountRow, 'clinic' | 'class' | 'courses'>[],
  { responders, others }: { readonly responders: readonly string[]; readonly others: readonly string[] },
): ReadonlyMap<string, Unit> => {
  const units = new Map<string, Unit>();
  for (const { clinic, class: name, courses } of rows) {
    if (name === null) continue;
    const met = responders.includes(name);
    if (!met && !others.includes(name)) continue;
    const before = units.get(clinic) ?? { responders: 0, n: 0 };
    units.set(clinic, { responders: before.responders + (met ? courses : 0), n: before.n + courses });
  }
  return units;
};
