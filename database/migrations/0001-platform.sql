-- What every room stands on: clock, version counter, the two logs' ground.
create schema platform;
comment on schema platform is 'Shared machinery: migrations, clock, triggers.';

create table platform.migration (
  name text primary key,
  hash text not null,
  applied_at timestamptz not null default now()
);
comment on table platform.migration is 'Which files of database/migrations have run, with their hash: an applied file must never change.';
comment on column platform.migration.name is 'File name.';
comment on column platform.migration.hash is 'SHA-256 of the file when it ran.';
comment on column platform.migration.applied_at is 'When it ran.';

-- Days are Czech days: a visit at half past midnight in summer belongs to the day the worker lived through.
create function platform.today() returns date language sql stable set search_path = pg_catalog, pg_temp
  as $$ select (now() at time zone 'Europe/Prague')::date $$;

create function platform.touch() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;
comment on function platform.touch() is 'Raises the version that If-Match compares.';
