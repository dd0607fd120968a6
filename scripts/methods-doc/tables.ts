import {
  builtInConditions,
  builtInInstruments,
  definitions,
  flags,
  flagWords,
  floorIds,
  floorLabels,
  groupLabels,
  horizons,
  type Instrument,
  reasonWords,
  statuses,
  statusWords,
} from '@enthesis/contract';
import { code, table } from './table.ts';

/** The tables, each made of the rows that the figures themselves are made with. */
export const tables = (): Readonly<Record<string, string>> => ({
  horizonsTable: table(
    ['Time point', 'Id', 'Window, days from the first session', 'Target day'],
    horizons.map(({ id, label, opens, closes, target }) => [label, code(id), `${opens} to ${closes}`, `${target}`]),
  ),
  definitionsTable: table(
    ['Definition', 'Id', 'A course counts when', 'Source'],
    definitions.map(({ id, label, rule, source }) => [label, code(id), rule, source]),
  ),
  floorsTable: table(
    ['Floor', 'Id'],
    floorIds.map((id) => [floorLabels[id], code(id)]),
  ),
  signsTable: table(
    ['In files', 'Meaning'],
    [
      ...statuses.map((id) => [code(id), statusWords[id]]),
      ...(['under-minimum', 'second-hidden'] as const).map((id) => [code(id), reasonWords[id]]),
      ...flags.map((id) => [code(id), flagWords[id]]),
    ],
  ),
  instrumentsTable: table(
    [
      'Instrument',
      'Id',
      'Measures',
      'Range',
      'Better is',
      'MCID',
      'PASS',
      'Percent rules',
      'Source',
      'Verified',
      'Note',
    ],
    builtInInstruments.map(instrumentRow),
  ),
  conditionsTable: table(
    ['Condition', 'Id', 'Region', 'Pain by', 'Function by'],
    builtInConditions.map(({ id, label, group, order }) => [
      label,
      code(id),
      groupLabels[group] ?? group,
      order.pain.map(code).join(', '),
      order.function.map(code).join(', '),
    ]),
  ),
});

const instrumentRow = (row: Instrument): readonly string[] => [
  row.label,
  code(row.id),
  row.measure.replaceAll('-', ' '),
  `${row.min} to ${row.max ?? 'no upper bound'}`,
  row.direction === 'lower-is-better' ? 'lower' : 'higher',
  row.mcid === null ? '' : `${row.mcid}`,
  row.pass === undefined ? '' : `${row.pass}`,
  row.percentRules && !row.ratesChange ? 'yes' : 'no',
  row.source,
  row.verified ? 'yes' : 'no',
  row.note ?? '',
];
