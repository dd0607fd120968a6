select
  'r30' as "definition",
  "horizon",
  "baseline_class",
  sum(due)::integer as "eligible",
  sum("followed")::integer as "followed",
  sum("r30")::integer as "responders"
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
      horizon,
      due,
      followed,
      r30
    from
      rollup.outcome
      cross join lateral (
        values
          ('6w', due_6w, followed_6w, r30_6w),
          ('3m', due_3m, followed_3m, r30_3m),
          ('6m', due_6m, followed_6m, r30_6m),
          ('12m', due_12m, followed_12m, r30_12m),
          ('24m', due_24m, followed_24m, r30_24m)
      ) at_horizon (horizon, due, followed, r30)
  ) as "outcome"
where
  (
    "instrument" in ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    and "first_by_percent" = $10
  )
  and "stratifier" = $11
group by
  "horizon",
  "baseline_class"
union all
select
  'r50' as "definition",
  "horizon",
  "baseline_class",
  sum(due)::integer as "eligible",
  sum("followed")::integer as "followed",
  sum("r50")::integer as "responders"
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
      horizon,
      due,
      followed,
      r50
    from
      rollup.outcome
      cross join lateral (
        values
          ('6w', due_6w, followed_6w, r50_6w),
          ('3m', due_3m, followed_3m, r50_3m),
          ('6m', due_6m, followed_6m, r50_6m),
          ('12m', due_12m, followed_12m, r50_12m),
          ('24m', due_24m, followed_24m, r50_24m)
      ) at_horizon (horizon, due, followed, r50)
  ) as "outcome"
where
  (
    "instrument" in ($12, $13, $14, $15, $16, $17, $18, $19, $20)
    and "first_by_percent" = $21
  )
  and "stratifier" = $22
group by
  "horizon",
  "baseline_class"
union all
select
  'mcid' as "definition",
  "horizon",
  "baseline_class",
  sum(due)::integer as "eligible",
  sum("followed")::integer as "followed",
  sum("mcid")::integer as "responders"
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
      horizon,
      due,
      followed,
      mcid
    from
      rollup.outcome
      cross join lateral (
        values
          ('6w', due_6w, followed_6w, mcid_6w),
          ('3m', due_3m, followed_3m, mcid_3m),
          ('6m', due_6m, followed_6m, mcid_6m),
          ('12m', due_12m, followed_12m, mcid_12m),
          ('24m', due_24m, followed_24m, mcid_24m)
      ) at_horizon (horizon, due, followed, mcid)
  ) as "outcome"
where
  (
    "instrument" in ($23, $24, $25, $26, $27, $28, $29, $30, $31)
    and "first_by_mcid" = $32
  )
  and "stratifier" = $33
group by
  "horizon",
  "baseline_class"
union all
select
  'painfree' as "definition",
  "horizon",
  "baseline_class",
  sum(due)::integer as "eligible",
  sum("followed")::integer as "followed",
  sum("painfree")::integer as "responders"
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
      horizon,
      due,
      followed,
      painfree
    from
      rollup.outcome
      cross join lateral (
        values
          ('6w', due_6w, followed_6w, painfree_6w),
          ('3m', due_3m, followed_3m, painfree_3m),
          ('6m', due_6m, followed_6m, painfree_6m),
          ('12m', due_12m, followed_12m, painfree_12m),
          ('24m', due_24m, followed_24m, painfree_24m)
      ) at_horizon (horizon, due, followed, painfree)
  ) as "outcome"
where
  (
    "instrument" in ($34, $35, $36, $37, $38, $39, $40, $41, $42)
    and "first_by_percent" = $43
  )
  and "stratifier" = $44
group by
  "horizon",
  "baseline_class"
union all
select
  'pass' as "definition",
  "horizon",
  "baseline_class",
  sum(due)::integer as "eligible",
  sum("followed")::integer as "followed",
  sum("pass")::integer as "responders"
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
      horizon,
      due,
      followed,
      pass
    from
      rollup.outcome
      cross join lateral (
        values
          ('6w', due_6w, followed_6w, pass_6w),
          ('3m', due_3m, followed_3m, pass_3m),
          ('6m', due_6m, followed_6m, pass_6m),
          ('12m', due_12m, followed_12m, pass_12m),
          ('24m', due_24m, followed_24m, pass_24m)
      ) at_horizon (horizon, due, followed, pass)
  ) as "outcome"
where
  (
    "instrument" in ($45)
    and "first_by_pass" = $46
  )
  and "stratifier" = $47
group by
  "horizon",
  "baseline_class"
union all
select
  'confirmed' as "definition",
  "horizon",
  "baseline_class",
  sum(due)::integer as "eligible",
  sum("confirmed_followed")::integer as "followed",
  sum("confirmed")::integer as "responders"
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
      horizon,
      due,
      confirmed_followed,
      confirmed
    from
      rollup.outcome
      cross join lateral (
        values
          ('6w', due_6w, confirmed_followed_6w, confirmed_6w),
          ('3m', due_3m, confirmed_followed_3m, confirmed_3m),
          ('6m', due_6m, confirmed_followed_6m, confirmed_6m),
          (
            '12m',
            due_12m,
            confirmed_followed_12m,
            confirmed_12m
          ),
          (
            '24m',
            due_24m,
            confirmed_followed_24m,
            confirmed_24m
          )
      ) at_horizon (horizon, due, confirmed_followed, confirmed)
  ) as "outcome"
where
  (
    "instrument" in ($48, $49, $50, $51, $52, $53, $54, $55, $56)
    and "first_by_percent" = $57
  )
  and "stratifier" = $58
group by
  "horizon",
  "baseline_class"
union all
select
  'both' as "definition",
  "horizon",
  "baseline_class",
  sum(due)::integer as "eligible",
  sum("followed")::integer as "followed",
  sum("responders")::integer as "responders"
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
      'pair' as instrument,
      horizon,
      due,
      followed,
      responders
    from
      rollup.composite
      cross join lateral (
        values
          ('6w', due_6w, followed_6w, responders_6w),
          ('3m', due_3m, followed_3m, responders_3m),
          ('6m', due_6m, followed_6m, responders_6m),
          ('12m', due_12m, followed_12m, responders_12m),
          ('24m', due_24m, followed_24m, responders_24m)
      ) at_horizon (horizon, due, followed, responders)
    where
      definition = $59
  ) as "outcome"
where
  1 = 1
  and "stratifier" = $60
group by
  "horizon",
  "baseline_class"
union all
select
  'oarsi' as "definition",
  "horizon",
  "baseline_class",
  sum(due)::integer as "eligible",
  sum("followed")::integer as "followed",
  sum("responders")::integer as "responders"
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
      'pair' as instrument,
      horizon,
      due,
      followed,
      responders
    from
      rollup.composite
      cross join lateral (
        values
          ('6w', due_6w, followed_6w, responders_6w),
          ('3m', due_3m, followed_3m, responders_3m),
          ('6m', due_6m, followed_6m, responders_6m),
          ('12m', due_12m, followed_12m, responders_12m),
          ('24m', due_24m, followed_24m, responders_24m)
      ) at_horizon (horizon, due, followed, responders)
    where
      definition = $61
  ) as "outcome"
where
  1 = 1
  and "stratifier" = $62
group by
  "horizon",
  "baseline_class"
-- ["nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","promis_pi","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","vas100",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","both","none","oarsi","none"]

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
