import { eventTypeIds, reasons } from '@enthesis/contract';
import {
  displayedClass,
  type NetworkDefinition,
  networkDefinitions,
  type PublishedRate,
  publishedMean,
  publishedRate,
  rateClasses,
} from '@enthesis/disclosure';
import { type Column, groupColumns, placeColumns } from './columns.ts';
import type { ToldBlock } from './row.ts';
import type { Cell } from './workbook.ts';

/** A file of rows, and how they come from the release's blocks. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<never>[];
  readonly rowsOf: (blocks: readonly ToldBlock[]) => readonly (readonly Cell[])[];
}

const table = <Row>(
  name: string,
  title: string,
  columns: readonly Column<Row>[],
  rowsOf: (block: ToldBlock) => readonly Row[],
): Table => ({
  name,
  title,
  columns,
  rowsOf: (blocks) => blocks.flatMap(rowsOf).map((row) => columns.map(({ of }) => of(row))),
});

const isOf = ({ entry }: ToldBlock, kind: string): boolean => entry.id === kind || entry.id.startsWith(`${kind}-`);

const display = { source: 'display rule of the policy', privacyRole: 'derived', unit: null, alias: null } as const;
const because = <Row>(of: Column<Row>['of']): readonly Column<Row>[] => [
  {
    ...display,
    name: 'status',
    meaning: 'Whether the figure is shown.',
    type: 'string',
    allowed: 'shown, hidden',
    of: (row) => (of(row) === null ? 'shown' : 'hidden'),
  },
  {
    ...display,
    name: 'because',
    meaning: 'Why it is hidden; blank otherwise.',
    type: 'string',
    allowed: reasons.join(', '),
    of,
  },
];

interface ClassOfBlock extends ToldBlock {
  readonly class: string;
  readonly courses: number | null;
}

const shownClass = ({ courses, classHide }: ClassOfBlock) => displayedClass(courses, { classHide });

const classColumns: readonly Column<ClassOfBlock>[] = [
  ...groupColumns,
  {
    name: 'class',
    meaning: 'Class of courses: those of a row exclude each other and leave nobody out.',
    unit: null,
    type: 'string',
    allowed: 'the classes of the variable',
    source: 'block',
    privacyRole: 'group',
    alias: 'AVALC',
    of: (row) => row.class,
  },
  {
    name: 'courses',
    meaning: 'Courses in the class, rounded by chance and right on average; blank below 10.',
    unit: 'courses',
    type: 'integer',
    allowed: 'multiples of the base in policy.json',
    source: 'block',
    privacyRole: 'protected',
    alias: 'COUNT',
    of: (row) => shownClass(row).value,
  },
  ...because<ClassOfBlock>((row) => shownClass(row).because),
];

const classTable = (kind: string, title: string): Table =>
  table(`${kind}.csv`, title, classColumns, (block) => {
    const { variable } = block.entry;
    if (!isOf(block, kind) || variable.kind !== 'classes') return [];
    return variable.classes.map((name) => ({ ...block, class: name, courses: block.block.classes?.[name] ?? null }));
  });

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** A block of scores; null in one that is not. */
const meanOf = ({ entry, block }: ToldBlock) => {
  const mean = numberOf(block.mean);
  if (entry.variable.kind !== 'score' || mean === null) return null;
  return publishedMean([{ n: block.n, mean, sd: numberOf(block.sd), range: entry.variable.range }]);
};

const ofScore = {
  type: 'number',
  source: 'block',
  privacyRole: 'protected',
  unit: 'points of the instrument',
} as const;

const scoreColumns: readonly Column<ToldBlock>[] = [
  ...groupColumns,
  {
    name: 'instrument',
    meaning: 'What the scores are of.',
    unit: null,
    type: 'string',
    allowed: 'an id of the vocabulary',
    source: 'block',
    privacyRole: 'group',
    alias: 'QSCAT',
    of: ({ entry }) => (entry.variable.kind === 'score' ? entry.variable.instrument : null),
  },
  {
    ...ofScore,
    name: 'lowest',
    meaning: 'Lowest value the mean could have.',
    privacyRole: 'group',
    allowed: 'a number',
    alias: null,
    of: ({ entry }) => (entry.variable.kind === 'score' ? entry.variable.lowest : null),
  },
  {
    ...ofScore,
    name: 'highest',
    meaning: 'Highest value the mean could have.',
    privacyRole: 'group',
    allowed: 'a number',
    alias: null,
    of: ({ entry }) => (entry.variable.kind === 'score' ? entry.variable.highest : null),
  },
  {
    ...ofScore,
    name: 'mean',
    meaning: 'Mean with noise, to one decimal. A change is an improvement where it is above 0.',
    allowed: 'from lowest to highest',
    alias: 'AVAL',
    of: ({ block }) => numberOf(block.mean),
  },
  {
    ...ofScore,
    name: 'sd',
    meaning: 'Standard deviation with noise, to one decimal; blank under 30 courses.',
    allowed: '0 or more',
    alias: 'STDDEV',
    of: ({ block }) => numberOf(block.sd),
  },
  {
    ...ofScore,
    name: 'se',
    meaning: 'Standard error of the mean with the noise in it, from the published sd and n.',
    privacyRole: 'derived',
    allowed: '0 or more',
    alias: 'STDERR',
    of: (row) => meanOf(row)?.se ?? null,
  },
  ...because<ToldBlock>(({ block }) => (block.sd === null ? 'under-30' : null)),
];

const scoreTable = (kind: string, title: string): Table =>
  table(`${kind}.csv`, title, scoreColumns, (block) => (isOf(block, kind) ? [block] : []));

interface RateOfBlock extends ToldBlock {
  readonly definition: NetworkDefinition;
  readonly shown: ReturnType<typeof publishedRate>;
}

const rateColumn = (
  name: string,
  meaning: string,
  unit: string,
  alias: string | null,
  of: (rate: PublishedRate) => number,
): Column<RateOfBlock> => ({
  name,
  meaning,
  unit,
  type: name === 'share' || name === 'effective_n' ? 'number' : 'integer',
  allowed: '0 or more',
  source: 'classes of the block',
  privacyRole: 'derived',
  alias,
  of: ({ shown }) => (shown.rate === null ? null : of(shown.rate)),
});

const rateColumns: readonly Column<RateOfBlock>[] = [
  ...placeColumns,
  {
    name: 'definition',
    meaning: 'Definition of response.',
    unit: null,
    type: 'string',
    allowed: networkDefinitions.join(', '),
    source: 'block',
    privacyRole: 'group',
    alias: 'CRIT1',
    of: ({ definition }) => definition,
  },
  rateColumn('events', 'Responders: courses that met the definition.', 'courses', 'EVENTS', (rate) => rate.responders),
  rateColumn(
    'n',
    'Courses with a score at the horizon, of which `events` responded.',
    'courses',
    'N',
    (rate) => rate.followed,
  ),
  rateColumn('not_followed', 'Courses that were due and have none.', 'courses', null, (rate) => rate.notFollowed),
  rateColumn('share', 'Responder rate: events over n.', 'share of 1', 'AVAL', ({ share }) => share),
  rateColumn(
    'effective_n',
    'Number to make an interval with (Wilson): below n by what the rounding takes away.',
    'courses',
    null,
    ({ effectiveN }) => effectiveN,
  ),
  ...because<RateOfBlock>(({ shown }) => shown.because),
];

const rates = table<RateOfBlock>('rates.csv', 'Responder rates, ready for meta-analysis', rateColumns, (block) => {
  const { classHide, base } = block;
  return networkDefinitions
    .filter((definition) => isOf(block, rateClasses[definition].variable))
    .map((definition) => {
      const { classes } = block.block;
      return {
        ...block,
        definition,
        shown: publishedRate([{ classes }], rateClasses[definition], { classHide, base }),
      };
    });
});

/** All tables, in the order in which a reader meets them. */
export const tables: readonly Table[] = [
  rates,
  classTable('outcome', 'Outcome classes of courses due at a horizon, baseline at least 3 of 10'),
  classTable('mcid', 'Courses by whether the change reached the minimal clinically important difference'),
  classTable('coverage', 'Who can be judged at a horizon, of all courses that ended'),
  scoreTable('change', 'Change from baseline, by instrument'),
  scoreTable('baseline', 'Baselines, by instrument'),
  classTable('first-response', 'First response by session: responded, stopped or still in treatment'),
  classTable('sessions', 'Sessions of courses that ended'),
  classTable('gaps', 'Courses by whether the gaps between their sessions were 21 to 42 days'),
  classTable('events', `Courses by whether an event was recorded: any, ${eventTypeIds.join(', ')}`),
];
