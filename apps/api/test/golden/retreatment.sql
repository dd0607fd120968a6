select
  "condition",
  "day",
  "again",
  sum(courses)::integer as "courses"
from
  "rollup"."retreatment"
group by
  "condition",
  "day",
  "again"
order by
  "day"
-- []
