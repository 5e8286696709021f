-- Who sees organisations, accounts, memberships, mandates, logs and releases. The functions these rules ask stand in me-access.sql, reach-access.sql, writing-access.sql and staff-access.sql;
-- they run as the owner and look at tables unfiltered, so each starts from the session secret of the transaction.

create policy everyone on access.organisation for select to soubeh_app using ((select access.my_account()) is not null);
create policy administrator on access.organisation for update to soubeh_app using ((select access.administers()) and id = any ((select access.my_organisations())::uuid[]));
create policy part on access.organisation for insert to soubeh_app with check ((select access.administers()) and access.may_be_part(parent_id, kind));
-- Whose part an organisation is stays out: of a masked one it would tell the name (access.whole_of gives it to its own people).
grant select (id, name, short_name, kind, ico, masked, still_after_days, idle_minutes, version, created_at, updated_at), insert (id, parent_id, name, short_name, kind, ico, still_after_days, idle_minutes), update (name, short_name, ico, still_after_days, idle_minutes) on access.organisation to soubeh_app;

create policy colleague on access.account for select to soubeh_app using (id = any ((select access.known_accounts())::uuid[]));
create policy administrator on access.account for insert to soubeh_app with check ((select access.administers()));
create policy own on access.account for update to soubeh_app using (id = (select access.my_account()));
grant select (id, name, language, disabled_at, totp_confirmed_at, version, created_at, updated_at), insert (id, email, name, password_hash, must_change_password, language), update (name, language) on access.account to soubeh_app;

create policy colleague on access.membership for select to soubeh_app using (id = any ((select access.my_colleagues())::uuid[]) or account_id = (select access.my_account()));
-- From today on: an older membership would become the one its account acts for when signing in. A role is never changed, a new row follows.
create policy administrator_adds on access.membership for insert to soubeh_app with check ((select access.administers()) and organisation_id = any ((select access.my_organisations())::uuid[])
  and valid_from >= platform.today() and access.may_appoint(account_id, organisation_id) and access.may_give(role, organisation_id));
create policy administrator on access.membership for update to soubeh_app using ((select access.administers()) and organisation_id = any ((select access.my_organisations())::uuid[]));
grant select, insert (id, account_id, organisation_id, role, profession, fte, valid_from, valid_to), update (profession, fte, valid_to, ended_at) on access.membership to soubeh_app;

create policy colleague on access.membership_service for select to soubeh_app using (membership_id = any ((select access.my_colleagues())::uuid[]));
create policy administrator_adds on access.membership_service for insert to soubeh_app with check ((select access.administers()) and access.is_of_mine(membership_id, service_id) and access.may_staff(membership_id));
create policy administrator_removes on access.membership_service for delete to soubeh_app using ((select access.administers()) and access.is_of_mine(membership_id, service_id));
grant select, insert, delete on access.membership_service to soubeh_app;

create policy organisation on access.mandate for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head on access.mandate for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()) and access.is_of_my_organisation(membership_id));
create policy head_ends on access.mandate for update to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
call platform.grant_writes('access.mandate', array['membership_id', 'text', 'valid_from']);
create policy organisation on access.mandate_service for select to soubeh_app using (mandate_id = any ((select access.my_mandates())::uuid[]));
create policy head on access.mandate_service for insert to soubeh_app with check ((select access.sees_whole_organisation()) and mandate_id = any ((select access.my_mandates())::uuid[])
  and service_id = any ((select access.my_services())::uuid[]));
grant select, insert on access.mandate_service to soubeh_app;

-- My devices: what they are called and since when, never their secrets.
create policy own on access.session for select to soubeh_app using (account_id = (select access.my_account()));
create policy own_ends on access.session for delete to soubeh_app using (account_id = (select access.my_account()));
grant select (id, account_id, device, created_at, seen_at, expires_at, strength, locked_at), delete on access.session to soubeh_app;
create policy nobody on access.sign_in_attempt for select to soubeh_app using (false);

-- What people of mine opened, and who opened cases we lead. Refused attempts are for heads: the reader's and the owner's.
create policy reader on access.read_log for select to soubeh_app using (
  membership_id = (select access.my_membership())
  or organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation())
  or case_id = any ((select access.lead_cases())::uuid[]) and (ground <> 'denied' or (select access.sees_whole_organisation()))
  or case_id is null and ground <> 'denied' and person_id = any ((select access.my_people())::uuid[]) and organisation_id = any ((select access.my_organisations())::uuid[])
  or ground = 'denied' and person_id = any ((select access.registered_by_us())::uuid[]));
grant select on access.read_log to soubeh_app;
-- Earlier wordings of what auditors heard and saw are read by nobody: the row itself is read by the team only, not by its head.
create policy organisation on access.change_log for select to soubeh_app using (table_name <> all ('{audits.interview,audits.evidence,audits.audit_document}') and
  organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[]) or (select access.sees_whole_organisation())));
grant select on access.change_log to soubeh_app;
create policy everyone on access.log_seal for select to soubeh_app using ((select access.administers()));
grant select on access.log_seal to soubeh_app;
-- Uses up an id for this very request, and says what it was used for before: the `same` request, a `different` one, or (null) nothing. Who is nobody uses up none.
create or replace function access.use_for(an_account uuid, an_id uuid, an_endpoint text, a_hash text) returns text language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare before replay;
begin
  if an_account is null then return null; end if;
  insert into replay (id, account_id, endpoint, body_hash) values (an_id, an_account, an_endpoint, a_hash) on conflict (id) do nothing;
  if found then return null; end if;
  select r.* into before from replay r where r.id = an_id and r.account_id = an_account;
  return case when before.endpoint = an_endpoint and before.body_hash = a_hash then 'same' else 'different' end;
end $$;
revoke execute on function access.use_for(uuid, uuid, text, text) from public;
create or replace function access.use_id(an_id uuid, an_endpoint text, a_hash text) returns text language plpgsql volatile security definer set search_path = access, pg_temp as $$
begin return use_for(my_account(), an_id, an_endpoint, a_hash); end $$;

create policy everyone on access.statute_ground for select to soubeh_app using (true);
grant select on access.statute_ground to soubeh_app;

create policy giver on access.release for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.my_cases())::uuid[]));
create policy receiver on access.release for select to soubeh_app using (id = any ((select access.releases_to_me())::uuid[]));
create policy giver_adds on access.release for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.open_cases())::uuid[]) and access.may_write_about(case_id, array[person_id]));
create policy giver_withdraws on access.release for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.my_cases())::uuid[]));
-- Until it is signed, what signing adds; then only the withdrawal (trigger guard_release).
grant select, insert (id, to_organisation_id, to_service_id, case_id, person_id, ground, statute_code, level, mutual, purpose, valid_from, valid_to, language, interpreter),
  update (language, interpreter, understood, guardian_id, child_opinion, sheet_versions, withdrawn_at, withdrawal_reason) on access.release to soubeh_app;
grant select on access.release_in_force, access.release_passed_back to soubeh_app;

create policy both_sides on access.release_item for select to soubeh_app using (release_id = any ((select access.releases_to_me() || access.releases_given())::uuid[]));
create policy giver_adds on access.release_item for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and release_id = any ((select access.releases_from_me())::uuid[]));
grant select, insert (id, release_id, kind, item_id) on access.release_item to soubeh_app;

create policy both_sides on access.release_signature for select to soubeh_app using (release_id = any ((select access.releases_to_me() || access.releases_given())::uuid[]));
create policy giver_adds on access.release_signature for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and release_id = any ((select access.releases_from_me())::uuid[]));
grant select, insert (release_id, signer_name, as_guardian, strokes) on access.release_signature to soubeh_app;

create policy both_sides on access.release_return for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) or release_id = any ((select access.releases_from_me())::uuid[]));
create policy receiver_agrees on access.release_return for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and release_id = any ((select access.releases_to_me())::uuid[]));
create policy receiver_ends on access.release_return for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and release_id = any ((select access.releases_to_me())::uuid[]));
grant select, insert (release_id), update (agreed_at, ended_at) on access.release_return to soubeh_app;

create policy organisation on access.sheet_text for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head on access.sheet_text for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers()));
grant select, insert (id, sheet, language, revision, body, translator, verifier, valid_from) on access.sheet_text to soubeh_app;
