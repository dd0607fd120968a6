import type { z } from 'zod';
import { byImport } from './by-import.ts';
import { change } from './change.ts';
import { claims } from './claims.ts';
import { cohort } from './cohort.ts';
import { coverage } from './coverage.ts';
import { difference } from './difference.ts';
import { distribution } from './distribution.ts';
import { quality } from './quality.ts';
import { responders } from './responders.ts';
import { responseBySession } from './response-by-session.ts';
import { retreatment } from './retreatment.ts';
import { robustness } from './robustness.ts';
import { safety } from './safety.ts';
import { sessions } from './sessions.ts';
import { sites } from './sites.ts';
import { trajectory } from './trajectory.ts';
import { trend } from './trend.ts';
import { trials } from './trials.ts';

export { rateColumns, rateFigures } from './responders.ts';
export {
  byImport,
  change,
  claims,
  cohort,
  coverage,
  difference,
  distribution,
  quality,
  responders,
  responseBySession,
  retreatment,
  robustness,
  safety,
  sessions,
  sites,
  trajectory,
  trend,
  trials,
};

/** The closed list of questions. Routes, API description, files and their tests are all made from it. */
export const questions = [
  responders,
  responseBySession,
  coverage,
  change,
  trajectory,
  distribution,
  cohort,
  robustness,
  difference,
  quality,
  sessions,
  safety,
  retreatment,
  trend,
  byImport,
  sites,
  claims,
  trials,
] as const;
export type AnyQuestion = (typeof questions)[number];
export type QuestionName = AnyQuestion['name'];

/**
 * A cell of rates, of one clinic or of all: what both give, and the model that is put beside a clinic's own where it is
 * asked for.
 */
export type RespondersCell = Omit<ClinicRates, 'trendZ' | 'trendP' | ModelFigure> & {
  readonly [Key in ModelFigure]?: number | null;
};
type ClinicRates = z.infer<typeof responders.cellSchema>;
type ModelFigure = 'chanceLower' | 'chanceUpper' | 'networkRate' | 'pooledRate';
export type CoverageCell = z.infer<typeof coverage.cellSchema>;
export type ResponseBySessionCell = z.infer<typeof responseBySession.cellSchema>;
export type ChangeCell = z.infer<typeof change.cellSchema>;
export type RespondersAnswer = z.infer<typeof responders.answerSchema>;
export type CoverageAnswer = z.infer<typeof coverage.answerSchema>;
export type ResponseBySessionAnswer = z.infer<typeof responseBySession.answerSchema>;
export type ChangeAnswer = z.infer<typeof change.answerSchema>;
export type TrajectoryCell = z.infer<typeof trajectory.cellSchema>;
export type DistributionCell = z.infer<typeof distribution.cellSchema>;
export type TrajectoryAnswer = z.infer<typeof trajectory.answerSchema>;
export type DistributionAnswer = z.infer<typeof distribution.answerSchema>;
export type CohortCell = z.infer<typeof cohort.cellSchema>;
export type CohortAnswer = z.infer<typeof cohort.answerSchema>;
export type RobustnessCell = z.infer<typeof robustness.cellSchema>;
export type RobustnessAnswer = z.infer<typeof robustness.answerSchema>;
export type DifferenceCell = z.infer<typeof difference.cellSchema>;
export type DifferenceAnswer = z.infer<typeof difference.answerSchema>;
export type QualityCell = z.infer<typeof quality.cellSchema>;
export type QualityAnswer = z.infer<typeof quality.answerSchema>;
export type SessionsCell = z.infer<typeof sessions.cellSchema>;
export type SessionsAnswer = z.infer<typeof sessions.answerSchema>;
export type SafetyCell = z.infer<typeof safety.cellSchema>;
export type SafetyAnswer = z.infer<typeof safety.answerSchema>;
export type RetreatmentCell = z.infer<typeof retreatment.cellSchema>;
export type RetreatmentAnswer = z.infer<typeof retreatment.answerSchema>;
export type TrendCell = z.infer<typeof trend.cellSchema>;
export type TrendAnswer = z.infer<typeof trend.answerSchema>;
export type ByImportCell = z.infer<typeof byImport.cellSchema>;
export type ByImportAnswer = z.infer<typeof byImport.answerSchema>;
export type SitesCell = z.infer<typeof sites.cellSchema>;
export type SitesAnswer = z.infer<typeof sites.answerSchema>;
export type ClaimsCell = z.infer<typeof claims.cellSchema>;
export type ClaimsAnswer = z.infer<typeof claims.answerSchema>;
export type TrialsCell = z.infer<typeof trials.cellSchema>;
export type TrialsAnswer = z.infer<typeof trials.answerSchema>;
