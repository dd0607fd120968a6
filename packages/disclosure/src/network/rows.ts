/** Where one clinic's courses stand within a variable. */
export interface Place {
  readonly clinic: string;
  /** A condition of the vocabulary. */
  readonly condition: string;
  /** A level of the variable's other dimension, such as a session band; `all` where it has none. */
  readonly level: string;
}

/**
 * Courses counted together, one for each patient and condition (of two treated sides, the one that stands for the
 * patient). All three add up over any union of places, so that a release needs sums only and never a patient's row.
 */
export interface Members {
  readonly courses: number;
  /**
   * Those of them that stand for their patient: a patient treated for several conditions stands in one. Summed over
   * any places it is never more than the people there, so a rule that asks for people may be held against it.
   */
  readonly patients: number;
  /** Sum of the courses' {@link recordKey}s, modulo 2^32: the same courses always make the same draw. */
  readonly keys: number;
}

export type CountedRow = Place & Members;

/** Who is in a place, as far as cutting asks. */
export type HeadRow = Place & Pick<Members, 'courses' | 'patients'>;

/** One row of `GROUP BY clinic, condition, level, class`. */
export interface ClassRow extends CountedRow {
  readonly class: string;
}

/**
 * Amounts as whole numbers of this part of a point: sums of them are exact in any order, which floating-point sums are
 * not, and unchanged data must give unchanged bytes.
 */
export const unitsPerPoint = 10_000;

/** One row of `GROUP BY clinic, condition, level`: sums of a score, and of its squares, in units and units squared. */
export interface ScoreRow extends CountedRow {
  readonly sum: bigint;
  readonly squares: bigint;
}

/** Everybody in a set of courses, as far as the rules ask. */
export interface Headcount {
  readonly courses: number;
  /** Patients of each clinic that has any. */
  readonly byClinic: ReadonlyMap<string, number>;
}

export const headcountOf = (rows: readonly Omit<HeadRow, 'condition' | 'level'>[]): Headcount => {
  const byClinic = new Map<string, number>();
  let courses = 0;
  for (const row of rows) {
    courses += row.courses;
    addPatients(byClinic, row.clinic, row.patients);
  }
  return { courses, byClinic };
};

export const sumHeadcounts = (headcounts: readonly Headcount[]): Headcount => {
  const byClinic = new Map<string, number>();
  let courses = 0;
  for (const headcount of headcounts) {
    courses += headcount.courses;
    for (const [clinic, patients] of headcount.byClinic) addPatients(byClinic, clinic, patients);
  }
  return { courses, byClinic };
};

const addPatients = (byClinic: Map<string, number>, clinic: string, patients: number): void => {
  if (patients > 0) byClinic.set(clinic, (byClinic.get(clinic) ?? 0) + patients);
};

const keySpace = 2 ** 32;

export const sumMembers = (rows: readonly Members[]): Members => {
  let [courses, patients, keys] = [0, 0, 0];
  for (const row of rows) {
    courses += row.courses;
    patients += row.patients;
    keys = (keys + row.keys) % keySpace;
  }
  return { courses, patients, keys };
};
