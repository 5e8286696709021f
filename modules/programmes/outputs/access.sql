-- Outputs of a programme: drafts are of the team, what was published is read by everybody who sees the programme. Uses are of the team and of the site that said so.
create or replace function programmes.outputs_seen() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(o.id), '{}') from output o where o.programme_id = any (programmes.whole())
  or o.programme_id = any (programmes.seen()) and o.id in (select v.output_id from output_version v where v.published_on <= platform.today())); end $$;
create or replace function programmes.outputs_whole() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(o.id), '{}') from output o where o.programme_id = any (programmes.whole())); end $$;
create or replace function programmes.outputs_written() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(o.id), '{}') from output o where o.programme_id = any (programmes.at_work())); end $$;
create or replace function programmes.outputs_led() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(o.id), '{}') from output o where o.programme_id = any (programmes.led()) and o.programme_id = any (programmes.at_work())); end $$;
-- Versions that I read, and those that I put files to.
create or replace function programmes.output_versions_seen() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(v.id), '{}') from output_version v join output o on o.id = v.output_id where o.programme_id = any (programmes.whole()) or o.programme_id = any (programmes.seen()) and v.published_on <= platform.today()); end $$;
create or replace function programmes.output_versions_written() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(v.id), '{}') from output_version v where v.output_id = any (outputs_written()) and (v.published_on is null or v.output_id = any (outputs_led()))); end $$;

call platform.grant_writes('programmes.output', array['programme_id']);
create policy seen on programmes.output for select to soubeh_app using (id = any ((select programmes.outputs_seen())::uuid[]));
-- Read by whoever has just written it: the list above does not know it yet.
create policy whole on programmes.output for select to soubeh_app using (programme_id = any ((select programmes.whole())::uuid[]));
create policy write on programmes.output for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.at_work())::uuid[])
  and (activity_id is null or activity_id in (select a.id from programmes.activity a where a.id = activity_id and a.programme_id = output.programme_id)));
create policy change on programmes.output for update to soubeh_app using (programme_id = any ((select programmes.at_work())::uuid[])) with check (organisation_id = (select access.my_organisation())
  and (activity_id is null or activity_id in (select a.id from programmes.activity a where a.id = activity_id and a.programme_id = output.programme_id)));

call platform.grant_writes('programmes.output_version', array['output_id']);
create policy seen on programmes.output_version for select to soubeh_app using (output_id = any ((select programmes.outputs_whole())::uuid[]) or published_on <= platform.today() and output_id = any ((select programmes.outputs_seen())::uuid[]));
create policy write on programmes.output_version for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and output_id = any ((select programmes.outputs_written())::uuid[]));
-- What was given to others is mended by whoever leads only.
create policy change on programmes.output_version for update to soubeh_app using (output_id = any ((select programmes.outputs_written())::uuid[]) and (published_on is null or output_id = any ((select programmes.outputs_led())::uuid[]))) with check (organisation_id = (select access.my_organisation()));

create policy seen on programmes.output_document for select to soubeh_app using (output_version_id = any ((select programmes.output_versions_seen())::uuid[]));
create policy adds on programmes.output_document for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and output_version_id = any ((select programmes.output_versions_written())::uuid[])
  and document_id in (select d.id from documents.document d where d.id = output_document.document_id and d.author_id = (select access.my_membership()) and d.case_id is null and d.about = '{}'));
grant select, insert (document_id, output_version_id) on programmes.output_document to soubeh_app;

create policy seen on programmes.output_use for select to soubeh_app using (output_id = any ((select programmes.outputs_whole())::uuid[]) or site_id = any ((select programmes.my_sites())::uuid[]));
-- The team writes of anybody, a site of itself and of what it was given.
create policy write on programmes.output_use for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (output_id = any ((select programmes.outputs_written())::uuid[])
    and (site_id is null or site_id in (select s.id from programmes.site s join programmes.output o on o.programme_id = s.programme_id where s.id = site_id and o.id = output_id))
  or site_id = any ((select programmes.my_sites())::uuid[]) and site_id = any ((select programmes.sites_written())::uuid[]) and output_id = any ((select programmes.outputs_seen())::uuid[])
    and site_id in (select s.id from programmes.site s join programmes.output o on o.programme_id = s.programme_id where s.id = site_id and o.id = output_id)));
create policy change on programmes.output_use for update to soubeh_app using (output_id = any ((select programmes.outputs_written())::uuid[]) or site_id = any ((select programmes.my_sites())::uuid[]) and site_id = any ((select programmes.sites_written())::uuid[]));
grant select, insert (id, output_id, site_id, to_organisation_id, name, since, until, how), update (since, until, how) on programmes.output_use to soubeh_app;

-- Files of outputs and proofs of publicity are about nobody: read by whoever reads what they belong to.
create or replace function programmes.my_documents() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(x.id), '{}') from (select l.document_id as id from output_document l where l.output_version_id = any (output_versions_seen())
  union all select l.document_id from publicity_document l join publicity p on p.id = l.publicity_id where p.programme_id = any (whole())) x); end $$;
create policy of_programme on documents.document for select to soubeh_app using (id = any ((select programmes.my_documents())::uuid[]) and state = 'ready' and case_id is null and about = '{}');
