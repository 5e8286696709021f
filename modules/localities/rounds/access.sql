-- Screening names nobody, so it is common to all who take part: units, rounds and marks. What an organisation made of it (records, who asked for help) is its own.
call platform.govern_common('localities.unit', together => true);
call platform.govern_common('localities.round', together => true);
-- Marks stay as they were made.
call platform.govern_common('localities.mark', frozen => array['round_id', 'unit_id', 'outcome', 'at']);

-- Rounds that my organisation planned or went on: their totals are read as they are, those of other rounds only counted safely.
create or replace function localities.my_rounds() returns uuid[] language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
declare ours uuid[] := my_organisations();
begin return (select coalesce(array_agg(r.id), '{}') from round r where r.case_id = any ((select common_cases())::uuid[])
   and (r.organisation_id = any (ours) or exists (select from membership m where m.id = any (r.workers) and m.organisation_id = any (ours)))); end $$;

call platform.grant_writes('localities.round_total', array['round_id', 'people', 'languages', 'groups', 'materials', 'at']);
create policy we_wrote on localities.round_total for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true);
create policy we_went on localities.round_total for select to soubeh_app using (round_id = any ((select localities.my_rounds())::uuid[]));
create policy write on localities.round_total for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.common_cases())::uuid[]));

call platform.grant_writes('localities.round_record', array['round_id', 'part']);
create policy we_wrote on localities.round_record for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true);
create policy write on localities.round_record for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.common_cases())::uuid[]));
create policy change on localities.round_record for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.common_cases())::uuid[])) with check (organisation_id = (select access.my_organisation()));

-- Of each round: the last total of people, and how many asked for help of which organisation. Numbers that leave an organisation go through the suppression of insights.
create or replace function localities.round_counts(a_case uuid, out round_id uuid, out people int, out asked_own int, out asked_others int) returns setof record language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
declare ours uuid[] := my_organisations();
begin
  if a_case <> all ((select common_cases())::uuid[]) then return; end if;
  return query select r.id, (select t.people from round_total t where t.round_id = r.id order by t.at desc, t.id desc limit 1),
    (select count(*)::int from round_record w where w.round_id = r.id and w.part = 'asked' and w.organisation_id = any (ours)),
    (select count(*)::int from round_record w where w.round_id = r.id and w.part = 'asked' and w.organisation_id <> all (ours))
   from round r where r.case_id = a_case;
end $$;

-- Who of the pair marks is seen by the others at once.
create or replace trigger tell after insert on localities.mark for each row execute function platform.tell('round', 'round_id');
create or replace trigger tell after insert on localities.round_total for each row execute function platform.tell('round', 'round_id');
create or replace trigger tell after update on localities.round for each row execute function platform.tell('round', 'id');

-- Who planned, goes, marked or counted in a locality, by name: whoever takes part knows with whom they go from door to door, also when they share no team.
create or replace function localities.who_went(a_case uuid, out membership_id uuid, out organisation_id uuid, out name text) returns setof record language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin
  if a_case <> all ((select common_cases())::uuid[]) then return; end if;
  return query select m.id, m.organisation_id, a.name from membership m join account a on a.id = m.account_id where m.id in (
    select unnest(r.workers) from round r where r.case_id = a_case union select k.author_id from mark k where k.case_id = a_case union select t.author_id from round_total t where t.case_id = a_case);
end $$;
