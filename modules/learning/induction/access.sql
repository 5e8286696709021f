-- How newcomers are brought in is set by the head; an induction is seen by the newcomer, the mentor and the head.
call platform.grant_writes('learning.induction_template');
create policy head on learning.induction_template for select to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
create policy write on learning.induction_template for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()));
create policy change on learning.induction_template for update to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation())) with check (organisation_id = (select access.my_organisation()));

call platform.grant_writes('learning.induction', array['membership_id', 'title', 'starts_on']);
create policy takes_part on learning.induction for select to soubeh_app using ((select access.my_membership()) in (membership_id, mentor_id));
create policy head on learning.induction for select to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
create policy write on learning.induction for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()) and learning.is_ours(membership_id) and learning.is_ours(mentor_id));
create policy change on learning.induction for update to soubeh_app using (organisation_id = (select access.my_organisation()) and closed_on is null and ((select access.sees_whole_organisation()) or mentor_id = (select access.my_membership())))
  with check (organisation_id = (select access.my_organisation()) and learning.is_ours(mentor_id) and ((select access.sees_whole_organisation()) or mentor_id = (select access.my_membership())));

create or replace function learning.my_inductions() returns uuid[] language plpgsql stable security definer set search_path = learning, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(i.id), '{}') from induction i where (select my_membership()) in (i.membership_id, i.mentor_id) or (select sees_whole_organisation()) and i.organisation_id = any ((select my_organisations())::uuid[])); end $$;
create policy seen on learning.induction_step for select to soubeh_app using (induction_id = any ((select learning.my_inductions())::uuid[]));
create policy write on learning.induction_step for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.sees_whole_organisation()) and induction_id = any ((select learning.my_inductions())::uuid[])
  and commitment_id in (select c.id from commitments.commitment c where c.id = commitment_id and c.author_id = (select access.my_membership()) and c.case_id is null));
grant select, insert (commitment_id, induction_id, who) on learning.induction_step to soubeh_app;
-- What is told of the steps to all three: what, by when, whether it is done. The commitment itself is read by those whose it is.
create or replace function learning.steps_of(an_induction uuid) returns table (id uuid, who text, what text, due_on date, state text, done_on date) language plpgsql stable security definer set search_path = learning, commitments, pg_temp as $$
#variable_conflict use_column
begin return query select c.id, s.who, c.what, c.due_on, c.state, c.done_on from induction_step s join commitment c on c.id = s.commitment_id
  where s.induction_id = an_induction and an_induction = any ((select learning.my_inductions())::uuid[]) order by c.due_on nulls last, c.created_at, c.id; end $$;
