-- A referral as a body without an account reads and answers it, in the database role of guests (access/guests).

create policy guest on referrals.referral for select to soubeh_guest using (id = (select access.guest_subject('referral')) and organisation_id = (select access.guest_organisation()) and to_partner_id is not null and state <> 'draft');
create policy guest_answers on referrals.referral for update to soubeh_guest using (id = (select access.guest_subject('referral')) and organisation_id = (select access.guest_organisation()) and to_partner_id is not null and state <> 'draft');
create policy guest_says on referrals.event for insert to soubeh_guest with check (referral_id = (select access.guest_subject('referral')) and guest_link_id is not null and move not in ('send', 'withdraw', 'expire', 'remind', 'hand_over')
  and state = (select r.state from referrals.referral r where r.id = event.referral_id));
grant usage on schema referrals to soubeh_guest;
grant select (id, need, asked, ages, languages, orp_code, urgency, answer_due_on, accompanied, accompanied_by, accompanied_on, state, received_on, answered_on, due_on, expires_on, decline_reason, waiting_until, waiting_position, outcome, version),
  update (state, moved_at, due_on, expires_on, received_on, answered_on, decline_reason, waiting_until, waiting_position, ended_on, outcome) on referrals.referral to soubeh_guest;
grant insert (id, referral_id, move, state, reason, text, on_day, number) on referrals.event to soubeh_guest;
-- Codes in words for somebody who reads no lists: of this one referral.
create or replace function referrals.guest_words(out need jsonb, out languages jsonb, out district text) language plpgsql stable security definer set search_path = referrals, directory, access, pg_temp as $$
#variable_conflict use_column
begin
  select (select jsonb_build_object('cs', c.cs, 'en', c.en, 'uk', c.uk) from code c where c.list = 'need_domain' and c.code = r.need),
         (select coalesce(jsonb_agg(jsonb_build_object('cs', c.cs, 'en', c.en, 'uk', c.uk) order by c.sort), '[]') from code c where c.list = 'language' and c.code = any (r.languages)),
         (select o.name from orp o where o.code = r.orp_code)
    into need, languages, district from referral r where r.id = (select guest_subject('referral'));
end $$;
-- Who said it, and for whom, comes from the link. Nobody else speaks in a guest's name.
create or replace function referrals.fill_guest() returns trigger language plpgsql security definer set search_path = referrals, access, pg_temp as $$
declare g record;
begin
  select * into g from guest();
  if g.link_id is null then
    if new.guest_link_id is not null and my_membership() is not null then raise insufficient_privilege; end if;
    return new;
  end if;
  new.guest_link_id := g.link_id; new.organisation_id := g.organisation_id; new.author_id := g.author_id;
  return new;
end $$;
create or replace trigger fill_guest before insert on referrals.event for each row execute function referrals.fill_guest();
