-- What everybody may read of approved minutes: computed from the version in force each time it is asked, so that a consent taken back or an organisation
-- masked today holds today.

-- A person on public pages: by name only with a consent that stands in a seat of the group, and when their organisation does not hide; otherwise by the organisation, or as nobody.
create or replace function meetings.public_person(p jsonb, a_group uuid) returns jsonb language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin
  if p is null or jsonb_typeof(p) <> 'object' then return null; end if;
  return jsonb_build_object(
    'name', case when not exists (select from mask k where k.organisation_id = (p ->> 'organisationId')::uuid or k.organisation_id = (select b.organisation_id from membership b where b.id = (p ->> 'membershipId')::uuid))
        and exists (select from seat s where s.group_id = a_group and s.public_consent_on <= platform.today()
        and (s.membership_id = (p ->> 'membershipId')::uuid or s.membership_id is null and s.name <> '' and p ->> 'membershipId' is null and s.name = p ->> 'name')) then p ->> 'name' end,
    -- A masked organisation stands in access.organisation by its neutral name; a body that its writer keeps for themselves stands nowhere.
    'of', case when exists (select from directory.partner t where t.name = p ->> 'of' and not t.open) and not exists (select from directory.partner t where t.name = p ->> 'of' and t.open)
        and not exists (select from organisation o where o.name = p ->> 'of') then null else coalesce((select o.name from organisation o where o.id = (p ->> 'organisationId')::uuid and o.masked), p ->> 'of') end);
end $$;

-- Words as they stand inside of JSON, without the quotes around them (one that belongs to the name stays).
create or replace function meetings.in_json(a text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$ select substr(to_json(a)::text, 2, length(to_json(a)::text) - 2) $$;
-- Who was voted on for a member: a person who agreed to nothing, and a body that its writer keeps for itself, are not named to everybody, as on the page of the group.
create or replace function meetings.public_candidate(candidate text, a_group uuid) returns text language plpgsql stable security definer set search_path = meetings, directory, pg_temp as $$
#variable_conflict use_column
begin return case when exists (select from vote v join meeting m on m.id = v.meeting_id left join partner p on p.id = v.candidate_partner_id where m.group_id = a_group and v.kind = 'admission'
      and (v.candidate_name = candidate or p.open is not true and candidate in (v.candidate_partner_name, p.name)))
    then coalesce(public_person(jsonb_build_object('name', candidate), a_group) ->> 'name', '') else candidate end; end $$;

-- Minutes as everybody reads them: without internal points, names without consent, addresses of calls and accounts.
create or replace function meetings.public_form(s jsonb, a_group uuid) returns jsonb language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
declare out_ text; k record;
begin
  out_ := jsonb_build_object('title', s -> 'title', 'kind', s -> 'kind', 'group', s -> 'group', 'onDay', s -> 'onDay', 'startsAt', s -> 'startsAt', 'endsAt', s -> 'endsAt', 'place', s -> 'place', 'next', s -> 'next',
    'organisation', (select o.name from organisation o where o.id = (s #>> '{organisation,id}')::uuid), 'approvedOn', s -> 'approvedOn', 'number', s -> 'number',
    'facilitator', public_person(s -> 'facilitator', a_group), 'writer', public_person(s -> 'writer', a_group), 'approvedBy', public_person(s -> 'approvedBy', a_group),
    'attendees', (select coalesce(jsonb_agg(public_person(a, a_group) || jsonb_build_object('presence', a -> 'presence', 'part', a -> 'part') order by n), '[]') from jsonb_array_elements(s -> 'attendees') with ordinality x (a, n)),
    'points', (select coalesce(jsonb_agg(public_point(p, a_group) order by n), '[]') from jsonb_array_elements(s -> 'points') with ordinality x (p, n) where not coalesce((p ->> 'internal')::boolean, true)),
    'whole', public_point(s -> 'whole', a_group))::text;
  -- A masked organisation goes by its neutral name also in what was written.
  for k in select m.name, m.short_name, o.name as neutral, o.short_name as neutral_short from mask m join organisation o on o.id = m.organisation_id loop
    out_ := replace(out_, in_json(k.name), in_json(k.neutral));
    if length(k.short_name) > 2 then out_ := replace(out_, in_json(k.short_name), in_json(k.neutral_short)); end if;
  end loop;
  return out_::jsonb;
end $$;
create or replace function meetings.public_point(p jsonb, a_group uuid) returns jsonb language plpgsql stable security definer set search_path = meetings, pg_temp as $$
#variable_conflict use_column
begin return jsonb_build_object('section', p -> 'section', 'title', p -> 'title', 'state', p -> 'state', 'passages', coalesce(p -> 'passages', '[]'),
    'votes', (select coalesce(jsonb_agg(jsonb_build_object('motion', v -> 'motion', 'admission', v -> 'admission', 'candidate', public_candidate(v ->> 'candidate', a_group), 'for', v -> 'for', 'against', v -> 'against', 'abstained', v -> 'abstained', 'entitled', v -> 'entitled', 'present', v -> 'present', 'result', v -> 'result') order by n), '[]') from jsonb_array_elements(p -> 'votes') with ordinality x (v, n)),
    'tasks', (select coalesce(jsonb_agg(jsonb_build_object('what', t -> 'what', 'until', t -> 'until', 'asked', t -> 'asked', 'who', public_person(t -> 'who', a_group)) order by n), '[]') from jsonb_array_elements(p -> 'tasks') with ordinality x (t, n)),
    'watches', coalesce(p -> 'watches', '[]')); end $$;

-- One of them, in the schema of what is published (its list is published.group_minutes). The role of everybody enters no other of this room.
create or replace function published.minutes(a_meeting uuid) returns table (id uuid, group_id uuid, fingerprint text, content jsonb) language plpgsql stable security definer set search_path = meetings, pg_temp as $$
#variable_conflict use_column
begin return query select m.id, m.group_id, v.fingerprint, public_form(v.snapshot || jsonb_build_object('approvedOn', v.approved_on), m.group_id)
    from meeting m join minutes v on v.meeting_id = m.id and v.published_at is not null and v.corrected_at is null
   where m.id = a_meeting and m.state = 'published' and may_be_public(m.id); end $$;
-- Before it is published: the same, for whoever runs the meeting.
create or replace function meetings.public_preview(a_meeting uuid) returns jsonb language plpgsql stable security definer set search_path = meetings, pg_temp as $$
#variable_conflict use_column
begin return (select public_form(v.snapshot || jsonb_build_object('approvedOn', v.approved_on), m.group_id) from meeting m join minutes v on v.meeting_id = m.id and v.corrected_at is null
   where m.id = a_meeting and m.state in ('approved', 'published') and may_be_public(m.id) and runs(m.id)); end $$;
revoke execute on function meetings.public_form(jsonb, uuid), meetings.public_point(jsonb, uuid), meetings.public_person(jsonb, uuid), meetings.public_candidate(text, uuid), meetings.in_json(text) from public;
grant execute on function published.minutes(uuid) to soubeh_public;
