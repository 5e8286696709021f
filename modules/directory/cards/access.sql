-- Whether a service is open. `openState` of hours.ts says the same of the same rows; both are asked the same questions in hours.test.ts.

-- Hours that run at an instant, on the clock of Prague: yesterday's over midnight and today's. An exception of the day wins over its weekday; a closure
-- concerns every kind, other hours those of their kind; without a place both concern every place. Plain SQL, so that a question about one service, or
-- about those found, is asked by the index.
create or replace function directory.opened(an_instant timestamptz, kinds text[] default '{open}') returns table (service_id uuid, place_id uuid, kind text) language sql stable as $$
  select s.service_id, s.place_id, s.kind
    from directory.schedule s
    cross join lateral (select (an_instant at time zone 'Europe/Prague')::date - n as on_day from generate_series(0, 1) n) d
   where s.kind = any (kinds) and s.opens is not null
     and (d.on_day + s.opens) at time zone 'Europe/Prague' <= an_instant
     and an_instant < (d.on_day + case when s.closes <= s.opens then 1 else 0 end + s.closes) at time zone 'Europe/Prague'
     and case when s.on_day is not null then d.on_day between s.on_day and coalesce(s.until_day, s.on_day)
         else s.weekday = extract(isodow from d.on_day) and (s.valid_from is null or s.valid_from <= d.on_day) and (s.valid_to is null or d.on_day <= s.valid_to)
          and not exists (select from directory.schedule x where x.service_id = s.service_id and d.on_day between x.on_day and coalesce(x.until_day, x.on_day)
                and (x.place_id is null or x.place_id = s.place_id) and (x.opens is null or x.kind = s.kind)) end $$;
comment on function directory.opened is 'Hours of services within sight that run at an instant.';

create or replace function directory.open_at(a_service uuid, an_instant timestamptz, kinds text[] default '{open}') returns boolean language sql stable as $$
  select exists (select from directory.opened(an_instant, kinds) o where o.service_id = a_service) $$;
comment on function directory.open_at is 'Is the service open at the instant? By its hours only: whether it still exists is another question.';
