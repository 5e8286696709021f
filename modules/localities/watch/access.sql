-- Signs and talks are kept by who wrote them; when a crisis plan is proposed, and that one is not needed, is said by who leads the locality.
call platform.govern_common('localities.sign');
call platform.govern_common('localities.talk');
call platform.govern_common('localities.sign_rule');
call platform.govern_common('localities.quiet');
drop policy change on localities.quiet;
revoke update on localities.quiet from soubeh_app;
create policy we_lead on localities.sign_rule as restrictive for insert to soubeh_app with check (case_id = any ((select access.lead_cases())::uuid[]));
create policy we_lead on localities.quiet as restrictive for insert to soubeh_app with check (case_id = any ((select access.lead_cases())::uuid[]));
create policy we_lead_changes on localities.sign_rule as restrictive for update to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[]));
-- A talk names a commitment of its own locality that its writer sees.
do $$ declare w text; begin
  foreach w in array array['insert', 'update'] loop
    execute format('create policy of_seen_commitment_%s on localities.talk as restrictive for %1$s to soubeh_app with check (commitment_id is null or commitment_id in (select c.id from commitments.commitment c where c.id = talk.commitment_id and c.case_id = talk.case_id))', w);
  end loop;
end $$;

-- Localities in which signs add up: as many as the rule says within its days (three within thirty, when nobody set it), and one of them came after somebody last
-- said that no plan is needed, or after the last crisis began. While a crisis goes on, nothing is proposed.
create or replace view localities.proposal with (security_invoker = true) as
  select l.case_id, coalesce(r.signs, 3) as needed, coalesce(r.days, 30) as days, count(*)::int as found, max(s.noticed_on) as last_on, array_agg(s.id order by s.noticed_on desc, s.id desc) as signs
    from localities.locality l left join localities.sign_rule r on r.case_id = l.case_id
    join localities.sign s on s.case_id = l.case_id and not s.mistaken and s.noticed_on between platform.today() - coalesce(r.days, 30) and platform.today() and (coalesce(r.kinds, '{}') = '{}' or s.kind = any (r.kinds))
   where l.case_id = any ((select access.common_cases())::uuid[]) and not exists (select from crisis.activation a where a.case_id = l.case_id and a.ended_at is null)
   group by l.case_id, r.signs, r.days
  having count(*) >= coalesce(r.signs, 3)
     and max(s.created_at) > greatest((select max(q.created_at) from localities.quiet q where q.case_id = l.case_id), (select max(a.started_at) from crisis.activation a where a.case_id = l.case_id), '-infinity');
comment on view localities.proposal is 'Localities of mine in which early signs add up, so that a crisis plan is to be considered.';
grant select on localities.proposal to soubeh_app;
