-- A cluster counts its transactions from the beginning: after a restore the logs would go on with numbers long sealed. What a cluster's
-- own numbers are raised by keeps the order of the logs, and with it the hash chains, whole.
create table platform.log_life (
  id boolean primary key default true check (id),
  added bigint not null default 0 check (added >= 0)
);
comment on table platform.log_life is 'One row: by how much the numbers of this cluster''s transactions are raised in the logs. Set by a restore.';
comment on column platform.log_life.id is 'Always true: there is one row.';
comment on column platform.log_life.added is 'Highest number in the logs when they were restored into this cluster.';
insert into platform.log_life default values;

create function platform.raised(number xid8) returns xid8 language sql stable security definer set search_path = platform, pg_temp as $$
  select (number::text::bigint + added)::text::xid8 from log_life $$;
comment on function platform.raised is 'A transaction''s number as the logs count it.';
alter table access.read_log alter xid set default platform.raised(pg_current_xact_id());
alter table access.change_log alter xid set default platform.raised(pg_current_xact_id());
