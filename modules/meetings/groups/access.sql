-- Whoever runs a group names who sits there (../access.sql); the head of a member names for it; who sits there agrees to be named in public.
create policy member_names on meetings.seat for insert to soubeh_app with check (member_id = any ((select meetings.members_i_name())::uuid[]));
create policy member_changes on meetings.seat for update to soubeh_app using (member_id = any ((select meetings.members_i_name())::uuid[]));
create policy own on meetings.seat for update to soubeh_app using (membership_id = (select access.my_membership()));
-- A seat that has not begun before today was written by mistake, or gives way to another one of the same day.
create policy not_begun on meetings.seat for delete to soubeh_app using (since >= platform.today() and (group_id = any ((select meetings.groups_i_run())::uuid[]) or member_id = any ((select meetings.members_i_name())::uuid[])));
grant delete on meetings.seat to soubeh_app;
revoke insert (partner_name), update (partner_name) on meetings.group_member from soubeh_app;
