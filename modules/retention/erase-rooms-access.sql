-- What the catalog does not say of other rooms: what names a row without a reference, is sealed, or is a log of its own. Owner only.

-- Documents that belong to these records, with their other versions.
create or replace function retention.documents_of(of uuid, records uuid[]) returns uuid[] language sql stable set search_path = documents, pg_temp as $$
  with recursive found as (select d.document_id as id from record_document d where d.organisation_id = of and d.record_id = any (records)
    union select unnest(array[d.id, d.replaces_id]) from found f join document d on d.organisation_id = of and f.id in (d.id, d.replaces_id))
  select coalesce(array_agg(id), '{}') from found where id is not null $$;

-- What one organisation asked under emergency access about a person, or in a year: a log of openings of its own, so who, when and for which
-- danger stays and the words go. What it was told of others' openings goes whole.
create or replace function retention.empty_emergency(of uuid, a_person uuid, a_year int) returns int language plpgsql volatile set search_path = access, pg_temp as $$
declare asked uuid[]; n int; told int;
begin
  asked := array(select r.id from emergency_request r left join emergency_access x on x.request_id = r.id where r.organisation_id = of and r.name <> '–'
    and (a_person = any (x.person_ids) or r.created_at >= make_timestamptz(a_year, 1, 1, 0, 0, 0, 'Europe/Prague') and r.created_at < make_timestamptz(a_year + 1, 1, 1, 0, 0, 0, 'Europe/Prague')));
  update emergency_request set name = '–', birth_date = '1900-01-01', reason = '–' where id = any (asked);
  get diagnostics n = row_count;
  update emergency_access set person_ids = '{00000000-0000-0000-0000-000000000000}' where request_id = any (asked);
  insert into pg_temp.taken select unnest(asked);
  with gone as (delete from emergency_notice where organisation_id = of and person_id = a_person returning id), said as (insert into pg_temp.taken select id from gone) select count(*) into told from gone;
  return n + told;
end $$;

-- Exports that hold an organisation are destroyed; one that is being made ends as failed.
create or replace function retention.end_exports(of uuid) returns void language plpgsql volatile set search_path = documents, access, pg_temp as $$
declare files uuid[]; wholes uuid[];
begin
  wholes := array(with recursive above as (select of as id union select o.parent_id from organisation o join above a on a.id = o.id where o.parent_id is not null) select id from above);
  files := array(select sealed_id from export where organisation_id = any (wholes) and sealed_id is not null);
  update export set state = case state when 'ready' then 'expired' else 'failed' end, sealed_id = null where organisation_id = any (wholes) and state in ('waiting', 'running', 'ready');
  delete from sealed where id = any (files);
end $$;
-- What was handed over by devices and names what has just been erased: the job found it, for only the server can open it.
create or replace function retention.erase_deposits(ids uuid[]) returns int language plpgsql volatile security definer set search_path = offline, pg_temp as $$
declare n int;
begin
  delete from settlement where deposit_id = any (ids);
  delete from deposit where id = any (ids);
  get diagnostics n = row_count;
  delete from access.change_log where xid = platform.raised(pg_current_xact_id());
  return n;
end $$;
revoke execute on function retention.end_exports(uuid), retention.erase_deposits(uuid[]), retention.documents_of(uuid, uuid[]), retention.empty_emergency(uuid, uuid, int) from public;
