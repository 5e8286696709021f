-- Every organisation begins with the usual rules of the units; its head dates them anew when a funder counts otherwise.
create function work.begin_unit_rules(an_organisation uuid) returns void language sql volatile security definer set search_path = work, pg_temp as $$
  insert into unit_rule (id, organisation_id, unit, min_minutes, modes, directness, source, valid_from) values
    (gen_random_uuid(), an_organisation, 'kontakt', 10, '{office,field,phone,online,written}', '{direct}', 'Register poskytovatelů: oboustranný kontakt od 10 minut', '2000-01-01'),
    (gen_random_uuid(), an_organisation, 'intervence', 30, '{office,field,phone,online}', '{direct}', 'Register poskytovatelů: cílená přímá práce od 30 minut', '2000-01-01') $$;
comment on function work.begin_unit_rules is 'The usual rules of an organisation: kontakt from 10 minutes, intervence from 30.';
revoke execute on function work.begin_unit_rules(uuid) from public;

create function work.new_organisation() returns trigger language plpgsql volatile security definer set search_path = work, pg_temp as $$
begin
  perform work.begin_unit_rules(new.id);
  return null;
end $$;
create trigger begins_with_unit_rules after insert on access.organisation for each row execute function work.new_organisation();
select work.begin_unit_rules(id) from access.organisation;

-- A slip of the year (0026) is no record.
alter table work.record add check (on_day >= '2000-01-01');
-- What one person confided is opened to nobody outside, and concerns the one who confided it.
alter table work.record add check (confidence_of is null or (open_to = '{}' and confidence_of = any (about)));
-- Somebody said whether it was understood, when an interpreter or another language stood between them.
alter table work.record add check (understood is not null or (interpreter = '' and coalesce(language, 'cs') = 'cs'));
