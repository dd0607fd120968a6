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
  )::integer as "sessionsAfterScore",
  coalesce(
    sum("r30") filter (
      where
        baseline_class >= 2
    ),
    0
  )::integer as "responders"
from
  rollup.outcome as "outcome"
where
  "instrument" in ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  and "first_by_percent" = $10
  and "stratifier" = $11
  and "horizon" = $12
group by
  "condition",
  "sessions",
  "instrument",
  "stratum"
-- ["nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"sex","6m"]
