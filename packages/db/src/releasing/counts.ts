import type { PressClient } from './press.ts';

/** One row of what was counted: courses of one clinic in one place, of one class or with summed amounts. */
export interface CountRow {
  readonly clinic: string;
  readonly condition: string;
  readonly level: string;
  /** Null in a variable of scores. */
  readonly class: string | null;
  readonly courses: number;
  readonly patients: number;
  readonly keys: number;
  /** In units of 1/10,000 point, and units squared; null in a variable of classes. */
  readonly sum: bigint | null;
  readonly squares: bigint | null;
}

interface HeldRow extends Omit<CountRow, 'keys' | 'sum' | 'squares'> {
  readonly keys: string;
  readonly sum: string | null;
  readonly squares: string | null;
}

const whole = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** What was counted of one variable, in a fixed order. */
export const countsOf = async (client: PressClient, variable: string): Promise<readonly CountRow[]> => {
  const { rows } = await client.query<HeldRow>(
    `select clinic_id::text as clinic, condition, level, class, courses, patients, keys, sum::text, squares::text
     from network_count where variable = $1 order by clinic_id, condition, level, class`,
    [variable],
  );
  return rows.map((row) => ({
    ...row,
    keys: Number(row.keys),
    sum: whole(row.sum),
    squares: whole(row.squares),
  }));
};

/** Who is in one place under every cut of a variable at once. */
export interface CrossedRow {
  readonly clinic: string;
  readonly condition: string;
  readonly session_band: string;
  readonly sex: string;
  readonly age_band: string;
  readonly guidance: string;
  readonly courses: number;
  readonly patients: number;
}

/** A variable that is cut more than one way, in places under all cuts at once. */
export const crossedCountsOf = async (client: PressClient, variable: string): Promise<readonly CrossedRow[]> => {
  const { rows } = await client.query<CrossedRow>(
    `select clinic_id::text as clinic, condition, session_band, sex, age_band, guidance, courses, patients
     from network_crossed where variable = $1
     order by clinic_id, condition, session_band, sex, age_band, guidance`,
    [variable],
  );
  return rows;
};
