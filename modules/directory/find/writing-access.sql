-- What is searched through and what is published, of one service: the only place that decides what stands in it.

-- Writes the rows of these services anew. The service is held meanwhile: of two who change its parts at once, the second sees what the first wrote.
create or replace function directory.write_finding(ids uuid[]) returns void language plpgsql volatile security definer set search_path = directory, access, pg_temp as $$
begin
  perform from service where id = any (ids) order by id for no key update;
  with whole as (
    select s.id, s.organisation_id, s.partner_id, coalesce(m.name, s.name) as name, coalesce(m.type_code, s.type_code) as type_code, coalesce(m.forms, s.forms) as forms,
           coalesce(m.description, s.description) as description, coalesce(m.orp_codes, s.orp_codes) as orp_codes, s.accepts_referrals, k.organisation_id is not null as masked,
           least(s.ends_on, p.ends_on) as ends_on, s.partner_id is null or s.open as common, s.partner_id is null or s.open and p.open as publishable,
           -- A partner that its organisation keeps to itself has no name for others, not even one to be found by.
           case when s.partner_id is null then coalesce(k.name, o.name) when p.open or not s.open then p.name else '' end as provider,
           case when s.partner_id is null then coalesce(k.short_name, o.short_name) else '' end as short_name, coalesce(s.partner_id, s.organisation_id) as provider_id
      from service s join organisation o on o.id = s.organisation_id left join mask k on k.organisation_id = s.organisation_id
      left join masked_service m on m.service_id = s.id left join partner p on p.id = s.partner_id
     where s.id = any (ids)),
  told as (
    select w.*, f.service_id is not null as offered, f.published_since, f.age_from, f.age_to, f.capacity, f.capacity_unit, f.cost_kind,
           coalesce(f.conditions, '') as conditions, coalesce(f.application, '') as application, coalesce(f.bring, '') as bring, coalesce(f.cost, '') as cost, coalesce(f.alert, '') as alert,
           coalesce(f.needs, '{}') as needs, coalesce(f.target_groups, '{}') as target_groups, coalesce(f.languages, '{}') as languages, coalesce(f.attributes, '{}') as attributes,
           coalesce(f.interpreting, 'unknown') as interpreting, coalesce(f.region_codes, '{}') as region_codes,
           case when cardinality(w.orp_codes) + coalesce(cardinality(f.region_codes), 0) = 0 then array['*'] else w.orp_codes || coalesce(f.region_codes, '{}') end as covers,
           (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'label', c.label, 'phone', c.phone, 'email', c.email, 'web', c.web, 'role', c.role, 'note', c.note) order by c.created_at, c.id), '[]') from contact c where c.service_id = w.id) as contacts,
           (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'placeId', h.place_id, 'kind', h.kind, 'weekday', h.weekday, 'onDay', h.on_day, 'untilDay', h.until_day, 'opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI'),
              'validFrom', h.valid_from, 'validTo', h.valid_to, 'note', h.note) order by h.weekday, h.on_day, h.opens, h.id), '[]') from schedule h where h.service_id = w.id) as schedules,
           -- Minutes of the week, one range for each weekday's hours; what runs over Sunday night begins again at Monday 0:00.
           (with hours as (select (h.weekday - 1) * 1440 + extract(epoch from h.opens)::int / 60 as a, (h.weekday - 1) * 1440 + extract(epoch from h.closes)::int / 60 + case when h.closes <= h.opens then 1440 else 0 end as b
                from schedule h where h.service_id = w.id and h.weekday is not null and h.kind = 'open' and h.opens is not null)
            select coalesce(range_agg(r), '{}') from (
              select int4range(x.a, least(x.b, 10080)) r from hours x union all select int4range(0, x.b - 10080) from hours x where x.b > 10080) y) as week,
           (select coalesce(range_agg(daterange(h.on_day, coalesce(h.until_day, h.on_day), '[]')), '{}') from schedule h where h.service_id = w.id and h.on_day is not null) as exceptions,
           exists (select from schedule h where h.service_id = w.id and h.weekday is not null and num_nonnulls(h.valid_from, h.valid_to) > 0) as limited,
           (select coalesce(array_agg(l.place_id order by l.created_at, l.id), '{}') from service_place l where l.service_id = w.id) as place_ids,
           (select max(v.checked_on) from verification v where v.service_id = w.id and (v.organisation_id = w.organisation_id or v.organisation_id not in (select organisation_id from mask))) as checked_on,
           a.free, a.waiting_days, a.told_on, a.told_by, a.note as told_note
      from whole w left join offer f on f.service_id = w.id
      left join lateral (select * from availability a where a.service_id = w.id and (a.organisation_id = w.organisation_id or a.organisation_id not in (select organisation_id from mask))
        order by a.told_on desc, a.created_at desc, a.id desc limit 1) a on true),
  worded as (
    select t.*, to_tsvector('simple', lower(public.unaccent(concat_ws(' ', t.name, t.provider, t.short_name, y.name)))) as titles,
        to_tsvector('simple', lower(public.unaccent(concat_ws(' ', t.name, t.provider, t.short_name, y.name, labels(t.needs, t.target_groups, t.languages, t.attributes),
             (select string_agg(concat_ws(' ', l.city, l.name), ' ') from place l where l.id = any (t.place_ids) and l.open and (l.organisation_id = t.organisation_id or l.organisation_id not in (select organisation_id from mask))), (select string_agg(r.name, ' ') from orp r where r.code = any (t.orp_codes)),
             t.description, t.conditions, t.application, t.alert, t.cost)))) as words, y.name as type_name, y.section
      from told t left join service_type y on y.code = t.type_code),
  found as (
    insert into finding as f (service_id, organisation_id, common, accepts, interpreting, ends_on, free, free_on, age_from, age_to, sort, week, exceptions, limited, covers, needs, target_groups, languages, attributes, forms, place_ids, titles, words, card)
    select id, organisation_id, common, accepts_referrals, interpreting in ('on_request', 'always'), ends_on, free, told_on, age_from, age_to, sort_key(name), week, exceptions, limited, covers, needs, target_groups, languages, attributes, forms, place_ids, titles, words,
           jsonb_build_object('name', name, 'contacts', contacts, 'schedules', schedules, 'interpreting', interpreting, 'conditions', conditions, 'application', application, 'bring', bring, 'costKind', cost_kind, 'cost', cost, 'alert', alert,
             'description', description, 'typeCode', type_code, 'orpCodes', orp_codes, 'regionCodes', region_codes, 'publishedSince', published_since, 'checkedOn', checked_on,
             'told', case when told_on is not null then jsonb_build_object('free', free, 'waitingDays', waiting_days, 'on', told_on, 'by', told_by, 'note', told_note) end)
      from worded
    on conflict (service_id) do update set organisation_id = excluded.organisation_id, common = excluded.common, accepts = excluded.accepts, interpreting = excluded.interpreting, ends_on = excluded.ends_on, free = excluded.free, free_on = excluded.free_on,
      age_from = excluded.age_from, age_to = excluded.age_to, sort = excluded.sort, week = excluded.week, exceptions = excluded.exceptions, limited = excluded.limited, covers = excluded.covers, needs = excluded.needs, target_groups = excluded.target_groups, languages = excluded.languages, attributes = excluded.attributes,
      forms = excluded.forms, place_ids = excluded.place_ids, titles = excluded.titles, words = excluded.words, card = excluded.card
    returning f.words),
  spoken as (insert into finding_word select distinct w from found, unnest(tsvector_to_array(words)) w where length(w) between 2 and 60 order by w on conflict do nothing)
  -- Only what agreed, of nobody masked, and of it only what the agreement is about: desks, open places, what the service itself told.
  insert into published as b (service_id, organisation_id, provider_id, since, ends_on, name, provider_name, covers, needs, languages, interpreting, words, content)
  select t.id, t.organisation_id, t.provider_id, t.published_since, t.ends_on, t.name, t.provider, t.covers, common_codes(t.needs), common_codes(t.languages), t.interpreting in ('on_request', 'always'), t.words,
         jsonb_build_object('name', t.name, 'description', t.description, 'type', case when t.type_code is not null then jsonb_build_object('code', t.type_code, 'name', t.type_name, 'section', t.section) end,
           'forms', t.forms, 'needs', common_codes(t.needs), 'targetGroups', common_codes(t.target_groups), 'languages', common_codes(t.languages), 'attributes', common_codes(t.attributes), 'interpreting', t.interpreting,
           'ageFrom', t.age_from, 'ageTo', t.age_to, 'conditions', t.conditions, 'application', t.application, 'bring', t.bring, 'costKind', t.cost_kind, 'cost', t.cost, 'alert', t.alert, 'accepts', t.accepts_referrals,
           'orpCodes', t.orp_codes, 'regionCodes', t.region_codes, 'checkedOn', t.checked_on,
           'provider', jsonb_build_object('id', t.provider_id, 'name', t.provider, 'ico', case when t.partner_id is null then (select o.ico from organisation o where o.id = t.organisation_id) else (select p.ico from partner p where p.id = t.partner_id) end),
           'contacts', (select coalesce(jsonb_agg(c - 'role'), '[]') from jsonb_array_elements(t.contacts) c where c ->> 'role' not in ('worker', 'head')),
           -- Hours at a place that is not open are told without the place.
           'schedules', (select coalesce(jsonb_agg(case when (h ->> 'placeId')::uuid in (select p.id from place p where p.open and p.organisation_id not in (select organisation_id from mask)) then h else h || '{"placeId": null}' end), '[]') from jsonb_array_elements(t.schedules) h),
           'places', (select coalesce(jsonb_agg(jsonb_build_object('linkId', l.id, 'id', p.id, 'name', p.name, 'address', p.address, 'city', p.city, 'postalCode', p.postal_code, 'addressPoint', p.address_point, 'orpCode', p.orp_code, 'orp', r.short_name, 'region', g.name,
               'latitude', p.latitude, 'longitude', p.longitude, 'accessNote', p.access_note, 'barrierFree', p.barrier_free, 'note', l.note) order by l.created_at, l.id), '[]')
             from service_place l join place p on p.id = l.place_id and p.open and p.organisation_id not in (select organisation_id from mask) left join orp r on r.code = p.orp_code left join region g on g.code = r.region_code where l.service_id = t.id),
           'told', (select jsonb_build_object('free', a.free, 'waitingDays', a.waiting_days, 'on', a.told_on) from availability a where a.service_id = t.id and a.organisation_id = t.organisation_id and t.partner_id is null order by a.told_on desc, a.created_at desc limit 1))
    from worded t where t.published_since is not null and t.publishable and not t.masked
  on conflict (service_id) do update set organisation_id = excluded.organisation_id, provider_id = excluded.provider_id, since = excluded.since, ends_on = excluded.ends_on, name = excluded.name, provider_name = excluded.provider_name, covers = excluded.covers,
    needs = excluded.needs, languages = excluded.languages, interpreting = excluded.interpreting, words = excluded.words, content = excluded.content, changed_at = case when b.content = excluded.content then b.changed_at else now() end;
  delete from published b where b.service_id = any (ids) and not exists (
    select from service s join offer f on f.service_id = s.id and f.published_since is not null left join partner p on p.id = s.partner_id
     where s.id = b.service_id and (s.partner_id is null or s.open and p.open) and s.organisation_id not in (select organisation_id from mask));
end $$;
revoke execute on function directory.write_finding(uuid[]) from public;
