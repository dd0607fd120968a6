import type { Catalogue } from '../translator.ts';
import { account } from './account.ts';
import { administration } from './administration.ts';
import { charts } from './charts.ts';
import { columns } from './columns.ts';
import { contract } from './contract.ts';
import { evidence } from './evidence.ts';
import { figure } from './figure.ts';
import { imports } from './imports.ts';
import { network } from './network.ts';
import { notes } from './notes.ts';
import { pages } from './pages.ts';
import { questions } from './questions.ts';
import { sentences } from './sentences.ts';
import { shell } from './shell.ts';
import { views } from './views.ts';
import { vocabulary } from './vocabulary.ts';

/** The catalogues, each of the words of one place. */
export const parts: Readonly<Record<string, Catalogue>> = {
  account,
  administration,
  charts,
  columns,
  contract,
  evidence,
  figure,
  imports,
  network,
  notes,
  pages,
  questions,
  sentences,
  shell,
  views,
  vocabulary,
};

/** Every message in Spanish. */
export const spanish: Catalogue = Object.fromEntries(Object.values(parts).flatMap(Object.entries));
