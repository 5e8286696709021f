// Brings a database to the current state: roles, migrations (history, each runs once), access rules (state: all re-applied unless they stand untouched).
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { loginPassword, ownerPool } from './connect.ts';
import { quiet } from './quiet.ts';
import { rememberRules, rulesStand } from './standing.ts';

const root = path.resolve(import.meta.dirname, '../..');
const schemas = ['platform', 'access', 'directory', 'people', 'cases', 'commitments', 'work', 'signals', 'documents', 'retention', 'offline', 'referrals', 'meetings', 'goals', 'insights', 'questionnaires', 'localities', 'crisis', 'audits', 'quality', 'programmes', 'learning', 'published'];
/** Not logged by the change trigger: logs themselves, and machinery without content. */
const unlogged = ['access.read_log', 'access.change_log', 'access.log_seal', 'access.session', 'access.guest_session', 'access.guest_log', 'access.emergency_request', 'access.sign_in_attempt', 'access.replay', 'access.reach', 'access.reach_change', 'access.asking', 'access.challenge', 'access.oidc_flow', 'access.password_reset', 'access.backup_code', 'platform.migration', 'platform.rules_put', 'platform.log_life', 'platform.mail', 'offline.deposit_right', 'people.name_search', 'people.name_token', 'work.month_sum', 'work.month_delta', 'work.past_sum',
  'documents.sealed', 'documents.chunk', 'retention.husk', 'directory.finding', 'directory.finding_word', 'directory.published', 'directory.import', 'directory.import_row', 'directory.register_provider', 'directory.register_entry', 'directory.register_place', 'meetings.calendar_fetch', 'meetings.note_turn', 'insights.publication',
  // What a client said without a name: a line with a time would say whose it is.
  'quality.voice', 'quality.voice_text'];

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const hashOf = (sql: string) => createHash('sha256').update(sql).digest('hex');
const migrations = () => readdirSync(path.join(root, 'database/migrations')).filter((f) => f.endsWith('.sql')).sort();
// Rooms in the order of the schemas: later ones may build on the functions of earlier ones. Within a room its functions (`…-access.sql`)
// come before its policies (`access.sql`), and rooms inside it after both.
const roomOrder = (file: string) => { const at = schemas.indexOf(file.split('/')[1]!); return at < 0 ? schemas.length : at; };
const accessRules = () => ['platform/db/access.sql', ...globSync('modules/**/*access.sql', { cwd: root }).map((f) => f.replaceAll('\\', '/'))
  .sort((a, b) => roomOrder(a) - roomOrder(b) || a.split('/').length - b.split('/').length || Number(a.endsWith('/access.sql')) - Number(b.endsWith('/access.sql')) || (a < b ? -1 : 1)), 'platform/db/jobs-access.sql'];

/** The migrations of this version, in order. */
export const migrationHashes = (): { name: string; hash: string }[] => migrations().map((name) => ({ name, hash: hashOf(read(`database/migrations/${name}`)) }));

/** Hash of everything that decides the schema: names test templates and tells whether anything is to be done. */
export const schemaHash = (): string => {
  const hash = createHash('sha256');
  for (const file of [...migrations().map((f) => `database/migrations/${f}`), ...accessRules(), 'platform/db/migrate.ts', 'platform/db/standing.ts', 'node_modules/graphile-worker/package.json']) hash.update(file).update(read(file));
  return hash.digest('hex').slice(0, 16);
};

/** Roles belong to the whole cluster, locks to one database: of two that start at once on the same cluster, PostgreSQL refuses one, which tries again. */
async function setPassword(db: pg.Client, login: string, password: string, tries = 10): Promise<void> {
  try { await db.query(`alter role ${login} password '${password}'`); } catch (error) {
    if (tries === 1 || !/tuple concurrently updated/.test((error as Error).message)) throw error;
    await pause(50);
    await setPassword(db, login, password, tries - 1);
  }
}

async function ensureRoles(db: pg.Client, adminUrl: string): Promise<void> {
  await db.query(`do $$ declare r text; begin
    perform pg_advisory_xact_lock(hashtext('soubeh.roles'));
    foreach r in array array['soubeh_owner', 'soubeh_app', 'soubeh_door', 'soubeh_guest', 'soubeh_public'] loop
      if not exists (select from pg_roles where rolname = r) then execute format('create role %I nologin', r); end if; end loop;
    foreach r in array array['soubeh_login', 'soubeh_door_login'] loop
      if not exists (select from pg_roles where rolname = r) then execute format('create role %I login noinherit', r); end if; end loop;
    if not pg_has_role('soubeh_login', 'soubeh_app', 'member') then grant soubeh_app to soubeh_login; end if;
    if not pg_has_role('soubeh_login', 'soubeh_guest', 'member') then grant soubeh_guest to soubeh_login; end if;
    if not pg_has_role('soubeh_login', 'soubeh_public', 'member') then grant soubeh_public to soubeh_login; end if;
    if not pg_has_role('soubeh_door_login', 'soubeh_door', 'member') then grant soubeh_door to soubeh_door_login; end if;
    if not pg_has_role(current_user, 'soubeh_owner', 'member') then execute format('grant soubeh_owner to %I', current_user); end if;
  end $$`);
  for (const login of ['soubeh_login', 'soubeh_door_login']) await setPassword(db, login, loginPassword(adminUrl, login));
}

/** The tables of the jobs' own library, as the owner: a request may then put a job into its own transaction. */
async function ensureJobs(adminUrl: string): Promise<void> {
  const pool = ownerPool(adminUrl, 1);
  try { await runMigrations({ pgPool: pool, logger: quiet }); } finally { await pool.end(); }
}

/** Functions the migrations made: the only ones that are history. */
const functionsOfHistory = () => migrations().flatMap((file) => [...read(`database/migrations/${file}`).matchAll(/^create (?:or replace )?function (\w+\.\w+)/gm)].map(([, name]) => name!));

/**
 * Takes away what an earlier version's rules left: policies, rights, views, triggers and functions. The rules are put on empty ground, so that a
 * function may answer with another type than it used to, and one that is no longer in the rules is not there to be called.
 * A function that a column still stands on (a default) stays and is replaced.
 */
async function clearRules(db: pg.Client): Promise<void> {
  const ours = `any ('{${schemas}}')`, ofRules = `not n.nspname || '.' || f.proname = any ('{${functionsOfHistory()}}')`;
  await db.query(`do $$ declare p record; s text; begin
    for p in select schemaname s, tablename t, policyname n from pg_policies where schemaname = ${ours} loop execute format('drop policy %I on %I.%I', p.n, p.s, p.t); end loop;
    for s in select nspname from pg_namespace where nspname = ${ours} loop
      execute format('revoke all on all tables in schema %I from soubeh_app, soubeh_door, soubeh_guest, soubeh_public', s);
      execute format('revoke all on all sequences in schema %I from soubeh_app, soubeh_door, soubeh_guest, soubeh_public', s);
    end loop;
    for s in select format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass) from pg_trigger t join pg_proc f on f.oid = t.tgfoid join pg_namespace n on n.oid = f.pronamespace
      where not t.tgisinternal and n.nspname = ${ours} and ${ofRules} loop execute s; end loop;
    -- Every view is of the rules; with one goes what is made of its rows.
    for s in select format('drop view if exists %I.%I cascade', schemaname, viewname) from pg_views where schemaname = ${ours} loop execute s; end loop;
    for s in select format('drop routine %s', f.oid::regprocedure) from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where n.nspname = ${ours} and ${ofRules} and not exists (select from pg_depend d where d.refclassid = 'pg_proc'::regclass and d.refobjid = f.oid) loop execute s; end loop;
  end $$`);
}

async function applyRules(db: pg.Client): Promise<void> {
  await db.query(`set local check_function_bodies = off`);
  await clearRules(db);
  for (const file of accessRules()) {
    await db.query(read(file)).catch((error: Error & { position?: string }) => { throw new Error(`${file}${error.position ? ` at ${error.position}` : ''}: ${error.message}`); });
  }
  // The session's values as defaults, row security, version counter and change log for every table: nobody can forget them.
  await db.query(`do $$ declare t record; begin
    for t in select c.oid::regclass::text as name, n.nspname || '.' || c.relname as full, c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = any ('{${schemas}}') loop
      execute format('alter table %s enable row level security, force row level security', t.name);
      execute format('create policy owner on %s to soubeh_owner using (true) with check (true)', t.name);
      if exists (select from pg_attribute where attrelid = t.oid and attname = 'organisation_id' and attnotnull) then execute format('alter table %s alter organisation_id set default access.my_organisation()', t.name); end if;
      if exists (select from pg_attribute where attrelid = t.oid and attname = 'author_id') then execute format('alter table %s alter author_id set default access.my_membership()', t.name); end if;
      execute format('drop trigger if exists touch on %s', t.name);
      execute format('drop trigger if exists log_change on %s', t.name);
      if exists (select from pg_attribute where attrelid = t.oid and attname = 'version') then execute format('create trigger touch before update on %s for each row execute function platform.touch()', t.name); end if;
      if not t.full = any ('{${unlogged}}') then execute format('create trigger log_change after insert or update or delete on %s for each row execute function access.log_change(%s)', t.name,
        (select string_agg(quote_literal(attname), ', ' order by attnum) from pg_attribute where attrelid = t.oid and attname = any ('{id,case_id,organisation_id}'))); end if;
    end loop;
  end $$`);
  // The definitions may have changed, and a restored database brings transaction numbers of another server: reach is worked out anew. (After the owner may see its rows again.)
  await db.query('delete from access.reach; delete from access.asking');
}

/**
 * Another server may be at work on the database: its requests hold tables in another order than the rules want them, and PostgreSQL ends one of the two.
 * Two databases of one cluster that get their rules at once may take all the locks that it has: one comes after the other.
 */
async function putRules(db: pg.Client, files: string, tries = 10): Promise<void> {
  try {
    await db.query('begin');
    await applyRules(db);
    await rememberRules(db, schemas, files);
    await db.query('commit');
  } catch (error) {
    await db.query('rollback');
    if (tries === 1 || !/deadlock detected|out of shared memory/.test((error as Error).message)) throw error;
    await pause(100 * (11 - tries) * (1 + Math.random()));
    await putRules(db, files, tries - 1);
  }
}

/**
 * Migrates the database behind `adminUrl` (a role that may create roles and extensions).
 * With `only`, these migrations run and nothing else (no access rules): what a backup stands on.
 * @returns names of the migrations that ran. Throws when an applied migration was edited.
 */
export async function migrate(adminUrl: string, { only }: { only?: string[] } = {}): Promise<string[]> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  const ran: string[] = [];
  try {
    await db.query(`select pg_advisory_lock(hashtext('soubeh.migrate'))`);
    await ensureRoles(db, adminUrl);
    await db.query(`create extension if not exists pg_trgm schema public; create extension if not exists unaccent schema public; create extension if not exists btree_gist schema public; create extension if not exists fuzzystrmatch schema public`);
    const name = (await db.query<{ name: string }>('select current_database() as name')).rows[0]!.name;
    await db.query(`grant create on database ${db.escapeIdentifier(name)} to soubeh_owner; grant usage on schema public to soubeh_owner; set role soubeh_owner`);
    const { rows: done } = await db.query<{ name: string; hash: string }>(`select name, hash from platform.migration`).catch(() => ({ rows: [] }));
    for (const file of migrations().filter((name) => !only || only.includes(name))) {
      const sql = read(`database/migrations/${file}`), hash = hashOf(sql);
      const before = done.find((m) => m.name === file);
      if (before && before.hash !== hash) throw new Error(`database/migrations/${file} was edited after it ran: write a new migration instead`);
      if (before) continue;
      await db.query('begin');
      await db.query(sql).catch((error: Error & { position?: string }) => { throw new Error(`${file}${error.position ? ` at ${sql.slice(0, +error.position).split('\n').length}` : ''}: ${error.message}`); });
      await db.query('insert into platform.migration (name, hash) values ($1, $2)', [file, hash]);
      await db.query('commit');
      ran.push(file);
    }
    if (only) return ran;
    await ensureJobs(adminUrl);
    // Read once: files that are changed while their rules are put are not taken for put.
    const files = schemaHash();
    if (!await rulesStand(db, schemas, files)) await putRules(db, files);
    await db.query('select directory.write_missing_findings()');
  } finally {
    await db.end();
  }
  return ran;
}
