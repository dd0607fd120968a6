select
  "kept"."import",
  "step",
  (done.added ->> 'scores')::integer - (done.removed ->> 'scores')::integer as "scores",
  "enrolled_before",
  "enrolled_after",
  "baseline_before",
  "baseline_after",
  "eligible_before",
  "eligible_after",
  "followed_before",
  "followed_after",
  "responders_before",
  "responders_after"
from
  "registry"."headline" as "kept"
  inner join "registry"."import" as "done" on "done"."clinic_id" = "kept"."clinic_id"
  and "done"."number" = "kept"."import"
order by
  "kept"."import" desc,
  "step" desc
limit
  $1
-- [12]
