-- Which followed recommendations are mine, and on which side. Definers: what comes out of audits asks audits, and those ask it back.

-- We recommend: who wrote it, head and methodologists of the organisation that recommends, the team of the audit or of the programme that it comes out of. They read drafts too.
create or replace function signals.we_recommend() returns uuid[] language plpgsql stable security definer set search_path = signals, audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(f.id), '{}') from followed f left join recommended r on r.id = f.id left join programmes.recommended p on p.id = f.id
  where f.organisation_id = any ((select my_organisations())::uuid[]) and (f.author_id = (select my_membership()) or (select my_role()) in ('head', 'methodologist')) or r.audit_id = any ((select in_team())::uuid[]) or p.programme_id = any ((select programmes.whole())::uuid[])); end $$;
-- Drafts that I write on: of an audit those who declared their independence and are at work on it, of a programme its team while it goes on.
create or replace function signals.drafts_i_write() returns uuid[] language plpgsql stable security definer set search_path = signals, audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(f.id), '{}') from followed f left join recommended r on r.id = f.id left join programmes.recommended p on p.id = f.id
  where f.state = 'draft' and (r.audit_id = any ((select at_work())::uuid[]) or p.programme_id = any ((select programmes.at_work())::uuid[]) or r.id is null and p.id is null and f.author_id = (select my_membership()) and f.organisation_id = any ((select my_organisations())::uuid[]))); end $$;
-- We answer and name who is in charge: head and methodologists of the body that it went to. For a body without accounts here whoever recommends writes down what it said.
create or replace function signals.answerable() returns uuid[] language plpgsql stable security definer set search_path = signals, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(f.id), '{}') from followed f
  where f.state <> 'draft' and (f.to_organisation_id = any ((select my_organisations())::uuid[]) and (select my_role()) in ('head', 'methodologist') or f.to_organisation_id is null and f.id = any ((select we_recommend())::uuid[]))); end $$;
-- We do it: those, and whoever is in charge of it.
create or replace function signals.ours_to_do() returns uuid[] language plpgsql stable security definer set search_path = signals, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(f.id), '{}') from followed f
  where f.id = any ((select answerable())::uuid[]) or f.state <> 'draft' and f.owner_membership_id = (select my_membership()) and f.to_organisation_id = any ((select my_organisations())::uuid[])); end $$;
-- We verify: the side that recommends, and readers of the audit who were named one by one; nobody of the house that it went to, unless a house recommended to itself.
create or replace function signals.verifiable() returns uuid[] language plpgsql stable security definer set search_path = signals, audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(f.id), '{}') from followed f left join recommended r on r.id = f.id
  where f.state <> 'draft' and (f.to_organisation_id is null or f.to_organisation_id = f.organisation_id or not same_house(f.to_organisation_id, (select my_organisation())))
    and (f.id = any ((select we_recommend())::uuid[]) or r.audit_id in (select d.audit_id from reader d join audit a on a.id = d.audit_id
      where a.state = 'final' and d.kind <> 'service' and d.to_membership_id = (select my_membership()) and (d.until is null or d.until >= platform.today())))); end $$;
-- Audits that a follow-up of my team goes back to: it goes through what they left open, also by somebody who was not there.
create or replace function signals.gone_back_to() returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return (with recursive back as (select a.follows_id as id from audit a where a.kind = 'follow_up' and a.id = any ((select in_team())::uuid[])
    union select a.follows_id from back b join audit a on a.id = b.id where a.follows_id is not null)
  select coalesce(array_agg(id), '{}') from back); end $$;
-- All that I read: given ones also with a final audit that I may read, or that a follow-up of mine goes back to; of a programme those that concern a site of mine.
create or replace function signals.followed_seen() returns uuid[] language plpgsql stable security definer set search_path = signals, audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x), '{}') from unnest(we_recommend() || ours_to_do() || array(
  select r.id from recommended r join followed f on f.id = r.id join audit a on a.id = r.audit_id where f.state <> 'draft' and a.state = 'final' and a.id = any ((select results_for_us() || gone_back_to())::uuid[])
  union all select p.id from programmes.recommended p join followed f on f.id = p.id where f.state <> 'draft' and p.site_id = any ((select programmes.my_sites())::uuid[]))) x); end $$;
-- Which programme a recommendation that I read comes out of, by name: the body that it went to does not see the programme itself.
create or replace function signals.programmes_of_followed() returns table (id uuid, programme_id uuid, name text, change text, site text) language plpgsql stable security definer set search_path = signals, pg_temp as $$
#variable_conflict use_column
begin return query select p.id, g.id, g.short_name, p.change, case when p.site_id = any (programmes.sites_seen()) then s.name end from programmes.recommended p join programmes.programme g on g.id = p.programme_id left join programmes.site s on s.id = p.site_id where p.id = any (followed_seen()); end $$;
-- Who may write a recommendation that stands in no case: head and methodologists, and whoever is at work on an audit or a programme.
create or replace function signals.may_follow() returns boolean language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(my_role() in ('head', 'methodologist'), false) or cardinality(at_work()) > 0 or cardinality(programmes.at_work()) > 0; end $$;
-- What hangs on those that I read.
create or replace function signals.steps_of_followed() returns uuid[] language plpgsql stable security definer set search_path = signals, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(s.commitment_id), '{}') from followed_step s where s.followed_id = any ((select followed_seen())::uuid[])); end $$;
create or replace function signals.proofs_of_followed() returns uuid[] language plpgsql stable security definer set search_path = signals, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(d.document_id), '{}') from followed_document d where d.followed_id = any ((select followed_seen())::uuid[])); end $$;
-- Of those the ones that I said are done, as the person I am, whichever membership I said it with.
create or replace function signals.proved_by_me() returns uuid[] language plpgsql stable security definer set search_path = signals, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(f.id), '{}') from followed f join membership m on m.id = f.proved_by where m.account_id = (select my_account())); end $$;
-- Open recommendations of an audit whose results I read, or that a follow-up of mine goes back to, and of those that it follows, back to the first one.
create or replace function signals.open_of(a_audit uuid) returns uuid[] language plpgsql stable security definer set search_path = signals, audits, pg_temp as $$
#variable_conflict use_column
begin
  if not a_audit = any (results() || gone_back_to()) then return '{}'; end if;
  return (with recursive back as (select a_audit as id union select u.follows_id from back b join audit u on u.id = b.id where u.follows_id is not null)
    select coalesce(array_agg(f.id), '{}') from back b join recommended r on r.audit_id = b.id join followed f on f.id = r.id where f.state not in ('draft', 'done', 'dropped'));
end $$;
-- Those that a follow-up audit goes through: of the audits before it.
create or replace function signals.open_before(a_audit uuid) returns uuid[] language plpgsql stable security definer set search_path = signals, audits, pg_temp as $$
#variable_conflict use_column
begin return (select case when a_audit = any (results()) then open_of(u.follows_id) else '{}'::uuid[] end from audit u where u.id = a_audit); end $$;
