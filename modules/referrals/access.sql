-- A referral is read by its two sides: by the sender's people within reach of its case (without a case: its author, her service, the head), and by
-- the people of the service that is asked. Whom it is about, and each side's own note, stand apart. Names reach the other side by a release only.

-- What I sent is mine by its case; the case itself is read from `origin`, never from the referral.
create policy we_sent on referrals.referral for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and ((case_id = any ((select access.my_cases())::uuid[])) is true
  or case_id is null and (author_id = (select access.my_membership()) or service_id = any ((select access.my_services())::uuid[]) or (select access.sees_whole_organisation()))));
create policy we_are_asked on referrals.referral for select to soubeh_app using (state <> 'draft' and (to_organisation_id = any ((select access.my_organisations())::uuid[])) is true and (to_service_id = any ((select access.my_services())::uuid[])) is true);
create policy we_send on referrals.referral for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and service_id = any ((select access.my_services())::uuid[])
  and (case_id is null or case_id = any ((select access.open_cases())::uuid[])) and state in ('draft', 'sent') and (to_partner_id is null or to_partner_id in (select id from directory.partner)));
create policy we_change on referrals.referral for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and ((case_id = any ((select access.my_cases())::uuid[])) is true
  or case_id is null and (author_id = (select access.my_membership()) or service_id = any ((select access.my_services())::uuid[]) or (select access.sees_whole_organisation()))));
create policy we_answer on referrals.referral for update to soubeh_app using (state <> 'draft' and (to_organisation_id = any ((select access.my_organisations())::uuid[])) is true and (to_service_id = any ((select access.my_services())::uuid[])) is true);
create policy draft_goes on referrals.referral for delete to soubeh_app using (state = 'draft' and organisation_id = any ((select access.my_organisations())::uuid[]) and ((case_id = any ((select access.my_cases())::uuid[])) is true
  or case_id is null and (author_id = (select access.my_membership()) or service_id = any ((select access.my_services())::uuid[]) or (select access.sees_whole_organisation()))));
call platform.grant_writes('referrals.referral', array['service_id', 'to_organisation_id', 'to_service_id', 'to_partner_id']);
grant delete on referrals.referral to soubeh_app;
do $$ declare cols text := (select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = 'referrals.referral'::regclass and attnum > 0 and not attisdropped and attname <> 'case_id'); begin
  revoke select on referrals.referral from soubeh_app;
  execute format('grant select (%s) on referrals.referral to soubeh_app', cols);
end $$;

-- On which side of a referral the caller stands.
create or replace function referrals.sends(r referrals.referral) returns boolean language plpgsql stable security definer set search_path = referrals, access, pg_temp as $$
begin return coalesce(r.organisation_id = any (my_organisations()) and (r.case_id = any (my_cases()) or r.case_id is null and (r.author_id = my_membership() or r.service_id = any (my_services()) or sees_whole_organisation())), false); end $$;
create or replace function referrals.receives(r referrals.referral) returns boolean language plpgsql stable security definer set search_path = referrals, access, pg_temp as $$
begin return coalesce(r.state <> 'draft' and r.to_organisation_id = any (my_organisations()) and r.to_service_id = any (my_services()), false); end $$;
create or replace function referrals.side(a_referral uuid, out sends boolean, out receives boolean) language plpgsql stable security definer set search_path = referrals, pg_temp as $$
declare r referral;
begin
  select * into r from referral where id = a_referral;
  sends := sends(r); receives := receives(r);
end $$;
-- The case of a referral that the caller's side sent.
create or replace function referrals.case_of(a_referral uuid) returns uuid language plpgsql stable security definer set search_path = referrals, pg_temp as $$
begin return (select r.case_id from referral r where r.id = a_referral and sends(r)); end $$;

-- Whom may a referral go to? A service that is here, open, takes new people and does not hide from the sender. Rules say it first and in words.
create or replace function referrals.guard_target() returns trigger language plpgsql security definer set search_path = referrals, directory, access, pg_temp as $$
begin
  if my_membership() is null or tg_op = 'UPDATE' and not (old.state = 'draft' and new.state = 'sent') then return new; end if;
  if new.to_service_id is not null and not exists (select from service s where s.id = new.to_service_id and s.partner_id is not distinct from new.to_partner_id and (new.to_organisation_id is null or s.organisation_id = new.to_organisation_id)
      and s.accepts_referrals and (s.ends_on is null or s.ends_on >= platform.today()) and (s.organisation_id = any (my_organisations()) or s.organisation_id <> all (masked_from_me())))
    or new.to_partner_id is not null and exists (select from partner p where p.id = new.to_partner_id and p.ends_on < platform.today()) or new.to_service_id = new.service_id then
    raise check_violation using message = 'nothing can be referred there';
  end if;
  return new;
end $$;
create or replace trigger guard_target before insert or update on referrals.referral for each row execute function referrals.guard_target();

-- Nobody answers for another side. A body without an account answers by its link, or by the sender, whom it told.
create or replace function referrals.guard_move() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare guest boolean := current_user = 'soubeh_guest'; sends boolean; answers boolean; words text[] := array['need', 'asked', 'ages', 'languages', 'orp_code', 'urgency', 'answer_due_on', 'accompanied', 'accompanied_by', 'accompanied_on', 'contact'];
begin
  if not guest and access.my_membership() is null then return new; end if;
  sends := not guest and referrals.sends(old);
  answers := guest or referrals.receives(old) or sends and old.to_partner_id is not null;
  if (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(new)) where key = any (words)) is distinct from (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(old)) where key = any (words)) and not (sends and old.state = 'draft')
    or new.state <> old.state and not (
      sends and (old.state = 'draft' and new.state = 'sent' or new.state = 'withdrawn' and old.state in ('sent', 'received', 'waiting_list', 'accepted', 'under_way'))
      or answers and (old.state = 'sent' and new.state = 'received' or old.state in ('sent', 'received') and new.state = 'waiting_list' or old.state in ('sent', 'received', 'waiting_list') and new.state in ('accepted', 'declined')
        or old.state = 'accepted' and new.state in ('under_way', 'ended') or old.state = 'under_way' and new.state = 'ended'))
    or new.state = old.state and (new.decline_reason, new.outcome, new.ended_on, new.sent_on, new.received_on, new.answered_on) is distinct from (old.decline_reason, old.outcome, old.ended_on, old.sent_on, old.received_on, old.answered_on)
    or new.state = old.state and (new.waiting_until, new.waiting_position) is distinct from (old.waiting_until, old.waiting_position) and not (answers and old.state = 'waiting_list') then
    raise insufficient_privilege;
  end if;
  return new;
end $$;
create or replace trigger guard_move before update on referrals.referral for each row execute function referrals.guard_move();

-- A release made for a referral that comes to nothing ends with it, whoever ended it: the receiver who declined, the sender, the clock.
create or replace function referrals.end_handover() returns trigger language plpgsql security definer set search_path = referrals, access, pg_temp as $$
begin
  if new.state <> old.state and new.state in ('declined', 'withdrawn', 'expired') then
    update release r set withdrawn_at = now(), withdrawal_reason = 'Odkázání, pro které bylo sdílení připraveno, skončilo.' where r.withdrawn_at is null and r.id in (select h.release_id from handover h where h.referral_id = new.id and h.ends_with);
  end if;
  return null;
end $$;
create or replace trigger end_handover after update on referrals.referral for each row execute function referrals.end_handover();

-- ---- what is one side's only ----
create or replace function referrals.fill_origin() returns trigger language plpgsql security definer set search_path = referrals, access, pg_temp as $$
declare r referral;
begin
  -- Rows that the owner of the database puts in have no caller and are trusted.
  if my_membership() is null then return new; end if;
  select * into r from referral where id = new.referral_id;
  if not sends(r) then raise insufficient_privilege; end if;
  new.organisation_id := r.organisation_id; new.service_id := r.service_id; new.case_id := r.case_id;
  return new;
end $$;
create or replace trigger fill_origin before insert on referrals.origin for each row execute function referrals.fill_origin();
create or replace function referrals.fill_reception() returns trigger language plpgsql security definer set search_path = referrals, access, pg_temp as $$
declare r referral;
begin
  if my_membership() is null then return new; end if;
  select * into r from referral where id = new.referral_id;
  if not receives(r) then raise insufficient_privilege; end if;
  new.organisation_id := r.to_organisation_id; new.service_id := r.to_service_id;
  return new;
end $$;
create or replace trigger fill_reception before insert on referrals.reception for each row execute function referrals.fill_reception();

create policy we_sent on referrals.origin for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and ((case_id = any ((select access.my_cases())::uuid[])) is true
  or case_id is null and (author_id = (select access.my_membership()) or service_id = any ((select access.my_services())::uuid[]) or (select access.sees_whole_organisation()))));
create policy we_send on referrals.origin for insert to soubeh_app with check (organisation_id = any ((select access.my_organisations())::uuid[]) and access.may_write_about(case_id, about));
create policy we_change on referrals.origin for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and ((case_id = any ((select access.my_cases())::uuid[])) is true
  or case_id is null and (author_id = (select access.my_membership()) or service_id = any ((select access.my_services())::uuid[]) or (select access.sees_whole_organisation()))));
create policy draft_goes on referrals.origin for delete to soubeh_app using (referral_id in (select r.id from referrals.referral r where r.state = 'draft') and organisation_id = any ((select access.my_organisations())::uuid[]));
grant select, insert (id, referral_id, about, record_id, bundle_id, note), update (note, seen_at), delete on referrals.origin to soubeh_app;

create policy we_are_asked on referrals.reception for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and service_id = any ((select access.my_services())::uuid[]));
create policy we_answer on referrals.reception for insert to soubeh_app with check (organisation_id = any ((select access.my_organisations())::uuid[]) and service_id = any ((select access.my_services())::uuid[])
  and about <@ (select access.my_people())::uuid[] and (case_id is null or case_id = any ((select access.my_cases())::uuid[])));
create policy we_change on referrals.reception for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and service_id = any ((select access.my_services())::uuid[]))
  with check (about <@ (select access.my_people())::uuid[] and (case_id is null or case_id = any ((select access.my_cases())::uuid[])));
grant select, insert (id, referral_id, about, case_id, note), update (about, case_id, note) on referrals.reception to soubeh_app;

-- ---- what both read ----
create policy both_sides on referrals.event for select to soubeh_app using (referral_id in (select r.id from referrals.referral r));
create policy side_says on referrals.event for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and author_id = (select access.my_membership()) and move not in ('expire', 'remind') and referral_id in (select r.id from referrals.referral r));
grant select, insert (id, referral_id, move, state, reason, text, on_day, number, guest_link_id) on referrals.event to soubeh_app;

create policy both_sides on referrals.handover for select to soubeh_app using (referral_id in (select r.id from referrals.referral r));
create policy we_hand_over on referrals.handover for insert to soubeh_app with check (organisation_id = (select access.my_organisation()));
create policy draft_goes on referrals.handover for delete to soubeh_app using (referral_id in (select r.id from referrals.referral r where r.state = 'draft') and organisation_id = any ((select access.my_organisations())::uuid[]));
grant select, insert (id, referral_id, release_id, ends_with), delete on referrals.handover to soubeh_app;
-- Only one's own release of the same case, to those who are asked, about somebody whom the referral is about.
create or replace function referrals.guard_handover() returns trigger language plpgsql security definer set search_path = referrals, access, pg_temp as $$
begin
  if my_membership() is not null and not exists (select from referral r join origin o on o.referral_id = r.id join release x on x.id = new.release_id where r.id = new.referral_id and sends(r) and r.state not in ('declined', 'ended', 'withdrawn', 'expired')
      and x.organisation_id = r.organisation_id and x.case_id = r.case_id and x.to_organisation_id = r.to_organisation_id and coalesce(x.to_service_id, r.to_service_id) = r.to_service_id and x.person_id = any (o.about)) then
    raise insufficient_privilege;
  end if;
  return new;
end $$;
create or replace trigger guard_handover before insert on referrals.handover for each row execute function referrals.guard_handover();

create policy told on referrals.escalation for select to soubeh_app using (told @> array[(select access.my_membership())]);
grant select on referrals.escalation to soubeh_app;

create policy ours on referrals.rule for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy administration_sets on referrals.rule for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers()));
create policy administration_changes on referrals.rule for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.administers()));
call platform.grant_writes('referrals.rule');

-- A link is given for a referral that its giver sent to a body without an account, and stands in the same case.
create policy for_sent_referral on access.guest_link as restrictive for insert to soubeh_app with check (purpose <> 'referral'
  or subject_id in (select r.id from referrals.referral r where r.id = guest_link.subject_id and r.organisation_id = guest_link.organisation_id and r.to_partner_id is not null and r.state <> 'draft') and case_id is not distinct from referrals.case_of(subject_id));

-- For the picture of the network: who asks whom for what and how it went, without any person, under the reader's policies.
create or replace view referrals.tie with (security_invoker = true) as
  select id, organisation_id as from_organisation_id, service_id as from_service_id, to_organisation_id, to_service_id, to_partner_id, need, orp_code, urgency, sent_on, received_on, answer_due_on, answered_on, state, decline_reason, ended_on, outcome
    from referrals.referral where state <> 'draft';
comment on view referrals.tie is 'Referrals that were sent, as ties of the network: no person, no words.';
grant select on referrals.tie to soubeh_app;
