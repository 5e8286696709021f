import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Embedded } from '#platform/db/embedded.ts';
import { startTemporary } from '#platform/db/temporary.ts';
import { lintSql } from './lint-sql.ts';
import { schema } from './schema.ts';
import { types } from './types.ts';

const example = `
  create role soubeh_owner; create role soubeh_app;
  create schema garden; comment on schema garden is 'Where things grow.'; grant usage on schema garden to soubeh_app;
  create table garden.bed (
    id uuid primary key default gen_random_uuid(), name text not null, state text not null default 'dug' check (state in ('dug', 'sown', 'gardener''s')),
    sun text check (sun is null or sun in ('full', 'half')), soil text check (soil = 'clay'), colours text[] not null default '{}' check (colours <@ array['red', 'blue']),
    size numeric, seeds bigint generated always as identity, label text generated always as (upper(name)) stored, dug_on date not null, seen timestamptz not null default now(),
    note jsonb, picture bytea, change xid8 not null default pg_current_xact_id(), open boolean not null, weeks int, neighbours uuid[] not null, length int check (length > 0));
  comment on table garden.bed is 'A piece of ground.';
  comment on column garden.bed.name is 'What people call it.';
  create table garden.plant (id uuid primary key, bed_id uuid not null references garden.bed on delete cascade, planted_at timestamp);
  create view garden.open_bed as select b.id, b.name, p.id as plant_id from garden.bed b left join garden.plant p on p.bed_id = b.id where b.open;
  comment on column garden.open_bed.id is 'never null';
  create function garden.count_beds() returns bigint language sql stable security definer as 'select count(*) from garden.bed';
  create type garden.season as enum ('spring');
  create table garden.visit_log (id uuid primary key); alter table garden.visit_log owner to soubeh_app;
  alter table garden.bed enable row level security, force row level security;
  create policy seen on garden.bed to soubeh_app using (exists (select from garden.plant where bed_id = bed.id));
  grant select on all tables in schema garden to soubeh_app; grant delete on garden.visit_log to soubeh_app;`;

let server: Embedded;
beforeAll(async () => {
  server = await startTemporary();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(example);
  await client.end();
});
afterAll(() => server.stop());

test('types', async () => {
  const text = await types(server.url);
  for (const line of [
    'id: Generated<string>;', 'name: string;', `state: Generated<'dug' | 'sown' | 'gardener\\'s'>;`, `sun: 'full' | 'half' | null;`, `soil: 'clay' | null;`,
    `colours: Generated<('red' | 'blue')[]>;`, 'size: string | null;', 'seeds: ColumnType<string, never, never>;', 'label: ColumnType<string | null, never, never>;',
    'dug_on: string;', 'seen: Generated<Date>;', 'note: unknown;', 'picture: Uint8Array | null;', 'change: Generated<string>;', 'open: boolean;', 'weeks: number | null;',
    'neighbours: string[];', 'length: number | null;', `'garden.bed': GardenBed;`, 'export interface GardenOpenBed {\n  id: ColumnType<string, never, never>;',
    'plant_id: ColumnType<string | null, never, never>;', '/** A piece of ground. */',
  ]) expect(text).toContain(line);
});

test('the schema on one page', async () => {
  const page = await schema(server.url);
  for (const line of [
    '-- Where things grow.\ncreate schema garden;', '-- A piece of ground.\ncreate table garden.bed (\n  id uuid not null default gen_random_uuid(),',
    'name text not null,  -- What people call it.', 'seeds bigint not null generated always as identity,', 'label text generated always as (upper(name)) stored,',
    '  PRIMARY KEY (id)', 'FOREIGN KEY (bed_id) REFERENCES garden.bed(id) ON DELETE CASCADE', '-- view garden.open_bed, reads garden.bed, garden.plant\n--   id uuid  -- never null',
    '-- function garden.count_beds() returns bigint stable security definer',
  ]) expect(page).toContain(line);
  expect(await schema(server.url)).toBe(page);
});

test('the SQL lints find each fault', async () => {
  const found = await lintSql(server.url);
  for (const fault of [
    /row-level security.*garden\.plant/, /policy besides.*garden\.plant/, /search_path.*garden\.count_beds/, /foreign key.*garden\.plant.*bed_id/, /commented.*table garden\.plant/,
    /commented.*garden\.bed\.state/, /enum.*garden\.season/, /owns.*garden\.visit_log/, /log.*garden\.visit_log.*DELETE/i, /time zone.*garden\.plant\.planted_at/,
    /security_invoker.*garden\.open_bed/, /EXISTS.*garden\.bed.*seen/,
  ]) expect(found.join('\n')).toMatch(fault);
  expect(found.join('\n')).not.toMatch(/commented.*garden\.bed\.(name|id)\b/);
});
