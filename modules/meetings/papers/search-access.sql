-- Where the words stand, among what may be within the caller's reach: the meetings without a case that they see, and the cases they reach. What of it is shown
-- is decided by the policies of the rows themselves. Only when no words begin so, those that are spelt nearly so.
create or replace function meetings.find_words(asked text, typed text) returns table (meeting_id uuid, source text, source_id uuid) language plpgsql stable security definer set search_path = meetings, access, commitments, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare q tsquery := to_tsquery('pg_catalog.simple', asked); mine uuid[] := my_meetings(); cases_ uuid[] := my_cases(); near text := typed;
begin
  return query
    select m.id, 'meeting', m.id from meeting m where words(m.title) @@ q and (m.case_id is null and m.id = any (mine) or m.case_id = any (cases_))
    union all select i.meeting_id, 'item', i.id from item i where words(i.title) @@ q and i.meeting_id is not null and (i.case_id is null and i.meeting_id = any (mine) or i.case_id = any (cases_))
    union all select p.meeting_id, 'passage', p.id from passage p where words(p.text) @@ q and (p.case_id is null and p.meeting_id = any (mine) or p.case_id = any (cases_))
    union all select l.meeting_id, 'task', l.id from item_commitment l join commitment c on c.id = l.commitment_id where (l.case_id is null and l.meeting_id = any (mine) or l.case_id = any (cases_)) and words(c.what) @@ q;
  if found or length(near) < 5 then return; end if;
  return query
    select m.id, 'meeting', m.id from meeting m where near <% plain(m.title) and (m.case_id is null and m.id = any (mine) or m.case_id = any (cases_))
    union all select i.meeting_id, 'item', i.id from item i where near <% plain(i.title) and i.meeting_id is not null and (i.case_id is null and i.meeting_id = any (mine) or i.case_id = any (cases_))
    union all select p.meeting_id, 'passage', p.id from passage p where near <% plain(p.text) and (p.case_id is null and p.meeting_id = any (mine) or p.case_id = any (cases_));
end $$;
comment on function meetings.find_words is 'Titles, points, passages and tasks of meetings that may be within reach, in which the words stand. The caller joins them with the rows, under their policies.';
