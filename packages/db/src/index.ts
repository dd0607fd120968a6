export { backUp, forgetOldBackups } from './backup/back-up.ts';
export { BackupError } from './backup/backup-error.ts';
export { type Backup, latestBackup, readBackup } from './backup/manifest.ts';
export { restoreBackup } from './backup/restore.ts';
export { type PostgresTools, postgresTools } from './backup/tools.ts';
export { beginNewKey, type LostKey } from './begin-new-key.ts';
export type { Changes } from './changes.ts';
export {
  addClinic,
  ClinicExistsError,
  type ClinicRow,
  deleteClinic,
  erasePatient,
  findClinic,
  listClinics,
  recordKeyCheck,
} from './clinics.ts';
export { compareWithRecount, recountEverything } from './derive/rollup.ts';
export { type LaunchOptions, launchPostgres, type RunningPostgres } from './embedded/launch.ts';
export { PostgresStartError } from './embedded/start-error.ts';
export {
  type AuditRecord,
  auditEntries,
  forgetOldAudit,
  type Note,
  recordAudit,
  recordAuditIn,
  verifyAudit,
} from './identity/audit.ts';
export { briefWithHash, downloadWithHash, type LoggedDownload } from './identity/downloads.ts';
export { forgetExpired } from './identity/expired.ts';
export {
  type Inviting,
  invitationLink,
  linkHours,
  makeInvitation,
  makePasswordLink,
  passwordLink,
} from './identity/invitations.ts';
export type { Queries } from './identity/queries.ts';
export { newSecret, type Secret, sha256Of } from './identity/secrets.ts';
export {
  anyUser,
  endSignInsOf,
  findUser,
  findUserByEmail,
  languageOfAccount,
  listUsers,
  type MembershipRow,
  setDisabled,
  takeMembership,
  type UserRow,
} from './identity/users.ts';
export type { Applied, Applying } from './importing/apply.ts';
export { type AppliedImport, type Importing, type StagedRow, withImport } from './importing/importing.ts';
export {
  beginJob,
  cancelJob,
  endJob,
  failAbandonedJobs,
  findJob,
  forgetJob,
  idsUnderWay,
  type JobEnd,
  jobsUnderWay,
  keepLeftOut,
  leftOutOf,
  type NewJob,
  tellJob,
} from './importing/jobs.ts';
export type { LeftOut, LeftOutRow } from './importing/leave-out.ts';
export { type ClinicKey, clinicKey } from './importing/lost-key.ts';
export { UndoError, undoImport } from './importing/undo.ts';
export { migrate, releasedSchemas, schemaState } from './migrate.ts';
export { openRegistry, type Registry } from './open.ts';
export { setPrice } from './price.ts';
export {
  allBlocksOf,
  anyRealRelease,
  type BlockRow,
  blocksOf,
  changelogOf,
  currentRelease,
  fileOf,
  filesOf,
  fileWithHash,
  findRelease,
  listReleases,
  type ReleaseRow,
  type Series,
} from './published/releases.ts';
export type { Changelog, Dispersion, MovedBlock, PublishedTables, ReleaseSeries } from './published/tables.ts';
export { allBaselines, followedByClass, judgedClasses } from './reader/baselines.ts';
export { attendanceOf, type DefinedSelection, firstResponsesOf, interimOf } from './reader/by-session.ts';
export { changeBinsOf, trajectoryOf } from './reader/change.ts';
export { allOf, type ClinicReader, readClinic } from './reader/clinic-scope.ts';
export { describedBy, describedCourses, describedOutcomes } from './reader/cohort.ts';
export { eventsOf } from './reader/event.ts';
export { headlinesOf } from './reader/headline.ts';
export { asOf, importsOf } from './reader/imports.ts';
export { priceOf, priceQuery } from './reader/price.ts';
export { qualityOf } from './reader/quality.ts';
export {
  aboveFloor,
  countsSessions,
  coursesOf,
  followedColumn,
  lowestClass,
  type Outcome,
  outcomesOf,
  respondersColumn,
  sumAboveFloor,
} from './reader/select.ts';
export { definitionsFor, specificationsOf } from './reader/specifications.ts';
export type { GroupedBy, JudgedOn, ReadableTables, Stratified } from './reader/tables.ts';
export { retreatmentOf, treatmentOf } from './reader/treatment.ts';
export { type ChangeRow, changesSince, type PlaceOfBlock, placeBlocks } from './releasing/changes.ts';
export { countNetwork } from './releasing/count.ts';
export {
  type CountRow,
  type CrossedRow,
  countsOf,
  crossedCountsOf,
  type HeadRow,
  headsOf,
} from './releasing/counts.ts';
export { type MemberClinic, memberClinics, noiseKeyCheck, recordNoiseKey } from './releasing/members.ts';
export { type Beside, type PressClient, withPress } from './releasing/press.ts';
export type {
  CountedVariable,
  CountRequest,
  Cut,
  MemberKeys,
  PlaceCode,
} from './releasing/request.ts';
export { blocksInRelease, type EarlierRelease, nextNumber, releasesOfSeries } from './releasing/vintage.ts';
export {
  type AskedBy,
  type NewRelease,
  type ReleaseFile,
  withdrawRelease,
  writeRelease,
} from './releasing/write.ts';
export { renamePatients } from './rename-patients.ts';
export type { Connections } from './roles/connections.ts';
export { onStatement, type StatementSeen } from './roles/statements.ts';
export { broken, type Check, warning, well } from './upkeep/check.ts';
export { type Database, openDatabase } from './upkeep/database.ts';
export { examineDatabase } from './upkeep/examine.ts';
