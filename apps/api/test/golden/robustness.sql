select
  'r30' as "definition",
  "horizon",
  "baseline_class",
  sum(due)::integer as "eligible",
  sum("followed")::integer as "followed",
  sum("r30")::integer as "responders"
from
  rollup.outcome as "outcome"
where
  "instrument" in ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  and "first_by_percent" = $10
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
  rollup.outcome as "outcome"
where
  "instrument" in ($12, $13, $14, $15, $16, $17, $18, $19, $20)
  and "first_by_percent" = $21
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
  rollup.outcome as "outcome"
where
  "instrument" in ($23, $24, $25, $26, $27, $28, $29, $30, $31)
  and "first_by_mcid" = $32
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
  rollup.outcome as "outcome"
where
  "instrument" in ($34, $35, $36, $37, $38, $39, $40, $41, $42)
  and "first_by_percent" = $43
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
  rollup.outcome as "outcome"
where
  "instrument" in ($45)
  and "first_by_pass" = $46
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
  rollup.outcome as "outcome"
where
  "instrument" in ($48, $49, $50, $51, $52, $53, $54, $55, $56)
  and "first_by_percent" = $57
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
      *,
      'pair' as instrument
    from
      rollup.composite
    where
      definition = $59
  ) as "outcome"
where
  "stratifier" = $60
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
      *,
      'pair' as instrument
    from
      rollup.composite
    where
      definition = $61
  ) as "outcome"
where
  "stratifier" = $62
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
-- ["nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","6m"]
