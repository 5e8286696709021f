-- What goes at the end of the period of meetings without a case (modules/retention). Owner only.

-- Meetings of an organisation, without a case, of a year or of all: over, and none from which a phenomenon is still watched or was spoken of in a later year.
create or replace function meetings.over_without_case(an_organisation uuid, a_year int) returns uuid[] language sql stable set search_path = meetings, pg_temp as $$
  select coalesce(array_agg(m.id), '{}') from meeting m where m.organisation_id = an_organisation and m.case_id is null and m.on_day < platform.today() and m.state not in ('draft', 'invited', 'running')
     and (a_year is null or extract(year from m.on_day) = a_year)
     and not exists (select from watch w join signals.signal s on s.id = w.id where w.meeting_id = m.id and (s.ended_on is null
       or exists (select from watch_note n join meeting l on l.id = n.meeting_id where n.watch_id = w.id and extract(year from l.on_day) > extract(year from m.on_day)))) $$;
-- What was attached to them, with earlier versions.
create or replace function meetings.documents_of(meetings_ uuid[]) returns uuid[] language sql stable set search_path = meetings, documents, pg_temp as $$
  with recursive found as (select l.document_id as id from meeting_document l where l.meeting_id = any (meetings_)
    union select unnest(array[d.id, d.replaces_id]) from found f join document d on f.id in (d.id, d.replaces_id))
  select coalesce(array_agg(id), '{}') from found where id is not null $$;
-- Tasks that came from them, stand in no case and are over. One that still runs stays.
create or replace function meetings.tasks_over(meetings_ uuid[]) returns uuid[] language sql stable set search_path = meetings, commitments, pg_temp as $$
  select coalesce(array_agg(c.id), '{}') from item_commitment l join commitment c on c.id = l.commitment_id where l.meeting_id = any (meetings_) and c.case_id is null and c.state not in ('open', 'offered') $$;
-- Phenomena first noted at them: none is watched any more.
create or replace function meetings.watches_over(meetings_ uuid[]) returns uuid[] language sql stable set search_path = meetings, pg_temp as $$
  select coalesce(array_agg(w.id), '{}') from watch w where w.meeting_id = any (meetings_) $$;
revoke execute on function meetings.over_without_case(uuid, int), meetings.documents_of(uuid[]), meetings.tasks_over(uuid[]), meetings.watches_over(uuid[]) from public;
