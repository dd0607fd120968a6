import { networkResponseBySession, networkSafety, networkSessions } from '@enthesis/contract';
import { networkClassesOf } from '@enthesis/evidence';
import { about } from './ask.ts';
import { fromFile, intervalOf, noBounds, rowsWith } from './read.ts';
import { oldestOf, type PublishedReader, shareIn, sharesTogether } from './read-published.ts';

/** Aspects as releases call them. */
const aspects: Readonly<Record<string, string>> = { sessions: 'sessions', 'course-gaps': 'gaps' };

/** A class that is not shown would be missing from a sum, so there is none without it. */
export const readPublishedTreatment: PublishedReader<'treatment'> = async (ask, { aspect, classes }, conditions) => {
  const given = await ask(networkSessions, about('', conditions));
  const name = aspects[aspect] ?? aspect;
  const wanted = networkClassesOf(aspect, classes) ?? [];
  const cells = given.answer.cells.filter(
    (cell) => cell.aspect?.id === name && cell.class !== undefined && wanted.includes(cell.class.id),
  );
  const shares = cells.flatMap(({ share, ci95Lower, ci95Upper }) => shareIn(share, ci95Lower, ci95Upper));
  const isWhole = wanted.length > 0 && shares.length === wanted.length;
  const of = cells.find((cell) => cell.of !== null)?.of ?? null;
  return {
    ...sharesTogether(isWhole ? shares.map((share) => ({ ...share, weight: 1 })) : []),
    groups: of === null ? [] : [{ followed: of, eligible: null }],
    recorded: true,
    n: of,
    ...noBounds,
    from: fromFile(given, `aspect_id=${name}; ${rowsWith('class_id', wanted)}`, 'share'),
    asOf: oldestOf(cells),
  };
};

export const readPublishedFirstResponse: PublishedReader<'first-response'> = async (
  ask,
  { search, session },
  conditions,
) => {
  const given = await ask(networkResponseBySession, about(search, conditions));
  const cell = given.answer.cells.find(({ sessionBand }) => sessionBand?.id === String(session));
  const started = cell?.started ?? null;
  return {
    value: cell?.shareResponded ?? null,
    interval: intervalOf(cell?.ci95Lower ?? null, cell?.ci95Upper ?? null),
    groups: started === null ? [] : [{ followed: started, eligible: null }],
    recorded: true,
    n: started,
    ...noBounds,
    from: fromFile(given, `session_band_id=${session}`, 'share_responded'),
    asOf: cell?.asOf ?? null,
  };
};

/** Courses with an event, where a clinic's own figures count sessions. */
export const readPublishedSafety: PublishedReader<'safety'> = async (ask, { event }, conditions) => {
  const given = await ask(networkSafety, about('', conditions));
  const cell = given.answer.cells.find((one) => one.event?.id === event);
  const { recorded: of, notRecorded } = cell ?? { recorded: null, notRecorded: null };
  return {
    value: cell?.share ?? null,
    interval: intervalOf(cell?.ci95Lower ?? null, cell?.ci95Upper ?? null),
    groups: of === null || notRecorded === null ? [] : [{ followed: of, eligible: of + notRecorded }],
    recorded: true,
    n: of,
    ...noBounds,
    from: fromFile(given, `event_id=${event}`, 'share'),
    asOf: cell?.asOf ?? null,
  };
};
