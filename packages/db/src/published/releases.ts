import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { Registry } from '../open.ts';
import type { Changelog, Dispersion, PublishedTables, ReleaseSeries } from './tables.ts';

/** A line of releases that follow each other: all clinics, real or synthetic, or one clinic. */
export interface Series {
  readonly series: ReleaseSeries;
  readonly synthetic: boolean;
  /** Null for the network. */
  readonly clinicId: number | null;
}

/** What is told of a release before its figures, what moved left out: that is as long as the release itself. */
export interface ReleaseRow extends Series {
  readonly number: number;
  readonly vintage: number;
  readonly madeAt: Date;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly methodsVersion: string;
  readonly vocabularyVersion: string;
  readonly policy: unknown;
  readonly withdrawn: { readonly at: Date; readonly because: string } | null;
  readonly dispersion: readonly Dispersion[];
  /** Whether it is the one that is shown where no number is asked for. */
  readonly isCurrent: boolean;
}

export type BlockRow = Selectable<PublishedTables['published.block']>;
type Reader = Pick<Registry, 'networkReader'>;

const releases = ({ networkReader }: Reader) =>
  networkReader
    .selectFrom('published.release as release')
    .leftJoin('published.current as current', 'current.number', 'release.number')
    .select(['release.number', 'release.series', 'release.synthetic', 'release.clinic_id', 'release.vintage'])
    .select(['release.made_at', 'release.methods_version', 'release.vocabulary_version', 'release.policy'])
    .select(['release.withdrawn_at', 'release.withdrawn_because', 'release.dispersion'])
    .select([
      sql<string>`to_char(release.as_of, 'YYYY-MM-DD')`.as('as_of_text'),
      sql<boolean>`current.number is not null`.as('is_current'),
    ])
    .orderBy('release.number', 'desc');

type Selected =
  ReturnType<typeof releases> extends SelectQueryBuilder<infer _Db, infer _Table, infer Row> ? Row : never;

const releaseOf = (row: Selected): ReleaseRow => ({
  number: row.number,
  series: row.series,
  synthetic: row.synthetic,
  clinicId: row.clinic_id,
  vintage: row.vintage,
  madeAt: row.made_at,
  asOf: row.as_of_text,
  methodsVersion: row.methods_version,
  vocabularyVersion: row.vocabulary_version,
  policy: row.policy,
  withdrawn:
    row.withdrawn_at === null || row.withdrawn_because === null
      ? null
      : { at: row.withdrawn_at, because: row.withdrawn_because },
  dispersion: row.dispersion,
  isCurrent: row.is_current,
});

/** All releases, latest first, withdrawn ones among them. */
export const listReleases = async (reader: Reader): Promise<readonly ReleaseRow[]> =>
  (await releases(reader).execute()).map(releaseOf);

export const findRelease = async (reader: Reader, number: number): Promise<ReleaseRow | null> => {
  const row = await releases(reader).where('release.number', '=', number).executeTakeFirst();
  return row === undefined ? null : releaseOf(row);
};

/**
 * What is different from the release before.
 *
 * @throws {Error} where there is no release of that number.
 */
export const changelogOf = async ({ networkReader }: Reader, number: number): Promise<Changelog> => {
  const row = await networkReader
    .selectFrom('published.release')
    .select('changelog')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return row.changelog;
};

/** The release of a series that is shown where no number is asked for; null before the first, or with all withdrawn. */
export const currentRelease = async (reader: Reader, { series, synthetic, clinicId }: Series) => {
  const row = await releases(reader)
    .where('current.series', '=', series)
    .where('current.synthetic', '=', synthetic)
    .where(sql<boolean>`current.clinic_id is not distinct from ${clinicId}`)
    .executeTakeFirst();
  return row === undefined ? null : releaseOf(row);
};

/** Whether a real network release was ever made: from then on no synthetic one is shown but to synthetic clinics. */
export const anyRealRelease = async ({ networkReader }: Reader): Promise<boolean> => {
  const row = await networkReader
    .selectFrom('published.release')
    .select('number')
    .where('synthetic', '=', false)
    .where('series', '=', 'network')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** The blocks of one variable in a release. Their order is that of the variable, condition and level as text. */
export const blocksOf = (reader: Reader, number: number, variable: string): Promise<readonly BlockRow[]> =>
  blocks(reader, number).where('variable', '=', variable).execute();

/** Every block of a release. */
export const allBlocksOf = (reader: Reader, number: number): Promise<readonly BlockRow[]> =>
  blocks(reader, number).execute();

const blocks = ({ networkReader }: Reader, number: number) =>
  networkReader
    .selectFrom('published.block')
    .select(['number', 'variable', 'condition_id', 'conditions', 'level', 'levels', 'as_of_release'])
    .select(['n', 'mean', 'sd', 'classes', sql<string>`to_char(as_of, 'YYYY-MM-DD')`.as('as_of')])
    .where('number', '=', number)
    .orderBy('variable')
    .orderBy('condition_id')
    .orderBy('level');

/** The files of a release without their bytes, in order of name. */
export const filesOf = ({ networkReader }: Reader, number: number) =>
  networkReader
    .selectFrom('published.file')
    .select(['name', 'sha256', 'row_count as rowCount', sql<number>`length(bytes)`.as('size')])
    .where('number', '=', number)
    .orderBy(sql`name collate "C"`)
    .execute();

/** One file of a release; null where it has none of that name. */
export const fileOf = async ({ networkReader }: Reader, number: number, name: string) =>
  (await networkReader
    .selectFrom('published.file')
    .select(['sha256', 'bytes', 'row_count as rowCount'])
    .where('number', '=', number)
    .where('name', '=', name)
    .executeTakeFirst()) ?? null;

/** The published file with these bytes, by their SHA-256 in hexadecimal; null where none is. */
export const fileWithHash = async ({ networkReader }: Reader, sha256: string) =>
  (await networkReader
    .selectFrom('published.file')
    .select(['number', 'name'])
    .where('sha256', '=', sha256)
    .orderBy('number')
    .executeTakeFirst()) ?? null;
