select
  "condition",
  "instrument",
  "bin",
  sum(courses)::integer as "courses"
from
  "rollup"."change_bin"
where
  "horizon" = $1
  and "unit" = $2
  and (
    "instrument" in ($3, $4, $5, $6, $7, $8, $9, $10, $11)
    and "baseline_class" >= $12
    and "first_by_percent" = $13
  )
group by
  "condition",
  "instrument",
  "bin"
order by
  "bin"
-- ["6m","percent","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",2,true]
