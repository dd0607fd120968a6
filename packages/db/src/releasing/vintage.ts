import type { BlockRow, Series } from '../published/releases.ts';
import type { Dispersion } from '../published/tables.ts';
import type { PressClient } from './press.ts';

/** A release as the next one has to know it. */
export interface EarlierRelease {
  readonly number: number;
  readonly vintage: number;
  readonly policy: unknown;
  readonly withdrawn: boolean;
  readonly dispersion: readonly Dispersion[];
  /** Clinics that had opened their figures when it was made. */
  readonly opened: readonly number[];
}

/** All releases of a series, earliest first. */
export const releasesOfSeries = async (
  client: PressClient,
  { series, synthetic, clinicId }: Series,
): Promise<readonly EarlierRelease[]> => {
  const { rows } = await client.query<EarlierRelease>(
    `select number, vintage, policy, withdrawn_at is not null as withdrawn, dispersion,
            array(select o.clinic_id from secret.opened o where o.number = r.number order by 1) as opened
     from published.release r
     where series = $1 and synthetic = $2 and clinic_id is not distinct from $3
     order by number`,
    [series, synthetic, clinicId],
  );
  return rows;
};

/** The blocks of a release as the next one has to know them. */
export const blocksInRelease = async (client: PressClient, number: number): Promise<readonly BlockRow[]> => {
  const { rows } = await client.query<BlockRow>(
    `select number, variable, condition_id, conditions, level, levels, as_of_release, to_char(as_of, 'YYYY-MM-DD') as as_of,
            n, mean, sd, classes
     from published.block where number = $1`,
    [number],
  );
  return rows;
};

/** The number that the next release gets, whatever its series. Numbers are never given twice. */
export const nextNumber = async (client: PressClient): Promise<{ readonly number: number; readonly today: string }> => {
  const { rows } = await client.query<{ number: number; today: string }>(
    `select coalesce(max(number), 0) + 1 as number, to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as today
     from published.release`,
  );
  const [next] = rows;
  if (next === undefined) throw new Error('the release got no number');
  return next;
};
