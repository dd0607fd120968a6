select
  "finding",
  "year",
  "import",
  sum(looked_at)::integer as "lookedAt",
  sum(found)::integer as "found"
from
  "rollup"."quality"
group by
  "finding",
  "year",
  "import"
-- []
