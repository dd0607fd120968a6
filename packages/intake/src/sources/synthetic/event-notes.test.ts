import { eventTypeIds } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { syntheticClinic } from './clinic.ts';
import { episodesOf } from './episode.ts';
import { truth } from './truth.ts';

const clinic = syntheticClinic({ code: 'events', name: 'Events', seed: 22, courses: 20_000 });

test('every session has the stated chance of each event: within four standard errors', () => {
  let sessions = 0;
  const found = new Map<string, number>();
  for (const episode of episodesOf(clinic)) {
    // An event of the last two days can lie behind the export.
    sessions += episode.sessions().filter(({ day }) => day + truth.eventLagDays <= episode.elapsedDays).length;
    const days = new Set(episode.sessions().map(({ day }) => day));
    for (const { event, day } of episode.events()) {
      const from = [...days].findLast((visit) => visit <= day) ?? Number.NaN;
      expect(day - from).toBeLessThanOrEqual(truth.eventLagDays);
      if (from + truth.eventLagDays <= episode.elapsedDays) found.set(event, (found.get(event) ?? 0) + 1);
    }
  }
  expect(sessions).toBeGreaterThan(50_000);
  for (const event of eventTypeIds) {
    const { chance } = truth.events[event];
    const expected = sessions * chance;
    expect(Math.abs((found.get(event) ?? 0) - expected), event).toBeLessThan(4 * Math.sqrt(expected * (1 - chance)));
  }
});

test('events are drawn apart: a clinic that records none has the same sessions and scores', () => {
  const pick = (recordsEvents: boolean) =>
    [...episodesOf({ ...clinic, courses: 50, recordsEvents })].map((episode) => [
      episode.sessions(),
      episode.readings(),
    ]);
  expect(pick(false)).toEqual(pick(true));
});
