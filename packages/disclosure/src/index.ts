export { type ClinicCell, type ClinicTableRules, clinicTable, type Tallied } from './clinic-table.ts';
export { hiddenInLine } from './line.ts';
export { type Piece, partition } from './partition.ts';
