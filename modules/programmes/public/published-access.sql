-- What everybody reads of a programme. The page is made here and nowhere else: the preview, what is published and what is compared come from one function, so that
-- nobody publishes what they did not read. On the way out masked organisations and sites that do not want to be named go, whenever that was said.

-- Of a programme as it stands: no draft, no person, no site that only talks with the team. Small numbers of support are not said, nor of so few sites that one would know the other's.
create or replace function programmes.page_of(a_programme uuid) returns jsonb language plpgsql stable security definer set search_path = programmes, work, documents, directory, access, pg_temp as $$
#variable_conflict use_column
declare least int := published.least_people();
begin return (select jsonb_build_object(
    'name', p.name, 'registrationNumber', p.registration_number, 'funder', p.funder, 'about', p.about, 'beginsOn', p.begins_on, 'endsOn', p.ends_on, 'closedOn', p.closed_on, 'by', o.name,
    'activities', coalesce((select jsonb_agg(jsonb_build_object('number', a.number, 'title', a.title, 'about', a.about, 'beginsOn', a.begins_on, 'endsOn', a.ends_on) order by a.number) from activity a where a.programme_id = p.id), '[]'),
    'sites', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'region', g.name, 'joinedOn', s.joined_on, 'leftOn', s.left_on) order by g.name collate "cs-x-icu" nulls last, s.name collate "cs-x-icu", s.id)
      from site s left join orp d on d.code = s.orp_code left join region g on g.code = d.region_code where s.programme_id = p.id and s.joined_on <= platform.today()
        and s.id not in (select h.site_id from page_hidden h) and (s.to_organisation_id in (select m.organisation_id from mask m)) is not true), '[]'),
    'outputs', coalesce((select jsonb_agg(jsonb_build_object('title', u.title, 'kind', u.kind, 'about', u.about, 'isbn', u.isbn, 'activity', a.number, 'uses', (select count(*) from output_use e where e.output_id = u.id and (e.until is null or e.until >= platform.today())), 'versions', v.versions) order by u.created_at, u.id)
      from output u left join activity a on a.id = u.activity_id join lateral (
        select jsonb_agg(jsonb_build_object('id', x.id, 'number', x.number, 'changed', x.changed, 'publishedOn', x.published_on, 'link', x.link, 'files', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title, 'extension', c.extension, 'size', c.size) order by c.created_at, c.id)
            from output_document l join document c on c.id = l.document_id where l.output_version_id = x.id and c.state = 'ready' and not exists (select from document later where later.replaces_id = c.id and later.state = 'ready')), '[]')) order by x.published_on desc, x.number desc, x.id) as versions
          from output_version x where x.output_id = u.id and x.published_on <= platform.today()) v on v.versions is not null where u.programme_id = p.id), '[]'),
    'publicity', coalesce((select jsonb_agg(jsonb_build_object('kind', b.kind, 'title', b.title, 'place', b.place, 'onDay', b.on_day, 'link', b.link, 'activity', a.number) order by b.on_day desc, b.id) from publicity b left join activity a on a.id = b.activity_id where b.programme_id = p.id and b.on_day <= platform.today()), '[]'),
    'support', (select case when count(*) = 0 then null when count(*) < least or count(distinct s.site_id) < 3 then jsonb_build_object('few', true) else jsonb_build_object('few', false, 'minutes', sum(r.minutes), 'times', count(*), 'sites', nullif(greatest(count(distinct s.site_id), least - 1), least - 1)) end
      from support s join record r on r.id = s.record_id where s.programme_id = p.id and r.on_day <= platform.today()))
  from programme p join organisation o on o.id = p.organisation_id where p.id = a_programme); end $$;

-- Before it is published: the same, for whoever leads it or is in the team.
create or replace function programmes.page_preview(a_programme uuid) returns jsonb language plpgsql stable security definer set search_path = programmes, pg_temp as $$
begin return (select page_of(a_programme) where a_programme = any (whole())); end $$;
-- Does it read otherwise than what is published? For the team.
create or replace function programmes.page_differs(a_programme uuid) returns boolean language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select g.content <> page_of(a_programme) from page g where g.programme_id = a_programme and a_programme = any (whole())); end $$;
-- Publishes what was read: `mark` is of the preview. @returns whether it was that.
create or replace function programmes.publish_page(a_programme uuid, mark text) returns boolean language plpgsql volatile security definer set search_path = programmes, access, pg_temp as $$
declare now_ jsonb := page_of(a_programme);
begin
  if (a_programme = any (led())) is not true then raise insufficient_privilege using message = 'whoever leads a programme publishes it'; end if;
  if md5(now_::text) <> mark then return false; end if;
  insert into page as g (programme_id, organisation_id, author_id, content, published_at, published_by) values (a_programme, my_organisation(), my_membership(), now_, now(), my_membership())
    on conflict (programme_id) do update set content = excluded.content, published_at = excluded.published_at, published_by = excluded.published_by, withdrawn_at = null;
  return true;
end $$;
create or replace function programmes.withdraw_page(a_programme uuid) returns void language plpgsql volatile security definer set search_path = programmes, access, pg_temp as $$
begin
  if (a_programme = any (led())) is not true then raise insufficient_privilege using message = 'whoever leads a programme takes its page back'; end if;
  update page set content = null, published_at = null, published_by = null, withdrawn_at = now() where programme_id = a_programme and content is not null;
end $$;
-- A page on its way out: who is masked or does not want to be named by now is gone, and no number stays of it inside.
create or replace function programmes.page_out(a_content jsonb) returns jsonb language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return a_content || jsonb_build_object('sites', coalesce((select jsonb_agg(x.value - 'id' order by x.ordinality) from jsonb_array_elements(a_content -> 'sites') with ordinality x
  where (x.value ->> 'id')::uuid in (select s.id from site s where s.id not in (select h.site_id from page_hidden h) and (s.to_organisation_id in (select m.organisation_id from mask m)) is not true)), '[]')); end $$;

create or replace function published.programmes() returns table (id uuid, name text, by_name text, funder text, begins_on date, ends_on date) language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return query select g.programme_id, g.content ->> 'name', g.content ->> 'by', g.content ->> 'funder', (g.content ->> 'beginsOn')::date, (g.content ->> 'endsOn')::date from page g join programme p on p.id = g.programme_id
  where g.content is not null and p.organisation_id not in (select m.organisation_id from mask m) order by (g.content ->> 'name') collate "cs-x-icu", g.programme_id limit 500; end $$;
create or replace function published.programme(a_programme uuid) returns table (content jsonb, published_on date) language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return query select page_out(g.content), (g.published_at at time zone 'Europe/Prague')::date from page g where g.programme_id = a_programme and a_programme in (select x.id from published.programmes() x); end $$;
-- A file that stands on a published page, while it is not removed.
create or replace function published.programme_file(a_programme uuid, a_document uuid) returns table (sealed_id uuid, media_type text, extension text, size bigint, on_day date) language plpgsql stable security definer set search_path = programmes, documents, pg_temp as $$
#variable_conflict use_column
begin return query select d.sealed_id, d.media_type, d.extension, d.size::bigint, d.on_day from output_document l join document d on d.id = l.document_id join output_version v on v.id = l.output_version_id join output o on o.id = v.output_id
  where d.id = a_document and d.state = 'ready' and o.programme_id = a_programme and v.published_on is not null and a_document::text in (
    select f ->> 'id' from published.programme(a_programme) g cross join lateral jsonb_path_query(g.content, '$.outputs[*].versions[*].files[*]') f); end $$;
create or replace function published.programme_pieces(a_programme uuid, a_document uuid, first int, last int) returns table (key bytea, number int, bytes bytea) language plpgsql stable security definer set search_path = documents, pg_temp as $$
#variable_conflict use_column
begin return query select s.wrapped_key, c.number, c.bytes from published.programme_file(a_programme, a_document) f join sealed s on s.id = f.sealed_id join chunk c on c.sealed_id = s.id where c.number between first and last order by c.number; end $$;
revoke execute on function programmes.page_of(uuid), programmes.page_out(jsonb) from public;
grant execute on function published.programmes(), published.programme(uuid), published.programme_file(uuid, uuid), published.programme_pieces(uuid, uuid, int, int) to soubeh_public;
