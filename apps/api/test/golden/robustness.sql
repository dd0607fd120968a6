select
  'r30' as "definition",
  '6w' as "horizon",
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
      due_6w as due,
      followed_6w as followed,
      r30_6w as r30,
      r50_6w as r50,
      mcid_6w as mcid,
      painfree_6w as painfree,
      worse_6w as worse,
      pass_6w as pass,
      sessions_after_6w as sessions_after,
      confirmed_followed_6w as confirmed_followed,
      confirmed_6w as confirmed,
      sum_baseline_6w as sum_baseline,
      sum_follow_up_6w as sum_follow_up,
      sum_change_6w as sum_change,
      sum_change_squared_6w as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  and "first_by_percent" = $10
  and "stratifier" = $11
group by
  "baseline_class"
union all
select
  'r30' as "definition",
  '3m' as "horizon",
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
      due_3m as due,
      followed_3m as followed,
      r30_3m as r30,
      r50_3m as r50,
      mcid_3m as mcid,
      painfree_3m as painfree,
      worse_3m as worse,
      pass_3m as pass,
      sessions_after_3m as sessions_after,
      confirmed_followed_3m as confirmed_followed,
      confirmed_3m as confirmed,
      sum_baseline_3m as sum_baseline,
      sum_follow_up_3m as sum_follow_up,
      sum_change_3m as sum_change,
      sum_change_squared_3m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in ($12, $13, $14, $15, $16, $17, $18, $19, $20)
  and "first_by_percent" = $21
  and "stratifier" = $22
group by
  "baseline_class"
union all
select
  'r30' as "definition",
  '6m' as "horizon",
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
  "instrument" in ($23, $24, $25, $26, $27, $28, $29, $30, $31)
  and "first_by_percent" = $32
  and "stratifier" = $33
group by
  "baseline_class"
union all
select
  'r30' as "definition",
  '12m' as "horizon",
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
  "instrument" in ($34, $35, $36, $37, $38, $39, $40, $41, $42)
  and "first_by_percent" = $43
  and "stratifier" = $44
group by
  "baseline_class"
union all
select
  'r30' as "definition",
  '24m' as "horizon",
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
      due_24m as due,
      followed_24m as followed,
      r30_24m as r30,
      r50_24m as r50,
      mcid_24m as mcid,
      painfree_24m as painfree,
      worse_24m as worse,
      pass_24m as pass,
      sessions_after_24m as sessions_after,
      confirmed_followed_24m as confirmed_followed,
      confirmed_24m as confirmed,
      sum_baseline_24m as sum_baseline,
      sum_follow_up_24m as sum_follow_up,
      sum_change_24m as sum_change,
      sum_change_squared_24m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in ($45, $46, $47, $48, $49, $50, $51, $52, $53)
  and "first_by_percent" = $54
  and "stratifier" = $55
group by
  "baseline_class"
union all
select
  'r50' as "definition",
  '6w' as "horizon",
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
      due_6w as due,
      followed_6w as followed,
      r30_6w as r30,
      r50_6w as r50,
      mcid_6w as mcid,
      painfree_6w as painfree,
      worse_6w as worse,
      pass_6w as pass,
      sessions_after_6w as sessions_after,
      confirmed_followed_6w as confirmed_followed,
      confirmed_6w as confirmed,
      sum_baseline_6w as sum_baseline,
      sum_follow_up_6w as sum_follow_up,
      sum_change_6w as sum_change,
      sum_change_squared_6w as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in ($56, $57, $58, $59, $60, $61, $62, $63, $64)
  and "first_by_percent" = $65
  and "stratifier" = $66
group by
  "baseline_class"
union all
select
  'r50' as "definition",
  '3m' as "horizon",
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
      due_3m as due,
      followed_3m as followed,
      r30_3m as r30,
      r50_3m as r50,
      mcid_3m as mcid,
      painfree_3m as painfree,
      worse_3m as worse,
      pass_3m as pass,
      sessions_after_3m as sessions_after,
      confirmed_followed_3m as confirmed_followed,
      confirmed_3m as confirmed,
      sum_baseline_3m as sum_baseline,
      sum_follow_up_3m as sum_follow_up,
      sum_change_3m as sum_change,
      sum_change_squared_3m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in ($67, $68, $69, $70, $71, $72, $73, $74, $75)
  and "first_by_percent" = $76
  and "stratifier" = $77
group by
  "baseline_class"
union all
select
  'r50' as "definition",
  '6m' as "horizon",
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
  "instrument" in ($78, $79, $80, $81, $82, $83, $84, $85, $86)
  and "first_by_percent" = $87
  and "stratifier" = $88
group by
  "baseline_class"
union all
select
  'r50' as "definition",
  '12m' as "horizon",
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
  "instrument" in ($89, $90, $91, $92, $93, $94, $95, $96, $97)
  and "first_by_percent" = $98
  and "stratifier" = $99
group by
  "baseline_class"
union all
select
  'r50' as "definition",
  '24m' as "horizon",
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
      due_24m as due,
      followed_24m as followed,
      r30_24m as r30,
      r50_24m as r50,
      mcid_24m as mcid,
      painfree_24m as painfree,
      worse_24m as worse,
      pass_24m as pass,
      sessions_after_24m as sessions_after,
      confirmed_followed_24m as confirmed_followed,
      confirmed_24m as confirmed,
      sum_baseline_24m as sum_baseline,
      sum_follow_up_24m as sum_follow_up,
      sum_change_24m as sum_change,
      sum_change_squared_24m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in (
    $100,
    $101,
    $102,
    $103,
    $104,
    $105,
    $106,
    $107,
    $108
  )
  and "first_by_percent" = $109
  and "stratifier" = $110
group by
  "baseline_class"
union all
select
  'mcid' as "definition",
  '6w' as "horizon",
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
      due_6w as due,
      followed_6w as followed,
      r30_6w as r30,
      r50_6w as r50,
      mcid_6w as mcid,
      painfree_6w as painfree,
      worse_6w as worse,
      pass_6w as pass,
      sessions_after_6w as sessions_after,
      confirmed_followed_6w as confirmed_followed,
      confirmed_6w as confirmed,
      sum_baseline_6w as sum_baseline,
      sum_follow_up_6w as sum_follow_up,
      sum_change_6w as sum_change,
      sum_change_squared_6w as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in (
    $111,
    $112,
    $113,
    $114,
    $115,
    $116,
    $117,
    $118,
    $119
  )
  and "first_by_mcid" = $120
  and "stratifier" = $121
group by
  "baseline_class"
union all
select
  'mcid' as "definition",
  '3m' as "horizon",
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
      due_3m as due,
      followed_3m as followed,
      r30_3m as r30,
      r50_3m as r50,
      mcid_3m as mcid,
      painfree_3m as painfree,
      worse_3m as worse,
      pass_3m as pass,
      sessions_after_3m as sessions_after,
      confirmed_followed_3m as confirmed_followed,
      confirmed_3m as confirmed,
      sum_baseline_3m as sum_baseline,
      sum_follow_up_3m as sum_follow_up,
      sum_change_3m as sum_change,
      sum_change_squared_3m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in (
    $122,
    $123,
    $124,
    $125,
    $126,
    $127,
    $128,
    $129,
    $130
  )
  and "first_by_mcid" = $131
  and "stratifier" = $132
group by
  "baseline_class"
union all
select
  'mcid' as "definition",
  '6m' as "horizon",
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
  "instrument" in (
    $133,
    $134,
    $135,
    $136,
    $137,
    $138,
    $139,
    $140,
    $141
  )
  and "first_by_mcid" = $142
  and "stratifier" = $143
group by
  "baseline_class"
union all
select
  'mcid' as "definition",
  '12m' as "horizon",
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
  "instrument" in (
    $144,
    $145,
    $146,
    $147,
    $148,
    $149,
    $150,
    $151,
    $152
  )
  and "first_by_mcid" = $153
  and "stratifier" = $154
group by
  "baseline_class"
union all
select
  'mcid' as "definition",
  '24m' as "horizon",
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
      due_24m as due,
      followed_24m as followed,
      r30_24m as r30,
      r50_24m as r50,
      mcid_24m as mcid,
      painfree_24m as painfree,
      worse_24m as worse,
      pass_24m as pass,
      sessions_after_24m as sessions_after,
      confirmed_followed_24m as confirmed_followed,
      confirmed_24m as confirmed,
      sum_baseline_24m as sum_baseline,
      sum_follow_up_24m as sum_follow_up,
      sum_change_24m as sum_change,
      sum_change_squared_24m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in (
    $155,
    $156,
    $157,
    $158,
    $159,
    $160,
    $161,
    $162,
    $163
  )
  and "first_by_mcid" = $164
  and "stratifier" = $165
group by
  "baseline_class"
union all
select
  'painfree' as "definition",
  '6w' as "horizon",
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
      due_6w as due,
      followed_6w as followed,
      r30_6w as r30,
      r50_6w as r50,
      mcid_6w as mcid,
      painfree_6w as painfree,
      worse_6w as worse,
      pass_6w as pass,
      sessions_after_6w as sessions_after,
      confirmed_followed_6w as confirmed_followed,
      confirmed_6w as confirmed,
      sum_baseline_6w as sum_baseline,
      sum_follow_up_6w as sum_follow_up,
      sum_change_6w as sum_change,
      sum_change_squared_6w as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in (
    $166,
    $167,
    $168,
    $169,
    $170,
    $171,
    $172,
    $173,
    $174
  )
  and "first_by_percent" = $175
  and "stratifier" = $176
group by
  "baseline_class"
union all
select
  'painfree' as "definition",
  '3m' as "horizon",
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
      due_3m as due,
      followed_3m as followed,
      r30_3m as r30,
      r50_3m as r50,
      mcid_3m as mcid,
      painfree_3m as painfree,
      worse_3m as worse,
      pass_3m as pass,
      sessions_after_3m as sessions_after,
      confirmed_followed_3m as confirmed_followed,
      confirmed_3m as confirmed,
      sum_baseline_3m as sum_baseline,
      sum_follow_up_3m as sum_follow_up,
      sum_change_3m as sum_change,
      sum_change_squared_3m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in (
    $177,
    $178,
    $179,
    $180,
    $181,
    $182,
    $183,
    $184,
    $185
  )
  and "first_by_percent" = $186
  and "stratifier" = $187
group by
  "baseline_class"
union all
select
  'painfree' as "definition",
  '6m' as "horizon",
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
  "instrument" in (
    $188,
    $189,
    $190,
    $191,
    $192,
    $193,
    $194,
    $195,
    $196
  )
  and "first_by_percent" = $197
  and "stratifier" = $198
group by
  "baseline_class"
union all
select
  'painfree' as "definition",
  '12m' as "horizon",
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
  "instrument" in (
    $199,
    $200,
    $201,
    $202,
    $203,
    $204,
    $205,
    $206,
    $207
  )
  and "first_by_percent" = $208
  and "stratifier" = $209
group by
  "baseline_class"
union all
select
  'painfree' as "definition",
  '24m' as "horizon",
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
      due_24m as due,
      followed_24m as followed,
      r30_24m as r30,
      r50_24m as r50,
      mcid_24m as mcid,
      painfree_24m as painfree,
      worse_24m as worse,
      pass_24m as pass,
      sessions_after_24m as sessions_after,
      confirmed_followed_24m as confirmed_followed,
      confirmed_24m as confirmed,
      sum_baseline_24m as sum_baseline,
      sum_follow_up_24m as sum_follow_up,
      sum_change_24m as sum_change,
      sum_change_squared_24m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in (
    $210,
    $211,
    $212,
    $213,
    $214,
    $215,
    $216,
    $217,
    $218
  )
  and "first_by_percent" = $219
  and "stratifier" = $220
group by
  "baseline_class"
union all
select
  'pass' as "definition",
  '6w' as "horizon",
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
      due_6w as due,
      followed_6w as followed,
      r30_6w as r30,
      r50_6w as r50,
      mcid_6w as mcid,
      painfree_6w as painfree,
      worse_6w as worse,
      pass_6w as pass,
      sessions_after_6w as sessions_after,
      confirmed_followed_6w as confirmed_followed,
      confirmed_6w as confirmed,
      sum_baseline_6w as sum_baseline,
      sum_follow_up_6w as sum_follow_up,
      sum_change_6w as sum_change,
      sum_change_squared_6w as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in ($221)
  and "first_by_pass" = $222
  and "stratifier" = $223
group by
  "baseline_class"
union all
select
  'pass' as "definition",
  '3m' as "horizon",
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
      due_3m as due,
      followed_3m as followed,
      r30_3m as r30,
      r50_3m as r50,
      mcid_3m as mcid,
      painfree_3m as painfree,
      worse_3m as worse,
      pass_3m as pass,
      sessions_after_3m as sessions_after,
      confirmed_followed_3m as confirmed_followed,
      confirmed_3m as confirmed,
      sum_baseline_3m as sum_baseline,
      sum_follow_up_3m as sum_follow_up,
      sum_change_3m as sum_change,
      sum_change_squared_3m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in ($224)
  and "first_by_pass" = $225
  and "stratifier" = $226
group by
  "baseline_class"
union all
select
  'pass' as "definition",
  '6m' as "horizon",
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
  "instrument" in ($227)
  and "first_by_pass" = $228
  and "stratifier" = $229
group by
  "baseline_class"
union all
select
  'pass' as "definition",
  '12m' as "horizon",
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
  "instrument" in ($230)
  and "first_by_pass" = $231
  and "stratifier" = $232
group by
  "baseline_class"
union all
select
  'pass' as "definition",
  '24m' as "horizon",
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
      due_24m as due,
      followed_24m as followed,
      r30_24m as r30,
      r50_24m as r50,
      mcid_24m as mcid,
      painfree_24m as painfree,
      worse_24m as worse,
      pass_24m as pass,
      sessions_after_24m as sessions_after,
      confirmed_followed_24m as confirmed_followed,
      confirmed_24m as confirmed,
      sum_baseline_24m as sum_baseline,
      sum_follow_up_24m as sum_follow_up,
      sum_change_24m as sum_change,
      sum_change_squared_24m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in ($233)
  and "first_by_pass" = $234
  and "stratifier" = $235
group by
  "baseline_class"
union all
select
  'confirmed' as "definition",
  '6w' as "horizon",
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
      due_6w as due,
      followed_6w as followed,
      r30_6w as r30,
      r50_6w as r50,
      mcid_6w as mcid,
      painfree_6w as painfree,
      worse_6w as worse,
      pass_6w as pass,
      sessions_after_6w as sessions_after,
      confirmed_followed_6w as confirmed_followed,
      confirmed_6w as confirmed,
      sum_baseline_6w as sum_baseline,
      sum_follow_up_6w as sum_follow_up,
      sum_change_6w as sum_change,
      sum_change_squared_6w as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in (
    $236,
    $237,
    $238,
    $239,
    $240,
    $241,
    $242,
    $243,
    $244
  )
  and "first_by_percent" = $245
  and "stratifier" = $246
group by
  "baseline_class"
union all
select
  'confirmed' as "definition",
  '3m' as "horizon",
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
      due_3m as due,
      followed_3m as followed,
      r30_3m as r30,
      r50_3m as r50,
      mcid_3m as mcid,
      painfree_3m as painfree,
      worse_3m as worse,
      pass_3m as pass,
      sessions_after_3m as sessions_after,
      confirmed_followed_3m as confirmed_followed,
      confirmed_3m as confirmed,
      sum_baseline_3m as sum_baseline,
      sum_follow_up_3m as sum_follow_up,
      sum_change_3m as sum_change,
      sum_change_squared_3m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in (
    $247,
    $248,
    $249,
    $250,
    $251,
    $252,
    $253,
    $254,
    $255
  )
  and "first_by_percent" = $256
  and "stratifier" = $257
group by
  "baseline_class"
union all
select
  'confirmed' as "definition",
  '6m' as "horizon",
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
  "instrument" in (
    $258,
    $259,
    $260,
    $261,
    $262,
    $263,
    $264,
    $265,
    $266
  )
  and "first_by_percent" = $267
  and "stratifier" = $268
group by
  "baseline_class"
union all
select
  'confirmed' as "definition",
  '12m' as "horizon",
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
  "instrument" in (
    $269,
    $270,
    $271,
    $272,
    $273,
    $274,
    $275,
    $276,
    $277
  )
  and "first_by_percent" = $278
  and "stratifier" = $279
group by
  "baseline_class"
union all
select
  'confirmed' as "definition",
  '24m' as "horizon",
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
      due_24m as due,
      followed_24m as followed,
      r30_24m as r30,
      r50_24m as r50,
      mcid_24m as mcid,
      painfree_24m as painfree,
      worse_24m as worse,
      pass_24m as pass,
      sessions_after_24m as sessions_after,
      confirmed_followed_24m as confirmed_followed,
      confirmed_24m as confirmed,
      sum_baseline_24m as sum_baseline,
      sum_follow_up_24m as sum_follow_up,
      sum_change_24m as sum_change,
      sum_change_squared_24m as sum_change_squared
    from
      rollup.outcome
  ) as "outcome"
where
  "instrument" in (
    $280,
    $281,
    $282,
    $283,
    $284,
    $285,
    $286,
    $287,
    $288
  )
  and "first_by_percent" = $289
  and "stratifier" = $290
group by
  "baseline_class"
union all
select
  'both' as "definition",
  '6w' as "horizon",
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
      due_6w as due,
      followed_6w as followed,
      responders_6w as responders,
      sessions_after_6w as sessions_after
    from
      rollup.composite
    where
      definition = $291
  ) as "outcome"
where
  "stratifier" = $292
group by
  "baseline_class"
union all
select
  'both' as "definition",
  '3m' as "horizon",
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
      due_3m as due,
      followed_3m as followed,
      responders_3m as responders,
      sessions_after_3m as sessions_after
    from
      rollup.composite
    where
      definition = $293
  ) as "outcome"
where
  "stratifier" = $294
group by
  "baseline_class"
union all
select
  'both' as "definition",
  '6m' as "horizon",
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
      due_6m as due,
      followed_6m as followed,
      responders_6m as responders,
      sessions_after_6m as sessions_after
    from
      rollup.composite
    where
      definition = $295
  ) as "outcome"
where
  "stratifier" = $296
group by
  "baseline_class"
union all
select
  'both' as "definition",
  '12m' as "horizon",
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
      due_12m as due,
      followed_12m as followed,
      responders_12m as responders,
      sessions_after_12m as sessions_after
    from
      rollup.composite
    where
      definition = $297
  ) as "outcome"
where
  "stratifier" = $298
group by
  "baseline_class"
union all
select
  'both' as "definition",
  '24m' as "horizon",
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
      due_24m as due,
      followed_24m as followed,
      responders_24m as responders,
      sessions_after_24m as sessions_after
    from
      rollup.composite
    where
      definition = $299
  ) as "outcome"
where
  "stratifier" = $300
group by
  "baseline_class"
union all
select
  'oarsi' as "definition",
  '6w' as "horizon",
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
      due_6w as due,
      followed_6w as followed,
      responders_6w as responders,
      sessions_after_6w as sessions_after
    from
      rollup.composite
    where
      definition = $301
  ) as "outcome"
where
  "stratifier" = $302
group by
  "baseline_class"
union all
select
  'oarsi' as "definition",
  '3m' as "horizon",
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
      due_3m as due,
      followed_3m as followed,
      responders_3m as responders,
      sessions_after_3m as sessions_after
    from
      rollup.composite
    where
      definition = $303
  ) as "outcome"
where
  "stratifier" = $304
group by
  "baseline_class"
union all
select
  'oarsi' as "definition",
  '6m' as "horizon",
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
      due_6m as due,
      followed_6m as followed,
      responders_6m as responders,
      sessions_after_6m as sessions_after
    from
      rollup.composite
    where
      definition = $305
  ) as "outcome"
where
  "stratifier" = $306
group by
  "baseline_class"
union all
select
  'oarsi' as "definition",
  '12m' as "horizon",
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
      due_12m as due,
      followed_12m as followed,
      responders_12m as responders,
      sessions_after_12m as sessions_after
    from
      rollup.composite
    where
      definition = $307
  ) as "outcome"
where
  "stratifier" = $308
group by
  "baseline_class"
union all
select
  'oarsi' as "definition",
  '24m' as "horizon",
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
      due_24m as due,
      followed_24m as followed,
      responders_24m as responders,
      sessions_after_24m as sessions_after
    from
      rollup.composite
    where
      definition = $309
  ) as "outcome"
where
  "stratifier" = $310
group by
  "baseline_class"
-- ["nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","promis_pi","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","faos_pain",true,"none","nprs","vas100","promis_pi","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","faos_pain",true,"none","nprs","vas100","promis_pi","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","faos_pain",true,"none","nprs","vas100","promis_pi","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","faos_pain",true,"none","nprs","vas100","promis_pi","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","vas100",true,"none","vas100",true,"none","vas100",true,"none","vas100",true,"none","vas100",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none","both","none","both","none","both","none","both","none","both","none","oarsi","none","oarsi","none","oarsi","none","oarsi","none","oarsi","none"]

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
  "instrument" in ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  and "first_by_percent" = $10
  and "stratifier" = $11
group by
  "condition",
  "sessions",
  "instrument",
  "stratum"
-- ["nprs","vas100","nprs_leg","womac_pain_20","womac_pain_100","koos_pain","koos12_pain","npps","faos_pain",true,"none"]
