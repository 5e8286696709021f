-- Who sees what is due. Rules and past erasures: head and administrator; the list itself, which names clients, only the head.

create policy organisation on retention.rule for select to soubeh_app using ((select access.administers()) and organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head_adds on retention.rule for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()));
create policy head_changes on retention.rule for update to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()));
create policy head_drops on retention.rule for delete to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()));
call platform.grant_writes('retention.rule', array['kind']);
grant delete on retention.rule to soubeh_app;

create policy organisation on retention.erasure for select to soubeh_app using ((select access.administers()) and organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head_confirms on retention.erasure for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()));
grant select, insert (id, rules, items) on retention.erasure to soubeh_app;

-- Items are marked by the nightly job; a head postpones them, or confirms them in an erasure of their own.
create policy head on retention.item for select to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()));
create policy head_decides on retention.item for update to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()) and state <> 'confirmed')
  with check (state = 'confirmed' and erasure_id in (select e.id from retention.erasure e where e.author_id = (select access.my_membership()) and e.done + e.held = 0) or state = 'postponed' and reason <> '' and postponed_until > platform.today() and erasure_id is null or state = 'due' and erasure_id is null);
grant select, update (state, postponed_until, reason, erasure_id) on retention.item to soubeh_app;
create policy nobody on retention.husk for select to soubeh_app using (false);

-- How much is due, for those who see no client.
create or replace function retention.due_counts() returns table (kind text, state text, items int, rows_held int, oldest date) language plpgsql stable security definer set search_path = retention, access, pg_temp as $$
#variable_conflict use_column
begin return query select i.kind, i.state, count(*)::int, sum(i.rows_held)::int, min(i.due_on) from item i where administers() and i.organisation_id = my_organisation() group by 1, 2; end $$;
