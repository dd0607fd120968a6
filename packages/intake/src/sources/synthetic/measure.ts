import { builtInConditions, builtInInstruments, type Horizon, horizons, type Instrument } from '@enthesis/contract';
import { type Body, functionLostOn, painOn, reliefOn, within } from './body.ts';
import type { SyntheticClinic } from './clinic.ts';
import type { Random, Weights } from './random.ts';
import { responseOn, type Treatment } from './treatment.ts';
import { truth } from './truth.ts';

export interface Reading {
  readonly day: number;
  readonly instrument: string;
  readonly score: number;
}

export interface Subject {
  readonly condition: string;
  /** Year of the first session. */
  readonly year: number;
  /** Days from the first session to the export; nothing after it is known. */
  readonly elapsedDays: number;
  readonly body: Body;
  readonly treatment: Treatment;
}

/** All scores of one episode up to the export, in order of day. */
export const measure = (random: Random, clinic: SyntheticClinic, subject: Subject): readonly Reading[] => {
  const horizonDays = drawHorizonDays(random, clinic, subject);
  const sessionDays = subject.treatment.courses
    .flatMap(({ visits }) => visits.map(({ day }) => day))
    .filter((day) => day > 0 && random.chance(clinic.interimScores));
  const days = [...new Set([...drawBaselineDays(random), ...sessionDays, ...horizonDays])].sort((a, b) => a - b);
  const used = instrumentsOf(clinic, subject);
  const readings: Reading[] = [];
  for (const day of days) {
    if (day > subject.elapsedDays) break;
    const pain = painOn(subject.body, subject.treatment.responses, day) / 10;
    const lost = functionLostOn(subject.body, subject.treatment.responses, day);
    const note = (instrument: Instrument, share: number, noise: number) => {
      const noisy = within([0, 1], share + noise * random.normal());
      readings.push({ day, instrument: instrument.id, score: scoreOf(instrument, noisy) });
    };
    for (const [place, instrument] of used.pain.entries()) {
      if (place === 0 || random.chance(0.92)) note(instrument, pain, truth.painNoiseSd / 10);
    }
    if (used.function !== null && random.chance(0.92)) note(used.function, lost, truth.functionNoiseSd);
    if (clinic.impressionOfChange && horizonDays.includes(day)) {
      const relief = reliefOn(subject.treatment.responses, day) + 0.15 * random.normal();
      readings.push({ day, instrument: 'pgic7_improved1', score: within([1, 7], Math.round(4 - 4 * relief)) });
    }
  }
  return readings;
};

/** What baseline scores there are: most on the day of the first session, some earlier, a few too early or none. */
const baselines: Weights<'day 0' | 'weeks before' | 'twice' | 'too early' | 'none'> = [
  ['day 0', 70],
  ['weeks before', 18],
  ['twice', 7],
  ['too early', 2],
  ['none', 3],
];

const drawBaselineDays = (random: Random): readonly number[] => {
  switch (random.pick(baselines)) {
    case 'day 0':
      return [0];
    case 'weeks before':
      return [-random.integer(1, 24)];
    case 'twice':
      return [-random.integer(31, 75), 0];
    case 'too early':
      return [-random.integer(31, 120)];
    case 'none':
      return [];
  }
};

const drawHorizonDays = (random: Random, clinic: SyntheticClinic, { treatment }: Subject): readonly number[] => {
  const odds = truth.followUpOdds;
  const reach = random.chance(0.5) ? odds.reach : 1 / odds.reach;
  const droppedOut = treatment.courses[0]?.end === 'stopped';
  const days: number[] = [];
  for (const horizon of horizons) {
    const day = drawDayIn(random, horizon);
    const feelsBetter = responseOn(treatment.responses, day) !== null;
    const ratio =
      odds.horizon[horizon.id] * reach * (feelsBetter ? odds.inResponse : 1) * (droppedOut ? odds.droppedOut : 1);
    if (random.chance(multiplyOdds(clinic.followUp, ratio))) days.push(day);
  }
  return days;
};

/** A day around the horizon's target and inside its window; nearer ones are likelier. */
const drawDayIn = (random: Random, { opens, target, closes }: Horizon): number => {
  const reach = Math.min(target - opens, closes - target);
  return target + Math.round((random.uniform() + random.uniform() - 1) * reach);
};

const multiplyOdds = (chance: number, ratio: number): number => (chance * ratio) / (1 - chance + chance * ratio);

interface Used {
  readonly pain: readonly Instrument[];
  readonly function: Instrument | null;
}

const instrumentOf = (id: string): Instrument => {
  const found = builtInInstruments.find((row) => row.id === id);
  if (found === undefined) throw new Error(`the synthetic clinics use an instrument that is not built in: ${id}`);
  return found;
};

/** Pain that a condition asks about beside the general rating. */
const painBeside: Readonly<Record<string, string>> = { sciatica: 'nprs_leg', 'osgood-schlatter': 'npps' };

const instrumentsOf = (clinic: SyntheticClinic, { condition, year }: Subject): Used => {
  const general = clinic.vas100Until !== null && year <= clinic.vas100Until ? 'vas100' : 'nprs';
  const beside = painBeside[condition];
  const order = builtInConditions.find(({ id }) => id === condition)?.order.function ?? [];
  const [first, second = first] = order;
  const ofFunction = clinic.functionInstrument === 'first' ? first : second;
  return {
    pain: [general, ...(beside === undefined ? [] : [beside])].map(instrumentOf),
    function: ofFunction === undefined ? null : instrumentOf(ofFunction),
  };
};

/**
 * The score at which an instrument shows a problem of this share, 0 (none) to 1 (the worst). A T-score has no
 * problem-free end: it runs from the population's mean of 50, without a problem, to 30.
 */
const scoreOf = ({ id, min, max, direction }: Instrument, share: number): number => {
  if (id === 'promis_pf') return Math.round((50 - 20 * share) * 10) / 10;
  if (max === null) throw new Error(`the synthetic clinics need a scale with two ends: ${id}`);
  const fromBest = Math.round(share * (max - min));
  return direction === 'lower-is-better' ? min + fromBest : max - fromBest;
};
