-- Which side of a referral the caller stands on, and what no hand may write, whoever asks: rules.ts says it first and in words.

-- On which side of a referral the caller stands.
create or replace function referrals.sends(r referrals.referral) returns boolean language plpgsql stable security definer set search_path = referrals, access, pg_temp as $$
begin return coalesce(r.organisation_id = any (my_organisations()) and (r.case_id = any (my_cases()) or r.case_id is null and (r.author_id = my_membership() or r.service_id = any (my_services()) or sees_whole_organisation())), false); end $$;
create or replace function referrals.receives(r referrals.referral) returns boolean language plpgsql stable security definer set search_path = referrals, access, pg_temp as $$
begin return coalesce(r.state <> 'draft' and r.to_organisation_id = any (my_organisations()) and r.to_service_id = any (my_services()), false); end $$;
-- The case of a referral that the caller's side sent.
create or replace function referrals.case_of(a_referral uuid) returns uuid language plpgsql stable security definer set search_path = referrals, pg_temp as $$
begin return (select r.case_id from referral r where r.id = a_referral and sends(r)); end $$;

-- What a side may say happened: its own moves, and only how it stands now. A coordinator answers for no service.
create or replace function referrals.may_say(a_referral uuid, a_move text, a_state text) returns boolean language plpgsql stable security definer set search_path = referrals, access, pg_temp as $$
declare r referral;
begin
  select * into r from referral where id = a_referral;
  return coalesce(r.state = a_state and case when a_move in ('send', 'withdraw', 'hand_over') then sends(r)
    when a_move in ('receive', 'accept', 'wait', 'decline', 'start', 'end') then my_role() <> 'coordinator' and (receives(r) or sends(r) and r.to_partner_id is not null) end, false);
end $$;

-- Whom may a referral go to? A service that is here, open, takes new people and does not hide from the sender. Rules say it first and in words.
create or replace function referrals.guard_target() returns trigger language plpgsql security definer set search_path = referrals, directory, access, pg_temp as $$
begin
  if my_membership() is null then return new; end if;
  -- Nobody writes the other side's answer when sending, nor sends on another day.
  if tg_op = 'INSERT' and num_nonnulls(new.received_on, new.answered_on, new.waiting_until, new.waiting_position, new.ended_on) > 0 or new.state = 'sent' and (tg_op = 'INSERT' or old.state = 'draft') and new.sent_on <> platform.today() then raise insufficient_privilege; end if;
  if tg_op = 'UPDATE' and not (old.state = 'draft' and new.state = 'sent') then return new; end if;
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
  answers := guest or access.my_role() is distinct from 'coordinator' and (referrals.receives(old) or sends and old.to_partner_id is not null);
  if (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(new)) where key = any (words)) is distinct from (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(old)) where key = any (words)) and not (sends and old.state = 'draft')
    or new.state <> old.state and not (
      sends and (old.state = 'draft' and new.state = 'sent' or new.state = 'withdrawn' and old.state in ('sent', 'received', 'waiting_list', 'accepted', 'under_way'))
      or answers and (old.state = 'sent' and new.state = 'received' or old.state in ('sent', 'received') and new.state = 'waiting_list' or old.state in ('sent', 'received', 'waiting_list') and new.state in ('accepted', 'declined')
        or old.state = 'accepted' and new.state in ('under_way', 'ended') or old.state = 'under_way' and new.state = 'ended'))
    or new.state = old.state and (new.decline_reason, new.outcome, new.ended_on, new.sent_on, new.received_on, new.answered_on) is distinct from (old.decline_reason, old.outcome, old.ended_on, old.sent_on, old.received_on, old.answered_on)
    -- The sender's own moves write no answer, an answer does not move the day of sending.
    or new.state <> old.state and new.state in ('sent', 'withdrawn') and (new.received_on, new.answered_on, new.waiting_until, new.waiting_position, new.ended_on) is distinct from (old.received_on, old.answered_on, old.waiting_until, old.waiting_position, old.ended_on)
    or old.state <> 'draft' and new.sent_on is distinct from old.sent_on
    -- When silence is told and when it expires follows from a move.
    or new.state = old.state and (new.due_on, new.expires_on, new.moved_at) is distinct from (old.due_on, old.expires_on, old.moved_at) and not (answers and old.state = 'waiting_list')
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
    update release r set withdrawn_at = now(), withdrawal_reason = 'Odkázání, pro které bylo sdílení připraveno, skončilo.' where r.withdrawn_at is null and r.id in (select h.release_id from handover h where h.referral_id = new.id and h.ends_with
      -- Somebody else who was asked, or took the person on, still needs it; the last one ends it.
      and not exists (select from handover o join referral a on a.id = o.referral_id where o.release_id = h.release_id and a.id <> new.id and a.state not in ('draft', 'declined', 'withdrawn', 'expired')));
  end if;
  return null;
end $$;
create or replace trigger end_handover after update on referrals.referral for each row execute function referrals.end_handover();

-- What is one side's only takes from the referral whose it is.
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
