-- When what is searched through is written anew: by triggers on every table it is told in, so that nobody can forget it.

-- Services that have no row yet: after a migration or a restore of what was told before this was kept.
create or replace function directory.write_missing_findings() returns void language plpgsql volatile security definer set search_path = directory, pg_temp as $$
declare ids uuid[] := (select array_agg(s.id) from service s where not exists (select from finding f where f.service_id = s.id));
begin if ids is not null then perform write_finding(ids); end if; end $$;
revoke execute on function directory.write_missing_findings() from public;

-- Once for each statement: an import of thousands of rows writes their findings at once. The argument asks for the services behind the changed rows.
create or replace function directory.find_anew() returns trigger language plpgsql volatile security definer set search_path = directory, pg_temp as $$
declare ids uuid[];
begin
  execute format('select array_agg(distinct x) from (%s) as behind (x)', tg_argv[0]) into ids;
  if ids is not null then perform write_finding(ids); end if;
  return null;
end $$;
do $$ declare t record; o text; begin
  for t in select * from (values
      ('directory.service', 'insert update', 'select id from changed'),
      ('directory.masked_service', 'insert update delete', 'select service_id from changed'),
      ('directory.offer', 'insert update delete', 'select service_id from changed'),
      ('directory.availability', 'insert update delete', 'select service_id from changed'),
      ('directory.verification', 'insert update delete', 'select service_id from changed where service_id is not null'),
      ('directory.schedule', 'insert update delete', 'select service_id from changed'),
      ('directory.service_place', 'insert update delete', 'select service_id from changed'),
      ('directory.contact', 'insert update delete', 'select service_id from changed where service_id is not null'),
      ('directory.place', 'update', 'select l.service_id from changed c join service_place l on l.place_id = c.id'),
      ('directory.partner', 'update', 'select s.id from changed c join service s on s.partner_id = c.id'),
      ('access.organisation', 'update', 'select s.id from changed c join service s on s.organisation_id = c.id'),
      -- Who is masked takes along what it told about the services of others, and its places where they are given.
      ('access.mask', 'insert update delete', 'select s.id from changed c join service s on s.organisation_id = c.organisation_id union select a.service_id from changed c join availability a on a.organisation_id = c.organisation_id union select v.service_id from changed c join verification v on v.organisation_id = c.organisation_id where v.service_id is not null union select l.service_id from changed c join place p on p.organisation_id = c.organisation_id join service_place l on l.place_id = p.id')
    ) as x (tbl, events, behind) loop
    foreach o in array string_to_array(t.events, ' ') loop
      execute format('create trigger find_anew_%1$s after %1$s on %2$s referencing %3$s table as changed for each statement execute function directory.find_anew(%4$L)', o, t.tbl, case o when 'delete' then 'old' else 'new' end, t.behind);
    end loop;
  end loop;
end $$;
