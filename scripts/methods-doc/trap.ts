import { readFileSync } from 'node:fs';
import { percent, table, whole } from './table.ts';

/** What apps/api/test/trap.door.test.ts found when it asked the API about its simulated patients. */
interface Figures {
  readonly world: {
    readonly patients: number;
    readonly chancePerSession: number;
    readonly stopsInResponse: number;
    readonly dropsOutWithoutResponse: number;
    readonly mostSessions: number;
  };
  readonly captions: { readonly received: string; readonly firstResponse: string };
  readonly bySession: ReadonlyArray<{
    readonly session: number;
    readonly ended: number;
    readonly endedInResponse: number;
    readonly rate: number;
    readonly rateTrue: number;
    readonly waiting: number;
    readonly firstResponses: number;
    readonly cumulativeIncidence: number;
    readonly cumulativeIncidenceTrue: number;
  }>;
}

const file = new URL('../../apps/api/test/trap/figures.json', import.meta.url);

/** The simulated trap: its world in figures, and the table of what two views make of it. */
export const trap = (): Readonly<Record<string, string>> => {
  const { world, captions, bySession } = JSON.parse(readFileSync(file, 'utf8')) as Figures;
  const [first, last] = [bySession[0], bySession.at(-1)];
  if (first === undefined || last === undefined) throw new Error('the simulation has no sessions');
  const ratesBeforeCap = bySession.slice(0, -1).map(({ rate }) => rate);
  return {
    trapPatients: whole(world.patients),
    trapChance: percentOf(world.chancePerSession),
    trapStops: percentOf(world.stopsInResponse),
    trapDropsOut: percentOf(world.dropsOutWithoutResponse),
    trapCap: `${world.mostSessions}`,
    trapLowestBeforeCap: percentOf(Math.min(...ratesBeforeCap)),
    trapHighestBeforeCap: percentOf(Math.max(...ratesBeforeCap)),
    trapRateAtCap: percentOf(last.rate),
    trapFirst: percentOf(first.cumulativeIncidence),
    trapLast: percentOf(last.cumulativeIncidence),
    trapCaptionA: captions.received,
    trapCaptionC: captions.firstResponse,
    trapTable: table(
      [
        'Session k',
        'Courses of k sessions in all',
        'In response at 6 months (view A)',
        'True',
        'Still waiting at session k',
        'Respond first after it',
        'Have responded by session k (view C)',
        'True',
      ],
      bySession.map((row) => [
        `${row.session}`,
        whole(row.ended),
        percent(row.rate),
        percent(row.rateTrue),
        whole(row.waiting),
        percent(row.firstResponses / row.waiting),
        percent(row.cumulativeIncidence),
        percent(row.cumulativeIncidenceTrue),
      ]),
    ),
  };
};

/** "57 %" */
const percentOf = (share: number): string => `${Math.round(100 * share)} %`;
