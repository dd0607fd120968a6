import { type Fault, refuseStudyId } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { z } from 'zod';

/** Who is who: chart number -> random study id. Kept on the clinic's own disk and never sent. */
export interface Crosswalk {
  /** How many patients it knows. */
  readonly size: number;
  /** The study id of a chart number; null where it has none yet. */
  find(chartNumber: string): string | null;
  /** The clinic's own number of a study id; null where it is not known. */
  chartOf(studyId: string): string | null;
  /** The same with these patients too: who is new gets a study id drawn at random. */
  withPatients(chartNumbers: Iterable<string>): Crosswalk;
  /** The file to keep. Save it before anything is sent. */
  text(): string;
}

/** A file that is no crosswalk, or a damaged one. The message says what to do and names no patient. */
export class CrosswalkError extends Error {
  override readonly name = 'CrosswalkError';
}

/**
 * A chart number in the form in which it is looked up: upper case, single blanks. Leading zeros count.
 *
 * @returns or why it is none: a spreadsheet that shows 1.23E+11 has lost digits.
 */
export const readChartNumber = (text: string): string | Fault => {
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) {
    return {
      rule: written('a chart number that was rounded'),
      allowed: written('chart numbers in full: format the column as text'),
    };
  }
  const chart = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toUpperCase();
  return chart.length <= 64
    ? chart
    : { rule: written('too long for a chart number'), allowed: written('at most 64 characters') };
};

const fileSchema = z.strictObject({
  enthesis_crosswalk: z.literal(1),
  keep: z.string(),
  patients: z.int().nonnegative(),
  ids: z.array(z.tuple([z.string().min(1).max(64), z.string()])),
});

const keep =
  'This file says who is who. Keep it on the disk of the clinic, with a copy in a safe place. Never send it. Without it the same patients would be counted twice.';

/** A crosswalk that knows nobody yet. */
export const newCrosswalk = (): Crosswalk => crosswalkOf(new Map());

const crosswalkOf = (ids: ReadonlyMap<string, string>): Crosswalk => ({
  size: ids.size,
  find: (chart) => ids.get(chart) ?? null,
  chartOf: (studyId) => [...ids].find(([, id]) => id.toUpperCase() === studyId.toUpperCase())?.[0] ?? null,
  withPatients: (charts) => {
    const more = new Map(ids);
    const taken = new Set(ids.values());
    for (const chart of charts) {
      if (more.has(chart)) continue;
      const id = drawStudyId(taken);
      taken.add(id);
      more.set(chart, id);
    }
    return crosswalkOf(more);
  },
  text: () => {
    const head = JSON.stringify({ enthesis_crosswalk: 1, keep, patients: ids.size }, null, 1).slice(0, -2);
    const lines = [...ids].map((pair) => `  ${JSON.stringify(pair)}`);
    return `${head},\n "ids": [\n${lines.join(',\n')}\n ]\n}\n`;
  },
});

/** No vowels, so that no word comes about, and nothing that is read as something else. */
const letters = 'BCDFGHJKMNPQRSTVWXZ';
const signs = `${letters}23456789`;
const groups = [3, 3, 3] as const;

/** A random id such as `Q7K-2MX-9TB`: 43 bits, drawn again where it is taken or looks like something. */
const drawStudyId = (taken: ReadonlySet<string>): string => {
  for (;;) {
    const id = groups.map((length, place) => drawSigns(length, place === 0)).join('-');
    if (!taken.has(id) && refuseStudyId(id) === null) return id;
  }
};

const drawSigns = (count: number, letterFirst: boolean): string =>
  Array.from({ length: count }, (_, place) => drawSign(letterFirst && place === 0 ? letters : signs)).join('');

/** One sign, each as likely: bytes beyond the last whole round of the alphabet are drawn again. */
const drawSign = (alphabet: string): string => {
  const byte = new Uint8Array(1);
  const fair = 256 - (256 % alphabet.length);
  do crypto.getRandomValues(byte);
  while ((byte[0] ?? 0) >= fair);
  return alphabet[(byte[0] ?? 0) % alphabet.length] ?? '';
};

/**
 * Opens the text of a crosswalk file.
 *
 * @throws {CrosswalkError} where it is damaged or something else.
 */
export const openCrosswalk = (text: string): Crosswalk => {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new CrosswalkError(
      written`This is no crosswalk that can be read (${issue?.path.slice(0, 2).join(', ') || written('its form')}). Take the copy kept beside last month's.`,
    );
  }
  const { ids, patients } = parsed.data;
  if (ids.length !== patients) {
    throw new CrosswalkError(
      written`The crosswalk says it holds ${patients} patients but holds ${ids.length}. Take the copy kept before somebody changed it.`,
    );
  }
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const [place, [chart, id]] of ids.entries()) {
    const twice = found.has(chart) || taken.has(id.toUpperCase());
    if (twice || refuseStudyId(id) !== null || readChartNumber(chart) !== chart) {
      throw new CrosswalkError(
        written`Entry ${place + 1} of the crosswalk ${twice ? written('repeats an earlier one') : written('is damaged')}. Take the copy kept before somebody changed it.`,
      );
    }
    found.set(chart, id);
    taken.add(id.toUpperCase());
  }
  return crosswalkOf(found);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new CrosswalkError(
      written(
        'The crosswalk is cut off or is another kind of file. Take the copy kept beside it; do not begin a new one.',
      ),
    );
  }
};

/**
 * Joins two crosswalks of one clinic, such as those of two computers.
 *
 * @throws {CrosswalkError} where they give one patient two ids, or two patients one.
 */
export const mergeCrosswalks = (one: Crosswalk, other: Crosswalk): Crosswalk => {
  const pairs = [...pairsOf(one), ...pairsOf(other)];
  const ids = new Map<string, string>();
  const charts = new Map<string, string>();
  let clashes = 0;
  for (const [chart, id] of pairs) {
    if ((ids.get(chart) ?? id) !== id || (charts.get(id) ?? chart) !== chart) clashes += 1;
    ids.set(chart, id);
    charts.set(id, chart);
  }
  if (clashes > 0) {
    throw new CrosswalkError(
      written`The two crosswalks disagree about ${clashes} patients. Keep the one whose ids were sent; hand those patients over again with it.`,
    );
  }
  return crosswalkOf(ids);
};

const pairsOf = (crosswalk: Crosswalk): readonly (readonly [string, string])[] =>
  fileSchema.parse(JSON.parse(crosswalk.text())).ids;
