-- The lead's words belong to the team. A finished report is read by the sites of the programme as well, also by those that left, without what tells one site or one person of the team from another.
call platform.grant_writes('programmes.chapter', array['programme_id', 'chapter']);
create policy seen on programmes.chapter for select to soubeh_app using (programme_id = any ((select programmes.whole())::uuid[]));
create policy write on programmes.chapter for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.led())::uuid[]));
create policy change on programmes.chapter for update to soubeh_app using (programme_id = any ((select programmes.led())::uuid[])) with check (organisation_id = (select access.my_organisation()));

create policy seen on programmes.report for select to soubeh_app using (programme_id = any ((select programmes.whole())::uuid[]));
-- Finished reports as they are told: to the team whole, to a site without what is for the team. One finished before tables said whom they are for keeps all tables of support from sites.
create or replace function programmes.reports_told(a_programme uuid) returns table (id uuid, organisation_id uuid, author_id uuid, created_at timestamptz, fingerprint text, content jsonb) language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
declare all_ boolean := a_programme = any (programmes.whole());
begin
  if not all_ and not exists (select from site s where s.programme_id = a_programme and s.id = any (programmes.my_sites())) then return; end if;
  return query select r.id, r.organisation_id, r.author_id, r.created_at, r.fingerprint, case when all_ then r.content else jsonb_set(r.content, '{chapters}', coalesce((
      select jsonb_agg(jsonb_set(c.value, '{blocks}', coalesce((select jsonb_agg(b.value order by b.ordinality) from jsonb_array_elements(c.value -> 'blocks') with ordinality b
          where not coalesce((b.value ->> 'team')::boolean, b.value ->> 'type' = 'table' and c.value ->> 'key' = 'support')), '[]')) order by c.ordinality)
        from jsonb_array_elements(r.content -> 'chapters') with ordinality c), '[]')) end
    from report r where r.programme_id = a_programme;
end $$;
revoke execute on function programmes.reports_told(uuid) from public;
grant execute on function programmes.reports_told(uuid) to soubeh_app;
create policy write on programmes.report for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.led())::uuid[]));
grant select, insert (id, programme_id, content, fingerprint, pdf, docx) on programmes.report to soubeh_app;
