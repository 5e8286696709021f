-- That somebody read a thing is known to them and to the head of their organisation, who asks for it. Never taken back.
create policy own on quality.read_confirmation for select to soubeh_app using (author_id = (select access.my_membership()));
create policy head on quality.read_confirmation for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation()));
-- Only of what one sees: another thing to be read adds its column to this condition.
create policy write on quality.read_confirmation for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and rule_version_id in (select v.id from quality.rule_version v where v.id = rule_version_id));
grant select, insert (id, rule_version_id) on quality.read_confirmation to soubeh_app;
