select
  "condition",
  "instrument",
  "session",
  coalesce(
    sum(courses) filter (
      where
        exit = 'responded'
    ),
    0
  )::integer as "responded",
  coalesce(
    sum(courses) filter (
      where
        exit = 'stopped'
    ),
    0
  )::integer as "stopped",
  coalesce(
    sum(courses) filter (
      where
        exit = 'ongoing'
    ),
    0
  )::integer as "ongoing"
from
  "rollup"."first_response"
where
  "definition" = $1
  and (
    "instrument" in ($2, $3, $4, $5, $6, $7, $8, $9, $10)
    and "baseline_class" >= $11
    and "first_by_percent" = $12
  )
group by
  "condition",
  "instrument",
  "session"
order by
  "session"
-- ["r30","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",2,true]

select
  "condition",
  "instrument",
  "session",
  sum(attending)::integer as "attending",
  sum(assessed)::integer as "assessed",
  sum("r30")::integer as "responders"
from
  "rollup"."attendance"
where
  (
    "instrument" in ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    and "baseline_class" >= $10
    and "first_by_percent" = $11
  )
group by
  "condition",
  "instrument",
  "session"
order by
  "session"
-- ["nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",2,true]

select
  "condition",
  sum(courses)::integer as "courses",
  sum(scored_between)::integer as "scoredBetween"
from
  "rollup"."interim"
where
  (
    "instrument" in ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    and "baseline_class" >= $10
    and "first_by_percent" = $11
  )
group by
  "condition"
-- ["nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",2,true]
