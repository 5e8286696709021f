-- Which complaints are mine, and as whom. Definers: whom a complaint names has to be asked of a table that they themselves do not read.

-- Complaints that name me: under any membership of my account.
create or replace function quality.complaints_about_me() returns uuid[] language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct w.complaint_id), '{}') from complaint_worker w join membership m on m.id = w.membership_id where m.account_id = (select my_account())); end $$;
-- The organisation and all it is a part of: whose heads may read its complaints.
create or replace function quality.above(an_organisation uuid) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive up as (select o.id, o.parent_id from organisation o where o.id = an_organisation union select o.id, o.parent_id from organisation o join up u on o.id = u.parent_id) select coalesce(array_agg(id), '{}') from up); end $$;
-- The rule of an organisation on a day.
create or replace function quality.complaint_rule_on(an_organisation uuid, a_day date) returns quality.complaint_rule language plpgsql stable security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
declare found_ complaint_rule;
begin select * into found_ from complaint_rule r where r.organisation_id = an_organisation and r.valid_from <= a_day order by r.valid_from desc limit 1; return found_; end $$;
-- Complaints that name a head of their organisation or of one above it: those go to the trusted person as well.
create or replace function quality.names_head(a_complaint uuid, an_organisation uuid) returns boolean language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from complaint_worker w join membership m on m.id = w.membership_id join membership h on h.account_id = m.account_id
  where w.complaint_id = a_complaint and h.role = 'head' and h.organisation_id = any (quality.above(an_organisation)) and lasts(h.valid_from, h.valid_to, h.ended_at))); end $$;
-- Who decides about a complaint and names who handles it: heads of the organisation and of what it is a part of; the trusted person when it names a head. Never somebody whom it names.
create or replace function quality.complaints_led() returns uuid[] language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(c.id), '{}') from complaint c where c.id <> all ((select quality.complaints_about_me())::uuid[])
  and ((select sees_whole_organisation()) and c.organisation_id = any ((select my_organisations())::uuid[])
    or c.organisation_id = (select my_organisation()) and (quality.complaint_rule_on(c.organisation_id, platform.today())).trusted_id = (select my_membership()) and quality.names_head(c.id, c.organisation_id))); end $$;
-- Who looks into it: those, and whoever was named.
create or replace function quality.complaints_handled() returns uuid[] language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x), '{}') from (select unnest(quality.complaints_led()) x union all
  select c.id from complaint c where c.handler_id = (select my_membership()) and c.id <> all ((select quality.complaints_about_me())::uuid[])) y); end $$;
-- Of which one learns: also what one received.
create or replace function quality.complaints_seen() returns uuid[] language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x), '{}') from (select unnest(quality.complaints_handled()) x union all
  select c.id from complaint c where c.author_id = (select my_membership()) and c.id <> all ((select quality.complaints_about_me())::uuid[])) y); end $$;
-- Received by me, whoever it names: to write down whom, with the complaint itself and never later.
create or replace function quality.complaints_being_written() returns uuid[] language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(c.id), '{}') from complaint c where c.author_id = (select my_membership()) and c.created_at = now()); end $$;
-- Is there anybody at all who may handle it? Told to who received it.
create or replace function quality.has_leader(a_complaint uuid) returns boolean language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return a_complaint = any (quality.complaints_seen()) and (select exists (select from complaint c join membership m on lasts(m.valid_from, m.valid_to, m.ended_at)
   and (m.role = 'head' and m.organisation_id = any (quality.above(c.organisation_id)) or m.id = (quality.complaint_rule_on(c.organisation_id, platform.today())).trusted_id and quality.names_head(c.id, c.organisation_id))
  where c.id = a_complaint and m.account_id not in (select x.account_id from complaint_worker w join membership x on x.id = w.membership_id where w.complaint_id = c.id))); end $$;

-- Nobody handles what concerns them; who handles it is named by who leads; a person of the organisation or of one above it.
create or replace function quality.guard_complaint() returns trigger language plpgsql security definer set search_path = quality, access, pg_temp as $$
begin
  if my_membership() is null then return new; end if;
  if tg_op = 'INSERT' then
    if new.handler_id is not null then raise insufficient_privilege; end if;
  elsif new.handler_id is distinct from old.handler_id then
    if not new.id = any (quality.complaints_led()) then raise insufficient_privilege; end if;
    if new.handler_id is not null then
      if exists (select from complaint_worker w join membership m on m.id = w.membership_id join membership h on h.account_id = m.account_id where w.complaint_id = new.id and h.id = new.handler_id)
        or not exists (select from membership m where m.id = new.handler_id and m.organisation_id = any (quality.above(new.organisation_id)) and lasts(m.valid_from, m.valid_to, m.ended_at)) then raise insufficient_privilege; end if;
    end if;
  end if;
  new.handler_name := case when new.handler_id is null then '' else coalesce((select a.name from membership m join account a on a.id = m.account_id where m.id = new.handler_id), '') end;
  return new;
end $$;
create or replace trigger guard before insert or update on quality.complaint for each row execute function quality.guard_complaint();
-- Whom it names is of that organisation or above it, and does not handle it.
create or replace function quality.guard_complaint_worker() returns trigger language plpgsql security definer set search_path = quality, access, pg_temp as $$
declare c complaint;
begin
  if my_membership() is null then return new; end if;
  select * into c from complaint x where x.id = new.complaint_id;
  if not exists (select from membership m where m.id = new.membership_id and m.organisation_id = any (quality.above(c.organisation_id)))
    or exists (select from membership m join membership h on h.account_id = m.account_id where m.id = new.membership_id and h.id = c.handler_id) then raise insufficient_privilege; end if;
  new.name := (select a.name from membership m join account a on a.id = m.account_id where m.id = new.membership_id);
  return new;
end $$;
create or replace trigger guard before insert on quality.complaint_worker for each row execute function quality.guard_complaint_worker();

-- Who may handle this one: people of the organisation whom it does not name. For who leads it.
create or replace function quality.complaint_handlers(a_complaint uuid) returns table (membership_id uuid, name text) language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return query select m.id, a.name from complaint c join membership m on (m.organisation_id = c.organisation_id or m.id = (select my_membership())) and lasts(m.valid_from, m.valid_to, m.ended_at) join account a on a.id = m.account_id
  where c.id = a_complaint and a_complaint = any (quality.complaints_led()) and m.account_id not in (select x.account_id from complaint_worker w join membership x on x.id = w.membership_id where w.complaint_id = c.id); end $$;
