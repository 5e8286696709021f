-- The live timeline: only added to, read by everybody who takes part.
-- How an entry is numbered stands in the crisis' own rules (crisis.number_entry): one after another until each is committed, so that numbers have no gaps and become
-- visible in their order. Whoever has read up to a number has missed nothing below it. (A sequence would give numbers before their rows are visible, and lose some.)
grant insert (strikes_id, commitment_id, statement_id, report_id) on crisis.entry to soubeh_app;
-- What happened while it went on is taken also after its end: it waited for a signal.
drop policy of_running on crisis.entry;
create policy of_its_time on crisis.entry as restrictive for insert to soubeh_app with check (activation_id = any ((select crisis.running())::uuid[]) or activation_id in (select a.id from crisis.activation a where a.id = entry.activation_id and entry.at <= a.ended_at));
create or replace trigger tell after insert on crisis.entry for each row execute function platform.tell('crisis', 'activation_id');
