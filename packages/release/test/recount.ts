import { eventTypeIds, horizons, measureIds } from '@enthesis/contract';
import {
  baselineOf,
  firstJudged,
  followUpOf,
  improvementOf,
  indexCourse,
  isDue,
  meetsFloor,
  type PlainEpisode,
  responded,
  vocabulary,
} from '@enthesis/db/testing';

/** One course of the network, counted once more in plain TypeScript: sharing the vocabulary with the SQL, and nothing else. */
interface Course {
  readonly episode: PlainEpisode;
  readonly stands: boolean;
}

const sessionsOf = (episode: PlainEpisode): number => Math.min(indexCourse(episode).days.length, 20);
const bandOf = (sessions: number): string => (sessions <= 3 ? String(sessions) : sessions <= 5 ? '4-5' : '6+');
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sideOf = ({ side }: PlainEpisode) => side ?? 'unknown';

const coursesOf = (episodes: readonly PlainEpisode[]): readonly Course[] => {
  const patients = new Map<string, Map<string, PlainEpisode>>();
  for (const episode of episodes) {
    if (sessionsOf(episode) === 0) continue;
    const conditions = patients.get(episode.patient) ?? new Map<string, PlainEpisode>();
    patients.set(episode.patient, conditions);
    const other = conditions.get(episode.condition);
    if (other === undefined || isBefore(episode, other)) conditions.set(episode.condition, episode);
  }
  return [...patients.values()].flatMap((conditions) => {
    const [first] = [...conditions.values()].toSorted(
      (a, b) => sessionsOf(b) - sessionsOf(a) || byText(a.condition, b.condition),
    );
    return [...conditions.values()].map((episode) => ({ episode, stands: episode === first }));
  });
};

/** Of two sides, whether this one stands for the patient: most sessions, then the right one. */
const isBefore = (one: PlainEpisode, other: PlainEpisode): boolean => {
  const more = sessionsOf(one) - sessionsOf(other);
  if (more !== 0) return more > 0;
  if (one.side === 'right' || other.side === 'right') return one.side === 'right';
  return byText(sideOf(one), sideOf(other)) < 0;
};

type Said = readonly [variable: string, value: string | number];

const outcomesOf = (episode: PlainEpisode): readonly Said[] =>
  measureIds.flatMap((measure) =>
    horizons.flatMap((horizon): readonly Said[] => {
      const at = `${measure}@${horizon.id}`;
      const [byPercent, byMcid] = [firstJudged(episode, measure, 'r30'), firstJudged(episode, measure, 'mcid')];
      const due = isDue(episode, horizon);
      const said: Said[] = [];
      if (byPercent === null) said.push([`coverage-${at}`, 'no-baseline']);
      else if (!meetsFloor(byPercent, '3')) said.push([`coverage-${at}`, 'below-floor']);
      else if (!due) said.push([`coverage-${at}`, 'not-due']);
      else {
        const { instrument, before } = byPercent;
        const after = followUpOf(episode, instrument, horizon)?.hundredths;
        const is = (definition: 'r30' | 'r50' | 'worse') =>
          after !== undefined && responded(definition, instrument, before, after);
        said.push([`coverage-${at}`, after === undefined ? 'not-followed' : 'followed']);
        const better = is('r50') ? '50-and-more' : is('r30') ? '30-49' : 'under-30';
        said.push([`outcome-${at}`, after === undefined ? 'not-followed' : is('worse') ? 'worse' : better]);
      }
      if (byMcid !== null && due && meetsFloor(byMcid, '3')) {
        const after = followUpOf(episode, byMcid.instrument, horizon)?.hundredths;
        const met = after !== undefined && responded('mcid', byMcid.instrument, byMcid.before, after);
        said.push([`mcid-${at}`, after === undefined ? 'not-followed' : met ? 'yes' : 'no']);
      }
      return said;
    }),
  );

const scoresOf = (episode: PlainEpisode): readonly Said[] =>
  vocabulary.instruments
    .filter(({ max, ratesChange }) => max !== null && !ratesChange)
    .flatMap((instrument): readonly Said[] => {
      const before = baselineOf(episode, instrument)?.hundredths;
      if (before === undefined) return [];
      const changes = horizons.flatMap((horizon): readonly Said[] => {
        const after = isDue(episode, horizon) ? followUpOf(episode, instrument, horizon)?.hundredths : undefined;
        if (after === undefined) return [];
        return [[`change-${instrument.id}@${horizon.id}`, improvementOf({ instrument, before }, after) * 100]];
      });
      return [[`baseline-${instrument.id}`, before * 100], ...changes];
    });

const firstResponsesOf = (episode: PlainEpisode): readonly Said[] =>
  measureIds.flatMap((measure) =>
    (['r30', 'r50', 'mcid'] as const).flatMap((definition): readonly Said[] => {
      const chosen = firstJudged(episode, measure, definition);
      if (chosen === null || !meetsFloor(chosen, '3')) return [];
      const { days, ongoing } = indexCourse(episode);
      const first = days.findIndex((day, place) => {
        const until = days[place + 1] ?? day + 90;
        const after = episode.scores
          .filter((score) => score.instrument === chosen.instrument.id && score.day > day && score.day <= until)
          .toSorted((a, b) => b.day - a.day)[0];
        return after !== undefined && responded(definition, chosen.instrument, chosen.before, after.hundredths);
      });
      const end = first >= 0 ? 'responded' : ongoing ? 'in-treatment' : 'stopped';
      const session = Math.min(first >= 0 ? first + 1 : days.length, 20);
      return [[`first-response-${measure}-${definition}`, `${end}-at-${bandOf(session)}`]];
    }),
  );

const treatmentOf = (episode: PlainEpisode): readonly Said[] => {
  const { days, ongoing } = indexCourse(episode);
  const gaps = days.slice(1).map((day, place) => day - (days[place] ?? 0));
  const inside = gaps.filter((gap) => gap >= 21 && gap <= 42).length;
  return [
    ...(ongoing ? [] : [['sessions', bandOf(days.length)] as const]),
    ...(gaps.length === 0 ? [] : [['gaps', inside === gaps.length ? 'all' : inside > 0 ? 'some' : 'none'] as const]),
  ];
};

const eventsOf = (episode: PlainEpisode): readonly Said[] => {
  const { days, ongoing } = indexCourse(episode);
  if (ongoing) return [];
  const isRecorded = (day: number) => episode.eventsFrom !== null && day >= episode.eventsFrom;
  const sessionOf = (day: number) => episode.sessionDays.findLast((session) => session <= day);
  const inCourse = episode.events.filter((event) => days.includes(sessionOf(event.day) ?? -1));
  return ['any', ...eventTypeIds].map((type) => {
    const happened = inCourse.some(({ event }) => type === 'any' || type === event);
    return [`events-${type}`, days.every(isRecorded) ? (happened ? 'yes' : 'no') : 'not-recorded'] as const;
  });
};

/** Everything the network counts of one clinic: `"outcome-pain@6m low-back 4-5 worse"` -> `[courses, standing, sum, squares]`. */
export const recountNetwork = (episodes: readonly PlainEpisode[]): ReadonlyMap<string, readonly bigint[]> => {
  const counts = new Map<string, bigint[]>();
  for (const { episode, stands } of coursesOf(episodes)) {
    const { days, ongoing } = indexCourse(episode);
    const { sex, ageBand, guidance } = episode.description;
    const add = (variable: string, level: string, value: string | number) => {
      const key = `${variable} ${episode.condition} ${level} ${typeof value === 'string' ? value : ''}`;
      const held = counts.get(key) ?? [0n, 0n, 0n, 0n];
      const units = typeof value === 'string' ? 0n : BigInt(Math.round(value));
      const added = [1n, stands ? 1n : 0n, units, units * units];
      counts.set(
        key,
        held.map((count, place) => count + (added[place] ?? 0n)),
      );
    };
    const wholes = [...firstResponsesOf(episode), ...treatmentOf(episode), ...eventsOf(episode)];
    for (const [variable, value] of wholes) add(variable, 'all', value);
    if (ongoing) continue;
    for (const [variable, value] of [...outcomesOf(episode), ...scoresOf(episode)]) {
      add(variable, bandOf(days.length), value);
      if (!/^(outcome|mcid)-/.test(variable)) continue;
      add(`${variable}-by-sex`, sex ?? 'unknown', value);
      add(`${variable}-by-age_band`, ageBand ?? 'unknown', value);
      add(`${variable}-by-guidance`, guidance ?? 'unknown', value);
    }
  }
  return counts;
};
