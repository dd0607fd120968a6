import type { Rollup } from './rollup.ts';

const key = ['clinic_id', 'stratifier', 'stratum', 'condition', 'sessions', 'ongoing'];

/** Index courses, with or without a baseline. */
export const course: Rollup = {
  table: 'rollup.course',
  key,
  sums: ['courses', 'due_through_unknown'],
  query: `
select ${key.join(', ')}, count(*) as courses, count(*) filter (where due_through_unknown) as due_through_unknown
from index_course join course_stratum using (episode_id) group by ${key.join(', ')}`,
};
