-- What stands at a site is read by whoever sees the site, and written by the team and by the site while it is in the programme.

call platform.grant_writes('programmes.actor', array['site_id']);
create policy seen on programmes.actor for select to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]));
-- A masked organisation that the writer may not know, or somebody else's partner, is nobody they could name.
create policy write on programmes.actor for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and site_id = any ((select programmes.sites_written())::uuid[])
  and (of_organisation_id is null or of_organisation_id <> all ((select access.masked_from_me())::uuid[])) and (partner_id is null or partner_id = any ((select directory.my_partners())::uuid[])));
create policy change on programmes.actor for update to soubeh_app using (site_id = any ((select programmes.sites_written())::uuid[]));
create policy remove on programmes.actor for delete to soubeh_app using (site_id = any ((select programmes.sites_written())::uuid[]));
grant delete on programmes.actor to soubeh_app;

create policy seen on programmes.site_agreement for select to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]) and agreement_id = any ((select directory.my_agreements())::uuid[]));
create policy write on programmes.site_agreement for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and site_id = any ((select programmes.sites_written())::uuid[]) and agreement_id = any ((select directory.my_agreements())::uuid[]));
create policy remove on programmes.site_agreement for delete to soubeh_app using (site_id = any ((select programmes.sites_written())::uuid[]));
grant select, insert (id, site_id, agreement_id), delete on programmes.site_agreement to soubeh_app;

call platform.grant_writes('programmes.duty', array['site_id', 'usual', 'position']);
create policy seen on programmes.duty for select to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]));
create policy write on programmes.duty for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and site_id = any ((select programmes.sites_written())::uuid[]));
create policy change on programmes.duty for update to soubeh_app using (site_id = any ((select programmes.sites_written())::uuid[]));
create policy remove on programmes.duty for delete to soubeh_app using (site_id = any ((select programmes.sites_written())::uuid[]));
grant delete on programmes.duty to soubeh_app;

create policy seen on programmes.duty_part for select to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]));
create policy write on programmes.duty_part for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and site_id = any ((select programmes.sites_written())::uuid[]));
create policy remove on programmes.duty_part for delete to soubeh_app using (site_id = any ((select programmes.sites_written())::uuid[]));
grant select, insert (id, site_id, duty_id, role, actor_id, part), delete on programmes.duty_part to soubeh_app;
