-- Who may do what with actions of advocacy, asked once a statement. Definers: the tables below ask one another.

-- Coordinator, head and methodologist prepare actions of their organisation.
create or replace function signals.prepares() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(my_role() in ('coordinator', 'head', 'methodologist'), false); end $$;
-- Who reads them: also workers, whose signals they stand on and whose stories they tell.
create or replace function signals.reads_actions() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(my_role() in ('worker', 'coordinator', 'head', 'methodologist'), false); end $$;
create or replace function signals.my_actions() returns uuid[] language plpgsql stable security definer set search_path = signals, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(a.id), '{}') from action a where a.organisation_id = any ((select my_organisations())::uuid[]) and (select reads_actions())); end $$;
-- Actions of others that we were asked to join: for those who prepare, and for whoever was asked for a story of theirs.
create or replace function signals.asked_actions() returns uuid[] language plpgsql stable security definer set search_path = signals, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(k.action_id), '{}') from action_ask k where k.to_organisation_id = (select my_organisation())
    and ((select prepares()) or exists (select from action_story s where s.action_id = k.action_id and s.owner_id = (select my_membership())))); end $$;
-- Of those, the ones we did join: what was sent also in our name is ours to read.
create or replace function signals.joined_actions() returns uuid[] language plpgsql stable security definer set search_path = signals, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(k.action_id), '{}') from action_ask k where k.action_id = any ((select asked_actions())::uuid[]) and k.to_organisation_id = (select my_organisation())
    and (exists (select from contribution c where c.ask_id = k.id and c.approved_at is not null and not c.declined) or exists (select from action_story s where s.action_id = k.action_id and s.organisation_id = k.to_organisation_id and s.approved_at is not null))); end $$;
-- Neither sent nor dropped: what it stands on may still change.
create or replace function signals.is_open(an_action uuid) returns boolean language plpgsql stable security definer set search_path = signals, pg_temp as $$
#variable_conflict use_column
begin return not exists (select from action_step where action_id = an_action and kind in ('sent', 'dropped')); end $$;
-- Has the one whose story it is left? Then the head decides.
create or replace function signals.has_left(a_membership uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select not lasts(m.valid_from, m.valid_to, m.ended_at) from membership m where m.id = a_membership); end $$;

-- What an action counts, one row for each case that met it (its first signal) and each signal without a case; no ids, so that whoever prepares reads the
-- numbers of the organisation whole, also of cases beyond their own reach. A signal of a locality stands in its district.
create or replace function signals.counted(an_action uuid) returns table (month text, level text, orp_code text, in_case boolean) language plpgsql stable security definer set search_path = signals, access, pg_temp as $$
#variable_conflict use_column
begin
  if not an_action = any (my_actions()) then return; end if;
  return query select to_char(x.noted_on, 'YYYY-MM'), x.level, coalesce(x.orp_code, l.orp_code), x.case_id is not null
    from (select distinct on (coalesce(s.case_id, s.id)) s.* from action_signal l join signal s on s.id = l.signal_id where l.action_id = an_action and s.kind <> 'watch' order by coalesce(s.case_id, s.id), s.noted_on, s.id) x left join localities.locality l on l.case_id = x.case_id order by 1, 2, 3 limit 5000;
end $$;
-- Cases of ours that met a barrier of this domain (in this district) in these days, for an action that we were asked to join. Fewer than five are not counted out.
create or replace function signals.ours_like(an_action uuid, a_from date, a_until date) returns int language plpgsql stable security definer set search_path = signals, access, pg_temp as $$
#variable_conflict use_column
declare a action; n int;
begin
  if not prepares() or not an_action = any (asked_actions()) then return null; end if;
  select * into a from action where id = an_action;
  select count(distinct s.case_id)::int into n from signal s where s.organisation_id = (select my_organisation()) and s.kind = 'barrier' and s.case_id is not null and s.domain = a.domain and (a.orp_code is null or s.orp_code = a.orp_code) and s.noted_on between a_from and a_until;
  return n;
end $$;
