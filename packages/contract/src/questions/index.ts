import type { z } from 'zod';
import { change } from './change.ts';
import { coverage } from './coverage.ts';
import { responders } from './responders.ts';

export { change, coverage, responders };

/** The closed list of questions. Routes, API description, files and their tests are all made from it. */
export const questions = [responders, coverage, change] as const;
export type AnyQuestion = (typeof questions)[number];
export type QuestionName = AnyQuestion['name'];

export type RespondersCell = z.infer<typeof responders.cellSchema>;
export type CoverageCell = z.infer<typeof coverage.cellSchema>;
export type ChangeCell = z.infer<typeof change.cellSchema>;
export type RespondersAnswer = z.infer<typeof responders.answerSchema>;
export type CoverageAnswer = z.infer<typeof coverage.answerSchema>;
export type ChangeAnswer = z.infer<typeof change.answerSchema>;
