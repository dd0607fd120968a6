select
  "condition",
  "instrument",
  "horizon",
  sum(courses)::integer as "n",
  (sum(sum_score) / sum(courses))::float8 as "mean",
  (
    (
      sum(courses) * sum(sum_score_squared) - sum(sum_score) * sum(sum_score)
    ) / sum(courses)
  )::float8 as "m2"
from
  "rollup"."trajectory"
where
  "through" = $1
  and (
    "instrument" in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    and "baseline_class" >= $12
  )
group by
  "condition",
  "instrument",
  "horizon"
-- ["any","nprs","vas100","promis_pi","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",2]
