select
  "stratifier",
  case
    when stratifier <> 'none' then stratum
    when ongoing then 'ongoing'
    else sessions::text
  end as "stratum",
  sum(courses)::integer as "courses"
from
  "rollup"."course"
where
  "stratifier" in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
group by
  "stratifier",
  case
    when stratifier <> 'none' then stratum
    when ongoing then 'ongoing'
    else sessions::text
  end
-- ["sex","age_band","year","side","symptom_months","baseline","prior_care","hypermobile","guidance","injections","dextrose","none"]

select
  "stratifier",
  case
    when stratifier <> 'none' then stratum
    when ongoing then 'ongoing'
    else sessions::text
  end as "stratum",
  sum(courses)::integer as "courses",
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
  )::integer as "followed"
from
  rollup.outcome as "outcome"
where
  "instrument" in ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  and "first_by_percent" = $10
  and "stratifier" in (
    $11,
    $12,
    $13,
    $14,
    $15,
    $16,
    $17,
    $18,
    $19,
    $20,
    $21,
    $22
  )
  and "horizon" = $23
group by
  "stratifier",
  case
    when stratifier <> 'none' then stratum
    when ongoing then 'ongoing'
    else sessions::text
  end
-- ["nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"sex","age_band","year","side","symptom_months","baseline","prior_care","hypermobile","guidance","injections","dextrose","none","6m"]

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
