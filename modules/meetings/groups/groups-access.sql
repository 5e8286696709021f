-- Who names whom, who sits where. These run as the owner, so each starts from the session.

-- Members for which I name who sits there: those of my organisation, when I am its head. Whoever runs the group names for all.
create or replace function meetings.members_i_name() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(m.id), '{}') from group_member m where (select sees_whole_organisation()) and m.member_organisation_id = any ((select my_organisations())::uuid[]) and (m.until is null or m.until >= platform.today())); end $$;

-- May this account sit there? For an organisation its own people and those of its parts; for a person, people of whoever keeps the group.
create or replace function meetings.may_sit(a_member uuid, a_membership uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return exists (with recursive whole as (select coalesce(m.member_organisation_id, m.organisation_id) as id from group_member m where m.id = a_member and m.partner_id is null union select o.id from organisation o join whole w on o.parent_id = w.id)
    select from membership x join account a on a.id = x.account_id and a.disabled_at is null where x.id = a_membership and x.organisation_id in (select id from whole) and lasts(x.valid_from, x.valid_to, x.ended_at)); end $$;
-- The account with this work address at the organisation of a member, for whoever names who sits there and may know the organisation. The whole address has to be known.
create or replace function meetings.account_at(a_member uuid, an_email text) returns uuid language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select x.id from membership x join account a on a.id = x.account_id join group_member m on m.id = a_member
   where m.member_organisation_id is not null and (m.group_id = any ((select groups_i_run())::uuid[]) or m.id = any ((select members_i_name())::uuid[])) and m.member_organisation_id <> all ((select masked_from_me())::uuid[])
     and lower(a.email) = lower(an_email) and may_sit(m.id, x.id) order by x.valid_from desc, x.id limit 1); end $$;

-- Who sits in groups of mine: name, how to reach them at work, whether their account still comes from there. An address tells the organisation by its domain, so of a masked one it is not given out; on paper of none.
create or replace function meetings.seated(groups uuid[]) returns table (seat_id uuid, name text, email text, phone text, here boolean) language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
declare mine uuid[] := my_groups(); hidden uuid[] := coalesce(masked_from_me(), '{}');
begin return query
  select s.id, coalesce(a.name, s.name), case when x.known then coalesce(nullif(s.email, ''), a.email, '') else '' end, case when x.known then s.phone else '' end,
         s.membership_id is null or lasts(b.valid_from, b.valid_to, b.ended_at) and a.disabled_at is null
    from seat s join group_member m on m.id = s.member_id left join membership b on b.id = s.membership_id left join account a on a.id = b.account_id
    cross join lateral (select coalesce(m.member_organisation_id <> all (hidden), true) and coalesce(b.organisation_id <> all (hidden), true) as known) x
   where s.group_id = any (groups) and s.group_id = any (mine); end $$;

-- What a seat may be, whoever writes it: an account of that member, in the days of the member; that a name is public is agreed to by the account itself.
create or replace function meetings.guard_seat() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
declare m group_member; runs boolean; names boolean; before seat;
begin
  if my_membership() is null then return new; end if;
  if tg_op = 'UPDATE' then before := old; end if;
  select * into m from group_member where id = new.member_id;
  runs := new.group_id = any (groups_i_run());
  names := new.member_id = any (members_i_name());
  if m.group_id is distinct from new.group_id then raise insufficient_privilege; end if;
  if tg_op = 'INSERT' and new.membership_id is not null and not may_sit(new.member_id, new.membership_id) then raise check_violation using message = 'the account is not of this member'; end if;
  -- The one who sits there says only whether the name may be public.
  if not runs and not names and (to_jsonb(new) - '{public_consent_on,version,updated_at}'::text[]) is distinct from (to_jsonb(before) - '{public_consent_on,version,updated_at}'::text[]) then raise insufficient_privilege; end if;
  -- An office is given by whoever runs the group.
  if not runs and new.office in ('chair', 'secretary') and new.office is distinct from before.office then raise insufficient_privilege; end if;
  -- Nor does a head lengthen one that was ended.
  if not runs and new.office in ('chair', 'secretary') and (new.since < before.since or coalesce(new.until, 'infinity') > coalesce(before.until, 'infinity')) then raise insufficient_privilege; end if;
  if new.public_consent_on is not null and new.public_consent_on is distinct from before.public_consent_on and (new.public_consent_on > platform.today() or new.membership_id is not null and new.membership_id <> my_membership()) then raise check_violation using message = 'the account itself agrees'; end if;
  return new;
end $$;
create or replace trigger guard before insert or update on meetings.seat for each row execute function meetings.guard_seat();

-- A body keeps the name under which it became a member.
create or replace function meetings.name_partner() returns trigger language plpgsql security definer set search_path = meetings, directory, pg_temp as $$
begin
  new.partner_name := coalesce((select p.name from partner p where p.id = new.partner_id), '');
  return new;
end $$;
create or replace trigger name_partner before insert on meetings.group_member for each row execute function meetings.name_partner();

-- Somebody with an account runs the group from a day on, or it has ended by then.
create or replace function meetings.is_run(a_group uuid, on_day date) returns boolean language plpgsql stable security definer set search_path = meetings, pg_temp as $$
begin return exists (select from "group" g where g.id = a_group and g.ended_on < on_day) or exists (select from seat s join group_member m on m.id = s.member_id
   where s.group_id = a_group and s.office in ('chair', 'secretary') and s.membership_id is not null and on_day between s.since and coalesce(s.until, 'infinity') and on_day between m.since and coalesce(m.until, 'infinity')); end $$;
-- Asked at the end of the transaction, when a successor sits there already; of two who end each other at once, the second is refused.
create or replace function meetings.guard_running() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
declare on_day date := greatest(coalesce((case when tg_op = 'UPDATE' then to_jsonb(new) ->> 'until' end)::date + 1, platform.today()), platform.today());
begin
  if my_membership() is null then return null; end if;
  perform 1 from "group" where id = old.group_id for update;
  if not is_run(old.group_id, on_day) then raise check_violation using message = 'nobody runs the group'; end if;
  return null;
end $$;
create constraint trigger running after update of until, office or delete on meetings.seat deferrable initially deferred for each row when (old.office in ('chair', 'secretary')) execute function meetings.guard_running();
create constraint trigger running after update of until on meetings.group_member deferrable initially deferred for each row when (new.until is not null and new.until is distinct from old.until) execute function meetings.guard_running();
