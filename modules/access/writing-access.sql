-- What I may write, of what is within my reach (reach-access.sql).

-- All of these persons stand in the case, and it is ours (`leads`) or they are released to us. For definer functions.
create or replace function access.all_in_reach(in_case uuid, about uuid[], leads boolean) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin return not exists (select from unnest(about) p where not exists (
  select from cases.case_person cp where cp.case_id = in_case and cp.person_id = p
    and (leads or exists (select from access.flowing_to_me() f where f.case_id = in_case and f.person_id = p)))); end $$;
revoke execute on function access.all_in_reach(uuid, uuid[], boolean) from public;
-- Writing about persons: all of them within reach. Only ever asked about a row being written.
create or replace function access.may_write_about(in_case uuid, about uuid[]) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare leads boolean;
begin
  if in_case is null then return about <@ my_people(); end if;
  select in_case = any (h.lead_cases) into leads from asked_reach h;
  if leads is null then leads := in_case = any (lead_cases()); end if;
  return all_in_reach(in_case, about, leads);
end $$;
-- Writing a fact about persons: as my organisation, into a case that is open to us (or into none), about persons within reach. The three questions of a policy are one, because each of them looks up who asks.
create or replace function access.may_write(an_organisation uuid, in_case uuid, about uuid[]) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare mine uuid; opens boolean; leads boolean;
begin
  if in_case is null then return coalesce(an_organisation = my_organisation() and about <@ my_people(), false); end if;
  select h.organisation_id, in_case = any (h.open_cases), in_case = any (h.lead_cases) into mine, opens, leads from asked_reach h;
  if mine is null or opens is null or leads is null then mine := my_organisation(); opens := in_case = any (open_cases()); leads := in_case = any (lead_cases()); end if;
  return coalesce(an_organisation = mine and opens and all_in_reach(in_case, about, leads), false);
end $$;
