-- Keeping the sums of work: month_sum + month_delta always equal the records, past_sum holds those erased. Current state, no history.

-- Does a record count as the unit, by the rules of its organisation on its day? 1 or 0. Rules of funders stand apart (projects/). The view work.record_unit says the same.
create or replace function work.counts_as(a_unit text, an_organisation uuid, a_day date, some_minutes int, a_mode text, a_directness text) returns int language plpgsql stable as $$
begin return exists (select from work.unit_rule u where u.organisation_id = an_organisation and u.project_id is null and u.unit = a_unit and a_day >= u.valid_from and (u.valid_to is null or a_day <= u.valid_to)
    and some_minutes >= u.min_minutes and a_mode = any (u.modes) and a_directness = any (u.directness))::int; end $$;

create or replace view work.record_counted with (security_invoker = true) as
  select r.id as record_id, r.organisation_id, r.on_day, date_trunc('month', r.on_day::timestamp)::date as month, r.service_id, r.kind, r.mode, r.directness, 1 as records, r.minutes,
         work.counts_as('kontakt', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness) as kontakt, work.counts_as('intervence', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness) as intervence,
         cardinality(r.about) as participations
    from work.record r;
comment on view work.record_counted is 'What each record adds to the sums of its month.';

create or replace view work.month_tally with (security_invoker = true) as
  select organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations, 0 as erased from work.month_sum
  union all select organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations, 0 from work.month_delta
  union all select organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations, records from work.past_sum;
comment on view work.month_tally is 'All that counts, to be added up: sums, what is not folded yet, and records erased since (also in `erased`).';

-- A rule of units holds still while a record of its organisation is being counted, and the other way round. Readers of the rule share
-- the lock, so writers of records never wait for each other. Relies on READ COMMITTED: what follows the lock sees what was committed before it.
create or replace function work.hold_rules(organisations uuid[], changing boolean) returns void language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  -- (One organisation, as nearly always: said without a query.)
  if cardinality(organisations) = 1 and not changing then perform pg_advisory_xact_lock_shared(hashtext('work.unit_rule'), hashtext(organisations[1]::text));
  elsif changing then perform pg_advisory_xact_lock(hashtext('work.unit_rule'), hashtext(o.id::text)) from (select distinct x as id from unnest(organisations) x order by x) o;
  else perform pg_advisory_xact_lock_shared(hashtext('work.unit_rule'), hashtext(o.id::text)) from (select distinct x as id from unnest(organisations) x order by x) o; end if;
end $$;

-- Once a statement: adds what came and takes away what left, a row for each sum that moved.
create or replace function work.count_records() returns trigger language plpgsql volatile security definer set search_path = work, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform hold_rules(array(select organisation_id from added), false);
    insert into month_delta (organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations)
      select r.organisation_id, date_trunc('month', r.on_day::timestamp)::date, r.service_id, r.kind, r.mode, r.directness, count(*), sum(r.minutes),
             sum(counts_as('kontakt', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness)), sum(counts_as('intervence', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness)), sum(cardinality(r.about))
        from added r group by 1, 2, 3, 4, 5, 6;
  elsif tg_op = 'DELETE' then
    perform hold_rules(array(select organisation_id from removed), false);
    insert into month_delta (organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations)
      select r.organisation_id, date_trunc('month', r.on_day::timestamp)::date, r.service_id, r.kind, r.mode, r.directness, -count(*), -sum(r.minutes),
             -sum(counts_as('kontakt', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness)), -sum(counts_as('intervence', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness)), -sum(cardinality(r.about))
        from removed r group by 1, 2, 3, 4, 5, 6;
  else
    perform hold_rules(array(select organisation_id from added union select organisation_id from removed), false);
    insert into month_delta (organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations)
      select r.organisation_id, date_trunc('month', r.on_day::timestamp)::date, r.service_id, r.kind, r.mode, r.directness, sum(sign), sum(sign * r.minutes),
             sum(sign * counts_as('kontakt', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness)), sum(sign * counts_as('intervence', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness)), sum(sign * cardinality(r.about))
        from (select 1 as sign, organisation_id, on_day, service_id, kind, mode, directness, minutes, about from added
              union all select -1, organisation_id, on_day, service_id, kind, mode, directness, minutes, about from removed) r
       group by 1, 2, 3, 4, 5, 6
      having sum(sign) <> 0 or sum(sign * r.minutes) <> 0 or sum(sign * cardinality(r.about)) <> 0
          or sum(sign * counts_as('kontakt', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness)) <> 0 or sum(sign * counts_as('intervence', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness)) <> 0;
  end if;
  return null;
end $$;
create or replace trigger counts_added after insert on work.record referencing new table as added for each statement execute function work.count_records();
create or replace trigger counts_changed after update on work.record referencing old table as removed new table as added for each statement execute function work.count_records();
create or replace trigger counts_removed after delete on work.record referencing old table as removed for each statement execute function work.count_records();

-- Brings the sums of an organisation's months to what its records say; writes only the difference.
create or replace function work.recount(an_organisation uuid, from_day date, to_day date) returns void language plpgsql volatile security definer set search_path = work, pg_temp as $$
declare since date := date_trunc('month', from_day::timestamp)::date; until date := (date_trunc('month', to_day::timestamp) + interval '1 month')::date;
begin
  insert into month_delta (organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations)
    select an_organisation, month, service_id, kind, mode, directness, sum(sign * records), sum(sign * minutes), sum(sign * kontakt), sum(sign * intervence), sum(sign * participations)
      from (select 1 as sign, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations from record_counted where organisation_id = an_organisation and on_day >= since and on_day < until
            union all select -1, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations from month_sum where organisation_id = an_organisation and month >= since and month < until
            union all select -1, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations from month_delta where organisation_id = an_organisation and month >= since and month < until) x
     group by month, service_id, kind, mode, directness
    having sum(sign * records) <> 0 or sum(sign * minutes) <> 0 or sum(sign * kontakt) <> 0 or sum(sign * intervence) <> 0 or sum(sign * participations) <> 0;
end $$;

-- A rule of units of the organisation changed: the months it touches are counted anew, when nobody writes a record of the organisation.
create or replace function work.count_rules() returns trigger language plpgsql volatile security definer set search_path = work, pg_temp as $$
begin
  if tg_op <> 'INSERT' and old.project_id is null then
    perform hold_rules(array[old.organisation_id], true);
    perform recount(old.organisation_id, old.valid_from, coalesce(old.valid_to, 'infinity'));
  end if;
  if tg_op <> 'DELETE' and new.project_id is null then
    perform hold_rules(array[new.organisation_id], true);
    perform recount(new.organisation_id, new.valid_from, coalesce(new.valid_to, 'infinity'));
  end if;
  return null;
end $$;
create or replace trigger counts_anew after insert or update or delete on work.unit_rule for each row execute function work.count_rules();

-- Folds what has gathered in month_delta into month_sum. One at a time; whoever reads meanwhile sees all of it before or all of it after.
-- @returns how many rows were folded.
create or replace function work.fold_sums() returns int language plpgsql volatile security definer set search_path = work, pg_temp as $$
declare folded int;
begin
  if not pg_try_advisory_xact_lock(hashtext('work.fold_sums')) then return 0; end if;
  with gone as (delete from month_delta returning *),
  added as (insert into month_sum as kept (organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations)
    select organisation_id, month, service_id, kind, mode, directness, sum(records), sum(minutes), sum(kontakt), sum(intervence), sum(participations) from gone group by 1, 2, 3, 4, 5, 6
    on conflict (organisation_id, month, service_id, kind, mode, directness) do update set records = kept.records + excluded.records, minutes = kept.minutes + excluded.minutes,
      kontakt = kept.kontakt + excluded.kontakt, intervence = kept.intervence + excluded.intervence, participations = kept.participations + excluded.participations)
  select count(*) into folded from gone;
  return folded;
end $$;

revoke execute on function work.hold_rules(uuid[], boolean), work.recount(uuid, date, date), work.fold_sums() from public;
