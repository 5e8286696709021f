-- The live timeline: only added to, read by everybody who takes part.
-- Who may be told of whom: names of people who stand somewhere in a crisis that I take part in, whatever organisation they are of.
create or replace function crisis.who(a_activation uuid, out membership_id uuid, out name text, out organisation_id uuid, out organisation text) returns setof record language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select m.id, a.name, m.organisation_id, coalesce(k.short_name, k.name, '')
    from (select c.coordinator_id as id from activation c where c.id = a_activation union select c.deputy_id from activation c where c.id = a_activation
      union select r.membership_id from role r where r.activation_id = a_activation union select r.deputy_id from role r where r.activation_id = a_activation
      union select e.author_id from entry e where e.activation_id = a_activation
      union select unnest(array[p.author_id, p.approved_by]) from report p where p.activation_id = a_activation
      union select unnest(array[s.author_id, s.approved_by, s.published_by]) from statement s where s.activation_id = a_activation
      union select o.author_id from report_opening o join report p on p.id = o.report_id where p.activation_id = a_activation
      union select c.membership_id from recipient c where c.activation_id = a_activation) x
    join membership m on m.id = x.id join account a on a.id = m.account_id left join known_organisation k on k.id = m.organisation_id
   where exists (select from activation c where c.id = a_activation and c.case_id = any ((select common_cases())::uuid[])); end $$;

-- How an entry is numbered stands in the crisis' own rules (crisis.number_entry): one after another until each is committed, so that numbers have no gaps and become
-- visible in their order. Whoever has read up to a number has missed nothing below it. (A sequence would give numbers before their rows are visible, and lose some.)
grant insert (strikes_id, commitment_id, statement_id, report_id) on crisis.entry to soubeh_app;
-- What happened while it went on is taken also after its end: it waited for a signal.
drop policy of_running on crisis.entry;
create policy of_its_time on crisis.entry as restrictive for insert to soubeh_app with check (activation_id = any ((select crisis.running())::uuid[]) or activation_id in (select a.id from crisis.activation a where a.id = entry.activation_id and entry.at <= a.ended_at));
create or replace trigger tell after insert on crisis.entry for each row execute function platform.tell('crisis', 'activation_id');
