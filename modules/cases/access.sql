-- Own: the case is led by us and within reach of my services or teams. Others see a case through releases: that it is there with the
-- involvement, its plan with the plan, request, needs and network with the mapping; vulnerability, health and third persons one by one.

-- The first service of a case just opened by its author.
create or replace function access.begins_case(a_case uuid, a_service uuid) returns boolean language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from "case" c where c.id = a_case and c.author_id = (select my_membership()) and a_service = any ((select my_services())::uuid[]) and not exists (select from case_service s where s.case_id = c.id))); end $$;
-- (case, service) pairs whose taking part I know of anyway: my own services, and those of an organisation that released something to me.
create or replace function cases.known_services() returns uuid[] language plpgsql stable security definer set search_path = cases, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(md5(cs.case_id::text || cs.service_id::text)::uuid), '{}') from case_service cs where cs.case_id = any ((select my_cases())::uuid[])
    and (cs.organisation_id = any ((select my_organisations())::uuid[]) or cs.organisation_id = cs.lead_organisation_id)); end $$;
-- Never what was told in confidence; a third person only by name, and only while something of everybody it concerns is released.
create or replace function cases.released_ties() returns uuid[] language plpgsql stable security definer set search_path = cases, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(t.id), '{}') from tie t where t.case_id = any ((select my_cases())::uuid[])
    and t.confidence_of is null and t.share_keys <> '{}' and (t.sector <> 'services_in_case' or md5(t.case_id::text || t.service_id::text)::uuid = any ((select known_services())::uuid[]))
    and (t.id = any ((select released_items('tie'))::uuid[]) and t.share_keys <@ (select released_keys('involvement'))::uuid[]
      or not t.private_person and t.share_keys <@ (select released_keys('mapping'))::uuid[])); end $$;
create or replace function cases.confidential_goals() returns uuid[] language plpgsql stable security definer set search_path = cases, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(id), '{}') from goal where confidence_of is not null and case_id = any ((select my_cases())::uuid[])); end $$;

-- What the list of cases lists: those in whose team I stand now, or all within reach; what goes on, or what is closed. As the policies of the team and of cases say, for
-- the whole list at once: a worker has hundreds of closed cases, and each would be looked for in the long list of cases within reach.
-- Of a case of others whose phase I do not see it goes on until a month after its sharing ended or we left: it may be renewed, and until then nothing can be written there.
create or replace function cases.my_list(mine boolean, closed boolean) returns uuid[] language plpgsql stable security definer set search_path = cases, access, pg_temp as $$
#variable_conflict use_column
declare ours uuid[] := my_organisations(); me uuid := my_membership(); lately date := platform.today() - 30;
begin return (
  with listed as materialized (
      select distinct t.case_id from team_member t where my_list.mine and t.membership_id = me and t.organisation_id = any (ours) and (t.until is null or t.until >= platform.today())
      union all select unnest(my_cases()) where not my_list.mine),
    of_others as materialized (
      select c.id, c.phase, md5(c.organisation_id::text || c.id::text)::uuid in (select unnest(released_case_keys('involvement'))) or c.id = any ((select asked_into())::uuid[]) as seen
        from listed l join "case" c on c.id = l.case_id where l.case_id not in (select unnest(lead_cases()))),
    goes_on as materialized (
      select c.id from "case" c where c.organisation_id = any (ours) and c.phase <> 'closed'
      union all select o.id from of_others o where case when o.seen then o.phase <> 'closed' else
        coalesce((select max(least(r.valid_to, coalesce((r.withdrawn_at at time zone 'Europe/Prague')::date, r.valid_to))) from release r where r.case_id = o.id and (r.to_organisation_id = any (ours) or r.mutual and r.organisation_id = any (ours))), lately) >= lately
        and coalesce((select max(coalesce(s.ended_on, lately)) from case_service s where s.case_id = o.id and s.organisation_id = any (ours) and s.state <> 'declined'), lately) >= lately end),
    chosen as materialized (select l.case_id from listed l where (l.case_id in (select id from goes_on)) <> my_list.closed)
  select coalesce(array_agg(case_id), '{}') from chosen where not my_list.mine or case_id = any ((select my_cases())::uuid[])); end $$;

create policy we_lead on cases.case for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and id = any ((select access.my_cases())::uuid[]));
-- By the organisation that leads it: what a third one passes on of its own says nothing of the case. (Such a case is within my reach;
-- asked once more, the planner would look each row up in all of it.)
create policy released on cases.case for select to soubeh_app using (md5(organisation_id::text || id::text)::uuid = any ((select access.released_case_keys('involvement'))::uuid[]));
-- Of a locality to which we are invited, what it is called: nobody stands in it, and the answer needs it.
create policy asked on cases.case for select to soubeh_app using (id = any ((select access.asked_into())::uuid[]));
create policy lead_adds on cases.case for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('worker', 'head', 'coordinator'));
create policy lead_changes on cases.case for update to soubeh_app using (id = any ((select access.lead_cases())::uuid[])) with check (organisation_id = (select access.my_organisation()));
call platform.grant_writes('cases.case', array['number', 'opened_on', 'subject_kind']);
revoke insert on cases.case from soubeh_app;
grant insert (id, label, subject_kind, scope, mode, phase, opened_on) on cases.case to soubeh_app;
grant usage on sequence cases.case_number to soubeh_app;

create policy we_lead on cases.case_person for select to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[]));
create policy released on cases.case_person for select to soubeh_app using (case_id = any ((select access.my_cases())::uuid[]) and share_key = any ((select access.released_keys('involvement'))::uuid[]));
create policy lead_adds on cases.case_person for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.lead_cases())::uuid[]) and person_id = any ((select access.my_people())::uuid[]));
create policy lead_changes on cases.case_person for update to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[])) with check (organisation_id = (select access.my_organisation()));
call platform.grant_writes('cases.case_person', array['person_id']);

-- No person stands in a locality: whatever is written there is read by everybody who takes part. For every table that ties something of a client's to a case.
create or replace function cases.guard_client_case() returns trigger language plpgsql stable security definer set search_path = cases, pg_temp as $$
begin
  if exists (select from "case" c where c.id = new.case_id and c.subject_kind = 'locality') then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard_client_case before insert on cases.case_person for each row execute function cases.guard_client_case();

-- That a third organisation takes part is its own matter: only it and the leading organisation see it.
create policy we_take_part on cases.case_service for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.my_cases())::uuid[]));
create policy asked on cases.case_service for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.asked_into())::uuid[]));
create policy we_lead on cases.case_service for select to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[]));
create policy leading_service on cases.case_service for select to soubeh_app using (organisation_id = lead_organisation_id and md5(organisation_id::text || case_id::text)::uuid = any ((select access.released_case_keys('involvement'))::uuid[]));
-- Who takes part in a locality, or did, is known to everybody who does; whom it was asked and who declined why stays between the two.
create policy in_common on cases.case_service for select to soubeh_app using (case_id = any ((select access.common_cases())::uuid[]) and state in ('accepted', 'ended'));
create policy lead_invites on cases.case_service for insert to soubeh_app with check (lead_organisation_id = (select access.my_organisation()) and organisation_id = directory.service_organisation(service_id)
  and (case_id = any ((select access.lead_cases())::uuid[]) or access.begins_case(case_id, service_id)));
create policy own_answers on cases.case_service for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.open_cases())::uuid[]) or case_id = any ((select access.asked_into())::uuid[]))) with check (organisation_id = (select access.my_organisation()));
create policy lead_ends on cases.case_service for update to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[])) with check (lead_organisation_id = (select access.my_organisation()));
-- The words of the invitation may change: a service that declined or ended can be asked again.
call platform.grant_writes('cases.case_service', array['service_id', 'lead_organisation_id']);
grant insert (organisation_id) on cases.case_service to soubeh_app;
-- Nobody answers for another organisation: the leading one invites and ends, the invited one answers, agrees with the client and leaves.
create or replace function cases.guard_case_service() returns trigger language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare mine uuid[] := access.my_organisations(); own boolean := new.organisation_id = any (mine); leads boolean := new.lead_organisation_id = any (mine);
begin
  if access.my_membership() is null or own and leads then return new; end if;
  if tg_op = 'INSERT' then
    if (new.state, new.own_label, new.answer, new.agreement_form, new.agreement_scope, new.ending_reason) is distinct from ('invited', '', '', 'none', '', '')
      or num_nonnulls(new.answered_at, new.agreement_on, new.agreement_ends_on, new.ended_on) > 0 then raise insufficient_privilege; end if;
    return new;
  end if;
  if own and (new.invitation <> old.invitation or new.state <> old.state and not (old.state = 'invited' and new.state in ('accepted', 'declined', 'ended') or old.state = 'accepted' and new.state = 'ended'))
    or not own and ((new.own_label, new.agreement_form, new.agreement_on, new.agreement_scope, new.agreement_ends_on) is distinct from (old.own_label, old.agreement_form, old.agreement_on, old.agreement_scope, old.agreement_ends_on)
      or (new.answer, new.answered_at) is distinct from (old.answer, old.answered_at) and (new.state, new.answer, new.answered_at) is distinct from ('invited', '', null::timestamptz)
      or new.state <> old.state and not (new.state = 'ended' or new.state = 'invited' and old.state in ('declined', 'ended'))) then
    raise insufficient_privilege;
  end if;
  return new;
end $$;
create or replace trigger guard_case_service before insert or update on cases.case_service for each row execute function cases.guard_case_service();

create policy we_work on cases.team_member for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.my_cases())::uuid[]));
create policy we_lead on cases.team_member for select to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[]));
create policy released on cases.team_member for select to soubeh_app using (md5(organisation_id::text || case_id::text)::uuid = any ((select access.released_case_keys('involvement'))::uuid[]));
create policy write on cases.team_member for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.open_cases())::uuid[]) and access.is_of_my_organisation(membership_id));
create policy change on cases.team_member for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.my_cases())::uuid[])) with check (organisation_id = (select access.my_organisation()));
call platform.grant_writes('cases.team_member', array['membership_id', 'service_id', 'role', 'since']);
-- What colleagues tell each other when handing over stays with them, whoever else sees the team.
revoke select on cases.team_member from soubeh_app;
grant select (id, organisation_id, case_id, membership_id, service_id, role, since, until, author_id, version, created_at, updated_at) on cases.team_member to soubeh_app;
create or replace function cases.handovers(in_case uuid) returns table (member_id uuid, handover text) language sql stable security definer set search_path = cases, access, pg_temp as $$
  select t.id, t.handover from team_member t where t.case_id = in_case and in_case = any ((select my_cases())::uuid[]) and t.organisation_id = any ((select my_organisations())::uuid[]) $$;

do $$ declare t regclass; begin
  foreach t in array array['cases.episode', 'cases.phase_change']::regclass[] loop
    execute format('create policy we_lead on %s for select to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[]))', t);
    execute format('create policy released on %s for select to soubeh_app using (md5(organisation_id::text || case_id::text)::uuid = any ((select access.released_case_keys(''plan''))::uuid[]))', t);
    execute format('create policy write on %s for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.lead_cases())::uuid[]))', t);
    execute format('create policy change on %s for update to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[])) with check (organisation_id = (select access.my_organisation()))', t);
    call platform.grant_writes(t);
  end loop;
end $$;
revoke update on cases.phase_change from soubeh_app;

call platform.govern_fact('cases.request', 'mapping');
call platform.govern_fact('cases.need_rating', 'mapping');
call platform.govern_fact('cases.child_sheet', 'mapping');
call platform.govern_fact('cases.network_note', 'mapping');
call platform.govern_fact('cases.goal', 'plan');
call platform.govern_fact('cases.goal_evaluation', 'plan');
-- What is said of a goal told in confidence is as confidential as the goal.
drop policy released on cases.goal_evaluation;
create policy released on cases.goal_evaluation for select to soubeh_app using ((case_id = any ((select access.my_cases())::uuid[])) is true and share_keys <> '{}' and share_keys <@ (select access.released_keys('plan'))::uuid[]
  and not goal_id = any ((select cases.confidential_goals())::uuid[]));
call platform.govern_fact('cases.case_evaluation', 'mapping');
call platform.govern_fact('cases.procedure_review', null);
call platform.govern_fact('cases.kin', null);

-- One by one.
call platform.govern_fact('cases.vulnerability', null);
create policy item on cases.vulnerability for select to soubeh_app using (id = any ((select access.released_items('vulnerability'))::uuid[]) and confidence_of is null and (case_id = any ((select access.my_cases())::uuid[])) is true);
call platform.govern_fact('cases.health_fact', null);
create policy item on cases.health_fact for select to soubeh_app using (id = any ((select access.released_items('health'))::uuid[]) and confidence_of is null and (case_id = any ((select access.my_cases())::uuid[])) is true);
call platform.govern_fact('cases.tie', null);
create policy released on cases.tie for select to soubeh_app using (id = any ((select cases.released_ties())::uuid[]));
call platform.govern_fact('cases.tie_state', null);
create policy of_tie on cases.tie_state for select to soubeh_app using (tie_id = any ((select cases.released_ties())::uuid[]));

-- What hangs on a row hangs on one of the same case that its writer sees, and on a tie only of one's own: a bare foreign key would
-- confirm a hidden row, and one state a day would let another organisation take the day.
do $$ declare w text; begin
  foreach w in array array['insert', 'update'] loop
    execute format('create policy of_own_tie_%s on cases.tie_state as restrictive for %1$s to soubeh_app with check (tie_id in (select t.id from cases.tie t where t.id = tie_state.tie_id and t.case_id = tie_state.case_id and t.organisation_id = tie_state.organisation_id))', w);
    execute format('create policy of_seen_goal_%s on cases.goal_evaluation as restrictive for %1$s to soubeh_app with check (goal_id in (select g.id from cases.goal g where g.id = goal_evaluation.goal_id and g.case_id = goal_evaluation.case_id))', w);
  end loop;
end $$;

-- In how many open cases an account of mine leads or works: numbers and nothing else, for whoever ends a membership without seeing clients.
create or replace function cases.count_places(a_membership uuid, out leads int, out places int) language plpgsql stable security definer set search_path = cases, access, pg_temp as $$
#variable_conflict use_column
begin
  select count(*) filter (where t.role = 'leading_key_worker')::int, count(*) filter (where t.role <> 'leading_key_worker')::int into leads, places
    from team_member t join "case" c on c.id = t.case_id where t.membership_id = a_membership and (t.until is null or t.until > platform.today()) and c.phase <> 'closed'
     and (select administers()) and exists (select from membership m where m.id = a_membership and m.organisation_id = any ((select my_organisations())::uuid[]));
end $$;
