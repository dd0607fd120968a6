import { written } from '@enthesis/languages';
import { z } from 'zod';
import { refuseNoteWords } from './note-words.ts';

/** The most notes that a clinic keeps. */
export const mostChartNotes = 50;

/** The most characters of a note. */
export const longestChartNote = 120;

/** The first year a note may be of: no registry of these treatments reaches further back. */
const firstYear = 1980;

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** A month or a day of the calendar. */
const sinceSchema = z
  .string()
  .refine(
    (text) =>
      /^\d{4}-\d{2}(?:-\d{2})?$/.test(text) &&
      isDay(text.length === 7 ? `${text}-01` : text) &&
      Number(text.slice(0, 4)) >= firstYear,
    written('has to be a month such as 2025-03 or a day such as 2025-03-14'),
  );

const wordsSchema = z
  .string()
  .trim()
  .min(1)
  .max(longestChartNote)
  .refine((words) => !/\p{Cc}/u.test(words), written('has to be one line'))
  .superRefine((words, context) => {
    const why = refuseNoteWords(words);
    if (why !== null)
      context.addIssue({ code: 'custom', message: written`${why}: a note is about the clinic, never about a person` });
  });

/** Body of `POST /api/v1/clinic/notes`: what changed at the clinic, and when. */
export const newChartNoteSchema = z.strictObject({
  /** From when: a month or a day. */
  since: sinceSchema,
  words: wordsSchema,
  /** The condition it is about; null where it is about all. */
  condition: z.string().min(1).max(64).nullable(),
});
export type NewChartNote = z.infer<typeof newChartNoteSchema>;

/** A note of a clinic on its charts over time. No figure, file of figures or release holds it. */
export const chartNoteSchema = z.strictObject({
  id: z.uuid(),
  since: z.string(),
  words: z.string(),
  condition: z.string().nullable(),
  /** Who wrote it; null in the demonstration, which has no accounts, and where the account is gone. */
  by: z.string().nullable(),
});
export type ChartNote = z.infer<typeof chartNoteSchema>;

/** Answer of `GET /api/v1/clinic/notes`, by when they are about. */
export const chartNoteListSchema = z.strictObject({ notes: z.array(chartNoteSchema) });
