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
  "stratifier" in (
    $1,
    $2,
    $3,
    $4,
    $5,
    $6,
    $7,
    $8,
    $9,
    $10,
    $11,
    $12,
    $13,
    $14,
    $15,
    $16,
    $17
  )
group by
  "stratifier",
  case
    when stratifier <> 'none' then stratum
    when ongoing then 'ongoing'
    else sessions::text
  end
-- ["sex","age_band","year","side","symptom_months","baseline","prior_care","hypermobile","activity","diet_advice_followed","instructions_followed","payer","guidance","injections","dextrose","alignment_checked","none"]

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
    $22,
    $23,
    $24,
    $25,
    $26,
    $27
  )
group by
  "stratifier",
  case
    when stratifier <> 'none' then stratum
    when ongoing then 'ongoing'
    else sessions::text
  end
-- ["nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"sex","age_band","year","side","symptom_months","baseline","prior_care","hypermobile","activity","diet_advice_followed","instructions_followed","payer","guidance","injections","dextrose","alignment_checked","none"]

select
  "instrument",
  sum(courses)::integer as "courses",
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
  and "horizon" = $2
  and "first_by_either" = $3
group by
  "instrument"
-- ["any","baseline",true]

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
