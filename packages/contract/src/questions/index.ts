import type { z } from 'zod';
import { change } from './change.ts';
import { coverage } from './coverage.ts';
import { responders } from './responders.ts';
import { responseBySession } from './response-by-session.ts';

export { change, coverage, responders, responseBySession };

/** The closed list of questions. Routes, API description, files and their tests are all made from it. */
export const questions = [responders, responseBySession, coverage, change] as const;
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
