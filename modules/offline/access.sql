-- Who decides about devices, who may put something down, who reads what was handed over. Current state, no history.
create policy colleague on offline.setting for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy administrator_adds on offline.setting for insert to soubeh_app with check ((select access.administers()) and organisation_id = (select access.my_organisation()));
create policy administrator on offline.setting for update to soubeh_app using ((select access.administers()) and organisation_id = (select access.my_organisation()));
grant select, insert (vault_days), update (vault_days) on offline.setting to soubeh_app;

-- Nobody reads a right, not even its own: it is only counted at the door.
create policy nobody on offline.deposit_right for select to soubeh_app using (false);

create policy head on offline.deposit for select to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
grant select on offline.deposit to soubeh_app;

create policy head on offline.settlement for select to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head_settles on offline.settlement for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation())
  and deposit_id in (select d.id from offline.deposit d where d.id = settlement.deposit_id and d.organisation_id = settlement.organisation_id));
grant select, insert (deposit_id, outcome, reason) on offline.settlement to soubeh_app;

-- A right for the device that takes something along; ended ones are cleared away.
create or replace function offline.issue_right(a_hash bytea, lasts interval) returns timestamptz language plpgsql volatile security definer set search_path = offline, access, pg_temp as $$
declare me record; ends timestamptz := now() + least(lasts, interval '14 days');
begin
  select * into me from caller();
  if me.membership_id is null then raise exception 'no membership' using errcode = '42501'; end if;
  delete from deposit_right where author_id = me.membership_id and expires_at < now();
  insert into deposit_right (organisation_id, token_hash, expires_at, author_id) values (me.organisation_id, a_hash, ends, me.membership_id);
  return ends;
end $$;
revoke execute on function offline.issue_right(bytea, interval) from public;
grant execute on function offline.issue_right(bytea, interval) to soubeh_app;

-- The door: puts down what a device holds. False when the right does not hold; the same thing twice is one. A membership may put down so many things and no more.
create or replace function offline.door_deposit(a_hash bytea, items uuid[], written timestamptz[], sealed bytea[], most int) returns boolean language plpgsql volatile security definer set search_path = offline, pg_temp as $$
#variable_conflict use_column
declare by_ record;
begin
  select r.organisation_id, r.author_id into by_ from deposit_right r where r.token_hash = a_hash and r.expires_at > now() for update;
  if by_ is null then return false; end if;
  if (select count(*) from deposit d where d.author_id = by_.author_id) + cardinality(items) > most then return false; end if;
  insert into deposit (organisation_id, item_id, written_at, sealed, author_id)
    select by_.organisation_id, i.item, least(i.at, now()), i.content, by_.author_id from unnest(items, written, sealed) as i (item, at, content)
    on conflict (author_id, item_id) do nothing;
  return true;
end $$;
revoke execute on function offline.door_deposit(bytea, uuid[], timestamptz[], bytea[], int) from public;
grant usage on schema offline to soubeh_door;
grant execute on function offline.door_deposit(bytea, uuid[], timestamptz[], bytea[], int) to soubeh_door;

-- What the head has just entered belongs to the one who wrote it: rows made in this transaction by the caller get their author back, records also the mark of who entered them.
create or replace function offline.attribute(a_deposit uuid) returns void language plpgsql volatile security definer set search_path = offline, access, pg_temp as $$
declare me record; given record; t record;
begin
  select * into me from caller();
  select d.author_id, d.organisation_id into given from deposit d where d.id = a_deposit;
  if me.role is distinct from 'head' or given is null or not given.organisation_id = any (my_organisations())
     or not exists (select from settlement s where s.deposit_id = a_deposit and s.outcome = 'entered' and s.author_id = me.membership_id and s.created_at = transaction_timestamp()) then
    raise exception 'nothing to attribute' using errcode = '42501';
  end if;
  for t in select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('work', 'commitments', 'signals', 'cases', 'localities')
              and exists (select from pg_attribute where attrelid = c.oid and attname = 'author_id') and exists (select from pg_attribute where attrelid = c.oid and attname = 'created_at') loop
    execute format('update %s set author_id = $1 where author_id = $2 and created_at = transaction_timestamp()', t.name) using given.author_id, me.membership_id;
  end loop;
  update work.record set entered_by = me.membership_id where author_id = given.author_id and created_at = transaction_timestamp();
end $$;
revoke execute on function offline.attribute(uuid) from public;
grant execute on function offline.attribute(uuid) to soubeh_app;
-- The mark is given only so.
revoke insert (entered_by), update (entered_by) on work.record from soubeh_app;
