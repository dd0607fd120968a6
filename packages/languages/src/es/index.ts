import type { Catalogue } from '../translator.ts';
import { account } from './account.ts';
import { administration } from './administration.ts';
import { charts } from './charts.ts';
import { claims } from './claims.ts';
import { columnsOfCourses } from './columns-of-courses.ts';
import { columnsOfEvidence } from './columns-of-evidence.ts';
import { columnsOfOutcomes } from './columns-of-outcomes.ts';
import { comparisons } from './comparisons.ts';
import { contract } from './contract.ts';
import { courses } from './courses.ts';
import { evidence } from './evidence.ts';
import { figure } from './figure.ts';
import { imports } from './imports.ts';
import { mails } from './mails.ts';
import { mapping } from './mapping.ts';
import { network } from './network.ts';
import { notes } from './notes.ts';
import { outcomes } from './outcomes.ts';
import { own } from './own.ts';
import { pages } from './pages.ts';
import { problems } from './problems.ts';
import { proposals } from './proposals.ts';
import { reading } from './reading.ts';
import { rules } from './rules.ts';
import { sentences } from './sentences.ts';
import { shell } from './shell.ts';
import { trials } from './trials.ts';
import { views } from './views.ts';
import { vocabulary } from './vocabulary.ts';

/** The catalogues, each of the words of one place. */
export const parts: Readonly<Record<string, Catalogue>> = {
  account,
  administration,
  charts,
  claims,
  columnsOfCourses,
  columnsOfEvidence,
  columnsOfOutcomes,
  contract,
  evidence,
  figure,
  imports,
  mails,
  mapping,
  network,
  notes,
  own,
  pages,
  problems,
  courses,
  comparisons,
  outcomes,
  sentences,
  shell,
  trials,
  views,
  vocabulary,
  reading,
  proposals,
  rules,
};

/** Every message in Spanish. */
export const spanish: Catalogue = Object.fromEntries(Object.values(parts).flatMap(Object.entries));

/** Those that texts were made of before, and are told by. */
export const written: Catalogue = { ...claims, ...trials, ...reading, ...proposals, ...rules };
