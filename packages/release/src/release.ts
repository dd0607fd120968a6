import { createHash } from 'node:crypto';
import { methodsVersion, type Vocabulary } from '@enthesis/contract';
import {
  type AskedBy,
  type Beside,
  type ChangeRow,
  changesSince,
  countNetwork,
  type MemberClinic,
  memberClinics,
  nextNumber,
  type PressClient,
  placeBlocks,
  type Registry,
  releasesOfSeries,
  type Series,
  withPress,
  writeRelease,
} from '@enthesis/db';
import {
  latticeOf,
  type NoiseKey,
  networkPolicy,
  type Policy,
  type Preference,
  policyWith,
  singlePolicy,
} from '@enthesis/disclosure';
import { written } from '@enthesis/languages';
import { type Blocks, blocksOfRelease } from './cut.ts';
import { dispersionOf } from './dispersion.ts';
import { type Changes, figuresOf } from './figures.ts';
import { filesOfRelease } from './files/files.ts';
import { type History, historyOf } from './history.ts';
import { type MenuEntry, menuOf } from './menu.ts';
import { noiseKeyOf } from './noise-key.ts';
import { ReleaseError } from './release-error.ts';
import { memberKeysUnder, placeCode, placeCodes } from './secret-names.ts';
import { refuseBeside, stillOut, vintageOf } from './vintage.ts';

export interface ReleaseRequest {
  /** The folder in which the keys lie. */
  readonly dataFolder: string;
  readonly series: Series;
  /** Begin a new vintage. Default: only where a rule demands it. */
  readonly newVintage?: boolean;
  /** What gives way where a condition's name and its bands cannot both be kept. Default: as the policy says. */
  readonly prefer?: Preference;
  /** SPDX id of the licence that the files name. Default: null, none. */
  readonly licence?: string | null;
  readonly by: AskedBy;
  /** Told in words what is being done. */
  readonly onProgress?: (step: string) => void;
  /** Gives the release up at once; nothing of it is left. */
  readonly signal?: AbortSignal;
}

/** What was released. */
export interface Released {
  readonly number: number;
  readonly vintage: number;
  /** Why a new vintage began; null where it went on. */
  readonly newVintageBecause: string | null;
  readonly blocks: number;
  /** Blocks whose figures are new or others than before. */
  readonly moved: number;
  readonly carried: number;
}

/**
 * Makes a release: counts, cuts into blocks or keeps those of the vintage, makes the figures of those that enough patients
 * changed in, and writes all of it at once. Interrupted at any moment, the release before stays whole.
 *
 * @throws {ReleaseError} where there is nothing that may be released, the noise key is not the right one, or releases of an
 * earlier vintage have to be withdrawn first; the signal's reason where it was given up. Nothing is changed then.
 */
export const createRelease = (registry: Registry, request: ReleaseRequest): Promise<Released> =>
  withPress(registry, (client, beside) => releaseBy(client, beside, registry, request), request.signal);

const releaseBy = async (
  client: PressClient,
  beside: Beside,
  { vocabulary }: Registry,
  request: ReleaseRequest,
): Promise<Released> => {
  const { series, onProgress = () => {} } = request;
  const policy = policyOf(request);
  const clinics = await clinicsOf(client, series, policy);
  const opened = openedAmong(series, clinics);
  const key = await noiseKeyOf(client, request.dataFolder);
  const earlier = await releasesOfSeries(client, series);
  const vintage = vintageOf(earlier, { newVintage: request.newVintage ?? false, policy, opened });
  const out = stillOut(earlier, vintage);
  if (vintage.newBecause !== null && out.length > 0) refuseBeside(out);

  onProgress(written('Counting'));
  const menu = menuOf(vocabulary);
  await count(client, beside, { clinics, menu, key, vocabulary });

  onProgress(written('Cutting into blocks'));
  const history = await historyOf(client, vintage.releases);
  const press = { policy, key, opened: new Set(opened.map(String)) };
  const blocks = await blocksOfRelease(client, menu, history, { ...press, vocabulary });
  if (blocks.size === 0) throw new ReleaseError(nothingSafe(series));

  onProgress(written('Comparing with earlier releases'));
  const changes = await changesOf(client, blocks, releasesMadeIn(history), key);
  const dated = await nextNumber(client);
  const figures = await figuresOf(client, blocks, { press, history, changes, dated, vocabulary });

  const dispersion =
    series.series === 'single'
      ? []
      : await dispersionOf(client, blocks, { ...press, moved: figures.moved, before: vintage.releases.at(-1) });

  onProgress(written('Writing the release'));
  const head = {
    ...series,
    number: dated.number,
    asOf: dated.today,
    vintage: vintage.number,
    methodsVersion,
    vocabularyVersion: vocabularyVersion(vocabulary),
    policy,
    changelog: { newVintageBecause: vintage.newBecause, moved: figures.moved, carried: figures.carried },
    dispersion,
  };
  const files = await filesOfRelease({
    ...head,
    blocks: figures.blocks,
    menu,
    vocabulary,
    licence: request.licence ?? null,
  });
  const clinic = series.clinicId === null ? null : (clinics[0]?.code ?? null);
  await writeRelease(client, { ...head, opened, blocks: figures.blocks, files }, request.by, clinic);
  return {
    number: dated.number,
    vintage: vintage.number,
    newVintageBecause: vintage.newBecause,
    blocks: figures.blocks.length,
    moved: figures.moved.length,
    carried: figures.carried,
  };
};

const policyOf = ({ series, prefer }: ReleaseRequest): Policy =>
  policyWith(series.series === 'network' ? networkPolicy : singlePolicy, prefer === undefined ? {} : { prefer });

/** Names the vocabulary a release was made with: another one has another name. */
const vocabularyVersion = (vocabulary: Vocabulary): string =>
  createHash('sha256').update(JSON.stringify(vocabulary)).digest('hex').slice(0, 12);

/** The clinics of a series, those whose key is lost left out. */
const clinicsOf = async (client: PressClient, series: Series, policy: Policy): Promise<readonly MemberClinic[]> => {
  const clinics = (await memberClinics(client, series)).filter(({ keyLost }) => !keyLost);
  const closed = series.series === 'single' ? clinics : clinics.filter(({ opened }) => !opened);
  if (closed.length >= policy.minClinics) return clinics;
  if (series.series === 'single')
    throw new ReleaseError(written('The clinic has no patients yet, or its key is lost.'));
  throw new ReleaseError(
    closed.length === 1
      ? written`Network figures need at least ${policy.minClinics} clinics with patients that have not opened their figures; there is 1. A clinic can release its own figures to researchers: enthesis release create --clinic CODE`
      : written`Network figures need at least ${policy.minClinics} clinics with patients that have not opened their figures; there are ${closed.length}. A clinic can release its own figures to researchers: enthesis release create --clinic CODE`,
  );
};

/** A single clinic's figures are about nobody but itself: there it makes no difference who opened what. */
const openedAmong = ({ series }: Series, clinics: readonly MemberClinic[]): readonly number[] =>
  series === 'single' ? [] : clinics.filter(({ opened }) => opened).map(({ clinicId }) => clinicId);

const nothingSafe = ({ series }: Series): string =>
  series === 'single'
    ? written('The clinic has too few patients for any figure to be released.')
    : written('No group of patients is large enough, over enough clinics, for any figure to be released.');

const count = async (
  client: PressClient,
  beside: Beside,
  what: {
    readonly clinics: readonly MemberClinic[];
    readonly menu: readonly MenuEntry[];
    readonly key: NoiseKey;
    readonly vocabulary: Vocabulary;
  },
): Promise<void> => {
  const overs = [...new Set(what.menu.map(({ over }) => over))];
  await countNetwork(client, beside, {
    clinics: what.clinics.map(({ clinicId }) => clinicId),
    variables: what.menu,
    places: overs.flatMap((over) => placeCodes(what.key, over, latticeOf({ over }, what.vocabulary))),
    keysOf: memberKeysUnder(what.key),
  });
};

const releasesMadeIn = (history: History): readonly number[] => [
  ...new Set([...history.values()].flatMap((known) => known.flatMap(({ madeIn }) => madeIn))),
];

/** Who changed in which block, against every release in which figures of the vintage were made. */
const changesOf = async (
  client: PressClient,
  blocks: Blocks,
  releases: readonly number[],
  key: NoiseKey,
): Promise<Changes> => {
  const numbered = [...blocks].flatMap(([entry, cut]) => cut.map((block) => ({ entry, block })));
  await placeBlocks(
    client,
    numbered.flatMap(({ entry, block }, number) =>
      block.conditions.flatMap((condition) =>
        block.levels.map((level) => ({
          ...entry,
          block: number,
          variable: entry.id,
          code: placeCode(key, entry.over, condition, level),
        })),
      ),
    ),
  );
  const changed = new Map<string, Map<string, number>>();
  const keyOf = (variable: string, block: string, since: number) => `${variable} ${block} ${since}`;
  const note = (since: number, { block: number, clinic, patients }: ChangeRow) => {
    const known = numbered[number];
    if (known === undefined) return;
    const place = keyOf(known.entry.id, known.block.id, since);
    changed.set(place, (changed.get(place) ?? new Map<string, number>()).set(clinic, patients));
  };
  for (const since of releases) for (const row of await changesSince(client, since)) note(since, row);
  return (block, variable, since) => changed.get(keyOf(variable, block.id, since)) ?? new Map<string, number>();
};
