-- Written consents that somebody without an account may learn what concerns a person, and what they open.
-- Persons of whom a guest may learn: themselves and their children when they are a person of the case, and those who agreed in writing that this guest may.
-- Asked by definer functions only.
create or replace function meetings.covered_of(an_attendee uuid) returns uuid[] language plpgsql stable security definer set search_path = meetings, access, people, cases, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x.person), '{}') from attendee a join meeting m on m.id = a.meeting_id cross join lateral (
    select a.person_id as person where a.person_id = any (m.about)
    union all
    select r.other_id from relation r join case_person c on c.case_id = m.case_id and c.person_id = r.other_id and c.part = 'child'
     where r.organisation_id = m.organisation_id and r.person_id = a.person_id and a.person_id = any (m.about) and r.other_id = any (m.about) and r.kind in ('parent', 'guardian') and (r.until is null or r.until >= platform.today())
    union all
    select g.person_id from guest_consent g where g.attendee_id = a.id and g.person_id = any (m.about) and g.withdrawn_at is null and platform.today() between g.signed_on and g.valid_to) x
   where a.id = an_attendee and a.membership_id is null and a.case_id is not null); end $$;
revoke execute on function meetings.covered_of(uuid) from public;
-- The same, told to whoever keeps the conference and to the guest.
create or replace function meetings.covers(an_attendee uuid) returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce((select covered_of(a.id) from attendee a where a.id = an_attendee and (a.organisation_id = any ((select my_organisations())::uuid[]) or a.id = guest_subject('meeting'))), '{}'); end $$;

-- May a mail, or the link in one, still tell this person that there is a conference: something of it reaches them today, or somebody agreed to it. Other
-- meetings concern whoever stands on their list.
create or replace function meetings.concerns(an_attendee uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return exists (select from attendee a join meeting m on m.id = a.meeting_id where a.id = an_attendee and case when m.case_id is null then true
    when a.membership_id is null then covered_of(a.id) <> '{}'
    else a.side_organisation_id = m.organisation_id or exists (select from reached_by(m.organisation_id, m.case_id, m.about) r where r.membership_id = a.membership_id) end); end $$;
revoke execute on function meetings.concerns(uuid) from public;

-- Signed by the adult themselves, for a child by an adult of the case, on a paper that stands in the case and that nobody gave in confidence.
create or replace function meetings.guard_consent() returns trigger language plpgsql security definer set search_path = meetings, access, cases, documents, pg_temp as $$
declare child boolean;
begin
  if tg_op = 'INSERT' then
    new.about := array[new.person_id];
    if my_membership() is null then return new; end if;
    select p.part = 'child' into child from case_person p join meeting m on m.case_id = p.case_id where m.id = new.meeting_id and p.person_id = new.person_id and p.person_id = any (m.about);
    if child is null or child <> (new.signed_by_id is not null)
       or new.signed_by_id is not null and not exists (select from case_person p where p.case_id = new.case_id and p.person_id = new.signed_by_id and p.part <> 'child')
       or not exists (select from document d where d.id = new.document_id and d.case_id = new.case_id and d.organisation_id = new.organisation_id and d.state = 'ready' and d.confidence_of is null)
       or exists (select from attendee a where a.id = new.attendee_id and a.membership_id is not null) then
      raise check_violation using constraint = 'consent_as_signed', message = 'this consent cannot be written down so';
    end if;
    return new;
  end if;
  if new.withdrawn_at is distinct from old.withdrawn_at then
    if old.withdrawn_at is not null then raise check_violation using message = 'a consent taken back stays so'; end if;
    new.withdrawn_at := now();
  end if;
  return new;
end $$;
create or replace trigger guard_consent before insert or update on meetings.guest_consent for each row execute function meetings.guard_consent();
-- With the last consent go the link, the address, and the link of the mails.
create or replace function meetings.end_consent() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
begin
  if covered_of(new.attendee_id) = '{}' then
    update guest_link set revoked_at = now() where purpose = 'meeting' and subject_id = new.attendee_id and revoked_at is null;
    update attendee set email = '', answer_hash = null, told_sequence = null where id = new.attendee_id and (email <> '' or answer_hash is not null);
  end if;
  return null;
end $$;
create or replace trigger end_consent after update of withdrawn_at on meetings.guest_consent for each row when (new.withdrawn_at is not null) execute function meetings.end_consent();

-- A link is given to somebody without an account whom somebody's consent, or their own place in the case, covers.
create policy for_covered_attendee on access.guest_link as restrictive for insert to soubeh_app with check (purpose <> 'meeting'
  or subject_id in (select a.id from meetings.attendee a where a.id = guest_link.subject_id and a.case_id = guest_link.case_id and a.organisation_id = guest_link.organisation_id and a.membership_id is null) and meetings.covers(subject_id) <> '{}');

