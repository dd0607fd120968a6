import type { Files } from './folders.ts';

/** Two patients: one with two sides of a knee and follow-up, one with a back. */
export const files: Files = {
  'episodes.csv': [
    'study_id,condition,side,sex,year',
    'A-1,knee-oa,left,female,2024',
    'A-1,knee-oa,right,female,',
    'B-2,low-back,,male,2023',
    '',
  ].join('\n'),
  'sessions.csv': [
    'study_id,condition,side,day',
    'A-1,knee-oa,left,0',
    'A-1,knee-oa,left,28',
    'B-2,low-back,,0',
    '',
  ].join('\n'),
  'scores.csv': [
    'study_id,condition,side,day,instrument,score',
    'A-1,knee-oa,left,-3,nprs,7',
    'A-1,knee-oa,left,180,nprs,2.5',
    'B-2,low-back,,0,nprs,6',
    '',
  ].join('\n'),
};

/** A score and a sex corrected, a year left blank, everything else left out. */
export const corrected: Files = {
  'episodes.csv': 'study_id,condition,side,sex,year\na-1,knee-oa,left,other,\n',
  'scores.csv': 'study_id,condition,side,day,instrument,score\nA-1,knee-oa,left,180,nprs,3\n',
};
