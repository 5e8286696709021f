-- What goes at the end of the period of learning (modules/retention): entries, plans, qualifications with their proofs, and inductions of people who left. Requirements and templates name nobody. Owner only.

-- Posts of an organisation that ended, in a year or at all, of which something is left, and how much.
create or replace function learning.over(an_organisation uuid, a_year int) returns table (id uuid, on_day date, rows_held int) language sql stable set search_path = learning, access, pg_temp as $$
  select m.id, x.on_day, n.rows_held from membership m
    cross join lateral (select least(m.valid_to, (m.ended_at at time zone 'Europe/Prague')::date) as on_day) x
    cross join lateral (select ((select count(*) from entry e where e.membership_id = m.id) + (select count(*) from plan_item p where p.membership_id = m.id) + (select count(*) from qualification q where q.membership_id = m.id)
      + (select count(*) from induction i where i.membership_id = m.id))::int as rows_held) n
   where m.organisation_id = an_organisation and x.on_day < platform.today() and n.rows_held > 0 and (a_year is null or extract(year from x.on_day) = a_year) $$;
-- Rows of these posts that are erased, by table: proofs with their earlier versions, and steps of inductions that are over; one that still runs stays with whose it is.
create or replace function learning.held_of(memberships uuid[]) returns table (tbl regclass, id uuid) language sql stable set search_path = learning, commitments, documents, pg_temp as $$
  select 'learning.entry'::regclass, e.id from entry e where e.membership_id = any (memberships)
  union all select 'learning.plan_item'::regclass, p.id from plan_item p where p.membership_id = any (memberships)
  union all select 'learning.qualification'::regclass, q.id from qualification q where q.membership_id = any (memberships)
  union all select 'learning.induction'::regclass, i.id from induction i where i.membership_id = any (memberships)
  union all select 'commitments.commitment'::regclass, c.id from induction i join induction_step s on s.induction_id = i.id join commitment c on c.id = s.commitment_id where i.membership_id = any (memberships) and c.state not in ('open', 'offered')
  union all (with recursive found as (
      select f.document_id as id from proof f where f.entry_id in (select e.id from entry e where e.membership_id = any (memberships)) or f.qualification_id in (select q.id from qualification q where q.membership_id = any (memberships))
      union select unnest(array[d.id, d.replaces_id]) from found f join document d on f.id in (d.id, d.replaces_id))
    select 'documents.document'::regclass, f.id from found f where f.id is not null) $$;
revoke execute on function learning.over(uuid, int), learning.held_of(uuid[]) from public;
