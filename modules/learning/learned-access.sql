-- What was learned, out of where it was written down, once each. Gives out days, lengths and kinds; the words of a record are read with the record, nothing of a supervision is ever told.
create or replace function learning.learned(from_day date, to_day date, only_member uuid default null) returns table (membership_id uuid, source text, id uuid, kind text, title text, provider text, accreditation text, from_on date, on_day date, minutes int, proves uuid[], proved_by uuid)
language plpgsql stable security definer set search_path = learning, work, meetings, pg_temp as $$
#variable_conflict use_column
begin return query
  with who as materialized (select x as id from unnest((select learning.workers())) x where only_member is null or x = only_member),
  found as (
    -- Earlier, or outside; or the proof of something below.
    select e.membership_id, 'entry' as source, e.id, e.kind, e.title, e.provider, e.accreditation, e.from_on, e.to_on as on_day, e.minutes, e.proves from entry e where e.membership_id in (select w.id from who w) and e.to_on between from_day and to_day
    union all
    -- Training as work: whoever wrote it, and colleagues who were there.
    select p.id, 'record', r.id, case when r.accredited then 'accredited_course' else 'course' end, '', '', '', r.on_day, r.on_day, r.minutes, '{}' from record r cross join lateral (select distinct x as id from unnest(array_prepend(r.author_id, r.workers)) x) p
     where r.kind = 'staff_training' and r.on_day between from_day and to_day and p.id in (select w.id from who w)
    union all
    -- Supervision where one was present, as in quality.sittings: one's own, and for the head. The number tells nothing of the meeting (a UUID of version 8).
    select a.membership_id, 'sitting', overlay(overlay(md5(m.id::text || a.membership_id::text) placing '8' from 13) placing '8' from 17)::uuid, 'supervision', '', '', '', m.on_day, m.on_day, (extract(epoch from m.ends_at - m.starts_at) / 60)::int, '{}' from meeting m join attendee a on a.meeting_id = m.id
     where m.kind = 'supervision' and m.state not in ('draft', 'cancelled') and m.on_day between from_day and least(to_day, platform.today()) and m.ends_at > m.starts_at and a.presence = 'present' and a.membership_id in (select w.id from who w) and a.membership_id = any ((select learning.headed())::uuid[])
    union all
    -- Certificates of events of programmes that hold, on the last day of the run: minutes of them are those that somebody was there.
    select g.membership_id, 'event', c.id, case when e.accreditation <> '' then 'accredited_course' else 'course' end, e.title, coalesce((select o.name from access.known_organisation o where o.id = e.organisation_id), ''), e.accreditation, x.begins, x.ends, c.minutes, '{}'
      from programmes.registration g join programmes.certificate c on c.registration_id = g.id and c.revoked_on is null join programmes.run r on r.id = g.run_id join programmes.event e on e.id = r.event_id
      cross join lateral (select coalesce((programmes.run_begins(r.id) at time zone 'Europe/Prague')::date, c.issued_on) as begins, coalesce(programmes.run_ends(r.id), c.issued_on) as ends) x
     where g.membership_id in (select w.id from who w) and x.ends between from_day and to_day)
  select f.membership_id, f.source, f.id, f.kind, f.title, f.provider, f.accreditation, f.from_on, f.on_day, f.minutes, f.proves, (select e.id from entry e where e.membership_id = f.membership_id and f.source <> 'entry' and e.proves @> array[f.id] order by e.created_at limit 1) from found f; end $$;
