import type { ImportMode } from '@enthesis/contract';
import { addClinic, type Registry, type StagedRow, withImport } from '@enthesis/db';
import type { PlainEpisode } from './random-registry.ts';

async function* rowsOf(rows: readonly StagedRow[]): AsyncGenerator<readonly StagedRow[]> {
  yield rows;
}

const blank = (count: number): null[] => Array.from({ length: count }, () => null);

const ofEpisode = ({ description: row }: PlainEpisode) => [
  row.sex,
  row.ageBand,
  row.year,
  row.symptomMonths,
  row.priorCare,
  row.hypermobile,
  row.activity,
  row.dietAdviceFollowed,
  row.instructionsFollowed,
  row.payer,
  row.plannedSessions,
];
const ofFirstSession = ({ description: row }: PlainEpisode) => [
  row.injections,
  row.dextroseTenths === null ? null : (row.dextroseTenths / 10).toFixed(1),
  row.guidance,
  null,
  row.alignmentChecked,
  row.procedurePain,
  row.practitioner,
];

/** Imports plain episodes as a folder would be, without the files. */
export const importPlain = (
  registry: Registry,
  clinicId: number,
  episodes: readonly PlainEpisode[],
  mode: ImportMode = 'merge',
) =>
  withImport(registry, clinicId, async (importing) => {
    const key = ({ patient, condition, side }: PlainEpisode) => [patient, condition, side] as const;
    await importing.copy(
      'episodes',
      rowsOf(episodes.map((row, line) => [line + 2, ...key(row), ...ofEpisode(row), row.dueThrough, row.courseStatus])),
    );
    const sessions = episodes.flatMap((row) =>
      row.sessionDays.map((day) => ({
        recorded: row.eventsFrom !== null && day >= row.eventsFrom,
        staged: [2, ...key(row), day, ...(day === 0 ? ofFirstSession(row) : blank(7))] satisfies StagedRow,
      })),
    );
    const staged = (recorded: boolean) => sessions.filter((row) => row.recorded === recorded).map((row) => row.staged);
    await importing.copy('sessions', rowsOf(staged(false)));
    await importing.recordEvents();
    await importing.copy('sessions', rowsOf(staged(true)));
    await importing.copy(
      'scores',
      rowsOf(
        episodes.flatMap((row) =>
          row.scores.map(
            ({ day, instrument, hundredths }): StagedRow => [
              2,
              ...key(row),
              day,
              instrument,
              (hundredths / 100).toFixed(2),
            ],
          ),
        ),
      ),
    );
    await importing.copy(
      'events',
      rowsOf(
        episodes.flatMap((row) =>
          row.events.map((each): StagedRow => [2, ...key(row), each.day, each.event, each.severity, each.days]),
        ),
      ),
    );
    const counts = { episodes: episodes.length, sessions: 0, scores: 0, events: 0 };
    return importing.apply({ mode, contentSha256: '0'.repeat(64), bytes: 0, rows: counts });
  });

/** A new clinic with the given code. */
export const newClinic = async (registry: Registry, code: string): Promise<number> =>
  (await addClinic(registry, { code, name: code, synthetic: true })).clinicId;
