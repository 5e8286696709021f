-- A programme is read by the organisation that runs it and by its sites; a site by the team and by its own people. Nothing of it is about a client.

call platform.grant_writes('programmes.programme');
create policy seen on programmes.programme for select to soubeh_app using (id = any ((select programmes.seen())::uuid[]));
create policy ours on programmes.programme for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy write on programmes.programme for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('head', 'methodologist')
  and (project_id is null or project_id in (select p.id from work.project p where p.id = project_id)) and (model_version_id is null or model_version_id in (select v.id from questionnaires.version v where v.id = model_version_id and v.state = 'published')));
create policy change on programmes.programme for update to soubeh_app using (id = any ((select programmes.led())::uuid[])) with check (organisation_id = (select access.my_organisation())
  and (project_id is null or project_id in (select p.id from work.project p where p.id = project_id)) and (model_version_id is null or model_version_id in (select v.id from questionnaires.version v where v.id = model_version_id and v.state = 'published')));

call platform.grant_writes('programmes.activity', array['programme_id']);
create policy seen on programmes.activity for select to soubeh_app using (programme_id = any ((select programmes.seen())::uuid[]));
create policy write on programmes.activity for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.led())::uuid[]));
create policy change on programmes.activity for update to soubeh_app using (programme_id = any ((select programmes.led())::uuid[])) with check (organisation_id = (select access.my_organisation()));

-- Who of the team is whose support is said to sites; names are copied because accounts of another organisation are seen by nobody.
create or replace function programmes.name_member() returns trigger language plpgsql volatile security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_variable
begin
  select c.name into new.name from membership m join account c on c.id = m.account_id where m.id = new.membership_id and m.organisation_id = new.organisation_id;
  if new.name is null then raise insufficient_privilege using message = 'the support team is of the organisation that runs the programme'; end if;
  return new;
end $$;
create or replace trigger name_member before insert or update of membership_id on programmes.member for each row when (current_setting('app.erasing', true) is distinct from 'on') execute function programmes.name_member();
call platform.grant_writes('programmes.member', array['programme_id', 'membership_id', 'name']);
revoke insert (name), update (name) on programmes.member from soubeh_app;
create policy seen on programmes.member for select to soubeh_app using (programme_id = any ((select programmes.seen())::uuid[]));
create policy write on programmes.member for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.led())::uuid[]));
create policy change on programmes.member for update to soubeh_app using (programme_id = any ((select programmes.led())::uuid[])) with check (organisation_id = (select access.my_organisation()));

-- Other sites of the programme are told by name only (programmes.site_names): their rows are not read.
call platform.grant_writes('programmes.site', array['programme_id']);
create policy seen on programmes.site for select to soubeh_app using (id = any ((select programmes.sites_seen())::uuid[]));
-- A masked organisation that the writer may not know is nobody whom they could make a site.
create policy write on programmes.site for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.led())::uuid[]) and (to_organisation_id is null or to_organisation_id <> all ((select access.masked_from_me())::uuid[])));
create policy change on programmes.site for update to soubeh_app using (programme_id = any ((select programmes.led())::uuid[])) with check (organisation_id = (select access.my_organisation()));
revoke select on programmes.site from soubeh_app;
grant select (id, organisation_id, programme_id, name, orp_code, to_organisation_id, approached_on, joined_on, left_on, left_reason, author_id, version, created_at, updated_at) on programmes.site to soubeh_app;
-- What the team has to know of a site; the site does not read it.
create or replace function programmes.site_note(a_site uuid) returns text language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select s.note from site s where s.id = a_site and s.programme_id = any (programmes.whole())); end $$;
-- A masked organisation stands among them by its neutral name and without its district, to everybody but the team, which wrote it down; on paper also to the team.
create or replace function programmes.site_names(a_programme uuid) returns table (id uuid, name text, orp_code text, joined_on date, left_on date) language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
declare hidden uuid[] := case when a_programme = any (programmes.whole()) and current_setting('app.paper', true) is distinct from '1' then '{}' else masked_from_me() end;
begin return query select s.id, coalesce(o.name, s.name), case when o.id is null then s.orp_code end, s.joined_on, s.left_on from site s left join organisation o on o.id = s.to_organisation_id and o.id = any (hidden)
   where s.programme_id = a_programme and s.joined_on is not null and a_programme = any (programmes.seen()); end $$;

call platform.grant_writes('programmes.supporter', array['site_id', 'member_id']);
create policy seen on programmes.supporter for select to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]));
create policy write on programmes.supporter for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and site_id in (select s.id from programmes.site s join programmes.member m on m.programme_id = s.programme_id where s.id = site_id and m.id = member_id and s.programme_id = any ((select programmes.led())::uuid[])));
create policy change on programmes.supporter for update to soubeh_app using (site_id in (select s.id from programmes.site s where s.programme_id = any ((select programmes.led())::uuid[]))) with check (organisation_id = (select access.my_organisation()));
-- Support that was to begin after its site or its member left will not begin.
create policy remove on programmes.supporter for delete to soubeh_app using (site_id in (select s.id from programmes.site s where s.programme_id = any ((select programmes.led())::uuid[])));
grant delete on programmes.supporter to soubeh_app;

-- An account may be named only when it is of the organisation of the site, by somebody of it: the account opens the site.
create or replace function programmes.of_site(a_site uuid, a_membership uuid) returns boolean language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return a_membership is null or exists (select from site s join membership m on m.organisation_id = s.to_organisation_id where s.id = a_site and m.id = a_membership and m.organisation_id = any ((select my_organisations())::uuid[]))
  or exists (select from site_person p where p.site_id = a_site and p.membership_id = a_membership); end $$;

call platform.grant_writes('programmes.site_person', array['site_id']);
create policy seen on programmes.site_person for select to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]));
create policy write on programmes.site_person for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and site_id = any ((select programmes.sites_written())::uuid[]) and programmes.of_site(site_id, membership_id));
create policy change on programmes.site_person for update to soubeh_app using (site_id = any ((select programmes.sites_written())::uuid[])) with check (programmes.of_site(site_id, membership_id));
-- Support: hours, mode, day and topic are told to the site; what was written about it stays with the record, which the site does not read.
create policy seen on programmes.support for select to soubeh_app using (programme_id = any ((select programmes.whole())::uuid[]) or site_id = any ((select programmes.my_sites())::uuid[]));
create policy write on programmes.support for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.at_work())::uuid[])
  and record_id in (select r.id from work.record r where r.id = record_id and r.kind = 'method_support' and r.author_id = (select access.my_membership()))
  and member_id in (select m.id from programmes.member m where m.id = member_id and m.programme_id = support.programme_id and m.membership_id = (select access.my_membership()))
  and (site_id is null or site_id in (select s.id from programmes.site s where s.id = site_id and s.programme_id = support.programme_id))
  and (activity_id is null or activity_id in (select a.id from programmes.activity a where a.id = activity_id and a.programme_id = support.programme_id)));
create policy change on programmes.support for update to soubeh_app using (programme_id = any ((select programmes.at_work())::uuid[]) and (author_id = (select access.my_membership()) or programme_id = any ((select programmes.led())::uuid[])))
  with check (organisation_id = (select access.my_organisation()) and (site_id is null or site_id in (select s.id from programmes.site s where s.id = site_id and s.programme_id = support.programme_id))
  and (activity_id is null or activity_id in (select a.id from programmes.activity a where a.id = activity_id and a.programme_id = support.programme_id)));
call platform.grant_writes('programmes.support', array['record_id', 'programme_id', 'member_id']);

-- Which recommendation comes out of which programme: known to whoever reads the recommendation.
create policy seen on programmes.recommended for select to soubeh_app using (id = any ((select signals.followed_seen())::uuid[]));
create policy write on programmes.recommended for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.at_work())::uuid[])
  and id in (select r.id from signals.recommendation r where r.id = recommended.id and r.author_id = (select access.my_membership()))
  and (site_id is null or site_id in (select s.id from programmes.site s where s.id = site_id and s.programme_id = recommended.programme_id)));
grant select, insert (id, programme_id, site_id, change) on programmes.recommended to soubeh_app;

-- Whoever sees a programme sees the model that it goes by.
create or replace function programmes.models() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct p.model_version_id), '{}') from programme p where p.id = any (programmes.seen()) and p.model_version_id is not null); end $$;
create policy of_programmes on questionnaires.version for select to soubeh_app using (state = 'published' and id = any ((select programmes.models())::uuid[]));
create policy of_programmes on questionnaires.questionnaire for select to soubeh_app using (id = any ((select questionnaires.of_versions((select programmes.models())))::uuid[]));
