-- What goes at the end of the period of audits (modules/retention): talks, evidence and documents. The ratings, findings and the report stay: they name nobody. Owner only.

-- Audits of an organisation, of a year or of all: finished or called off, and something is left of what was said, seen or handed over.
create or replace function audits.over_with_talks(an_organisation uuid, a_year int) returns table (id uuid, on_day date) language sql stable set search_path = audits, pg_temp as $$
  select a.id, x.on_day from audit a, lateral (select (coalesce(a.final_at, a.updated_at) at time zone 'Europe/Prague')::date as on_day) x
   where a.organisation_id = an_organisation and a.state in ('final', 'cancelled') and (a_year is null or extract(year from x.on_day) = a_year)
     and (exists (select from interview i where i.audit_id = a.id) or exists (select from evidence e where e.audit_id = a.id) or exists (select from audit_document d where d.audit_id = a.id)) $$;
-- Documents of audits, with earlier versions, of whoever put them there.
create or replace function audits.documents_of(audits_ uuid[]) returns uuid[] language sql stable set search_path = audits, documents, pg_temp as $$
  with recursive found as (select l.document_id as id from audit_document l where l.audit_id = any (audits_)
    union select unnest(array[d.id, d.replaces_id]) from found f join document d on f.id in (d.id, d.replaces_id))
  select coalesce(array_agg(id), '{}') from found where id is not null $$;
revoke execute on function audits.over_with_talks(uuid, int), audits.documents_of(uuid[]) from public;
