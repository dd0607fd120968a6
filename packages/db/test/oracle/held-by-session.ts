import { responders } from '@enthesis/contract';
import { attendanceOf, firstResponsesOf, interimOf, type Registry, readClinic } from '@enthesis/db';
import { vocabulary } from './random-registry.ts';
import type { SessionQuestion } from './recount-by-session.ts';

/** What the roll-ups by session answer, in the oracle's form. */
export const heldBySession = (
  registry: Registry,
  clinicId: number,
  question: SessionQuestion,
): Promise<Map<string, number>> =>
  readClinic(registry, clinicId, async (reader) => {
    const selection = { ...responders.defaults, ...question, by: [] };
    const counts = new Map<string, number>();
    const add = (key: string, courses: number) => {
      if (courses > 0) counts.set(key, (counts.get(key) ?? 0) + courses);
    };
    for (const { session, attending, assessed, responders: met } of await attendanceOf(
      reader,
      vocabulary,
      selection,
    ).execute()) {
      add(`${session} attending`, attending);
      add(`${session} assessed`, assessed);
      add(`${session} met`, met);
    }
    for (const { session, responded, stopped, ongoing } of await firstResponsesOf(
      reader,
      vocabulary,
      selection,
    ).execute()) {
      add(`${session} responded`, responded);
      add(`${session} stopped`, stopped);
      add(`${session} ongoing`, ongoing);
    }
    for (const { courses, scoredBetween } of await interimOf(reader, vocabulary, selection).execute()) {
      add('courses', courses);
      add('scored between', scoredBetween);
    }
    return counts;
  });
