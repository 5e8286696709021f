-- Followed recommendations. Drafts are read by who writes them; what was given never changes its words. Everything after that is told in an event, and the state
-- follows from it here, so that no query can move it otherwise.
create policy followed on signals.recommendation for select to soubeh_app using (case_id is null and id = any ((select signals.followed_seen())::uuid[]));
-- Of a case it is never changed, whoever wrote it.
drop policy change on signals.recommendation;
create policy draft on signals.recommendation for update to soubeh_app using (case_id is null and id = any ((select signals.drafts_i_write())::uuid[])) with check (case_id is null);
create policy drop_draft on signals.recommendation for delete to soubeh_app using (case_id is null and id = any ((select signals.drafts_i_write())::uuid[]));
grant update (text, reason), delete on signals.recommendation to soubeh_app;

create policy seen on signals.followed for select to soubeh_app using (id = any ((select signals.followed_seen())::uuid[]));
create policy write on signals.followed for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and state = 'draft'
  and id in (select r.id from signals.recommendation r where r.id = followed.id and r.case_id is null and r.author_id = (select access.my_membership())));
create policy draft on signals.followed for update to soubeh_app using (id = any ((select signals.drafts_i_write())::uuid[])) with check (state = 'draft');
grant select, insert (id, addressee_kind, addressee, to_organisation_id, partner_id, service_id, theme, priority, due_on),
  update (addressee_kind, addressee, to_organisation_id, partner_id, service_id, theme, priority, due_on) on signals.followed to soubeh_app;
-- That a recommendation is being written is known to its writers only.
create policy given_ones on audits.recommended as restrictive for select to soubeh_app using (id = any ((select signals.followed_seen())::uuid[]));

create policy followed on signals.answer for select to soubeh_app using (case_id is null and recommendation_id = any ((select signals.followed_seen())::uuid[]));

create policy seen on signals.followed_event for select to soubeh_app using (followed_id = any ((select signals.followed_seen())::uuid[]));
create policy tells on signals.followed_event for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and followed_id = any ((select signals.followed_seen())::uuid[]));
grant select, insert (id, followed_id, kind, on_day, text, answer, way, due_on, membership_id, audit_id, result) on signals.followed_event to soubeh_app;

-- What may follow what, and who says it. The same as rules.ts, whatever a query tries.
create or replace function signals.follow() returns trigger language plpgsql volatile security definer set search_path = signals, audits, access, pg_temp as $$
#variable_conflict use_variable
declare f followed; me uuid := my_membership(); next text; said answer; gives boolean; verifies boolean; ok boolean := false;
begin
  if me is null then return new; end if;
  select * into f from followed where id = new.followed_id for update;
  gives := f.id = any (we_recommend());
  verifies := f.id = any (verifiable());
  next := f.state;
  if new.audit_id is not null then
    -- A follow-up audit that is final says what its team found.
    ok := f.state not in ('draft', 'done', 'dropped') and exists (select from audit a join followed_check c on c.audit_id = a.id and c.followed_id = f.id and c.result = new.result
        where a.id = new.audit_id and a.kind = 'follow_up' and a.state = 'final' and a.id = any (in_team() || planned_by_us()))
      and new.kind = case new.result when 'done' then 'verified' when 'not_applicable' then 'dropped' else case f.state when 'proved' then 'returned' else 'checked' end end;
    next := case new.kind when 'verified' then 'done' when 'dropped' then 'dropped' when 'returned' then 'accepted' else f.state end;
  else case new.kind
    when 'given' then
      ok := gives and f.state = 'draft' and not exists (select from recommended r join audit a on a.id = r.audit_id where r.id = f.id and not (a.state = 'final' and a.id = any (in_team() || planned_by_us())))
        -- Of a programme it is given by whoever leads that, while it goes on.
        and not exists (select from programmes.recommended r where r.id = f.id and not (r.programme_id = any (programmes.led()) and r.programme_id = any (programmes.at_work())));
      next := 'given';
      f.given_on := new.on_day;
    when 'answered' then
      select * into said from answer where id = new.id and recommendation_id = f.id and author_id = me;
      ok := f.id = any (answerable()) and said.kind = new.answer and (f.to_organisation_id is not null or new.way <> '')
        and (f.state in ('given', 'declined') and not (f.state = 'declined' and new.answer = 'declined') or f.state = 'accepted' and new.answer = 'declined');
      next := case new.answer when 'declined' then 'declined' else 'accepted' end;
    when 'owner' then
      ok := f.to_organisation_id is not null and f.id = any (answerable()) and f.state in ('given', 'accepted', 'proved')
        and exists (select from membership m where m.id = new.membership_id and m.organisation_id = f.to_organisation_id and lasts(m.valid_from, m.valid_to, m.ended_at));
      f.owner_membership_id := new.membership_id;
      f.owner_name := coalesce((select c.name from membership m join account c on c.id = m.account_id where m.id = new.membership_id), '');
      new.owner_name := f.owner_name;
    when 'day_asked' then
      ok := f.id = any (ours_to_do()) and f.state in ('given', 'accepted') and new.due_on is not null and new.due_on is distinct from f.due_on and new.text <> '';
      f.asked_due_on := new.due_on;
    when 'day_agreed' then
      ok := gives and f.state in ('given', 'accepted') and f.asked_due_on is not null and new.due_on = f.asked_due_on;
      f.due_on := f.asked_due_on;
      f.asked_due_on := null;
    when 'day_refused' then
      ok := gives and f.asked_due_on is not null and new.due_on = f.asked_due_on and new.text <> '';
      f.asked_due_on := null;
    when 'proved' then
      ok := f.id = any (ours_to_do()) and f.state = 'accepted' and new.text <> '';
      next := 'proved';
      f.proved_by := me;
    when 'returned' then
      ok := verifies and f.state = 'proved' and new.text <> '';
      next := 'accepted';
    when 'verified' then
      -- Somebody else: another person, not only another of their memberships.
      ok := verifies and f.state = 'proved' and not exists (select from membership m where m.id = f.proved_by and m.account_id = my_account());
      next := 'done';
    when 'reopened' then
      ok := gives and f.state in ('declined', 'done', 'dropped') and new.text <> '';
      next := case when f.state <> 'declined' and (select e.answer from followed_event e where e.followed_id = f.id and e.kind = 'answered' order by e.created_at desc, e.id desc limit 1) <> 'declined' then 'accepted' else 'given' end;
    when 'dropped' then
      ok := gives and f.state not in ('draft', 'done', 'dropped') and new.text <> '';
      next := 'dropped';
    else null;
  end case; end if;
  -- Told as it happened, never ahead of its day nor of the day it was given.
  if ok is not true or new.on_day > platform.today() or new.on_day < f.given_on or new.kind <> 'answered' and new.answer is not null or new.kind <> 'owner' and new.membership_id is not null then
    raise insufficient_privilege using message = 'a recommendation does not go this way';
  end if;
  if next is distinct from f.state and next not in ('given', 'accepted') then f.asked_due_on := null; end if;
  new.state := next;
  new.created_at := clock_timestamp();
  new.name := coalesce((select c.name from account c where c.id = my_account()), '');
  update followed set state = next, given_on = f.given_on, due_on = f.due_on, asked_due_on = f.asked_due_on, owner_membership_id = f.owner_membership_id, owner_name = f.owner_name, proved_by = f.proved_by,
    moved_on = case when next is distinct from followed.state then new.on_day else followed.moved_on end where id = f.id;
  return new;
end $$;
create or replace trigger follow before insert on signals.followed_event for each row when (current_setting('app.erasing', true) is distinct from 'on') execute function signals.follow();

-- Steps: given by the addressee to its own people, and never other than a commitment about nobody; whoever follows the recommendation sees how they stand.
create policy seen on signals.followed_step for select to soubeh_app using (followed_id = any ((select signals.followed_seen())::uuid[]));
create policy adds on signals.followed_step for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and followed_id = any ((select signals.ours_to_do())::uuid[])
  and followed_id in (select f.id from signals.followed f where f.id = followed_step.followed_id and f.to_organisation_id = any ((select access.my_organisations())::uuid[]) and f.state in ('given', 'accepted', 'proved'))
  and commitment_id in (select c.id from commitments.commitment c where c.id = followed_step.commitment_id and c.case_id is null and c.about = '{}' and c.confidence_of is null and c.author_id = (select access.my_membership())
    and c.owner_kind = 'worker' and c.owner_organisation_id = followed_step.organisation_id));
grant select, insert (commitment_id, followed_id) on signals.followed_step to soubeh_app;
create or replace function signals.name_step() returns trigger language plpgsql security definer set search_path = signals, commitments, access, pg_temp as $$
begin
  new.name := coalesce((select a.name from commitment c join membership m on m.id = c.owner_membership_id join account a on a.id = m.account_id where c.id = new.commitment_id), '');
  return new;
end $$;
create or replace trigger named before insert on signals.followed_step for each row execute function signals.name_step();
create policy of_followed on commitments.commitment for select to soubeh_app using (case_id is null and about = '{}' and id = any ((select signals.steps_of_followed())::uuid[]));

-- Proof: put there by who does it, read by whoever follows the recommendation.
create policy seen on signals.followed_document for select to soubeh_app using (followed_id = any ((select signals.followed_seen())::uuid[]));
create policy adds on signals.followed_document for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and followed_id = any ((select signals.ours_to_do())::uuid[])
  and followed_id in (select f.id from signals.followed f where f.id = followed_document.followed_id and f.state in ('given', 'accepted', 'proved'))
  and document_id in (select d.id from documents.document d where d.id = followed_document.document_id and d.author_id = (select access.my_membership()) and d.case_id is null and d.about = '{}'));
grant select, insert (document_id, followed_id) on signals.followed_document to soubeh_app;
create policy of_followed on documents.document for select to soubeh_app using (id = any ((select signals.proofs_of_followed())::uuid[]) and state = 'ready' and case_id is null and about = '{}');

-- Joint meetings: called by either side; who reads the meeting itself is the meeting's own matter.
create policy seen on signals.followed_meeting for select to soubeh_app using (followed_id = any ((select signals.followed_seen())::uuid[]));
create policy calls on signals.followed_meeting for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and followed_id = any ((select signals.we_recommend() || signals.ours_to_do())::uuid[])
  and followed_id in (select f.id from signals.followed f where f.id = followed_meeting.followed_id and f.state <> 'draft')
  and meeting_id in (select m.id from meetings.meeting m where m.id = followed_meeting.meeting_id and m.case_id is null and m.organiser_id = (select access.my_membership())));
grant select, insert (followed_id, meeting_id) on signals.followed_meeting to soubeh_app;

-- What a follow-up audit finds of what was left open: written by its team while it goes on, read with its results.
create or replace function signals.results_of_audits() returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return results(); end $$;
create policy of_results on signals.followed_check for select to soubeh_app using (audit_id = any ((select signals.results_of_audits())::uuid[]) and followed_id = any ((select signals.followed_seen())::uuid[]));
create or replace function signals.checks_now() returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(a.id), '{}') from audit a where a.kind = 'follow_up' and a.id = any ((select at_work())::uuid[])); end $$;
create policy write on signals.followed_check for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and audit_id = any ((select signals.checks_now())::uuid[]) and followed_id = any (signals.open_before(audit_id)));
create policy change on signals.followed_check for update to soubeh_app using (audit_id = any ((select signals.checks_now())::uuid[])) with check (organisation_id = (select access.my_organisation()));
grant select, insert (id, followed_id, audit_id, result, text), update (result, text) on signals.followed_check to soubeh_app;

create policy told on signals.followed_reminder for select to soubeh_app using (told @> array[(select access.my_membership())]);
grant select on signals.followed_reminder to soubeh_app;

-- What repeats across audits: noted by those who gather signals, on recommendations that they read; from which services it is stays with those.
create policy gathers on signals.signal as restrictive for insert to soubeh_app with check (kind <> 'finding' or (select access.my_role()) in ('head', 'coordinator', 'methodologist'));
create policy ours on signals.signal_followed for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and followed_id = any ((select signals.followed_seen())::uuid[]));
create policy notes on signals.signal_followed for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and followed_id = any ((select signals.followed_seen())::uuid[])
  and signal_id in (select s.id from signals.signal s where s.id = signal_followed.signal_id and s.kind = 'finding' and s.author_id = (select access.my_membership())));
grant select, insert (signal_id, followed_id) on signals.signal_followed to soubeh_app;
