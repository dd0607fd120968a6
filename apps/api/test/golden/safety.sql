select
  "aspect",
  "event",
  "class",
  sum(counted)::integer as "counted"
from
  "rollup"."event"
group by
  "aspect",
  "event",
  "class"
-- []
