-- Support as numbers. Definers: who reads hours of support reads no record of a colleague, and a site reads no record at all. Words come only by the policies of work.record.

-- Support that the caller is told of: all of a programme that is theirs whole, else of one site that is theirs. Newest first, from after a row on.
create or replace function programmes.support_lines(a_programme uuid, a_site uuid, no_site boolean, some_modes text[], a_from date, a_to date, a_member uuid, a_topic text, an_activity uuid, no_activity boolean, before_day date, before_id uuid, a_limit int)
  returns table (record_id uuid, version int, on_day date, minutes int, mode text, site_id uuid, activity_id uuid, topic text, member_id uuid, by_id uuid) language plpgsql stable security definer set search_path = programmes, work, pg_temp as $$
#variable_conflict use_column
begin
  if (a_programme = any (programmes.whole()) or a_site = any (programmes.my_sites())) is not true then return; end if;
  return query select s.record_id, r.version, r.on_day, r.minutes, r.mode, s.site_id, s.activity_id, s.topic, s.member_id, r.author_id from support s join record r on r.id = s.record_id
   where s.programme_id = a_programme and (a_site is null or s.site_id = a_site) and (not no_site or s.site_id is null) and (some_modes is null or r.mode = any (some_modes)) and (a_from is null or r.on_day >= a_from) and (a_to is null or r.on_day <= a_to)
     and (a_member is null or s.member_id = a_member) and (a_topic is null or s.topic = a_topic) and (an_activity is null or s.activity_id = an_activity) and (not no_activity or s.activity_id is null) and (before_day is null or (r.on_day, r.id) < (before_day, before_id))
   order by r.on_day desc, r.id desc limit a_limit;
end $$;

-- The same added up, each record once in each breakdown: everything, by mode, month, site, topic, team member, key activity. `key` is null where a record names none.
create or replace function programmes.support_sums(a_programme uuid, a_site uuid, no_site boolean, some_modes text[], a_from date, a_to date, a_member uuid, a_topic text, an_activity uuid, no_activity boolean)
  returns table (by_what text, key text, records int, minutes int, last_on date) language plpgsql stable security definer set search_path = programmes, work, pg_temp as $$
#variable_conflict use_column
begin
  if (a_programme = any (programmes.whole()) or a_site = any (programmes.my_sites())) is not true then return; end if;
  return query select case grouping(x.mode, x.month, x.site_id, x.topic, x.member_id, x.activity_id) when 31 then 'mode' when 47 then 'month' when 55 then 'site' when 59 then 'topic' when 61 then 'member' when 62 then 'activity' else 'all' end,
      coalesce(x.mode, x.month::text, x.site_id::text, x.topic, x.member_id::text, x.activity_id::text), count(*)::int, sum(x.minutes)::int, max(x.on_day)
    from (select r.on_day, r.minutes, r.mode, date_trunc('month', r.on_day::timestamp)::date as month, s.site_id, s.topic, s.member_id, s.activity_id from support s join record r on r.id = s.record_id
      where s.programme_id = a_programme and (a_site is null or s.site_id = a_site) and (not no_site or s.site_id is null) and (some_modes is null or r.mode = any (some_modes)) and (a_from is null or r.on_day >= a_from) and (a_to is null or r.on_day <= a_to)
        and (a_member is null or s.member_id = a_member) and (a_topic is null or s.topic = a_topic) and (an_activity is null or s.activity_id = an_activity) and (not no_activity or s.activity_id is null)) x
   group by grouping sets ((), (x.mode), (x.month), (x.site_id), (x.topic), (x.member_id), (x.activity_id));
end $$;

-- Takes back what was logged by mistake, by its author or the head, over this version of it; the change log keeps what it was and the sums of work go down by their trigger. A closed programme is only read.
create or replace function programmes.take_back(a_record uuid, a_version int) returns boolean language plpgsql volatile security definer set search_path = programmes, work, access, pg_temp as $$
#variable_conflict use_column
begin
  perform from record r join support s on s.record_id = r.id where r.id = a_record and r.version = a_version and r.kind = 'method_support' and r.organisation_id = (select my_organisation())
    and (r.author_id = (select my_membership()) or (select sees_whole_organisation())) and s.programme_id = any (programmes.at_work()) for update;
  if not found then return false; end if;
  delete from record_project where record_id = a_record;
  delete from record where id = a_record;
  return true;
end $$;
revoke execute on function programmes.support_lines(uuid, uuid, boolean, text[], date, date, uuid, text, uuid, boolean, date, uuid, int), programmes.support_sums(uuid, uuid, boolean, text[], date, date, uuid, text, uuid, boolean), programmes.take_back(uuid, int) from public;
grant execute on function programmes.support_lines(uuid, uuid, boolean, text[], date, date, uuid, text, uuid, boolean, date, uuid, int), programmes.support_sums(uuid, uuid, boolean, text[], date, date, uuid, text, uuid, boolean), programmes.take_back(uuid, int) to soubeh_app;
