-- Material aid is known to everybody who takes part; who wrote a line strikes it.
call platform.govern_common('crisis.aid', frozen => array['activation_id', 'direction', 'thing', 'unit', 'amount', 'whom', 'partner_id', 'moved_at']);
create policy of_running on crisis.aid as restrictive for insert to soubeh_app with check (struck_reason = '' and activation_id = any ((select crisis.running())::uuid[]));
create or replace trigger tell after insert or update on crisis.aid for each row execute function platform.tell('crisis', 'activation_id');
