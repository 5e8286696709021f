-- Approved minutes: who approves, what is frozen, who reads versions, what the public reads.

-- Who approves: whoever runs the meeting. Where the group has a chair with an account, not by the note-taker alone (who wrote it does not approve it, handing the notes over at the end included),
-- and minutes of a conference only by somebody who sees them whole: of the organisation that keeps it.
create or replace function meetings.approves(a_meeting uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce((select runs(m.id) and (m.case_id is null or m.organisation_id = any ((select my_organisations())::uuid[]))
    and (m.group_id is null or not has_chair(m.group_id) or sits_as_chair(m.group_id)
      or m.note_taker_id is distinct from (select my_membership()) and not exists (select from passage p where p.meeting_id = m.id and p.author_id = (select my_membership())))
  from meeting m where m.id = a_meeting), false); end $$;
create or replace function meetings.has_chair(a_group uuid) returns boolean language plpgsql stable security definer set search_path = meetings, pg_temp as $$
#variable_conflict use_column
begin return exists (select from seat s join group_member gm on gm.id = s.member_id where s.group_id = a_group and s.office = 'chair' and s.membership_id is not null
    and platform.today() >= s.since and (s.until is null or s.until >= platform.today()) and (gm.until is null or gm.until >= platform.today())); end $$;
create or replace function meetings.sits_as_chair(a_group uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return exists (select from seat s join group_member gm on gm.id = s.member_id where s.group_id = a_group and s.office = 'chair' and s.membership_id = (select my_membership())
    and platform.today() >= s.since and (s.until is null or s.until >= platform.today()) and (gm.until is null or gm.until >= platform.today())); end $$;

-- May these minutes go on public pages at all? Never those of a case, of supervision, of intervision; only of a group that publishes, and not while whoever keeps it hides: where it meets tells where it is.
create or replace function meetings.may_be_public(a_meeting uuid) returns boolean language plpgsql stable security definer set search_path = meetings, pg_temp as $$
#variable_conflict use_column
begin return exists (select from meeting m join "group" g on g.id = m.group_id where m.id = a_meeting and m.case_id is null and m.kind not in ('conference', 'supervision', 'intervision')
    and g.published_since <= platform.today() and g.organisation_id not in (select organisation_id from access.mask)); end $$;

create policy of_meeting on meetings.minutes for select to soubeh_app using (case_id is null and meeting_id = any ((select meetings.my_meetings())::uuid[]));
-- A version of a conference is whole: only the people of the organisation that keeps it, within reach of the case. Others read its rows, each as far as released.
create policy we_wrote on meetings.minutes for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true);
create policy approve on meetings.minutes for insert to soubeh_app with check (meetings.approves(meeting_id) and corrected_at is null and published_at is null);
create policy change on meetings.minutes for update to soubeh_app using (meetings.runs(meeting_id));
grant select, insert (id, meeting_id, snapshot), update (correction, published_at) on meetings.minutes to soubeh_app;
create or replace trigger fill before insert on meetings.minutes for each row execute function meetings.fill_from_meeting();

-- What is known of a version without being told: its number, whom it is about, its fingerprint. Afterwards only two things are said of it, each once: that it
-- was opened for correction, and whether it is on public pages.
create or replace function meetings.guard_minutes() returns trigger language plpgsql volatile security definer set search_path = meetings, access, pg_temp as $$
begin
  if current_setting('app.erasing', true) = 'on' then return new; end if;
  if tg_op = 'INSERT' then
    new.number := coalesce((select max(m.number) from minutes m where m.meeting_id = new.meeting_id), 0) + 1;
    new.about := (select m.about from meeting m where m.id = new.meeting_id);
    new.fingerprint := encode(sha256(convert_to(new.snapshot::text, 'UTF8')), 'hex');
    if my_membership() is not null and not exists (select from meeting m where m.id = new.meeting_id and m.state = 'written') then raise check_violation using message = 'only written minutes are approved'; end if;
    return new;
  end if;
  if (to_jsonb(new) - '{correction,corrected_at,corrected_by,published_at,published_by,version,updated_at}'::text[]) is distinct from (to_jsonb(old) - '{correction,corrected_at,corrected_by,published_at,published_by,version,updated_at}'::text[])
    or old.corrected_at is not null then raise check_violation using message = 'approved minutes do not change'; end if;
  if new.correction <> '' then new.corrected_at := now(); new.corrected_by := my_membership(); new.published_at := null; end if;
  new.published_by := case when new.published_at is null then null when old.published_at is null then my_membership() else old.published_by end;
  if new.published_at is not null and not may_be_public(new.meeting_id) then raise check_violation using message = 'these minutes are never public'; end if;
  return new;
end $$;
create or replace trigger guard before insert or update on meetings.minutes for each row execute function meetings.guard_minutes();

-- The states of a meeting after its minutes were written: approved only with a version in force, written again only when that version was opened for
-- correction. What the paper shows stays as it was, whoever asks; nothing but the erasing at the end of its period goes past this.
create or replace function meetings.freeze_meeting() returns trigger language plpgsql volatile security definer set search_path = meetings, access, pg_temp as $$
declare in_force boolean;
begin
  if current_setting('app.erasing', true) = 'on' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then
    if old.state in ('approved', 'published') then raise check_violation using message = 'approved minutes do not change'; end if;
    return old;
  end if;
  if old.state in ('approved', 'published') and (to_jsonb(new) - '{state,version,updated_at,sequence,share_keys}'::text[]) is distinct from (to_jsonb(old) - '{state,version,updated_at,sequence,share_keys}'::text[]) then
    raise check_violation using message = 'approved minutes do not change';
  end if;
  if new.state = old.state or my_membership() is null then return new; end if;
  in_force := exists (select from minutes v where v.meeting_id = new.id and v.corrected_at is null);
  if new.state = 'approved' and not (old.state in ('written', 'published') and in_force)
    or new.state = 'published' and not (old.state = 'approved' and in_force and may_be_public(new.id))
    or old.state in ('approved', 'published') and not (new.state in ('approved', 'published') or new.state = 'written' and not in_force) then
    raise check_violation using message = 'minutes do not go this way';
  end if;
  return new;
end $$;
create or replace trigger keep_approved before update or delete on meetings.meeting for each row execute function meetings.freeze_meeting();

-- Rows that the paper is made of; after the guards of the tables have said theirs. Arguments: columns that the paper does not show and that may go on changing (answers, links, preparation).
create or replace function meetings.freeze_row() returns trigger language plpgsql volatile security definer set search_path = meetings, pg_temp as $$
declare was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end; now_ jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end; free text[] := array['version', 'updated_at', 'share_keys'] || tg_argv;
begin
  if current_setting('app.erasing', true) = 'on' then return coalesce(new, old); end if;
  if exists (select from meeting m where m.id in ((was ->> 'meeting_id')::uuid, (now_ ->> 'meeting_id')::uuid) and m.state in ('approved', 'published')) and (was - free) is distinct from (now_ - free) then
    raise check_violation using message = 'approved minutes do not change';
  end if;
  return coalesce(new, old);
end $$;
create or replace trigger keep_approved before insert or update or delete on meetings.item for each row execute function meetings.freeze_row('started_at', 'spent_seconds', 'for_guests');
create or replace trigger keep_approved before insert or update or delete on meetings.passage for each row execute function meetings.freeze_row();
create or replace trigger keep_approved before insert or update or delete on meetings.attendee for each row execute function meetings.freeze_row('invited_at', 'told_sequence', 'answer_hash', 'answer', 'answered_at', 'answer_note', 'prepared', 'prepared_note', 'confidentiality_on', 'email');

-- Whoever takes part attaches: who runs the meeting and who was invited to it.
create or replace function meetings.may_attach(a_meeting uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce((select m.case_id is null and m.state <> 'cancelled' and m.id = any ((select my_meetings())::uuid[]) and (runs(m.id) or exists (select from attendee a where a.meeting_id = m.id and a.membership_id = (select my_membership())))
  from meeting m where m.id = a_meeting), false); end $$;
-- Attached documents: whoever sees the meeting sees them; whoever runs it attaches their own, about no client.
create policy of_meeting on meetings.meeting_document for select to soubeh_app using (meeting_id = any ((select meetings.my_meetings())::uuid[]));
create policy own on meetings.meeting_document for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and meetings.may_attach(meeting_id)
  and document_id in (select d.id from documents.document d where d.id = meeting_document.document_id and d.author_id = (select access.my_membership()) and d.case_id is null and d.about = '{}'));
grant select, insert (document_id, meeting_id) on meetings.meeting_document to soubeh_app;
-- Which version is in force and who approved it, for everybody who sees the meeting: of a conference its content stays where it is.
create or replace function meetings.in_force(a_meeting uuid) returns table (number int, approved_on date, approved_by text) language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return query select v.number, v.approved_on, v.snapshot #>> '{approvedBy,name}' from minutes v join meeting m on m.id = v.meeting_id
   where v.meeting_id = a_meeting and v.corrected_at is null and (m.id = any ((select my_meetings())::uuid[]) or m.id = any ((select our_invitations())::uuid[])
     or m.organisation_id = any ((select my_organisations())::uuid[]) and m.case_id = any ((select my_cases())::uuid[])); end $$;
-- What came out of the points: votes and how each voted, where tasks and watched phenomena come from, what was said of them. Tasks and phenomena themselves go on living.
do $$ declare t text; begin
  foreach t in array array['vote', 'ballot', 'item_commitment', 'watch_note'] loop
    execute format('create or replace trigger keep_approved before insert or update or delete on meetings.%I for each row execute function meetings.freeze_row()', t);
  end loop;
end $$;
create or replace trigger keep_approved before insert or update or delete on meetings.watch for each row execute function meetings.freeze_row('group_id');
