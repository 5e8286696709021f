-- Which campaigns are mine to see, and which of their answers may be shown already.

-- Workers of the service, its coordinator by mandate, heads, methodologists of the organisation; of a run of an event the team of its programme.
create or replace function quality.my_campaigns() returns uuid[] language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(c.id), '{}') from campaign c where c.organisation_id = any ((select my_organisations())::uuid[])
  and (c.service_id = any ((select my_services())::uuid[]) or c.service_id is not null and (select my_role()) = 'methodologist' or c.run_id = any ((select programmes.runs_whole())::uuid[]))); end $$;
-- Who begins and changes them.
create or replace function quality.asks_clients(a_service uuid) returns boolean language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(my_role() in ('head', 'coordinator', 'methodologist') and (a_service = any (my_services()) or my_role() = 'methodologist' and directory.service_organisation(a_service) = my_organisation()), false); end $$;

-- The same of one campaign: of a service, or of a run by the team of a programme that goes on.
create or replace function quality.asks_in(a_service uuid, a_run uuid) returns boolean language plpgsql stable security definer set search_path = quality, pg_temp as $$
begin return coalesce(case when a_run is null then quality.asks_clients(a_service) else a_run = any (programmes.runs_at_work()) end, false); end $$;

-- Weeks of which the answers may be shown: weeks that are over are put together, from the first one on, until there are five sheets; those are shown at once. What is
-- left over waits. Nobody can take one sheet out of two looks, nor see what came after a client left with a telephone in the hand.
create or replace function quality.least_voices() returns int language sql immutable set search_path = pg_catalog, pg_temp as $$ select 5 $$;
create or replace function quality.weeks_of(a_campaign uuid) returns table (week date, batch int) language plpgsql stable security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
declare w record; waiting date[] := '{}'; held int := 0; n int := 1;
begin
  for w in select v.week, count(*)::int as voices from voice v where v.campaign_id = a_campaign and v.week + 7 <= platform.today() group by v.week order by v.week loop
    waiting := waiting || w.week; held := held + w.voices;
    if held >= quality.least_voices() then
      return query select x, n from unnest(waiting) x;
      waiting := '{}'; held := 0; n := n + 1;
    end if;
  end loop;
end $$;
revoke execute on function quality.weeks_of(uuid) from public;
create or replace function quality.shown_weeks() returns table (campaign_id uuid, week date, batch int) language plpgsql stable security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
begin return query select c.id, w.week, w.batch from campaign c cross join lateral quality.weeks_of(c.id) w where c.id = any ((select quality.my_campaigns())::uuid[]); end $$;
-- Does anything of weeks that are over wait to be shown? Not how much; and nothing of a week that runs: whoever looks again and again would see who has just sent the first one.
create or replace function quality.voices_wait(a_campaign uuid) returns boolean language plpgsql stable security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
begin return a_campaign = any (quality.my_campaigns()) and exists (select from voice v where v.campaign_id = a_campaign and v.week + 7 <= platform.today() and v.week not in (select w.week from quality.weeks_of(a_campaign) w)); end $$;

-- One sheet, without who and when. @returns whether it was taken: a campaign that does not run, or takes more in a week than its service has clients, takes nothing.
create or replace function quality.take_voice(a_campaign uuid, a_tongue text, a_paper boolean, some_answers jsonb, some_texts jsonb) returns boolean language plpgsql volatile security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
declare c campaign; this_week date := date_trunc('week', platform.today())::date;
begin
  -- One after another: rows of the week are laid down anew.
  select * into c from campaign x where x.id = a_campaign for update;
  if c.id is null or not platform.today() between c.begins_on and (c.ends_on + case when a_paper then 28 else 0 end) or octet_length(some_answers::text) > 20000 or octet_length(some_texts::text) > 40000
    or (select count(*) from voice v where v.campaign_id = c.id and v.week = this_week) >= 400 then return false; end if;
  insert into voice (organisation_id, campaign_id, week, tongue, paper, answers) values (c.organisation_id, c.id, this_week, a_tongue, a_paper, some_answers);
  insert into voice_text (organisation_id, campaign_id, week, question, text) select c.organisation_id, c.id, this_week, t.key, t.value from jsonb_each_text(some_texts) t where t.value <> '';
  -- Place and transaction of a row would say in which order they came.
  with gone as (delete from voice v where v.campaign_id = c.id and v.week = this_week returning v.organisation_id, v.campaign_id, v.week, v.tongue, v.paper, v.answers)
    insert into voice (organisation_id, campaign_id, week, tongue, paper, answers) select g.organisation_id, g.campaign_id, g.week, g.tongue, g.paper, g.answers from gone g order by random();
  with gone as (delete from voice_text t where t.campaign_id = c.id and t.week = this_week returning t.organisation_id, t.campaign_id, t.week, t.question, t.text)
    insert into voice_text (organisation_id, campaign_id, week, question, text) select g.organisation_id, g.campaign_id, g.week, g.question, g.text from gone g order by random();
  return true;
end $$;
revoke execute on function quality.take_voice(uuid, text, boolean, jsonb, jsonb) from public;
-- Filled in on paper, copied by somebody of the service; who did is not kept either.
create or replace function quality.copy_voice(a_campaign uuid, a_tongue text, some_answers jsonb, some_texts jsonb) returns boolean language plpgsql volatile security definer set search_path = quality, pg_temp as $$
begin return a_campaign = any (quality.my_campaigns()) and quality.take_voice(a_campaign, a_tongue, true, some_answers, some_texts); end $$;
