import { horizonIds, measureIds } from '@enthesis/contract';
import { networkStratifiers } from '@enthesis/disclosure';
import type { ToldBlock } from './row.ts';
import type { Cell } from './workbook.ts';

/**
 * What a column is to privacy. `release`: about the release, not about patients. `group`: which group a row is about, all of it
 * safe to name. `protected`: a figure after rounding or noise. `derived`: arithmetic on protected figures.
 */
export const privacyRoles = ['release', 'group', 'protected', 'derived'] as const;
export type PrivacyRole = (typeof privacyRoles)[number];

/** A column of a file, as the codebook tells it. None can be without a privacy role: this type is what asks for it. */
export interface Column<Row> {
  readonly name: string;
  readonly meaning: string;
  /** Null where it has none. */
  readonly unit: string | null;
  readonly type: 'boolean' | 'date' | 'integer' | 'number' | 'string';
  readonly allowed: string;
  readonly source: string;
  readonly privacyRole: PrivacyRole;
  /** The nearest name in CDISC's terms; null where there is none. */
  readonly alias: string | null;
  readonly of: (row: Row) => Cell;
}

const ofRelease = { unit: null, source: 'release', privacyRole: 'release' } as const;
const ofGroup = { unit: null, source: 'block', privacyRole: 'group' } as const;

/** What every row begins with: the release, the variable, and the group that the row is about. */
export const placeColumns: readonly Column<ToldBlock>[] = [
  {
    ...ofRelease,
    name: 'release',
    meaning: 'Number of the release.',
    type: 'integer',
    allowed: '1 or more',
    alias: 'STUDYID',
    of: ({ release }) => release,
  },
  {
    ...ofRelease,
    name: 'synthetic',
    meaning: 'true: demonstration data, no real patient.',
    type: 'boolean',
    allowed: 'true, false',
    alias: null,
    of: ({ synthetic }) => synthetic,
  },
  {
    ...ofGroup,
    name: 'variable',
    meaning: 'Name of the variable: what is counted, of whom, and by what it is cut.',
    type: 'string',
    allowed: 'an id; it keeps its meaning over all releases',
    alias: 'PARAMCD',
    of: ({ entry }) => entry.id,
  },
  {
    ...ofGroup,
    name: 'measure',
    meaning: 'What was measured; blank where it is none of the two.',
    type: 'string',
    allowed: measureIds.join(', '),
    alias: 'PARCAT1',
    of: ({ entry }) => entry.variable.measure,
  },
  {
    ...ofGroup,
    name: 'horizon',
    meaning: 'Time after the first session; blank where the variable has none.',
    type: 'string',
    allowed: horizonIds.join(', '),
    alias: 'AVISIT',
    of: ({ entry }) => entry.variable.horizon,
  },
  {
    ...ofGroup,
    name: 'cut',
    meaning: 'What else groups are told apart by, beside the condition.',
    type: 'string',
    allowed: ['none', 'session_band', ...networkStratifiers].join(', '),
    alias: 'SUBGRPVAR',
    of: ({ entry }) => entry.over,
  },
  {
    ...ofGroup,
    name: 'condition_id',
    meaning: 'Condition, or several as one: other-<group> within a group, other across groups.',
    type: 'string',
    allowed: 'an id of the vocabulary, other-<group>, other',
    alias: 'MHDECOD',
    of: ({ block }) => block.condition_id,
  },
  {
    ...ofGroup,
    name: 'condition',
    meaning: 'The same in words.',
    type: 'string',
    allowed: 'text',
    alias: 'MHTERM',
    of: ({ condition }) => condition,
  },
  {
    ...ofGroup,
    name: 'conditions',
    meaning: 'The conditions that the row holds, joined by ; whether the registry has seen each of them or not.',
    type: 'string',
    allowed: 'ids of the vocabulary',
    alias: null,
    of: ({ block }) => block.conditions.join(';'),
  },
  {
    ...ofGroup,
    name: 'level',
    meaning: 'Number of sessions, sex, age or guidance of the row, or neighbouring ones as one.',
    type: 'string',
    allowed: 'all; 1, 2, 3, 4-5, 6+ and runs of them; strata joined by .',
    alias: 'SUBGRP',
    of: ({ block }) => block.level,
  },
  {
    ...ofGroup,
    name: 'levels',
    meaning: 'The single levels that the row holds, joined by ;',
    type: 'string',
    allowed: 'ids',
    alias: null,
    of: ({ block }) => block.levels.join(';'),
  },
  {
    ...ofRelease,
    name: 'as_of_release',
    meaning: 'Release in which these figures were made; they may have been carried forward since.',
    type: 'integer',
    allowed: '1 or more',
    alias: null,
    of: ({ block }) => block.as_of_release,
  },
  {
    ...ofRelease,
    name: 'as_of',
    meaning: 'Date of that release.',
    unit: 'ISO 8601 date',
    type: 'date',
    allowed: 'YYYY-MM-DD',
    alias: 'DTHCUTDT',
    of: ({ block }) => block.as_of,
  },
];

/** The same with the number of courses in the group. */
export const groupColumns: readonly Column<ToldBlock>[] = [
  ...placeColumns,
  {
    name: 'n',
    meaning: 'Courses of the row: the sum of its rounded classes, or rounded itself.',
    unit: 'courses',
    type: 'integer',
    allowed: 'multiples of the base in policy.json',
    source: 'block',
    privacyRole: 'protected',
    alias: 'N',
    of: ({ block }) => block.n,
  },
];
