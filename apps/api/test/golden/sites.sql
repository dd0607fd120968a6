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
      due_6m as due,
      followed_6m as followed,
      r30_6m as r30,
      r50_6m as r50,
      mcid_6m as mcid,
      painfree_6m as painfree,
      worse_6m as worse,
      pass_6m as pass,
      sessions_after_6m as sessions_after,
      confirmed_followed_6m as confirmed_followed,
      confirmed_6m as confirmed,
      sum_baseline_6m as sum_baseline,
      sum_follow_up_6m as sum_follow_up,
      sum_change_6m as sum_change,
      sum_change_squared_6m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  (
    "instrument" in ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    and "first_by_percent" = $10
  )
  and "stratifier" = $11
group by
  "condition",
  "sessions",
  "instrument",
  "stratum"
-- ["nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none"]
