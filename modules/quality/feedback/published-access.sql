-- What everybody with the address of a poster reads, and the one thing they may do. No table is theirs, no account, no session.

-- The campaign behind the end of an address, by the role of everybody. A service that is masked has no name outside.
create or replace function published.feedback(a_token text) returns table (id uuid, service text, provider text, content jsonb, state text) language plpgsql stable security definer set search_path = quality, questionnaires, directory, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select c.id, case when m.masked then '' else coalesce(s.name, e.title) end, case when m.masked then '' else o.name end, v.content, case when platform.today() < c.begins_on then 'early' when platform.today() > c.ends_on then 'over' else 'running' end
    from campaign c left join service s on s.id = c.service_id left join programmes.run r on r.id = c.run_id left join programmes.event e on e.id = r.event_id join organisation o on o.id = c.organisation_id join version v on v.id = c.version_id cross join lateral (select exists (select from mask k where k.organisation_id = c.organisation_id) as masked) m
   where c.path_token = a_token; end $$;
grant execute on function published.feedback(text) to soubeh_public;

-- Leaves one sheet. A guest without any link of theirs: the role has this function and no table of quality.
create or replace function published.leave_feedback(a_token text, a_tongue text, some_answers jsonb, some_texts jsonb) returns boolean language plpgsql volatile security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
begin return coalesce((select quality.take_voice(c.id, a_tongue, false, some_answers, some_texts) from campaign c where c.path_token = a_token), false); end $$;
revoke execute on function published.leave_feedback(text, text, jsonb, jsonb) from public;
grant usage on schema published to soubeh_guest;
grant execute on function published.leave_feedback(text, text, jsonb, jsonb) to soubeh_guest;
revoke execute on function published.feedback(text) from public;
