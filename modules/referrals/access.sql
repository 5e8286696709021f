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

-- ---- what is one side's only ----
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
create policy side_says on referrals.event for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and author_id = (select access.my_membership()) and referrals.may_say(referral_id, move, state));
grant select, insert (id, referral_id, move, state, reason, text, on_day, number, guest_link_id) on referrals.event to soubeh_app;

-- The receiver sees those that it sees: an unsigned release is nothing it could count.
create policy both_sides on referrals.handover for select to soubeh_app using (referral_id in (select r.id from referrals.referral r) and (organisation_id = any ((select access.my_organisations())::uuid[]) or release_id in (select x.id from access.release x)));
create policy we_hand_over on referrals.handover for insert to soubeh_app with check (organisation_id = (select access.my_organisation()));
create policy draft_goes on referrals.handover for delete to soubeh_app using (referral_id in (select r.id from referrals.referral r where r.state = 'draft') and organisation_id = any ((select access.my_organisations())::uuid[]));
grant select, insert (id, referral_id, release_id, ends_with), delete on referrals.handover to soubeh_app;
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
