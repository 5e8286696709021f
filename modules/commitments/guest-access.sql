-- What a guest sees and says of one commitment, in the database role of guests (access/guests).

-- Only what is still theirs to do, and no confidence: when it is given to somebody else, or taken into confidence, the link shows nothing.
create policy guest on commitments.commitment for select to soubeh_guest using (id = (select access.guest_subject('commitment')) and organisation_id = (select access.guest_organisation()) and owner_kind = 'body' and confidence_of is null);
create policy guest_answers on commitments.commitment for update to soubeh_guest using (id = (select access.guest_subject('commitment')) and organisation_id = (select access.guest_organisation()) and owner_kind = 'body' and confidence_of is null);
create policy guest_says on commitments.event for insert to soubeh_guest with check (commitment_id = (select access.guest_subject('commitment')) and guest_link_id is not null and kind in ('accepted', 'declined', 'done'));
create policy guest_said on commitments.event for select to soubeh_guest using (commitment_id = (select access.guest_subject('commitment')) and guest_link_id is not null);
-- A link is given for a commitment that its giver sees, and stands in the same case: else it would open to a guest what the giver does not read,
-- and be hidden from those who do.
create policy for_seen_commitment on access.guest_link as restrictive for insert to soubeh_app with check (purpose <> 'commitment'
  or subject_id in (select c.id from commitments.commitment c where c.id = guest_link.subject_id and c.case_id is not distinct from guest_link.case_id and c.organisation_id = guest_link.organisation_id));
grant usage on schema commitments to soubeh_guest;
grant select (id, what, due_on, due_time, state, version), update (state, done_on) on commitments.commitment to soubeh_guest;
grant select (id, commitment_id, kind, created_at), insert (id, commitment_id, kind, text) on commitments.event to soubeh_guest;

-- Whether it can be answered: the case is not closed.
create or replace function commitments.guest_open() returns boolean language plpgsql stable security definer set search_path = commitments, cases, access, pg_temp as $$
#variable_conflict use_column
begin return (select not exists (select from commitment c join "case" k on k.id = c.case_id where c.id = guest_subject('commitment') and k.phase = 'closed')); end $$;
-- Who said it, for whom and about whom comes from the link and the commitment. Nobody else speaks in a guest's name.
create or replace function commitments.fill_guest() returns trigger language plpgsql security definer set search_path = commitments, access, pg_temp as $$
declare g record;
begin
  select * into g from guest();
  if g.link_id is null then
    if new.guest_link_id is not null and my_membership() is not null then raise insufficient_privilege; end if;
    return new;
  end if;
  select g.link_id, g.organisation_id, g.author_id, c.case_id, c.about into new.guest_link_id, new.organisation_id, new.author_id, new.case_id, new.about from commitment c where c.id = new.commitment_id;
  return new;
end $$;
create or replace trigger fill_guest before insert on commitments.event for each row execute function commitments.fill_guest();
create or replace function commitments.guard_guest() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user = 'soubeh_guest' and (not commitments.guest_open() or old.state <> 'open' or new.state not in ('declined', 'done')) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard_guest before update on commitments.commitment for each row execute function commitments.guard_guest();
