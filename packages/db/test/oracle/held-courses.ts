import type { DimensionId } from '@enthesis/contract';
import { coursesOf, type Registry, readClinic } from '@enthesis/db';
import { keyOfRow } from './held.ts';
import type { CountedCourses } from './recount-courses.ts';

/** What the roll-up of courses answers, in the oracle's form. */
export const heldCourses = async (
  registry: Registry,
  clinicId: number,
  { by }: { readonly by: readonly DimensionId[] },
): Promise<Map<string, CountedCourses>> => {
  const rows = await readClinic(registry, clinicId, (reader) => coursesOf(reader, { by, condition: [] }).execute());
  const cells = new Map<string, CountedCourses>();
  for (const row of rows) {
    const key = keyOfRow(row, by);
    const before = cells.get(key) ?? { enrolled: 0, ongoing: 0, dueThroughUnknown: 0 };
    cells.set(key, {
      enrolled: before.enrolled + row.enrolled,
      ongoing: before.ongoing + row.ongoing,
      dueThroughUnknown: before.dueThroughUnknown + row.dueThroughUnknown,
    });
  }
  return cells;
};
