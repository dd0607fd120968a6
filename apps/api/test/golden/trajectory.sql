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
order by
  "instrument",
  "horizon",
  "condition"
-- ["any","nprs","vas100","promis_pi","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",2]

select
  "condition",
  "sessions",
  "instrument",
  "stratum",
  sum(courses)::integer as "baseline",
  sum(due)::integer as "due",
  sum(followed)::integer as "scored",
  coalesce(
    sum("due") filter (
      where
        baseline_class >= 2
    ),
    0
  )::integer as "eligible",
  coalesce(
    sum("followed") filter (
      where
        baseline_class >= 2
    ),
    0
  )::integer as "followed",
  coalesce(
    sum("sessions_after") filter (
      where
        baseline_class >= 2
    ),
    0
  )::integer as "sessionsAfterScore"
from
  (
    select
      stratifier,
      stratum,
      baseline_class,
      condition,
      sessions,
      ongoing,
      courses,
      instrument,
      first_by_percent,
      first_by_mcid,
      first_by_either,
      first_by_pass,
      due_12m as due,
      followed_12m as followed,
      r30_12m as r30,
      r50_12m as r50,
      mcid_12m as mcid,
      painfree_12m as painfree,
      worse_12m as worse,
      pass_12m as pass,
      sessions_after_12m as sessions_after,
      confirmed_followed_12m as confirmed_followed,
      confirmed_12m as confirmed,
      sum_baseline_12m as sum_baseline,
      sum_follow_up_12m as sum_follow_up,
      sum_change_12m as sum_change,
      sum_change_squared_12m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  and "stratifier" = $11
group by
  "condition",
  "sessions",
  "instrument",
  "stratum"
-- ["nprs","vas100","promis_pi","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain","none"]
