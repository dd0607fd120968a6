export { type ClinicCell, type ClinicTableRules, clinicTable, type Tallied } from './clinic-table.ts';
export { type Piece, partition } from './partition.ts';
