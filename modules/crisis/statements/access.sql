-- Statements. Drafts and approved ones are the matter of those who hold a role; published ones are read by everybody who takes part.
create policy we_wrote on crisis.statement for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true);
create policy in_common on crisis.statement for select to soubeh_app using (case_id = any ((select access.common_cases())::uuid[]) and (state = 'published' or activation_id = any ((select crisis.my_activations())::uuid[])));
create policy write on crisis.statement for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and state = 'draft' and case_id = any ((select access.common_cases())::uuid[]) and activation_id = any ((select crisis.my_activations())::uuid[]));
create policy change on crisis.statement for update to soubeh_app using (activation_id = any ((select crisis.my_activations())::uuid[])) with check (activation_id = any ((select crisis.my_activations())::uuid[]));
call platform.grant_writes('crisis.statement', array['activation_id', 'corrects_id']);

-- Who may take which step, whatever the application would let through: words are the author's, approving is the coordinator's, publishing the spokesperson's.
-- That nothing is published without approval and nobody approves their own words is a check of the table. (Erasing goes past this: nobody is signed in then.)
create or replace function crisis.guard_statement() returns trigger language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
declare me uuid := my_membership(); mine text[];
begin
  if me is null then return new; end if;
  if old.state = 'published' then raise check_violation using message = 'a published statement does not change'; end if;
  mine := array(select r.code from my_roles() r where r.activation_id = new.activation_id);
  if (new.title, new.text, new.unsaid) is distinct from (old.title, old.text, old.unsaid) and (old.state <> 'draft' or old.author_id <> me) then raise insufficient_privilege; end if;
  if old.state = 'draft' and new.state = 'published' then raise check_violation using message = 'a statement is published only when it was approved'; end if;
  if new.state = 'approved' and old.state = 'draft' and (not 'coordinator' = any (mine) or new.approved_by is distinct from me) then raise insufficient_privilege; end if;
  if new.state = 'published' and (not 'spokesperson' = any (mine) or new.published_by is distinct from me or (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard_statement before update on crisis.statement for each row execute function crisis.guard_statement();
create or replace trigger tell after insert or update on crisis.statement for each row execute function platform.tell('crisis', 'activation_id');
