import type { z } from 'zod';
import { change } from './change.ts';
import { coverage } from './coverage.ts';
import { distribution } from './distribution.ts';
import { responders } from './responders.ts';
import { responseBySession } from './response-by-session.ts';
import { trajectory } from './trajectory.ts';

export { change, coverage, distribution, responders, responseBySession, trajectory };

/** The closed list of questions. Routes, API description, files and their tests are all made from it. */
export const questions = [responders, responseBySession, coverage, change, trajectory, distribution] as const;
export type AnyQuestion = (typeof questions)[number];
export type QuestionName = AnyQuestion['name'];

export type RespondersCell = z.infer<typeof responders.cellSchema>;
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
