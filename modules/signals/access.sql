-- A barrier is its organisation's own until counted; a recommendation and its answer are seen by both who are concerned.
call platform.govern_fact('signals.signal', null, without_case => true);
-- Noted in no case and about nobody: those who gather signals read them, they are there to be counted.
create policy gathered on signals.signal for select to soubeh_app using (case_id is null and about = '{}' and kind in ('barrier', 'input', 'finding') and organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('coordinator', 'methodologist'));
-- What a meeting passes on is read by those who sit there.
create policy of_meeting on signals.signal for select to soubeh_app using (kind = 'input' and id = any ((select signals.my_inputs())::uuid[]));
create policy author_or_head on signals.signal as restrictive for update to soubeh_app using (author_id = (select access.my_membership()) or (select access.sees_whole_organisation()));

-- The one addressed works on the case now, and the organisation named is hers. Only asked about a row being written.
create or replace function signals.works_on(in_case uuid, a_membership uuid, an_organisation uuid) returns boolean language plpgsql stable security definer set search_path = cases, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from team_member t where t.case_id = in_case and t.membership_id = a_membership and t.organisation_id = an_organisation and t.since <= platform.today() and (t.until is null or t.until >= platform.today()))); end $$;
-- Recommendations that wait for nobody else's answer but mine.
create or replace function signals.addressed_to_me() returns uuid[] language plpgsql stable security definer set search_path = signals, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(id), '{}') from recommendation where to_membership_id = (select my_membership())); end $$;
-- Every person a recommendation concerns is released to the organisation that it goes to.
create or replace function signals.may_address(in_case uuid, about uuid[], to_organisation uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select to_organisation = (select my_organisation()) or in_case = any ((select common_cases())::uuid[]) or (cardinality(about) > 0 and not exists (select from unnest(about) p where not exists (
    select from release_in_force r where r.case_id = in_case and r.person_id = p and level_rank(r.level) >= level_rank('commitments')
      and (r.organisation_id = (select my_organisation()) and r.to_organisation_id = to_organisation or r.organisation_id = to_organisation and r.to_organisation_id = (select my_organisation()) and r.id in (select id from release_passed_back)))))); end $$;

call platform.govern_fact('signals.recommendation', null, without_case => true);
revoke update on signals.recommendation from soubeh_app;
-- Read by the organisation addressed while the persons are released to it; what others wrote goes when the release does.
create policy addressed on signals.recommendation for select to soubeh_app using (to_organisation_id = any ((select access.my_organisations())::uuid[])
  and case_id = any ((select access.open_cases())::uuid[]) and share_keys <> '{}' and share_keys <@ (select access.released_keys('commitments'))::uuid[]);
-- In a locality by everybody who takes part.
create policy in_common on signals.recommendation for select to soubeh_app using ((case_id = any ((select access.common_cases())::uuid[])) is true);
-- In a case: to somebody of its team, about persons released to them. In none: what is followed (following/), by those who audit, or lead and support; about nobody.
create policy recommends on signals.recommendation as restrictive for insert to soubeh_app with check (case when case_id is null then about = '{}' and to_membership_id is null and answer_due_on is null and signals.may_follow()
  else (select access.my_role()) in ('coordinator', 'methodologist', 'head') and signals.works_on(case_id, to_membership_id, to_organisation_id) and signals.may_address(case_id, about, to_organisation_id) end);

call platform.govern_fact('signals.answer', null, addressed => true, without_case => true);
create policy in_common on signals.answer for select to soubeh_app using ((case_id = any ((select access.common_cases())::uuid[])) is true);
revoke update on signals.answer from soubeh_app;
create policy addressed_answers on signals.answer as restrictive for insert to soubeh_app with check (case when case_id is null then about = '{}' and recommendation_id = any ((select signals.answerable())::uuid[])
  else recommendation_id = any ((select signals.addressed_to_me())::uuid[]) end);

-- Where an input comes from: never from supervision and intervision, and a conference has barriers in its case instead.
create policy of_meeting on signals.input for select to soubeh_app using (id = any ((select signals.my_inputs())::uuid[]));
create policy gathered on signals.input for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('coordinator', 'methodologist', 'head'));
create policy note on signals.input for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and signals.takes_inputs(meeting_id)
  and id in (select s.id from signals.signal s where s.id = input.id and s.kind = 'input' and s.author_id = (select access.my_membership()))
  and (item_id is null or item_id in (select i.id from meetings.item i where i.id = input.item_id and i.meeting_id = input.meeting_id)));
grant select, insert (id, meeting_id, item_id) on signals.input to soubeh_app;
