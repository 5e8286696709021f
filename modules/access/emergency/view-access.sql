-- The narrow view, while it lasts: who it is, whom to call, what an approaching person must know, which children live there. No records,
-- no confidences, no opinions, no address. Each look is written into the read log of the person, or there is no look.
create or replace function access.emergency_view(an_access uuid) returns jsonb language plpgsql volatile security definer set search_path = access, cases, people, directory, pg_temp as $$
#variable_conflict use_column
declare e record; me record; hidden uuid[] := (select coalesce(array_agg(m.organisation_id), '{}') from mask m);
begin
  select * into me from caller();
  select x.id, x.person_ids, x.ends_at, r.reason, r.danger into e from emergency_access x join emergency_request r on r.id = x.request_id
   where x.id = an_access and x.author_id = me.membership_id and x.ended_at is null and x.ends_at > now() and may_ask_in_emergency();
  if e.id is null then return null; end if;
  insert into read_log (account_id, membership_id, organisation_id, person_id, endpoint, ground, reason)
    select me.account_id, me.membership_id, me.organisation_id, p, 'emergency.view', 'emergency', e.reason from unnest(e.person_ids) p;
  return (with
    known as (select * from profile p where p.person_id = any (e.person_ids) and p.organisation_id <> all (hidden) and not p.anonymous),
    one as (select * from known order by created_at, id limit 1),
    taking as (
      select cs.service_id, cs.organisation_id, cs.case_id from case_person cp join case_service cs on cs.case_id = cp.case_id and cs.state = 'accepted' join "case" c on c.id = cs.case_id and c.phase <> 'closed'
       where cp.person_id = any (e.person_ids) and (cp.until is null or cp.until >= platform.today())
      union select k.service_id, k.organisation_id, null from known k where k.service_id is not null),
    called as (
      select s.id, o.short_name as organisation, s.name as service,
             (select coalesce(jsonb_agg(jsonb_build_object('label', c.label, 'phone', c.phone) order by c.created_at, c.id), '[]') from directory.contact c where c.service_id = s.id and c.phone is not null) as phones,
             (select coalesce(jsonb_agg(distinct a.name), '[]') from taking x join team_member t on t.case_id = x.case_id and t.service_id = s.id and t.role in ('leading_key_worker', 'key_worker') and t.until is null
                join membership m on m.id = t.membership_id join account a on a.id = m.account_id where x.service_id = s.id) as workers
        from service s join organisation o on o.id = s.organisation_id where s.id in (select service_id from taking) and s.organisation_id <> all (hidden) and s.partner_id is null),
    children as (
      select distinct on (k.person_id) k.given_name as name, extract(year from k.birth_date)::int as born from profile k
       where k.organisation_id <> all (hidden) and not k.anonymous and k.person_id <> all (e.person_ids) and k.birth_date > platform.today() - interval '18 years'
         and (k.person_id in (select r.other_id from relation r where r.person_id = any (e.person_ids) and r.kind in ('parent', 'guardian') and (r.until is null or r.until >= platform.today()) and r.organisation_id <> all (hidden))
           or k.person_id in (select b.person_id from household_member a join household_member b on b.household_id = a.household_id where a.person_id = any (e.person_ids) and (a.until is null or a.until >= platform.today()) and (b.until is null or b.until >= platform.today()) and a.organisation_id <> all (hidden)))
       order by k.person_id, k.created_at)
    select jsonb_build_object('endsAt', to_char(e.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'danger', e.danger, 'reason', e.reason,
      'person', (select jsonb_build_object('name', btrim(given_name || ' ' || family_name), 'nativeName', native_name, 'birthDate', birth_date, 'interpreterLanguage', interpreter_language) from one),
      'services', (select coalesce(jsonb_agg(jsonb_build_object('organisation', organisation, 'service', service, 'phones', phones, 'workers', workers) order by jsonb_array_length(workers) desc, organisation, service), '[]') from called),
      'safety', (select coalesce(jsonb_agg(distinct h.text), '[]') from health_fact h where h.about && e.person_ids and h.in_emergency and h.ended_on is null and h.confidence_of is null and h.organisation_id <> all (hidden)),
      'children', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'born', born) order by born desc, name), '[]') from children)));
end $$;
