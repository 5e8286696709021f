-- What a draft would change and which site it concerns may be mended by its writers, until it is given. Who reads it: signals.followed_seen().
create policy draft on programmes.recommended for update to soubeh_app using (id = any ((select signals.drafts_i_write())::uuid[]))
  with check (site_id is null or site_id in (select s.id from programmes.site s where s.id = site_id and s.programme_id = recommended.programme_id));
grant update (site_id, change) on programmes.recommended to soubeh_app;
