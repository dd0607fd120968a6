select
  "aspect",
  "class",
  sum(counted)::integer as "counted"
from
  "rollup"."treatment"
group by
  "aspect",
  "class"
-- []

select
  "per_injection",
  "currency"
from
  "registry"."price"
-- []
