-- Whether a service is open. `openState` of hours.ts says the same of the same rows; both are asked the same questions in hours.test.ts.

-- Hours that run at an instant, on the clock of Prague: yesterday's over midnight and today's. An exception of the day wins over its weekday; a closure
-- concerns every kind, other hours those of their kind; without a place both concern every place. Plain SQL, so that a question about one service, or
-- about those found, is asked by the index.
create or replace function directory.opened(an_instant timestamptz, kinds text[] default '{open}') returns table (service_id uuid, place_id uuid, kind text) language sql stable as $$
  select s.service_id, s.place_id, s.kind
    from directory.schedule s
    cross join lateral (select (an_instant at time zone 'Europe/Prague')::date - n as on_day from generate_series(0, 1) n) d
   where s.kind = any (kinds) and s.opens is not null
     and (d.on_day + s.opens) at time zone 'Europe/Prague' <= an_instant
     and an_instant < (d.on_day + case when s.closes <= s.opens then 1 else 0 end + s.closes) at time zone 'Europe/Prague'
     and case when s.on_day is not null then d.on_day between s.on_day and coalesce(s.until_day, s.on_day)
         else s.weekday = extract(isodow from d.on_day) and (s.valid_from is null or s.valid_from <= d.on_day) and (s.valid_to is null or d.on_day <= s.valid_to)
          and not exists (select from directory.schedule x where x.service_id = s.service_id and d.on_day between x.on_day and coalesce(x.until_day, x.on_day)
                and (x.place_id is null or x.place_id = s.place_id) and (x.opens is null or x.kind = s.kind)) end $$;
comment on function directory.opened is 'Hours of services within sight that run at an instant.';

create or replace function directory.open_at(a_service uuid, an_instant timestamptz, kinds text[] default '{open}') returns boolean language sql stable as $$
  select exists (select from directory.opened(an_instant, kinds) o where o.service_id = a_service) $$;
comment on function directory.open_at is 'Is the service open at the instant? By its hours only: whether it still exists is another question.';

-- ---- how long facts last: as the organisation I act for says it ----
create policy own on directory.lasting for select to soubeh_app using (organisation_id = (select access.my_organisation()));
create policy keeper_adds on directory.lasting for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers()));
create policy keeper_changes on directory.lasting for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.administers()));
call platform.grant_writes('directory.lasting', array['aspect']);

-- ---- history ----
-- Is the row within sight? As the policies of the three tables say it: functions that run as the owner are not bound by them.
create or replace function directory.sees(a_kind text, an_id uuid) returns boolean language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
declare mine uuid[] := access.my_organisations(); masked uuid[] := access.masked_from_me();
begin
  if access.my_account() is null then return false; end if;
  return case a_kind
    when 'service' then exists (select from service s where s.id = an_id and (s.organisation_id = any (mine) or (s.partner_id is null or s.open) and s.organisation_id <> all (masked)))
    when 'partner' then exists (select from partner p where p.id = an_id and (p.organisation_id = any (mine) or p.open and p.organisation_id <> all (masked)))
    when 'place' then exists (select from place p where p.id = an_id and (p.organisation_id = any (mine) or p.open and p.organisation_id <> all (masked)))
    else false end;
end $$;

-- Lines of the change log about a service, partner or place and what hangs on it, newest first: what stood there (`was`), what came after it (`became`), and
-- the row they are about (`about`). Others than those who keep it read only what was changed since it was opened to everybody: before, it was a matter
-- of one organisation.
create or replace function directory.changes_of(a_kind text, an_id uuid, before_id bigint, at_most int)
returns table (id bigint, at timestamptz, membership_id uuid, organisation_id uuid, table_name text, action text, was jsonb, became jsonb, about jsonb)
language plpgsql stable security definer set search_path = directory, access, pg_temp as $$
#variable_conflict use_column
declare since_id bigint; since_xid xid8; own boolean;
begin
  if not sees(a_kind, an_id) then return; end if;
  own := (select organisation_id from service where a_kind = 'service' and id = an_id union all select organisation_id from partner where a_kind = 'partner' and id = an_id
    union all select organisation_id from place where a_kind = 'place' and id = an_id) = any (my_organisations());
  if not own then select l.id, l.xid into since_id, since_xid from change_log l where l.row_id = an_id and l.action = 'update' and l.was ? 'open' order by l.id desc limit 1; end if;
  return query with present as (
      select 'directory.service' as t, s.id, to_jsonb(s) as r from service s where a_kind = 'service' and s.id = an_id
      union all select 'directory.offer', o.id, to_jsonb(o) from offer o where a_kind = 'service' and o.service_id = an_id
      union all select 'directory.contact', c.id, to_jsonb(c) from contact c where a_kind = 'service' and c.service_id = an_id or a_kind = 'partner' and c.partner_id = an_id
      union all select 'directory.schedule', h.id, to_jsonb(h) from schedule h where a_kind = 'service' and h.service_id = an_id
      union all select 'directory.service_place', x.id, to_jsonb(x) from service_place x where a_kind = 'service' and x.service_id = an_id
      union all select 'directory.partner', p.id, to_jsonb(p) from partner p where a_kind = 'partner' and p.id = an_id
      union all select 'directory.place', p.id, to_jsonb(p) from place p where a_kind = 'place' and p.id = an_id),
    gone as (
      select l.table_name as t, l.row_id as id, l.was as r from change_log l where a_kind = 'service' and l.action = 'delete' and l.table_name in ('directory.contact', 'directory.schedule', 'directory.service_place') and l.was ->> 'service_id' = an_id::text
      union all select l.table_name, l.row_id, l.was from change_log l where a_kind = 'partner' and l.action = 'delete' and l.table_name = 'directory.contact' and l.was ->> 'partner_id' = an_id::text),
    known as (select * from present union all select * from gone),
    line as (
      select l.*, k.r from known k join change_log l on l.row_id = k.id and l.table_name = k.t
       where l.id > coalesce(since_id, 0) and (before_id is null or l.id < before_id)
         -- What was changed by the very writing that opened it was not open before either.
         and l.xid is distinct from since_xid
         -- Of a place that one does not see, not even the floor and the door.
         and (k.t <> 'directory.service_place' or sees('place', (k.r ->> 'place_id')::uuid)) order by l.id desc limit at_most)
  select l.id, l.at, l.membership_id, l.organisation_id, l.table_name, l.action, case when l.action = 'update' then l.was else '{}' end,
         case when l.action = 'update' then (select jsonb_object_agg(k, coalesce(
           (select n.was -> k from change_log n where n.row_id = l.row_id and n.table_name = l.table_name and n.id > l.id and n.was ? k order by n.id limit 1), l.r -> k)) from jsonb_object_keys(l.was) k) else '{}' end, l.r
    from line l order by l.id desc;
end $$;
revoke execute on function directory.sees, directory.changes_of from public;
grant execute on function directory.sees, directory.changes_of to soubeh_app;
