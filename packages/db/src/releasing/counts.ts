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

/** What was counted of one variable, in no order. */
export const countsOf = async (client: PressClient, variable: string): Promise<readonly CountRow[]> => {
  const { rows } = await client.query<HeldRow>(
    `select clinic_id::text as clinic, condition, level, class, courses, patients, keys, sum::text, squares::text
     from network_count where variable = $1`,
    [variable],
  );
  return rows.map((row) => ({
    ...row,
    keys: Number(row.keys),
    sum: whole(row.sum),
    squares: whole(row.squares),
  }));
};

/** How many courses and patients of one clinic are in one place, whatever their classes. */
export type HeadRow = Pick<CountRow, 'clinic' | 'condition' | 'level' | 'courses' | 'patients'>;

/** Who is where in one variable. */
export const headsOf = async (client: PressClient, variable: string): Promise<readonly HeadRow[]> => {
  const { rows } = await client.query<HeadRow>(
    `select clinic_id::text as clinic, condition, level, sum(courses)::integer as courses, sum(patients)::integer as patients
     from network_count where variable = $1 group by clinic_id, condition, level`,
    [variable],
  );
  return rows;
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
     from network_crossed where variable = $1`,
    [variable],
  );
  return rows;
};
