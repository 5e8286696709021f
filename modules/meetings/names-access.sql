-- Of these accounts, those that still come from where they came: nobody is invited to a place they have left.
create or replace function meetings.still_there(asked uuid[]) returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(m.id), '{}') from membership m where m.id = any (asked) and lasts(m.valid_from, m.valid_to, m.ended_at)); end $$;

-- Names of people that one meets: those invited or running a meeting that I see, and those who sit in my groups. Asked for a whole list at once.
create or replace function meetings.names_of(asked uuid[]) returns table (membership_id uuid, name text, organisation_id uuid) language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin
  return query
    with seen as materialized (select m.id, m.organiser_id, m.facilitator_id, m.note_taker_id from meeting m
        where m.id = any ((select my_meetings())::uuid[]) or m.id = any ((select our_invitations())::uuid[]) or m.case_id = any ((select my_cases())::uuid[]) and m.organisation_id = any ((select my_organisations())::uuid[]))
    select m.id, a.name, m.organisation_id from membership m join account a on a.id = m.account_id
     where m.id = any (asked) and (m.id = any ((select my_colleagues())::uuid[])
       or exists (select from seen s where m.id in (s.organiser_id, s.facilitator_id, s.note_taker_id))
       or exists (select from attendee t join seen s on s.id = t.meeting_id where t.membership_id = m.id)
       or exists (select from seat s where s.membership_id = m.id and s.group_id = any ((select my_groups())::uuid[])));
end $$;

-- May this account be put on a list, or lead: of an organisation that hides its name from me nobody but those whom I know anyway, as colleagues of a case or from my
-- groups. Otherwise whoever learned an id would read the name beside it.
create or replace function meetings.may_be_met(a_membership uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return not exists (select from membership m where m.id = a_membership and m.organisation_id = any (coalesce(masked_from_me(), '{}'))) or a_membership = any ((select my_colleagues())::uuid[])
  or exists (select from seat s where s.membership_id = a_membership and s.group_id = any ((select my_groups())::uuid[])); end $$;
revoke execute on function meetings.may_be_met(uuid) from public;
