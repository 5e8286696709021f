-- Own, released at the level of commitments, and what we were given: an offer while the release lasts, an accepted one for good.

create or replace function commitments.reachable(among uuid[]) returns uuid[] language plpgsql stable security definer set search_path = commitments, access, pg_temp as $$
#variable_conflict use_column
begin return (with me as materialized (select my_organisations() as organisations, released_keys('commitments') as keys)
  select coalesce(array_agg(c.id), '{}') from me join commitment c on c.case_id = any (among)
   where c.organisation_id = any (me.organisations) or c.owner_organisation_id = any (me.organisations) and c.state in ('open', 'done')
      or c.share_keys <> '{}' and c.share_keys <@ me.keys and c.confidence_of is null or c.case_id = any ((select common_cases())::uuid[])); end $$;

-- May a colleague of ours read the case? One cannot be given a step in a case that one does not see.
create or replace function commitments.reads_case(a_case uuid, a_membership uuid) returns boolean language plpgsql stable security definer set search_path = commitments, cases, access, directory, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from membership m where m.id = a_membership and m.organisation_id = any ((select my_organisations())::uuid[])
    and m.valid_from <= platform.today() and (m.valid_to is null or m.valid_to >= platform.today())
    and (m.role = 'head'
      or m.role in ('worker', 'coordinator') and exists (select from team_member t where t.case_id = a_case and t.membership_id = m.id and t.since <= platform.today() and (t.until is null or t.until >= platform.today()))
      or exists (select from case_service cs where cs.case_id = a_case and cs.organisation_id = m.organisation_id and cs.state <> 'declined'
        and (m.role = 'worker' and exists (select from membership_service ms where ms.membership_id = m.id and ms.service_id = cs.service_id)
          or m.role = 'coordinator' and exists (select from mandate md join mandate_service mds on mds.mandate_id = md.id
            where md.membership_id = m.id and mds.service_id = cs.service_id and md.valid_from <= platform.today() and (md.valid_to is null or md.valid_to >= platform.today()))))))); end $$;

-- Commitments outside of cases between me and a colleague, and what was offered to us at a meeting: to me, to my service, for a head to anybody of ours.
create or replace function commitments.given_to_me() returns uuid[] language plpgsql stable security definer set search_path = commitments, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(id), '{}') from commitment where case_id is null and (owner_membership_id = (select my_membership()) or owner_service_id = any ((select my_services())::uuid[])
  or owner_organisation_id = any ((select my_organisations())::uuid[]) and (select sees_whole_organisation()))); end $$;

call platform.govern_fact('commitments.commitment', 'commitments', without_case => true);
create policy kept on commitments.commitment for select to soubeh_app using (owner_organisation_id = any ((select access.my_organisations())::uuid[]) and state in ('open', 'done') and (case_id = any ((select access.my_cases())::uuid[])) is true);
create policy given_answers on commitments.commitment for update to soubeh_app using (owner_organisation_id = any ((select access.my_organisations())::uuid[]) and organisation_id <> all ((select access.my_organisations())::uuid[])
  and case_id = any ((select access.open_cases())::uuid[])) with check (owner_organisation_id = (select access.my_organisation()) and organisation_id <> all ((select access.my_organisations())::uuid[]));
-- Outside of cases, among colleagues, and what another organisation offers at a meeting.
create policy given_to_me on commitments.commitment for select to soubeh_app using (case_id is null and (owner_membership_id = (select access.my_membership()) or owner_service_id = any ((select access.my_services())::uuid[])
  or owner_organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation())));
create policy given_to_me_changes on commitments.commitment for update to soubeh_app using (case_id is null and (owner_membership_id = (select access.my_membership()) or owner_service_id = any ((select access.my_services())::uuid[])
  or owner_organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation()))) with check (case_id is null and owner_organisation_id = (select access.my_organisation()));
-- What is given to another organisation starts as an offer.
create policy offered_first on commitments.commitment as restrictive for insert to soubeh_app with check (proposed_on is null and (owner_organisation_id is null or owner_organisation_id = organisation_id or state = 'offered'));

-- No organisation binds another: what the given side has not said itself cannot be written for it, whatever a query would try.
create or replace function commitments.guard_change() returns trigger language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare mine uuid[] := access.my_organisations(); author boolean; doer boolean; same_promise boolean;
begin
  if access.my_membership() is null then return new; end if;
  author := old.organisation_id = any (mine);
  -- Who is to do it from now on: an own promise rewritten into another's mouth is an offer as well.
  doer := coalesce(new.owner_organisation_id = any (mine), false);
  same_promise := (old.what, old.starts_on, old.due_time, old.owner_kind, old.owner_organisation_id, old.owner_membership_id, old.owner_service_id)
    is not distinct from (new.what, new.starts_on, new.due_time, new.owner_kind, new.owner_organisation_id, new.owner_membership_id, new.owner_service_id);
  if not author and (old.what, old.about, old.goal_id, old.starts_on, old.due_on, old.due_time, old.priority, old.kind, old.owner_organisation_id, old.owner_person_id, old.owner_body, old.confidence_of, old.asked_on, old.asked_by, old.remind_on, old.partner_id)
      is distinct from (new.what, new.about, new.goal_id, new.starts_on, new.due_on, new.due_time, new.priority, new.kind, new.owner_organisation_id, new.owner_person_id, new.owner_body, new.confidence_of, new.asked_on, new.asked_by, new.remind_on, new.partner_id) then
    raise insufficient_privilege;
  end if;
  if new.owner_organisation_id is not null and new.owner_organisation_id <> new.organisation_id and not doer then
    if new.proposed_on is not null and (new.proposed_on is distinct from old.proposed_on or not same_promise or new.due_on is distinct from old.due_on)
      or new.state = 'done' and old.state <> 'done' or new.state = 'declined' and old.state <> 'declined'
      or new.state in ('open', 'done') and not (
        same_promise and (new.state = old.state and new.due_on is not distinct from old.due_on
          or old.state = 'offered' and new.state = 'open' and old.proposed_on is not null and new.due_on = old.proposed_on)) then
      raise insufficient_privilege;
    end if;
  end if;
  return new;
end $$;
create or replace trigger guard_change before update on commitments.commitment for each row execute function commitments.guard_change();

-- Whose the worker or the service is has to be said truly: the rules above go by it. Outside of cases only among colleagues, or to an organisation
-- that was at the meeting the task comes from (`meetings.may_offer`), or, about no client, between a centre and its whole
-- (`goals.may_ask`) or between the support team of a programme and its sites (`programmes.may_ask`); all are of rooms that are built later.
create or replace function commitments.guard_owner() returns trigger language plpgsql stable security definer set search_path = commitments, access, directory, pg_temp as $$
begin
  if my_membership() is null or tg_op = 'UPDATE' and (new.owner_membership_id, new.owner_service_id, new.owner_organisation_id, new.about) is not distinct from (old.owner_membership_id, old.owner_service_id, old.owner_organisation_id, old.about) then return new; end if;
  if new.owner_membership_id is not null and not exists (select from membership m where m.id = new.owner_membership_id and m.organisation_id = new.owner_organisation_id)
    or new.owner_service_id is not null and not exists (select from service s where s.id = new.owner_service_id and s.organisation_id = new.owner_organisation_id and s.partner_id is null)
    or new.case_id is null and new.owner_organisation_id <> new.organisation_id and not meetings.may_offer(new.id, new.owner_organisation_id) and not (new.about = '{}' and (goals.may_ask(new.organisation_id, new.owner_organisation_id) or programmes.may_ask(new.owner_membership_id))) then
    raise insufficient_privilege;
  end if;
  return new;
end $$;
create or replace trigger guard_owner before insert or update on commitments.commitment for each row execute function commitments.guard_owner();

call platform.govern_fact('commitments.event', 'commitments', without_case => true);

-- What was said of a commitment is as confidential as the commitment, also when it became so later.
create or replace function commitments.confidential() returns uuid[] language plpgsql stable security definer set search_path = commitments, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(id), '{}') from commitment where confidence_of is not null and case_id = any ((select my_cases())::uuid[])); end $$;
drop policy released on commitments.event;
create policy released on commitments.event for select to soubeh_app using ((case_id = any ((select access.my_cases())::uuid[])) is true and share_keys <> '{}' and share_keys <@ (select access.released_keys('commitments'))::uuid[]
  and not commitment_id = any ((select commitments.confidential())::uuid[]));
create policy of_seen_commitment on commitments.event as restrictive for insert to soubeh_app with check (commitment_id in (select c.id from commitments.commitment c where c.id = event.commitment_id and c.case_id is not distinct from event.case_id));
-- An answer comes back to the side that offered, for as long as it may write in the case; the offering side's own words reach the
-- other one only by a release, so that they end with it.
-- (Said to nobody in particular is said first: compared with a list, no organisation is neither in it nor out of it, and the cases would be gone through.)
create policy answered on commitments.event for select to soubeh_app using (to_organisation_id is not null and to_organisation_id = any ((select access.my_organisations())::uuid[])
  and kind in ('accepted', 'declined', 'proposed', 'done', 'reopened', 'handed_over') and case_id = any ((select access.open_cases())::uuid[]));
create policy of_given_to_me on commitments.event for select to soubeh_app using (case_id is null and (to_membership_id = (select access.my_membership()) or commitment_id = any ((select commitments.given_to_me())::uuid[])));
revoke update on commitments.event from soubeh_app;

create policy own on commitments.dependency for select to soubeh_app using (commitment_id = any ((select commitments.reachable(access.my_cases()))::uuid[]) and needs_id = any ((select commitments.reachable(access.my_cases()))::uuid[]));
create policy write on commitments.dependency for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and commitment_id = any ((select commitments.reachable(access.open_cases()))::uuid[]) and needs_id = any ((select commitments.reachable(access.open_cases()))::uuid[]));
create policy remove on commitments.dependency for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and commitment_id = any ((select commitments.reachable(access.open_cases()))::uuid[]));
grant select, insert (id, commitment_id, needs_id), delete on commitments.dependency to soubeh_app;

-- How much an account of mine still owes: a number and nothing else, for whoever ends a membership without seeing clients.
create or replace function commitments.count_held(a_membership uuid, out commitments int, out contacts int) language plpgsql stable security definer set search_path = commitments, access, pg_temp as $$
#variable_conflict use_column
begin
  select count(*) filter (where c.kind <> 'promised_contact')::int, count(*) filter (where c.kind = 'promised_contact')::int into commitments, contacts from commitment c
   where c.state = 'open' and (c.owner_membership_id = a_membership or c.owner_kind = 'body' and c.asked_by = a_membership and c.remind_on is not null)
     and (select administers()) and exists (select from membership m where m.id = a_membership and m.organisation_id = any ((select my_organisations())::uuid[]));
end $$;
