export type { CellLabels, ClinicCell, ClinicTableRules, Tallied } from './cells.ts';
export { clinicTable } from './clinic-table.ts';
export { hiddenInLine } from './line.ts';
export { type CoursesCounted, type Move, movesTogether } from './moves.ts';
export * from './network/index.ts';
export { type Piece, partition } from './partition.ts';
