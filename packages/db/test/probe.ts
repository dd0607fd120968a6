import type { LoginRole } from '../src/roles/logins.ts';

/** Something that somebody would try who can send any SQL through a connection of Enthesis. */
export interface Probe {
  readonly name: string;
  /** Sent one after the other; the last is what is tried. */
  readonly statements: readonly string[];
  /** Roles whose work it is. All others have to be refused. */
  readonly may: readonly LoginRole[];
  /** Another database than the registry's, which is tried by signing in. */
  readonly database?: string;
  /** Whether no row at all is a refusal: views of the server hide what is not one's own. */
  readonly hides?: boolean;
}

/** What a probe met with, as its test saw it. */
export interface ProbeOutcome {
  readonly probe: string;
  readonly role: LoginRole;
  readonly outcome: 'refused' | 'may';
}

declare module 'vitest' {
  interface TaskMeta {
    probe?: ProbeOutcome;
  }
}

const clinic = 'enthesis_reader_clinic';
const network = 'enthesis_reader_network';
const intake = 'enthesis_intake';
const release = 'enthesis_release';
const identity = 'enthesis_identity';
const audit = 'enthesis_audit_insert';

const probe = (name: string, may: readonly LoginRole[], ...statements: readonly string[]): Probe => ({
  name,
  statements,
  may,
});

const reading: readonly Probe[] = [
  probe('read patients', [intake, release], 'select * from intake.episode'),
  probe('read scores in an aggregate', [intake, release], 'select count(*) from intake.score'),
  probe('explain a read of scores', [intake, release], 'explain select * from intake.score'),
  probe('copy scores out', [intake, release], 'copy intake.score to stdout'),
  probe('read what an import replaced', [intake], 'select * from intake.score_before'),
  probe('read who was erased', [intake], 'select * from intake.erased'),
  probe('read who is signed in', [identity], 'select * from identity.sign_in'),
  probe('read password hashes', [identity], 'select password_hash from identity.user'),
  probe('read the log', [identity], 'select * from audit.entry'),
  probe('list clinics', [intake, release, identity], 'select code from registry.clinic'),
  probe('read what tells keys apart', [intake, release], 'select key_check from registry.clinic'),
  probe('read what releases remember', [release], 'select * from secret.snapshot'),
  probe('read releases', [network, release], 'select * from published.block'),
  probe('read roll-ups', [clinic, intake], 'select * from rollup.course'),
  // Row-level security stops a question that forgot its clinic, not somebody who can send any SQL.
  {
    ...probe(
      'name a clinic and read its roll-ups',
      [clinic, intake],
      `set enthesis.clinic_id = '1'`,
      'select * from rollup.course',
    ),
    hides: true,
  },
  probe('turn row-level security off', [], 'set row_security = off', 'select * from rollup.course'),
];

const writing: readonly Probe[] = [
  probe('change a roll-up', [intake], 'update rollup.course set courses = courses'),
  probe('change a score', [intake], 'update intake.score set score = score'),
  probe('change a release', [], 'update published.block set n = 1000'),
  probe('change an account', [identity], 'update identity.user set email = email'),
  probe('make a clinic real', [], 'update registry.clinic set synthetic = false'),
  probe(
    'add to the log',
    [intake, release, identity, audit],
    `select audit.add_entry('denied', 'probe', null, null, null, null, null, '{}')`,
  ),
  probe(
    'choose the moment of an entry',
    [],
    `insert into audit.entry (at, action, detail) values ('2020-01-01', 'import', '{}')`,
  ),
  probe('seal a day of the log', [], `select audit.add_entry('day-sealed', null, null, null, null, null, null, '{}')`),
  probe('change the log', [], 'update audit.entry set actor = null'),
  probe('empty the log', [], 'delete from audit.entry'),
  probe('empty a table', [], 'truncate intake.score'),
  probe('lock out the others', [intake], 'begin', 'lock table rollup.course in access exclusive mode'),
  probe('use up numbers of the log', [], `select nextval('audit.entry_number_seq')`),
  probe('read the latest number of the log', [], 'select last_value from audit.entry_number_seq'),
];

const becoming: readonly Probe[] = [
  probe('put the role off and read patients', [intake, release], 'reset role', 'select * from intake.episode'),
  probe('be the owner', [], 'set role postgres'),
  probe('be the keeper of the log', [], 'set role enthesis_audit_keeper'),
  probe('sign in as the owner', [], 'set session authorization postgres'),
  probe('make a role', [], 'create role mine superuser'),
  probe('be given what another may', [], 'grant pg_read_all_data to current_user'),
  probe('end the owner', [], `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'`),
  { ...probe('sign in to another database', [], 'select 1'), database: 'template1' },
  probe('make a database', [], 'create database mine'),
];

const making: readonly Probe[] = [
  probe('make a view over scores', [], 'create view rollup.mine as select * from intake.score'),
  probe('make a table', [], 'create table public.mine (a integer)'),
  probe('make a temporary table', [intake, release], 'create temporary table mine (a integer)'),
  probe(
    'make a temporary function',
    [intake, release],
    `create function pg_temp.peek() returns bigint language sql as 'select 1::bigint'`,
  ),
  probe('read scores in a procedure', [intake, release], 'do $$ begin perform * from intake.score; end $$'),
  probe('make a schema', [], 'create schema mine'),
  probe('take row-level security away', [], 'alter table rollup.course disable row level security'),
  probe(
    'put a trigger on scores',
    [],
    'create trigger mine before insert on intake.score execute function audit.refuse_change()',
  ),
  probe(
    'replace a function of ours',
    [],
    `create or replace function audit.line(entry audit.entry) returns text language sql return ''`,
  ),
  probe('have scores looked at anew', [intake], `select intake.refresh_statistics('scores')`),
  probe('add an extension', [], 'create extension dblink'),
];

const othersQueries = `
select from pg_stat_activity where usename <> current_user and query not in ('', '<insufficient privilege>')`;
const everybody = [clinic, network, intake, release, identity, audit] as const;

const server: readonly Probe[] = [
  probe('run a program', [], `copy (select 1) to program 'id'`),
  probe('read a file', [], `select pg_read_file('postgresql.conf')`),
  probe('write a file', [], `copy (select 1) to '/tmp/mine'`),
  probe('list a folder', [], `select pg_ls_dir('.')`),
  probe('load a large object', [], `select lo_import('/etc/passwd')`),
  probe('read passwords of roles', [], 'select * from pg_authid'),
  probe('read statistics', [], 'select * from pg_statistic'),
  probe('set what only the owner sets', [], `alter system set log_statement = 'all'`),
  {
    ...probe('see common scores in statistics', [intake, release], `select from pg_stats where schemaname = 'intake'`),
    hides: true,
  },
  { ...probe('see what others ask', [], othersQueries), hides: true },
  // The server tells these to anybody: how many, never what.
  {
    ...probe('see how many rows a table has', everybody, `select from pg_stat_user_tables where relname = 'score'`),
    hides: true,
  },
];

/** All of them. */
export const probes: readonly Probe[] = [...reading, ...writing, ...becoming, ...making, ...server];
