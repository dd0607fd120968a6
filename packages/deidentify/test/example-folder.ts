import { tidyFolder } from './exports/index.ts';

/** Invented patients with everything that a tidy folder may hold. */
export const exampleFolder = tidyFolder({
  'episodes.csv': `study_id,condition,side,sex,age_band,year,symptom_months,prior_care,hypermobile,activity,diet_advice_followed,instructions_followed,payer,planned_sessions,due_through,course_status
K7-203,knee-oa,left,female,60-69,2024,30,physio,no,moderate,yes,yes,self,4,12m,completed
K7-203,knee-oa,right,female,60-69,2024,18,physio,no,moderate,yes,yes,self,4,12m,completed
M2-118,si-joint,right,female,30-39,2024,14,several,yes,light,no,yes,insurance,6,6m,completed
Q9-540,low-back,,male,40-49,2025,60,injection,no,vigorous,,no,workers-comp,4,3m,stopped
R3-001,plantar-fascia,both,other,90+,2025,,none,,sedentary,no,,other,3,none,ongoing
S4-002,sciatica,,male,0-9,2025,1,surgery,yes,,,,,2,6w,stopped
`,
  'sessions.csv': `study_id,condition,side,day,injections,dextrose_percent,guidance,anesthetic,alignment_checked,procedure_pain,practitioner
K7-203,knee-oa,left,0,6,15,landmark,yes,,6,P1
K7-203,knee-oa,left,28,6,15,landmark,yes,,4,P1
K7-203,knee-oa,right,0,6,12.5,landmark,yes,,,P1
M2-118,si-joint,right,0,10,15,ultrasound,no,yes,3,P2
M2-118,si-joint,right,35,,,,,,,
Q9-540,low-back,,0,12,20,none,no,no,10,P2
R3-001,plantar-fascia,both,0,2,25,fluoroscopy,yes,,0,P999
`,
  'scores.csv': `study_id,condition,side,day,instrument,score
K7-203,knee-oa,left,-6,nprs,7
K7-203,knee-oa,left,-6,koos12_function,41.66666667
K7-203,knee-oa,left,28,nprs,6
K7-203,knee-oa,left,178,nprs,3
K7-203,knee-oa,right,-6,nprs,6
K7-203,knee-oa,right,178,nprs,2.5
M2-118,si-joint,right,0,nprs,8
M2-118,si-joint,right,0,odi,44
M2-118,si-joint,right,182,odi,20
Q9-540,low-back,,0,nprs,9
Q9-540,low-back,,90,nprs,9
R3-001,plantar-fascia,both,0,nprs,10
S4-002,sciatica,,0,nprs,5
`,
  'events.csv': `study_id,condition,side,day,event,severity,days
K7-203,knee-oa,left,1,soreness,mild,3
K7-203,knee-oa,left,1,bleeding,moderate,4
K7-203,knee-oa,left,28,injection-pain,moderate,
K7-203,knee-oa,right,2,stiffness,mild,2
R3-001,plantar-fascia,both,0,other-serious,serious,14
`,
});
