-- Learning of a worker is read by them, by the head and by methodologists; proofs, inductions and supervision by them and the head alone. Nothing of it is about a client.

-- Wordings of the act are nobody's to continue. A policy of the table cannot ask the table itself.
create or replace function learning.is_of_the_act(a_line uuid) returns boolean language plpgsql stable security definer set search_path = learning, pg_temp as $$
#variable_conflict use_column
begin return exists (select from rule r where r.line_id = a_line and r.organisation_id is null); end $$;
-- Empty is of the act, which only a migration writes.
alter table learning.rule alter organisation_id set default access.my_organisation();
call platform.grant_writes('learning.rule', array['line_id']);
create policy seen on learning.rule for select to soubeh_app using (organisation_id is null and (select access.my_membership()) is not null or organisation_id = any ((select access.my_organisations())::uuid[]));
create policy write on learning.rule for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()) and not learning.is_of_the_act(line_id));
create policy change on learning.rule for update to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation())) with check (organisation_id = (select access.my_organisation()));
create policy drops on learning.rule for delete to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()));
grant delete on learning.rule to soubeh_app;

-- A membership of another organisation is nobody's here.
create or replace function learning.is_ours(a_membership uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return exists (select from membership m where m.id = a_membership and m.organisation_id = (select my_organisation())); end $$;

call platform.grant_writes('learning.entry', array['membership_id']);
create policy seen on learning.entry for select to soubeh_app using (membership_id = any ((select learning.workers())::uuid[]));
create policy write on learning.entry for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and membership_id = any ((select learning.headed())::uuid[]) and learning.is_ours(membership_id));
create policy change on learning.entry for update to soubeh_app using (organisation_id = (select access.my_organisation()) and membership_id = any ((select learning.headed())::uuid[])) with check (organisation_id = (select access.my_organisation()));
create policy drops on learning.entry for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and membership_id = any ((select learning.headed())::uuid[]));
grant delete on learning.entry to soubeh_app;

call platform.grant_writes('learning.plan_item', array['membership_id']);
create policy seen on learning.plan_item for select to soubeh_app using (membership_id = any ((select learning.workers())::uuid[]));
create policy write on learning.plan_item for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and membership_id = any ((select learning.workers())::uuid[]) and learning.is_ours(membership_id));
create policy change on learning.plan_item for update to soubeh_app using (organisation_id = (select access.my_organisation()) and membership_id = any ((select learning.workers())::uuid[])) with check (organisation_id = (select access.my_organisation()));
create policy drops on learning.plan_item for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and membership_id = any ((select learning.workers())::uuid[]));
grant delete on learning.plan_item to soubeh_app;

-- A policy of the table cannot ask the table itself.
create or replace function learning.is_qualification_of(a_qualification uuid, a_membership uuid) returns boolean language plpgsql stable security definer set search_path = learning, pg_temp as $$
#variable_conflict use_column
begin return exists (select from qualification q where q.id = a_qualification and q.membership_id = a_membership); end $$;
call platform.grant_writes('learning.qualification', array['membership_id', 'follows_id']);
create policy seen on learning.qualification for select to soubeh_app using (membership_id = any ((select learning.workers())::uuid[]));
create policy write on learning.qualification for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and membership_id = any ((select learning.headed())::uuid[]) and learning.is_ours(membership_id)
  and (follows_id is null or learning.is_qualification_of(follows_id, membership_id)));
create policy change on learning.qualification for update to soubeh_app using (organisation_id = (select access.my_organisation()) and membership_id = any ((select learning.headed())::uuid[])) with check (organisation_id = (select access.my_organisation()));
create policy drops on learning.qualification for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and membership_id = any ((select learning.headed())::uuid[]));
grant delete on learning.qualification to soubeh_app;

create policy told on learning.qualification_reminder for select to soubeh_app using (told @> array[(select access.my_membership())]);
grant select on learning.qualification_reminder to soubeh_app;

-- Papers: the worker and the head.
create or replace function learning.proved() returns uuid[] language plpgsql stable security definer set search_path = learning, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(x.id), '{}') from (select e.id from entry e where e.membership_id = any ((select learning.headed())::uuid[]) union all select q.id from qualification q where q.membership_id = any ((select learning.headed())::uuid[])) x); end $$;
create policy seen on learning.proof for select to soubeh_app using (coalesce(entry_id, qualification_id) = any ((select learning.proved())::uuid[]));
create policy adds on learning.proof for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and coalesce(entry_id, qualification_id) = any ((select learning.proved())::uuid[])
  and document_id in (select d.id from documents.document d where d.id = proof.document_id and d.author_id = (select access.my_membership()) and d.case_id is null and d.about = '{}'));
grant select, insert (document_id, entry_id, qualification_id) on learning.proof to soubeh_app;
create or replace function learning.documents_of_proofs() returns uuid[] language plpgsql stable security definer set search_path = learning, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(p.document_id), '{}') from proof p where coalesce(p.entry_id, p.qualification_id) = any ((select learning.proved())::uuid[])); end $$;
create policy of_learning on documents.document for select to soubeh_app using (id = any ((select learning.documents_of_proofs())::uuid[]) and state = 'ready' and case_id is null and about = '{}');
