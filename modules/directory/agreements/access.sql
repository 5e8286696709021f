-- Parties only. The writer keeps its wording; each party answers and ends for itself.
create policy parties on directory.agreement for select to soubeh_app using (id = any ((select directory.my_agreements())::uuid[]));
create policy writer on directory.agreement for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('head', 'coordinator') and revision = 1);
create policy writer_changes on directory.agreement for update to soubeh_app using (organisation_id = (select access.my_organisation()) and directory.writes_agreement(id));
create policy writer_drops on directory.agreement for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and directory.writes_agreement(id) and not directory.is_offered(id));
call platform.grant_writes('directory.agreement');
grant delete on directory.agreement to soubeh_app;

-- A masked organisation that the writer may not know cannot be made a party; nor somebody else's partner.
create policy parties on directory.agreement_party for select to soubeh_app using (agreement_id = any ((select directory.my_agreements())::uuid[]));
create policy writer on directory.agreement_party for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and directory.writes_agreement(agreement_id)
  and (party_organisation_id is null or party_organisation_id <> all ((select access.masked_from_me())::uuid[])) and (partner_id is null or partner_id = any ((select directory.my_partners())::uuid[])));
create policy writer_changes on directory.agreement_party for update to soubeh_app using (organisation_id = (select access.my_organisation()) and directory.writes_agreement(agreement_id));
create policy writer_drops on directory.agreement_party for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and directory.writes_agreement(agreement_id));
grant select, insert (id, agreement_id, party_organisation_id, partner_id, partner_name, duties), update (duties), delete on directory.agreement_party to soubeh_app;

create policy parties on directory.agreement_service for select to soubeh_app using (agreement_id = any ((select directory.my_agreements())::uuid[]));
create policy writer on directory.agreement_service for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and directory.writes_agreement(agreement_id)
  and service_id in (select s.id from directory.service s where s.id = agreement_service.service_id and s.organisation_id <> all ((select access.masked_from_me())::uuid[])));
create policy writer_drops on directory.agreement_service for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and directory.writes_agreement(agreement_id));
grant select, insert (agreement_id, service_id), delete on directory.agreement_service to soubeh_app;

create policy parties on directory.agreement_step for select to soubeh_app using (agreement_id = any ((select directory.my_agreements())::uuid[]));
-- A coordinator changes the wording and notes a review; what binds the organisation is a head's.
create policy head on directory.agreement_step for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and on_day = platform.today()
  and directory.keeps_agreement(agreement_id) and (kind in ('changed', 'reviewed') or (select access.sees_whole_organisation())));
grant select, insert (id, agreement_id, kind, revision, until_day, note) on directory.agreement_step to soubeh_app;

-- Where it stands, computed from its steps. What a party here has not confirmed is not in force for it: `my_answer` is the reader's own, null for its writer.
create or replace view directory.agreement_answer with (security_invoker = true) as
  select p.agreement_id, p.id as party_id, p.party_organisation_id, l.kind, l.on_day
    from directory.agreement_party p join directory.agreement a on a.id = p.agreement_id and p.party_organisation_id <> a.organisation_id
    left join lateral (select s.kind, s.on_day from directory.agreement_step s where s.agreement_id = a.id and s.organisation_id = p.party_organisation_id and s.revision = a.revision and s.kind in ('confirmed', 'declined') order by s.created_at desc, s.id desc limit 1) l on true;
comment on view directory.agreement_answer is 'How the parties here answered to the wording that stands.';
grant select on directory.agreement_answer to soubeh_app;
create or replace view directory.agreement_standing with (security_invoker = true) as
  select a.id as agreement_id, s.offered_on, s.withdrawn_on, least(a.valid_to, s.until_day) as ends_on, n.others, n.confirmed, n.declined, n.my_answer,
         case when s.reviewed_at is not null then s.next_review else a.review_on end as review_on
    from directory.agreement a
    cross join lateral (select min(s.on_day) filter (where s.kind = 'offered') as offered_on, min(s.on_day) filter (where s.kind = 'withdrawn') as withdrawn_on, min(s.until_day) filter (where s.kind = 'ended') as until_day,
        max(s.created_at) filter (where s.kind = 'reviewed' and s.organisation_id = any ((select access.my_organisations())::uuid[])) as reviewed_at,
        (array_agg(s.until_day order by s.created_at desc) filter (where s.kind = 'reviewed' and s.organisation_id = any ((select access.my_organisations())::uuid[])))[1] as next_review
      from directory.agreement_step s where s.agreement_id = a.id) s
    cross join lateral (select count(*)::int as others, count(*) filter (where x.kind = 'confirmed')::int as confirmed, count(*) filter (where x.kind = 'declined')::int as declined,
        max(coalesce(x.kind, 'none')) filter (where x.party_organisation_id = (select access.my_organisation())) as my_answer
      from directory.agreement_answer x where x.agreement_id = a.id) n;
comment on view directory.agreement_standing is 'Where agreements stand for the reader: offered, withdrawn, its last day, how many parties here confirmed, when to look at it again.';
grant select on directory.agreement_standing to soubeh_app;
