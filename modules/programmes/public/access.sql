-- How the page stands is known to the team; it is changed by the functions of published-access.sql alone. That a site does not want to be named is said by the site or by the team.
create policy whole on programmes.page for select to soubeh_app using (programme_id = any ((select programmes.whole())::uuid[]));
grant select (programme_id, organisation_id, published_at, published_by, withdrawn_at, author_id, created_at) on programmes.page to soubeh_app;

create policy seen on programmes.page_hidden for select to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]));
create policy asks on programmes.page_hidden for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and site_id = any ((select programmes.sites_seen())::uuid[]));
create policy takes_back on programmes.page_hidden for delete to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]) and organisation_id = any ((select access.my_organisations())::uuid[]));
grant select, insert (site_id), delete on programmes.page_hidden to soubeh_app;
