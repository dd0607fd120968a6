export type { PreviewRow } from './check.ts';
export { type Crosswalk, CrosswalkError, mergeCrosswalks, newCrosswalk, openCrosswalk } from './crosswalk.ts';
export {
  type Deidentified,
  type DeidentifyRequest,
  deidentify,
  type Progress,
  type Summary,
  type TidyFile,
  type Warning,
} from './deidentify.ts';
export { type DueList, type DueScore, dueListCsv, type Lift } from './due-list.ts';
export type { NamedFile } from './files.ts';
export { type CodedField, isCoded, knownCodes } from './mapping/coded-fields.ts';
export type { ColumnProfile, SeenValue } from './mapping/column-profile.ts';
export { finishMapping } from './mapping/finish.ts';
export {
  type ColumnDraft,
  type ColumnMapping,
  type DateOrder,
  dateOrders,
  type Field,
  type Mapping,
  type MappingDraft,
  type MappingKind,
} from './mapping/mapping.ts';
export { MappingError } from './mapping/mapping-error.ts';
export { type Profile, profileFiles } from './mapping/profile.ts';
export { type ColumnProposal, type Confidence, type Proposal, proposeMapping } from './mapping/propose.ts';
export { type Question, questionsOf } from './mapping/questions.ts';
export { formatMapping, parseMapping } from './mapping/text.ts';
export { type Meanings, proposeCodes } from './mapping/value-words.ts';
export { openTable } from './readers/open-table.ts';
export { SourceError } from './source-error.ts';
export type { Table, TableRow } from './table.ts';
export { skip, valueKey } from './values.ts';
