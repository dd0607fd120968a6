export { registerClinic } from './clinics.ts';
export { eraseStudyId } from './erase.ts';
export { type ImportRequest, importFolder, importSource } from './intake.ts';
export { IntakeError } from './intake-error.ts';
export { type Source, SourceError, type SourceRow } from './source.ts';
export { csvFolder } from './sources/csv/folder.ts';
