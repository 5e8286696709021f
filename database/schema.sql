-- Generated from the migrations by `npm run generate`, to be read and not run. Policies and grants are in modules/*/access.sql.

-- ========== access ==========
-- Who is who, who may see what and why, and what they looked at.
create schema access;

-- A person who signs in. What they may do comes from their memberships.
create table access.account (
  id uuid not null,
  email text not null,  -- Sign-in name, lower case.
  name text not null,  -- Name shown to colleagues.
  password_hash text,  -- Argon2id.
  totp_secret bytea,  -- Second factor, sealed with AES-256-GCM.
  totp_confirmed_at timestamp with time zone,  -- When the first code proved that the secret was taken over.
  totp_last bigint not null default 0,  -- Step of the last accepted code: a code works once (RFC 6238 5.2).
  language text not null default 'cs'::text,  -- Language of the interface.
  disabled_at timestamp with time zone,  -- Since when signing in is refused.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  must_change_password boolean not null default false,  -- The password was given by somebody else: nothing is seen until it is changed.
  totp_next bytea,  -- Secret of a second factor that waits for its first code, sealed.
  PRIMARY KEY (id),
  UNIQUE (email),
  CHECK ((email = lower(email))),
  CHECK ((language = ANY (ARRAY['cs'::text, 'en'::text, 'uk'::text])))
);
CREATE TRIGGER end_reach_delete AFTER DELETE ON access.account REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('id', 'disabled_at, must_change_password', '');
CREATE TRIGGER end_reach_insert AFTER INSERT ON access.account REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('id', 'disabled_at, must_change_password', '');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON access.account FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON access.account REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('id', 'disabled_at, must_change_password', '');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.account FOR EACH ROW EXECUTE FUNCTION access.log_change('id');
CREATE TRIGGER touch BEFORE UPDATE ON access.account FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who asks in this transaction, as found out at its beginning.
-- view access.asked, reads access.asking
--   backend integer
--   began timestamp with time zone
--   secret_hash bytea
--   account_id uuid
--   membership_id uuid
--   organisation_id uuid
--   role text
--   language text
--   made_by xid8
--   organisations uuid[]
--   services uuid[]

-- What is held of the reach of who asks.
-- view access.asked_reach, reads access.asked, access.reach
--   membership_id uuid
--   organisation_id uuid
--   role text
--   day date
--   until timestamp with time zone
--   seen pg_snapshot
--   made_by xid8
--   since xid8
--   depends uuid[]
--   organisations uuid[]
--   services uuid[]
--   flow_releases uuid[]
--   flow_organisations uuid[]
--   flow_cases uuid[]
--   flow_persons uuid[]
--   flow_ranks integer[]
--   keys uuid[]
--   key_ends integer[]
--   profile_keys uuid[]
--   profile_key_ends integer[]
--   case_keys uuid[]
--   case_key_ends integer[]
--   cases uuid[]
--   lead_cases uuid[]
--   open_cases uuid[]
--   people uuid[]
--   releases_to_me uuid[]
--   releases_given uuid[]
--   releases_from_me uuid[]
--   colleagues uuid[]
--   accounts uuid[]
--   mandates uuid[]
--   common_cases uuid[]

-- One row for each database connection: who asks in its present transaction, found out once. Rows of earlier transactions say nothing.
create table access.asking (
  backend integer not null,  -- Process of the connection.
  began timestamp with time zone not null,  -- Beginning of the transaction: the row counts in no other.
  secret_hash bytea not null,  -- For this session.
  account_id uuid not null,  -- Who.
  membership_id uuid not null,  -- As whom.
  organisation_id uuid not null default access.my_organisation(),  -- For which organisation.
  role text not null,  -- In which role.
  language text not null,  -- Language of the account.
  made_by xid8 not null,  -- Which working out of the reach holds.
  organisations uuid[] not null,  -- Organisations acted for.
  services uuid[] not null,  -- Services whose clients are seen.
  PRIMARY KEY (backend)
);

-- Codes on paper for the day the phone is lost. Each works once.
create table access.backup_code (
  code_hash bytea not null,  -- HMAC-SHA-256 of the account and the code by the key that stands beside the database.
  account_id uuid not null,  -- Whose.
  used_at timestamp with time zone,  -- When it was used.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (code_hash),
  FOREIGN KEY (account_id) REFERENCES access.account(id)
);
CREATE INDEX backup_code_account_id_idx ON access.backup_code USING btree (account_id);

-- Random numbers for passkeys to sign. Each works once, for what and whom it was made.
create table access.challenge (
  hash bytea not null,  -- SHA-256 of the number.
  purpose text not null,  -- What it may be used for.
  session_id uuid,  -- For which session.
  account_id uuid,  -- For which account.
  expires_at timestamp with time zone not null,  -- End.
  PRIMARY KEY (hash),
  FOREIGN KEY (account_id) REFERENCES access.account(id),
  FOREIGN KEY (session_id) REFERENCES access.session(id) ON DELETE CASCADE,
  CHECK ((purpose = ANY (ARRAY['register'::text, 'invited'::text, 'sign_in'::text, 'confirm'::text])))
);
CREATE INDEX challenge_account_id_idx ON access.challenge USING btree (account_id);
CREATE INDEX challenge_session_id_idx ON access.challenge USING btree (session_id);

-- Every change of every row by one generic trigger: the values before. Append-only; sealed in a hash chain.
create table access.change_log (
  id bigint not null generated always as identity,
  xid xid8 not null default platform.raised(pg_current_xact_id()),  -- Transaction, so that sealing never overtakes an unfinished one.
  at timestamp with time zone not null default clock_timestamp(),  -- When.
  account_id uuid,  -- Who; empty for the system.
  membership_id uuid,  -- For which organisation.
  organisation_id uuid,
  case_id uuid,
  table_name text not null,  -- Schema and table.
  row_id uuid,  -- Row.
  action text not null,  -- What happened.
  was jsonb,  -- Changed columns with their values before; the whole row when deleted.
  salt uuid default gen_random_uuid(),  -- Random; hashed with the row and dropped with its content.
  row_hash bytea,  -- Hash of the row before its content was erased; empty while it is whole.
  erasure_id uuid,  -- Erasure that took the content.
  PRIMARY KEY (id),
  CHECK ((action = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text]))),
  CHECK ((((row_hash IS NULL) = (erasure_id IS NULL)) AND ((row_hash IS NULL) OR (num_nonnulls(salt, case_id, row_id, was) = 0))))
);
CREATE INDEX change_log_case_id_at_idx ON access.change_log USING btree (case_id, at);
CREATE INDEX change_log_erasure_id_idx ON access.change_log USING btree (erasure_id) WHERE (erasure_id IS NOT NULL);
CREATE INDEX change_log_partner_idx ON access.change_log USING btree (((was ->> 'partner_id'::text))) WHERE ((action = 'delete'::text) AND (table_name = 'directory.contact'::text));
CREATE INDEX change_log_row_id_idx ON access.change_log USING btree (row_id);
CREATE INDEX change_log_service_idx ON access.change_log USING btree (((was ->> 'service_id'::text))) WHERE ((action = 'delete'::text) AND (table_name = ANY (ARRAY['directory.contact'::text, 'directory.schedule'::text, 'directory.service_place'::text])));
CREATE INDEX change_log_xid_id_idx ON access.change_log USING btree (xid, id);

-- Somebody was found: a narrow view for a few hours.
create table access.emergency_access (
  id uuid not null default gen_random_uuid(),
  request_id uuid not null,  -- What was asked.
  organisation_id uuid not null default access.my_organisation(),
  person_ids uuid[] not null,  -- The person, under every number they have here.
  ends_at timestamp with time zone not null,  -- Ends by itself.
  ended_at timestamp with time zone,  -- Ended earlier.
  ended_by uuid,  -- By whom: the reader, or an owner of the data.
  author_id uuid not null default access.my_membership(),  -- Who may look.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (request_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (ended_by) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (request_id) REFERENCES access.emergency_request(id),
  CHECK ((person_ids <> '{}'::uuid[]))
);
CREATE INDEX emergency_access_author_id_idx ON access.emergency_access USING btree (author_id);
CREATE INDEX emergency_access_ended_by_idx ON access.emergency_access USING btree (ended_by);
CREATE INDEX emergency_access_organisation_id_idx ON access.emergency_access USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.emergency_access FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Whom it was told at once: heads and leading key workers of the organisations whose data were opened. They confirm having read it.
create table access.emergency_notice (
  id uuid not null default gen_random_uuid(),
  access_id uuid not null,  -- Which access.
  organisation_id uuid not null default access.my_organisation(),
  membership_id uuid not null,  -- Who is told.
  person_id uuid not null,  -- Whom it is about.
  confirmed_at timestamp with time zone,  -- Read.
  comment text not null default ''::text,  -- What they say to it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (access_id, membership_id),
  FOREIGN KEY (access_id) REFERENCES access.emergency_access(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX emergency_notice_membership_id_idx ON access.emergency_notice USING btree (membership_id);
CREATE INDEX emergency_notice_organisation_id_idx ON access.emergency_notice USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.emergency_notice FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Who asked for emergency access to whom and why: written and committed before anything is looked for, whether somebody is found or not.
create table access.emergency_request (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  xid xid8 not null default pg_current_xact_id(),  -- Transaction that wrote it: it is never answered within the same one.
  name text not null,  -- Whole name, as typed.
  birth_date date not null,  -- Birth date, as typed.
  danger text not null,  -- Kind of danger.
  reason text not null,  -- What happened, in words.
  answered_at timestamp with time zone,  -- Answered, once.
  author_id uuid not null default access.my_membership(),  -- Who asked.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((danger = ANY (ARRAY['life'::text, 'violence'::text, 'child'::text, 'missing'::text, 'self_harm'::text, 'other'::text])))
);
CREATE INDEX emergency_request_author_id_created_at_idx ON access.emergency_request USING btree (author_id, created_at);
CREATE INDEX emergency_request_organisation_id_created_at_idx ON access.emergency_request USING btree (organisation_id, created_at);

-- A link by which one named person without an account sees one thing. Only hashes of the secret and of the code are kept.
create table access.guest_link (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  purpose text not null,  -- What it is for; decides what the guest may read and do.
  subject_id uuid not null,  -- The one row it opens: of the table that the purpose names.
  guest_name text not null,  -- Who was given it.
  client_shown text not null default ''::text,  -- How the client is called in front of the guest; empty unless the giver wrote it knowingly.
  phone text not null,  -- Where the guest calls back (E.164).
  secret_hash bytea not null,  -- SHA-256 of the 256-bit secret in the fragment of the link.
  code_hash bytea not null,  -- HMAC of the code with a key that the database does not have.
  wrong_codes integer not null default 0,  -- Wrong codes so far.
  burnt_at timestamp with time zone,  -- Too many wrong codes: it never opens again.
  mailed_to text,  -- Address the link (without the code) was sent to.
  expires_on date not null default (platform.today() + 14),  -- Last day.
  revoked_at timestamp with time zone,  -- Taken back.
  author_id uuid not null default access.my_membership(),  -- Who gave it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (secret_hash),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((purpose = ANY (ARRAY['commitment'::text, 'referral'::text, 'booking'::text, 'meeting'::text])))
);
CREATE INDEX guest_link_author_id_idx ON access.guest_link USING btree (author_id);
CREATE INDEX guest_link_case_id_idx ON access.guest_link USING btree (case_id);
CREATE INDEX guest_link_organisation_id_idx ON access.guest_link USING btree (organisation_id);
CREATE INDEX guest_link_subject_id_idx ON access.guest_link USING btree (subject_id);
CREATE TRIGGER guard_guest_link BEFORE UPDATE ON access.guest_link FOR EACH ROW EXECUTE FUNCTION access.guard_guest_link();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.guest_link FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON access.guest_link FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What was done with a guest link. Append-only; seen by those who gave it.
create table access.guest_log (
  id bigint not null generated always as identity,
  organisation_id uuid not null default access.my_organisation(),
  link_id uuid not null,  -- Which link.
  at timestamp with time zone not null default clock_timestamp(),  -- When.
  what text not null,  -- Opened with the code, a wrong code, burnt by too many, read, answered.
  PRIMARY KEY (id),
  FOREIGN KEY (link_id) REFERENCES access.guest_link(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((what = ANY (ARRAY['opened'::text, 'wrong_code'::text, 'burnt'::text, 'read'::text, 'answered'::text])))
);
CREATE INDEX guest_log_link_id_at_idx ON access.guest_log USING btree (link_id, at);
CREATE INDEX guest_log_organisation_id_idx ON access.guest_log USING btree (organisation_id);

-- A guest who gave the right code, for an hour. Apart from accounts' sessions.
create table access.guest_session (
  secret_hash bytea not null,  -- SHA-256 of the secret in the guest's cookie.
  link_id uuid not null,  -- By which link.
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,  -- End.
  PRIMARY KEY (secret_hash),
  FOREIGN KEY (link_id) REFERENCES access.guest_link(id)
);
CREATE INDEX guest_session_link_id_idx ON access.guest_session USING btree (link_id);

-- The caller's reach as worked out before, while it holds.
-- view access.held_reach, reads access.me, access.reach, access.reach_change
--   membership_id uuid
--   organisation_id uuid
--   role text
--   day date
--   until timestamp with time zone
--   seen pg_snapshot
--   made_by xid8
--   since xid8
--   depends uuid[]
--   organisations uuid[]
--   services uuid[]
--   flow_releases uuid[]
--   flow_organisations uuid[]
--   flow_cases uuid[]
--   flow_persons uuid[]
--   flow_ranks integer[]
--   keys uuid[]
--   key_ends integer[]
--   profile_keys uuid[]
--   profile_key_ends integer[]
--   case_keys uuid[]
--   case_key_ends integer[]
--   cases uuid[]
--   lead_cases uuid[]
--   open_cases uuid[]
--   people uuid[]
--   releases_to_me uuid[]
--   releases_given uuid[]
--   releases_from_me uuid[]
--   colleagues uuid[]
--   accounts uuid[]
--   mandates uuid[]
--   common_cases uuid[]
--   account_id uuid
--   language text
--   secret_hash bytea

-- A link sent by e-mail by which a new account chooses its way in. Single use; a newer one revokes the older.
create table access.invitation (
  id uuid not null,
  account_id uuid not null,  -- Who is invited.
  secret_hash bytea not null,  -- SHA-256 of the 256-bit secret in the link.
  expires_at timestamp with time zone not null default (now() + '7 days'::interval),  -- End.
  used_at timestamp with time zone,  -- When it was accepted.
  revoked_at timestamp with time zone,  -- Since when it is worth nothing.
  author_id uuid not null default access.my_membership(),  -- Who invited.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (secret_hash),
  FOREIGN KEY (account_id) REFERENCES access.account(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id)
);
CREATE INDEX invitation_account_id_idx ON access.invitation USING btree (account_id);
CREATE INDEX invitation_author_id_idx ON access.invitation USING btree (author_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.invitation FOR EACH ROW EXECUTE FUNCTION access.log_change('id');

-- Organisations by the name that the caller may know.
-- view access.known_organisation, reads access.mask, access.organisation
--   id uuid
--   name text
--   short_name text
--   kind text
--   ico text
--   masked boolean
--   still_after_days integer
--   version integer
--   idle_minutes integer

-- Links of the hash chains: each covers the rows of transactions below below_xid not covered before, and the link before it.
create table access.log_seal (
  id bigint not null generated always as identity,
  log text not null,  -- Which log.
  below_xid xid8 not null,  -- Every transaction below this had ended.
  row_count bigint not null,  -- How many rows this link covers.
  hash bytea not null,  -- SHA-256 of the link before and the rows in order.
  sealed_at timestamp with time zone not null default now(),  -- When.
  PRIMARY KEY (id),
  CHECK ((log = ANY (ARRAY['read_log'::text, 'change_log'::text])))
);

-- What a coordinator is charged with, in dated versions. It bounds which cases she sees.
create table access.mandate (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  membership_id uuid not null,  -- Whose mandate.
  text text not null,  -- In words.
  valid_from date not null,  -- First day.
  valid_to date,  -- Last day.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
CREATE INDEX mandate_author_id_idx ON access.mandate USING btree (author_id);
CREATE INDEX mandate_membership_id_idx ON access.mandate USING btree (membership_id);
CREATE INDEX mandate_organisation_id_idx ON access.mandate USING btree (organisation_id);
CREATE TRIGGER end_reach_delete AFTER DELETE ON access.mandate REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'id, organisation_id, membership_id, valid_from, valid_to', '');
CREATE TRIGGER end_reach_insert AFTER INSERT ON access.mandate REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'id, organisation_id, membership_id, valid_from, valid_to', '');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON access.mandate FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON access.mandate REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'id, organisation_id, membership_id, valid_from, valid_to', '');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.mandate FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON access.mandate FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- The services a mandate covers.
create table access.mandate_service (
  mandate_id uuid not null,  -- Mandate.
  service_id uuid not null,  -- Service.
  PRIMARY KEY (mandate_id, service_id),
  FOREIGN KEY (mandate_id) REFERENCES access.mandate(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
CREATE INDEX mandate_service_service_id_idx ON access.mandate_service USING btree (service_id);
CREATE TRIGGER end_reach_delete AFTER DELETE ON access.mandate_service REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'mandate_id, service_id', '');
CREATE TRIGGER end_reach_insert AFTER INSERT ON access.mandate_service REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'mandate_id, service_id', '');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON access.mandate_service FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON access.mandate_service REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'mandate_id, service_id', '');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.mandate_service FOR EACH ROW EXECUTE FUNCTION access.log_change();

-- The true name of a masked organisation, for its own people and for those it unmasked itself to.
create table access.mask (
  organisation_id uuid not null default access.my_organisation(),  -- Which one.
  name text not null,  -- True full name.
  short_name text not null,  -- True short name.
  kind text not null,  -- True kind of body.
  ico text,  -- True registration number.
  since date not null default platform.today(),  -- Masked since.
  author_id uuid default access.my_membership(),  -- Which head masked it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (organisation_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX mask_author_id_idx ON access.mask USING btree (author_id);
CREATE TRIGGER find_anew_delete AFTER DELETE ON access.mask REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select s.id from changed c join service s on s.organisation_id = c.organisation_id union select a.service_id from changed c join availability a on a.organisation_id = c.organisation_id union select v.service_id from changed c join verification v on v.organisation_id = c.organisation_id where v.service_id is not null union select l.service_id from changed c join place p on p.organisation_id = c.organisation_id join service_place l on l.place_id = p.id');
CREATE TRIGGER find_anew_insert AFTER INSERT ON access.mask REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select s.id from changed c join service s on s.organisation_id = c.organisation_id union select a.service_id from changed c join availability a on a.organisation_id = c.organisation_id union select v.service_id from changed c join verification v on v.organisation_id = c.organisation_id where v.service_id is not null union select l.service_id from changed c join place p on p.organisation_id = c.organisation_id join service_place l on l.place_id = p.id');
CREATE TRIGGER find_anew_update AFTER UPDATE ON access.mask REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select s.id from changed c join service s on s.organisation_id = c.organisation_id union select a.service_id from changed c join availability a on a.organisation_id = c.organisation_id union select v.service_id from changed c join verification v on v.organisation_id = c.organisation_id where v.service_id is not null union select l.service_id from changed c join place p on p.organisation_id = c.organisation_id join service_place l on l.place_id = p.id');
CREATE TRIGGER hide_copies AFTER INSERT OR UPDATE ON access.mask FOR EACH STATEMENT EXECUTE FUNCTION directory.hide_copies_soon();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.mask FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON access.mask FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- The caller of the transaction.
-- view access.me, reads access.account, access.membership, access.session
--   account_id uuid
--   membership_id uuid
--   organisation_id uuid
--   role text
--   language text
--   secret_hash bytea

-- An account's place in an organisation: role, profession and share of full time, dated. Every author is a membership, so that authorship says for whom.
create table access.membership (
  id uuid not null,
  account_id uuid not null,  -- Who.
  organisation_id uuid not null default access.my_organisation(),
  role text not null,  -- What they may do.
  profession text not null default 'other'::text,  -- Regulated profession or post (Act 108/2006).
  fte numeric(4,3) not null default 1,  -- Share of full time.
  valid_from date not null default platform.today(),  -- First day.
  valid_to date,  -- Last day; empty while it lasts.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,  -- Ended at this moment, without waiting for the end of the day.
  PRIMARY KEY (id),
  FOREIGN KEY (account_id) REFERENCES access.account(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  CHECK (((fte > (0)::numeric) AND (fte <= 1.5))),
  CHECK ((profession = ANY (ARRAY['social_worker'::text, 'social_care_worker'::text, 'intercultural_worker'::text, 'community_worker'::text, 'teacher'::text, 'psychologist'::text, 'lawyer'::text, 'other'::text]))),
  CHECK ((role = ANY (ARRAY['worker'::text, 'head'::text, 'coordinator'::text, 'methodologist'::text, 'analyst'::text, 'secretary'::text, 'administrator'::text])))
);
CREATE INDEX membership_account_id_idx ON access.membership USING btree (account_id);
CREATE INDEX membership_organisation_id_idx ON access.membership USING btree (organisation_id);
CREATE TRIGGER close_ended_sessions BEFORE UPDATE ON access.membership FOR EACH ROW EXECUTE FUNCTION access.close_ended_sessions();
CREATE TRIGGER crisis_membership AFTER UPDATE OF ended_at, valid_to, role ON access.membership FOR EACH ROW EXECUTE FUNCTION crisis.somebody_left();
CREATE TRIGGER end_reach_delete AFTER DELETE ON access.membership REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, id', 'account_id, role, valid_from, valid_to, ended_at', '');
CREATE TRIGGER end_reach_insert AFTER INSERT ON access.membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, id', 'account_id, role, valid_from, valid_to, ended_at', '');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON access.membership FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON access.membership REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, id', 'account_id, role, valid_from, valid_to, ended_at', '');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.membership FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON access.membership FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- In which services a worker works: these services' cases are theirs to see.
create table access.membership_service (
  membership_id uuid not null,  -- Who.
  service_id uuid not null,  -- Where.
  PRIMARY KEY (membership_id, service_id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
CREATE INDEX membership_service_service_id_idx ON access.membership_service USING btree (service_id);
CREATE TRIGGER end_reach_delete AFTER DELETE ON access.membership_service REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('membership_id', 'service_id', '');
CREATE TRIGGER end_reach_insert AFTER INSERT ON access.membership_service REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('membership_id', 'service_id', '');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON access.membership_service FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON access.membership_service REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('membership_id', 'service_id', '');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.membership_service FOR EACH ROW EXECUTE FUNCTION access.log_change();

-- On the way to the identity provider and back. Each row is taken once.
create table access.oidc_flow (
  state_hash bytea not null,  -- SHA-256 of the state that the provider gives back; of the token that confirms, when linking.
  browser_hash bytea not null,  -- SHA-256 of the secret in the cookie of the browser that set out.
  purpose text not null,  -- What is done when they come back.
  session_id uuid,  -- The session that set out.
  invitation_hash bytea,  -- The invitation that is being accepted.
  sealed bytea not null,  -- PKCE verifier and nonce, or the identity to be linked; AES-256-GCM.
  expires_at timestamp with time zone not null,  -- End.
  PRIMARY KEY (state_hash),
  FOREIGN KEY (session_id) REFERENCES access.session(id) ON DELETE CASCADE,
  CHECK ((purpose = ANY (ARRAY['signIn'::text, 'link'::text, 'unlock'::text, 'invitation'::text, 'linking'::text])))
);
CREATE INDEX oidc_flow_session_id_idx ON access.oidc_flow USING btree (session_id);

-- A person as an identity provider knows them, linked by an invitation or by the signed-in person; never by an address.
create table access.oidc_identity (
  id uuid not null,
  account_id uuid not null,  -- Whose.
  issuer text not null,  -- The provider.
  subject text not null,  -- The provider's unchanging name of the person.
  label text not null default ''::text,  -- What the provider shows: an address or a name, when it was linked.
  last_used_at timestamp with time zone,  -- Last sign-in.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (issuer, subject),
  FOREIGN KEY (account_id) REFERENCES access.account(id)
);
CREATE INDEX oidc_identity_account_id_idx ON access.oidc_identity USING btree (account_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.oidc_identity FOR EACH ROW EXECUTE FUNCTION access.log_change('id');

-- An organisation with accounts here: its own controller of personal data. Parts (centres of a network, departments) form a tree.
create table access.organisation (
  id uuid not null,
  parent_id uuid,  -- The organisation this one is a part of.
  name text not null,  -- Full name.
  short_name text not null,  -- Name for tight places: bars, tags.
  kind text not null,  -- Kind of body; decides which statutory grounds it may use.
  ico text,  -- Registration number, eight digits as text.
  still_after_days integer not null default 30,  -- A case without a record or step for this many days stands still.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  idle_minutes integer not null default 15,  -- After so many minutes without anybody at the keyboard the screen locks.
  masked boolean not null default false,  -- name, short_name, kind and ico are neutral; the true ones stand in access.mask.
  PRIMARY KEY (id),
  FOREIGN KEY (parent_id) REFERENCES access.organisation(id),
  CHECK ((ico ~ '^\d{8}$'::text)),
  CHECK (((idle_minutes >= 2) AND (idle_minutes <= 60))),
  CHECK ((kind = ANY (ARRAY['ngo'::text, 'centre_network'::text, 'centre'::text, 'orp'::text, 'region'::text, 'ministry'::text, 'other'::text]))),
  CHECK (((still_after_days >= 1) AND (still_after_days <= 365)))
);
CREATE INDEX organisation_parent_id_idx ON access.organisation USING btree (parent_id);
CREATE TRIGGER begins_with_unit_rules AFTER INSERT ON access.organisation FOR EACH ROW EXECUTE FUNCTION work.new_organisation();
CREATE TRIGGER end_reach_delete AFTER DELETE ON access.organisation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'id, parent_id, kind', '');
CREATE TRIGGER end_reach_insert AFTER INSERT ON access.organisation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'id, parent_id, kind', '');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON access.organisation FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON access.organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'id, parent_id, kind', '');
CREATE TRIGGER find_anew_update AFTER UPDATE ON access.organisation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select s.id from changed c join service s on s.organisation_id = c.id');
CREATE TRIGGER keep_mask BEFORE UPDATE ON access.organisation FOR EACH ROW EXECUTE FUNCTION access.keep_mask();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.organisation FOR EACH ROW EXECUTE FUNCTION access.log_change('id');
CREATE TRIGGER mask_part AFTER INSERT ON access.organisation FOR EACH ROW EXECUTE FUNCTION access.mask_part();
CREATE TRIGGER touch BEFORE UPDATE ON access.organisation FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A key in a phone, computer or token that signs its owner in after a fingerprint, face or PIN.
create table access.passkey (
  id uuid not null,
  account_id uuid not null,  -- Whose.
  name text not null,  -- How the owner calls it.
  credential_id text not null,  -- Name the device gave it, base64url.
  public_key bytea not null,  -- COSE public key.
  counter bigint not null default 0,  -- Signatures made, when the device counts them: a lower number means a copy.
  transports text[] not null default '{}'::text[],  -- How the browser reaches it.
  backed_up boolean not null default false,  -- Kept in the owner's cloud as well.
  last_used_at timestamp with time zone,  -- Last use.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (credential_id),
  FOREIGN KEY (account_id) REFERENCES access.account(id),
  CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
CREATE INDEX passkey_account_id_idx ON access.passkey USING btree (account_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.passkey FOR EACH ROW EXECUTE FUNCTION access.log_change('id');

-- A forgotten password: a link sent to the account's address. Single use.
create table access.password_reset (
  secret_hash bytea not null,  -- SHA-256 of the 256-bit secret in the link.
  account_id uuid not null,  -- Whose.
  expires_at timestamp with time zone not null,  -- End.
  used_at timestamp with time zone,  -- When a new password was set, or a newer link asked for.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (secret_hash),
  FOREIGN KEY (account_id) REFERENCES access.account(id)
);
CREATE INDEX password_reset_account_id_idx ON access.password_reset USING btree (account_id);

-- What is within the reach of a membership, as the access functions worked it out. Believed only on its day, before its end, and while no change of what it depends on has come since (access.reach_change). Empty columns are not worked out yet.
create table access.reach (
  membership_id uuid not null,  -- Whose.
  organisation_id uuid not null default access.my_organisation(),  -- In this organisation.
  role text not null,  -- In this role.
  day date not null,  -- Day for which it holds: what begins or ends with a day changes it.
  until timestamp with time zone not null,  -- Until when it holds within the day.
  seen pg_snapshot not null,  -- Which transactions it knows of: what others changed is not in it.
  made_by xid8 not null default pg_current_xact_id(),  -- Transaction that worked it out: whatever that one changes ends it.
  since xid8 not null,  -- The oldest transaction that it may not know of.
  depends uuid[] not null,  -- Organisations and membership whose changes end it; nil stands for changes that concern everybody.
  organisations uuid[],  -- Organisations acted for.
  services uuid[],  -- Services whose clients are seen.
  flow_releases uuid[],  -- What flows here: release; the four columns that follow belong to it by position.
  flow_organisations uuid[],  -- From which organisation.
  flow_cases uuid[],  -- In which case.
  flow_persons uuid[],  -- About whom.
  flow_ranks integer[],  -- How much, 1 to 5.
  keys uuid[],  -- Keys of what is released, the highest level first.
  key_ends integer[],  -- How many of the keys carry at least level 1, 2, … 5.
  profile_keys uuid[],  -- The same for profiles.
  profile_key_ends integer[],  -- How many carry at least each level.
  case_keys uuid[],  -- The same for rows of a case that concern no person.
  case_key_ends integer[],  -- How many carry at least each level.
  cases uuid[],  -- Cases that can be opened.
  lead_cases uuid[],  -- Those led by own organisations.
  open_cases uuid[],  -- Those that may be written into.
  people uuid[],  -- Persons.
  releases_to_me uuid[],  -- Releases received.
  releases_given uuid[],  -- Releases given.
  releases_from_me uuid[],  -- Releases given in cases that may be written into.
  colleagues uuid[],  -- Memberships whose names are known.
  accounts uuid[],  -- Accounts whose names are known.
  mandates uuid[],  -- Mandates of own organisations.
  common_cases uuid[],  -- Cases of localities that a service of ours takes part in.
  PRIMARY KEY (membership_id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id) ON DELETE CASCADE
);

-- Whose reach a transaction may have changed. Written by triggers in that very transaction, so that withdrawing a release acts at once.
create table access.reach_change (
  about uuid not null,  -- Organisation or membership; nil = everybody.
  xid xid8 not null default pg_current_xact_id(),  -- Transaction that changed it.
  PRIMARY KEY (about, xid)
);

-- Who opened whose file, when and why. Append-only; sealed in a hash chain.
create table access.read_log (
  id bigint not null generated always as identity,
  xid xid8 not null default platform.raised(pg_current_xact_id()),  -- Transaction, so that sealing never overtakes an unfinished one.
  at timestamp with time zone not null default clock_timestamp(),  -- When.
  account_id uuid not null,  -- Who.
  membership_id uuid,  -- For which organisation.
  organisation_id uuid,
  case_id uuid,
  person_id uuid,
  endpoint text not null,  -- What was opened.
  ground text not null,  -- By what right: in the team, in the service, as head, by mandate, by a release; denied = refused attempt.
  reason text,  -- What the reader said, when asked.
  salt uuid default gen_random_uuid(),  -- Random; hashed with the row and dropped with its content.
  row_hash bytea,  -- Hash of the row before its content was erased; empty while it is whole.
  erasure_id uuid,  -- Erasure that took the content.
  document_id uuid default (NULLIF(current_setting('app.document'::text, true), ''::text))::uuid,  -- The document whose content was read.
  PRIMARY KEY (id),
  CHECK ((((row_hash IS NULL) = (erasure_id IS NULL)) AND ((row_hash IS NULL) OR (num_nonnulls(salt, case_id, person_id, reason) = 0)))),
  CHECK ((ground = ANY (ARRAY['team'::text, 'service'::text, 'head'::text, 'mandate'::text, 'release'::text, 'own'::text, 'emergency'::text, 'denied'::text])))
);
CREATE INDEX read_log_case_id_at_idx ON access.read_log USING btree (case_id, at);
CREATE INDEX read_log_erasure_id_idx ON access.read_log USING btree (erasure_id) WHERE (erasure_id IS NOT NULL);
CREATE INDEX read_log_organisation_id_at_idx ON access.read_log USING btree (organisation_id, at);
CREATE INDEX read_log_person_id_at_idx ON access.read_log USING btree (person_id, at);
CREATE INDEX read_log_xid_id_idx ON access.read_log USING btree (xid, id);

-- One person's data of one case passed from one organisation to another. In force only when signed (or on a statute), within its days, not withdrawn.
create table access.release (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  to_organisation_id uuid not null,  -- To whom.
  to_service_id uuid,  -- Only to this service of theirs; empty = the whole organisation's part in the case.
  case_id uuid not null,
  person_id uuid not null,
  ground text not null,  -- Prior written consent (§ 100 of Act 108/2006) or a statute.
  statute_code text,  -- Which statute.
  level text not null,  -- How much: involvement < commitments < plan < mapping < notes.
  mutual boolean not null default false,  -- The other organisation passes the same back.
  purpose text not null,  -- What for, as the client was told.
  valid_from date not null,  -- First day.
  valid_to date not null,  -- Last day.
  language text not null default 'cs'::text,  -- Language it was explained in.
  interpreter text not null default ''::text,  -- Who interpreted.
  understood text,  -- Back-check: the client repeated it in own words.
  guardian_id uuid,  -- Parent or guardian who signs for a child.
  child_opinion text not null default ''::text,  -- The child's own opinion.
  sheet_versions jsonb not null default '{}'::jsonb,  -- Versions of the texts on the signed sheet, by language.
  withdrawn_at timestamp with time zone,  -- Since when withdrawn.
  withdrawal_reason text not null default ''::text,  -- Why, when said.
  author_id uuid not null default access.my_membership(),  -- Who explained it and wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (case_id, person_id) REFERENCES cases.case_person(case_id, person_id),
  FOREIGN KEY (guardian_id) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (statute_code) REFERENCES access.statute_ground(code),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (to_service_id) REFERENCES directory.service(id),
  CHECK ((valid_to >= valid_from)),
  CHECK ((organisation_id <> to_organisation_id)),
  CHECK (((ground = 'statute'::text) = (statute_code IS NOT NULL))),
  CHECK ((ground = ANY (ARRAY['consent'::text, 'statute'::text]))),
  CHECK ((level = ANY (ARRAY['involvement'::text, 'commitments'::text, 'plan'::text, 'mapping'::text, 'notes'::text]))),
  CHECK ((understood = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'not_checked'::text])))
);
CREATE INDEX release_author_id_idx ON access.release USING btree (author_id);
CREATE INDEX release_case_id_person_id_idx ON access.release USING btree (case_id, person_id);
CREATE INDEX release_guardian_id_idx ON access.release USING btree (guardian_id);
CREATE INDEX release_organisation_id_valid_to_idx ON access.release USING btree (organisation_id, valid_to);
CREATE INDEX release_person_id_idx ON access.release USING btree (person_id);
CREATE INDEX release_statute_code_idx ON access.release USING btree (statute_code);
CREATE INDEX release_to_organisation_id_valid_to_idx ON access.release USING btree (to_organisation_id, valid_to);
CREATE INDEX release_to_service_id_idx ON access.release USING btree (to_service_id);
CREATE TRIGGER end_reach_delete AFTER DELETE ON access.release REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, to_organisation_id', 'id, to_service_id, person_id, ground, statute_code, level, mutual, valid_from, valid_to, withdrawn_at, author_id', 'case_id');
CREATE TRIGGER end_reach_insert AFTER INSERT ON access.release REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, to_organisation_id', 'id, to_service_id, person_id, ground, statute_code, level, mutual, valid_from, valid_to, withdrawn_at, author_id', 'case_id');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON access.release FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON access.release REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, to_organisation_id', 'id, to_service_id, person_id, ground, statute_code, level, mutual, valid_from, valid_to, withdrawn_at, author_id', 'case_id');
CREATE TRIGGER guard_release BEFORE INSERT OR UPDATE ON access.release FOR EACH ROW EXECUTE FUNCTION access.guard_release();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.release FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON access.release FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Releases that hold today.
-- view access.release_in_force, reads access.organisation, access.release, access.release_signature, access.statute_ground
--   id uuid
--   organisation_id uuid
--   to_organisation_id uuid
--   to_service_id uuid
--   case_id uuid
--   person_id uuid
--   ground text
--   statute_code text
--   level text
--   mutual boolean
--   purpose text
--   valid_from date
--   valid_to date
--   language text
--   interpreter text
--   understood text
--   guardian_id uuid
--   child_opinion text
--   sheet_versions jsonb
--   withdrawn_at timestamp with time zone
--   withdrawal_reason text
--   author_id uuid
--   version integer
--   created_at timestamp with time zone
--   updated_at timestamp with time zone

-- What is released one by one, whatever the level: vulnerability factors, health, third persons of the network map.
create table access.release_item (
  id uuid not null,
  release_id uuid not null,  -- Release.
  organisation_id uuid not null default access.my_organisation(),
  kind text not null,  -- Which table the item stands in.
  item_id uuid not null,  -- Row of cases.vulnerability, cases.health_fact, cases.tie or documents.document.
  PRIMARY KEY (id),
  UNIQUE (release_id, kind, item_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (release_id) REFERENCES access.release(id),
  CHECK ((kind = ANY (ARRAY['vulnerability'::text, 'health'::text, 'tie'::text, 'document'::text])))
);
CREATE INDEX release_item_organisation_id_idx ON access.release_item USING btree (organisation_id);
CREATE TRIGGER guard_item BEFORE INSERT ON access.release_item FOR EACH ROW EXECUTE FUNCTION access.guard_item();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.release_item FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Mutual releases in force that the receiving organisation agreed to.
-- view access.release_passed_back, reads access.release_in_force, access.release_return
--   id uuid
--   organisation_id uuid
--   to_organisation_id uuid
--   to_service_id uuid
--   case_id uuid
--   person_id uuid
--   ground text
--   statute_code text
--   level text
--   mutual boolean
--   purpose text
--   valid_from date
--   valid_to date
--   language text
--   interpreter text
--   understood text
--   guardian_id uuid
--   child_opinion text
--   sheet_versions jsonb
--   withdrawn_at timestamp with time zone
--   withdrawal_reason text
--   author_id uuid
--   version integer
--   created_at timestamp with time zone
--   updated_at timestamp with time zone

-- The receiving organisation agrees to pass the same back on a mutual release. Without it nothing flows back: nobody may open another organisation's records by a release they wrote themselves.
create table access.release_return (
  release_id uuid not null,  -- The mutual release.
  organisation_id uuid not null default access.my_organisation(),
  agreed_at timestamp with time zone not null default now(),  -- Since when.
  ended_at timestamp with time zone,  -- Since when no more.
  author_id uuid not null default access.my_membership(),  -- Who decided it for the receiving organisation.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (release_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (release_id) REFERENCES access.release(id)
);
CREATE INDEX release_return_author_id_idx ON access.release_return USING btree (author_id);
CREATE INDEX release_return_organisation_id_idx ON access.release_return USING btree (organisation_id);
CREATE TRIGGER end_reach_delete AFTER DELETE ON access.release_return REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'ended_at', 'release_id');
CREATE TRIGGER end_reach_insert AFTER INSERT ON access.release_return REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'ended_at', 'release_id');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON access.release_return FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON access.release_return REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'ended_at', 'release_id');
CREATE TRIGGER guard_return BEFORE INSERT OR UPDATE ON access.release_return FOR EACH ROW EXECUTE FUNCTION access.guard_return();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.release_return FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON access.release_return FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- The signature that puts a consent in force.
create table access.release_signature (
  release_id uuid not null,  -- Release.
  organisation_id uuid not null default access.my_organisation(),
  signer_name text not null,  -- Who signed.
  as_guardian boolean not null default false,  -- Signed for a child.
  strokes text not null,  -- SVG path of the strokes on the screen.
  signed_at timestamp with time zone not null default now(),  -- When.
  author_id uuid not null default access.my_membership(),  -- Worker who was present.
  PRIMARY KEY (release_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (release_id) REFERENCES access.release(id)
);
CREATE INDEX release_signature_author_id_idx ON access.release_signature USING btree (author_id);
CREATE INDEX release_signature_organisation_id_idx ON access.release_signature USING btree (organisation_id);
CREATE TRIGGER end_reach_delete AFTER DELETE ON access.release_signature REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', '', 'release_id');
CREATE TRIGGER end_reach_insert AFTER INSERT ON access.release_signature REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', '', 'release_id');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON access.release_signature FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON access.release_signature REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', '', 'release_id');
CREATE TRIGGER guard_signature BEFORE INSERT ON access.release_signature FOR EACH ROW EXECUTE FUNCTION access.guard_signature();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.release_signature FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Ids under which something was created, so that a double click or an offline replay returns the first result.
create table access.replay (
  id uuid not null,
  account_id uuid not null,  -- Who sent it.
  endpoint text not null,  -- To which endpoint.
  body_hash text not null,  -- SHA-256 of the body: the same id with another body is refused.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (account_id) REFERENCES access.account(id)
);
CREATE INDEX replay_account_id_idx ON access.replay USING btree (account_id);

-- A signed-in device. Only the SHA-256 of its secret is kept. Half until the second factor.
create table access.session (
  secret_hash bytea not null,  -- SHA-256 of the 256-bit secret in the cookie.
  account_id uuid not null,  -- Whose.
  membership_id uuid,  -- For which organisation they are acting now.
  strength text not null,  -- half = password only; sees nothing.
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),  -- Last use.
  expires_at timestamp with time zone not null,  -- Absolute end: unlocking does not move it.
  id uuid not null default gen_random_uuid(),  -- Name of the session in the list of devices; worth nothing for signing in.
  device text not null default ''::text,  -- Short name of the device from its browser: "Firefox, Windows".
  locked_at timestamp with time zone,  -- Locked by hand or by an idle screen; opened by a password, a passkey or a code.
  awake_until timestamp with time zone not null default (now() + '00:17:00'::interval),  -- Without a sign of somebody at work the session counts as locked from then on.
  confirmed_at timestamp with time zone not null default now(),  -- When the person last proved who they are; ways into the account change only soon after.
  PRIMARY KEY (secret_hash),
  UNIQUE (id),
  FOREIGN KEY (account_id) REFERENCES access.account(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  CHECK ((strength = ANY (ARRAY['half'::text, 'full'::text])))
);
CREATE INDEX session_account_id_idx ON access.session USING btree (account_id);
CREATE INDEX session_membership_id_idx ON access.session USING btree (membership_id);

-- Texts of the printed sheets, versioned by organisation and language; without a row the shipped text is used.
create table access.sheet_text (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  sheet text not null,  -- Which sheet.
  language text not null,  -- Language.
  revision integer not null,  -- Number of the version.
  body jsonb not null,  -- Texts by slot.
  translator text not null default ''::text,  -- Who translated.
  verifier text not null default ''::text,  -- Who verified; unverified translations say so and the Czech text binds.
  valid_from date not null default platform.today(),  -- Used from.
  author_id uuid not null default access.my_membership(),  -- Who entered it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, sheet, language, revision),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((language = ANY (ARRAY['cs'::text, 'uk'::text, 'vi'::text, 'mn'::text, 'ru'::text, 'en'::text]))),
  CHECK ((revision >= 1)),
  CHECK ((sheet = ANY (ARRAY['consent'::text, 'agreement'::text])))
);
CREATE INDEX sheet_text_author_id_idx ON access.sheet_text USING btree (author_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.sheet_text FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Failed sign-ins by address and by account, for throttling. Purged after a day.
create table access.sign_in_attempt (
  id bigint not null generated always as identity,
  key text not null,  -- Hash of the network address or of the e-mail.
  at timestamp with time zone not null default now(),  -- When.
  PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempt_key_at_idx ON access.sign_in_attempt USING btree (key, at);

-- Dated list of statutes on which data may be passed without consent.
create table access.statute_ground (
  code text not null,  -- Stable code.
  section text not null,  -- Section and act.
  title text not null,  -- What the statute is about.
  asker_kinds text[] not null,  -- Kinds of organisation that may be given the data.
  what text not null,  -- What may be passed.
  max_level text not null,  -- Highest level it can carry.
  valid_from date not null,  -- First day.
  valid_to date,  -- Last day.
  PRIMARY KEY (code),
  CHECK ((max_level = ANY (ARRAY['involvement'::text, 'commitments'::text, 'plan'::text, 'mapping'::text, 'notes'::text])))
);
CREATE TRIGGER end_reach_delete AFTER DELETE ON access.statute_ground REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'code, asker_kinds, max_level, valid_from, valid_to', '');
CREATE TRIGGER end_reach_insert AFTER INSERT ON access.statute_ground REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'code, asker_kinds, max_level, valid_from, valid_to', '');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON access.statute_ground FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON access.statute_ground REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('', 'code, asker_kinds, max_level, valid_from, valid_to', '');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.statute_ground FOR EACH ROW EXECUTE FUNCTION access.log_change();

-- To whom a masked organisation told its name, and until when. Kept by its head.
create table access.unmasking (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  to_organisation_id uuid not null,  -- Who may know.
  note text not null default ''::text,  -- Why; for ourselves.
  since date not null default platform.today(),  -- First day.
  until date,  -- Last day; empty while it lasts.
  ended_at timestamp with time zone,  -- Taken back at this moment.
  author_id uuid default access.my_membership(),  -- Which head decided.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  CHECK (((until IS NULL) OR (until >= since))),
  CHECK ((organisation_id <> to_organisation_id))
);
CREATE INDEX unmasking_author_id_idx ON access.unmasking USING btree (author_id);
CREATE INDEX unmasking_organisation_id_idx ON access.unmasking USING btree (organisation_id);
CREATE INDEX unmasking_to_organisation_id_idx ON access.unmasking USING btree (to_organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON access.unmasking FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON access.unmasking FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function access.account_by_email(an_email text) returns uuid stable security definer

-- function access.addresses_of_heads() returns text[] stable security definer

-- function access.administers() returns boolean stable security definer

-- function access.all_in_reach(in_case uuid, about uuid[], leads boolean) returns boolean stable

-- function access.around_cases(of uuid[]) returns SETOF uuid stable

-- function access.arrive(unseen boolean, an_id uuid DEFAULT NULL::uuid, an_endpoint text DEFAULT NULL::text, a_hash text DEFAULT NULL::text, OUT account_id uuid, OUT membership_id uuid, OUT organisation_id uuid, OUT role text, OUT language text, OUT holds boolean, OUT before text) returns record security definer

-- function access.asked_into() returns uuid[] stable security definer

-- function access.awake_until(a_membership uuid) returns timestamp with time zone stable

-- function access.begin_registration(a_hash bytea, lasts interval) returns boolean security definer

-- function access.begins_case(a_case uuid, a_service uuid) returns boolean stable security definer

-- function access.broken_seals() returns TABLE(log text, seal_id bigint, sealed_at timestamp with time zone) stable security definer

-- Reach is built on this table: a change of these columns ends what is held of those named by the first ones (none = everybody), and of everybody around the case.
-- procedure access.builds_reach(IN tbl regclass, IN whose text, IN matters text, IN of_case text DEFAULT ''::text)

-- function access.by_release_from_us(a_person uuid, an_organisation uuid, a_membership uuid, opened timestamp with time zone) returns boolean stable security definer

-- function access.caller(OUT account_id uuid, OUT membership_id uuid, OUT organisation_id uuid, OUT role text, OUT language text) returns record stable security definer

-- function access.close_ended_sessions() returns trigger security definer

-- function access.common_cases() returns uuid[] stable security definer

-- function access.door_account(an_email text) returns TABLE(id uuid, password_hash text, totp_secret bytea, totp_confirmed_at timestamp with time zone, disabled_at timestamp with time zone, language text) stable security definer

-- function access.door_add_challenge(a_hash bytea, a_purpose text, a_session uuid, an_account uuid, lasts interval) returns void security definer

-- function access.door_add_flow(a_state bytea, a_browser bytea, a_purpose text, a_session uuid, an_invitation bytea, a_sealed bytea, lasts interval) returns void security definer

-- function access.door_add_passkey(an_id uuid, an_account uuid, a_name text, a_credential text, a_key bytea, a_counter bigint, some_transports text[], is_backed_up boolean) returns void security definer

-- function access.door_attempt(keys text[], since interval, most integer) returns bigint[] security definer

-- function access.door_calendar_told(a_secret_hash bytea, an_etag text) returns timestamp with time zone security definer

-- function access.door_close_guest(a_session_hash bytea) returns void security definer

-- function access.door_close_others(a_secret_hash bytea, an_account uuid) returns void security definer

-- function access.door_close_session(a_secret_hash bytea) returns void security definer

-- function access.door_confirm_totp(an_account uuid, sealed bytea, step bigint) returns boolean security definer

-- function access.door_forget_attempts(keys text[]) returns void security definer

-- function access.door_forgive(ids bigint[]) returns void security definer

-- function access.door_guest_link(a_secret_hash bytea, OUT id uuid, OUT purpose text) returns record stable security definer

-- function access.door_identity(an_issuer text, a_subject text) returns TABLE(id uuid, account_id uuid, totp_confirmed_at timestamp with time zone, disabled_at timestamp with time zone) stable security definer

-- function access.door_invitation(a_hash bytea) returns TABLE(account_id uuid, email text, name text, language text, organisation text, inviter text) stable security definer

-- function access.door_link(an_id uuid, an_account uuid, an_issuer text, a_subject text, a_label text) returns void security definer

-- function access.door_lock(a_secret_hash bytea) returns void security definer

-- function access.door_needs_setup() returns boolean stable security definer

-- function access.door_open_calendar(a_secret_hash bytea, a_session_hash bytea) returns boolean security definer

-- function access.door_open_guest(a_link uuid, a_code_hash bytea, a_session_hash bytea) returns text security definer

-- function access.door_open_session(a_secret_hash bytea, an_account uuid, a_strength text, lasts interval, a_device text) returns void security definer

-- function access.door_passkey(a_credential text) returns TABLE(id uuid, account_id uuid, public_key bytea, counter bigint, transports text[]) stable security definer

-- function access.door_passkeys(an_account uuid) returns TABLE(credential_id text, transports text[]) stable security definer

-- function access.door_raise_session(old_hash bytea, new_hash bytea, lasts interval) returns boolean security definer

-- function access.door_remove_totp(an_account uuid) returns void security definer

-- function access.door_reset_holds(a_hash bytea) returns boolean stable security definer

-- function access.door_reset_password(a_hash bytea, a_password_hash text) returns TABLE(email text, name text, language text) security definer

-- function access.door_session(a_secret_hash bytea) returns TABLE(id uuid, account_id uuid, email text, name text, language text, strength text, locked boolean, fresh boolean, membership_id uuid, must_change boolean, has_password boolean, totp_secret bytea, totp_next bytea, totp_confirmed_at timestamp with time zone, passkeys integer, backup_codes integer, linked boolean, idle_minutes integer) stable security definer

-- function access.door_set_backup_codes(an_account uuid, hashes bytea[]) returns void security definer

-- function access.door_set_password(an_account uuid, a_hash text) returns void security definer

-- function access.door_set_up(organisation_name text, organisation_kind text, an_email text, a_name text, a_hash text) returns uuid security definer

-- function access.door_start_reset(an_email text, a_hash bytea, lasts interval) returns TABLE(name text, language text) security definer

-- function access.door_start_totp(an_account uuid, sealed bytea) returns void security definer

-- function access.door_stay(a_secret_hash bytea) returns void security definer

-- function access.door_switch(a_secret_hash bytea, a_membership uuid) returns boolean security definer

-- function access.door_take_flow(a_state bytea, a_browser bytea) returns TABLE(purpose text, session_id uuid, invitation_hash bytea, sealed bytea) security definer

-- function access.door_unlock(old_hash bytea, new_hash bytea) returns boolean security definer

-- function access.door_use_backup_code(an_account uuid, a_hash bytea) returns boolean security definer

-- function access.door_use_challenge(a_hash bytea, a_purpose text, a_session uuid, an_account uuid) returns boolean security definer

-- function access.door_use_code(an_account uuid, step bigint) returns boolean security definer

-- function access.door_use_invitation(a_hash bytea) returns uuid security definer

-- function access.door_used_identity(an_id uuid) returns void security definer

-- function access.door_used_passkey(an_id uuid, a_counter bigint, is_backed_up boolean) returns boolean security definer

-- function access.email_of(an_account uuid) returns text stable security definer

-- function access.emergency_answer(a_request uuid, hours integer, a_subject text, a_body text) returns uuid security definer

-- function access.emergency_ask(an_id uuid, a_name text, a_birth_date date, a_danger text, a_reason text, most_mine integer, most_ours integer) returns boolean security definer

-- function access.emergency_confirm(a_notice uuid, a_comment text, ending boolean) returns boolean security definer

-- function access.emergency_end(an_access uuid) returns boolean security definer

-- function access.emergency_found(a_name text, a_birth_date date) returns uuid[] stable

-- function access.emergency_notices() returns TABLE(id uuid, at timestamp with time zone, reader text, organisation text, danger text, reason text, person_id uuid, ends_at timestamp with time zone, lasts_still boolean, looks integer, confirmed_at timestamp with time zone, comment text) stable security definer

-- function access.emergency_view(an_access uuid) returns jsonb security definer

-- function access.end_all_reach() returns trigger security definer

-- function access.end_reach() returns trigger security definer

-- function access.flowing_to_me(OUT release_id uuid, OUT from_organisation uuid, OUT case_id uuid, OUT person_id uuid, OUT rank integer) returns SETOF record stable security definer

-- procedure access.grant_doors()

-- function access.guard_guest_link() returns trigger

-- function access.guard_item() returns trigger security definer

-- function access.guard_release() returns trigger security definer

-- function access.guard_return() returns trigger security definer

-- function access.guard_signature() returns trigger security definer

-- function access.guest(OUT link_id uuid, OUT purpose text, OUT subject_id uuid, OUT organisation_id uuid, OUT author_id uuid) returns record stable security definer

-- function access.guest_card(OUT link_id uuid, OUT guest_name text, OUT client_shown text, OUT asked_by text, OUT organisation text, OUT phone text, OUT expires_on date) returns record stable security definer

-- function access.guest_organisation() returns uuid stable security definer

-- function access.guest_subject(a_purpose text) returns uuid stable security definer

-- function access.has_other_way(an_identity uuid) returns boolean stable security definer

-- function access.hide_names(an_organisation uuid, a_name text, a_short_name text) returns void security definer

-- function access.hold_reach() returns void security definer

-- function access.i_am_fresh() returns boolean stable security definer

-- function access.idle_minutes(a_membership uuid) returns integer stable

-- function access.is_fresh(s access.session) returns boolean stable

-- function access.is_locked(s access.session) returns boolean stable

-- function access.is_of_mine(a_membership uuid, a_service uuid) returns boolean stable security definer

-- function access.is_of_my_organisation(a_membership uuid) returns boolean stable security definer

-- function access.is_secret_of(a_link uuid, a_secret_hash bytea) returns boolean stable security definer

-- function access.is_signed(a_release uuid) returns boolean stable security definer

-- function access.keep_mask() returns trigger

-- function access.known_accounts() returns uuid[] stable security definer

-- function access.lasts(valid_from date, valid_to date, ended_at timestamp with time zone) returns boolean stable

-- function access.lead_cases() returns uuid[] stable security definer

-- function access.led_without(a_membership uuid, an_organisation uuid) returns boolean stable

-- function access.level_rank(level text) returns integer immutable

-- function access.likely_first(of uuid[], mine uuid, ours uuid[]) returns uuid[] stable

-- function access.likely_people_first(of uuid[], in_order uuid[]) returns uuid[] stable

-- function access.line_hash(r access.change_log) returns bytea stable

-- function access.line_hash(r access.read_log) returns bytea stable

-- function access.link_holds(l access.guest_link) returns boolean stable

-- function access.log_change() returns trigger security definer

-- function access.log_digest(a_log text, from_xid xid8, below xid8, before bytea, OUT digest bytea, OUT rows bigint) returns record stable security definer

-- function access.log_guest(a_purpose text, what text) returns boolean security definer

-- function access.log_read(an_endpoint text, a_case uuid, a_person uuid, a_reason text) returns boolean security definer

-- function access.mask_part() returns trigger security definer

-- function access.masked_beside_me() returns uuid[] stable security definer

-- function access.masked_from_me() returns uuid[] stable security definer

-- function access.may_appoint(an_account uuid, an_organisation uuid) returns boolean stable security definer

-- function access.may_ask_in_emergency() returns boolean stable security definer

-- function access.may_be_part(whole uuid, a_kind text) returns boolean stable security definer

-- function access.may_give(a_role text, an_organisation uuid) returns boolean stable security definer

-- function access.may_invite(an_account uuid) returns boolean stable security definer

-- function access.may_profile(a_person uuid) returns boolean stable security definer

-- function access.may_staff(a_membership uuid) returns boolean stable security definer

-- function access.may_write(an_organisation uuid, in_case uuid, about uuid[]) returns boolean stable security definer

-- function access.may_write_about(in_case uuid, about uuid[]) returns boolean stable security definer

-- function access.my_account() returns uuid stable security definer

-- function access.my_cases() returns uuid[] stable security definer

-- function access.my_colleagues() returns uuid[] stable security definer

-- function access.my_ending_releases(from_day date, to_day date) returns uuid[] stable security definer

-- function access.my_guest_links() returns uuid[] stable security definer

-- function access.my_mandates() returns uuid[] stable security definer

-- function access.my_membership() returns uuid stable security definer

-- function access.my_organisation() returns uuid stable security definer

-- function access.my_organisations() returns uuid[] stable security definer

-- function access.my_people() returns uuid[] stable security definer

-- function access.my_reach() returns uuid[] stable security definer

-- function access.my_role() returns text stable security definer

-- function access.my_services() returns uuid[] stable security definer

-- function access.my_session() returns uuid stable security definer

-- function access.open_cases() returns uuid[] stable security definer

-- function access.openings_of_case(a_case uuid) returns TABLE(id bigint, at timestamp with time zone, organisation_id uuid, organisation text, reader text, endpoint text, case_id uuid, ground text, reason text) stable security definer

-- function access.openings_of_ours() returns TABLE(id bigint, at timestamp with time zone, organisation_id uuid, organisation text, reader text, endpoint text, case_id uuid, ground text, reason text) stable security definer

-- function access.openings_of_person(a_person uuid) returns TABLE(id bigint, at timestamp with time zone, organisation_id uuid, organisation text, reader text, endpoint text, case_id uuid, ground text, reason text) stable security definer

-- function access.purge_reach() returns void security definer

-- function access.put_on_mask(an_organisation uuid, a_name text, a_short_name text) returns boolean security definer

-- function access.rank_keys(all_keys uuid[], ranks integer[], OUT keys uuid[], OUT ends integer[]) returns record immutable

-- function access.reach_until() returns timestamp with time zone stable

-- function access.reached_by(an_organisation uuid, a_case uuid, about uuid[], OUT membership_id uuid, OUT organisation_id uuid, OUT person_id uuid, OUT rank integer) returns SETOF record stable security definer

-- function access.redact_logs(an_erasure uuid, an_organisation uuid, about_rows uuid[], a_case uuid, a_person uuid) returns integer security definer

-- function access.redact_openings(an_erasure uuid, an_organisation uuid, a_year integer) returns integer security definer

-- function access.redactions() returns TABLE(erasure_id uuid, at timestamp with time zone, said bigint, found bigint) stable security definer

-- function access.refused_because() returns text stable security definer

-- function access.registered_by_us() returns uuid[] stable security definer

-- function access.released_case_keys(level text) returns uuid[] stable security definer

-- function access.released_cases(level text) returns uuid[] stable security definer

-- function access.released_items(item_kind text) returns uuid[] stable security definer

-- function access.released_keys(level text) returns uuid[] stable security definer

-- function access.released_profile_keys(level text) returns uuid[] stable security definer

-- function access.releases_from_me() returns uuid[] stable security definer

-- function access.releases_given() returns uuid[] stable security definer

-- function access.releases_to_me() returns uuid[] stable security definer

-- function access.reset_password(an_account uuid, a_hash text) returns boolean security definer

-- function access.seal_logs() returns void security definer

-- function access.sees_whole_organisation() returns boolean stable security definer

-- function access.serves(a_membership uuid, a_service uuid) returns boolean stable

-- function access.share_key(organisation_id uuid, case_id uuid, person_id uuid) returns uuid immutable

-- function access.share_keys(organisation_id uuid, case_id uuid, about uuid[]) returns uuid[] immutable

-- function access.sheet_uses(a_language text) returns TABLE(version text, signed integer, last_signed_on date) stable security definer

-- function access.staff_accounts() returns uuid[] stable security definer

-- function access.take_off_mask(an_organisation uuid) returns boolean security definer

-- function access.use_for(an_account uuid, an_id uuid, an_endpoint text, a_hash text) returns text security definer

-- function access.use_id(an_id uuid, an_endpoint text, a_hash text) returns text security definer

-- function access.use_registration(a_hash bytea) returns boolean security definer

-- function access.whole_of(an_organisation uuid) returns uuid stable security definer

-- function access.with_a_way_in() returns uuid[] stable security definer

-- function access.write_under_mask(an_organisation uuid, a_name text, a_short_name text, an_ico text) returns void security definer


-- ========== audits ==========
-- Process audits of services: what was seen by a method, what was found, what is recommended.
create schema audits;

-- One audit of one service by a version of a method. open = being prepared and on visits; draft = the draft is with the service, which comments; final = never changes any more.
create table audits.audit (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  round_id uuid,  -- Round that it belongs to.
  service_id uuid not null,  -- Service that is audited: of an organisation here, or of a partner in our directory.
  to_organisation_id uuid,  -- Organisation whose service it is, when it works here; set by the database.
  version_id uuid not null,  -- Method: published version of a questionnaire of purpose audit.
  kind text not null default 'full'::text,  -- full = by the whole method (or the criteria named); follow_up = only what an earlier audit left open.
  follows_id uuid,  -- Earlier audit of the same service.
  scope text not null default ''::text,  -- What is looked at and what is not.
  criteria text[],  -- Keys of the criteria that are looked at; empty = all of the method.
  state text not null default 'open'::text,  -- open, draft, final, cancelled.
  begins_on date not null,  -- From.
  ends_on date,  -- To.
  comments_until date,  -- By when the service comments on the draft.
  sent_at timestamp with time zone,  -- When the draft was sent to the service.
  final_at timestamp with time zone,  -- When it was finished.
  cancel_reason text not null default ''::text,  -- Why it was called off.
  author_id uuid not null default access.my_membership(),  -- Who planned it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (follows_id) REFERENCES audits.audit(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (round_id) REFERENCES audits.round(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (version_id) REFERENCES questionnaires.version(id),
  CHECK ((ends_on >= begins_on)),
  CHECK (((kind = 'follow_up'::text) = (follows_id IS NOT NULL))),
  CHECK ((follows_id IS DISTINCT FROM id)),
  CHECK (((state <> 'final'::text) OR (final_at IS NOT NULL))),
  CHECK (((state = 'cancelled'::text) = (cancel_reason <> ''::text))),
  CHECK ((kind = ANY (ARRAY['full'::text, 'follow_up'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'draft'::text, 'final'::text, 'cancelled'::text])))
);
CREATE INDEX audit_author_id_idx ON audits.audit USING btree (author_id);
CREATE INDEX audit_follows_id_idx ON audits.audit USING btree (follows_id);
CREATE INDEX audit_organisation_id_state_idx ON audits.audit USING btree (organisation_id, state);
CREATE INDEX audit_round_id_idx ON audits.audit USING btree (round_id);
CREATE INDEX audit_service_id_idx ON audits.audit USING btree (service_id);
CREATE INDEX audit_to_organisation_id_idx ON audits.audit USING btree (to_organisation_id);
CREATE INDEX audit_version_id_idx ON audits.audit USING btree (version_id);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON audits.audit FOR EACH ROW WHEN ((current_setting('app.erasing'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION audits.guard_audit();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.audit FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON audits.audit FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A document of an audit: a template of a contract, house rules, a plan of supervision. About no client.
create table audits.audit_document (
  document_id uuid not null,  -- Document.
  audit_id uuid not null,  -- Audit.
  organisation_id uuid not null default access.my_organisation(),
  readers uuid[],  -- Memberships that read it, besides whoever put it there; empty = the whole team of the audit.
  author_id uuid not null default access.my_membership(),  -- Who put it there.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (document_id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX audit_document_audit_id_idx ON audits.audit_document USING btree (audit_id);
CREATE INDEX audit_document_author_id_idx ON audits.audit_document USING btree (author_id);
CREATE INDEX audit_document_organisation_id_idx ON audits.audit_document USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.audit_document FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Who audits. Never somebody of the organisation that is audited.
create table audits.auditor (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit.
  membership_id uuid not null,  -- Who.
  name text not null default ''::text,  -- Their name for the service and the report; set by the database.
  leads boolean not null default false,  -- Leads the team.
  declared_at timestamp with time zone,  -- When they declared that they are independent of the service. Before it they write nothing.
  declaration text not null default ''::text,  -- What they declared, with what else is to be known (worked there years ago).
  left_on date,  -- Not in the team since.
  author_id uuid not null default access.my_membership(),  -- Who put them in the team.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (audit_id, membership_id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX auditor_author_id_idx ON audits.auditor USING btree (author_id);
CREATE INDEX auditor_membership_id_idx ON audits.auditor USING btree (membership_id);
CREATE INDEX auditor_organisation_id_idx ON audits.auditor USING btree (organisation_id);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON audits.auditor FOR EACH ROW WHEN ((current_setting('app.erasing'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION audits.guard_auditor();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.auditor FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON audits.auditor FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What the service says to the draft, and what the auditors made of it. Never changed; stays beside the text.
create table audits.comment (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit.
  criterion text,  -- To which criterion; empty = to the whole.
  finding_id uuid,  -- To which finding.
  replies_id uuid,  -- Comment of the service that the auditors answer.
  outcome text,  -- Of an answer: the text was changed, partly, or was kept.
  text text not null,  -- In words.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (finding_id) REFERENCES audits.finding(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (replies_id) REFERENCES audits.comment(id),
  CHECK (((outcome IS NOT NULL) = (replies_id IS NOT NULL))),
  CHECK ((outcome = ANY (ARRAY['taken'::text, 'partly'::text, 'kept'::text]))),
  CHECK ((text <> ''::text))
);
CREATE INDEX comment_audit_id_idx ON audits.comment USING btree (audit_id);
CREATE INDEX comment_author_id_idx ON audits.comment USING btree (author_id);
CREATE INDEX comment_finding_id_idx ON audits.comment USING btree (finding_id);
CREATE INDEX comment_organisation_id_idx ON audits.comment USING btree (organisation_id);
CREATE UNIQUE INDEX one_reply ON audits.comment USING btree (replies_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.comment FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- What a rating of a criterion stands on: seen, heard, read. Read by the team of the audit only.
create table audits.evidence (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit.
  criterion text not null,  -- Key of the criterion (a question of the method).
  kind text not null,  -- How it is known.
  interview_id uuid,  -- From which talk.
  document_id uuid,  -- From which document.
  text text not null default ''::text,  -- What exactly. Without names.
  author_id uuid not null default access.my_membership(),  -- Who found it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE SET NULL,
  FOREIGN KEY (interview_id) REFERENCES audits.interview(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((text <> ''::text) OR (interview_id IS NOT NULL) OR (kind = 'document'::text))),
  CHECK ((kind = ANY (ARRAY['observation'::text, 'interview'::text, 'document'::text, 'record'::text, 'other'::text])))
);
CREATE INDEX evidence_audit_id_criterion_idx ON audits.evidence USING btree (audit_id, criterion);
CREATE INDEX evidence_author_id_idx ON audits.evidence USING btree (author_id);
CREATE INDEX evidence_document_id_idx ON audits.evidence USING btree (document_id);
CREATE INDEX evidence_interview_id_idx ON audits.evidence USING btree (interview_id);
CREATE INDEX evidence_organisation_id_idx ON audits.evidence USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.evidence FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON audits.evidence FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What is good in a service and what is to change, by the criterion where it was seen. Goes to the service with the draft and into the report.
create table audits.finding (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit.
  criterion text not null,  -- Key of the criterion.
  kind text not null,  -- A strength, or a finding.
  severity text,  -- How serious a finding is.
  theme text not null,  -- Code of the list audit_theme: by it findings are summed up across services.
  text text not null,  -- In words. Names nobody.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((kind = 'finding'::text) = (severity IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['strength'::text, 'finding'::text]))),
  CHECK ((severity = ANY (ARRAY['serious'::text, 'middle'::text, 'small'::text]))),
  CHECK ((text <> ''::text))
);
CREATE INDEX finding_audit_id_criterion_idx ON audits.finding USING btree (audit_id, criterion);
CREATE INDEX finding_author_id_idx ON audits.finding USING btree (author_id);
CREATE INDEX finding_organisation_id_idx ON audits.finding USING btree (organisation_id);
CREATE INDEX finding_theme_idx ON audits.finding USING btree (theme);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.finding FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON audits.finding FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A talk of the auditors with a client, a worker, the head. Read by the team of the audit only, never by the service.
create table audits.interview (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit.
  visit_id uuid,  -- On which visit.
  on_day date not null,  -- Day.
  with_whom text not null,  -- Whom they talked with.
  label text not null,  -- Letter and number by which it is spoken of (K1): no name.
  consent text not null,  -- How they agreed to talk; refused = they did not, and nothing is written.
  anonymous boolean not null default true,  -- Without a name: the usual case; of a client always, unless they wish otherwise.
  name text not null default ''::text,  -- Name, when they wish it.
  notes text not null default ''::text,  -- What was said.
  author_id uuid not null default access.my_membership(),  -- Who talked with them.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (audit_id, label),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (visit_id) REFERENCES audits.visit(id),
  CHECK (((NOT anonymous) OR (name = ''::text))),
  CHECK (((consent <> 'refused'::text) OR (notes = ''::text))),
  CHECK ((consent = ANY (ARRAY['oral'::text, 'written'::text, 'refused'::text]))),
  CHECK ((with_whom = ANY (ARRAY['client'::text, 'worker'::text, 'head'::text, 'other'::text])))
);
CREATE INDEX interview_author_id_idx ON audits.interview USING btree (author_id);
CREATE INDEX interview_organisation_id_idx ON audits.interview USING btree (organisation_id);
CREATE INDEX interview_visit_id_idx ON audits.interview USING btree (visit_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.interview FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON audits.interview FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- How one criterion stands in one audit, in a level described by words. Goes to the service with the draft and into the report.
create table audits.rating (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit.
  criterion text not null,  -- Key of the criterion.
  level text,  -- Key of the level; empty = not decided yet.
  applies boolean not null default true,  -- false = the criterion does not concern this service.
  summary text not null default ''::text,  -- Why, as it goes into the report: names nobody and tells no talk apart.
  author_id uuid not null default access.my_membership(),  -- Who wrote it first.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (audit_id, criterion),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((applies OR (level IS NULL)))
);
CREATE INDEX rating_author_id_idx ON audits.rating USING btree (author_id);
CREATE INDEX rating_organisation_id_idx ON audits.rating USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.rating FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON audits.rating FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who may read an audit when it is final, said one by one. The service reads also that it goes on, and its draft.
create table audits.reader (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit.
  kind text not null,  -- As what.
  to_organisation_id uuid not null,  -- Which organisation: its heads and methodologists.
  to_membership_id uuid,  -- Only this person of it.
  until date,  -- Last day; empty = without an end.
  author_id uuid not null default access.my_membership(),  -- Who let them.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE NULLS NOT DISTINCT (audit_id, to_organisation_id, to_membership_id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (to_membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  CHECK ((kind = ANY (ARRAY['service'::text, 'founder'::text, 'municipality'::text, 'region'::text, 'ministry'::text, 'method_team'::text, 'other'::text])))
);
CREATE INDEX reader_author_id_idx ON audits.reader USING btree (author_id);
CREATE INDEX reader_organisation_id_idx ON audits.reader USING btree (organisation_id);
CREATE INDEX reader_to_membership_id_idx ON audits.reader USING btree (to_membership_id);
CREATE INDEX reader_to_organisation_id_idx ON audits.reader USING btree (to_organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.reader FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON audits.reader FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A recommendation (of the same number) comes out of an audit. Given when the audit is final.
create table audits.recommended (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit.
  finding_id uuid,  -- Finding that it stands on; empty = the whole of the audit.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (finding_id) REFERENCES audits.finding(id) ON DELETE SET NULL,
  FOREIGN KEY (id) REFERENCES signals.recommendation(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX recommended_audit_id_idx ON audits.recommended USING btree (audit_id);
CREATE INDEX recommended_author_id_idx ON audits.recommended USING btree (author_id);
CREATE INDEX recommended_finding_id_idx ON audits.recommended USING btree (finding_id);
CREATE INDEX recommended_organisation_id_idx ON audits.recommended USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.recommended FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- The final report of an audit (of the same number) as it was finished: never changed.
create table audits.report (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  content jsonb not null,  -- What it says (modules/audits/report/shapes.ts).
  fingerprint text not null,  -- SHA-256 of the content, hexadecimal.
  pdf bytea not null,  -- The file as it was finished.
  docx bytea not null,  -- The same for a word processor.
  author_id uuid not null default access.my_membership(),  -- Who finished it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (id) REFERENCES audits.audit(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX report_author_id_idx ON audits.report USING btree (author_id);
CREATE INDEX report_organisation_id_idx ON audits.report USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.report FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Audits of several services that belong together: compared with each other and with an earlier round.
create table audits.round (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  name text not null,  -- What it is called. Names no service.
  version_id uuid not null,  -- Method that its audits begin with.
  begins_on date not null,  -- From.
  ends_on date,  -- To; empty = goes on.
  purpose text not null default ''::text,  -- What it is to find out.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (version_id) REFERENCES questionnaires.version(id),
  CHECK ((ends_on >= begins_on))
);
CREATE INDEX round_author_id_idx ON audits.round USING btree (author_id);
CREATE INDEX round_organisation_id_idx ON audits.round USING btree (organisation_id);
CREATE INDEX round_version_id_idx ON audits.round USING btree (version_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.round FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON audits.round FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- The team of an audited service on a day, as a fact of the audit: released by the service out of what it keeps here, or noted by the auditors where it has no account, with the source. Never changed; a later one stands beside.
create table audits.staffing (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit.
  on_day date not null,  -- Of which day.
  social_workers numeric(6,3) not null,  -- Social workers, in full-time shares.
  care_workers numeric(6,3) not null,  -- Workers in social services, in full-time shares.
  others numeric(6,3) not null,  -- All others, in full-time shares.
  source text not null,  -- service = released by the service itself, counted from what it keeps; otherwise from where the auditors know it.
  source_text text not null default ''::text,  -- The source in words.
  departures jsonb,  -- Households that left by destination, {code: number}, in the half-year that begins on departures_from; empty = not given.
  departures_from date,  -- First day of that half-year.
  author_id uuid not null default access.my_membership(),  -- Who released or noted it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((care_workers >= (0)::numeric) AND (care_workers <= (500)::numeric))),
  CHECK (((departures IS NULL) = (departures_from IS NULL))),
  CHECK (((others >= (0)::numeric) AND (others <= (500)::numeric))),
  CHECK (((social_workers >= (0)::numeric) AND (social_workers <= (500)::numeric))),
  CHECK ((source = ANY (ARRAY['service'::text, 'head'::text, 'documents'::text, 'register'::text, 'other'::text])))
);
CREATE INDEX staffing_audit_id_on_day_idx ON audits.staffing USING btree (audit_id, on_day);
CREATE INDEX staffing_author_id_idx ON audits.staffing USING btree (author_id);
CREATE INDEX staffing_organisation_id_idx ON audits.staffing USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.staffing FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Which finding a number in a published report stands for. Numbers are drawn, so that they tell no audit; whoever may read the audit finds the finding behind a number.
create table audits.summary_number (
  report_id uuid not null,  -- Report.
  number integer not null,  -- Number on paper.
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit of the finding.
  finding_id uuid not null,  -- Finding.
  PRIMARY KEY (report_id, number),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (finding_id) REFERENCES audits.finding(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (report_id) REFERENCES audits.summary_report(id)
);
CREATE INDEX summary_number_audit_id_idx ON audits.summary_number USING btree (audit_id);
CREATE INDEX summary_number_finding_id_idx ON audits.summary_number USING btree (finding_id);
CREATE INDEX summary_number_organisation_id_idx ON audits.summary_number USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.summary_number FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- To whom a report of a round was published: said with the publishing, because what is hidden in it depends on who reads.
create table audits.summary_reader (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  report_id uuid not null,  -- Report.
  to_organisation_id uuid not null,  -- Organisation: its heads, methodologists, coordinators and analysts.
  author_id uuid not null default access.my_membership(),  -- Who published it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (report_id, to_organisation_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (report_id) REFERENCES audits.summary_report(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX summary_reader_author_id_idx ON audits.summary_reader USING btree (author_id);
CREATE INDEX summary_reader_organisation_id_idx ON audits.summary_reader USING btree (organisation_id);
CREATE INDEX summary_reader_to_organisation_id_idx ON audits.summary_reader USING btree (to_organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.summary_reader FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- The report of a whole round (of the same number) as it was published: once, never changed. A second one would give away by subtraction what came between.
create table audits.summary_report (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  content jsonb not null,  -- What it says (modules/audits/summary/shapes.ts): safe numbers, no ids.
  fingerprint text not null,  -- SHA-256 of the content, hexadecimal.
  pdf bytea not null,  -- The file as it was published.
  docx bytea not null,  -- The same for a word processor.
  author_id uuid not null default access.my_membership(),  -- Who published it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (id) REFERENCES audits.round(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX summary_report_author_id_idx ON audits.summary_report USING btree (author_id);
CREATE INDEX summary_report_organisation_id_idx ON audits.summary_report USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.summary_report FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- What the author of a report of a whole round (of the same number) writes and chooses; everything else in it is counted.
create table audits.summary_text (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  introduction text not null default ''::text,  -- Introduction. Names no service.
  strengths uuid[] not null default '{}'::uuid[],  -- Strengths worth sharing: findings of the round, in order.
  recommendations uuid[] not null default '{}'::uuid[],  -- Recommendations that stand in the report in words, in order.
  author_id uuid not null default access.my_membership(),  -- Who wrote it first.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (id) REFERENCES audits.round(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX summary_text_author_id_idx ON audits.summary_text USING btree (author_id);
CREATE INDEX summary_text_organisation_id_idx ON audits.summary_text USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.summary_text FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON audits.summary_text FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A visit of the auditors; the service reads it too.
create table audits.visit (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  audit_id uuid not null,  -- Audit.
  on_day date not null,  -- Day.
  starts_at time without time zone,  -- From, clock of Prague.
  ends_at time without time zone,  -- To.
  place text not null default ''::text,  -- Where.
  program text not null default ''::text,  -- With whom and what for.
  cancelled boolean not null default false,  -- Did not take place.
  author_id uuid not null default access.my_membership(),  -- Who planned it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((ends_at > starts_at))
);
CREATE INDEX visit_audit_id_on_day_idx ON audits.visit USING btree (audit_id, on_day);
CREATE INDEX visit_author_id_idx ON audits.visit USING btree (author_id);
CREATE INDEX visit_organisation_id_idx ON audits.visit USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON audits.visit FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON audits.visit FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function audits.at_work() returns uuid[] stable security definer

-- function audits.audit_commented(a_comment uuid) returns uuid stable security definer

-- function audits.countable() returns TABLE(audit_id uuid, as_what text) stable security definer

-- function audits.documents_of(audits_ uuid[]) returns uuid[] stable

-- function audits.documents_of_others() returns uuid[] stable security definer

-- function audits.drafts_for_us() returns uuid[] stable security definer

-- function audits.guard_audit() returns trigger security definer

-- function audits.guard_auditor() returns trigger security definer

-- function audits.held_criteria(an_audit uuid) returns text[] stable security definer

-- function audits.hold_draft(a_audit uuid) returns void security definer

-- function audits.in_team() returns uuid[] stable security definer

-- function audits.is_independent(a_membership uuid, of_organisation uuid) returns boolean stable security definer

-- function audits.known_to(a_round uuid, some_organisations uuid[]) returns TABLE(organisation_id uuid, audit_ids uuid[]) stable security definer

-- function audits.methods() returns uuid[] stable security definer

-- function audits.my_documents() returns uuid[] stable security definer

-- function audits.my_readings() returns TABLE(audit_id uuid, kind text) stable security definer

-- function audits.names_of_round(a_round uuid) returns text[] stable security definer

-- function audits.of_our_service() returns uuid[] stable security definer

-- function audits.our_rounds() returns uuid[] stable security definer

-- function audits.over_with_talks(an_organisation uuid, a_year integer) returns TABLE(id uuid, on_day date) stable

-- function audits.planned_by_us() returns uuid[] stable security definer

-- function audits.plans() returns boolean stable security definer

-- function audits.recommendations_of(a_audit uuid, OUT id uuid, OUT finding_id uuid, OUT text text, OUT reason text, OUT addressee_kind text, OUT addressee text, OUT priority integer, OUT due_on date) returns SETOF record stable security definer

-- function audits.results() returns uuid[] stable security definer

-- function audits.results_for_us() returns uuid[] stable security definer

-- function audits.same_house(a uuid, b uuid) returns boolean stable security definer

-- function audits.seen() returns uuid[] stable security definer

-- function audits.still_open(a_audit uuid, OUT criterion text, OUT sentence text) returns SETOF record stable security definer

-- function audits.summaries_for_us() returns uuid[] stable security definer

-- function audits.summary_as(a_round uuid) returns text stable security definer

-- function audits.summary_asked(a_round uuid) returns TABLE(kind text, state text, age text, late boolean, n integer, services integer) stable security definer

-- function audits.summary_changes(from_round uuid, to_round uuid) returns TABLE(criterion text, was text, is_now text, services integer, whose uuid[]) stable security definer

-- function audits.summary_ids(a_round uuid) returns uuid[] stable security definer

-- function audits.summary_levels(a_round uuid) returns TABLE(criterion text, level text, services integer) stable security definer

-- function audits.summary_rounds() returns TABLE(id uuid, name text, begins_on date, ends_on date, as_what text, services integer, audits integer, version_id uuid, ours boolean, published boolean, going_on boolean) stable security definer

-- function audits.summary_themes(a_round uuid) returns TABLE(theme text, kind text, services integer, n integer, whose uuid[]) stable security definer

-- function audits.summary_whole(a_round uuid) returns uuid[] stable security definer

-- function audits.to_choose_from(a_round uuid) returns TABLE(id uuid, text text, reason text, addressee_kind text, theme text, state text) stable security definer


-- ========== cases ==========
-- Coordinated support of a person or a family, from mapping to closing and again.
create schema cases;

-- A case told without names, places and dates, read and confirmed by a worker. Stays with the case; what is shared is a copy that does not know from where it is.
create table cases.anonymised_story (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  purpose text not null,  -- What it was confirmed for.
  title text not null,  -- What it is called where it is shared.
  text text not null,  -- The story as it was confirmed.
  question text not null default ''::text,  -- What colleagues are asked.
  kept text[] not null default '{}'::text[],  -- Words that looked like a name and were knowingly kept.
  kept_reason text not null default ''::text,  -- Why they were kept.
  confirmed_on date not null default platform.today(),  -- Day of the last confirmation.
  author_id uuid not null default access.my_membership(),  -- Who confirmed it first.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((kept = '{}'::text[]) OR (kept_reason <> ''::text))),
  CHECK ((purpose = ANY (ARRAY['intervision'::text, 'case_study'::text, 'advocacy'::text, 'publication'::text])))
);
CREATE INDEX anonymised_story_author_id_idx ON cases.anonymised_story USING btree (author_id);
CREATE INDEX anonymised_story_case_id_idx ON cases.anonymised_story USING btree (case_id);
CREATE INDEX anonymised_story_organisation_id_idx ON cases.anonymised_story USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.anonymised_story FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.anonymised_story FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- The coordinated support of a person or a family. organisation_id leads it; others take part through case_service and see it through releases.
create table cases.case (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  number text not null default ((to_char((platform.today())::timestamp with time zone, 'YYYY'::text) || '/'::text) || lpad((nextval('cases.case_number'::regclass))::text, 4, '0'::text)),  -- Number people say on the phone.
  label text not null,  -- How the team calls it, e.g. the family name.
  subject_kind text not null,  -- Whom it is about: a person, a family, or a locality, in which no person stands.
  scope text not null default 'internal'::text,  -- internal = services of one organisation; external = across organisations.
  mode text not null default 'individual'::text,  -- individual = one worker; team.
  phase text not null default 'mapping'::text,  -- How far it is.
  episode integer not null default 1,  -- Number of the current episode: 1, and one more with each reopening.
  opened_on date not null default platform.today(),  -- First day of the first episode.
  author_id uuid not null default access.my_membership(),  -- Who opened it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, number),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((mode = ANY (ARRAY['individual'::text, 'team'::text]))),
  CHECK ((phase = ANY (ARRAY['prospect'::text, 'mapping'::text, 'planning'::text, 'evaluation'::text, 'closed'::text]))),
  CHECK ((scope = ANY (ARRAY['internal'::text, 'external'::text]))),
  CHECK ((subject_kind = ANY (ARRAY['person'::text, 'family'::text, 'locality'::text])))
);
CREATE INDEX case_author_id_idx ON cases."case" USING btree (author_id);
CREATE INDEX case_id_idx ON cases."case" USING btree (id) WHERE (subject_kind = 'locality'::text);
CREATE INDEX case_id_organisation_id_phase_idx ON cases."case" USING btree (id) INCLUDE (organisation_id, phase);
CREATE INDEX case_organisation_id_id_idx ON cases."case" USING btree (organisation_id, id) WHERE (phase <> 'closed'::text);
CREATE TRIGGER end_reach_delete AFTER DELETE ON cases."case" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'id, subject_kind', '');
CREATE TRIGGER end_reach_insert AFTER INSERT ON cases."case" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'id, subject_kind', '');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON cases."case" FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON cases."case" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'id, subject_kind', '');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases."case" FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases."case" FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Evaluation of an episode: what helped, what stood in the way, whether the situation is stabilised, with the client or without.
create table cases.case_evaluation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  episode integer not null,  -- Episode.
  evaluated_on date not null default platform.today(),  -- Day.
  with_client boolean not null default false,  -- The client took part.
  client_rating integer,  -- The client's own rating of the support, 5 best.
  client_words text not null default ''::text,  -- In the client's words.
  helped text not null default ''::text,  -- What helped.
  hindered text not null default ''::text,  -- What stood in the way (barriers become signals).
  stabilised text,  -- Stabilised?
  intervision_on date,  -- Intervision held on.
  next_step text,  -- Close or further support.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((client_rating >= 1) AND (client_rating <= 5))),
  CHECK ((next_step = ANY (ARRAY['close'::text, 'go_on'::text]))),
  CHECK ((stabilised = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])))
);
CREATE INDEX case_evaluation_author_id_idx ON cases.case_evaluation USING btree (author_id);
CREATE INDEX case_evaluation_case_id_idx ON cases.case_evaluation USING btree (case_id);
CREATE INDEX case_evaluation_organisation_id_idx ON cases.case_evaluation USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.case_evaluation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.case_evaluation FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Persons of the case: the client or the members of the family.
create table cases.case_person (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  person_id uuid not null,
  part text not null default 'adult'::text,  -- client = the person of a person's case or the first contact of a family; adult; child (has a sheet and a voice of its own).
  since date not null default platform.today(),  -- From.
  until date,  -- To.
  share_key uuid not null generated always as (access.share_key(organisation_id, case_id, person_id)) stored,  -- Key compared with releases in force.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (case_id, person_id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((part = ANY (ARRAY['client'::text, 'adult'::text, 'child'::text])))
);
CREATE INDEX case_person_organisation_id_idx ON cases.case_person USING btree (organisation_id);
CREATE INDEX case_person_person_id_idx ON cases.case_person USING btree (person_id);
CREATE TRIGGER end_reach_delete AFTER DELETE ON cases.case_person REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'person_id', 'case_id');
CREATE TRIGGER end_reach_insert AFTER INSERT ON cases.case_person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'person_id', 'case_id');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON cases.case_person FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON cases.case_person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'person_id', 'case_id');
CREATE TRIGGER guard_client_case BEFORE INSERT ON cases.case_person FOR EACH ROW EXECUTE FUNCTION cases.guard_client_case();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.case_person FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.case_person FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A service taking part in a case: invited, answered, its agreement with the client. organisation_id is the organisation of the service.
create table cases.case_service (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  service_id uuid not null,  -- Service.
  lead_organisation_id uuid not null,  -- The organisation that leads the case and invited.
  own_label text not null default ''::text,  -- How this organisation calls the case; stays with it when the sharing ends.
  state text not null default 'invited'::text,  -- Invited, accepted, declined, ended.
  invitation text not null default ''::text,  -- What is asked of the service.
  answer text not null default ''::text,  -- Answer in words.
  answered_at timestamp with time zone,  -- When answered.
  agreement_form text not null default 'none'::text,  -- Agreement of the service with the client: written or oral.
  agreement_on date,  -- Agreed on.
  agreement_scope text not null default ''::text,  -- What was agreed.
  agreement_ends_on date,  -- Until when.
  ended_on date,  -- Last day of taking part.
  author_id uuid not null default access.my_membership(),  -- Who invited.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  ending_reason text not null default ''::text,  -- Why it stopped taking part.
  PRIMARY KEY (id),
  UNIQUE (case_id, service_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (lead_organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((agreement_form = ANY (ARRAY['none'::text, 'oral'::text, 'written'::text]))),
  CHECK (((agreement_form = 'none'::text) = (agreement_on IS NULL))),
  CHECK (((agreement_ends_on IS NULL) OR (agreement_ends_on >= agreement_on))),
  CHECK ((state = ANY (ARRAY['invited'::text, 'accepted'::text, 'declined'::text, 'ended'::text])))
);
CREATE INDEX case_service_author_id_idx ON cases.case_service USING btree (author_id);
CREATE INDEX case_service_lead_organisation_id_idx ON cases.case_service USING btree (lead_organisation_id);
CREATE INDEX case_service_lead_organisation_id_idx1 ON cases.case_service USING btree (lead_organisation_id) WHERE (state = 'invited'::text);
CREATE INDEX case_service_organisation_id_case_id_lead_organisation_id_idx ON cases.case_service USING btree (organisation_id) INCLUDE (case_id, lead_organisation_id) WHERE (organisation_id <> lead_organisation_id);
CREATE INDEX case_service_organisation_id_idx ON cases.case_service USING btree (organisation_id);
CREATE INDEX case_service_service_id_idx ON cases.case_service USING btree (service_id);
CREATE INDEX case_service_service_id_idx1 ON cases.case_service USING btree (service_id) WHERE (state = 'invited'::text);
CREATE TRIGGER crisis_service AFTER UPDATE OF state ON cases.case_service FOR EACH ROW WHEN (((old.state = 'accepted'::text) AND (new.state <> 'accepted'::text))) EXECUTE FUNCTION crisis.somebody_left();
CREATE TRIGGER end_reach_delete AFTER DELETE ON cases.case_service REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, lead_organisation_id', 'service_id, state', 'case_id');
CREATE TRIGGER end_reach_insert AFTER INSERT ON cases.case_service REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, lead_organisation_id', 'service_id, state', 'case_id');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON cases.case_service FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON cases.case_service REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, lead_organisation_id', 'service_id, state', 'case_id');
CREATE TRIGGER guard_case_service BEFORE INSERT OR UPDATE ON cases.case_service FOR EACH ROW EXECUTE FUNCTION cases.guard_case_service();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.case_service FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.case_service FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A child's own sheet: the child's voice, school, who stands by it. One current row for each child; earlier ones are history.
create table cases.child_sheet (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  person_id uuid not null,  -- The child.
  voice text not null default ''::text,  -- What the child says, in its own words.
  voice_language text not null default 'cs'::text,  -- Language of the words.
  likes text not null default ''::text,  -- What the child likes and is good at.
  school text not null default ''::text,  -- School and class.
  support_person text not null default ''::text,  -- Whom the child trusts.
  written_on date not null default platform.today(),  -- Day.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  confidence_of uuid,  -- Told in confidence by this person: never in another person's file, print or log extract.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (confidence_of) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id)
);
CREATE INDEX child_sheet_author_id_idx ON cases.child_sheet USING btree (author_id);
CREATE INDEX child_sheet_case_id_idx ON cases.child_sheet USING btree (case_id);
CREATE INDEX child_sheet_confidence_of_idx ON cases.child_sheet USING btree (confidence_of);
CREATE INDEX child_sheet_organisation_id_idx ON cases.child_sheet USING btree (organisation_id);
CREATE INDEX child_sheet_person_id_idx ON cases.child_sheet USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.child_sheet FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.child_sheet FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A stretch of work on the case between opening and closing; reopening starts the next one and keeps the history.
create table cases.episode (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  number integer not null,  -- Order.
  opened_on date not null,  -- First day.
  opening_reason text not null default ''::text,  -- Why it was opened, or opened again.
  closed_on date,  -- Last day.
  closing_code text,  -- Code of the list closing_reason.
  closing_reason text not null default ''::text,  -- Why it was closed, in words.
  author_id uuid not null default access.my_membership(),  -- Who opened it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (case_id, number),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((closed_on IS NULL) OR (closed_on >= opened_on)))
);
CREATE INDEX episode_author_id_idx ON cases.episode USING btree (author_id);
CREATE INDEX episode_organisation_id_idx ON cases.episode USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.episode FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.episode FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A goal of the plan in the client's own words. Each service keeps its individual plan (service_id); the joint plan is all of them that one may see.
create table cases.goal (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  service_id uuid,  -- Service whose individual plan it belongs to; empty = joint.
  words text not null,  -- In the client's own words.
  language text not null default 'cs'::text,  -- Language of the words.
  translation text not null default ''::text,  -- Czech translation.
  domain text,  -- Code of the list need_domain.
  priority integer not null default 2,  -- 1 first.
  starts_on date,  -- From.
  due_on date,  -- To.
  state text not null default 'open'::text,  -- Outcome, from the last evaluation.
  episode integer not null default 1,  -- Episode.
  confidence_of uuid,  -- Told in confidence by this person: never in another person's file, print or log extract.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (confidence_of) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK (((due_on IS NULL) OR (starts_on IS NULL) OR (due_on >= starts_on))),
  CHECK (((priority >= 1) AND (priority <= 3))),
  CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'partly'::text, 'not_reached'::text, 'dropped'::text])))
);
CREATE INDEX goal_author_id_idx ON cases.goal USING btree (author_id);
CREATE INDEX goal_case_id_idx ON cases.goal USING btree (case_id);
CREATE INDEX goal_confidence_of_idx ON cases.goal USING btree (confidence_of);
CREATE INDEX goal_organisation_id_idx ON cases.goal USING btree (organisation_id);
CREATE INDEX goal_service_id_idx ON cases.goal USING btree (service_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.goal FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.goal FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- How a goal ended up or stands: outcome, why, the client's own rating.
create table cases.goal_evaluation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  goal_id uuid not null,  -- Goal.
  evaluated_on date not null default platform.today(),  -- Day.
  outcome text not null,  -- Outcome.
  why text not null default ''::text,  -- Why.
  client_rating integer,  -- The client's own rating, 5 best.
  client_words text not null default ''::text,  -- In the client's words.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (goal_id) REFERENCES cases.goal(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((client_rating >= 1) AND (client_rating <= 5))),
  CHECK ((outcome = ANY (ARRAY['reached'::text, 'partly'::text, 'not_reached'::text, 'dropped'::text, 'open'::text])))
);
CREATE INDEX goal_evaluation_author_id_idx ON cases.goal_evaluation USING btree (author_id);
CREATE INDEX goal_evaluation_case_id_idx ON cases.goal_evaluation USING btree (case_id);
CREATE INDEX goal_evaluation_goal_id_idx ON cases.goal_evaluation USING btree (goal_id);
CREATE INDEX goal_evaluation_organisation_id_idx ON cases.goal_evaluation USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.goal_evaluation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.goal_evaluation FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Health and special needs of a person; released one by one.
create table cases.health_fact (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  text text not null,  -- In words.
  noted_on date not null default platform.today(),  -- Since when known.
  ended_on date,  -- Since when it no longer holds.
  confidence_of uuid,  -- Told in confidence by this person: never in another person's file, print or log extract.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  in_emergency boolean not null default false,  -- To be told under emergency access: what rescuers or an approaching worker must know.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (confidence_of) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((ended_on IS NULL) OR (ended_on >= noted_on)))
);
CREATE INDEX health_fact_author_id_idx ON cases.health_fact USING btree (author_id);
CREATE INDEX health_fact_case_id_idx ON cases.health_fact USING btree (case_id);
CREATE INDEX health_fact_confidence_of_idx ON cases.health_fact USING btree (confidence_of);
CREATE INDEX health_fact_organisation_id_idx ON cases.health_fact USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.health_fact FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.health_fact FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A relative in the genogram who is not a person of the case (a grandmother, a dead father). A third person.
create table cases.kin (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  name text not null,  -- Name as used in the family.
  sex text not null default 'unstated'::text,  -- Sex.
  birth_year integer,  -- Year of birth.
  death_year integer,  -- Year of death.
  relation text not null,  -- What this relative is to the person named next.
  of_person_id uuid,  -- …to this person of the case,
  of_kin_id uuid,  -- …or to this other relative.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (of_kin_id) REFERENCES cases.kin(id),
  FOREIGN KEY (of_person_id) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((birth_year >= 1850) AND (birth_year <= 2200))),
  CHECK ((num_nonnulls(of_person_id, of_kin_id) = 1)),
  CHECK (((death_year IS NULL) OR (birth_year IS NULL) OR (death_year >= birth_year))),
  CHECK (((death_year >= 1850) AND (death_year <= 2200))),
  CHECK ((relation = ANY (ARRAY['parent'::text, 'partner'::text, 'former_partner'::text, 'sibling'::text, 'child'::text]))),
  CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text, 'unstated'::text])))
);
CREATE INDEX kin_author_id_idx ON cases.kin USING btree (author_id);
CREATE INDEX kin_case_id_idx ON cases.kin USING btree (case_id);
CREATE INDEX kin_of_kin_id_idx ON cases.kin USING btree (of_kin_id);
CREATE INDEX kin_of_person_id_idx ON cases.kin USING btree (of_person_id);
CREATE INDEX kin_organisation_id_idx ON cases.kin USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.kin FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.kin FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A need in one domain on a dated 5-step scale (1 pressing … 5 copes), the worker's and the client's own value; rows over time make the trend.
create table cases.need_rating (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  domain text not null,  -- Code of the list need_domain.
  rated_on date not null default platform.today(),  -- Day.
  worker_value integer,  -- Worker's value.
  client_value integer,  -- Client's own value.
  reason text not null default ''::text,  -- Why this value.
  episode integer not null default 1,  -- Episode.
  confidence_of uuid,  -- Told in confidence by this person: never in another person's file, print or log extract.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (confidence_of) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((num_nonnulls(worker_value, client_value) > 0)),
  CHECK (((client_value >= 1) AND (client_value <= 5))),
  CHECK (((worker_value >= 1) AND (worker_value <= 5)))
);
CREATE INDEX need_rating_author_id_idx ON cases.need_rating USING btree (author_id);
CREATE INDEX need_rating_case_id_idx ON cases.need_rating USING btree (case_id);
CREATE INDEX need_rating_confidence_of_idx ON cases.need_rating USING btree (confidence_of);
CREATE INDEX need_rating_organisation_id_idx ON cases.need_rating USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.need_rating FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.need_rating FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What follows from the network map: the client's own conclusion and the ties that are missing.
create table cases.network_note (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  on_day date not null default platform.today(),  -- Day.
  conclusion text not null default ''::text,  -- The client's own words.
  missing text[] not null default '{}'::text[],  -- Missing ties.
  drawn_with text not null default ''::text,  -- Who drew the map with whom.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX network_note_author_id_idx ON cases.network_note USING btree (author_id);
CREATE INDEX network_note_case_id_idx ON cases.network_note USING btree (case_id);
CREATE INDEX network_note_organisation_id_idx ON cases.network_note USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.network_note FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.network_note FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Steps between phases. Going on although something is lacking needs a reason that stays visible.
create table cases.phase_change (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  episode integer not null,  -- Episode.
  from_phase text not null,  -- From.
  to_phase text not null,  -- To.
  lacking text[] not null default '{}'::text[],  -- Codes of what was lacking then (rules.ts).
  reason text not null default ''::text,  -- Why the team went on.
  changed_on date not null default platform.today(),  -- Day.
  author_id uuid not null default access.my_membership(),  -- Who.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((cardinality(lacking) = 0) OR (reason <> ''::text)))
);
CREATE INDEX phase_change_author_id_idx ON cases.phase_change USING btree (author_id);
CREATE INDEX phase_change_case_id_created_at_idx ON cases.phase_change USING btree (case_id, created_at DESC);
CREATE INDEX phase_change_organisation_id_idx ON cases.phase_change USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.phase_change FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');

-- The coordinator's review of the chosen procedure: what to repeat, what to revise.
create table cases.procedure_review (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  episode integer not null,  -- Episode.
  reviewed_on date not null default platform.today(),  -- Day.
  text text not null,  -- In words.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX procedure_review_author_id_idx ON cases.procedure_review USING btree (author_id);
CREATE INDEX procedure_review_case_id_idx ON cases.procedure_review USING btree (case_id);
CREATE INDEX procedure_review_organisation_id_idx ON cases.procedure_review USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.procedure_review FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.procedure_review FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What somebody of the case asks for, in their own words, and the worker's reading apart from it.
create table cases.request (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  person_id uuid not null,  -- Whose words.
  words text not null,  -- In the person's own words and language.
  language text not null default 'cs'::text,  -- Language of the words.
  translation text not null default ''::text,  -- Czech translation of the words.
  translated_by text not null default ''::text,  -- Who translated.
  reading text not null default ''::text,  -- How the worker understands it.
  said_on date not null default platform.today(),  -- When said.
  episode integer not null default 1,  -- Episode.
  confidence_of uuid,  -- Told in confidence by this person: never in another person's file, print or log extract.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (confidence_of) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id)
);
CREATE INDEX request_author_id_idx ON cases.request USING btree (author_id);
CREATE INDEX request_case_id_idx ON cases.request USING btree (case_id);
CREATE INDEX request_confidence_of_idx ON cases.request USING btree (confidence_of);
CREATE INDEX request_organisation_id_idx ON cases.request USING btree (organisation_id);
CREATE INDEX request_person_id_idx ON cases.request USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.request FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.request FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who works on the case, as what, from when to when. organisation_id is the organisation of the member.
create table cases.team_member (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  membership_id uuid not null,  -- Who.
  service_id uuid,  -- For which service.
  role text not null,  -- One key worker for each service, one of them leads.
  since date not null default platform.today(),  -- From.
  until date,  -- To; empty while it lasts.
  handover text not null default ''::text,  -- What was handed over when it ended.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK (((until IS NULL) OR (until >= since))),
  CHECK ((role = ANY (ARRAY['leading_key_worker'::text, 'key_worker'::text, 'coordinator'::text, 'member'::text, 'interpreter'::text, 'partner'::text])))
);
CREATE UNIQUE INDEX one_leading_key_worker ON cases.team_member USING btree (case_id) WHERE ((role = 'leading_key_worker'::text) AND (until IS NULL));
CREATE INDEX team_member_author_id_idx ON cases.team_member USING btree (author_id);
CREATE INDEX team_member_case_id_idx ON cases.team_member USING btree (case_id);
CREATE INDEX team_member_membership_id_case_id_organisation_id_until_idx ON cases.team_member USING btree (membership_id, case_id) INCLUDE (organisation_id, until);
CREATE INDEX team_member_organisation_id_idx ON cases.team_member USING btree (organisation_id);
CREATE INDEX team_member_service_id_idx ON cases.team_member USING btree (service_id);
CREATE TRIGGER end_reach_delete AFTER DELETE ON cases.team_member REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, membership_id', 'since, until', 'case_id');
CREATE TRIGGER end_reach_insert AFTER INSERT ON cases.team_member REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, membership_id', 'since, until', 'case_id');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON cases.team_member FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON cases.team_member REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id, membership_id', 'since, until', 'case_id');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.team_member FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.team_member FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A tie of the client's network: somebody or something outside the household. Its state is dated in tie_state.
create table cases.tie (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  sector text not null,  -- Group on the map.
  name text not null,  -- Who, as the client calls them.
  detail text not null default ''::text,  -- Who they are.
  private_person boolean not null default false,  -- A third person: released one by one, left out of prints on request.
  service_id uuid,  -- A service of the directory.
  partner_id uuid,  -- A partner of the directory.
  ended_on date,  -- Since when the tie is no more drawn.
  confidence_of uuid,  -- Told in confidence by this person: never in another person's file, print or log extract.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (confidence_of) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((sector = ANY (ARRAY['family'::text, 'friends'::text, 'community'::text, 'work_housing'::text, 'services_outside'::text, 'services_in_case'::text])))
);
CREATE INDEX tie_author_id_idx ON cases.tie USING btree (author_id);
CREATE INDEX tie_case_id_idx ON cases.tie USING btree (case_id);
CREATE INDEX tie_confidence_of_idx ON cases.tie USING btree (confidence_of);
CREATE INDEX tie_organisation_id_idx ON cases.tie USING btree (organisation_id);
CREATE INDEX tie_partner_id_idx ON cases.tie USING btree (partner_id);
CREATE INDEX tie_service_id_idx ON cases.tie USING btree (service_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.tie FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.tie FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What a tie was like on a day: strength, stress, direction. The newest not after the day of the map is drawn.
create table cases.tie_state (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  tie_id uuid not null,  -- Tie.
  on_day date not null default platform.today(),  -- Day.
  strength text not null,  -- Strong support, plain, weak, tense, cut.
  direction text not null default 'both'::text,  -- to = help comes to the family; from = energy leaves it.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (tie_id, on_day),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (tie_id) REFERENCES cases.tie(id),
  CHECK ((direction = ANY (ARRAY['to'::text, 'from'::text, 'both'::text, 'none'::text]))),
  CHECK ((strength = ANY (ARRAY['strong'::text, 'plain'::text, 'weak'::text, 'tense'::text, 'cut'::text])))
);
CREATE INDEX tie_state_author_id_idx ON cases.tie_state USING btree (author_id);
CREATE INDEX tie_state_case_id_idx ON cases.tie_state USING btree (case_id);
CREATE INDEX tie_state_organisation_id_idx ON cases.tie_state USING btree (organisation_id);
CREATE INDEX tie_state_tie_id_idx ON cases.tie_state USING btree (tie_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.tie_state FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.tie_state FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A vulnerability factor of a person. A set, never a score; released one by one.
create table cases.vulnerability (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  factor text not null,  -- Code of the list vulnerability_factor.
  note text not null default ''::text,  -- In words.
  noted_on date not null default platform.today(),  -- Since when known.
  ended_on date,  -- Since when it no longer holds.
  confidence_of uuid,  -- Told in confidence by this person: never in another person's file, print or log extract.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (confidence_of) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((ended_on IS NULL) OR (ended_on >= noted_on)))
);
CREATE INDEX vulnerability_author_id_idx ON cases.vulnerability USING btree (author_id);
CREATE INDEX vulnerability_case_id_idx ON cases.vulnerability USING btree (case_id);
CREATE INDEX vulnerability_confidence_of_idx ON cases.vulnerability USING btree (confidence_of);
CREATE INDEX vulnerability_organisation_id_idx ON cases.vulnerability USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON cases.vulnerability FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON cases.vulnerability FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function cases.alike(a_case uuid, OUT citizenship integer, OUT citizenships text[], OUT children integer, OUT children_alike integer, OUT together integer, OUT occupations jsonb) returns record stable security definer

-- function cases.confidential_goals() returns uuid[] stable security definer

-- function cases.count_places(a_membership uuid, OUT leads integer, OUT places integer) returns record stable security definer

-- function cases.guard_case_service() returns trigger stable

-- function cases.guard_client_case() returns trigger stable security definer

-- function cases.handovers(in_case uuid) returns TABLE(member_id uuid, handover text) stable security definer

-- function cases.known_services() returns uuid[] stable security definer

-- function cases.my_list(mine boolean, closed boolean) returns uuid[] stable security definer

-- function cases.released_ties() returns uuid[] stable security definer


-- ========== commitments ==========
-- Who does what by when, within an organisation, across organisations, by the client, by bodies without accounts.
create schema commitments;

-- Who will do what for whom by when. A step of a plan is a commitment with a goal. Given to another organisation it must be accepted or declined.
create table commitments.commitment (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  goal_id uuid,  -- Goal of the plan that it is a step of.
  what text not null,  -- What.
  starts_on date,  -- From (bar of the time chart).
  due_on date,  -- By when.
  due_time time without time zone,  -- By what time of that day.
  priority integer not null default 2,  -- 1 first.
  owner_kind text not null,  -- Who does it.
  owner_membership_id uuid,  -- A worker.
  owner_service_id uuid,  -- A service.
  owner_organisation_id uuid,  -- Organisation of the worker or service.
  owner_person_id uuid,  -- A person of the case.
  owner_body text not null default ''::text,  -- A body without an account.
  partner_id uuid,  -- That body in the directory.
  asked_on date,  -- The body was asked on.
  asked_by uuid,  -- By whom.
  remind_on date,  -- Remind us on.
  state text not null default 'open'::text,  -- offered = waits for the answer of the other organisation; open = agreed.
  proposed_on date,  -- Date the other organisation proposes instead.
  kind text not null default 'task'::text,  -- What kind of promise.
  done_on date,  -- Done on.
  confidence_of uuid,  -- Told in confidence by this person: never in another person's file, print or log extract.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (asked_by) REFERENCES access.membership(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (confidence_of) REFERENCES people.person(id),
  FOREIGN KEY (goal_id) REFERENCES cases.goal(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (owner_membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (owner_organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (owner_person_id) REFERENCES people.person(id),
  FOREIGN KEY (owner_service_id) REFERENCES directory.service(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  CHECK (((due_on IS NULL) OR (starts_on IS NULL) OR (due_on >= starts_on))),
  CHECK (((state = 'done'::text) = (done_on IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['task'::text, 'promised_contact'::text, 'review'::text, 'follow_up'::text]))),
  CHECK ((owner_kind = ANY (ARRAY['worker'::text, 'service'::text, 'client'::text, 'body'::text, 'nobody'::text]))),
  CHECK (((priority >= 1) AND (priority <= 3))),
  CHECK ((state = ANY (ARRAY['offered'::text, 'open'::text, 'declined'::text, 'done'::text, 'cancelled'::text])))
);
CREATE INDEX commitment_asked_by_idx ON commitments.commitment USING btree (asked_by);
CREATE INDEX commitment_asked_by_idx1 ON commitments.commitment USING btree (asked_by) WHERE ((state = 'open'::text) AND (owner_kind = 'body'::text));
CREATE INDEX commitment_author_id_idx ON commitments.commitment USING btree (author_id);
CREATE INDEX commitment_author_id_idx1 ON commitments.commitment USING btree (author_id) WHERE ((state = 'open'::text) AND (owner_kind = 'body'::text));
CREATE INDEX commitment_case_id_idx ON commitments.commitment USING btree (case_id);
CREATE INDEX commitment_confidence_of_idx ON commitments.commitment USING btree (confidence_of);
CREATE INDEX commitment_goal_id_idx ON commitments.commitment USING btree (goal_id);
CREATE INDEX commitment_organisation_id_idx ON commitments.commitment USING btree (organisation_id);
CREATE INDEX commitment_organisation_id_idx1 ON commitments.commitment USING btree (organisation_id) WHERE (state = 'offered'::text);
CREATE INDEX commitment_owner_membership_id_due_on_idx ON commitments.commitment USING btree (owner_membership_id, due_on) WHERE (state = 'open'::text);
CREATE INDEX commitment_owner_membership_id_due_on_idx1 ON commitments.commitment USING btree (owner_membership_id, due_on) WHERE (state = 'done'::text);
CREATE INDEX commitment_owner_membership_id_idx ON commitments.commitment USING btree (owner_membership_id);
CREATE INDEX commitment_owner_organisation_id_idx ON commitments.commitment USING btree (owner_organisation_id);
CREATE INDEX commitment_owner_organisation_id_idx1 ON commitments.commitment USING btree (owner_organisation_id) WHERE (state = 'offered'::text);
CREATE INDEX commitment_owner_person_id_idx ON commitments.commitment USING btree (owner_person_id);
CREATE INDEX commitment_owner_service_id_idx ON commitments.commitment USING btree (owner_service_id);
CREATE INDEX commitment_owner_service_id_idx1 ON commitments.commitment USING btree (owner_service_id) WHERE (state = ANY (ARRAY['open'::text, 'offered'::text]));
CREATE INDEX commitment_partner_id_idx ON commitments.commitment USING btree (partner_id);
CREATE TRIGGER crisis_task AFTER UPDATE OF state, due_on, owner_membership_id ON commitments.commitment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION crisis.tell_task();
CREATE TRIGGER guard_change BEFORE UPDATE ON commitments.commitment FOR EACH ROW EXECUTE FUNCTION commitments.guard_change();
CREATE TRIGGER guard_guest BEFORE UPDATE ON commitments.commitment FOR EACH ROW EXECUTE FUNCTION commitments.guard_guest();
CREATE TRIGGER guard_owner BEFORE INSERT OR UPDATE ON commitments.commitment FOR EACH ROW EXECUTE FUNCTION commitments.guard_owner();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON commitments.commitment FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON commitments.commitment FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A step that can start only after another one.
create table commitments.dependency (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  commitment_id uuid not null,  -- The later step.
  needs_id uuid not null,  -- What has to be done before.
  PRIMARY KEY (id),
  UNIQUE (commitment_id, needs_id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (needs_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((commitment_id <> needs_id))
);
CREATE INDEX dependency_needs_id_idx ON commitments.dependency USING btree (needs_id);
CREATE INDEX dependency_organisation_id_idx ON commitments.dependency USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON commitments.dependency FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- What happened to a commitment: offered, accepted, declined with a reason, another date proposed, done with a result, handed over. Each side keeps what it wrote.
create table commitments.event (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  commitment_id uuid not null,  -- Commitment.
  kind text not null,  -- What.
  text text not null default ''::text,  -- Reason or result.
  proposed_on date,  -- Proposed date.
  to_membership_id uuid,  -- Handed over to.
  to_organisation_id uuid,  -- Organisation it is addressed to: the one that offered, or the one offered to.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  guest_link_id uuid,  -- Said by this guest; author_id then names who gave the link.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (guest_link_id) REFERENCES access.guest_link(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (to_membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  CHECK ((kind = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'proposed'::text, 'agreed'::text, 'done'::text, 'reopened'::text, 'handed_over'::text, 'asked'::text, 'cancelled'::text, 'note'::text])))
);
CREATE INDEX event_author_id_idx ON commitments.event USING btree (author_id);
CREATE INDEX event_case_id_created_at_idx ON commitments.event USING btree (case_id, created_at DESC);
CREATE INDEX event_commitment_id_created_at_idx ON commitments.event USING btree (commitment_id, created_at DESC);
CREATE INDEX event_guest_link_id_idx ON commitments.event USING btree (guest_link_id);
CREATE INDEX event_organisation_id_idx ON commitments.event USING btree (organisation_id);
CREATE INDEX event_to_membership_id_idx ON commitments.event USING btree (to_membership_id);
CREATE INDEX event_to_organisation_id_idx ON commitments.event USING btree (to_organisation_id);
CREATE TRIGGER fill_guest BEFORE INSERT ON commitments.event FOR EACH ROW EXECUTE FUNCTION commitments.fill_guest();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON commitments.event FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON commitments.event FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function commitments.confidential() returns uuid[] stable security definer

-- function commitments.count_held(a_membership uuid, OUT commitments integer, OUT contacts integer) returns record stable security definer

-- function commitments.fill_guest() returns trigger security definer

-- function commitments.given_to_me() returns uuid[] stable security definer

-- function commitments.guard_change() returns trigger stable

-- function commitments.guard_guest() returns trigger

-- function commitments.guard_owner() returns trigger stable security definer

-- function commitments.guest_open() returns boolean stable security definer

-- function commitments.reachable(among uuid[]) returns uuid[] stable security definer

-- function commitments.reads_case(a_case uuid, a_membership uuid) returns boolean stable security definer


-- ========== crisis ==========
-- Crisis plans: templates, activations, roles, timeline, statements, households, material aid, reviews.
create schema crisis;

-- A crisis plan that runs or ran for a locality, with one coordinator where information meets.
create table crisis.activation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  title text not null,  -- How people call it.
  trigger text not null,  -- What happened: why it was activated.
  level text not null default 'local'::text,  -- watch = we get ready, local = bodies of the place, full = everybody.
  coordinator_id uuid not null,  -- The one coordinator.
  deputy_id uuid,  -- Who stands in for the coordinator.
  started_at timestamp with time zone not null default now(),  -- Since when.
  report_every_hours integer not null default 6,  -- A situation report is due every so many hours.
  emergency_until timestamp with time zone,  -- Until when the emergency ground opens the overview of households to those who hold a role; empty = it does not.
  ended_at timestamp with time zone,  -- Until when.
  ending text not null default ''::text,  -- How it ended, what goes on.
  author_id uuid not null default access.my_membership(),  -- Who activated it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  template_version_id uuid,  -- Version of the plan it goes by; empty = the one shipped with the product.
  plan_name text not null default ''::text,  -- What the plan was called then, with its version.
  plan jsonb not null default '{}'::jsonb,  -- The plan as it stood when it was activated, so that everybody who takes part reads it.
  sign_ids uuid[] not null default '{}'::uuid[],  -- Early signs that led to it.
  emergency_statute text,  -- Statute on which the emergency ground stands, when one fits.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (coordinator_id) REFERENCES access.membership(id),
  FOREIGN KEY (deputy_id) REFERENCES access.membership(id),
  FOREIGN KEY (emergency_statute) REFERENCES access.statute_ground(code),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (template_version_id) REFERENCES crisis.template_version(id),
  CHECK (((ended_at IS NULL) OR (ended_at >= started_at))),
  CHECK ((deputy_id <> coordinator_id)),
  CHECK ((level = ANY (ARRAY['watch'::text, 'local'::text, 'full'::text]))),
  CHECK (((report_every_hours >= 1) AND (report_every_hours <= 72)))
);
CREATE INDEX activation_author_id_idx ON crisis.activation USING btree (author_id);
CREATE INDEX activation_case_id_idx ON crisis.activation USING btree (case_id);
CREATE INDEX activation_coordinator_id_idx ON crisis.activation USING btree (coordinator_id);
CREATE INDEX activation_deputy_id_idx ON crisis.activation USING btree (deputy_id);
CREATE INDEX activation_emergency_statute_idx ON crisis.activation USING btree (emergency_statute);
CREATE INDEX activation_organisation_id_idx ON crisis.activation USING btree (organisation_id);
CREATE INDEX activation_template_version_id_idx ON crisis.activation USING btree (template_version_id);
CREATE UNIQUE INDEX one_at_a_time ON crisis.activation USING btree (case_id) WHERE (ended_at IS NULL);
CREATE TRIGGER guard_coordinator BEFORE INSERT OR UPDATE ON crisis.activation FOR EACH ROW EXECUTE FUNCTION crisis.guard_coordinator();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.activation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON crisis.activation FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.activation FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Material aid that came in or was given out. A mistake is struck with a reason, never deleted; what is in store is counted from it.
create table crisis.aid (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- In which crisis.
  direction text not null,  -- in = came, out = was given out.
  thing text not null,  -- What: blankets, lunches.
  unit text not null default ''::text,  -- Counted in: pieces, portions, boxes.
  amount numeric(10,2) not null,  -- How much.
  whom text not null default ''::text,  -- From whom, or for which room or floor; never a name of a client.
  partner_id uuid,  -- Giver in the directory.
  moved_at timestamp with time zone not null default now(),  -- When.
  struck_reason text not null default ''::text,  -- Why it does not count; empty = it does.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  CHECK ((amount > (0)::numeric)),
  CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
);
CREATE INDEX aid_activation_id_thing_idx ON crisis.aid USING btree (activation_id, thing);
CREATE INDEX aid_author_id_idx ON crisis.aid USING btree (author_id);
CREATE INDEX aid_case_id_idx ON crisis.aid USING btree (case_id);
CREATE INDEX aid_organisation_id_idx ON crisis.aid USING btree (organisation_id);
CREATE INDEX aid_partner_id_idx ON crisis.aid USING btree (partner_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.aid FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON crisis.aid FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'activation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.aid FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Contact tree of a crisis: who calls whom, whether they were reached. Work numbers only.
create table crisis.contact (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- In which crisis.
  parent_id uuid,  -- Who calls them; empty = the coordinator does.
  position integer not null default 1,  -- In which order they are called.
  kind text not null,  -- role = holds a role, head = of an organisation that takes part, body = of the directory.
  role_code text not null default ''::text,  -- Which role.
  membership_id uuid,  -- Worker.
  partner_id uuid,  -- Body of the directory.
  name text not null default ''::text,  -- Body in words, when it does not stand in the directory.
  phone text not null default ''::text,  -- Work number to call.
  state text not null default 'waiting'::text,  -- waiting = not called yet, reached = knows, not_reached = called in vain.
  told_at timestamp with time zone,  -- When it was last tried.
  told_by uuid,  -- Who tried.
  note text not null default ''::text,  -- What was agreed, when to try again.
  ended_at timestamp with time zone,  -- Taken out of the tree.
  author_id uuid not null default access.my_membership(),  -- Who put them in.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (parent_id) REFERENCES crisis.contact(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (told_by) REFERENCES access.membership(id),
  CHECK ((parent_id <> id)),
  CHECK (((state = 'waiting'::text) = (told_at IS NULL))),
  CHECK ((kind = ANY (ARRAY['role'::text, 'head'::text, 'body'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'reached'::text, 'not_reached'::text])))
);
CREATE INDEX contact_activation_id_idx ON crisis.contact USING btree (activation_id);
CREATE INDEX contact_author_id_idx ON crisis.contact USING btree (author_id);
CREATE INDEX contact_case_id_idx ON crisis.contact USING btree (case_id);
CREATE INDEX contact_membership_id_idx ON crisis.contact USING btree (membership_id);
CREATE INDEX contact_organisation_id_idx ON crisis.contact USING btree (organisation_id);
CREATE INDEX contact_parent_id_idx ON crisis.contact USING btree (parent_id);
CREATE INDEX contact_partner_id_idx ON crisis.contact USING btree (partner_id);
CREATE INDEX contact_told_by_idx ON crisis.contact USING btree (told_by);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.contact FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON crisis.contact FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'activation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.contact FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Every opening, prolonging and ending of the emergency ground: by whom, why, until when. Only added to.
create table crisis.emergency (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- In which crisis.
  until timestamp with time zone not null,  -- Until when it was opened, three days at most; the moment itself when it was ended.
  statute_code text,  -- Statute, when one fits.
  reason text not null,  -- Why.
  author_id uuid not null default access.my_membership(),  -- Who opened it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (statute_code) REFERENCES access.statute_ground(code),
  CHECK ((until <= (created_at + '72:01:00'::interval)))
);
CREATE INDEX emergency_activation_id_idx ON crisis.emergency USING btree (activation_id);
CREATE INDEX emergency_author_id_idx ON crisis.emergency USING btree (author_id);
CREATE INDEX emergency_case_id_idx ON crisis.emergency USING btree (case_id);
CREATE INDEX emergency_organisation_id_idx ON crisis.emergency USING btree (organisation_id);
CREATE INDEX emergency_statute_code_idx ON crisis.emergency USING btree (statute_code);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.emergency FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT ON crisis.emergency FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'activation_id');

-- The timeline of a crisis: what happened, what was decided, what somebody found out. Only added to; never about a client by name.
create table crisis.entry (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- In which crisis.
  seq bigint not null,  -- Numbered within the crisis in the order in which entries came in, without gaps: whoever lost the connection reads on from the last one.
  at timestamp with time zone not null default now(),  -- When it happened.
  kind text not null,  -- What kind of entry; those of rules: activation, role, handover, takeover, vacant, call, task, emergency, level, ending.
  area text not null default ''::text,  -- Area of the plan, by its code.
  text text not null,  -- What.
  author_id uuid default access.my_membership(),  -- Who wrote it; empty = a rule did.
  created_at timestamp with time zone not null default now(),
  strikes_id uuid,  -- Former entry that this one puts right: that one is shown struck out.
  commitment_id uuid,  -- Commitment it speaks of.
  statement_id uuid,  -- Statement that was published.
  report_id uuid,  -- Situation report that was approved.
  PRIMARY KEY (id),
  UNIQUE (activation_id, seq),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (report_id) REFERENCES crisis.report(id),
  FOREIGN KEY (statement_id) REFERENCES crisis.statement(id),
  FOREIGN KEY (strikes_id) REFERENCES crisis.entry(id),
  CHECK ((kind ~ '^[a-z_]{1,40}$'::text)),
  CHECK ((strikes_id <> id))
);
CREATE INDEX entry_activation_id_author_id_idx ON crisis.entry USING btree (activation_id, author_id);
CREATE INDEX entry_author_id_idx ON crisis.entry USING btree (author_id);
CREATE INDEX entry_case_id_idx ON crisis.entry USING btree (case_id);
CREATE INDEX entry_commitment_id_idx ON crisis.entry USING btree (commitment_id);
CREATE INDEX entry_organisation_id_idx ON crisis.entry USING btree (organisation_id);
CREATE INDEX entry_report_id_idx ON crisis.entry USING btree (report_id);
CREATE INDEX entry_statement_id_idx ON crisis.entry USING btree (statement_id);
CREATE UNIQUE INDEX entry_strikes_id_idx ON crisis.entry USING btree (strikes_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.entry FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER number_entry BEFORE INSERT ON crisis.entry FOR EACH ROW EXECUTE FUNCTION crisis.number_entry();
CREATE TRIGGER tell AFTER INSERT ON crisis.entry FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'activation_id');

-- Review after a crisis, one row an area, written together.
create table crisis.finding (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- Of which crisis.
  area text not null,  -- Area of the plan, by its code; „whole“ = the crisis as a whole.
  worked text not null default ''::text,  -- What worked.
  failed text not null default ''::text,  -- What did not.
  to_change text not null default ''::text,  -- What to do otherwise.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (activation_id, area),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX finding_author_id_idx ON crisis.finding USING btree (author_id);
CREATE INDEX finding_case_id_idx ON crisis.finding USING btree (case_id);
CREATE INDEX finding_organisation_id_idx ON crisis.finding USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.finding FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.finding FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A household of a house in crisis: what it needs, never who it is. Others than the organisation that wrote it read it by a role while the emergency ground lasts, or by a release.
create table crisis.household (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- In which crisis.
  unit text not null,  -- Room or flat; never a name.
  adults integer not null default 0,  -- How many adults.
  children integer not null default 0,  -- How many under 18.
  shelter text not null default 'not_known'::text,  -- Where they sleep: not known, has its own, needed, offered, placed, declined.
  shelter_where text not null default ''::text,  -- Place offered or taken.
  health_support boolean not null default false,  -- Needs health support; which one stands nowhere here.
  pets integer not null default 0,  -- How many animals go along.
  language text,  -- Code of the list language: how to speak with them.
  interpreter boolean not null default false,  -- An interpreter is needed.
  cares_id uuid,  -- Who of us goes there: one service for each household.
  needs text not null default ''::text,  -- What is needed, in words, without names and diagnoses.
  left_at timestamp with time zone,  -- Gone from the house since.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (cares_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((adults >= 0) AND (adults <= 50))),
  CHECK (((adults + children) > 0)),
  CHECK (((children >= 0) AND (children <= 50))),
  CHECK (((pets >= 0) AND (pets <= 50))),
  CHECK ((shelter = ANY (ARRAY['not_known'::text, 'own'::text, 'needed'::text, 'offered'::text, 'placed'::text, 'declined'::text])))
);
CREATE INDEX household_activation_id_idx ON crisis.household USING btree (activation_id);
CREATE INDEX household_author_id_idx ON crisis.household USING btree (author_id);
CREATE INDEX household_cares_id_idx ON crisis.household USING btree (cares_id);
CREATE INDEX household_case_id_idx ON crisis.household USING btree (case_id);
CREATE INDEX household_organisation_id_idx ON crisis.household USING btree (organisation_id);
CREATE UNIQUE INDEX one_household_at_the_door ON crisis.household USING btree (activation_id, unit) WHERE (left_at IS NULL);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON crisis.household FOR EACH ROW EXECUTE FUNCTION crisis.guard_household();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.household FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON crisis.household FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'activation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.household FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A household is that of a client's case: known to the organisation that leads it. Whom that case is released to reads the household, too.
create table crisis.household_client (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  household_id uuid not null,  -- Which household.
  case_id uuid not null,
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (household_id, case_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (household_id) REFERENCES crisis.household(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX household_client_author_id_idx ON crisis.household_client USING btree (author_id);
CREATE INDEX household_client_case_id_idx ON crisis.household_client USING btree (case_id);
CREATE INDEX household_client_organisation_id_idx ON crisis.household_client USING btree (organisation_id);
CREATE TRIGGER guard_client_case BEFORE INSERT ON crisis.household_client FOR EACH ROW EXECUTE FUNCTION cases.guard_client_case();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.household_client FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');

-- Numbers of households as far as they may be read, by crisis and organisation.
-- view crisis.household_sum, reads crisis.household
--   activation_id uuid
--   organisation_id uuid
--   households integer
--   adults integer
--   children integer
--   shelter_needed integer
--   shelter_people integer
--   placed integer
--   health_support integer
--   pets integer
--   interpreter integer
--   without_worker integer
--   gone integer

-- Checklist of a crisis: what the plan proposes, and what became of it.
create table crisis.item (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- In which crisis.
  area text not null,  -- Area of the plan, by its code.
  position integer not null,  -- Order within the area.
  text text not null,  -- What is to be done. Never about a client.
  who_usually text not null default ''::text,  -- Who usually does it.
  due_at timestamp with time zone,  -- By when.
  state text not null default 'proposed'::text,  -- proposed = nobody has it yet, given = a commitment, covered = somebody does it already, skipped = not needed.
  commitment_id uuid,  -- The commitment it became.
  covered_by text not null default ''::text,  -- Who does it already.
  reason text not null default ''::text,  -- Why it is not needed.
  added boolean not null default false,  -- Not of the plan: added during the crisis.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((state = 'given'::text) = (commitment_id IS NOT NULL))),
  CHECK (((state <> 'covered'::text) OR (covered_by <> ''::text))),
  CHECK (((state <> 'skipped'::text) OR (reason <> ''::text))),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'given'::text, 'covered'::text, 'skipped'::text])))
);
CREATE INDEX item_activation_id_area_position_idx ON crisis.item USING btree (activation_id, area, "position");
CREATE INDEX item_author_id_idx ON crisis.item USING btree (author_id);
CREATE INDEX item_case_id_idx ON crisis.item USING btree (case_id);
CREATE INDEX item_commitment_id_idx ON crisis.item USING btree (commitment_id);
CREATE INDEX item_organisation_id_idx ON crisis.item USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.item FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON crisis.item FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'activation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.item FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What a review wants changed in the plan: proposed to the organisation that keeps it, accepted into its next draft or declined with a reason.
create table crisis.proposal (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- Learnt in which crisis.
  to_organisation_id uuid not null,  -- Who keeps the plan; of the shipped plan whoever activated it.
  template_id uuid,  -- Which plan; empty until the shipped plan is taken over.
  template_version_id uuid,  -- Draft into which it was accepted.
  area text not null,  -- Area of the plan, by its code.
  change jsonb not null,  -- Add, reword or leave out a task, or reword the purpose (modules/crisis/review/contract.ts).
  reason text not null,  -- Why: what happened.
  state text not null default 'proposed'::text,  -- How it stands.
  answer text not null default ''::text,  -- Why not, or what was made of it.
  answered_at timestamp with time zone,  -- When it was answered.
  answered_by uuid,  -- Who answered.
  author_id uuid not null default access.my_membership(),  -- Who proposed it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (answered_by) REFERENCES access.membership(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (template_id) REFERENCES crisis.template(id),
  FOREIGN KEY (template_version_id) REFERENCES crisis.template_version(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  CHECK (((state = 'proposed'::text) = (answered_at IS NULL))),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'declined'::text])))
);
CREATE INDEX proposal_activation_id_idx ON crisis.proposal USING btree (activation_id);
CREATE INDEX proposal_answered_by_idx ON crisis.proposal USING btree (answered_by);
CREATE INDEX proposal_author_id_idx ON crisis.proposal USING btree (author_id);
CREATE INDEX proposal_case_id_idx ON crisis.proposal USING btree (case_id);
CREATE INDEX proposal_organisation_id_idx ON crisis.proposal USING btree (organisation_id);
CREATE INDEX proposal_template_id_idx ON crisis.proposal USING btree (template_id);
CREATE INDEX proposal_template_version_id_idx ON crisis.proposal USING btree (template_version_id);
CREATE INDEX proposal_to_organisation_id_idx ON crisis.proposal USING btree (to_organisation_id);
CREATE TRIGGER guard_proposal BEFORE UPDATE ON crisis.proposal FOR EACH ROW EXECUTE FUNCTION crisis.guard_proposal();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.proposal FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.proposal FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Body that receives the situation reports of a crisis: by a mail that one waits, or handed over in another way.
create table crisis.recipient (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- Of which crisis.
  name text not null,  -- Body: office, organisation, firm.
  membership_id uuid,  -- Who takes part for it and is told by a mail; empty when it is handed over in another way.
  way text not null default ''::text,  -- How it is handed over when not by a mail.
  ended_at timestamp with time zone,  -- Since when it receives no more.
  author_id uuid not null default access.my_membership(),  -- Who put it on the list.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX recipient_activation_id_idx ON crisis.recipient USING btree (activation_id);
CREATE INDEX recipient_author_id_idx ON crisis.recipient USING btree (author_id);
CREATE INDEX recipient_case_id_idx ON crisis.recipient USING btree (case_id);
CREATE INDEX recipient_membership_id_idx ON crisis.recipient USING btree (membership_id);
CREATE INDEX recipient_organisation_id_idx ON crisis.recipient USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.recipient FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.recipient FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Situation report of a crisis. Once approved it is numbered and does not change.
create table crisis.report (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- Of which crisis.
  state text not null default 'draft'::text,  -- draft, approved.
  number integer,  -- Which one in its crisis, from 1; empty while it is a draft.
  from_at timestamp with time zone not null,  -- From when it tells.
  to_at timestamp with time zone not null,  -- As of when it tells.
  content jsonb not null default '{}'::jsonb,  -- Words and numbers of the report, by area. Never about a single household.
  kept text[] not null default '{}'::text[],  -- Words like a name of a person that were knowingly left there.
  kept_reason text not null default ''::text,  -- Why they were left there.
  approved_at timestamp with time zone,  -- When it was approved.
  approved_by uuid,  -- Who approved it.
  author_id uuid not null default access.my_membership(),  -- Who drafted it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (activation_id, number),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (approved_by) REFERENCES access.membership(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((((state = 'approved'::text) = (number IS NOT NULL)) AND ((state = 'approved'::text) = (approved_at IS NOT NULL)) AND ((state = 'approved'::text) = (approved_by IS NOT NULL)))),
  CHECK ((to_at >= from_at)),
  CHECK ((number > 0)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text])))
);
CREATE UNIQUE INDEX one_report_draft ON crisis.report USING btree (activation_id) WHERE (state = 'draft'::text);
CREATE INDEX report_approved_by_idx ON crisis.report USING btree (approved_by);
CREATE INDEX report_author_id_idx ON crisis.report USING btree (author_id);
CREATE INDEX report_case_id_idx ON crisis.report USING btree (case_id);
CREATE INDEX report_organisation_id_idx ON crisis.report USING btree (organisation_id);
CREATE TRIGGER guard_report BEFORE UPDATE ON crisis.report FOR EACH ROW EXECUTE FUNCTION crisis.guard_report();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.report FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON crisis.report FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'activation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.report FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who downloaded a situation report, when and as what.
create table crisis.report_opening (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  report_id uuid not null,  -- Which report.
  format text not null,  -- pdf, docx.
  author_id uuid not null default access.my_membership(),  -- Who downloaded it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (report_id) REFERENCES crisis.report(id),
  CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text])))
);
CREATE INDEX report_opening_author_id_idx ON crisis.report_opening USING btree (author_id);
CREATE INDEX report_opening_case_id_idx ON crisis.report_opening USING btree (case_id);
CREATE INDEX report_opening_organisation_id_idx ON crisis.report_opening USING btree (organisation_id);
CREATE INDEX report_opening_report_id_idx ON crisis.report_opening USING btree (report_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.report_opening FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');

-- A body was told that a report waits, or it was handed over.
create table crisis.report_sent (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  report_id uuid not null,  -- Which report.
  recipient_id uuid not null,  -- To whom.
  mailed boolean not null,  -- Told by a mail; otherwise handed over in another way.
  author_id uuid not null default access.my_membership(),  -- Who sent it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (report_id, recipient_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (recipient_id) REFERENCES crisis.recipient(id),
  FOREIGN KEY (report_id) REFERENCES crisis.report(id)
);
CREATE INDEX report_sent_author_id_idx ON crisis.report_sent USING btree (author_id);
CREATE INDEX report_sent_case_id_idx ON crisis.report_sent USING btree (case_id);
CREATE INDEX report_sent_organisation_id_idx ON crisis.report_sent USING btree (organisation_id);
CREATE INDEX report_sent_recipient_id_idx ON crisis.report_sent USING btree (recipient_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.report_sent FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');

-- Who holds a role in a crisis, and who stands in for them. Whoever takes over is a new row.
create table crisis.role (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- In which crisis.
  code text not null,  -- Which role, by its code in the template: information, spokesperson, people, children, aid, legal, …
  name text not null,  -- What it is called.
  membership_id uuid not null,  -- Who holds it.
  deputy_id uuid,  -- Who stands in.
  since timestamp with time zone not null default now(),  -- From.
  until timestamp with time zone,  -- To; empty = still.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  handover text not null default ''::text,  -- What was handed over when it ended.
  PRIMARY KEY (id),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (deputy_id) REFERENCES access.membership(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((until IS NULL) OR (until >= since))),
  CHECK ((deputy_id <> membership_id))
);
CREATE UNIQUE INDEX one_holder ON crisis.role USING btree (activation_id, code) WHERE (until IS NULL);
CREATE INDEX role_activation_id_idx ON crisis.role USING btree (activation_id);
CREATE INDEX role_author_id_idx ON crisis.role USING btree (author_id);
CREATE INDEX role_case_id_idx ON crisis.role USING btree (case_id);
CREATE INDEX role_deputy_id_idx ON crisis.role USING btree (deputy_id);
CREATE INDEX role_membership_id_idx ON crisis.role USING btree (membership_id);
CREATE INDEX role_organisation_id_idx ON crisis.role USING btree (organisation_id);
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE ON crisis.role FOR EACH ROW EXECUTE FUNCTION crisis.guard_role();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.role FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON crisis.role FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'activation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.role FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A shift is handed over: from the author to another one in the same role, who confirms it. Who holds the role does not change by it.
create table crisis.shift (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- In which crisis.
  role_code text not null,  -- In which role.
  to_membership_id uuid not null,  -- To whom.
  goes_on text not null,  -- What goes on now.
  watch text not null default ''::text,  -- What to watch.
  taken_at timestamp with time zone,  -- Read and taken over.
  author_id uuid not null default access.my_membership(),  -- Whose shift ends.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (to_membership_id) REFERENCES access.membership(id),
  CHECK ((to_membership_id <> author_id))
);
CREATE INDEX shift_activation_id_idx ON crisis.shift USING btree (activation_id);
CREATE INDEX shift_author_id_idx ON crisis.shift USING btree (author_id);
CREATE INDEX shift_case_id_idx ON crisis.shift USING btree (case_id);
CREATE INDEX shift_organisation_id_idx ON crisis.shift USING btree (organisation_id);
CREATE INDEX shift_to_membership_id_idx ON crisis.shift USING btree (to_membership_id);
CREATE TRIGGER guard BEFORE INSERT ON crisis.shift FOR EACH ROW EXECUTE FUNCTION crisis.guard_shift();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.shift FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON crisis.shift FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'activation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.shift FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Statement for the public. Published only when another person than its author approved it; then it does not change, a correction is a new one.
create table crisis.statement (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  activation_id uuid not null,  -- In which crisis.
  title text not null,  -- What it is about.
  text text not null,  -- What is said.
  unsaid text not null default ''::text,  -- What is not said, for those who speak.
  state text not null default 'draft'::text,  -- draft, approved, published.
  returned text not null default ''::text,  -- Why it was given back to its author.
  kept text[] not null default '{}'::text[],  -- Words like a name of a person that were knowingly left there.
  kept_reason text not null default ''::text,  -- Why they were left there.
  approved_at timestamp with time zone,  -- When it was approved.
  approved_by uuid,  -- Who approved it: the coordinator or who stands in.
  published_at timestamp with time zone,  -- When it was said.
  published_by uuid,  -- Who published it: the spokesperson or who stands in.
  channel text not null default ''::text,  -- Where it was said.
  corrects_id uuid,  -- Which published statement it corrects.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activation_id) REFERENCES crisis.activation(id),
  FOREIGN KEY (approved_by) REFERENCES access.membership(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (corrects_id) REFERENCES crisis.statement(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (published_by) REFERENCES access.membership(id),
  CHECK ((((state = 'draft'::text) = (approved_at IS NULL)) AND ((approved_at IS NULL) = (approved_by IS NULL)))),
  CHECK ((approved_by <> author_id)),
  CHECK ((((state = 'published'::text) = (published_at IS NOT NULL)) AND ((published_at IS NULL) = (published_by IS NULL)) AND ((published_at IS NULL) OR ((approved_at IS NOT NULL) AND (published_at >= approved_at))))),
  CHECK ((corrects_id <> id)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text, 'published'::text])))
);
CREATE INDEX statement_activation_id_idx ON crisis.statement USING btree (activation_id);
CREATE INDEX statement_approved_by_idx ON crisis.statement USING btree (approved_by);
CREATE INDEX statement_author_id_idx ON crisis.statement USING btree (author_id);
CREATE INDEX statement_case_id_idx ON crisis.statement USING btree (case_id);
CREATE UNIQUE INDEX statement_corrects_id_idx ON crisis.statement USING btree (corrects_id);
CREATE INDEX statement_organisation_id_idx ON crisis.statement USING btree (organisation_id);
CREATE INDEX statement_published_by_idx ON crisis.statement USING btree (published_by);
CREATE TRIGGER guard_statement BEFORE UPDATE ON crisis.statement FOR EACH ROW EXECUTE FUNCTION crisis.guard_statement();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.statement FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON crisis.statement FOR EACH ROW EXECUTE FUNCTION platform.tell('crisis', 'activation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.statement FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A crisis plan that an organisation keeps; what stands in it is in its versions. The plan shipped with the product stands in the code.
create table crisis.template (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  name text not null,  -- What it is called.
  ended_on date,  -- Offered no more since.
  author_id uuid not null default access.my_membership(),  -- Who made it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX template_author_id_idx ON crisis.template USING btree (author_id);
CREATE INDEX template_organisation_id_idx ON crisis.template USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.template FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.template FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- One version of a crisis plan. A published one never changes; what is new is the next draft.
create table crisis.template_version (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  template_id uuid not null,  -- Of which plan.
  number integer not null,  -- Versions of a plan are numbered from one.
  state text not null default 'draft'::text,  -- draft = being written, published = in force until the next one.
  content jsonb not null,  -- Areas with their tasks, roles, bodies and materials (modules/crisis/templates/contract.ts).
  summary text not null default ''::text,  -- What is different in it, in words.
  published_at timestamp with time zone,  -- Since when it is in force.
  published_by uuid,  -- Who put it in force.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (template_id, number),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (published_by) REFERENCES access.membership(id),
  FOREIGN KEY (template_id) REFERENCES crisis.template(id),
  CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
  CHECK ((number >= 1)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
);
CREATE UNIQUE INDEX one_draft ON crisis.template_version USING btree (template_id) WHERE (state = 'draft'::text);
CREATE INDEX template_version_author_id_idx ON crisis.template_version USING btree (author_id);
CREATE INDEX template_version_organisation_id_idx ON crisis.template_version USING btree (organisation_id);
CREATE INDEX template_version_published_by_idx ON crisis.template_version USING btree (published_by);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.template_version FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.template_version FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- That a worker was trained for a crisis, until when it holds. Kept by the head.
create table crisis.training (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  membership_id uuid not null,  -- Who was trained.
  kind text not null,  -- coordination = leading a crisis, team = acting in one, media = speaking for it.
  trained_on date not null,  -- When.
  valid_until date not null,  -- Last day on which it holds.
  proof text not null default ''::text,  -- By what it is proved: certificate, number, where it is kept.
  ended_on date,  -- Written by mistake, or holds no more since.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((valid_until >= trained_on)),
  CHECK ((kind = ANY (ARRAY['coordination'::text, 'team'::text, 'media'::text])))
);
CREATE INDEX training_author_id_idx ON crisis.training USING btree (author_id);
CREATE INDEX training_membership_id_idx ON crisis.training USING btree (membership_id);
CREATE INDEX training_organisation_id_idx ON crisis.training USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON crisis.training FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON crisis.training FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function crisis.acting(an_activation uuid) returns uuid stable security definer

-- function crisis.directed() returns uuid[] stable security definer

-- function crisis.fellow_organisations() returns uuid[] stable security definer

-- function crisis.guard_coordinator() returns trigger stable security definer

-- function crisis.guard_household() returns trigger stable security definer

-- function crisis.guard_proposal() returns trigger stable

-- function crisis.guard_report() returns trigger stable security definer

-- function crisis.guard_role() returns trigger stable security definer

-- function crisis.guard_shift() returns trigger stable security definer

-- function crisis.guard_statement() returns trigger stable security definer

-- function crisis.household_parts(an_activation uuid) returns SETOF crisis.household_sum stable security definer

-- function crisis.is_here(a_case uuid, a_membership uuid) returns boolean stable security definer

-- function crisis.known_members(a_case uuid) returns uuid[] stable security definer

-- function crisis.may_begin() returns boolean stable security definer

-- Crises that go on in which the caller holds a role.
-- function crisis.my_activations() returns uuid[] stable security definer

-- function crisis.my_reporting() returns uuid[] stable security definer

-- function crisis.my_roles(OUT activation_id uuid, OUT case_id uuid, OUT code text) returns SETOF record stable security definer

-- function crisis.number_entry() returns trigger security definer

-- function crisis.open_to_me() returns uuid[] stable security definer

-- function crisis.people(a_case uuid, OUT membership_id uuid, OUT name text, OUT organisation_id uuid, OUT role text, OUT here boolean, OUT trained text[]) returns SETOF record stable security definer

-- function crisis.released_households() returns uuid[] stable security definer

-- function crisis.running() returns uuid[] stable security definer

-- function crisis.say(an_activation uuid, a_kind text, a_text text) returns void security definer

-- function crisis.somebody_left() returns trigger security definer

-- function crisis.succeed(a_case uuid DEFAULT NULL::uuid) returns integer security definer

-- function crisis.takes_part(a_case uuid, a_membership uuid) returns boolean stable security definer

-- function crisis.tell_report(a_report uuid, a_subject text, a_text text) returns integer security definer

-- function crisis.tell_task() returns trigger security definer

-- function crisis.trained_for(a_membership uuid) returns text[] stable security definer

-- function crisis.who(a_activation uuid, OUT membership_id uuid, OUT name text, OUT organisation_id uuid, OUT organisation text) returns SETOF record stable security definer


-- ========== directory ==========
-- Territory, places, partners and services.
create schema directory;

-- What organisations agreed on. A draft is its writer's; offered, all its parties see it. Where it stands follows from its steps.
create table directory.agreement (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  title text not null,  -- What it is called.
  scope text not null default ''::text,  -- What it covers, in words. Never about a client.
  orp_codes text[] not null default '{}'::text[],  -- Districts it covers.
  topics text[] not null default '{}'::text[],  -- Needs it is about, codes of need_domain.
  valid_from date not null,  -- From.
  valid_to date,  -- Last day; empty without an end.
  notice_months integer,  -- Notice period in whole months.
  review_on date,  -- When the writer wants to look whether it still fits.
  revision integer not null default 1,  -- Number of its wording: a confirmation holds for one.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  CHECK (((notice_months >= 0) AND (notice_months <= 24)))
);
CREATE INDEX agreement_author_id_idx ON directory.agreement USING btree (author_id);
CREATE INDEX agreement_organisation_id_idx ON directory.agreement USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.agreement FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.agreement FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- How the parties here answered to the wording that stands.
-- view directory.agreement_answer, reads directory.agreement, directory.agreement_party, directory.agreement_step
--   agreement_id uuid
--   party_id uuid
--   party_organisation_id uuid
--   kind text
--   on_day date

-- A party of an agreement: an organisation here, or a partner as its writer knows it.
create table directory.agreement_party (
  id uuid not null,
  agreement_id uuid not null,  -- Agreement.
  organisation_id uuid not null default access.my_organisation(),
  party_organisation_id uuid,  -- An organisation here; it sees the agreement and confirms it.
  partner_id uuid,  -- A body without accounts here; agreed with on paper.
  partner_name text not null default ''::text,  -- What the partner was called: the other parties do not know the writer's partners.
  duties text not null,  -- What it answers for.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (agreement_id, partner_id),
  UNIQUE (agreement_id, party_organisation_id),
  FOREIGN KEY (agreement_id) REFERENCES directory.agreement(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (party_organisation_id) REFERENCES access.organisation(id),
  CHECK ((num_nonnulls(party_organisation_id, partner_id) = 1)),
  CHECK (((partner_id IS NULL) = (partner_name = ''::text)))
);
CREATE INDEX agreement_party_organisation_id_idx ON directory.agreement_party USING btree (organisation_id);
CREATE INDEX agreement_party_partner_id_idx ON directory.agreement_party USING btree (partner_id);
CREATE INDEX agreement_party_party_organisation_id_idx ON directory.agreement_party USING btree (party_organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.agreement_party FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Services that an agreement covers.
create table directory.agreement_service (
  agreement_id uuid not null,  -- Agreement.
  service_id uuid not null,  -- Service.
  organisation_id uuid not null default access.my_organisation(),
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (agreement_id, service_id),
  FOREIGN KEY (agreement_id) REFERENCES directory.agreement(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
CREATE INDEX agreement_service_organisation_id_idx ON directory.agreement_service USING btree (organisation_id);
CREATE INDEX agreement_service_service_id_idx ON directory.agreement_service USING btree (service_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.agreement_service FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Where agreements stand for the reader: offered, withdrawn, its last day, how many parties here confirmed, when to look at it again.
-- view directory.agreement_standing, reads directory.agreement, directory.agreement_answer, directory.agreement_step
--   agreement_id uuid
--   offered_on date
--   withdrawn_on date
--   ends_on date
--   others integer
--   confirmed integer
--   declined integer
--   my_answer text
--   review_on date

-- What became of an agreement, step by step; nothing here is ever changed.
create table directory.agreement_step (
  id uuid not null,
  agreement_id uuid not null,  -- Agreement.
  organisation_id uuid not null default access.my_organisation(),
  kind text not null,  -- Offered to the parties, its wording changed, confirmed or declined by the head of a party, reviewed, ended by a party, withdrawn by its writer.
  revision integer not null,  -- Of which wording.
  on_day date not null default platform.today(),  -- When.
  until_day date,  -- Ended: the last day. Reviewed: when to look again.
  note text not null default ''::text,  -- Why, in words.
  author_id uuid not null default access.my_membership(),  -- Who took it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (agreement_id) REFERENCES directory.agreement(id) ON DELETE CASCADE,
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((((until_day IS NOT NULL) = (kind = 'ended'::text)) OR (kind = 'reviewed'::text))),
  CHECK ((kind = ANY (ARRAY['offered'::text, 'changed'::text, 'confirmed'::text, 'declined'::text, 'reviewed'::text, 'ended'::text, 'withdrawn'::text])))
);
CREATE INDEX agreement_step_agreement_id_created_at_idx ON directory.agreement_step USING btree (agreement_id, created_at);
CREATE INDEX agreement_step_author_id_idx ON directory.agreement_step USING btree (author_id);
CREATE INDEX agreement_step_organisation_id_idx ON directory.agreement_step USING btree (organisation_id);
CREATE TRIGGER guard_step BEFORE INSERT ON directory.agreement_step FOR EACH ROW EXECUTE FUNCTION directory.guard_step();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.agreement_step FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Free places and waiting time of a service as told on a day by somebody of it; written by whoever asked.
create table directory.availability (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid not null,  -- Which service.
  told_on date not null default platform.today(),  -- When it was told.
  told_by text not null,  -- Post or desk that told it, e.g. reception; never a private person of the street.
  free integer,  -- Free places.
  waiting_days integer,  -- Days of waiting.
  note text not null default ''::text,  -- In words, e.g. only for mothers with one child. Never about a client.
  author_id uuid not null default access.my_membership(),  -- Who asked and wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK (((num_nonnulls(free, waiting_days) > 0) OR (note <> ''::text))),
  CHECK (((free >= 0) AND (free <= 100000))),
  CHECK (((waiting_days >= 0) AND (waiting_days <= 3650)))
);
CREATE INDEX availability_author_id_idx ON directory.availability USING btree (author_id);
CREATE INDEX availability_organisation_id_idx ON directory.availability USING btree (organisation_id);
CREATE INDEX availability_service_id_told_on_idx ON directory.availability USING btree (service_id, told_on DESC);
CREATE TRIGGER find_anew_delete AFTER DELETE ON directory.availability REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER find_anew_insert AFTER INSERT ON directory.availability REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER find_anew_update AFTER UPDATE ON directory.availability REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.availability FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.availability FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- An interpreter was asked for a request. Carries all that the interpreter may know of it: no case, no topic; the client only as the one who asks wrote.
create table directory.booking (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  request_id uuid not null,  -- For which request.
  interpreter_id uuid not null,  -- Who was asked.
  interpreter_name text not null default ''::text,  -- As they were called then.
  during tstzrange not null default 'empty'::tstzrange,  -- From–to; computed from day, time and length of the request.
  on_day date not null default platform.today(),  -- Day, from the request.
  starts time without time zone not null default '00:00:00'::time without time zone,  -- From what time, from the request.
  minutes integer not null default 60,  -- How long, from the request.
  language text not null,  -- Which of the languages.
  mode text not null default 'in_person'::text,  -- In person, by phone, by video; from the request.
  place text not null default ''::text,  -- Where, from the request.
  client_shown text not null default ''::text,  -- How the client is called before the interpreter, from the request.
  contact_name text not null default ''::text,  -- Whom to ask for, from the request.
  contact_phone text not null default ''::text,  -- Where to call, from the request.
  price_hour numeric(8,2),  -- CZK an hour, as it was agreed when asked.
  price_travel numeric(8,2),  -- CZK for the journey, as it was agreed when asked.
  price_min_minutes integer not null default 60,  -- Least time paid, as it was agreed when asked.
  price_step_minutes integer not null default 30,  -- Every begun so many minutes are paid.
  answer_by timestamp with time zone not null,  -- Until when an answer is awaited.
  state text not null default 'offered'::text,  -- offered; confirmed; refused by the interpreter; no_answer in time; withdrawn by whoever asked; done; the client, or the interpreter, did not come.
  reason text not null default ''::text,  -- Why it was refused or withdrawn.
  answered_at timestamp with time zone,  -- When the interpreter answered.
  answered_by text,  -- The interpreter in Souběh, by a link, or a worker wrote down what was said on the phone.
  reminded_at timestamp with time zone,  -- The reminder of the day before was sent.
  author_id uuid not null default access.my_membership(),  -- Who asked.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (interpreter_id) REFERENCES directory.interpreter(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (request_id) REFERENCES directory.interpreting_request(id),
  CHECK ((answered_by = ANY (ARRAY['interpreter'::text, 'guest'::text, 'worker'::text]))),
  CHECK ((mode = ANY (ARRAY['in_person'::text, 'phone'::text, 'video'::text]))),
  CHECK ((state = ANY (ARRAY['offered'::text, 'confirmed'::text, 'refused'::text, 'no_answer'::text, 'withdrawn'::text, 'done'::text, 'client_absent'::text, 'interpreter_absent'::text]))),
  EXCLUDE USING gist (interpreter_id WITH =, during WITH &&) WHERE ((state = ANY (ARRAY['confirmed'::text, 'done'::text, 'client_absent'::text])))
);
CREATE INDEX booking_author_id_idx ON directory.booking USING btree (author_id);
CREATE INDEX booking_interpreter_id_on_day_idx ON directory.booking USING btree (interpreter_id, on_day);
CREATE INDEX booking_on_day_idx ON directory.booking USING btree (on_day) WHERE (state = 'confirmed'::text);
CREATE INDEX booking_organisation_id_idx ON directory.booking USING btree (organisation_id);
CREATE INDEX booking_request_id_idx ON directory.booking USING btree (request_id);
CREATE UNIQUE INDEX one_asked_at_a_time ON directory.booking USING btree (request_id) WHERE (state = ANY (ARRAY['offered'::text, 'confirmed'::text, 'done'::text, 'client_absent'::text, 'interpreter_absent'::text]));
CREATE TRIGGER fill_booking BEFORE INSERT ON directory.booking FOR EACH ROW EXECUTE FUNCTION directory.fill_booking();
CREATE TRIGGER follow_booking AFTER UPDATE OF state ON directory.booking FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION directory.follow_booking();
CREATE TRIGGER guard_booking BEFORE UPDATE ON directory.booking FOR EACH ROW EXECUTE FUNCTION directory.guard_booking();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.booking FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.booking FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Dated code lists that rooms choose from: need domains, vulnerability factors, activities, kinds of residence and so on.
create table directory.code (
  list text not null,  -- Which list.
  code text not null,  -- Stable code.
  cs text not null,  -- Czech label.
  en text not null,  -- English label.
  uk text not null,  -- Ukrainian label.
  sort integer not null default 0,  -- Order in the list.
  valid_from date not null default '2000-01-01'::date,  -- First day of validity.
  valid_to date,  -- Last day of validity.
  PRIMARY KEY (list, code)
);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.code FOR EACH ROW EXECUTE FUNCTION access.log_change();

-- How to reach a partner or a service; never a private number.
create table directory.contact (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  partner_id uuid,  -- Of this partner.
  service_id uuid,  -- Of this service.
  label text not null,  -- Post or desk, e.g. reception.
  phone text,  -- E.164.
  email text,  -- E-mail.
  web text,  -- Web address.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  role text not null default 'other'::text,  -- What the contact is for.
  note text not null default ''::text,  -- E.g. mornings only.
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((num_nonnulls(partner_id, service_id) = 1)),
  CHECK ((role = ANY (ARRAY['reception'::text, 'worker'::text, 'head'::text, 'referrals'::text, 'crisis'::text, 'interpreting'::text, 'office'::text, 'other'::text])))
);
CREATE INDEX contact_organisation_id_idx ON directory.contact USING btree (organisation_id);
CREATE INDEX contact_partner_id_idx ON directory.contact USING btree (partner_id);
CREATE INDEX contact_service_id_idx ON directory.contact USING btree (service_id);
CREATE TRIGGER find_anew_delete AFTER DELETE ON directory.contact REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed where service_id is not null');
CREATE TRIGGER find_anew_insert AFTER INSERT ON directory.contact REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed where service_id is not null');
CREATE TRIGGER find_anew_update AFTER UPDATE ON directory.contact REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed where service_id is not null');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.contact FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.contact FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What a search for help asks for, one row for each service; derived from the other tables of the directory.
create table directory.finding (
  service_id uuid not null,  -- Which service.
  organisation_id uuid not null default access.my_organisation(),
  common boolean not null,  -- In the common directory: a service of an organisation here, or an open service of a partner.
  accepts boolean not null,  -- Takes new people.
  interpreting boolean not null,  -- Arranges interpreting.
  ends_on date,  -- Last day of the service or of its partner.
  free integer,  -- Free places as last told by an organisation that is not masked, or by its own.
  free_on date,  -- When they were told.
  age_from integer,  -- Youngest, in years.
  age_to integer,  -- Oldest, in years.
  sort text not null,  -- Name as Czech sorts it, compared byte by byte.
  week int4multirange not null,  -- Minutes of the week (Monday 0:00 is 0) on the clock of Prague in which it is open by its weekdays; over Sunday night from 0 again.
  exceptions datemultirange not null,  -- Days on which something else than weekdays may hold: then hours themselves are asked.
  limited boolean not null,  -- Some weekdays hold only from or to a day: then hours themselves are asked.
  covers text[] not null,  -- Codes of districts and regions that it works in; * is everywhere.
  needs text[] not null,  -- Codes of need_domain.
  target_groups text[] not null,  -- Codes of target_group.
  languages text[] not null,  -- Codes of language.
  attributes text[] not null,  -- Codes of service_attribute.
  forms text[] not null,  -- Forms of the service.
  place_ids uuid[] not null,  -- Where it is given; what of a place is seen, the place says.
  titles tsvector not null,  -- Words of the name, of whose it is and of the type, without accents.
  words tsvector not null,  -- All words without accents: titles, labels of codes, where, what it does.
  card jsonb not null,  -- Contacts, hours, what was told last, what to bring: what a card and a signpost show.
  PRIMARY KEY (service_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id) ON DELETE CASCADE
);
CREATE INDEX finding_attributes_idx ON directory.finding USING gin (attributes);
CREATE INDEX finding_covers_idx ON directory.finding USING gin (covers);
CREATE INDEX finding_languages_idx ON directory.finding USING gin (languages);
CREATE INDEX finding_needs_idx ON directory.finding USING gin (needs);
CREATE INDEX finding_organisation_id_idx ON directory.finding USING btree (organisation_id);
CREATE INDEX finding_target_groups_idx ON directory.finding USING gin (target_groups);
CREATE INDEX finding_titles_idx ON directory.finding USING gin (titles);
CREATE INDEX finding_words_idx ON directory.finding USING gin (words);

-- Words of the directory without accents, for searching with a slip; no word says where it stands.
create table directory.finding_word (
  word text not null,  -- A word.
  PRIMARY KEY (word)
);
CREATE INDEX finding_word_word_idx ON directory.finding_word USING gin (word public.gin_trgm_ops);

-- One taking over of a file into the directory: read, shown, confirmed, written. The row itself is the record of who did it and what came of it.
create table directory.import (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  kind text not null,  -- The national register, or an own sheet of services.
  state text not null default 'reading'::text,  -- reading, preview; queued and running once confirmed; done, failed (nothing was changed), expired (never confirmed), undone.
  read_bytes bigint not null default 0,  -- Size of the file as it came.
  counts jsonb not null default '{}'::jsonb,  -- How many rows are new, changed, same, ended, with local facts kept, refused and so on.
  done integer not null default 0,  -- Steps of writing done.
  steps integer not null default 0,  -- Steps of writing in all.
  confirmed_at timestamp with time zone,  -- When it was confirmed.
  finished_at timestamp with time zone,  -- When it was written or given up.
  expires_at timestamp with time zone,  -- When a preview that nobody confirmed is thrown away.
  author_id uuid not null default access.my_membership(),  -- Who read the file in.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((kind = ANY (ARRAY['register'::text, 'sheet'::text]))),
  CHECK ((state = ANY (ARRAY['reading'::text, 'preview'::text, 'queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'expired'::text, 'undone'::text])))
);
CREATE UNIQUE INDEX import_at_once ON directory.import USING btree (kind, organisation_id) WHERE (state = ANY (ARRAY['reading'::text, 'queued'::text, 'running'::text]));
CREATE INDEX import_author_id_idx ON directory.import USING btree (author_id);
CREATE INDEX import_organisation_id_created_at_idx ON directory.import USING btree (organisation_id, created_at DESC);
CREATE TRIGGER touch BEFORE UPDATE ON directory.import FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Rows of a file as read, and what each would do. Thrown away when written (of a sheet: when it cannot be undone any more) or expired.
create table directory.import_row (
  import_id uuid not null,  -- Of which import.
  organisation_id uuid not null default access.my_organisation(),
  row integer not null,  -- Number of the item or row in the file, from 1; below zero a service that the file does not name any more.
  key text not null default ''::text,  -- Number of the service in the register, or the id in a sheet.
  ico text,  -- Registration number of the provider.
  label text not null default ''::text,  -- What the reader recognises it by: name of the service.
  data jsonb,  -- What the row says, reduced to known fields. No statutory persons, no secret addresses.
  hash text,  -- Of data, for recognising what has not changed.
  what text,  -- new, change, same, end, past (ended before we knew it), ours (of an organisation here: offered to it), wrong.
  kept jsonb not null default '[]'::jsonb,  -- Local facts that are kept against the file: field, what the file says, what stands here.
  reason text,  -- Why it is refused, a code.
  said text not null default ''::text,  -- The value that is wrong, and in a sheet its column.
  service_id uuid,  -- The service it makes or changes.
  partner_id uuid,  -- The partner it makes or uses.
  made text[] not null default '{}'::text[],  -- What was made by this row (partner, service): taken away when the import is undone.
  was jsonb,  -- What stood here before, for undoing.
  PRIMARY KEY (import_id, "row"),
  FOREIGN KEY (import_id) REFERENCES directory.import(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((what = ANY (ARRAY['new'::text, 'change'::text, 'same'::text, 'end'::text, 'past'::text, 'ours'::text, 'wrong'::text])))
);
CREATE INDEX import_row_import_id_ico_idx ON directory.import_row USING btree (import_id, ico);
CREATE INDEX import_row_import_id_key_idx ON directory.import_row USING btree (import_id, key);
CREATE INDEX import_row_import_id_what_row_idx ON directory.import_row USING btree (import_id, what, "row");
CREATE INDEX import_row_organisation_id_idx ON directory.import_row USING btree (organisation_id);

-- Somebody who interprets: a community or court interpreter, an intercultural worker. Kept by one organisation, which decides who else may ask them.
create table directory.interpreter (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  kind text not null,  -- Community interpreter (neutral), court interpreter (sworn), intercultural worker (also accompanies and explains).
  name text not null,  -- How they are called in the pool; a person's or an agency's name.
  membership_id uuid,  -- Somebody with an account in the keeping organisation: answers in Souběh. Empty: answers by a link.
  partner_id uuid,  -- Of this agency.
  sex text,  -- Where it matters to the client; empty when not told.
  orp_codes text[] not null default '{}'::text[],  -- Districts they come to.
  region_codes text[] not null default '{}'::text[],  -- Whole regions they come to; with no district and no region: anywhere.
  modes text[] not null default '{in_person}'::text[],  -- In person, by phone, by video.
  phone text,  -- Work telephone (E.164), never a home number.
  email text,  -- Work e-mail, to which bookings are sent.
  price_hour numeric(8,2),  -- CZK an hour; empty when not agreed.
  price_travel numeric(8,2),  -- CZK for one journey, in person only.
  price_min_minutes integer not null default 60,  -- Least time that is paid.
  price_step_minutes integer not null default 30,  -- Every begun so many minutes are paid.
  week text[] not null default '{}'::text[],  -- When they usually can: weekday 1 to 7 with m (8–12), a (12–17) or e (17–21), such as 1m. Empty: not told.
  availability_note text not null default ''::text,  -- When they can, in words.
  note text not null default ''::text,  -- What is good to know. Never about a client.
  ends_on date,  -- Last day on which they can be asked.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  CHECK ((kind = ANY (ARRAY['community'::text, 'court'::text, 'intercultural'::text]))),
  CHECK (((cardinality(modes) > 0) AND (modes <@ ARRAY['in_person'::text, 'phone'::text, 'video'::text]))),
  CHECK ((price_hour >= (0)::numeric)),
  CHECK (((price_min_minutes >= 0) AND (price_min_minutes <= 1440))),
  CHECK (((price_step_minutes >= 1) AND (price_step_minutes <= 480))),
  CHECK ((price_travel >= (0)::numeric)),
  CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
);
CREATE INDEX interpreter_author_id_idx ON directory.interpreter USING btree (author_id);
CREATE UNIQUE INDEX interpreter_membership_id_idx ON directory.interpreter USING btree (membership_id);
CREATE INDEX interpreter_organisation_id_idx ON directory.interpreter USING btree (organisation_id);
CREATE INDEX interpreter_partner_id_idx ON directory.interpreter USING btree (partner_id);
CREATE TRIGGER guard_interpreter BEFORE UPDATE ON directory.interpreter FOR EACH ROW EXECUTE FUNCTION directory.guard_interpreter();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.interpreter FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.interpreter FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- With whom an interpreter is not to work: with a client (read only by people of that case) or with an organisation (read only by whoever wrote it). Everybody else learns at most that they do not suit.
create table directory.interpreter_conflict (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  interpreter_id uuid not null,  -- Who.
  case_id uuid,
  person_id uuid,
  with_organisation_id uuid,  -- Not for requests of this organisation.
  reason text not null,  -- They know each other, are relatives, are of one community, the client does not wish it, a conflict of interest, other.
  note text not null default ''::text,  -- In words.
  ended_on date,  -- From this day it no longer holds.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (interpreter_id) REFERENCES directory.interpreter(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (with_organisation_id) REFERENCES access.organisation(id),
  CHECK ((num_nonnulls(person_id, with_organisation_id) = 1)),
  CHECK (((person_id IS NULL) = (case_id IS NULL))),
  CHECK ((reason = ANY (ARRAY['knows'::text, 'relative'::text, 'community'::text, 'client_wish'::text, 'interest'::text, 'other'::text])))
);
CREATE INDEX interpreter_conflict_author_id_idx ON directory.interpreter_conflict USING btree (author_id);
CREATE INDEX interpreter_conflict_case_id_idx ON directory.interpreter_conflict USING btree (case_id);
CREATE INDEX interpreter_conflict_interpreter_id_idx ON directory.interpreter_conflict USING btree (interpreter_id);
CREATE INDEX interpreter_conflict_organisation_id_idx ON directory.interpreter_conflict USING btree (organisation_id);
CREATE INDEX interpreter_conflict_person_id_idx ON directory.interpreter_conflict USING btree (person_id);
CREATE INDEX interpreter_conflict_with_organisation_id_idx ON directory.interpreter_conflict USING btree (with_organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.interpreter_conflict FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.interpreter_conflict FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Which language an interpreter speaks, which variant of it, how well and in which direction.
create table directory.interpreter_language (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  interpreter_id uuid not null,  -- Whose.
  language text not null,  -- Code of the list of languages.
  variant text not null default ''::text,  -- Dialect or variant in words, e.g. southern, Levantine, Slovak Romani.
  direction text not null default 'both'::text,  -- Both ways, or into Czech or from Czech only.
  level text not null default 'advanced'::text,  -- Basic, advanced, mother tongue, certified by an exam or an oath.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (interpreter_id, language, variant),
  FOREIGN KEY (interpreter_id) REFERENCES directory.interpreter(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((direction = ANY (ARRAY['both'::text, 'to_czech'::text, 'from_czech'::text]))),
  CHECK ((level = ANY (ARRAY['basic'::text, 'advanced'::text, 'native'::text, 'certified'::text])))
);
CREATE INDEX interpreter_language_language_idx ON directory.interpreter_language USING btree (language);
CREATE INDEX interpreter_language_organisation_id_idx ON directory.interpreter_language USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.interpreter_language FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.interpreter_language FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- In what order an organisation asks interpreters: for a language, for a district, or at all. Read by that organisation only.
create table directory.interpreter_preference (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  interpreter_id uuid not null,  -- Whom.
  language text,  -- For this language only.
  orp_code text,  -- For this district only.
  position integer not null,  -- Asked as which one; 1 first.
  author_id uuid not null default access.my_membership(),  -- Who decided so.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE NULLS NOT DISTINCT (organisation_id, interpreter_id, language, orp_code),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (interpreter_id) REFERENCES directory.interpreter(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  CHECK ((("position" >= 1) AND ("position" <= 99)))
);
CREATE INDEX interpreter_preference_author_id_idx ON directory.interpreter_preference USING btree (author_id);
CREATE INDEX interpreter_preference_interpreter_id_idx ON directory.interpreter_preference USING btree (interpreter_id);
CREATE INDEX interpreter_preference_orp_code_idx ON directory.interpreter_preference USING btree (orp_code);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.interpreter_preference FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.interpreter_preference FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who else may see and ask an interpreter: a decision of the organisation that keeps them.
create table directory.interpreter_share (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  interpreter_id uuid not null,  -- Whom.
  to_organisation_id uuid,  -- Which organisation; empty = everybody signed in.
  author_id uuid not null default access.my_membership(),  -- Who decided so.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE NULLS NOT DISTINCT (interpreter_id, to_organisation_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (interpreter_id) REFERENCES directory.interpreter(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX interpreter_share_author_id_idx ON directory.interpreter_share USING btree (author_id);
CREATE INDEX interpreter_share_organisation_id_idx ON directory.interpreter_share USING btree (organisation_id);
CREATE INDEX interpreter_share_to_organisation_id_idx ON directory.interpreter_share USING btree (to_organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.interpreter_share FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.interpreter_share FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- On what an organisation works with an interpreter: its own contract. Read by that organisation only.
create table directory.interpreter_terms (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  interpreter_id uuid not null,  -- With whom.
  contract_kind text,  -- Employment, agreement to complete a job or to perform work, trade licence, by an agency, volunteer.
  contract_number text not null default ''::text,  -- Number of the contract.
  contract_to date,  -- Last day of the contract; empty = without an end.
  note text not null default ''::text,  -- What was agreed besides. Never about a client.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, interpreter_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (interpreter_id) REFERENCES directory.interpreter(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((contract_kind = ANY (ARRAY['employment'::text, 'dpp'::text, 'dpc'::text, 'trade'::text, 'agency'::text, 'volunteer'::text, 'other'::text])))
);
CREATE INDEX interpreter_terms_author_id_idx ON directory.interpreter_terms USING btree (author_id);
CREATE INDEX interpreter_terms_interpreter_id_idx ON directory.interpreter_terms USING btree (interpreter_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.interpreter_terms FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.interpreter_terms FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Interpreting is needed: in which language, when, where, how. Says a kind of topic and never a story. Nobody took it: demand not met.
create table directory.interpreting_request (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- For whom, persons of the case.
  occasion text not null default 'case'::text,  -- For a case, an event, a course, a telephone line.
  languages text[] not null,  -- Any of these codes of language will do, the best first.
  variant text not null default ''::text,  -- Dialect or variant wanted.
  on_day date not null,  -- Day.
  starts time without time zone not null,  -- From what time.
  minutes integer not null,  -- How long.
  mode text not null default 'in_person'::text,  -- In person, by phone, by video.
  place_id uuid,  -- At this place.
  place text not null default ''::text,  -- Where to meet, in words; told behind the code, never in a mail.
  place_in_mail boolean not null default false,  -- The place may stand in the mail: an office of ours that tells nothing of the client.
  orp_code text,  -- In which district; by it unmet demand is counted.
  topic text not null,  -- Kind of the topic only. Never told to the interpreter beforehand nor in a mail.
  sex text,  -- Sex of the interpreter that the client asks for.
  preferred_id uuid,  -- Interpreter the client or worker would like.
  urgency text not null default 'normal'::text,  -- How much it hurries.
  client_shown text not null default ''::text,  -- How the client is called before the interpreter; empty unless written knowingly.
  contact_name text not null,  -- Whom the interpreter asks for.
  contact_phone text not null,  -- Where to call (E.164).
  commitment_id uuid,  -- From the date of this commitment.
  project text not null default ''::text,  -- From which project it is paid.
  state text not null default 'open'::text,  -- open = nobody confirmed yet; booked = confirmed; done = took place or the client did not come; cancelled = not needed; unmet = nobody took it or came.
  instead text,  -- How people understood one another when there was no interpreter.
  close_reason text not null default ''::text,  -- Why it was cancelled.
  minutes_done integer,  -- How long it really took.
  cost_computed numeric(10,2),  -- CZK by the price agreed.
  cost numeric(10,2),  -- CZK in the end.
  cost_reason text not null default ''::text,  -- Why it differs from what was computed.
  author_id uuid not null default access.my_membership(),  -- Who asked for it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  FOREIGN KEY (place_id) REFERENCES directory.place(id),
  FOREIGN KEY (preferred_id) REFERENCES directory.interpreter(id),
  CHECK (((case_id IS NOT NULL) OR ((about = '{}'::uuid[]) AND (client_shown = ''::text)))),
  CHECK (((NOT (cost IS DISTINCT FROM cost_computed)) OR (cost_reason <> ''::text))),
  CHECK ((cost >= (0)::numeric)),
  CHECK ((cost_computed >= (0)::numeric)),
  CHECK ((instead = ANY (ARRAY['without'::text, 'relative'::text, 'child'::text, 'machine'::text, 'colleague'::text, 'postponed'::text]))),
  CHECK (((cardinality(languages) >= 1) AND (cardinality(languages) <= 5))),
  CHECK (((minutes >= 10) AND (minutes <= 720))),
  CHECK (((minutes_done >= 0) AND (minutes_done <= 1440))),
  CHECK ((mode = ANY (ARRAY['in_person'::text, 'phone'::text, 'video'::text]))),
  CHECK ((occasion = ANY (ARRAY['case'::text, 'event'::text, 'course'::text, 'phone_line'::text, 'other'::text]))),
  CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'booked'::text, 'done'::text, 'cancelled'::text, 'unmet'::text]))),
  CHECK ((topic = ANY (ARRAY['health'::text, 'school'::text, 'office'::text, 'housing'::text, 'work'::text, 'counselling'::text, 'family'::text, 'court'::text, 'crisis'::text, 'course'::text, 'event'::text, 'other'::text]))),
  CHECK ((urgency = ANY (ARRAY['normal'::text, 'soon'::text, 'today'::text])))
);
CREATE INDEX interpreting_request_author_id_idx ON directory.interpreting_request USING btree (author_id);
CREATE INDEX interpreting_request_case_id_idx ON directory.interpreting_request USING btree (case_id);
CREATE INDEX interpreting_request_commitment_id_idx ON directory.interpreting_request USING btree (commitment_id);
CREATE INDEX interpreting_request_on_day_idx ON directory.interpreting_request USING btree (on_day) WHERE (state = ANY (ARRAY['open'::text, 'booked'::text]));
CREATE INDEX interpreting_request_organisation_id_on_day_idx ON directory.interpreting_request USING btree (organisation_id, on_day);
CREATE INDEX interpreting_request_orp_code_idx ON directory.interpreting_request USING btree (orp_code);
CREATE INDEX interpreting_request_place_id_idx ON directory.interpreting_request USING btree (place_id);
CREATE INDEX interpreting_request_preferred_id_idx ON directory.interpreting_request USING btree (preferred_id);
CREATE TRIGGER follow_request AFTER UPDATE ON directory.interpreting_request FOR EACH ROW EXECUTE FUNCTION directory.follow_request();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.interpreting_request FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.interpreting_request FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Services by the name that the caller may know.
-- view directory.known_service, reads directory.masked_service, directory.service
--   id uuid
--   organisation_id uuid
--   partner_id uuid
--   name text
--   type_code text
--   forms text[]
--   description text
--   orp_codes text[]
--   accepts_referrals boolean
--   ends_on date
--   version integer
--   open boolean

-- After how many days an organisation makes sure of an aspect again; without a row the usual number.
create table directory.lasting (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  aspect text not null,  -- Basics, offer, contacts, hours, place, area served.
  days integer not null,  -- Days.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, aspect),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((aspect = ANY (ARRAY['basics'::text, 'offer'::text, 'contacts'::text, 'hours'::text, 'place'::text, 'area'::text]))),
  CHECK (((days >= 7) AND (days <= 1830)))
);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.lasting FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.lasting FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What a service of a masked organisation truly is; directory.service holds the neutral name and nothing else.
create table directory.masked_service (
  service_id uuid not null,  -- Which one.
  organisation_id uuid not null default access.my_organisation(),
  name text not null,  -- True name.
  type_code text,  -- True type.
  forms text[] not null,  -- True forms.
  description text not null,  -- True description.
  orp_codes text[] not null,  -- True districts.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (service_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  FOREIGN KEY (type_code) REFERENCES directory.service_type(code)
);
CREATE INDEX masked_service_organisation_id_idx ON directory.masked_service USING btree (organisation_id);
CREATE INDEX masked_service_type_code_idx ON directory.masked_service USING btree (type_code);
CREATE TRIGGER find_anew_delete AFTER DELETE ON directory.masked_service REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER find_anew_insert AFTER INSERT ON directory.masked_service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER find_anew_update AFTER UPDATE ON directory.masked_service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.masked_service FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.masked_service FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What a service offers: for whom, on what conditions, in what languages, at what cost.
create table directory.offer (
  service_id uuid not null,  -- Which service.
  organisation_id uuid not null default access.my_organisation(),
  needs text[] not null default '{}'::text[],  -- Needs it answers, codes of need_domain.
  target_groups text[] not null default '{}'::text[],  -- Codes of target_group.
  age_from integer,  -- Youngest, in years.
  age_to integer,  -- Oldest, in years.
  capacity integer,  -- Registered or usual capacity; never the number of free places.
  capacity_unit text,  -- What the capacity counts.
  conditions text not null default ''::text,  -- Who is eligible and who is not.
  application text not null default ''::text,  -- How to apply.
  bring text not null default ''::text,  -- What to bring.
  cost_kind text,  -- Free, partly paid, paid; empty when not known.
  cost text not null default ''::text,  -- Cost in words.
  languages text[] not null default '{}'::text[],  -- Languages spoken there, codes of language.
  interpreting text not null default 'unknown'::text,  -- Whether the service arranges interpreting.
  attributes text[] not null default '{}'::text[],  -- Other things to know, codes of service_attribute.
  region_codes text[] not null default '{}'::text[],  -- Whole regions it works in, beside the districts of the service.
  alert text not null default ''::text,  -- What one has to know first, e.g. closed for repairs until May.
  published_since date,  -- The service agreed on this day to stand on public pages and in the public export.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  agreed_by text not null default ''::text,  -- Who of the service agreed with being published: a post, e.g. head of the service.
  id uuid generated always as (service_id) stored,  -- The same as of the service.
  PRIMARY KEY (service_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK (((age_from >= 0) AND (age_from <= 120))),
  CHECK (((age_to >= 0) AND (age_to <= 120))),
  CHECK (((capacity >= 0) AND (capacity <= 100000))),
  CHECK ((capacity_unit = ANY (ARRAY['client'::text, 'contact'::text, 'intervention'::text, 'bed'::text, 'call'::text]))),
  CHECK (((age_to IS NULL) OR (age_from IS NULL) OR (age_to >= age_from))),
  CHECK ((cost_kind = ANY (ARRAY['free'::text, 'partly'::text, 'paid'::text]))),
  CHECK ((interpreting = ANY (ARRAY['unknown'::text, 'none'::text, 'on_request'::text, 'always'::text])))
);
CREATE INDEX offer_attributes_idx ON directory.offer USING gin (attributes);
CREATE INDEX offer_languages_idx ON directory.offer USING gin (languages);
CREATE INDEX offer_needs_idx ON directory.offer USING gin (needs);
CREATE INDEX offer_organisation_id_idx ON directory.offer USING btree (organisation_id);
CREATE INDEX offer_target_groups_idx ON directory.offer USING gin (target_groups);
CREATE TRIGGER find_anew_delete AFTER DELETE ON directory.offer REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER find_anew_insert AFTER INSERT ON directory.offer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER find_anew_update AFTER UPDATE ON directory.offer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.offer FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id', 'id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.offer FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- The 206 districts of municipalities with extended powers (code list CISORP). Source: Czech Statistical Office.
create table directory.orp (
  code text not null,  -- CISORP code, text.
  name text not null,  -- Name.
  short_name text not null,  -- Short name.
  region_code text not null,  -- Region.
  PRIMARY KEY (code),
  FOREIGN KEY (region_code) REFERENCES directory.region(code),
  CHECK ((code ~ '^\d{4}$'::text))
);
CREATE INDEX orp_region_code_idx ON directory.orp USING btree (region_code);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.orp FOR EACH ROW EXECUTE FUNCTION access.log_change();

-- Periods of an entry of a code list as one organisation uses it: its own entry, another label of a common one, or a common one it does not offer.
create table directory.own_code (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  list text not null,  -- Which list; lists given by law or by a standard take nothing.
  code text not null,  -- A common code, or an own one: letters, @ and the end of the organisation's number.
  cs text not null,  -- Czech label.
  en text not null,  -- English label.
  uk text not null,  -- Ukrainian label.
  offered boolean not null default true,  -- May be chosen in these days. Not so: a common entry that the organisation leaves out.
  reason text not null default ''::text,  -- Why a common entry is called otherwise here.
  valid_from date not null default platform.today(),  -- First day of the period.
  valid_to date,  -- Last day of the period.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  CHECK (((POSITION(('@'::text) IN (code)) = 0) OR (split_part(code, '@'::text, 2) = "right"((organisation_id)::text, 12)))),
  CHECK ((offered OR (POSITION(('@'::text) IN (code)) = 0))),
  CHECK (((POSITION(('@'::text) IN (code)) > 0) OR (reason <> ''::text) OR (NOT offered))),
  CHECK ((code ~ '^[a-z0-9_-]{1,40}(@[0-9a-f]{12})?$'::text)),
  CHECK ((cs <> ''::text)),
  CHECK ((en <> ''::text)),
  CHECK ((list = ANY (ARRAY['need_domain'::text, 'vulnerability_factor'::text, 'activity'::text, 'accommodation_kind'::text, 'closing_reason'::text, 'barrier_domain'::text, 'document_kind'::text, 'service_attribute'::text, 'work_topic'::text, 'situation'::text]))),
  CHECK ((uk <> ''::text)),
  EXCLUDE USING gist (organisation_id WITH =, list WITH =, code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&)
);
CREATE INDEX own_code_author_id_idx ON directory.own_code USING btree (author_id);
CREATE INDEX own_code_list_code_idx ON directory.own_code USING btree (list, code);
CREATE INDEX own_code_organisation_id_idx ON directory.own_code USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.own_code FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.own_code FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A body without accounts here (school, doctor, employer, office), as one organisation knows it.
create table directory.partner (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  name text not null,  -- Name.
  kind text not null,  -- Kind of body.
  ico text,  -- Registration number.
  note text not null default ''::text,  -- What is good to know; never about a client.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  open boolean not null default false,  -- Read by everybody signed in; otherwise only by the organisation that knows it.
  ends_on date,  -- Last day on which it exists.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((ico IS NULL) OR (((11 - ((((((((8 * (substr(ico, 1, 1))::integer) + (7 * (substr(ico, 2, 1))::integer)) + (6 * (substr(ico, 3, 1))::integer)) + (5 * (substr(ico, 4, 1))::integer)) + (4 * (substr(ico, 5, 1))::integer)) + (3 * (substr(ico, 6, 1))::integer)) + (2 * (substr(ico, 7, 1))::integer)) % 11)) % 10) = (substr(ico, 8, 1))::integer))) NOT VALID,
  CHECK ((ico ~ '^\d{8}$'::text)),
  CHECK ((kind = ANY (ARRAY['ngo'::text, 'provider'::text, 'school'::text, 'health'::text, 'employer'::text, 'landlord'::text, 'dormitory'::text, 'office'::text, 'municipality'::text, 'labour_office'::text, 'police'::text, 'church'::text, 'donor'::text, 'interpreter_agency'::text, 'other'::text])))
);
CREATE INDEX partner_author_id_idx ON directory.partner USING btree (author_id);
CREATE INDEX partner_ico_idx ON directory.partner USING btree (ico);
CREATE INDEX partner_open_idx ON directory.partner USING btree (open) WHERE open;
CREATE INDEX partner_organisation_id_idx ON directory.partner USING btree (organisation_id);
CREATE TRIGGER find_anew_update AFTER UPDATE ON directory.partner REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select s.id from changed c join service s on s.partner_id = c.id');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.partner FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.partner FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A place that work or living happens in, as one organisation knows it.
create table directory.place (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  name text not null,  -- Name people use.
  address text not null default ''::text,  -- Address.
  orp_code text,  -- District.
  kind text not null default 'other'::text,  -- Kind of place.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  partner_id uuid,  -- Whose place it is, e.g. the operator of a dormitory.
  city text not null default ''::text,  -- Municipality and its part.
  postal_code text,  -- Five digits.
  address_point text,  -- Code of the address point (RÚIAN).
  latitude double precision,  -- WGS 84, degrees.
  longitude double precision,  -- WGS 84, degrees.
  access_note text not null default ''::text,  -- How to get there and in.
  barrier_free boolean,  -- Without barriers; empty when not known.
  open boolean not null default false,  -- Read by everybody signed in. A secret address is never written as an open place.
  secret boolean not null default false,  -- The address is secret: the place stays with the organisation that wrote it.
  note text not null default ''::text,  -- What is good to know about it. Never about clients.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  CHECK (((latitude IS NULL) = (longitude IS NULL))),
  CHECK ((address_point ~ '^\d{1,9}$'::text)),
  CHECK ((kind = ANY (ARRAY['dormitory'::text, 'flat'::text, 'shelter'::text, 'office'::text, 'school'::text, 'contact_point'::text, 'other'::text]))),
  CHECK (((latitude >= (47)::double precision) AND (latitude <= (52)::double precision))),
  CHECK (((longitude >= (11)::double precision) AND (longitude <= (20)::double precision))),
  CHECK ((postal_code ~ '^\d{5}$'::text)),
  CHECK ((NOT (secret AND open)))
);
CREATE INDEX place_author_id_idx ON directory.place USING btree (author_id);
CREATE INDEX place_organisation_id_idx ON directory.place USING btree (organisation_id);
CREATE INDEX place_orp_code_idx ON directory.place USING btree (orp_code);
CREATE INDEX place_partner_id_idx ON directory.place USING btree (partner_id);
CREATE TRIGGER find_anew_update AFTER UPDATE ON directory.place REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select l.service_id from changed c join service_place l on l.place_id = c.id');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.place FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.place FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Services that agreed to stand on public pages and in the public export, as they stand there.
create table directory.published (
  service_id uuid not null,  -- Which service.
  organisation_id uuid not null default access.my_organisation(),
  provider_id uuid not null,  -- Who provides it: an organisation here or a partner.
  since date not null,  -- It agreed on this day.
  ends_on date,  -- Last day of the service or of its partner.
  name text not null,  -- Name of the service.
  provider_name text not null,  -- Name of who provides it.
  covers text[] not null,  -- Codes of districts and regions that it works in; * is everywhere.
  needs text[] not null,  -- Codes of need_domain.
  languages text[] not null,  -- Codes of language.
  interpreting boolean not null,  -- Arranges interpreting.
  words tsvector not null,  -- Words without accents.
  content jsonb not null,  -- All that is published about it.
  changed_at timestamp with time zone not null default now(),  -- When the content changed last.
  PRIMARY KEY (service_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id) ON DELETE CASCADE
);
CREATE INDEX published_organisation_id_idx ON directory.published USING btree (organisation_id);
CREATE INDEX published_provider_id_idx ON directory.published USING btree (provider_id);

-- The 14 regions (NUTS 3). Source: Czech Statistical Office.
create table directory.region (
  code text not null,  -- NUTS 3 code.
  name text not null,  -- Name.
  PRIMARY KEY (code)
);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.region FOR EACH ROW EXECUTE FUNCTION access.log_change();

-- Fields that an import of the register writes, as they stand here now.
-- view directory.register_current, reads directory.offer, directory.register_entry, directory.service
--   number text
--   service_id uuid
--   fields jsonb

-- A service of the register as the last import saw it. What stands here otherwise than it was seen is a local fact and is not overwritten.
create table directory.register_entry (
  number text not null,  -- Number in the register (portalId).
  organisation_id uuid not null default access.my_organisation(),  -- Who keeps the service: the keeper of the register, or the organisation here that provides it.
  ico text not null,  -- Provider.
  service_id uuid,  -- The service it became; empty while the organisation here that provides it has not taken it over.
  seen jsonb not null,  -- The fields as the register had them. No statutory persons, no secret addresses.
  hash text,  -- Of the fields; empty when the service was not in the last file.
  first_seen date not null default platform.today(),  -- First import that had it.
  last_seen date not null default platform.today(),  -- Last import that had it.
  declined_on date,  -- The organisation here does not want to be reminded of it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (number),
  UNIQUE (service_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((ico ~ '^\d{8}$'::text)),
  CHECK ((number ~ '^\d{1,12}$'::text))
);
CREATE INDEX register_entry_ico_idx ON directory.register_entry USING btree (ico);
CREATE INDEX register_entry_organisation_id_idx ON directory.register_entry USING btree (organisation_id);
CREATE TRIGGER touch BEFORE UPDATE ON directory.register_entry FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Which organisation keeps the national register in this installation: the first one that imported it.
create table directory.register_keeper (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  only_one boolean not null default true,  -- There is one row.
  since date not null default platform.today(),  -- Since when.
  author_id uuid not null default access.my_membership(),  -- Who confirmed the first import.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (only_one),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (only_one)
);
CREATE INDEX register_keeper_author_id_idx ON directory.register_keeper USING btree (author_id);
CREATE INDEX register_keeper_organisation_id_idx ON directory.register_keeper USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.register_keeper FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.register_keeper FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Which place an address of the register became.
create table directory.register_place (
  key text not null,  -- Code of the address point, or the address in small letters.
  organisation_id uuid not null default access.my_organisation(),
  place_id uuid not null,  -- The place.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (organisation_id, key),
  UNIQUE (place_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (place_id) REFERENCES directory.place(id)
);
CREATE TRIGGER touch BEFORE UPDATE ON directory.register_place FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A provider of the register as the last import saw it, and the partner it became.
create table directory.register_provider (
  ico text not null,  -- Registration number.
  organisation_id uuid not null default access.my_organisation(),
  partner_id uuid not null,  -- The partner.
  seen jsonb not null,  -- Name and contacts as the register had them.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (ico),
  UNIQUE (partner_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  CHECK ((ico ~ '^\d{8}$'::text))
);
CREATE INDEX register_provider_organisation_id_idx ON directory.register_provider USING btree (organisation_id);
CREATE TRIGGER touch BEFORE UPDATE ON directory.register_provider FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Opening hours of a service, at one of its places or at all; days of the calendar are exceptions and win over weekdays.
create table directory.schedule (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid not null,  -- Service.
  place_id uuid,  -- At this place only.
  kind text not null default 'open'::text,  -- Open for everybody, on the phone, by appointment, out in the field.
  weekday integer,  -- Monday 1 to Sunday 7, every week; the day on which it opens.
  on_day date,  -- An exception: first day of the calendar.
  until_day date,  -- An exception: last day; empty for one day.
  opens time without time zone,  -- From; without hours the service is closed on these days.
  closes time without time zone,  -- To; the same or earlier than from means the next day, so open over midnight.
  valid_from date,  -- A weekday holds from this day.
  valid_to date,  -- A weekday holds to this day.
  note text not null default ''::text,  -- E.g. for new people only, summer.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (place_id) REFERENCES directory.place(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((num_nonnulls(weekday, on_day) = 1)),
  CHECK (((opens IS NULL) = (closes IS NULL))),
  CHECK (((opens IS NOT NULL) OR (on_day IS NOT NULL))),
  CHECK (((until_day IS NULL) OR ((on_day IS NOT NULL) AND (until_day >= on_day)))),
  CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from))),
  CHECK ((kind = ANY (ARRAY['open'::text, 'phone'::text, 'appointment'::text, 'outreach'::text]))),
  CHECK (((weekday >= 1) AND (weekday <= 7)))
);
CREATE INDEX schedule_organisation_id_idx ON directory.schedule USING btree (organisation_id);
CREATE INDEX schedule_place_id_idx ON directory.schedule USING btree (place_id);
CREATE INDEX schedule_service_id_idx ON directory.schedule USING btree (service_id);
CREATE TRIGGER find_anew_delete AFTER DELETE ON directory.schedule REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER find_anew_insert AFTER INSERT ON directory.schedule REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER find_anew_update AFTER UPDATE ON directory.schedule REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.schedule FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.schedule FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A service: of an organisation here, or of a partner as an organisation knows it (then partner_id).
create table directory.service (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  partner_id uuid,  -- The partner that provides it; empty for the organisation's own service.
  name text not null,  -- Name.
  type_code text,  -- Type of Act 108/2006, when it is a registered service.
  forms text[] not null default '{}'::text[],  -- Residential, ambulatory, outreach.
  description text not null default ''::text,  -- What it does and for whom.
  orp_codes text[] not null default '{}'::text[],  -- Districts it works in.
  accepts_referrals boolean not null default true,  -- Takes new people.
  ends_on date,  -- Last day of operation.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  open boolean not null default false,  -- A partner's service read by everybody signed in. A service of an organisation here is always read (its masked name apart).
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (type_code) REFERENCES directory.service_type(code),
  CHECK ((forms <@ ARRAY['residential'::text, 'ambulatory'::text, 'outreach'::text]))
);
CREATE INDEX service_organisation_id_idx ON directory.service USING btree (organisation_id);
CREATE INDEX service_partner_id_idx ON directory.service USING btree (partner_id);
CREATE INDEX service_type_code_idx ON directory.service USING btree (type_code);
CREATE TRIGGER end_reach_delete AFTER DELETE ON directory.service REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'id, partner_id', '');
CREATE TRIGGER end_reach_insert AFTER INSERT ON directory.service REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'id, partner_id', '');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON directory.service FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON directory.service REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'id, partner_id', '');
CREATE TRIGGER find_anew_insert AFTER INSERT ON directory.service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select id from changed');
CREATE TRIGGER find_anew_update AFTER UPDATE ON directory.service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select id from changed');
CREATE TRIGGER keep_mask BEFORE UPDATE ON directory.service FOR EACH ROW EXECUTE FUNCTION directory.keep_mask();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.service FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER mask_new AFTER INSERT ON directory.service FOR EACH ROW EXECUTE FUNCTION directory.mask_new();
CREATE TRIGGER touch BEFORE UPDATE ON directory.service FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- At which places a service is given, one or many.
create table directory.service_place (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid not null,  -- Service.
  place_id uuid not null,  -- Place.
  note text not null default ''::text,  -- E.g. second floor, door 12.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (service_id, place_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (place_id) REFERENCES directory.place(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
CREATE INDEX service_place_organisation_id_idx ON directory.service_place USING btree (organisation_id);
CREATE INDEX service_place_place_id_idx ON directory.service_place USING btree (place_id);
CREATE TRIGGER find_anew_delete AFTER DELETE ON directory.service_place REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER find_anew_insert AFTER INSERT ON directory.service_place REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER find_anew_update AFTER UPDATE ON directory.service_place REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.service_place FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.service_place FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Types of social services of Act 108/2006, dated. Source: Ministry of Labour and Social Affairs.
create table directory.service_type (
  code text not null,  -- Code of the register of providers.
  section text,  -- Section of the act, empty when not known for certain.
  family text,  -- Counselling, care or prevention.
  name text not null,  -- Czech name.
  valid_from date not null,  -- First day of validity.
  valid_to date,  -- Last day of validity.
  PRIMARY KEY (code),
  CHECK ((family = ANY (ARRAY['poradenství'::text, 'péče'::text, 'prevence'::text])))
);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.service_type FOR EACH ROW EXECUTE FUNCTION access.log_change();

-- Somebody made sure on a day that an aspect of a service, partner or place is as it is written.
create table directory.verification (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid,  -- Of this service.
  partner_id uuid,  -- Of this partner.
  place_id uuid,  -- Of this place.
  aspect text not null,  -- Basics, offer, contacts, hours, place, area served.
  checked_on date not null default platform.today(),  -- When.
  source text not null,  -- Told by the service, seen on a visit, on the web, in a document, in the national register.
  note text not null default ''::text,  -- E.g. who told it (post); never about a client.
  author_id uuid not null default access.my_membership(),  -- Who made sure.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (place_id) REFERENCES directory.place(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((aspect = ANY (ARRAY['basics'::text, 'offer'::text, 'contacts'::text, 'hours'::text, 'place'::text, 'area'::text]))),
  CHECK ((num_nonnulls(service_id, partner_id, place_id) = 1)),
  CHECK ((source = ANY (ARRAY['told'::text, 'visit'::text, 'web'::text, 'document'::text, 'register'::text])))
);
CREATE INDEX verification_author_id_idx ON directory.verification USING btree (author_id);
CREATE INDEX verification_organisation_id_idx ON directory.verification USING btree (organisation_id);
CREATE INDEX verification_partner_id_idx ON directory.verification USING btree (partner_id);
CREATE INDEX verification_place_id_idx ON directory.verification USING btree (place_id);
CREATE INDEX verification_service_id_aspect_checked_on_idx ON directory.verification USING btree (service_id, aspect, checked_on DESC);
CREATE TRIGGER find_anew_delete AFTER DELETE ON directory.verification REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed where service_id is not null');
CREATE TRIGGER find_anew_insert AFTER INSERT ON directory.verification REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed where service_id is not null');
CREATE TRIGGER find_anew_update AFTER UPDATE ON directory.verification REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.find_anew('select service_id from changed where service_id is not null');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON directory.verification FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON directory.verification FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function directory.asked_words(typed text, OUT exact tsquery, OUT near tsquery) returns record stable security definer

-- function directory.built_on_sheet(an_import uuid) returns text[] stable security definer

-- function directory.changes_of(a_kind text, an_id uuid, before_id bigint, at_most integer) returns TABLE(id bigint, at timestamp with time zone, membership_id uuid, organisation_id uuid, table_name text, action text, was jsonb, became jsonb, about jsonb) stable security definer

-- function directory.choosable(a_list text, codes text[], on_day date) returns text[] stable security definer

-- function directory.code_organisations() returns uuid[] stable security definer

-- function directory.code_uses(a_list text) returns TABLE(code text, uses integer, last_on date) stable security definer

-- function directory.common_codes(codes text[]) returns text[] immutable

-- function directory.count_staged(an_import uuid) returns void security definer

-- function directory.ended_in(an_import uuid) returns SETOF text stable security definer

-- function directory.fill_booking() returns trigger security definer

-- function directory.find_anew() returns trigger security definer

-- function directory.follow_booking() returns trigger security definer

-- function directory.follow_request() returns trigger security definer

-- function directory.guard_booking() returns trigger

-- function directory.guard_interpreter() returns trigger

-- function directory.guard_step() returns trigger security definer

-- function directory.hide_copies() returns void security definer

-- function directory.hide_copies_soon() returns trigger security definer

-- function directory.interpreters_shared_with_me() returns uuid[] stable security definer

-- function directory.interpreting_sums(a_year integer, OUT month date, OUT language text, OUT interpreter_id uuid, OUT interpreter text, OUT project text, OUT organisation_id uuid, OUT bookings integer, OUT absent integer, OUT minutes integer, OUT cost numeric) returns SETOF record stable security definer

-- function directory.is_awaited(an_interpreter uuid) returns boolean stable security definer

-- function directory.is_kept_by_us(a_service uuid) returns boolean stable security definer

-- function directory.is_offered(an_agreement uuid) returns boolean stable security definer

-- function directory.keep_mask() returns trigger

-- function directory.keeps_agreement(an_agreement uuid) returns boolean stable security definer

-- function directory.kept_interpreters() returns uuid[] stable security definer

-- function directory.kept_services() returns uuid[] stable security definer

-- function directory.label_organisations() returns uuid[] stable security definer

-- function directory.labels(needs text[], groups text[], languages text[], attributes text[]) returns text stable

-- function directory.mask_new() returns trigger security definer

-- function directory.me_as_interpreter() returns uuid[] stable security definer

-- function directory.minute_of_week(an_instant timestamp with time zone) returns integer stable

-- function directory.my_agreements() returns uuid[] stable security definer

-- function directory.my_partners() returns uuid[] stable security definer

-- Is the service open at the instant? By its hours only: whether it still exists is another question.
-- function directory.open_at(a_service uuid, an_instant timestamp with time zone, kinds text[] DEFAULT '{open}'::text[]) returns boolean stable

-- function directory.open_exceptionally(an_instant timestamp with time zone) returns uuid[] stable security definer

-- Hours of services within sight that run at an instant.
-- function directory.opened(an_instant timestamp with time zone, kinds text[] DEFAULT '{open}'::text[]) returns TABLE(service_id uuid, place_id uuid, kind text) stable

-- function directory.plain(a text) returns text stable

-- function directory.seen_interpreters() returns uuid[] stable security definer

-- function directory.sees(a_kind text, an_id uuid) returns boolean stable security definer

-- function directory.service_organisation(a_service uuid) returns uuid stable security definer

-- function directory.sort_key(a text) returns text stable

-- A list whose order does not matter, for comparing.
-- function directory.sorted(many text[]) returns jsonb immutable

-- function directory.sought(typed text, places text[], needs text[], languages text[], interpreted boolean, groups text[], attributes text[], OUT ids uuid[], OUT titled uuid[], OUT near boolean) returns record stable security definer

-- function directory.span(a_day date, starts time without time zone, minutes integer) returns tstzrange stable

-- function directory.stage_import(an_import uuid, many jsonb) returns boolean security definer

-- function directory.taken(among uuid[], a_during tstzrange, but_request uuid, OUT busy uuid[], OUT asked uuid[]) returns record stable security definer

-- function directory.told_of_booking(a_booking uuid, OUT client_shown text, OUT place text) returns record stable security definer

-- function directory.undo_sheet(an_import uuid) returns boolean security definer

-- function directory.unmet_demand(a_year integer, OUT month date, OUT language text, OUT orp_code text, OUT organisation_id uuid, OUT requests integer) returns SETOF record stable security definer

-- function directory.unsuitable(a_case uuid, persons uuid[], among uuid[]) returns uuid[] stable security definer

-- function directory.write_finding(ids uuid[]) returns void security definer

-- function directory.write_missing_findings() returns void security definer

-- function directory.write_under_mask(a directory.service) returns void security definer

-- function directory.writes_agreement(an_agreement uuid) returns boolean stable security definer


-- ========== documents ==========
-- Files kept with a case or a person, sealed; and everything one organisation holds, taken out at once.
create schema documents;

-- A document that belongs to an agreement between organisations: seen by its parties, about no client.
create table documents.agreement_document (
  document_id uuid not null,  -- Document.
  agreement_id uuid not null,  -- Agreement.
  organisation_id uuid not null default access.my_organisation(),
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (document_id),
  FOREIGN KEY (agreement_id) REFERENCES directory.agreement(id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX agreement_document_agreement_id_idx ON documents.agreement_document USING btree (agreement_id);
CREATE INDEX agreement_document_organisation_id_idx ON documents.agreement_document USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON documents.agreement_document FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- A sealed file by pieces of 256 kB, so that neither sending nor reading ever holds it whole.
create table documents.chunk (
  sealed_id uuid not null,  -- Whose piece.
  number integer not null,  -- Order, from 0.
  bytes bytea not null,  -- Sealed bytes and tag; number and end are bound into the nonce.
  PRIMARY KEY (sealed_id, number),
  FOREIGN KEY (sealed_id) REFERENCES documents.sealed(id) ON DELETE CASCADE
);

-- A file kept with a case or a person: an agreement, a decision, a photograph. Leaves the organisation only one by one.
create table documents.document (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns. Shared with another organisation only when all of them have released it.
  title text not null,  -- What it is, in the words of whoever put it here. The name that the file had on the device is not kept: it often holds a client's name.
  kind text not null,  -- Code of the list document_kind.
  on_day date not null default platform.today(),  -- Day of the document.
  state text not null default 'waiting'::text,  -- waiting = its content has not come yet; ready; removed = the content is destroyed, the row says that it was here.
  extension text not null,  -- Extension that the file was sent with; agrees with the content.
  declared_size bigint not null,  -- How many bytes were announced: fewer that come are a broken upload.
  media_type text not null default ''::text,  -- What the content is, found from the content.
  size bigint,  -- Bytes that are kept.
  sha256 text not null default ''::text,  -- SHA-256 of what is kept, hexadecimal.
  sent_sha256 text not null default ''::text,  -- SHA-256 of what was sent; differs when a place was taken out of a photograph.
  sealed_id uuid,  -- Its content.
  replaces_id uuid,  -- The earlier version.
  removal_reason text not null default ''::text,  -- Why it was removed.
  confidence_of uuid,  -- Given in confidence by this person: never in another person's file, print or log extract.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who put it here.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (sealed_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (confidence_of) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (replaces_id) REFERENCES documents.document(id),
  FOREIGN KEY (sealed_id) REFERENCES documents.sealed(id),
  CHECK (((confidence_of IS NULL) OR (confidence_of = ANY (about)))),
  CHECK ((state = ANY (ARRAY['ready'::text, 'waiting'::text, 'removed'::text])))
);
CREATE INDEX document_about_idx ON documents.document USING gin (about);
CREATE INDEX document_author_id_idx ON documents.document USING btree (author_id);
CREATE INDEX document_case_id_idx ON documents.document USING btree (case_id);
CREATE INDEX document_confidence_of_idx ON documents.document USING btree (confidence_of);
CREATE INDEX document_organisation_id_idx ON documents.document USING btree (organisation_id);
CREATE INDEX document_replaces_id_idx ON documents.document USING btree (replaces_id);
CREATE UNIQUE INDEX one_next_version ON documents.document USING btree (replaces_id) WHERE (state <> 'removed'::text);
CREATE TRIGGER destroy_content AFTER DELETE OR UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION documents.destroy_content();
CREATE TRIGGER guard_document BEFORE INSERT OR UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION documents.guard_document();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- One taking out of everything an organisation holds: asked for by a head, made beside the requests, kept sealed for some days.
create table documents.export (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  state text not null default 'waiting'::text,  -- waiting, running, ready; failed = to be asked for again; expired = its file is destroyed.
  done integer not null default 0,  -- Steps done.
  steps integer not null default 0,  -- Steps in all: tables and documents.
  size bigint,  -- Bytes of the file.
  sha256 text not null default ''::text,  -- SHA-256 of the file, hexadecimal.
  sealed_id uuid,  -- Its file while it is kept.
  finished_at timestamp with time zone,  -- When it was made.
  expires_at timestamp with time zone,  -- When its file is destroyed.
  author_id uuid not null default access.my_membership(),  -- Who asked for it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (sealed_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (sealed_id) REFERENCES documents.sealed(id),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'ready'::text, 'failed'::text, 'expired'::text])))
);
CREATE INDEX export_author_id_idx ON documents.export USING btree (author_id);
CREATE INDEX export_organisation_id_idx ON documents.export USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON documents.export FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON documents.export FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who took an export, and when.
create table documents.export_download (
  id uuid not null,
  export_id uuid not null,  -- Which one.
  organisation_id uuid not null default access.my_organisation(),
  author_id uuid not null default access.my_membership(),  -- Who took it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (export_id) REFERENCES documents.export(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX export_download_author_id_idx ON documents.export_download USING btree (author_id);
CREATE INDEX export_download_export_id_idx ON documents.export_download USING btree (export_id);
CREATE INDEX export_download_organisation_id_idx ON documents.export_download USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON documents.export_download FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- A document that belongs to a record of work.
create table documents.record_document (
  document_id uuid not null,  -- Document.
  record_id uuid not null,  -- Record of work.
  organisation_id uuid not null default access.my_organisation(),
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (document_id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (record_id) REFERENCES work.record(id)
);
CREATE INDEX record_document_organisation_id_idx ON documents.record_document USING btree (organisation_id);
CREATE INDEX record_document_record_id_idx ON documents.record_document USING btree (record_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON documents.record_document FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- One sealed file: its own data key, wrapped by a key derived from the installation's. Without this row its chunks are noise.
create table documents.sealed (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  wrapped_key bytea not null,  -- The data key: nonce, tag, key, by AES-256-GCM.
  complete boolean not null default false,  -- All chunks are here and were checked. An incomplete one is an upload under way or a broken one.
  author_id uuid not null default access.my_membership(),  -- Who sent it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX sealed_author_id_idx ON documents.sealed USING btree (author_id);
CREATE INDEX sealed_organisation_id_idx ON documents.sealed USING btree (organisation_id);

-- function documents.complete_sealed(a_sealed uuid) returns void security definer

-- function documents.destroy_content() returns trigger security definer

-- function documents.guard_document() returns trigger security definer

-- function documents.is_signed_over(a_document uuid) returns boolean stable security definer

-- function documents.of_my_agreements() returns uuid[] stable security definer

-- function documents.of_my_meetings() returns uuid[] stable security definer

-- function documents.used_bytes() returns bigint stable security definer


-- ========== goals ==========
-- Yearly operational goals of organisations and their parts, their measures, monthly evaluations and closing.
create schema goals;

-- Value of a measure at the year's closing with the records behind it. The value is never changed: what is written into records later does not move it.
create table goals.closing (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  plan_id uuid not null,  -- Goals of which year.
  goal_id uuid not null,  -- Goal.
  measure_id uuid not null,  -- Measure.
  reading jsonb not null,  -- As Reading in modules/work/indicators/shapes.ts.
  records uuid[] not null default '{}'::uuid[],  -- Records that were counted; some may be erased by now.
  author_id uuid not null default access.my_membership(),  -- Who closed it.
  created_at timestamp with time zone not null default now(),
  reopened_at timestamp with time zone,  -- The year was opened again then: no longer in force, kept for the history.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (goal_id) REFERENCES goals.goal(id),
  FOREIGN KEY (measure_id) REFERENCES goals.measure(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (plan_id) REFERENCES goals.plan(id)
);
CREATE INDEX closing_author_id_idx ON goals.closing USING btree (author_id);
CREATE INDEX closing_goal_id_idx ON goals.closing USING btree (goal_id);
CREATE UNIQUE INDEX closing_measure_id_idx ON goals.closing USING btree (measure_id) WHERE (reopened_at IS NULL);
CREATE INDEX closing_measure_id_idx1 ON goals.closing USING btree (measure_id);
CREATE INDEX closing_organisation_id_idx ON goals.closing USING btree (organisation_id);
CREATE INDEX closing_plan_id_idx ON goals.closing USING btree (plan_id);
CREATE TRIGGER fill BEFORE INSERT ON goals.closing FOR EACH ROW EXECUTE FUNCTION goals.fill_from_goal();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON goals.closing FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- What the team said of a goal in a month, with the values as they were then.
create table goals.evaluation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  plan_id uuid not null,  -- Goals of which year.
  goal_id uuid not null,  -- Goal.
  month date not null,  -- First day of the month that was evaluated.
  standing text not null,  -- In the team's own judgement: reached, going on, slower than planned, stopped, not begun.
  comment text not null default ''::text,  -- In words; never about a client.
  readings jsonb not null default '[]'::jsonb,  -- Values of the measures at that moment, as Reading in modules/work/indicators/shapes.ts.
  commitment_id uuid,  -- What will be done about it.
  meeting_id uuid,  -- Team meeting at which it was said.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (goal_id, month),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (goal_id) REFERENCES goals.goal(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (plan_id) REFERENCES goals.plan(id),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CHECK ((standing = ANY (ARRAY['reached'::text, 'going'::text, 'slow'::text, 'stopped'::text, 'not_begun'::text])))
);
CREATE INDEX evaluation_author_id_idx ON goals.evaluation USING btree (author_id);
CREATE INDEX evaluation_commitment_id_idx ON goals.evaluation USING btree (commitment_id);
CREATE INDEX evaluation_meeting_id_idx ON goals.evaluation USING btree (meeting_id);
CREATE INDEX evaluation_organisation_id_idx ON goals.evaluation USING btree (organisation_id);
CREATE INDEX evaluation_plan_id_month_idx ON goals.evaluation USING btree (plan_id, month);
CREATE TRIGGER fill BEFORE INSERT ON goals.evaluation FOR EACH ROW EXECUTE FUNCTION goals.fill_from_goal();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON goals.evaluation FOR EACH ROW EXECUTE FUNCTION goals.guard_evaluation();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON goals.evaluation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON goals.evaluation FOR EACH ROW EXECUTE FUNCTION platform.tell('goals', 'plan_id');
CREATE TRIGGER touch BEFORE UPDATE ON goals.evaluation FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- One goal of a centre: a sentence and, where possible, measures. A goal with a parent is a part of it.
create table goals.goal (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  plan_id uuid not null,  -- Goals of which year.
  parent_id uuid,  -- Goal that it is a part of; one level only.
  position integer not null,  -- Order in the plan or in its goal.
  text text not null,  -- The sentence.
  kind text not null,  -- What sort of goal, as domain.md §6 D1 lists them.
  responsible_id uuid,  -- Who answers for it, when not for the whole plan.
  partner_id uuid,  -- Partner in the directory.
  partner text not null default ''::text,  -- Partner in words.
  from_day date,  -- From which day, when later than the year begins.
  due_on date,  -- By which day, when sooner than the year ends.
  from_goal_id uuid,  -- Goal of an earlier year it goes on from.
  template_id uuid,  -- Template it began from.
  dropped_on date,  -- Taken out by an agreed change on.
  outcome text,  -- At the closing: fulfilled, partly, not, moved to the next year.
  outcome_reason text not null default ''::text,  -- Why.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (from_goal_id) REFERENCES goals.goal(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (parent_id) REFERENCES goals.goal(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (plan_id) REFERENCES goals.plan(id),
  FOREIGN KEY (responsible_id) REFERENCES access.membership(id),
  FOREIGN KEY (template_id) REFERENCES goals.template(id),
  CHECK (((due_on IS NULL) OR (from_day IS NULL) OR (due_on >= from_day))),
  CHECK ((parent_id IS DISTINCT FROM id)),
  CHECK ((kind = ANY (ARRAY['count'::text, 'each_of_set'::text, 'coverage'::text, 'frequency'::text, 'soft_range'::text, 'hours_per_period'::text, 'milestone'::text, 'dated_milestone'::text, 'staffing'::text, 'partnership'::text, 'training'::text, 'spatial'::text, 'deliverable'::text, 'trend'::text, 'text'::text]))),
  CHECK ((outcome = ANY (ARRAY['fulfilled'::text, 'partly'::text, 'not'::text, 'moved'::text]))),
  CHECK ((text <> ''::text))
);
CREATE INDEX goal_author_id_idx ON goals.goal USING btree (author_id);
CREATE INDEX goal_from_goal_id_idx ON goals.goal USING btree (from_goal_id);
CREATE INDEX goal_organisation_id_idx ON goals.goal USING btree (organisation_id);
CREATE INDEX goal_parent_id_idx ON goals.goal USING btree (parent_id);
CREATE INDEX goal_partner_id_idx ON goals.goal USING btree (partner_id);
CREATE INDEX goal_plan_id_position_idx ON goals.goal USING btree (plan_id, "position");
CREATE INDEX goal_responsible_id_idx ON goals.goal USING btree (responsible_id);
CREATE INDEX goal_template_id_idx ON goals.goal USING btree (template_id);
CREATE TRIGGER fill BEFORE INSERT ON goals.goal FOR EACH ROW EXECUTE FUNCTION goals.fill_from_plan();
CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON goals.goal FOR EACH ROW EXECUTE FUNCTION goals.guard_goal();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON goals.goal FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON goals.goal FOR EACH ROW EXECUTE FUNCTION platform.touch();
CREATE TRIGGER untouch BEFORE UPDATE ON goals.goal FOR EACH ROW EXECUTE FUNCTION goals.untouch();

-- A goal as it was approved (number 1) and each later change with its reason. A change holds when the department agrees.
create table goals.goal_version (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  plan_id uuid not null,  -- Goals of which year.
  goal_id uuid not null,  -- Goal.
  number integer not null,  -- Number of the version.
  content jsonb not null,  -- The goal with its measures, as the contract GoalContent says.
  reason text not null default ''::text,  -- Why it changes.
  state text not null default 'proposed'::text,  -- Proposed, agreed, refused, withdrawn by the centre before an answer.
  answer text not null default ''::text,  -- What the department said.
  answered_at timestamp with time zone,  -- When.
  answered_by uuid,  -- Who answered.
  author_id uuid not null default access.my_membership(),  -- Who proposed it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  drops boolean not null default false,  -- Proposes to give the goal up; content is the goal as it was.
  PRIMARY KEY (id),
  UNIQUE (goal_id, number),
  FOREIGN KEY (answered_by) REFERENCES access.membership(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (goal_id) REFERENCES goals.goal(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (plan_id) REFERENCES goals.plan(id),
  CHECK (((number = 1) OR (reason <> ''::text))),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'agreed'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX goal_version_answered_by_idx ON goals.goal_version USING btree (answered_by);
CREATE INDEX goal_version_author_id_idx ON goals.goal_version USING btree (author_id);
CREATE UNIQUE INDEX goal_version_goal_id_idx ON goals.goal_version USING btree (goal_id) WHERE (state = 'proposed'::text);
CREATE INDEX goal_version_organisation_id_idx ON goals.goal_version USING btree (organisation_id);
CREATE INDEX goal_version_plan_id_idx ON goals.goal_version USING btree (plan_id);
CREATE TRIGGER fill BEFORE INSERT ON goals.goal_version FOR EACH ROW EXECUTE FUNCTION goals.fill_from_goal();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON goals.goal_version FOR EACH ROW EXECUTE FUNCTION goals.guard_version();
CREATE TRIGGER hold AFTER UPDATE ON goals.goal_version FOR EACH ROW EXECUTE FUNCTION goals.apply_version();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON goals.goal_version FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON goals.goal_version FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- How one sees whether a goal is reached: an indicator counted from records, a milestone with its day, or a judgement in words.
create table goals.measure (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  goal_id uuid not null,  -- Goal.
  position integer not null,  -- Order.
  kind text not null,  -- indicator, milestone, judgement.
  words text not null default ''::text,  -- What is to be reached, in words; an indicator says itself.
  indicator jsonb,  -- Definition as modules/work/indicators/shapes.ts says; checked when written.
  due_on date,  -- Milestone: by when.
  reached_on date,  -- Milestone: reached on.
  evidence text not null default ''::text,  -- By what it can be seen.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  dropped_on date,  -- Taken out by an agreed change on; while a plan is drafted measures are deleted.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (goal_id) REFERENCES goals.goal(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((kind = 'indicator'::text) = (indicator IS NOT NULL))),
  CHECK (((kind = 'milestone'::text) OR (reached_on IS NULL))),
  CHECK ((kind = ANY (ARRAY['indicator'::text, 'milestone'::text, 'judgement'::text])))
);
CREATE INDEX measure_author_id_idx ON goals.measure USING btree (author_id);
CREATE INDEX measure_goal_id_idx ON goals.measure USING btree (goal_id);
CREATE INDEX measure_organisation_id_idx ON goals.measure USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON goals.measure FOR EACH ROW EXECUTE FUNCTION goals.fill_from_goal();
CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON goals.measure FOR EACH ROW EXECUTE FUNCTION goals.guard_measure();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON goals.measure FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON goals.measure FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Goals of one centre (an organisation or a part of one) for one year. organisation_id is the centre, whoever writes.
create table goals.plan (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  year integer not null,  -- Year: a field, never a part of the title.
  title text not null default ''::text,  -- Heading on what is printed and published; empty = the usual one.
  preamble text not null default ''::text,  -- What stands before the goals.
  state text not null default 'draft'::text,  -- draft → submitted → returned or approved → published → running → closed. What may follow: modules/goals/rules.ts.
  responsible_id uuid,  -- Who answers for the goals; a goal may name somebody else.
  responsible text not null default ''::text,  -- The same in words, without an account.
  rhythm text not null default ''::text,  -- When and where they are evaluated, in words: monthly at the team meeting.
  due_on date not null,  -- Until when, usually the last day of the year.
  published_at timestamp with time zone,  -- On public pages since.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, year),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (responsible_id) REFERENCES access.membership(id),
  CHECK ((EXTRACT(year FROM due_on) = (year)::numeric)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'published'::text, 'running'::text, 'closed'::text]))),
  CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE INDEX plan_author_id_idx ON goals.plan USING btree (author_id);
CREATE INDEX plan_responsible_id_idx ON goals.plan USING btree (responsible_id);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON goals.plan FOR EACH ROW EXECUTE FUNCTION goals.guard_plan();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON goals.plan FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON goals.plan FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- That a centre was reminded to evaluate a month: a commitment offered to its head. Only added to.
create table goals.reminder (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  plan_id uuid not null,  -- Goals of which year.
  month date not null,  -- First day of the month that waits for its evaluation.
  commitment_id uuid not null,  -- The commitment by which it was asked.
  author_id uuid not null default access.my_membership(),  -- Who reminded.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (plan_id) REFERENCES goals.plan(id),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);
CREATE INDEX reminder_author_id_idx ON goals.reminder USING btree (author_id);
CREATE INDEX reminder_commitment_id_idx ON goals.reminder USING btree (commitment_id);
CREATE INDEX reminder_organisation_id_idx ON goals.reminder USING btree (organisation_id);
CREATE INDEX reminder_plan_id_month_idx ON goals.reminder USING btree (plan_id, month);
CREATE TRIGGER fill BEFORE INSERT ON goals.reminder FOR EACH ROW EXECUTE FUNCTION goals.fill_from_plan();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON goals.reminder FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- What happened to the goals of a year: submitted, returned with a comment, approved, published, closed. Only added to.
create table goals.step (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  plan_id uuid not null,  -- Goals of which year.
  kind text not null,  -- What.
  text text not null default ''::text,  -- Comment; a return and a reopening have one.
  by_organisation_id uuid not null,  -- Of which organisation the author acted: the centre or its department.
  author_id uuid not null default access.my_membership(),  -- Who.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (by_organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (plan_id) REFERENCES goals.plan(id),
  CHECK ((kind = ANY (ARRAY['submitted'::text, 'returned'::text, 'approved'::text, 'published'::text, 'withdrawn'::text, 'started'::text, 'closed'::text, 'reopened'::text]))),
  CHECK (((kind <> ALL (ARRAY['returned'::text, 'reopened'::text])) OR (text <> ''::text)))
);
CREATE INDEX step_author_id_idx ON goals.step USING btree (author_id);
CREATE INDEX step_by_organisation_id_idx ON goals.step USING btree (by_organisation_id);
CREATE INDEX step_organisation_id_idx ON goals.step USING btree (organisation_id);
CREATE INDEX step_plan_id_idx ON goals.step USING btree (plan_id);
CREATE TRIGGER fill BEFORE INSERT ON goals.step FOR EACH ROW EXECUTE FUNCTION goals.fill_from_plan();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON goals.step FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER take_step BEFORE INSERT ON goals.step FOR EACH ROW EXECUTE FUNCTION goals.take_step();

-- A goal to begin from; a shared one is offered to all centres of the same whole.
create table goals.template (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  text text not null,  -- Text.
  kind text not null,  -- As goal.kind.
  content jsonb not null default '{}'::jsonb,  -- Measures and parts, as the contract GoalContent says.
  shared boolean not null default false,  -- Offered to the whole organisation and its parts.
  ended_on date,  -- Not offered since.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  goal_id uuid,  -- Goal it was made from.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (goal_id) REFERENCES goals.goal(id) ON DELETE SET NULL,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX template_author_id_idx ON goals.template USING btree (author_id);
CREATE INDEX template_goal_id_idx ON goals.template USING btree (goal_id);
CREATE INDEX template_organisation_id_idx ON goals.template USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON goals.template FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON goals.template FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function goals.apply_version() returns trigger security definer

-- function goals.approves(a_centre uuid) returns boolean stable security definer

-- function goals.centre_of(a_plan uuid) returns uuid stable security definer

-- function goals.centre_of_goal(a_goal uuid) returns uuid stable security definer

-- function goals.content_of(g goals.goal) returns jsonb stable

-- function goals.ends_on(a_centre uuid, a_day date) returns boolean stable security definer

-- function goals.fill_from_goal() returns trigger security definer

-- function goals.fill_from_plan() returns trigger security definer

-- function goals.guard_evaluation() returns trigger stable

-- function goals.guard_goal() returns trigger

-- function goals.guard_measure() returns trigger

-- function goals.guard_plan() returns trigger

-- function goals.guard_version() returns trigger

-- function goals.in_team(a_centre uuid) returns boolean stable security definer

-- function goals.is_drafted(a_plan uuid) returns boolean stable security definer

-- function goals.leads(a_centre uuid) returns boolean stable security definer

-- function goals.line_of(an_organisation uuid) returns uuid[] stable security definer

-- function goals.may_ask(an_organisation uuid, another uuid) returns boolean stable security definer

-- function goals.may_measure(a_goal uuid) returns boolean stable security definer

-- function goals.measures_of(a_goal uuid) returns jsonb stable

-- function goals.my_centres() returns uuid[] stable security definer

-- function goals.my_roots() returns SETOF uuid stable security definer

-- function goals.my_whole() returns uuid[] stable security definer

-- function goals.names_of(ids uuid[]) returns TABLE(membership_id uuid, name text) stable security definer

-- function goals.next_version(a_goal uuid) returns integer security definer

-- function goals.part_of(g goals.goal) returns jsonb stable

-- function goals.put_content(a_goal uuid, c jsonb) returns void

-- function goals.put_measures(a_goal uuid, list jsonb, drafted boolean) returns void

-- function goals.put_part(a_goal uuid, c jsonb, drafted boolean) returns void

-- function goals.refuse() returns void

-- function goals.reminders_of(plans uuid[], a_month date) returns TABLE(plan_id uuid, on_day date, state text) stable security definer

-- function goals.state_after(a_state text, a_step text) returns text immutable

-- function goals.state_of(a_plan uuid) returns text stable security definer

-- function goals.state_of_goal(a_goal uuid) returns text stable security definer

-- function goals.take_step() returns trigger security definer

-- function goals.tasks_of(among uuid[]) returns TABLE(goal_id uuid, month date, id uuid, what text, state text, due_on date, done_on date, owner text, mine boolean) stable security definer

-- function goals.team_of(centres uuid[]) returns TABLE(centre_id uuid, membership_id uuid, name text, organisation_id uuid, head boolean, above boolean) stable security definer

-- function goals.untouch() returns trigger

-- function goals.vouched_part(an_indicator jsonb) returns jsonb immutable

-- function goals.vouches(a_centre uuid, an_indicator jsonb) returns boolean stable security definer


-- ========== insights ==========
-- Functions that count for insights, and what was published of districts.
create schema insights;

-- Numbers of a district across organisations for one quarter, with small ones already suppressed. Never changed.
create table insights.publication (
  quarter date not null,  -- First day of the quarter.
  orp_code text not null,  -- District.
  content jsonb,  -- Safe numbers (modules/insights/district/rules.ts); empty when there were too few cases to publish anything.
  published_at timestamp with time zone not null default now(),  -- When.
  PRIMARY KEY (quarter, orp_code),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric]))))
);
CREATE INDEX publication_orp_code_idx ON insights.publication USING btree (orp_code);

-- function insights.behind(what text, a_from date, a_until date, by_what text, an_organisation uuid, a_service uuid, a_row text, a_col text, OUT seen uuid[], OUT hidden integer, OUT without integer) returns record stable security definer

-- function insights.client_scope(OUT case_id uuid, OUT organisation_id uuid, OUT service_id uuid, OUT since date, OUT until date, OUT leads boolean, OUT phase text, OUT opened_on date, OUT opened_at timestamp with time zone) returns SETOF record stable security definer

-- function insights.count_facts(whats text[], a_from date, a_until date, by_what text, an_organisation uuid, a_service uuid) returns TABLE(fact text, organisation_id uuid, row_key text, col_key text, n integer, q1 double precision, median double precision, q3 double precision) stable security definer

-- function insights.district_cases(a_from date, a_until date) returns TABLE(orp_code text, organisation_id uuid, whole_id uuid, subject_kind text, needs text[], barriers text[]) stable security definer

-- function insights.facts(whats text[], a_from date, a_until date, by_what text, OUT fact text, OUT owner uuid, OUT services uuid[], OUT row_key text, OUT col_key text, OUT case_id uuid, OUT days integer) returns SETOF record stable security definer

-- function insights.my_districts() returns text[] stable security definer

-- function insights.phases_on(cases uuid[], a_day date) returns TABLE(case_id uuid, phase text) stable

-- function insights.scope(OUT case_id uuid, OUT organisation_id uuid, OUT service_id uuid, OUT since date, OUT until date, OUT leads boolean, OUT kind text, OUT phase text, OUT opened_on date, OUT opened_at timestamp with time zone) returns SETOF record stable security definer

-- function insights.top_of(an_organisation uuid) returns uuid stable


-- ========== learning ==========
-- Learning of staff: what is required, what was learned, what is planned, qualifications that end.
create schema learning;

-- What somebody learned and what stands nowhere else, or what proves something that stands elsewhere: then it counts instead of it, once.
create table learning.entry (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  membership_id uuid not null,  -- Who learned.
  kind text not null,  -- Code of the list learning_kind.
  title text not null,  -- Name of the course, conference, placement.
  provider text not null default ''::text,  -- Who held it.
  accreditation text not null default ''::text,  -- Number of the accreditation.
  from_on date not null,  -- First day.
  to_on date not null,  -- Last day: counts into the year of it.
  minutes integer not null,  -- Minutes by the certificate.
  proves uuid[] not null default '{}'::uuid[],  -- Rows of learning.learned that it is the proof of (work records, certificates of programmes): they do not count once more.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((to_on >= from_on)),
  CHECK (((minutes >= 1) AND (minutes <= 60000))),
  CHECK ((title <> ''::text))
);
CREATE INDEX entry_author_id_idx ON learning.entry USING btree (author_id);
CREATE INDEX entry_membership_id_to_on_idx ON learning.entry USING btree (membership_id, to_on);
CREATE INDEX entry_organisation_id_idx ON learning.entry USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON learning.entry FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON learning.entry FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A newcomer is being brought in: with whom, since when, and with which word it was closed.
create table learning.induction (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  membership_id uuid not null,  -- Newcomer.
  mentor_id uuid not null,  -- Mentor.
  title text not null,  -- By which template.
  starts_on date not null,  -- First day.
  closed_on date,  -- Closed on.
  closing text not null default ''::text,  -- How it went, in words.
  author_id uuid not null default access.my_membership(),  -- Who started it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (mentor_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((mentor_id <> membership_id)),
  CHECK (((closed_on IS NULL) = (closing = ''::text))),
  CHECK ((title <> ''::text))
);
CREATE INDEX induction_author_id_idx ON learning.induction USING btree (author_id);
CREATE INDEX induction_membership_id_idx ON learning.induction USING btree (membership_id);
CREATE INDEX induction_mentor_id_idx ON learning.induction USING btree (mentor_id);
CREATE INDEX induction_organisation_id_idx ON learning.induction USING btree (organisation_id);
CREATE UNIQUE INDEX one_open ON learning.induction USING btree (membership_id) WHERE (closed_on IS NULL);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON learning.induction FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON learning.induction FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A step of an induction is a commitment about no client.
create table learning.induction_step (
  commitment_id uuid not null,  -- Commitment.
  organisation_id uuid not null default access.my_organisation(),
  induction_id uuid not null,  -- Induction.
  who text not null,  -- Whose step: newcomer, mentor.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (commitment_id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (induction_id) REFERENCES learning.induction(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((who = ANY (ARRAY['newcomer'::text, 'mentor'::text])))
);
CREATE INDEX induction_step_induction_id_idx ON learning.induction_step USING btree (induction_id);
CREATE INDEX induction_step_organisation_id_idx ON learning.induction_step USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON learning.induction_step FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- How a newcomer is brought in, in steps.
create table learning.induction_template (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  title text not null,  -- For whom.
  steps jsonb not null,  -- [{what, byDay: days since the beginning, who: newcomer or mentor}].
  ended_on date,  -- Not used any more since.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((title <> ''::text))
);
CREATE INDEX induction_template_author_id_idx ON learning.induction_template USING btree (author_id);
CREATE INDEX induction_template_organisation_id_idx ON learning.induction_template USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON learning.induction_template FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON learning.induction_template FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A point of the education plan of one worker for one year.
create table learning.plan_item (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  membership_id uuid not null,  -- Whose plan.
  year integer not null,  -- Calendar year.
  topic text not null,  -- What about, why.
  kind text not null,  -- Code of the list learning_kind.
  minutes integer not null,  -- How much.
  due_on date,  -- By when.
  payer text not null default 'employer'::text,  -- Who pays: employer, project, the worker, nobody.
  note text not null default ''::text,  -- From which project, with whom.
  learned_id uuid,  -- Row of learning.learned that stands behind it: only then it is done.
  dropped_on date,  -- Given up on this day.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((minutes >= 1) AND (minutes <= 60000))),
  CHECK ((payer = ANY (ARRAY['employer'::text, 'project'::text, 'worker'::text, 'free'::text]))),
  CHECK ((topic <> ''::text)),
  CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE INDEX plan_item_author_id_idx ON learning.plan_item USING btree (author_id);
CREATE INDEX plan_item_membership_id_year_idx ON learning.plan_item USING btree (membership_id, year);
CREATE INDEX plan_item_organisation_id_idx ON learning.plan_item USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON learning.plan_item FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON learning.plan_item FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A document that proves what somebody learned or may do: read by them and by the head.
create table learning.proof (
  document_id uuid not null,  -- Document.
  organisation_id uuid not null default access.my_organisation(),
  entry_id uuid,  -- What was learned.
  qualification_id uuid,  -- Or a qualification.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (document_id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE CASCADE,
  FOREIGN KEY (entry_id) REFERENCES learning.entry(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (qualification_id) REFERENCES learning.qualification(id),
  CHECK ((num_nonnulls(entry_id, qualification_id) = 1))
);
CREATE INDEX proof_entry_id_idx ON learning.proof USING btree (entry_id);
CREATE INDEX proof_organisation_id_idx ON learning.proof USING btree (organisation_id);
CREATE INDEX proof_qualification_id_idx ON learning.proof USING btree (qualification_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON learning.proof FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- What somebody may do until a day: first aid, driving the service car. Of a health certificate only that it holds, never what it says. Training for a crisis stands in crisis.training.
create table learning.qualification (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  membership_id uuid not null,  -- Whose.
  kind text not null,  -- Code of the list qualification_kind.
  title text not null default ''::text,  -- Which one, in words.
  obtained_on date not null,  -- Since when.
  valid_until date,  -- Last day; empty = does not end.
  proof text not null default ''::text,  -- By what it is proved: number, where the paper is kept.
  follows_id uuid,  -- Earlier one that it renews.
  ended_on date,  -- Not needed or not held any more since.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (follows_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (follows_id) REFERENCES learning.qualification(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((valid_until >= obtained_on))
);
CREATE INDEX qualification_author_id_idx ON learning.qualification USING btree (author_id);
CREATE INDEX qualification_membership_id_idx ON learning.qualification USING btree (membership_id);
CREATE INDEX qualification_organisation_id_idx ON learning.qualification USING btree (organisation_id);
CREATE INDEX qualification_valid_until_idx ON learning.qualification USING btree (valid_until) WHERE (ended_on IS NULL);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON learning.qualification FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON learning.qualification FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- That a qualification ends was told once.
create table learning.qualification_reminder (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  qualification_id uuid not null,  -- Qualification.
  step integer not null,  -- How many days before.
  valid_until date not null,  -- Which day.
  told uuid[] not null default '{}'::uuid[],  -- Memberships that were told.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (qualification_id, step, valid_until),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (qualification_id) REFERENCES learning.qualification(id) ON DELETE CASCADE,
  CHECK ((step = ANY (ARRAY[60, 14])))
);
CREATE INDEX qualification_reminder_organisation_id_idx ON learning.qualification_reminder USING btree (organisation_id);
CREATE INDEX qualification_reminder_told_idx ON learning.qualification_reminder USING gin (told);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON learning.qualification_reminder FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- How much somebody of a profession has to learn in a calendar year and what counts. Of everybody by the act, or of one organisation; dated, a later wording of the same line takes the place of the earlier one.
create table learning.rule (
  id uuid not null,
  organisation_id uuid default access.my_organisation(),  -- Whose; empty = everybody, by the act.
  line_id uuid not null,  -- Wordings of one requirement share it.
  title text not null,  -- What is required.
  source text not null default ''::text,  -- Where it is written: paragraph, internal rule.
  professions text[] not null,  -- Professions of the membership that it concerns.
  minutes integer not null,  -- Minutes in a whole calendar year.
  by_months boolean not null default true,  -- Part of the year: a twelfth for each calendar month of work here.
  by_fte boolean not null default false,  -- A part-time post requires its part only. Not by the act.
  counts jsonb not null,  -- What counts: [{kind: code of the list learning_kind, most: minutes in a year or null}].
  valid_from date not null,  -- First day.
  valid_to date,  -- Last day; empty = goes on, until a later wording.
  author_id uuid default access.my_membership(),  -- Who wrote it; empty of the act.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (line_id, valid_from),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((valid_to >= valid_from)),
  CHECK (((minutes >= 1) AND (minutes <= 60000))),
  CHECK ((professions <> '{}'::text[])),
  CHECK ((title <> ''::text))
);
CREATE INDEX rule_author_id_idx ON learning.rule USING btree (author_id);
CREATE INDEX rule_organisation_id_idx ON learning.rule USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON learning.rule FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON learning.rule FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function learning.documents_of_proofs() returns uuid[] stable security definer

-- function learning.headed() returns uuid[] stable security definer

-- function learning.held_of(memberships uuid[]) returns TABLE(tbl regclass, id uuid) stable

-- function learning.is_of_the_act(a_line uuid) returns boolean stable security definer

-- function learning.is_ours(a_membership uuid) returns boolean stable security definer

-- function learning.is_qualification_of(a_qualification uuid, a_membership uuid) returns boolean stable security definer

-- function learning.learned(from_day date, to_day date, only_member uuid DEFAULT NULL::uuid) returns TABLE(membership_id uuid, source text, id uuid, kind text, title text, provider text, accreditation text, from_on date, on_day date, minutes integer, proves uuid[], proved_by uuid) stable security definer

-- function learning.my_inductions() returns uuid[] stable security definer

-- function learning.over(an_organisation uuid, a_year integer) returns TABLE(id uuid, on_day date, rows_held integer) stable

-- function learning.proved() returns uuid[] stable security definer

-- function learning.remind_of_qualifications(steps integer[]) returns TABLE(organisation_id uuid, email text)

-- function learning.steps_of(an_induction uuid) returns TABLE(id uuid, who text, what text, due_on date, state text, done_on date) stable security definer

-- function learning.workers() returns uuid[] stable security definer


-- ========== localities ==========
-- Localities (dormitories, houses, estates, villages): what is known of them, screening, safety of workers.
create schema localities;

-- A body that should be here and is not.
create table localities.absent_body (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  kind text not null,  -- What body.
  name text not null default ''::text,  -- Which one.
  partner_id uuid,  -- Its card in the directory of who wrote it.
  needed_for text not null,  -- What it is needed for.
  missing_since date,  -- Since when it is missing; empty = always was.
  asked_on date,  -- When it was asked to come.
  asked_how text not null default ''::text,  -- Who asked, how, for what.
  answer text not null default ''::text,  -- What it answered.
  answered_on date,  -- When it answered.
  came_on date,  -- Since when it comes; then it is missing no more.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  CHECK ((answered_on >= asked_on)),
  CHECK ((kind = ANY (ARRAY['social_worker'::text, 'school'::text, 'doctor'::text, 'child_protection'::text, 'labour_office'::text, 'police'::text, 'hygiene'::text, 'housing'::text, 'interpreter'::text, 'other'::text])))
);
CREATE INDEX absent_body_author_id_idx ON localities.absent_body USING btree (author_id);
CREATE INDEX absent_body_case_id_idx ON localities.absent_body USING btree (case_id);
CREATE INDEX absent_body_organisation_id_idx ON localities.absent_body USING btree (organisation_id);
CREATE INDEX absent_body_partner_id_idx ON localities.absent_body USING btree (partner_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.absent_body FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.absent_body FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Somebody was told: a visit is overdue, nobody answered, or somebody went alone in spite of a warning.
create table localities.alarm (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  visit_id uuid not null,  -- Of which visit.
  kind text not null,  -- overdue = to the colleague, unanswered = to the head afterwards, alone = to the head at once, for knowledge.
  to_membership_id uuid not null,  -- Who was told.
  visitor_id uuid not null,  -- Who is out there.
  raised_at timestamp with time zone not null default now(),  -- When.
  acknowledged_at timestamp with time zone,  -- When they said that they deal with it.
  called_off_at timestamp with time zone,  -- When it was over: checked out, or prolonged.
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (to_membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (visit_id) REFERENCES localities.visit(id),
  FOREIGN KEY (visitor_id) REFERENCES access.membership(id),
  CHECK ((kind = ANY (ARRAY['alone'::text, 'overdue'::text, 'unanswered'::text])))
);
CREATE INDEX alarm_organisation_id_idx ON localities.alarm USING btree (organisation_id);
CREATE INDEX alarm_to_membership_id_idx ON localities.alarm USING btree (to_membership_id);
CREATE INDEX alarm_visit_id_idx ON localities.alarm USING btree (visit_id);
CREATE INDEX alarm_visitor_id_idx ON localities.alarm USING btree (visitor_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.alarm FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON localities.alarm FOR EACH ROW EXECUTE FUNCTION platform.tell('safety', 'to_membership_id');
CREATE TRIGGER tell_visitor AFTER INSERT OR UPDATE ON localities.alarm FOR EACH ROW EXECUTE FUNCTION platform.tell('safety', 'visitor_id');

-- A service, body or partner that comes here without taking part in the case.
create table localities.comes (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  name text not null,  -- Who comes.
  partner_id uuid,  -- Their card in the directory of who wrote it.
  brings text not null default ''::text,  -- What they do here.
  how_often text not null,  -- How often.
  since date not null,  -- From.
  until date,  -- To; empty = still.
  ending text not null default ''::text,  -- Why they come no more.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  CHECK ((until >= since)),
  CHECK ((how_often = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text, 'rarely'::text, 'on_call'::text])))
);
CREATE INDEX comes_author_id_idx ON localities.comes USING btree (author_id);
CREATE INDEX comes_case_id_idx ON localities.comes USING btree (case_id);
CREATE INDEX comes_organisation_id_idx ON localities.comes USING btree (organisation_id);
CREATE INDEX comes_partner_id_idx ON localities.comes USING btree (partner_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.comes FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.comes FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Living conditions of a locality as found on a day, by a version of a questionnaire. Names no client. Drafts are read by the organisation that writes them, finished sheets by all who take part in the case.
create table localities.condition_sheet (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  version_id uuid not null,  -- Published version that it answers.
  on_day date not null,  -- As it was on that day.
  state text not null default 'draft'::text,  -- draft: being filled in; finished: never changed.
  answers jsonb not null default '{}'::jsonb,  -- Answers by the key of the question (modules/localities/questionnaires/shapes.ts, Answers).
  note text not null default ''::text,  -- Who was there and what to say of the visit as a whole, without clients.
  corrects_id uuid,  -- Finished sheet of the same organisation that this one is written in place of.
  finished_at timestamp with time zone,  -- When it was finished.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (corrects_id) REFERENCES localities.condition_sheet(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (version_id) REFERENCES questionnaires.version(id),
  CHECK (((state = 'finished'::text) = (finished_at IS NOT NULL))),
  CHECK ((corrects_id IS DISTINCT FROM id)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'finished'::text])))
);
CREATE INDEX condition_sheet_author_id_idx ON localities.condition_sheet USING btree (author_id);
CREATE INDEX condition_sheet_case_id_on_day_idx ON localities.condition_sheet USING btree (case_id, on_day);
CREATE INDEX condition_sheet_corrects_id_idx ON localities.condition_sheet USING btree (corrects_id);
CREATE INDEX condition_sheet_organisation_id_idx ON localities.condition_sheet USING btree (organisation_id);
CREATE INDEX condition_sheet_version_id_idx ON localities.condition_sheet USING btree (version_id);
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON localities.condition_sheet FOR EACH ROW EXECUTE FUNCTION localities.keep_sheet();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.condition_sheet FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.condition_sheet FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Somebody's estimate of how many people live there, as of a day. Estimates of different sources stand side by side, never averaged.
create table localities.estimate (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  estimated_on date not null,  -- As of which day.
  sureness text not null,  -- counted = people were counted, told = somebody told us, guess.
  source text not null,  -- Who counted or who said so. Never a client by name.
  total integer,  -- All people together; empty = only groups are known.
  note text not null default ''::text,  -- What is not sure about it.
  withdrawn text not null default ''::text,  -- Why it does not hold: a mistake. Empty = it stands.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((sureness = ANY (ARRAY['counted'::text, 'told'::text, 'guess'::text]))),
  CHECK (((total >= 0) AND (total <= 100000)))
);
CREATE INDEX estimate_author_id_idx ON localities.estimate USING btree (author_id);
CREATE INDEX estimate_case_id_idx ON localities.estimate USING btree (case_id);
CREATE INDEX estimate_organisation_id_idx ON localities.estimate USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.estimate FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.estimate FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- One group of an estimate: people of one citizenship and age.
create table localities.estimate_line (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  estimate_id uuid not null,  -- Estimate.
  citizenship text,  -- Code of the list citizenship; empty = not told apart.
  age_band text,  -- Ages in whole years; empty = not told apart.
  people integer not null,  -- How many.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE NULLS NOT DISTINCT (estimate_id, citizenship, age_band),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (estimate_id) REFERENCES localities.estimate(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((age_band = ANY (ARRAY['0-5'::text, '6-14'::text, '15-17'::text, '18-26'::text, '27-64'::text, '65+'::text]))),
  CHECK (((people >= 0) AND (people <= 100000)))
);
CREATE INDEX estimate_line_author_id_idx ON localities.estimate_line USING btree (author_id);
CREATE INDEX estimate_line_case_id_idx ON localities.estimate_line USING btree (case_id);
CREATE INDEX estimate_line_estimate_id_idx ON localities.estimate_line USING btree (estimate_id);
CREATE INDEX estimate_line_organisation_id_idx ON localities.estimate_line USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.estimate_line FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.estimate_line FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What endangered workers at a house. Read by who wrote it and by whoever is about to go there, of any organisation.
create table localities.incident (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  place_id uuid,  -- Where: a place of the directory; else the house of the case.
  kind text not null,  -- Threat, ban from the building, attack, dog.
  severity text not null,  -- How bad it is, in words.
  happened_on date not null,  -- When it happened.
  facts text not null,  -- What happened. Read by other organisations: no names, no opinion.
  source text not null,  -- Where we know it from.
  measures text[] not null default '{}'::text[],  -- What to do before going there; go_in_two and do_not_enter are asked for at the check-in.
  advice text not null default ''::text,  -- What else to do, whom to call.
  review_on date not null,  -- When it is to be looked at again. After it, and a time of grace, it warns nobody until it is confirmed.
  reviewed_at timestamp with time zone,  -- When it was confirmed last.
  ended_on date,  -- It does not hold any more since.
  ending text not null default ''::text,  -- Why it does not.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (place_id) REFERENCES directory.place(id),
  CHECK (((case_id IS NOT NULL) OR (place_id IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['threat'::text, 'ban'::text, 'attack'::text, 'dog'::text, 'other'::text]))),
  CHECK ((measures <@ ARRAY['call_first'::text, 'go_in_two'::text, 'do_not_enter'::text, 'stay_outside'::text, 'police'::text])),
  CHECK ((severity = ANY (ARRAY['watch'::text, 'serious'::text, 'acute'::text])))
);
CREATE INDEX incident_author_id_idx ON localities.incident USING btree (author_id);
CREATE INDEX incident_case_id_idx ON localities.incident USING btree (case_id);
CREATE INDEX incident_organisation_id_idx ON localities.incident USING btree (organisation_id);
CREATE INDEX incident_place_id_idx ON localities.incident USING btree (place_id);
CREATE INDEX incident_review_on_idx ON localities.incident USING btree (review_on) WHERE (ended_on IS NULL);
CREATE TRIGGER guard_incident BEFORE INSERT OR UPDATE ON localities.incident FOR EACH ROW EXECUTE FUNCTION localities.guard_incident();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.incident FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell_those_who_go AFTER INSERT OR UPDATE ON localities.incident FOR EACH ROW EXECUTE FUNCTION localities.tell_those_who_go();
CREATE TRIGGER touch BEFORE UPDATE ON localities.incident FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What of an incident never leaves the organisation that wrote it.
create table localities.incident_own (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  incident_id uuid not null,  -- Of which incident.
  opinion text not null default ''::text,  -- What we think of it.
  who text not null default ''::text,  -- Who did it. May be a private person.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (incident_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (incident_id) REFERENCES localities.incident(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX incident_own_author_id_idx ON localities.incident_own USING btree (author_id);
CREATE INDEX incident_own_organisation_id_idx ON localities.incident_own USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.incident_own FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.incident_own FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Somebody confirmed that they read a warning, as it was then. Names stay with their own organisation; the other one learns how many.
create table localities.incident_reading (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  incident_id uuid not null,  -- Which warning.
  incident_version integer not null,  -- In which wording.
  author_id uuid not null default access.my_membership(),  -- Who read it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (incident_id, incident_version, author_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (incident_id) REFERENCES localities.incident(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX incident_reading_author_id_idx ON localities.incident_reading USING btree (author_id);
CREATE INDEX incident_reading_organisation_id_idx ON localities.incident_reading USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.incident_reading FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- A case of a person or a family stands inside a locality. Seen by the organisation that leads the case; others learn how many at most.
create table localities.inside (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  locality_id uuid not null,  -- Locality.
  case_id uuid not null,
  since date not null default platform.today(),  -- From.
  until date,  -- To; empty = still.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (locality_id, case_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (locality_id) REFERENCES localities.locality(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((until >= since))
);
CREATE INDEX inside_author_id_idx ON localities.inside USING btree (author_id);
CREATE INDEX inside_case_id_idx ON localities.inside USING btree (case_id);
CREATE INDEX inside_organisation_id_idx ON localities.inside USING btree (organisation_id);
CREATE TRIGGER guard_client_case BEFORE INSERT ON localities.inside FOR EACH ROW EXECUTE FUNCTION cases.guard_client_case();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.inside FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.inside FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Card of a locality. It is known by its case: name, phase, team, plan and episodes are the case's.
create table localities.locality (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  kind text not null,  -- Dormitory, house, estate, village.
  place_id uuid,  -- Place of the directory, when it is one address: visits and records of work name that.
  address text not null default ''::text,  -- Street and number, or the area in words.
  city text not null default ''::text,  -- Municipality and its part.
  address_point text,  -- Code of the address point (RÚIAN): by it places of other organisations are known to be the same house.
  orp_code text not null,  -- District.
  owner text not null default ''::text,  -- Who owns it. May be a private person: never stands in evidence that is sent.
  owner_partner_id uuid,  -- The owner in the directory.
  operator text not null default ''::text,  -- Who runs it. May be a private person: never stands in evidence that is sent.
  operator_partner_id uuid,  -- The operator in the directory.
  agency text not null default ''::text,  -- Agency or employer that houses people here. May be a private person: never stands in evidence that is sent.
  agency_partner_id uuid,  -- The agency in the directory.
  capacity integer,  -- For how many people it is, approved or declared.
  capacity_source text not null default ''::text,  -- Who says so.
  capacity_on date,  -- As of when.
  note text not null default ''::text,  -- What one has to know of it. Never about clients.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (case_id),
  FOREIGN KEY (agency_partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (operator_partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  FOREIGN KEY (owner_partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (place_id) REFERENCES directory.place(id),
  CHECK ((address_point ~ '^\d{1,9}$'::text)),
  CHECK (((capacity >= 0) AND (capacity <= 100000))),
  CHECK ((kind = ANY (ARRAY['dormitory'::text, 'house'::text, 'estate'::text, 'village'::text, 'other'::text])))
);
CREATE INDEX locality_agency_partner_id_idx ON localities.locality USING btree (agency_partner_id);
CREATE INDEX locality_author_id_idx ON localities.locality USING btree (author_id);
CREATE INDEX locality_operator_partner_id_idx ON localities.locality USING btree (operator_partner_id);
CREATE INDEX locality_organisation_id_idx ON localities.locality USING btree (organisation_id);
CREATE INDEX locality_orp_code_idx ON localities.locality USING btree (orp_code);
CREATE INDEX locality_owner_partner_id_idx ON localities.locality USING btree (owner_partner_id);
CREATE INDEX locality_place_id_idx ON localities.locality USING btree (place_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.locality FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'case_id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.locality FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- How it was at a door: reached, nobody, come back, no. Each mark stays; the last one of each worker counts, and where two workers say otherwise both are shown.
create table localities.mark (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  round_id uuid not null,  -- In which round.
  unit_id uuid not null,  -- At which door.
  outcome text not null,  -- How it was; undone = the worker takes their mark back.
  at timestamp with time zone not null,  -- When it was marked, by the clock of the device; never later than it came.
  author_id uuid not null default access.my_membership(),  -- Who marked it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (round_id) REFERENCES localities.round(id),
  FOREIGN KEY (unit_id) REFERENCES localities.unit(id),
  CHECK ((outcome = ANY (ARRAY['reached'::text, 'nobody'::text, 'back'::text, 'no'::text, 'undone'::text])))
);
CREATE INDEX mark_author_id_idx ON localities.mark USING btree (author_id);
CREATE INDEX mark_case_id_idx ON localities.mark USING btree (case_id);
CREATE INDEX mark_organisation_id_idx ON localities.mark USING btree (organisation_id);
CREATE INDEX mark_round_id_unit_id_author_id_at_idx ON localities.mark USING btree (round_id, unit_id, author_id, at DESC);
CREATE INDEX mark_unit_id_idx ON localities.mark USING btree (unit_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.mark FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT ON localities.mark FOR EACH ROW EXECUTE FUNCTION platform.tell('round', 'round_id');

-- Localities of mine in which early signs add up, so that a crisis plan is to be considered.
-- view localities.proposal, reads crisis.activation, localities.locality, localities.quiet, localities.sign, localities.sign_rule
--   case_id uuid
--   needed integer
--   days integer
--   found integer
--   last_on date
--   signs uuid[]

-- Signs were looked at and no plan is activated, with the reason. It is proposed again when another one comes.
create table localities.quiet (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  reason text not null,  -- Why not.
  signs integer not null,  -- How many signs there were.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX quiet_author_id_idx ON localities.quiet USING btree (author_id);
CREATE INDEX quiet_case_id_idx ON localities.quiet USING btree (case_id);
CREATE INDEX quiet_organisation_id_idx ON localities.quiet USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.quiet FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.quiet FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A risk of the locality, with what is done about it.
create table localities.risk (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  kind text not null,  -- What kind.
  level text not null,  -- watch = we keep an eye on it, serious = has to be dealt with, acute = somebody is in danger now.
  text text not null,  -- What it is. Never about clients.
  since date not null,  -- From.
  until date,  -- To; empty = still.
  doing text not null default ''::text,  -- What is done about it, by whom.
  ending text not null default ''::text,  -- How it ended.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((until >= since)),
  CHECK ((kind = ANY (ARRAY['fire'::text, 'hygiene'::text, 'overcrowding'::text, 'exploitation'::text, 'owner_pressure'::text, 'eviction'::text, 'violence'::text, 'school_absence'::text, 'health'::text, 'other'::text]))),
  CHECK ((level = ANY (ARRAY['watch'::text, 'serious'::text, 'acute'::text])))
);
CREATE INDEX risk_author_id_idx ON localities.risk USING btree (author_id);
CREATE INDEX risk_case_id_idx ON localities.risk USING btree (case_id);
CREATE INDEX risk_organisation_id_idx ON localities.risk USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.risk FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.risk FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A screening round: what was prepared before it, who goes, which units. Common to all who take part in the locality.
create table localities.round (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  on_day date not null,  -- When.
  until_day date,  -- Last day, when it takes more of them.
  starts_at time without time zone,  -- From.
  mode text not null default 'evening'::text,  -- At what time one goes.
  workers uuid[] not null,  -- Who goes: memberships, of one or several organisations.
  pick text not null default 'returning'::text,  -- Which units: those to return to and where nobody was, those and the ones never tried, all.
  units uuid[] not null default '{}'::uuid[],  -- Units of the round, chosen when it was planned.
  known text not null default ''::text,  -- What is known beforehand. Never about clients.
  bring text not null default ''::text,  -- What to take: leaflets, materials.
  languages text[] not null default '{}'::text[],  -- Languages one goes prepared for.
  operator text not null default 'not_asked'::text,  -- Does the operator of the house know: agreed, told, not asked, refused.
  operator_note text not null default ''::text,  -- What was agreed with the operator.
  state text not null default 'planned'::text,  -- Planned (and going on), finished, cancelled.
  author_id uuid not null default access.my_membership(),  -- Who planned it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((until_day >= on_day)),
  CHECK ((mode = ANY (ARRAY['morning'::text, 'afternoon'::text, 'evening'::text, 'weekend'::text, 'night'::text]))),
  CHECK ((operator = ANY (ARRAY['not_asked'::text, 'agreed'::text, 'told'::text, 'refused'::text]))),
  CHECK ((pick = ANY (ARRAY['returning'::text, 'open'::text, 'all'::text]))),
  CHECK ((state = ANY (ARRAY['planned'::text, 'finished'::text, 'cancelled'::text])))
);
CREATE INDEX round_author_id_idx ON localities.round USING btree (author_id);
CREATE INDEX round_case_id_on_day_idx ON localities.round USING btree (case_id, on_day);
CREATE INDEX round_organisation_id_idx ON localities.round USING btree (organisation_id);
CREATE INDEX round_workers_idx ON localities.round USING gin (workers);
CREATE TRIGGER guard BEFORE UPDATE ON localities.round FOR EACH ROW EXECUTE FUNCTION localities.guard_round();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.round FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER UPDATE ON localities.round FOR EACH ROW EXECUTE FUNCTION platform.tell('round', 'id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.round FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Work that came of a round: the record of the round itself, and that somebody asked for help. Seen by the organisation that wrote it; others learn how many asked at most.
create table localities.round_record (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  round_id uuid not null,  -- Of which round.
  part text not null,  -- round = the work of the round, asked = somebody asked for help.
  record_id uuid,  -- The record of work; empty once it was erased, the round stays.
  total_id uuid,  -- Which totals the record says.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (record_id) REFERENCES work.record(id) ON DELETE SET NULL,
  FOREIGN KEY (round_id) REFERENCES localities.round(id),
  FOREIGN KEY (total_id) REFERENCES localities.round_total(id),
  CHECK ((part = ANY (ARRAY['round'::text, 'asked'::text])))
);
CREATE UNIQUE INDEX one_record ON localities.round_record USING btree (round_id, organisation_id) WHERE (part = 'round'::text);
CREATE INDEX round_record_author_id_idx ON localities.round_record USING btree (author_id);
CREATE INDEX round_record_case_id_idx ON localities.round_record USING btree (case_id);
CREATE INDEX round_record_organisation_id_idx ON localities.round_record USING btree (organisation_id);
CREATE INDEX round_record_record_id_idx ON localities.round_record USING btree (record_id);
CREATE INDEX round_record_round_id_idx ON localities.round_record USING btree (round_id);
CREATE INDEX round_record_total_id_idx ON localities.round_record USING btree (total_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.round_record FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.round_record FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Totals of the house in a round, never of a unit. A correction is another row; the last one counts, the others stay.
create table localities.round_total (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  round_id uuid not null,  -- Of which round.
  people integer not null,  -- With how many people one spoke.
  languages text[] not null default '{}'::text[],  -- In which languages.
  groups jsonb not null default '[]'::jsonb,  -- People without names: how many of which citizenship, age band and sex, as in anonymous groups of a record.
  materials jsonb not null default '[]'::jsonb,  -- What was given out: title, language, pieces.
  at timestamp with time zone not null,  -- When it was written, by the clock of the device; never later than it came.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (round_id) REFERENCES localities.round(id),
  CHECK (((people >= 0) AND (people <= 10000)))
);
CREATE INDEX round_total_author_id_idx ON localities.round_total USING btree (author_id);
CREATE INDEX round_total_case_id_idx ON localities.round_total USING btree (case_id);
CREATE INDEX round_total_organisation_id_idx ON localities.round_total USING btree (organisation_id);
CREATE INDEX round_total_round_id_at_idx ON localities.round_total USING btree (round_id, at DESC);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.round_total FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT ON localities.round_total FOR EACH ROW EXECUTE FUNCTION platform.tell('round', 'round_id');

-- An early sign that something is coming.
create table localities.sign (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  kind text not null,  -- Code of the list early_sign.
  noticed_on date not null,  -- When it was noticed.
  noticed_by text not null default ''::text,  -- Who noticed, when it was not the author. Never a client by name.
  text text not null,  -- What was seen or heard. Never about clients.
  mistaken boolean not null default false,  -- It turned out not to be so; it does not count.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX sign_author_id_idx ON localities.sign USING btree (author_id);
CREATE INDEX sign_case_id_idx ON localities.sign USING btree (case_id);
CREATE INDEX sign_organisation_id_idx ON localities.sign USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.sign FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.sign FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- How many signs within how many days propose a crisis plan. Without a row three within thirty days.
create table localities.sign_rule (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  signs integer not null,  -- So many signs.
  days integer not null,  -- Within so many days.
  kinds text[] not null default '{}'::text[],  -- Only of these kinds; none = of all.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (case_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((days >= 1) AND (days <= 366))),
  CHECK (((signs >= 1) AND (signs <= 50)))
);
CREATE INDEX sign_rule_author_id_idx ON localities.sign_rule USING btree (author_id);
CREATE INDEX sign_rule_organisation_id_idx ON localities.sign_rule USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.sign_rule FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.sign_rule FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A talk with the owner, operator or agency.
create table localities.talk (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  held_on date not null,  -- When.
  side text not null,  -- Whom they speak for.
  with_whom text not null,  -- With whom.
  for_us text not null,  -- Who of us was there.
  topic text not null,  -- What it was about. Never about clients.
  agreed text not null default ''::text,  -- What was agreed.
  next_on date,  -- When to talk again.
  commitment_id uuid,  -- The commitment that came of it.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((next_on >= held_on)),
  CHECK ((side = ANY (ARRAY['owner'::text, 'operator'::text, 'agency'::text, 'municipality'::text, 'other'::text])))
);
CREATE INDEX talk_author_id_idx ON localities.talk USING btree (author_id);
CREATE INDEX talk_case_id_idx ON localities.talk USING btree (case_id);
CREATE INDEX talk_commitment_id_idx ON localities.talk USING btree (commitment_id);
CREATE INDEX talk_organisation_id_idx ON localities.talk USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.talk FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.talk FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A door of a locality: room, flat, house number. Nothing is kept of it but whether somebody opened; of its people nothing at all.
create table localities.unit (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  label text not null,  -- What stands on the door. Never a name.
  floor text not null default ''::text,  -- Floor, entrance or part.
  closed_on date,  -- Since when nobody lives there; empty = it is visited.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (case_id, label),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX unit_author_id_idx ON localities.unit USING btree (author_id);
CREATE INDEX unit_organisation_id_idx ON localities.unit USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.unit FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.unit FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Somebody goes somewhere, until when, and who is alarmed when they do not say that they are out. Where somebody is, is never measured.
create table localities.visit (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  place_id uuid,  -- Where: a place of the directory; else the house of the case.
  commitment_id uuid,  -- The promise that it keeps.
  where_to text not null default ''::text,  -- How to find it, for whoever has to send help.
  starts_at timestamp with time zone not null,  -- When it is to begin.
  ends_by timestamp with time zone not null,  -- Until when the worker says that they are out; moved by prolonging.
  state text not null default 'planned'::text,  -- planned, running = checked in, ended = checked out, cancelled.
  second_membership_id uuid,  -- Who goes along: a colleague.
  second_name text not null default ''::text,  -- Who goes along: somebody of another organisation, by their name.
  alarm_membership_id uuid not null,  -- The colleague who is alarmed.
  alarm_phone text not null default ''::text,  -- Their number, for a telephone without signal for data.
  head_after_minutes integer not null default 15,  -- Minutes after which the head is alarmed when the colleague does not answer.
  alone_reason text not null default ''::text,  -- Why somebody goes alone, or in, though a warning says otherwise. Told to the head.
  checked_in_at timestamp with time zone,  -- Went in, by the clock of the telephone.
  checked_in_received_at timestamp with time zone,  -- When the server learnt it.
  checked_out_at timestamp with time zone,  -- Was out, by the clock of the telephone.
  checked_out_received_at timestamp with time zone,  -- When the server learnt it.
  ended_by uuid,  -- Who ended it.
  ending text not null default ''::text,  -- What somebody else who ended it says.
  author_id uuid not null default access.my_membership(),  -- Who goes.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (alarm_membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (ended_by) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (place_id) REFERENCES directory.place(id),
  FOREIGN KEY (second_membership_id) REFERENCES access.membership(id),
  CHECK (((case_id IS NOT NULL) OR (place_id IS NOT NULL))),
  CHECK ((ends_by > starts_at)),
  CHECK ((alarm_membership_id <> author_id)),
  CHECK ((second_membership_id <> author_id)),
  CHECK (((state = 'running'::text) <= (checked_in_at IS NOT NULL))),
  CHECK (((head_after_minutes >= 5) AND (head_after_minutes <= 120))),
  CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'ended'::text, 'cancelled'::text])))
);
CREATE INDEX visit_alarm_membership_id_idx ON localities.visit USING btree (alarm_membership_id);
CREATE INDEX visit_author_id_idx ON localities.visit USING btree (author_id);
CREATE INDEX visit_case_id_idx ON localities.visit USING btree (case_id);
CREATE INDEX visit_commitment_id_idx ON localities.visit USING btree (commitment_id);
CREATE INDEX visit_ended_by_idx ON localities.visit USING btree (ended_by);
CREATE INDEX visit_ends_by_idx ON localities.visit USING btree (ends_by) WHERE (state = 'running'::text);
CREATE INDEX visit_organisation_id_idx ON localities.visit USING btree (organisation_id);
CREATE INDEX visit_place_id_idx ON localities.visit USING btree (place_id);
CREATE INDEX visit_second_membership_id_idx ON localities.visit USING btree (second_membership_id);
CREATE TRIGGER guard_visit BEFORE INSERT OR UPDATE ON localities.visit FOR EACH ROW EXECUTE FUNCTION localities.guard_visit();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON localities.visit FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON localities.visit FOR EACH ROW EXECUTE FUNCTION platform.tell('safety', 'author_id');
CREATE TRIGGER tell_colleague AFTER INSERT OR UPDATE ON localities.visit FOR EACH ROW EXECUTE FUNCTION platform.tell('safety', 'alarm_membership_id');
CREATE TRIGGER tell_second AFTER INSERT OR UPDATE ON localities.visit FOR EACH ROW EXECUTE FUNCTION platform.tell('safety', 'second_membership_id');
CREATE TRIGGER touch BEFORE UPDATE ON localities.visit FOR EACH ROW EXECUTE FUNCTION platform.touch();
CREATE TRIGGER watch_visit AFTER INSERT OR UPDATE ON localities.visit FOR EACH ROW EXECUTE FUNCTION localities.watch_visit();

-- function localities.about_to_go(of uuid[]) returns TABLE(membership_id uuid, visit_id uuid, commitment_id uuid, organisation_id uuid, case_id uuid, place_id uuid) stable

-- function localities.acknowledge(an_alarm uuid) returns boolean security definer

-- function localities.address_key(address text, city text) returns text immutable

-- function localities.count_inside(a_case uuid, OUT organisation_id uuid, OUT own boolean, OUT cases integer) returns SETOF record stable security definer

-- function localities.count_readings(an_incident uuid, OUT readings integer) returns integer stable security definer

-- function localities.forget_visits() returns integer security definer

-- function localities.guard_incident() returns trigger

-- function localities.guard_round() returns trigger stable security definer

-- function localities.guard_visit() returns trigger

-- function localities.heads_of(an_organisation uuid, but uuid) returns uuid[] stable

-- function localities.house_keys(of uuid, a_case uuid, a_place uuid) returns text[] stable

-- function localities.house_keys(of uuid, a_case uuid, a_place uuid, told boolean) returns text[] stable

-- function localities.incidents_at(a_case uuid) returns uuid[] stable security definer

-- function localities.keep_sheet() returns trigger

-- function localities.met_incidents() returns uuid[] stable security definer

-- function localities.mine() returns uuid[] stable security definer

-- function localities.my_rounds() returns uuid[] stable security definer

-- function localities.my_warnings(OUT visit_id uuid, OUT commitment_id uuid, OUT incident_id uuid) returns SETOF record stable security definer

-- function localities.of_place(a_place uuid) returns uuid[] stable

-- function localities.overdue_visits() returns TABLE(id uuid) stable

-- function localities.own_incidents() returns uuid[] stable security definer

-- function localities.raise_alarm(a_visit uuid) returns TABLE(organisation_id uuid, email text)

-- function localities.round_counts(a_case uuid, OUT round_id uuid, OUT people integer, OUT asked_own integer, OUT asked_others integer) returns SETOF record stable security definer

-- function localities.tell_those_who_go() returns trigger security definer

-- function localities.versions_of_sheets() returns uuid[] stable security definer

-- function localities.warns(i localities.incident) returns boolean stable

-- function localities.watch_visit() returns trigger security definer

-- function localities.who_went(a_case uuid, OUT membership_id uuid, OUT organisation_id uuid, OUT name text) returns SETOF record stable security definer

-- function localities.works(a_membership uuid) returns boolean stable


-- ========== meetings ==========
-- Groups and their members; meetings from invitation to approved minutes.
create schema meetings;

-- With whom a decision or an agreement of a conference was made: a guest reads by their link these and no others.
create table meetings.agreed_with (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Conference.
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Whom the agreement concerns.
  passage_id uuid not null,  -- The agreement.
  attendee_id uuid not null,  -- With whom.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (passage_id, attendee_id),
  FOREIGN KEY (attendee_id) REFERENCES meetings.attendee(id) ON DELETE CASCADE,
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (passage_id) REFERENCES meetings.passage(id) ON DELETE CASCADE
);
CREATE INDEX agreed_with_attendee_id_idx ON meetings.agreed_with USING btree (attendee_id);
CREATE INDEX agreed_with_author_id_idx ON meetings.agreed_with USING btree (author_id);
CREATE INDEX agreed_with_case_id_idx ON meetings.agreed_with USING btree (case_id);
CREATE INDEX agreed_with_meeting_id_idx ON meetings.agreed_with USING btree (meeting_id);
CREATE INDEX agreed_with_organisation_id_idx ON meetings.agreed_with USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.agreed_with FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER guard BEFORE INSERT ON meetings.agreed_with FOR EACH ROW EXECUTE FUNCTION meetings.guard_same_meeting();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.agreed_with FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.agreed_with FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Somebody invited to a meeting: their answer, whether they came, whether they may vote, how they were prepared.
create table meetings.attendee (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  case_id uuid,  -- Case of the meeting.
  about uuid[] not null default '{}'::uuid[],  -- Persons of the case of whom this row tells something: the client or a relative themselves; nobody for professionals.
  membership_id uuid,  -- Account.
  side_organisation_id uuid,  -- Organisation here that the account comes from.
  member_id uuid,  -- Member of the group for which they come.
  partner_id uuid,  -- Body without accounts for which they come.
  person_id uuid,  -- Person of the case.
  name text not null default ''::text,  -- Name of somebody without an account.
  email text not null default ''::text,  -- Work address of somebody without an account.
  part text not null default 'member'::text,  -- As what they come.
  voting boolean not null default false,  -- Entitled to vote at this meeting.
  invited_at timestamp with time zone,  -- When the invitation went.
  told_sequence integer,  -- Last change that they were told.
  answer_hash bytea,  -- SHA-256 of the secret in the link by which they answer.
  answer text not null default 'none'::text,  -- Comes, does not, maybe.
  answered_at timestamp with time zone,  -- When they answered.
  answer_note text not null default ''::text,  -- What they added.
  presence text not null default 'unknown'::text,  -- Whether they came.
  came_at time without time zone,  -- Came later, at.
  left_at time without time zone,  -- Left earlier, at.
  prepared text[] not null default '{}'::text[],  -- Points of the preparation that are done: codes of modules/meetings/conference/rules.ts.
  prepared_note text not null default ''::text,  -- What to keep in mind: who supports a child, what they are afraid of.
  confidentiality_on date,  -- Acknowledged confidentiality on.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who invited.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (answer_hash),
  UNIQUE (meeting_id, membership_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (member_id) REFERENCES meetings.group_member(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (side_organisation_id) REFERENCES access.organisation(id),
  CHECK ((answer = ANY (ARRAY['none'::text, 'yes'::text, 'no'::text, 'maybe'::text]))),
  CHECK ((num_nonnulls(membership_id, person_id, NULLIF(name, ''::text)) >= 1)),
  CHECK ((part = ANY (ARRAY['member'::text, 'guest'::text, 'client'::text, 'family'::text, 'support'::text, 'interpreter'::text, 'professional'::text]))),
  CHECK ((presence = ANY (ARRAY['unknown'::text, 'present'::text, 'excused'::text, 'absent'::text])))
);
CREATE INDEX attendee_author_id_idx ON meetings.attendee USING btree (author_id);
CREATE INDEX attendee_case_id_idx ON meetings.attendee USING btree (case_id);
CREATE INDEX attendee_member_id_idx ON meetings.attendee USING btree (member_id);
CREATE INDEX attendee_membership_id_idx ON meetings.attendee USING btree (membership_id);
CREATE INDEX attendee_organisation_id_idx ON meetings.attendee USING btree (organisation_id);
CREATE INDEX attendee_partner_id_idx ON meetings.attendee USING btree (partner_id);
CREATE INDEX attendee_person_id_idx ON meetings.attendee USING btree (person_id);
CREATE INDEX attendee_side_organisation_id_idx ON meetings.attendee USING btree (side_organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION meetings.guard_attendee();
CREATE TRIGGER guard_guest BEFORE UPDATE ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION meetings.guard_guest();
CREATE TRIGGER guard_invitation BEFORE INSERT OR UPDATE OF email, name ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION meetings.guard_invitation();
CREATE TRIGGER keep_approved BEFORE INSERT OR DELETE OR UPDATE ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION meetings.freeze_row('invited_at', 'told_sequence', 'answer_hash', 'answer', 'answered_at', 'answer_note', 'prepared', 'prepared_note', 'confidentiality_on', 'email');
CREATE TRIGGER keep_consents BEFORE DELETE ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION meetings.keep_consents();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR DELETE OR UPDATE ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION platform.tell('meeting', 'meeting_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- How somebody voted for their member: one for each member, its representative or the deputy. None in a secret vote.
create table meetings.ballot (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  vote_id uuid not null,  -- Vote.
  attendee_id uuid not null,  -- Who voted.
  member_id uuid,  -- Member of the group for which they voted; empty at a meeting without a group.
  choice text not null,  -- For, against, abstained.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (vote_id, attendee_id),
  UNIQUE (vote_id, member_id),
  FOREIGN KEY (attendee_id) REFERENCES meetings.attendee(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (member_id) REFERENCES meetings.group_member(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (vote_id) REFERENCES meetings.vote(id) ON DELETE CASCADE,
  CHECK ((choice = ANY (ARRAY['for'::text, 'against'::text, 'abstained'::text])))
);
CREATE INDEX ballot_attendee_id_idx ON meetings.ballot USING btree (attendee_id);
CREATE INDEX ballot_author_id_idx ON meetings.ballot USING btree (author_id);
CREATE INDEX ballot_meeting_id_idx ON meetings.ballot USING btree (meeting_id);
CREATE INDEX ballot_member_id_idx ON meetings.ballot USING btree (member_id);
CREATE INDEX ballot_organisation_id_idx ON meetings.ballot USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.ballot FOR EACH ROW EXECUTE FUNCTION meetings.fill_keeper();
CREATE TRIGGER guard_ballot BEFORE INSERT OR DELETE OR UPDATE ON meetings.ballot FOR EACH ROW EXECUTE FUNCTION meetings.guard_ballot();
CREATE TRIGGER keep_approved BEFORE INSERT OR DELETE OR UPDATE ON meetings.ballot FOR EACH ROW EXECUTE FUNCTION meetings.freeze_row();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.ballot FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER tell AFTER INSERT OR DELETE OR UPDATE ON meetings.ballot FOR EACH ROW EXECUTE FUNCTION platform.tell('meeting', 'meeting_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.ballot FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- An anonymised story laid before those who sit at an intervision or supervision. Of which case it is stands in brought_origin, which they do not read.
create table meetings.brought (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  title text not null,  -- What it is called here.
  text text not null,  -- The story as it was when it was brought; it does not change any more.
  question text not null default ''::text,  -- What the one who brings it asks.
  summary text not null default ''::text,  -- What came of the talk, in words.
  handed_on date,  -- Day on which ideas and summary went back to the team of the case; empty = they stay with those who sat there.
  author_id uuid not null default access.my_membership(),  -- Who brought it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX brought_author_id_idx ON meetings.brought USING btree (author_id);
CREATE INDEX brought_meeting_id_idx ON meetings.brought USING btree (meeting_id);
CREATE INDEX brought_organisation_id_idx ON meetings.brought USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.brought FOR EACH ROW EXECUTE FUNCTION meetings.fill_brought();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.brought FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.brought FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- From which case something was brought: for the team of the case in the organisation that brought it, and nobody else.
create table meetings.brought_origin (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  brought_id uuid not null,  -- What was brought.
  case_id uuid not null,
  story_id uuid,  -- Confirmed story that it is a copy of.
  author_id uuid not null default access.my_membership(),  -- Who brought it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (brought_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (brought_id) REFERENCES meetings.brought(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (story_id) REFERENCES cases.anonymised_story(id)
);
CREATE INDEX brought_origin_author_id_idx ON meetings.brought_origin USING btree (author_id);
CREATE INDEX brought_origin_case_id_idx ON meetings.brought_origin USING btree (case_id);
CREATE INDEX brought_origin_organisation_id_idx ON meetings.brought_origin USING btree (organisation_id);
CREATE INDEX brought_origin_story_id_idx ON meetings.brought_origin USING btree (story_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.brought_origin FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.brought_origin FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Secret address of a membership's own calendar; a new one replaces the old one.
create table meetings.calendar_feed (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  membership_id uuid not null,  -- Whose; the address is worth nothing once the membership or the account has ended.
  secret_hash bytea not null,  -- SHA-256 of the 256-bit secret in the address.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (membership_id),
  UNIQUE (secret_hash),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX calendar_feed_organisation_id_idx ON meetings.calendar_feed USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.calendar_feed FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- When a calendar program last asked, and when what it gets last changed.
create table meetings.calendar_fetch (
  feed_id uuid not null,  -- Which address.
  fetched_at timestamp with time zone not null default now(),  -- Last asked.
  etag text not null,  -- Hash of what it got then.
  changed_at timestamp with time zone not null default now(),  -- Since when it gets the same.
  PRIMARY KEY (feed_id),
  FOREIGN KEY (feed_id) REFERENCES meetings.calendar_feed(id) ON DELETE CASCADE
);

-- What a case conference has besides a meeting: its goal, and whether the client was there.
create table meetings.conference (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Persons it is about.
  goal text not null default ''::text,  -- What it is to reach, in words that the client was told.
  dates_asked_at timestamp with time zone,  -- Those invited were asked which day suits them; from then on they see the draft.
  client_present text not null default 'unknown'::text,  -- Whether the client was there: the whole time, a part, not.
  absence_choice text not null default ''::text,  -- Whose choice it was when not: the client's, the family's, the team's, or something came in the way.
  absence_reason text not null default ''::text,  -- Why not.
  minutes_sent_at timestamp with time zone,  -- When those who may read what was agreed were last told that they can.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (meeting_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((absence_choice = ANY (ARRAY[''::text, 'client'::text, 'family'::text, 'team'::text, 'obstacle'::text]))),
  CHECK ((client_present = ANY (ARRAY['unknown'::text, 'yes'::text, 'part'::text, 'no'::text])))
);
CREATE INDEX conference_author_id_idx ON meetings.conference USING btree (author_id);
CREATE INDEX conference_case_id_idx ON meetings.conference USING btree (case_id);
CREATE INDEX conference_organisation_id_idx ON meetings.conference USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.conference FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.conference FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.conference FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What one of those invited said to a proposed day.
create table meetings.date_answer (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Conference.
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Nobody.
  option_id uuid not null,  -- Which proposal.
  attendee_id uuid not null,  -- Who answered.
  answer text not null,  -- Can, maybe, cannot.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it; of a guest who gave the link.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (option_id, attendee_id),
  FOREIGN KEY (attendee_id) REFERENCES meetings.attendee(id) ON DELETE CASCADE,
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (option_id) REFERENCES meetings.date_option(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((answer = ANY (ARRAY['yes'::text, 'maybe'::text, 'no'::text])))
);
CREATE INDEX date_answer_attendee_id_idx ON meetings.date_answer USING btree (attendee_id);
CREATE INDEX date_answer_author_id_idx ON meetings.date_answer USING btree (author_id);
CREATE INDEX date_answer_case_id_idx ON meetings.date_answer USING btree (case_id);
CREATE INDEX date_answer_meeting_id_idx ON meetings.date_answer USING btree (meeting_id);
CREATE INDEX date_answer_organisation_id_idx ON meetings.date_answer USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.date_answer FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER fill_guest BEFORE INSERT ON meetings.date_answer FOR EACH ROW EXECUTE FUNCTION meetings.fill_guest();
CREATE TRIGGER guard BEFORE INSERT ON meetings.date_answer FOR EACH ROW EXECUTE FUNCTION meetings.guard_same_meeting();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.date_answer FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.date_answer FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A day and hour proposed for a conference.
create table meetings.date_option (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Conference.
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Nobody: a day tells nothing of anybody.
  on_day date not null,  -- Day.
  starts_at time without time zone not null,  -- From, clock of Prague.
  ends_at time without time zone,  -- To.
  place text not null default ''::text,  -- Where it would be.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who proposed it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (meeting_id, on_day, starts_at),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((ends_at IS NULL) OR (ends_at > starts_at)))
);
CREATE INDEX date_option_author_id_idx ON meetings.date_option USING btree (author_id);
CREATE INDEX date_option_case_id_idx ON meetings.date_option USING btree (case_id);
CREATE INDEX date_option_organisation_id_idx ON meetings.date_option USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.date_option FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.date_option FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.date_option FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A working group, a team or a series of conferences. organisation_id keeps it. About no client.
create table meetings.group (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  kind text not null,  -- working_group = of organisations; team = of one organisation; series = case conferences of a district.
  name text not null,  -- Name.
  purpose text not null default ''::text,  -- What it is for.
  orp_code text,  -- District it works in.
  rhythm text not null default 'none'::text,  -- How often it meets; proposes the next date.
  usual_time time without time zone,  -- When it usually begins.
  usual_minutes integer not null default 120,  -- How long it usually takes.
  usual_place text not null default ''::text,  -- Where it usually meets.
  quorum text not null default 'half'::text,  -- Share of the entitled members that has to be there for a vote to hold: more than half for half.
  majority text not null default 'of_present'::text,  -- More than half of what a motion needs: of the votes for and against, of the entitled present, of all entitled.
  published_since date,  -- It publishes its members and approved minutes since; empty = it does not.
  ended_on date,  -- Last day.
  author_id uuid not null default access.my_membership(),  -- Who founded it here.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  CHECK ((kind = ANY (ARRAY['working_group'::text, 'team'::text, 'series'::text]))),
  CHECK ((majority = ANY (ARRAY['of_voting'::text, 'of_present'::text, 'of_all'::text]))),
  CHECK ((quorum = ANY (ARRAY['none'::text, 'third'::text, 'half'::text, 'two_thirds'::text]))),
  CHECK ((rhythm = ANY (ARRAY['none'::text, 'weekly'::text, 'fortnightly'::text, 'monthly'::text, 'quarterly'::text, 'yearly'::text]))),
  CHECK (((usual_minutes >= 5) AND (usual_minutes <= 1440)))
);
CREATE INDEX group_author_id_idx ON meetings."group" USING btree (author_id);
CREATE INDEX group_organisation_id_idx ON meetings."group" USING btree (organisation_id);
CREATE INDEX group_orp_code_idx ON meetings."group" USING btree (orp_code);
CREATE INDEX group_published_since_idx ON meetings."group" USING btree (published_since) WHERE (published_since IS NOT NULL);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings."group" FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings."group" FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A member of a group from a day to a day: an organisation here, a body without accounts, or a person for themselves. History is kept: whoever comes back is a new row.
create table meetings.group_member (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  group_id uuid not null,  -- Group.
  member_organisation_id uuid,  -- Organisation here.
  partner_id uuid,  -- Body without accounts, from the directory.
  person_name text not null default ''::text,  -- A person for themselves; who they are stands in seat.
  since date not null default platform.today(),  -- From.
  until date,  -- To; empty while it lasts.
  voting boolean not null default true,  -- Has a vote.
  admission text not null default ''::text,  -- How it became a member, in words: founding member, admitted by a vote.
  end_reason text not null default ''::text,  -- Why it ended.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  partner_name text not null default ''::text,  -- Name of the body when it became a member: other members do not see the partner of whoever wrote it.
  admission_vote_id uuid,  -- Vote by which it was admitted.
  PRIMARY KEY (id),
  FOREIGN KEY (admission_vote_id) REFERENCES meetings.vote(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (group_id) REFERENCES meetings."group"(id),
  FOREIGN KEY (member_organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  CHECK ((num_nonnulls(member_organisation_id, partner_id, NULLIF(person_name, ''::text)) = 1)),
  CHECK (((until IS NULL) OR (until >= since))),
  EXCLUDE USING gist (group_id WITH =, member_organisation_id WITH =, daterange(since, until, '[]'::text) WITH &&),
  EXCLUDE USING gist (group_id WITH =, partner_id WITH =, daterange(since, until, '[]'::text) WITH &&)
);
CREATE INDEX group_member_admission_vote_id_idx ON meetings.group_member USING btree (admission_vote_id);
CREATE INDEX group_member_author_id_idx ON meetings.group_member USING btree (author_id);
CREATE INDEX group_member_group_id_idx ON meetings.group_member USING btree (group_id);
CREATE INDEX group_member_member_organisation_id_idx ON meetings.group_member USING btree (member_organisation_id);
CREATE INDEX group_member_organisation_id_idx ON meetings.group_member USING btree (organisation_id);
CREATE INDEX group_member_partner_id_idx ON meetings.group_member USING btree (partner_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.group_member FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_group();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.group_member FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER name_partner BEFORE INSERT ON meetings.group_member FOR EACH ROW EXECUTE FUNCTION meetings.name_partner();
CREATE CONSTRAINT TRIGGER running AFTER UPDATE OF until ON meetings.group_member DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.until IS NOT NULL) AND (new.until IS DISTINCT FROM old.until))) EXECUTE FUNCTION meetings.guard_running();
CREATE TRIGGER touch BEFORE UPDATE ON meetings.group_member FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Written consent of one person that somebody without an account may learn at a conference what concerns them.
create table meetings.guest_consent (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Conference.
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- The person who agreed.
  attendee_id uuid not null,  -- Who may learn it.
  person_id uuid not null,  -- About whom.
  signed_by_id uuid,  -- The adult who signed for a child.
  guest_name text not null,  -- The name as it stands on the consent.
  document_id uuid not null,  -- The signed paper, kept in the case.
  signed_on date not null,  -- Signed on.
  valid_to date not null,  -- Last day.
  withdrawn_at timestamp with time zone,  -- Taken back; stays so.
  withdrawal_reason text not null default ''::text,  -- Why, when it was said.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force; nothing of this is released.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (attendee_id) REFERENCES meetings.attendee(id) ON DELETE CASCADE,
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (signed_by_id) REFERENCES people.person(id),
  CHECK ((valid_to >= signed_on))
);
CREATE INDEX guest_consent_attendee_id_idx ON meetings.guest_consent USING btree (attendee_id);
CREATE INDEX guest_consent_author_id_idx ON meetings.guest_consent USING btree (author_id);
CREATE INDEX guest_consent_case_id_idx ON meetings.guest_consent USING btree (case_id);
CREATE INDEX guest_consent_document_id_idx ON meetings.guest_consent USING btree (document_id);
CREATE INDEX guest_consent_meeting_id_idx ON meetings.guest_consent USING btree (meeting_id);
CREATE INDEX guest_consent_organisation_id_idx ON meetings.guest_consent USING btree (organisation_id);
CREATE INDEX guest_consent_person_id_idx ON meetings.guest_consent USING btree (person_id);
CREATE INDEX guest_consent_signed_by_id_idx ON meetings.guest_consent USING btree (signed_by_id);
CREATE TRIGGER end_consent AFTER UPDATE OF withdrawn_at ON meetings.guest_consent FOR EACH ROW WHEN ((new.withdrawn_at IS NOT NULL)) EXECUTE FUNCTION meetings.end_consent();
CREATE TRIGGER fill BEFORE INSERT ON meetings.guest_consent FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER guard BEFORE INSERT ON meetings.guest_consent FOR EACH ROW EXECUTE FUNCTION meetings.guard_same_meeting();
CREATE TRIGGER guard_consent BEFORE INSERT OR UPDATE ON meetings.guest_consent FOR EACH ROW EXECUTE FUNCTION meetings.guard_consent();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.guest_consent FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.guest_consent FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What colleagues suggest about what was brought. Who said it is not written down.
create table meetings.idea (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  brought_id uuid not null,  -- What it is about.
  text text not null,  -- The suggestion.
  author_id uuid not null default access.my_membership(),  -- Who noted it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (brought_id) REFERENCES meetings.brought(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX idea_author_id_idx ON meetings.idea USING btree (author_id);
CREATE INDEX idea_brought_id_idx ON meetings.idea USING btree (brought_id);
CREATE INDEX idea_organisation_id_idx ON meetings.idea USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.idea FOR EACH ROW EXECUTE FUNCTION meetings.fill_idea();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.idea FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.idea FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What the key worker does with an idea that came back to the case. Those who sat at the intervision do not read it.
create table meetings.idea_answer (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid not null,
  idea_id uuid not null,  -- Idea.
  answer text not null,  -- Taken, later, not taken.
  words text not null default ''::text,  -- In the key worker's own words.
  commitment_id uuid,  -- Task made of it.
  author_id uuid not null default access.my_membership(),  -- Who decided.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (idea_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (idea_id) REFERENCES meetings.idea(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((answer = ANY (ARRAY['taken'::text, 'later'::text, 'not_taken'::text])))
);
CREATE INDEX idea_answer_author_id_idx ON meetings.idea_answer USING btree (author_id);
CREATE INDEX idea_answer_case_id_idx ON meetings.idea_answer USING btree (case_id);
CREATE INDEX idea_answer_commitment_id_idx ON meetings.idea_answer USING btree (commitment_id);
CREATE INDEX idea_answer_organisation_id_idx ON meetings.idea_answer USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.idea_answer FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.idea_answer FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A point of the agenda. Without a meeting it waits in the backlog of its group.
create table meetings.item (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid,  -- Meeting.
  group_id uuid,  -- Group in whose backlog it waits or waited.
  case_id uuid,  -- Case of the meeting.
  about uuid[] not null default '{}'::uuid[],  -- Persons of the case it concerns.
  position integer not null default 0,  -- Order in the agenda; the same numbers are ordered by time of writing.
  section text not null default ''::text,  -- Heading it stands under.
  title text not null,  -- What is talked about.
  presenter text not null default ''::text,  -- Who brings it, in words.
  presenter_id uuid,  -- Who brings it.
  planned_minutes integer,  -- Minutes planned.
  started_at timestamp with time zone,  -- Being talked about since.
  spent_seconds integer not null default 0,  -- Seconds spent before that.
  state text not null default 'planned'::text,  -- Planned, being talked about, done, put off to another meeting.
  internal boolean not null default false,  -- Stays out of what is published.
  for_guests boolean not null default false,  -- People without an account see it by their link.
  carried_from_id uuid,  -- Item of an earlier meeting that it goes on from.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  checks text,  -- The point comes by itself: tasks of earlier meetings are gone through, or phenomena that the group watches.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (carried_from_id) REFERENCES meetings.item(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (group_id) REFERENCES meetings."group"(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (presenter_id) REFERENCES meetings.attendee(id),
  CHECK ((num_nonnulls(meeting_id, group_id) >= 1)),
  CHECK ((checks = ANY (ARRAY['tasks'::text, 'watches'::text]))),
  CHECK (((planned_minutes >= 1) AND (planned_minutes <= 600))),
  CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'done'::text, 'postponed'::text])))
);
CREATE INDEX item_author_id_idx ON meetings.item USING btree (author_id);
CREATE INDEX item_carried_from_id_idx ON meetings.item USING btree (carried_from_id);
CREATE INDEX item_case_id_idx ON meetings.item USING btree (case_id);
CREATE INDEX item_group_id_idx ON meetings.item USING btree (group_id);
CREATE INDEX item_letters ON meetings.item USING gin (meetings.plain(title) public.gin_trgm_ops);
CREATE UNIQUE INDEX item_meeting_id_checks_idx ON meetings.item USING btree (meeting_id, checks) WHERE (checks IS NOT NULL);
CREATE INDEX item_meeting_id_position_idx ON meetings.item USING btree (meeting_id, "position");
CREATE INDEX item_organisation_id_idx ON meetings.item USING btree (organisation_id);
CREATE INDEX item_presenter_id_idx ON meetings.item USING btree (presenter_id);
CREATE INDEX item_words ON meetings.item USING gin (meetings.words(title));
CREATE TRIGGER fill BEFORE INSERT OR UPDATE OF meeting_id ON meetings.item FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER fill_group BEFORE INSERT ON meetings.item FOR EACH ROW WHEN ((new.meeting_id IS NULL)) EXECUTE FUNCTION meetings.fill_from_group();
CREATE TRIGGER guard BEFORE UPDATE OF meeting_id ON meetings.item FOR EACH ROW EXECUTE FUNCTION meetings.guard_item();
CREATE TRIGGER keep_approved BEFORE INSERT OR DELETE OR UPDATE ON meetings.item FOR EACH ROW EXECUTE FUNCTION meetings.freeze_row('started_at', 'spent_seconds', 'for_guests');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.item FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR DELETE OR UPDATE ON meetings.item FOR EACH ROW EXECUTE FUNCTION platform.tell('meeting', 'meeting_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.item FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- The meeting and the point that a commitment comes from.
create table meetings.item_commitment (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  item_id uuid,  -- Point of the agenda; empty = of the whole meeting.
  commitment_id uuid not null,  -- Commitment.
  case_id uuid,  -- Case of the meeting.
  about uuid[] not null default '{}'::uuid[],  -- Persons of the case it concerns.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (commitment_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (item_id) REFERENCES meetings.item(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX item_commitment_author_id_idx ON meetings.item_commitment USING btree (author_id);
CREATE INDEX item_commitment_case_id_idx ON meetings.item_commitment USING btree (case_id);
CREATE INDEX item_commitment_item_id_idx ON meetings.item_commitment USING btree (item_id);
CREATE INDEX item_commitment_meeting_id_idx ON meetings.item_commitment USING btree (meeting_id);
CREATE INDEX item_commitment_organisation_id_idx ON meetings.item_commitment USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.item_commitment FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER guard BEFORE INSERT ON meetings.item_commitment FOR EACH ROW EXECUTE FUNCTION meetings.guard_item_commitment();
CREATE TRIGGER keep_approved BEFORE INSERT OR DELETE OR UPDATE ON meetings.item_commitment FOR EACH ROW EXECUTE FUNCTION meetings.freeze_row();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.item_commitment FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE CONSTRAINT TRIGGER put_checks AFTER INSERT ON meetings.item_commitment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION meetings.put_checks_for_outcome();
CREATE TRIGGER tell AFTER INSERT ON meetings.item_commitment FOR EACH ROW EXECUTE FUNCTION platform.tell('meeting', 'meeting_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.item_commitment FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A meeting from draft to approved minutes. With a case it is a case conference and follows the case's sharing; without one it is seen by those invited and by its group.
create table meetings.meeting (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  group_id uuid,  -- Group that meets.
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Persons of the case that a conference is about.
  kind text not null,  -- What kind of meeting.
  title text not null,  -- What it is called in the program; never in an e-mail.
  on_day date,  -- Day; empty while a date is being looked for.
  starts_at time without time zone,  -- From, clock of Prague.
  ends_at time without time zone,  -- To.
  place text not null default ''::text,  -- Where.
  online text not null default ''::text,  -- Address of a call.
  state text not null default 'draft'::text,  -- draft → invited → running → written → approved → published; cancelled. What may follow: modules/meetings/rules.ts.
  cancel_reason text not null default ''::text,  -- Why it was cancelled.
  organiser_id uuid not null,  -- Who calls it.
  facilitator_id uuid,  -- Who leads the talk.
  facilitator_name text not null default ''::text,  -- Who leads the talk, without an account.
  note_taker_id uuid,  -- Who writes the minutes now: one at a time.
  previous_id uuid,  -- Meeting that it follows.
  sequence integer not null default 0,  -- Rises with every change that calendars have to be told.
  review_on date,  -- When to come back to what was agreed.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  course_id uuid,  -- Course that it is a session of.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (course_id) REFERENCES work.course(id),
  FOREIGN KEY (facilitator_id) REFERENCES access.membership(id),
  FOREIGN KEY (group_id) REFERENCES meetings."group"(id),
  FOREIGN KEY (note_taker_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (organiser_id) REFERENCES access.membership(id),
  FOREIGN KEY (previous_id) REFERENCES meetings.meeting(id),
  CHECK (((state = ANY (ARRAY['draft'::text, 'cancelled'::text])) OR (on_day IS NOT NULL))),
  CHECK (((ends_at IS NULL) OR ((starts_at IS NOT NULL) AND (ends_at > starts_at)))),
  CHECK (((kind = 'conference'::text) = (case_id IS NOT NULL))),
  CHECK (((kind = 'course'::text) = (course_id IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['working_group'::text, 'team'::text, 'conference'::text, 'intervision'::text, 'supervision'::text, 'round_table'::text, 'course'::text, 'other'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'invited'::text, 'running'::text, 'written'::text, 'approved'::text, 'published'::text, 'cancelled'::text])))
);
CREATE INDEX meeting_author_id_idx ON meetings.meeting USING btree (author_id);
CREATE INDEX meeting_case_id_idx ON meetings.meeting USING btree (case_id);
CREATE INDEX meeting_course_id_idx ON meetings.meeting USING btree (course_id) WHERE (course_id IS NOT NULL);
CREATE INDEX meeting_facilitator_id_idx ON meetings.meeting USING btree (facilitator_id);
CREATE INDEX meeting_group_id_on_day_idx ON meetings.meeting USING btree (group_id, on_day);
CREATE INDEX meeting_letters ON meetings.meeting USING gin (meetings.plain(title) public.gin_trgm_ops);
CREATE INDEX meeting_note_taker_id_idx ON meetings.meeting USING btree (note_taker_id);
CREATE INDEX meeting_organisation_id_on_day_idx ON meetings.meeting USING btree (organisation_id, on_day);
CREATE INDEX meeting_organiser_id_idx ON meetings.meeting USING btree (organiser_id);
CREATE INDEX meeting_previous_id_idx ON meetings.meeting USING btree (previous_id);
CREATE INDEX meeting_words ON meetings.meeting USING gin (meetings.words(title));
CREATE TRIGGER guard_roles BEFORE INSERT OR UPDATE OF organiser_id, facilitator_id, note_taker_id ON meetings.meeting FOR EACH ROW EXECUTE FUNCTION meetings.guard_roles();
CREATE TRIGGER keep_approved BEFORE DELETE OR UPDATE ON meetings.meeting FOR EACH ROW EXECUTE FUNCTION meetings.freeze_meeting();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.meeting FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER put_checks AFTER INSERT ON meetings.meeting FOR EACH ROW WHEN (((new.group_id IS NOT NULL) AND (new.case_id IS NULL))) EXECUTE FUNCTION meetings.put_checks_for_meeting();
CREATE TRIGGER tell AFTER UPDATE ON meetings.meeting FOR EACH ROW EXECUTE FUNCTION platform.tell('meeting', 'id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.meeting FOR EACH ROW EXECUTE FUNCTION platform.touch();
CREATE TRIGGER turn_notes AFTER INSERT OR UPDATE ON meetings.meeting FOR EACH ROW EXECUTE FUNCTION meetings.turn_notes();

-- A document attached to a meeting without a case: seen by whoever sees the meeting, about no client. What belongs to a conference is a document of its case.
create table meetings.meeting_document (
  document_id uuid not null,  -- Document.
  meeting_id uuid not null,  -- Meeting.
  organisation_id uuid not null default access.my_organisation(),
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (document_id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX meeting_document_meeting_id_idx ON meetings.meeting_document USING btree (meeting_id);
CREATE INDEX meeting_document_organisation_id_idx ON meetings.meeting_document USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.meeting_document FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Approved minutes of a meeting, as they were on that day. A correction is a new version; the older one stays.
create table meetings.minutes (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  case_id uuid,  -- Case of the meeting.
  about uuid[] not null default '{}'::uuid[],  -- Persons of the case that the meeting was about.
  number integer not null,  -- Version, from 1.
  snapshot jsonb not null,  -- All that the paper shows, names as they were: modules/meetings/papers/shapes.ts. Masked organisations stand here by their neutral name.
  fingerprint text not null default ''::text,  -- SHA-256 of the snapshot, hexadecimal; its beginning is on the paper.
  approved_on date not null default platform.today(),  -- Approved on. Who approved is the author.
  correction text not null default ''::text,  -- Why this version is not in force any more: what the next one corrects.
  corrected_at timestamp with time zone,  -- Opened for correction at.
  corrected_by uuid,  -- Who opened it for correction.
  published_at timestamp with time zone,  -- On public pages since; empty when it is not there.
  published_by uuid,  -- Who published it.
  author_id uuid not null default access.my_membership(),  -- Who approved it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (meeting_id, number),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (corrected_by) REFERENCES access.membership(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (published_by) REFERENCES access.membership(id),
  CHECK (((correction = ''::text) = (corrected_at IS NULL))),
  CHECK (((published_at IS NULL) OR ((corrected_at IS NULL) AND (case_id IS NULL)))),
  CHECK (((number >= 1) AND (number <= 999)))
);
CREATE INDEX minutes_author_id_idx ON meetings.minutes USING btree (author_id);
CREATE INDEX minutes_case_id_idx ON meetings.minutes USING btree (case_id);
CREATE INDEX minutes_corrected_by_idx ON meetings.minutes USING btree (corrected_by);
CREATE INDEX minutes_organisation_id_idx ON meetings.minutes USING btree (organisation_id);
CREATE INDEX minutes_published_by_idx ON meetings.minutes USING btree (published_by);
CREATE UNIQUE INDEX one_in_force ON meetings.minutes USING btree (meeting_id) WHERE (corrected_at IS NULL);
CREATE TRIGGER fill BEFORE INSERT ON meetings.minutes FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON meetings.minutes FOR EACH ROW EXECUTE FUNCTION meetings.guard_minutes();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.minutes FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.minutes FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who wrote the minutes of a meeting from when until when. Written by a trigger of the meeting alone.
create table meetings.note_turn (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  case_id uuid,
  membership_id uuid not null,  -- Who wrote.
  how text not null,  -- began = it was free; handed = the one before handed it over; taken = the one before was silent and somebody took it.
  from_id uuid,  -- Who wrote before.
  seen_at timestamp with time zone not null default clock_timestamp(),  -- Last sign of somebody at the keyboard of the minutes.
  ended_at timestamp with time zone,  -- Until; empty for who writes now.
  created_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (from_id) REFERENCES access.membership(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((how = ANY (ARRAY['began'::text, 'handed'::text, 'taken'::text])))
);
CREATE INDEX note_turn_case_id_idx ON meetings.note_turn USING btree (case_id);
CREATE INDEX note_turn_from_id_idx ON meetings.note_turn USING btree (from_id);
CREATE INDEX note_turn_meeting_id_created_at_idx ON meetings.note_turn USING btree (meeting_id, created_at);
CREATE INDEX note_turn_membership_id_idx ON meetings.note_turn USING btree (membership_id);
CREATE UNIQUE INDEX note_turn_one_at_a_time ON meetings.note_turn USING btree (meeting_id) WHERE (ended_at IS NULL);
CREATE INDEX note_turn_organisation_id_idx ON meetings.note_turn USING btree (organisation_id);

-- Somebody is told of a meeting, of its change, or that it does not concern them any more: once for each change. Written by meetings.tell and its like only.
create table meetings.notice (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  case_id uuid,  -- Case of the meeting.
  about uuid[] not null default '{}'::uuid[],  -- Persons of the case of whom the row tells something.
  attendee_id uuid not null,  -- Whom; may have been taken off the list since.
  membership_id uuid,  -- Their account.
  name text not null default ''::text,  -- Name of somebody without an account.
  email text not null default ''::text,  -- Address of somebody without an account; empty = that of the account.
  kind text not null,  -- request = come, also at another time; cancel = do not.
  sequence integer not null,  -- Which change they were told.
  mail_id uuid,  -- Mail it went by; empty until it was written.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (attendee_id, kind, sequence, email),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (mail_id) REFERENCES platform.mail(id) ON DELETE SET NULL,
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((kind = ANY (ARRAY['request'::text, 'cancel'::text])))
);
CREATE INDEX notice_case_id_idx ON meetings.notice USING btree (case_id);
CREATE INDEX notice_mail_id_idx ON meetings.notice USING btree (mail_id);
CREATE INDEX notice_meeting_id_created_at_idx ON meetings.notice USING btree (meeting_id, created_at);
CREATE INDEX notice_membership_id_idx ON meetings.notice USING btree (membership_id);
CREATE INDEX notice_organisation_id_idx ON meetings.notice USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.notice FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');

-- A piece of minutes: what was said, decided, agreed; at a conference also the client's view, strengths, worries.
create table meetings.passage (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  item_id uuid,  -- Point of the agenda; empty = of the whole meeting.
  case_id uuid,  -- Case of the meeting.
  about uuid[] not null default '{}'::uuid[],  -- Persons of the case it concerns.
  position integer not null default 0,  -- Order within the item.
  kind text not null,  -- text; decision; agreement; client_view, strength, worry. Decides at what level of sharing another organisation reads it.
  text text not null,  -- Words.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (item_id) REFERENCES meetings.item(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((kind = ANY (ARRAY['text'::text, 'decision'::text, 'agreement'::text, 'client_view'::text, 'strength'::text, 'worry'::text])))
);
CREATE INDEX passage_author_id_idx ON meetings.passage USING btree (author_id);
CREATE INDEX passage_case_id_idx ON meetings.passage USING btree (case_id);
CREATE INDEX passage_item_id_idx ON meetings.passage USING btree (item_id);
CREATE INDEX passage_letters ON meetings.passage USING gin (meetings.plain(text) public.gin_trgm_ops);
CREATE INDEX passage_meeting_id_idx ON meetings.passage USING btree (meeting_id);
CREATE INDEX passage_organisation_id_idx ON meetings.passage USING btree (organisation_id);
CREATE INDEX passage_words ON meetings.passage USING gin (meetings.words(text));
CREATE TRIGGER fill BEFORE INSERT ON meetings.passage FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER keep_approved BEFORE INSERT OR DELETE OR UPDATE ON meetings.passage FOR EACH ROW EXECUTE FUNCTION meetings.freeze_row();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.passage FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER tell AFTER INSERT OR DELETE OR UPDATE ON meetings.passage FOR EACH ROW EXECUTE FUNCTION platform.tell('meeting', 'meeting_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.passage FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who sits in a group for a member, from a day to a day, and in which office.
create table meetings.seat (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  group_id uuid not null,  -- Group.
  member_id uuid not null,  -- For which member.
  membership_id uuid,  -- Account.
  name text not null default ''::text,  -- Name of somebody without an account.
  email text not null default ''::text,  -- Work address of somebody without an account, for invitations.
  office text not null default 'member'::text,  -- Chair and secretary run the group; a deputy comes instead of a member.
  since date not null default platform.today(),  -- From.
  until date,  -- To; empty while it lasts.
  public_consent_on date,  -- Agreed on that the name stands on public pages.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  phone text not null default ''::text,  -- Work telephone, for the list of contacts.
  duty text not null default ''::text,  -- What they are at work: head, social worker.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (group_id) REFERENCES meetings."group"(id),
  FOREIGN KEY (member_id) REFERENCES meetings.group_member(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((membership_id IS NULL) <> (name = ''::text))),
  CHECK (((until IS NULL) OR (until >= since))),
  CHECK ((office = ANY (ARRAY['chair'::text, 'secretary'::text, 'member'::text, 'deputy'::text]))),
  EXCLUDE USING gist (group_id WITH =, membership_id WITH =, daterange(since, until, '[]'::text) WITH &&)
);
CREATE INDEX seat_author_id_idx ON meetings.seat USING btree (author_id);
CREATE INDEX seat_group_id_idx ON meetings.seat USING btree (group_id);
CREATE INDEX seat_member_id_idx ON meetings.seat USING btree (member_id);
CREATE INDEX seat_membership_id_idx ON meetings.seat USING btree (membership_id);
CREATE INDEX seat_organisation_id_idx ON meetings.seat USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.seat FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_group();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON meetings.seat FOR EACH ROW EXECUTE FUNCTION meetings.guard_seat();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.seat FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE CONSTRAINT TRIGGER running AFTER DELETE OR UPDATE OF until, office ON meetings.seat DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.office = ANY (ARRAY['chair'::text, 'secretary'::text]))) EXECUTE FUNCTION meetings.guard_running();
CREATE TRIGGER touch BEFORE UPDATE ON meetings.seat FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What somebody thinks of calling a conference, and why one was called against advice. Never leaves the organisation.
create table meetings.suitability (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Conference thought of.
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Persons it would be about.
  points text[] not null default '{}'::text[],  -- Points that hold: codes of modules/meetings/conference/rules.ts.
  recommended boolean not null,  -- Recommended or not.
  reason text not null,  -- Why.
  said_by text not null default ''::text,  -- Who said so, when it was somebody else than who wrote it.
  despite text not null default ''::text,  -- Why it was called although it was not recommended.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force; nothing of this is released.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX suitability_author_id_idx ON meetings.suitability USING btree (author_id);
CREATE INDEX suitability_case_id_idx ON meetings.suitability USING btree (case_id);
CREATE INDEX suitability_meeting_id_idx ON meetings.suitability USING btree (meeting_id);
CREATE INDEX suitability_organisation_id_idx ON meetings.suitability USING btree (organisation_id);
CREATE TRIGGER fill BEFORE INSERT ON meetings.suitability FOR EACH ROW EXECUTE FUNCTION meetings.fill_from_meeting();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.suitability FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.suitability FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A vote at a point of a meeting: a motion, or the admission of a member. Closed it does not change; it can be annulled with a reason until the minutes are approved. Never of a conference: about no client.
create table meetings.vote (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  item_id uuid not null,  -- Point of the agenda.
  kind text not null default 'motion'::text,  -- motion; admission = the candidate becomes a member of the group when it is passed.
  text text not null default ''::text,  -- What is voted on, in words; an admission may do without.
  candidate_organisation_id uuid,  -- Candidate: an organisation here.
  candidate_partner_id uuid,  -- Candidate: a body without accounts, from the directory.
  candidate_partner_name text not null default ''::text,  -- Its name, because others do not know the partners of the writer.
  candidate_name text not null default ''::text,  -- Candidate: a person for themselves.
  secret boolean not null default false,  -- Only the counts are written.
  taken_at time without time zone,  -- When it was voted, clock of Prague: who came later or had left does not vote. Empty = not noted.
  state text not null default 'open'::text,  -- open = votes are being written; closed; annulled.
  votes_for integer,  -- For.
  votes_against integer,  -- Against.
  abstained integer,  -- Abstained.
  entitled integer,  -- Members with a vote on that day, counted at closing.
  present integer,  -- Of them present, counted at closing.
  quorum text,  -- Rule of the group as it was at closing.
  majority text,  -- Rule of the group as it was at closing.
  result text,  -- passed; rejected; invalid = too few members were there.
  closed_at timestamp with time zone,  -- When it was closed.
  annulled_at timestamp with time zone,  -- When it was annulled.
  annul_reason text not null default ''::text,  -- Why it was annulled.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (candidate_organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (candidate_partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (item_id) REFERENCES meetings.item(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((abstained >= 0)),
  CHECK ((num_nonnulls(candidate_organisation_id, candidate_partner_id, NULLIF(candidate_name, ''::text)) =
CASE kind
    WHEN 'admission'::text THEN 1
    ELSE 0
END)),
  CHECK (((kind = 'admission'::text) OR (text <> ''::text))),
  CHECK ((num_nonnulls(result, closed_at, entitled, present, quorum, majority) =
CASE state
    WHEN 'open'::text THEN 0
    ELSE 6
END)),
  CHECK (((state = 'open'::text) OR (num_nonnulls(votes_for, votes_against, abstained) = 3))),
  CHECK ((((state = 'annulled'::text) = (annulled_at IS NOT NULL)) AND ((state = 'annulled'::text) = (annul_reason <> ''::text)))),
  CHECK ((kind = ANY (ARRAY['motion'::text, 'admission'::text]))),
  CHECK ((majority = ANY (ARRAY['of_voting'::text, 'of_present'::text, 'of_all'::text]))),
  CHECK ((quorum = ANY (ARRAY['none'::text, 'third'::text, 'half'::text, 'two_thirds'::text]))),
  CHECK ((result = ANY (ARRAY['passed'::text, 'rejected'::text, 'invalid'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'annulled'::text]))),
  CHECK ((votes_against >= 0)),
  CHECK ((votes_for >= 0))
);
CREATE INDEX vote_author_id_idx ON meetings.vote USING btree (author_id);
CREATE INDEX vote_candidate_organisation_id_idx ON meetings.vote USING btree (candidate_organisation_id);
CREATE INDEX vote_candidate_partner_id_idx ON meetings.vote USING btree (candidate_partner_id);
CREATE INDEX vote_item_id_idx ON meetings.vote USING btree (item_id);
CREATE INDEX vote_meeting_id_idx ON meetings.vote USING btree (meeting_id);
CREATE INDEX vote_organisation_id_idx ON meetings.vote USING btree (organisation_id);
CREATE TRIGGER admit AFTER UPDATE ON meetings.vote FOR EACH ROW EXECUTE FUNCTION meetings.admit();
CREATE TRIGGER fill BEFORE INSERT ON meetings.vote FOR EACH ROW EXECUTE FUNCTION meetings.fill_keeper();
CREATE TRIGGER guard_vote BEFORE INSERT OR DELETE OR UPDATE ON meetings.vote FOR EACH ROW EXECUTE FUNCTION meetings.guard_vote();
CREATE TRIGGER keep_approved BEFORE INSERT OR DELETE OR UPDATE ON meetings.vote FOR EACH ROW EXECUTE FUNCTION meetings.freeze_row();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.vote FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER tell AFTER INSERT OR DELETE OR UPDATE ON meetings.vote FOR EACH ROW EXECUTE FUNCTION platform.tell('meeting', 'meeting_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.vote FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Where a watched phenomenon (a signal of the same number) was first noted, and the group that watches it.
create table meetings.watch (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- First meeting.
  item_id uuid,  -- Point of the agenda.
  group_id uuid,  -- Group that watches it; empty where only those who sat there know of it.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (group_id) REFERENCES meetings."group"(id),
  FOREIGN KEY (id) REFERENCES signals.signal(id),
  FOREIGN KEY (item_id) REFERENCES meetings.item(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX watch_author_id_idx ON meetings.watch USING btree (author_id);
CREATE INDEX watch_group_id_idx ON meetings.watch USING btree (group_id);
CREATE INDEX watch_item_id_idx ON meetings.watch USING btree (item_id);
CREATE INDEX watch_meeting_id_idx ON meetings.watch USING btree (meeting_id);
CREATE INDEX watch_organisation_id_idx ON meetings.watch USING btree (organisation_id);
CREATE TRIGGER guard BEFORE INSERT ON meetings.watch FOR EACH ROW EXECUTE FUNCTION meetings.guard_watch();
CREATE TRIGGER keep_approved BEFORE INSERT OR DELETE OR UPDATE ON meetings.watch FOR EACH ROW EXECUTE FUNCTION meetings.freeze_row('group_id');
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.watch FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER put_checks AFTER INSERT ON meetings.watch FOR EACH ROW EXECUTE FUNCTION meetings.put_checks_for_outcome();

-- What a meeting said of a watched phenomenon: one line for each meeting, so that its history can be read.
create table meetings.watch_note (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting.
  watch_id uuid not null,  -- Phenomenon.
  item_id uuid,  -- Point of the agenda.
  text text not null default ''::text,  -- What was seen.
  seen_count integer,  -- How many times.
  decision text not null default 'watch'::text,  -- watch on; act = something is being done; end = no longer watched.
  review_on date,  -- When to come back to it.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (watch_id, meeting_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (item_id) REFERENCES meetings.item(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (watch_id) REFERENCES meetings.watch(id),
  CHECK ((decision = ANY (ARRAY['watch'::text, 'act'::text, 'end'::text]))),
  CHECK ((seen_count >= 0))
);
CREATE INDEX watch_note_author_id_idx ON meetings.watch_note USING btree (author_id);
CREATE INDEX watch_note_item_id_idx ON meetings.watch_note USING btree (item_id);
CREATE INDEX watch_note_meeting_id_idx ON meetings.watch_note USING btree (meeting_id);
CREATE INDEX watch_note_organisation_id_idx ON meetings.watch_note USING btree (organisation_id);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON meetings.watch_note FOR EACH ROW EXECUTE FUNCTION meetings.guard_watch_note();
CREATE TRIGGER keep_approved BEFORE INSERT OR DELETE OR UPDATE ON meetings.watch_note FOR EACH ROW EXECUTE FUNCTION meetings.freeze_row();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON meetings.watch_note FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER settle AFTER INSERT OR UPDATE ON meetings.watch_note FOR EACH ROW EXECUTE FUNCTION meetings.settle_watch();
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON meetings.watch_note FOR EACH ROW EXECUTE FUNCTION platform.tell('meeting', 'meeting_id');
CREATE TRIGGER touch BEFORE UPDATE ON meetings.watch_note FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function meetings.account_at(a_member uuid, an_email text) returns uuid stable security definer

-- function meetings.admit() returns trigger security definer

-- function meetings.approves(a_meeting uuid) returns boolean stable security definer

-- function meetings.busy(memberships uuid[], from_day date, to_day date) returns TABLE(membership_id uuid, on_day date, starts time without time zone, ends time without time zone) stable security definer

-- function meetings.call_off(a_meeting uuid, an_attendee uuid DEFAULT NULL::uuid) returns integer security definer

-- function meetings.concerns(an_attendee uuid) returns boolean stable security definer

-- function meetings.covered_of(an_attendee uuid) returns uuid[] stable security definer

-- function meetings.covers(an_attendee uuid) returns uuid[] stable security definer

-- function meetings.documents_of(meetings_ uuid[]) returns uuid[] stable

-- function meetings.door_answer(a_hash bytea, an_answer text, a_note text) returns boolean security definer

-- function meetings.door_invitation(a_hash bytea, OUT attendee_id uuid, OUT guest text, OUT organisation text, OUT on_day date, OUT starts_at text, OUT ends_at text, OUT place text, OUT online text, OUT state text, OUT answer text, OUT note text, OUT open boolean) returns record stable security definer

-- function meetings.end_consent() returns trigger security definer

-- function meetings.end_feed() returns void security definer

-- function meetings.fill_brought() returns trigger security definer

-- function meetings.fill_from_group() returns trigger security definer

-- function meetings.fill_from_meeting() returns trigger security definer

-- function meetings.fill_guest() returns trigger security definer

-- function meetings.fill_idea() returns trigger security definer

-- function meetings.fill_keeper() returns trigger security definer

-- Titles, points, passages and tasks of meetings that may be within reach, in which the words stand. The caller joins them with the rows, under their policies.
-- function meetings.find_words(asked text, typed text) returns TABLE(meeting_id uuid, source text, source_id uuid) stable security definer

-- function meetings.flowing_to(a_case uuid, about uuid[], OUT organisation_id uuid, OUT service_id uuid, OUT person_id uuid, OUT level text, OUT valid_to date) returns SETOF record stable security definer

-- function meetings.founds(a_group uuid, an_author uuid) returns boolean stable security definer

-- function meetings.freeze_meeting() returns trigger security definer

-- function meetings.freeze_row() returns trigger security definer

-- procedure meetings.govern(IN tbl regclass, IN level text, IN writes text, IN frozen text[] DEFAULT '{meeting_id}'::text[])

-- function meetings.groups_i_run() returns uuid[] stable security definer

-- function meetings.guard_attendee() returns trigger security definer

-- function meetings.guard_ballot() returns trigger security definer

-- function meetings.guard_consent() returns trigger security definer

-- function meetings.guard_guest() returns trigger

-- function meetings.guard_invitation() returns trigger security definer

-- function meetings.guard_item() returns trigger security definer

-- function meetings.guard_item_commitment() returns trigger security definer

-- function meetings.guard_minutes() returns trigger security definer

-- function meetings.guard_roles() returns trigger security definer

-- function meetings.guard_running() returns trigger security definer

-- function meetings.guard_same_meeting() returns trigger security definer

-- function meetings.guard_seat() returns trigger security definer

-- function meetings.guard_vote() returns trigger security definer

-- function meetings.guard_watch() returns trigger security definer

-- function meetings.guard_watch_note() returns trigger security definer

-- function meetings.guest_agreements() returns uuid[] stable security definer

-- function meetings.guest_confirmed() returns boolean stable security definer

-- function meetings.guest_covers() returns uuid[] stable security definer

-- function meetings.guest_meeting() returns uuid stable security definer

-- function meetings.handed_to_me() returns uuid[] stable security definer

-- function meetings.has_chair(a_group uuid) returns boolean stable security definer

-- function meetings.hold_open(a_meeting uuid) returns meetings.meeting security definer

-- function meetings.in_force(a_meeting uuid) returns TABLE(number integer, approved_on date, approved_by text) stable security definer

-- function meetings.in_json(a text) returns text immutable

-- function meetings.is_run(a_group uuid, on_day date) returns boolean stable security definer

-- function meetings.is_secret_place(a_place text) returns boolean stable security definer

-- function meetings.keep_consents() returns trigger security definer

-- function meetings.may_attach(a_meeting uuid) returns boolean stable security definer

-- function meetings.may_be_met(a_membership uuid) returns boolean stable security definer

-- function meetings.may_be_public(a_meeting uuid) returns boolean stable security definer

-- function meetings.may_offer(a_commitment uuid, an_organisation uuid) returns boolean stable security definer

-- function meetings.may_sit(a_member uuid, a_membership uuid) returns boolean stable security definer

-- function meetings.members_i_name() returns uuid[] stable security definer

-- function meetings.membership_of(a_group uuid, of meetings.vote, on_day date) returns uuid stable

-- function meetings.my_courses() returns uuid[] stable security definer

-- function meetings.my_groups() returns uuid[] stable security definer

-- function meetings.my_meetings() returns uuid[] stable security definer

-- function meetings.my_tasks() returns uuid[] stable security definer

-- function meetings.my_watches() returns uuid[] stable security definer

-- function meetings.name_partner() returns trigger security definer

-- function meetings.names_of(asked uuid[]) returns TABLE(membership_id uuid, name text, organisation_id uuid) stable security definer

-- function meetings.new_feed(a_secret_hash bytea) returns boolean security definer

-- function meetings.notes_are_silent(a_meeting uuid) returns boolean stable security definer

-- function meetings.notices_of(a_meeting uuid) returns TABLE(id uuid, attendee_id uuid, membership_id uuid, name text, kind text, sequence integer, state text, problem text, at timestamp with time zone) stable security definer

-- function meetings.organisations_at(a_meeting uuid) returns uuid[] stable security definer

-- function meetings.our_invitations() returns uuid[] stable security definer

-- function meetings.over_without_case(an_organisation uuid, a_year integer) returns uuid[] stable

-- function meetings.people_at(a_meeting uuid) returns TABLE(membership_id uuid, name text, organisation_id uuid) stable security definer

-- function meetings.plain(a text) returns text immutable

-- function meetings.preparation_of(a_meeting uuid, OUT attendee_id uuid, OUT points text[], OUT note text) returns SETOF record stable security definer

-- function meetings.public_candidate(candidate text, a_group uuid) returns text stable security definer

-- function meetings.public_form(s jsonb, a_group uuid) returns jsonb stable security definer

-- function meetings.public_person(p jsonb, a_group uuid) returns jsonb stable security definer

-- function meetings.public_point(p jsonb, a_group uuid) returns jsonb stable security definer

-- function meetings.public_preview(a_meeting uuid) returns jsonb stable security definer

-- function meetings.put_checks(a_group uuid, only_meeting uuid) returns void security definer

-- function meetings.put_checks_for_meeting() returns trigger security definer

-- function meetings.put_checks_for_outcome() returns trigger security definer

-- function meetings.reached_workers(a_case uuid, about uuid[], OUT membership_id uuid, OUT name text, OUT organisation_id uuid, OUT person_id uuid, OUT level text) returns SETOF record stable security definer

-- function meetings.read_lately(a_case uuid) returns boolean stable security definer

-- function meetings.result_of(quorum text, majority text, entitled integer, present integer, votes_for integer, votes_against integer) returns text immutable

-- function meetings.roll(a_meeting uuid, clock time without time zone) returns TABLE(member_id uuid, attendee_id uuid, here boolean) stable security definer

-- function meetings.runs(a_meeting uuid) returns boolean stable security definer

-- function meetings.seated(groups uuid[]) returns TABLE(seat_id uuid, name text, email text, phone text, here boolean) stable security definer

-- function meetings.settle_watch() returns trigger security definer

-- function meetings.sign_notes(a_meeting uuid) returns void security definer

-- function meetings.sits_as_chair(a_group uuid) returns boolean stable security definer

-- function meetings.still_there(asked uuid[]) returns uuid[] stable security definer

-- function meetings.takes_cases(a_meeting uuid) returns boolean stable security definer

-- function meetings.takes_ideas(a_brought uuid) returns boolean stable security definer

-- function meetings.takes_notes(a_meeting uuid) returns boolean stable security definer

-- function meetings.tasks_i_run() returns uuid[] stable security definer

-- function meetings.tasks_over(meetings_ uuid[]) returns uuid[] stable

-- function meetings.team_cases(key boolean) returns uuid[] stable security definer

-- function meetings.tell(a_meeting uuid, only_told boolean) returns integer security definer

-- function meetings.tell_again(a_meeting uuid, a_notice uuid) returns boolean security definer

-- function meetings.tell_invited(a_meeting uuid, a_subject text, a_body text) returns integer security definer

-- function meetings.turn_notes() returns trigger security definer

-- function meetings.watches_over(meetings_ uuid[]) returns uuid[] stable

-- function meetings.words(a text) returns tsvector immutable


-- ========== offline ==========
-- Work without signal: rules for devices, and records handed over by somebody whose access has ended.
create schema offline;

-- Something written on a device whose access had ended before it was sent. The head of the organisation enters or discards it.
create table offline.deposit (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  item_id uuid not null,  -- Id made by the device: the same thing put down twice is one.
  written_at timestamp with time zone not null,  -- When it was written, by the clock of the device.
  sealed bytea not null,  -- What was to be sent and where, sealed with AES-256-GCM by the key of the server.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (author_id, item_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX deposit_organisation_id_idx ON offline.deposit USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON offline.deposit FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- A device may put down what was written on it, once its session has ended too. Grants nothing else; nothing can be read with it.
create table offline.deposit_right (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  token_hash bytea not null,  -- SHA-256 of the 256-bit secret that the device got along with what it took.
  expires_at timestamp with time zone not null,  -- End.
  author_id uuid not null default access.my_membership(),  -- The membership it was issued to: author of whatever is put down with it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (token_hash),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX deposit_right_author_id_idx ON offline.deposit_right USING btree (author_id);
CREATE INDEX deposit_right_organisation_id_idx ON offline.deposit_right USING btree (organisation_id);

-- What an organisation decides about devices without signal. Without a row the defaults hold.
create table offline.setting (
  organisation_id uuid not null default access.my_organisation(),
  vault_days integer not null default 3,  -- After so many days without contact with the server a device removes what it took along.
  author_id uuid not null default access.my_membership(),  -- Who decided first; the change log tells the rest.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (organisation_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((vault_days >= 1) AND (vault_days <= 7)))
);
CREATE INDEX setting_author_id_idx ON offline.setting USING btree (author_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON offline.setting FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON offline.setting FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What became of something handed over. Never changed.
create table offline.settlement (
  deposit_id uuid not null,  -- What was handed over.
  organisation_id uuid not null default access.my_organisation(),
  outcome text not null,  -- Entered under its author, or discarded.
  reason text not null default ''::text,  -- Why it was discarded.
  author_id uuid not null default access.my_membership(),  -- Who decided.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (deposit_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (deposit_id) REFERENCES offline.deposit(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((outcome = 'entered'::text) OR (reason <> ''::text))),
  CHECK ((outcome = ANY (ARRAY['entered'::text, 'discarded'::text])))
);
CREATE INDEX settlement_author_id_idx ON offline.settlement USING btree (author_id);
CREATE INDEX settlement_organisation_id_idx ON offline.settlement USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON offline.settlement FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- function offline.attribute(a_deposit uuid) returns void security definer

-- function offline.door_deposit(a_hash bytea, items uuid[], written timestamp with time zone[], sealed bytea[], most integer) returns boolean security definer

-- function offline.issue_right(a_hash bytea, lasts interval) returns timestamp with time zone security definer


-- ========== people ==========
-- Persons, their names, languages, residence, relations.
create schema people;

-- Where a person lives and lived, dated.
create table people.accommodation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  kind text not null,  -- Code of the list accommodation_kind.
  place_id uuid,  -- A known place.
  address text not null default ''::text,  -- Address in words.
  since date,  -- From.
  until date,  -- To.
  share_key uuid not null generated always as ((md5(((organisation_id)::text || (person_id)::text)))::uuid) stored,  -- Key compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (place_id) REFERENCES directory.place(id),
  CHECK (((until IS NULL) OR (since IS NULL) OR (until >= since)))
);
CREATE INDEX accommodation_author_id_idx ON people.accommodation USING btree (author_id);
CREATE INDEX accommodation_organisation_id_idx ON people.accommodation USING btree (organisation_id);
CREATE INDEX accommodation_person_id_idx ON people.accommodation USING btree (person_id);
CREATE INDEX accommodation_place_id_idx ON people.accommodation USING btree (place_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.accommodation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.accommodation FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Addresses on paper: where a person is registered and where letters go. Where they really live is accommodation.
create table people.address (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  kind text not null,  -- Permanent residence, or where letters are delivered.
  address text not null,  -- Address in words.
  since date,  -- From.
  until date,  -- To.
  share_key uuid not null generated always as ((md5(((organisation_id)::text || (person_id)::text)))::uuid) stored,  -- Key compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((until IS NULL) OR (since IS NULL) OR (until >= since))),
  CHECK ((kind = ANY (ARRAY['permanent'::text, 'delivery'::text])))
);
CREATE INDEX address_author_id_idx ON people.address USING btree (author_id);
CREATE INDEX address_organisation_id_idx ON people.address USING btree (organisation_id);
CREATE INDEX address_person_id_idx ON people.address USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.address FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.address FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Merged cards the caller may know of, each with the card it is shown as.
-- view people.alias, reads people.merge
--   person_id uuid
--   main_id uuid

-- Pensions and benefits. A pension may reveal an illness, so they never leave the organisation.
create table people.benefit (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  kind text not null,  -- Code of the list benefit_kind.
  state text not null,  -- Asked for, granted, refused.
  note text not null default ''::text,  -- Amount, decision, what is missing.
  since date,  -- From.
  until date,  -- To.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((until IS NULL) OR (since IS NULL) OR (until >= since))),
  CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text])))
);
CREATE INDEX benefit_author_id_idx ON people.benefit USING btree (author_id);
CREATE INDEX benefit_organisation_id_idx ON people.benefit USING btree (organisation_id);
CREATE INDEX benefit_person_id_idx ON people.benefit USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.benefit FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.benefit FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- How to reach a person.
create table people.contact (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  kind text not null,  -- Way.
  value text not null,  -- Number (E.164) or address.
  note text not null default ''::text,  -- When to call, who answers.
  share_key uuid not null generated always as ((md5(((organisation_id)::text || (person_id)::text)))::uuid) stored,  -- Key compared with releases in force.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text, 'whatsapp'::text, 'viber'::text, 'telegram'::text, 'other'::text])))
);
CREATE INDEX contact_organisation_id_idx ON people.contact USING btree (organisation_id);
CREATE INDEX contact_person_id_idx ON people.contact USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.contact FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.contact FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Two similar cards that somebody said are two people: not suggested again.
create table people.different (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  one_id uuid not null,  -- The person with the smaller id.
  other_id uuid not null,  -- The other one.
  author_id uuid not null default access.my_membership(),  -- Who said so.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, one_id, other_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (one_id) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (other_id) REFERENCES people.person(id),
  CHECK ((one_id < other_id))
);
CREATE INDEX different_author_id_idx ON people.different USING btree (author_id);
CREATE INDEX different_one_id_idx ON people.different USING btree (one_id);
CREATE INDEX different_other_id_idx ON people.different USING btree (other_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.different FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- People who live together.
create table people.household (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  label text not null,  -- How the workers call it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX household_organisation_id_idx ON people.household USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.household FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.household FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who belongs to a household, dated.
create table people.household_member (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  household_id uuid not null,  -- Household.
  person_id uuid not null,
  since date,  -- From.
  until date,  -- To.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (household_id, person_id),
  FOREIGN KEY (household_id) REFERENCES people.household(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id)
);
CREATE INDEX household_member_organisation_id_idx ON people.household_member USING btree (organisation_id);
CREATE INDEX household_member_person_id_idx ON people.household_member USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.household_member FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.household_member FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- In this organisation merged_id is the same human being as kept_id. No other row changes but the chosen fields of the kept profile, so that sharing stays as it was and undoing is exact.
create table people.merge (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  kept_id uuid not null,  -- Person whose card stays; what is written after the merge belongs to it.
  merged_id uuid not null,  -- Person whose card is shown as the kept one.
  reason text not null,  -- Why, in the words of whoever merged.
  before jsonb not null default '{}'::jsonb,  -- Fields of the kept profile as they were, by group; only those taken from the other card.
  after jsonb not null default '{}'::jsonb,  -- The same fields as they were taken from the other card.
  author_id uuid not null default access.my_membership(),  -- Who merged.
  undone_at timestamp with time zone,  -- When it was taken back.
  undone_by uuid,  -- Who took it back.
  undone_reason text not null default ''::text,  -- Why it was taken back.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (kept_id) REFERENCES people.person(id),
  FOREIGN KEY (merged_id) REFERENCES people.person(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (undone_by) REFERENCES access.membership(id),
  CHECK ((kept_id <> merged_id)),
  CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
);
CREATE INDEX merge_author_id_idx ON people.merge USING btree (author_id);
CREATE INDEX merge_kept_id_idx ON people.merge USING btree (kept_id);
CREATE INDEX merge_merged_id_idx ON people.merge USING btree (merged_id);
CREATE UNIQUE INDEX merge_once ON people.merge USING btree (organisation_id, merged_id) WHERE (undone_at IS NULL);
CREATE INDEX merge_organisation_id_kept_id_idx ON people.merge USING btree (organisation_id, kept_id);
CREATE INDEX merge_undone_by_idx ON people.merge USING btree (undone_by);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.merge FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.merge FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Search keys of profiles, kept by a trigger. The application reads it only through people.find_names.
create table people.name_search (
  profile_id uuid not null,  -- Profile.
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  share_key uuid not null,  -- Key of the profile compared with releases in force.
  key text not null,  -- Whole name as written, in small letters without accents: exact spelling ranks first.
  tokens text[] not null,  -- Keys of all words of all names of the profile.
  PRIMARY KEY (profile_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (profile_id) REFERENCES people.profile(id) ON DELETE CASCADE
);
CREATE INDEX name_search_organisation_id_idx ON people.name_search USING btree (organisation_id);
CREATE INDEX name_search_person_id_idx ON people.name_search USING btree (person_id);
CREATE INDEX name_search_share_key_idx ON people.name_search USING btree (share_key);
CREATE INDEX name_search_tokens_idx ON people.name_search USING gin (tokens);

-- Words of names known in an organisation: a typo is looked for among them, never among the words of others.
create table people.name_token (
  organisation_id uuid not null default access.my_organisation(),
  token text not null,  -- Key of a word.
  letters integer generated always as (people.letters_of(token)) stored,  -- Letters of the word, one bit each.
  PRIMARY KEY (organisation_id, token),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX name_token_organisation_id_letters_token_idx ON people.name_token USING btree (organisation_id, letters, token);

-- Work, school and qualifications, with the recognition of a foreign diploma.
create table people.occupation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  kind text not null,  -- Work, education going on, or a finished qualification.
  title text not null,  -- Post, school or diploma.
  employer text not null default ''::text,  -- Employer or school.
  since date,  -- From.
  until date,  -- To.
  recognition text not null default 'none'::text,  -- Recognition of a foreign qualification.
  share_key uuid not null generated always as ((md5(((organisation_id)::text || (person_id)::text)))::uuid) stored,  -- Key compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((until IS NULL) OR (since IS NULL) OR (until >= since))),
  CHECK ((kind = ANY (ARRAY['work'::text, 'education'::text, 'qualification'::text]))),
  CHECK ((recognition = ANY (ARRAY['none'::text, 'asked'::text, 'recognised'::text, 'refused'::text])))
);
CREATE INDEX occupation_author_id_idx ON people.occupation USING btree (author_id);
CREATE INDEX occupation_organisation_id_idx ON people.occupation USING btree (organisation_id);
CREATE INDEX occupation_person_id_idx ON people.occupation USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.occupation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.occupation FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Only a token that a human being exists. What is known stands in profiles, one per organisation: each is its own controller.
create table people.person (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX person_organisation_id_idx ON people.person USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.person FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Languages a person speaks and writes; the preferred one is the client's choice.
create table people.person_language (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  language text not null,  -- ISO 639 code.
  spoken text not null default 'unstated'::text,  -- How well spoken.
  written text not null default 'unstated'::text,  -- How well written.
  script text,  -- Script, e.g. Cyrl, Latn.
  preferred boolean not null default false,  -- The language the client wants to be addressed in.
  share_key uuid not null generated always as ((md5(((organisation_id)::text || (person_id)::text)))::uuid) stored,  -- Key compared with releases in force.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, person_id, language),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((spoken = ANY (ARRAY['unstated'::text, 'none'::text, 'basic'::text, 'good'::text, 'native'::text]))),
  CHECK ((written = ANY (ARRAY['unstated'::text, 'none'::text, 'basic'::text, 'good'::text, 'native'::text])))
);
CREATE INDEX person_language_person_id_idx ON people.person_language USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.person_language FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.person_language FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A person as one organisation knows them: the identity it holds on its own ground. Another organisation that works with the same person has a profile of its own.
create table people.profile (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  service_id uuid,  -- Service that registered the person.
  anonymous boolean not null default false,  -- An anonymous client: the given name is whatever the client wants to be called.
  given_name text not null default ''::text,  -- Given name in Latin script, as in the passport.
  family_name text not null default ''::text,  -- Family name in Latin script, as in the passport.
  native_name text not null default ''::text,  -- Whole name in the person's own script and order.
  patronymic text not null default ''::text,  -- Patronymic; not a middle name.
  aliases text[] not null default '{}'::text[],  -- Other spellings.
  birth_date date,  -- Birth date; for an approximate one the first day of the year or month meant.
  birth_precision text not null default 'unknown'::text,  -- How well the birth date is known.
  sex text not null default 'unstated'::text,  -- Sex, when stated.
  citizenships text[] not null default '{}'::text[],  -- ISO 3166 alpha-3 codes; says nothing of language or ethnicity.
  literacy text not null default 'unstated'::text,  -- Reads and writes.
  interpreter_language text,  -- Language to interpret into when an interpreter is needed (ISO 639), otherwise empty.
  note text not null default ''::text,  -- Anything else about identity.
  share_key uuid not null generated always as ((md5(((organisation_id)::text || (person_id)::text)))::uuid) stored,  -- Key compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who registered the person.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  title text not null default ''::text,  -- Academic titles before and after the name.
  birth_place text not null default ''::text,  -- Place of birth.
  birth_country text,  -- Country of birth, ISO 3166 alpha-3.
  PRIMARY KEY (id),
  UNIQUE (person_id, organisation_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((birth_precision = ANY (ARRAY['known'::text, 'approximate'::text, 'unknown'::text]))),
  CHECK (((birth_precision = 'unknown'::text) = (birth_date IS NULL))),
  CHECK ((literacy = ANY (ARRAY['unstated'::text, 'full'::text, 'partial'::text, 'none'::text]))),
  CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text, 'unstated'::text])))
);
CREATE INDEX emergency ON people.profile USING btree (birth_date, people.whole_key(VARIADIC ARRAY[given_name, family_name])) WHERE ((NOT anonymous) AND (birth_precision = 'known'::text));
CREATE INDEX emergency_native ON people.profile USING btree (birth_date, people.whole_key(VARIADIC ARRAY[native_name])) WHERE ((NOT anonymous) AND (birth_precision = 'known'::text) AND (native_name <> ''::text));
CREATE INDEX profile_author_id_idx ON people.profile USING btree (author_id);
CREATE INDEX profile_organisation_id_idx ON people.profile USING btree (organisation_id);
CREATE INDEX profile_service_id_idx ON people.profile USING btree (service_id);
CREATE TRIGGER end_reach_delete AFTER DELETE ON people.profile REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'person_id, service_id, author_id', '');
CREATE TRIGGER end_reach_insert AFTER INSERT ON people.profile REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'person_id, service_id, author_id', '');
CREATE TRIGGER end_reach_truncate AFTER TRUNCATE ON people.profile FOR EACH STATEMENT EXECUTE FUNCTION access.end_all_reach();
CREATE TRIGGER end_reach_update AFTER UPDATE ON people.profile REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION access.end_reach('organisation_id', 'person_id, service_id, author_id', '');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OF given_name, family_name, native_name, patronymic, aliases ON people.profile FOR EACH ROW EXECUTE FUNCTION people.keep_names();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.profile FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.profile FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- person_id is the <kind> of other_id: parent of a child, partner of a partner.
create table people.relation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  other_id uuid not null,  -- The other person.
  kind text not null,  -- What person_id is to other_id.
  since date,  -- From.
  until date,  -- To.
  share_keys uuid[] not null generated always as (ARRAY[(md5(((organisation_id)::text || (person_id)::text)))::uuid, (md5(((organisation_id)::text || (other_id)::text)))::uuid]) stored,  -- Keys of both persons: shown only when both are released.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, person_id, other_id, kind),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (other_id) REFERENCES people.person(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((person_id <> other_id)),
  CHECK ((kind = ANY (ARRAY['parent'::text, 'guardian'::text, 'partner'::text, 'former_partner'::text, 'sibling'::text, 'grandparent'::text, 'other'::text])))
);
CREATE INDEX relation_other_id_idx ON people.relation USING btree (other_id);
CREATE INDEX relation_person_id_idx ON people.relation USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.relation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.relation FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Residence status with its validity and the next step; history is kept by rows.
create table people.residence (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  kind text not null,  -- Code of the list residence_kind.
  valid_from date,  -- First day.
  valid_to date,  -- Last day.
  next_step text not null default ''::text,  -- What has to be done next.
  next_step_due date,  -- Until when.
  share_key uuid not null generated always as ((md5(((organisation_id)::text || (person_id)::text)))::uuid) stored,  -- Key compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from)))
);
CREATE INDEX residence_author_id_idx ON people.residence USING btree (author_id);
CREATE INDEX residence_organisation_id_valid_to_idx ON people.residence USING btree (organisation_id, valid_to);
CREATE INDEX residence_person_id_idx ON people.residence USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON people.residence FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON people.residence FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Profiles within the caller's reach whose names are near the words typed, nearest first.
-- function people.find_names(q text, how_many integer) returns TABLE(profile_id uuid, distance integer, alike real) stable security definer

-- procedure people.govern(IN tbl regclass, IN level text)

-- Does anything of what my organisation holds about the person reach another organisation, now or later?
-- function people.is_shared(a_person uuid) returns boolean stable security definer

-- function people.keep_names() returns trigger security definer

-- Letters of a word, one bit each.
-- function people.letters_of(word text) returns integer immutable

-- Pairs of cards of my organisation within my reach that are alike enough to be compared.
-- function people.likely_pairs(only_person uuid DEFAULT NULL::uuid) returns TABLE(one_id uuid, other_id uuid) stable security definer

-- The card as which the caller sees the person.
-- function people.main_of(a_person uuid) returns uuid stable

-- function people.may_be_near(token text, word text) returns boolean immutable

-- function people.may_merge(kept uuid, merged uuid) returns boolean stable security definer

-- function people.my_ending_residences(from_day date, to_day date, how_many integer) returns uuid[] stable security definer

-- function people.my_households() returns uuid[] stable security definer

-- Search key of a name: the same for Cyrillic, passport, Czech and older spelling, with or without accents, for husband and wife.
-- function people.name_key(t text) returns text immutable

-- Keys of all words of the names.
-- function people.name_tokens(VARIADIC names text[]) returns text[] immutable

-- Removes the words of names that nobody has any more.
-- function people.purge_name_tokens() returns integer security definer

-- All ids under which the caller knows the same human being, the card that stays first.
-- function people.same_as(a_person uuid) returns uuid[] stable

-- The same letters in any order.
-- function people.same_letters(a text, b text) returns boolean immutable

-- Takes a merge back; false when there is none that the caller could take back.
-- function people.undo_merge(a_merge uuid, why text) returns boolean security definer

-- Key of a whole name: the keys of all its words, in the order of the alphabet.
-- function people.whole_key(VARIADIC names text[]) returns text immutable

-- How far a typed word is from a word of a name.
-- function people.word_distance(token text, word text) returns integer immutable


-- ========== platform ==========
-- Shared machinery: migrations, clock, triggers.
create schema platform;

-- One row: by how much the numbers of this cluster's transactions are raised in the logs. Set by a restore.
create table platform.log_life (
  id boolean not null default true,  -- Always true: there is one row.
  added bigint not null default 0,  -- Highest number in the logs when they were restored into this cluster.
  PRIMARY KEY (id),
  CHECK ((added >= 0)),
  CHECK (id)
);

-- Mail to be sent and what became of it. Never holds a client's name or topic; the body is emptied once it is sent.
create table platform.mail (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid,  -- For whom it is sent; empty for what the door sends (a forgotten password).
  to_address text not null,  -- To whom.
  subject text not null,  -- One line.
  body text not null,  -- Plain text; may hold a link that opens something once, hence emptied when sent.
  state text not null default 'waiting'::text,  -- failed = given up after many attempts; may be sent again by a person.
  attempts integer not null default 0,  -- How often it was tried.
  problem text not null default ''::text,  -- What the mail server answered last.
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,  -- When the mail server took it over.
  calendar text not null default ''::text,  -- iCalendar beside the text; emptied once it is sent.
  calendar_method text,  -- What the calendar is to do with it.
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((calendar_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text, 'PUBLISH'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text]))),
  CHECK (((length(subject) <= 200) AND (subject !~ '[\r\n]'::text))),
  CHECK (((to_address ~ '^[^@\s]+@[^@\s]+$'::text) AND (length(to_address) <= 254)))
);
CREATE INDEX mail_created_at_idx ON platform.mail USING btree (created_at) WHERE (state <> 'sent'::text);
CREATE INDEX mail_organisation_id_created_at_idx ON platform.mail USING btree (organisation_id, created_at DESC);

-- Which files of database/migrations have run, with their hash: an applied file must never change.
create table platform.migration (
  name text not null,  -- File name.
  hash text not null,  -- SHA-256 of the file when it ran.
  applied_at timestamp with time zone not null default now(),  -- When it ran.
  PRIMARY KEY (name)
);

-- One row: which access rules stand in this database.
create table platform.rules_put (
  id boolean not null default true,  -- Always true: there is one row.
  files text not null,  -- Hash of the files that they were put from.
  standing text not null,  -- Hash of the catalogs right after: whatever is changed by hand makes another one.
  put_at timestamp with time zone not null default now(),  -- When they were put.
  PRIMARY KEY (id),
  CHECK (id)
);

-- Policies and grants of a fact of a locality: read by all who take part, kept by who wrote it.
-- procedure platform.govern_common(IN tbl regclass, IN together boolean DEFAULT false, IN frozen text[] DEFAULT '{}'::text[])

-- Policies and grants of a fact in a case: own, released at a level, addressed to us; writing only into open cases about persons within reach.
-- procedure platform.govern_fact(IN tbl regclass, IN level text, IN addressed boolean DEFAULT false, IN without_case boolean DEFAULT false)

-- Select, insert and update for the application, without the columns that come from the session and the frozen ones.
-- procedure platform.grant_writes(IN tbl regclass, IN frozen text[] DEFAULT '{}'::text[])

-- Starts a job once the transaction has been committed; of several with one key only the last stays.
-- function platform.queue_job(a_name text, a_payload jsonb DEFAULT '{}'::jsonb, a_key text DEFAULT NULL::text) returns void security definer

-- Sends a mail once the transaction has been committed.
-- function platform.queue_mail(a_to text, a_subject text, a_body text) returns uuid security definer

-- A transaction's number as the logs count it.
-- function platform.raised(number xid8) returns xid8 stable security definer

-- Puts a mail of my organisation that was not sent into the queue once more.
-- function platform.send_again(a_mail uuid) returns boolean security definer

-- function platform.tell() returns trigger

-- function platform.today() returns date stable

-- Raises the version that If-Match compares.
-- function platform.touch() returns trigger


-- ========== programmes ==========
-- Programmes with sites and a support team: who supports whom, how sites change, what was held and written, what came of it.
create schema programmes;

-- Key activity of a programme, as it stands in the application to the funder.
create table programmes.activity (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  number integer not null,  -- Its number there.
  title text not null,  -- What it is called.
  about text not null default ''::text,  -- What is done in it.
  begins_on date,  -- From; empty = with the programme.
  ends_on date,  -- To; empty = with the programme.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (programme_id, number),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  CHECK ((ends_on >= begins_on)),
  CHECK (((number >= 1) AND (number <= 99))),
  CHECK ((title <> ''::text))
);
CREATE INDEX activity_author_id_idx ON programmes.activity USING btree (author_id);
CREATE INDEX activity_organisation_id_idx ON programmes.activity USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.activity FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.activity FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Somebody in the district of a site whom cooperation needs: an office, a school, a service. No client.
create table programmes.actor (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  site_id uuid not null,  -- Site.
  name text not null default ''::text,  -- What it is called; empty for an organisation here, whose name is asked of access.known_organisation.
  partner_id uuid,  -- Partner in the directory of whoever wrote it; its name is copied, because partners are seen by their own organisation only.
  of_organisation_id uuid,  -- Organisation here.
  kind text not null,  -- What it is.
  needs text not null default ''::text,  -- What it needs from the others.
  brings text not null default ''::text,  -- What it can bring.
  standing text not null,  -- How cooperation stands: none, occasional, regular, formalised by an agreement.
  standing_on date not null default platform.today(),  -- As of which day it stands so.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (id, site_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (of_organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id) ON DELETE SET NULL,
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK (((name = ''::text) = (of_organisation_id IS NOT NULL))),
  CHECK (((partner_id IS NULL) OR (of_organisation_id IS NULL))),
  CHECK ((kind = ANY (ARRAY['municipality'::text, 'labour_office'::text, 'child_protection'::text, 'social_service'::text, 'health'::text, 'school'::text, 'police'::text, 'court'::text, 'housing'::text, 'employer'::text, 'community'::text, 'other'::text]))),
  CHECK ((standing = ANY (ARRAY['none'::text, 'occasional'::text, 'regular'::text, 'formalised'::text])))
);
CREATE INDEX actor_author_id_idx ON programmes.actor USING btree (author_id);
CREATE INDEX actor_of_organisation_id_idx ON programmes.actor USING btree (of_organisation_id);
CREATE INDEX actor_organisation_id_idx ON programmes.actor USING btree (organisation_id);
CREATE INDEX actor_partner_id_idx ON programmes.actor USING btree (partner_id);
CREATE INDEX actor_site_id_idx ON programmes.actor USING btree (site_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.actor FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.actor FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What somebody was given for having been at a run, as it was issued. A revoked one stays; another may follow.
create table programmes.certificate (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  registration_id uuid not null,  -- Whose registration.
  number text not null,  -- Number, once in an organisation: the year and which it is in it.
  minutes integer not null,  -- How long they were there.
  issued_on date not null default platform.today(),  -- Day of issue.
  paper jsonb not null,  -- The paper as it was issued: a document of platform/documents. Emptied with the registration.
  revoked_on date,  -- It does not hold any more, since.
  revoked_reason text not null default ''::text,  -- Why.
  author_id uuid not null default access.my_membership(),  -- Who issued it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, number),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (registration_id) REFERENCES programmes.registration(id),
  CHECK (((revoked_on IS NULL) = (revoked_reason = ''::text))),
  CHECK ((revoked_on >= issued_on)),
  CHECK ((minutes > 0))
);
CREATE INDEX certificate_author_id_idx ON programmes.certificate USING btree (author_id);
CREATE INDEX certificate_registration_id_idx ON programmes.certificate USING btree (registration_id);
CREATE UNIQUE INDEX one_certificate_of_registration ON programmes.certificate USING btree (registration_id) WHERE (revoked_on IS NULL);
CREATE TRIGGER guard BEFORE INSERT ON programmes.certificate FOR EACH ROW EXECUTE FUNCTION programmes.guard_certificate();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.certificate FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.certificate FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What a site wants to change: on which level of the model, why, until when, and how it ended. About no client.
create table programmes.change_goal (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  site_id uuid not null,  -- Site.
  level text not null,  -- Level of the model: work with one client, the network around the client, the department, outwards from the office.
  what text not null,  -- What is to be otherwise.
  why text not null default ''::text,  -- Why.
  due_on date,  -- Until when.
  state text not null default 'open'::text,  -- open, reached, dropped.
  ended_on date,  -- When it was reached or dropped.
  ended_word text not null default ''::text,  -- How it was reached, or why it was dropped.
  sheet_id uuid,  -- Finished sheet that it came out of.
  question text not null default ''::text,  -- Key of the statement that it came out of.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (sheet_id) REFERENCES programmes.sheet(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK (((state = 'open'::text) = (ended_on IS NULL))),
  CHECK (((state = 'open'::text) = (ended_word = ''::text))),
  CHECK (((sheet_id IS NULL) = (question = ''::text))),
  CHECK ((level = ANY (ARRAY['case'::text, 'network'::text, 'department'::text, 'outwards'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'dropped'::text]))),
  CHECK ((what <> ''::text))
);
CREATE INDEX change_goal_author_id_idx ON programmes.change_goal USING btree (author_id);
CREATE INDEX change_goal_organisation_id_idx ON programmes.change_goal USING btree (organisation_id);
CREATE INDEX change_goal_sheet_id_idx ON programmes.change_goal USING btree (sheet_id);
CREATE INDEX change_goal_site_id_idx ON programmes.change_goal USING btree (site_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.change_goal FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.change_goal FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A commitment by which a site changes or is supported. Whoever reads the site sees how the commitment stands.
create table programmes.change_step (
  commitment_id uuid not null,  -- Commitment, in no case and about nobody.
  organisation_id uuid not null default access.my_organisation(),
  site_id uuid not null,  -- Site.
  goal_id uuid,  -- Goal that it serves.
  sheet_id uuid,  -- Finished sheet that it came out of.
  question text not null default ''::text,  -- Key of the statement that it came out of.
  name text not null default ''::text,  -- Who does it, for the other side; set by the database.
  side text not null default 'site'::text,  -- Of which side they are; set by the database.
  author_id uuid not null default access.my_membership(),  -- Who gave it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (commitment_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id) ON DELETE CASCADE,
  FOREIGN KEY (goal_id) REFERENCES programmes.change_goal(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (sheet_id) REFERENCES programmes.sheet(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK (((sheet_id IS NULL) = (question = ''::text))),
  CHECK ((side = ANY (ARRAY['team'::text, 'site'::text])))
);
CREATE INDEX change_step_author_id_idx ON programmes.change_step USING btree (author_id);
CREATE INDEX change_step_goal_id_idx ON programmes.change_step USING btree (goal_id);
CREATE INDEX change_step_organisation_id_idx ON programmes.change_step USING btree (organisation_id);
CREATE INDEX change_step_sheet_id_idx ON programmes.change_step USING btree (sheet_id);
CREATE INDEX change_step_site_id_idx ON programmes.change_step USING btree (site_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.change_step FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');
CREATE TRIGGER named BEFORE INSERT ON programmes.change_step FOR EACH ROW WHEN ((current_setting('app.erasing'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION programmes.name_step();

-- What whoever leads a programme says to a chapter of its report; numbers stand in no words, they are counted.
create table programmes.chapter (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  chapter text not null,  -- Key of the chapter (modules/programmes/report/chapters.ts).
  words text not null default ''::text,  -- The words.
  author_id uuid not null default access.my_membership(),  -- Who wrote them first.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (programme_id, chapter),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  CHECK ((chapter ~ '^[a-z_]{1,40}$'::text))
);
CREATE INDEX chapter_author_id_idx ON programmes.chapter USING btree (author_id);
CREATE INDEX chapter_organisation_id_idx ON programmes.chapter USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.chapter FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.chapter FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Something that somebody has to do in a site: a row of who answers for what.
create table programmes.duty (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  site_id uuid not null,  -- Site.
  area text not null,  -- Coordination in the district, leading of cases, another.
  usual text,  -- Key of the shipped list of usual tasks that it came from.
  title text not null default ''::text,  -- What is to be done, in own words; empty = as the shipped list says it.
  position integer not null default 0,  -- Order within its area.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (id, site_id),
  UNIQUE (site_id, usual),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK ((area = ANY (ARRAY['coordination'::text, 'case_management'::text, 'other'::text]))),
  CHECK (((usual IS NOT NULL) OR (title <> ''::text))),
  CHECK ((usual <> ''::text))
);
CREATE INDEX duty_author_id_idx ON programmes.duty USING btree (author_id);
CREATE INDEX duty_organisation_id_idx ON programmes.duty USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.duty FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.duty FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Part of a role or of an actor in a duty. Replaced as a whole when the duty is changed.
create table programmes.duty_part (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  site_id uuid not null,  -- Site of the duty and of the actor: one and the same.
  duty_id uuid not null,  -- Duty.
  role text,  -- Role of people of the site.
  actor_id uuid,  -- Actor of the district.
  part text not null,  -- Answers for it, does it, helps with it.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (duty_id, actor_id),
  UNIQUE (duty_id, role),
  FOREIGN KEY (actor_id, site_id) REFERENCES programmes.actor(id, site_id) ON DELETE CASCADE,
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (duty_id, site_id) REFERENCES programmes.duty(id, site_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK ((num_nonnulls(role, actor_id) = 1)),
  CHECK ((part = ANY (ARRAY['answers'::text, 'does'::text, 'helps'::text]))),
  CHECK ((role = ANY (ARRAY['support_coordinator'::text, 'case_manager'::text, 'head'::text, 'social_worker'::text, 'other'::text])))
);
CREATE INDEX duty_part_actor_id_site_id_idx ON programmes.duty_part USING btree (actor_id, site_id);
CREATE INDEX duty_part_author_id_idx ON programmes.duty_part USING btree (author_id);
CREATE INDEX duty_part_duty_id_site_id_idx ON programmes.duty_part USING btree (duty_id, site_id);
CREATE INDEX duty_part_organisation_id_idx ON programmes.duty_part USING btree (organisation_id);
CREATE INDEX duty_part_site_id_idx ON programmes.duty_part USING btree (site_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.duty_part FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- What a programme holds for professionals: a course, a two-day event, a round table. It is held in runs.
create table programmes.event (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  activity_id uuid,  -- Key activity that it belongs to.
  kind text not null,  -- A course of several days, an event, a round table, something else.
  title text not null,  -- What it is called, also in public.
  about text not null default ''::text,  -- What it is about, in words for anybody.
  minutes integer not null,  -- How long it is in all, as planned.
  accreditation text not null default ''::text,  -- Number of the accreditation; empty = none.
  least_percent integer,  -- Whoever was there at least so many percent of the time gets a certificate; empty = none is given.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activity_id) REFERENCES programmes.activity(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  CHECK ((kind = ANY (ARRAY['course'::text, 'event'::text, 'round_table'::text, 'other'::text]))),
  CHECK (((least_percent >= 1) AND (least_percent <= 100))),
  CHECK (((minutes >= 15) AND (minutes <= 30000))),
  CHECK ((title <> ''::text))
);
CREATE INDEX event_activity_id_idx ON programmes.event USING btree (activity_id);
CREATE INDEX event_author_id_idx ON programmes.event USING btree (author_id);
CREATE INDEX event_organisation_id_idx ON programmes.event USING btree (organisation_id);
CREATE INDEX event_programme_id_idx ON programmes.event USING btree (programme_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.event FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.event FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What participants of an event may read: an address. They find it behind their own link.
create table programmes.event_material (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  event_id uuid not null,  -- Event.
  title text not null,  -- What it is.
  url text not null,  -- Where it is.
  author_id uuid not null default access.my_membership(),  -- Who added it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (event_id) REFERENCES programmes.event(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((title <> ''::text)),
  CHECK ((url ~ '^https?://'::text))
);
CREATE INDEX event_material_author_id_idx ON programmes.event_material USING btree (author_id);
CREATE INDEX event_material_event_id_idx ON programmes.event_material USING btree (event_id);
CREATE INDEX event_material_organisation_id_idx ON programmes.event_material USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.event_material FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Somebody of the support team of a programme.
create table programmes.member (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  membership_id uuid not null,  -- Who: of the organisation that runs the programme.
  name text not null default ''::text,  -- Their name, for sites that do not see accounts of the organisation; set by the database.
  leads boolean not null default false,  -- Leads the programme.
  expertise text not null default ''::text,  -- What they are good at: a target group, debts, working with a leadership.
  since date not null default platform.today(),  -- From.
  until date,  -- Last day in the team.
  author_id uuid not null default access.my_membership(),  -- Who put them in.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (programme_id, membership_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  CHECK ((until >= since))
);
CREATE INDEX member_author_id_idx ON programmes.member USING btree (author_id);
CREATE INDEX member_membership_id_idx ON programmes.member USING btree (membership_id);
CREATE INDEX member_organisation_id_idx ON programmes.member USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.member FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER name_member BEFORE INSERT OR UPDATE OF membership_id ON programmes.member FOR EACH ROW WHEN ((current_setting('app.erasing'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION programmes.name_member();
CREATE TRIGGER touch BEFORE UPDATE ON programmes.member FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What a programme made and leaves behind: a model, a manual, a training method, proposals to law, examples from practice, a leaflet.
create table programmes.output (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  activity_id uuid,  -- Key activity that it comes from.
  kind text not null,  -- model, manual, training method, legislative recommendations, examples from practice, leaflet, other.
  title text not null,  -- What it is called.
  about text not null default ''::text,  -- What it is for, in words for anybody.
  isbn text not null default ''::text,  -- ISBN with or without hyphens; empty when it has none. Its last digit is checked on the way in.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activity_id) REFERENCES programmes.activity(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  CHECK ((isbn ~ '^[0-9-]*[0-9X]?$'::text)),
  CHECK ((kind = ANY (ARRAY['model'::text, 'manual'::text, 'training'::text, 'legislative'::text, 'examples'::text, 'leaflet'::text, 'other'::text]))),
  CHECK ((title <> ''::text))
);
CREATE INDEX output_activity_id_idx ON programmes.output USING btree (activity_id);
CREATE INDEX output_author_id_idx ON programmes.output USING btree (author_id);
CREATE INDEX output_organisation_id_idx ON programmes.output USING btree (organisation_id);
CREATE INDEX output_programme_id_idx ON programmes.output USING btree (programme_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.output FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.output FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- The file of a version of an output. About no client.
create table programmes.output_document (
  document_id uuid not null,  -- Document.
  organisation_id uuid not null default access.my_organisation(),
  output_version_id uuid not null,  -- Version.
  author_id uuid not null default access.my_membership(),  -- Who put it there.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (document_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (output_version_id) REFERENCES programmes.output_version(id) ON DELETE CASCADE
);
CREATE INDEX output_document_author_id_idx ON programmes.output_document USING btree (author_id);
CREATE INDEX output_document_organisation_id_idx ON programmes.output_document USING btree (organisation_id);
CREATE INDEX output_document_output_version_id_idx ON programmes.output_document USING btree (output_version_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.output_document FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Who uses an output of a programme: a site of it, an organisation here, or somebody by name.
create table programmes.output_use (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  output_id uuid not null,  -- Output.
  site_id uuid,  -- Site of the programme; it may say so itself.
  to_organisation_id uuid,  -- Organisation here that is no site.
  name text not null default ''::text,  -- Somebody else, a body and never a person.
  since date not null default platform.today(),  -- Since when.
  until date,  -- Last day that it was used; empty = it is.
  how text not null default ''::text,  -- How.
  author_id uuid not null default access.my_membership(),  -- Who said so.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (output_id) REFERENCES programmes.output(id) ON DELETE CASCADE,
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  CHECK ((until >= since)),
  CHECK ((num_nonnulls(site_id, to_organisation_id, NULLIF(name, ''::text)) = 1))
);
CREATE INDEX output_use_author_id_idx ON programmes.output_use USING btree (author_id);
CREATE INDEX output_use_organisation_id_idx ON programmes.output_use USING btree (organisation_id);
CREATE INDEX output_use_output_id_idx ON programmes.output_use USING btree (output_id);
CREATE INDEX output_use_site_id_idx ON programmes.output_use USING btree (site_id);
CREATE INDEX output_use_to_organisation_id_idx ON programmes.output_use USING btree (to_organisation_id);
CREATE UNIQUE INDEX used_once_by_site ON programmes.output_use USING btree (output_id, site_id) WHERE (until IS NULL);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.output_use FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.output_use FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- One version of an output. Without a day of publication it is a draft, known to the team only.
create table programmes.output_version (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  output_id uuid not null,  -- Output.
  number text not null,  -- Number of the version as it stands on it.
  changed text not null default ''::text,  -- What is different from the version before.
  published_on date,  -- Since when it is given to others; empty = a draft.
  link text not null default ''::text,  -- Where it is to be read, when it is elsewhere.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (output_id, number),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (output_id) REFERENCES programmes.output(id) ON DELETE CASCADE,
  CHECK (((link = ''::text) OR (link ~~ 'https://%'::text))),
  CHECK ((number <> ''::text))
);
CREATE INDEX output_version_author_id_idx ON programmes.output_version USING btree (author_id);
CREATE INDEX output_version_organisation_id_idx ON programmes.output_version USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.output_version FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.output_version FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Public page of a programme. What is in it was read through before it was published and does not change until it is published anew.
create table programmes.page (
  programme_id uuid not null,  -- Programme.
  organisation_id uuid not null default access.my_organisation(),
  content jsonb,  -- What everybody reads (programmes.page_of at that time); empty = not published.
  published_at timestamp with time zone,  -- When it was published last.
  published_by uuid,  -- Who published it.
  withdrawn_at timestamp with time zone,  -- When it was taken back last.
  author_id uuid not null default access.my_membership(),  -- Who published it first.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (programme_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  FOREIGN KEY (published_by) REFERENCES access.membership(id),
  CHECK (((content IS NULL) = (published_at IS NULL)))
);
CREATE INDEX page_author_id_idx ON programmes.page USING btree (author_id);
CREATE INDEX page_organisation_id_idx ON programmes.page USING btree (organisation_id);
CREATE INDEX page_published_by_idx ON programmes.page USING btree (published_by);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.page FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Sites that do not want to be named on the public page of their programme. Holds at once, also on a page published before.
create table programmes.page_hidden (
  site_id uuid not null,  -- Site.
  organisation_id uuid not null default access.my_organisation(),
  author_id uuid not null default access.my_membership(),  -- Who asked for it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (site_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id)
);
CREATE INDEX page_hidden_author_id_idx ON programmes.page_hidden USING btree (author_id);
CREATE INDEX page_hidden_organisation_id_idx ON programmes.page_hidden USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.page_hidden FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Who came on which day of a run.
create table programmes.presence (
  registration_id uuid not null,  -- Whose registration.
  meeting_id uuid not null,  -- Day of the run.
  organisation_id uuid not null default access.my_organisation(),
  author_id uuid not null default access.my_membership(),  -- Who ticked them off.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (registration_id, meeting_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (meeting_id) REFERENCES programmes.run_day(meeting_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (registration_id) REFERENCES programmes.registration(id)
);
CREATE INDEX presence_author_id_idx ON programmes.presence USING btree (author_id);
CREATE INDEX presence_meeting_id_idx ON programmes.presence USING btree (meeting_id);
CREATE INDEX presence_organisation_id_idx ON programmes.presence USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.presence FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Something that several sites go through with the support of a team: from when to when, from whose money, by which model. About no client.
create table programmes.programme (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  name text not null,  -- What it is called.
  short_name text not null,  -- What people call it.
  registration_number text not null default ''::text,  -- Number at the funder.
  funder text not null default ''::text,  -- Who gives the money.
  project_id uuid,  -- Project of the organisation that pays for the support.
  about text not null default ''::text,  -- What it is for, in words for anybody.
  begins_on date not null,  -- First day.
  ends_on date,  -- Last day; empty = not known yet.
  model_version_id uuid,  -- Questionnaire of purpose maturity that new rounds of evaluation go by: the levels of the model.
  closed_on date,  -- Closed on: nothing is added any more.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (model_version_id) REFERENCES questionnaires.version(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (project_id) REFERENCES work.project(id),
  CHECK ((ends_on >= begins_on)),
  CHECK ((closed_on >= begins_on)),
  CHECK ((name <> ''::text)),
  CHECK ((short_name <> ''::text))
);
CREATE INDEX programme_author_id_idx ON programmes.programme USING btree (author_id);
CREATE INDEX programme_model_version_id_idx ON programmes.programme USING btree (model_version_id);
CREATE INDEX programme_organisation_id_idx ON programmes.programme USING btree (organisation_id);
CREATE INDEX programme_project_id_idx ON programmes.programme USING btree (project_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.programme FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.programme FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What was said of a programme in public: an article, a professional forum, the web, a social network, broadcast. Kept for the funder by key activity.
create table programmes.publicity (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  activity_id uuid,  -- Key activity that it tells of; empty = of the whole programme.
  kind text not null,  -- article, professional forum, web, social network, broadcast, other.
  title text not null,  -- What it is called.
  place text not null default ''::text,  -- Where: the paper, conference, page.
  on_day date not null,  -- When.
  link text not null default ''::text,  -- Where it can be seen.
  reach integer,  -- How many people it reached: readers, listeners, those present; empty = nobody knows.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (activity_id) REFERENCES programmes.activity(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  CHECK ((kind = ANY (ARRAY['article'::text, 'forum'::text, 'web'::text, 'network'::text, 'broadcast'::text, 'other'::text]))),
  CHECK (((link = ''::text) OR (link ~~ 'https://%'::text))),
  CHECK ((reach >= 0)),
  CHECK ((title <> ''::text))
);
CREATE INDEX publicity_activity_id_idx ON programmes.publicity USING btree (activity_id);
CREATE INDEX publicity_author_id_idx ON programmes.publicity USING btree (author_id);
CREATE INDEX publicity_organisation_id_idx ON programmes.publicity USING btree (organisation_id);
CREATE INDEX publicity_programme_id_on_day_idx ON programmes.publicity USING btree (programme_id, on_day);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.publicity FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.publicity FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A proof of publicity: a copy of the article, a photograph of a poster. About no client.
create table programmes.publicity_document (
  document_id uuid not null,  -- Document.
  organisation_id uuid not null default access.my_organisation(),
  publicity_id uuid not null,  -- What it proves.
  author_id uuid not null default access.my_membership(),  -- Who put it there.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (document_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (publicity_id) REFERENCES programmes.publicity(id) ON DELETE CASCADE
);
CREATE INDEX publicity_document_author_id_idx ON programmes.publicity_document USING btree (author_id);
CREATE INDEX publicity_document_organisation_id_idx ON programmes.publicity_document USING btree (organisation_id);
CREATE INDEX publicity_document_publicity_id_idx ON programmes.publicity_document USING btree (publicity_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.publicity_document FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Which programme a recommendation comes out of; followed like any other (signals.followed).
create table programmes.recommended (
  id uuid not null,  -- Recommendation.
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  site_id uuid,  -- Site that it concerns; empty = none alone.
  change text not null,  -- What it would change: a law, a strategic document, practice, funding, education.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (id) REFERENCES signals.recommendation(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK ((change = ANY (ARRAY['law'::text, 'strategy'::text, 'practice'::text, 'funding'::text, 'education'::text])))
);
CREATE INDEX recommended_author_id_idx ON programmes.recommended USING btree (author_id);
CREATE INDEX recommended_organisation_id_idx ON programmes.recommended USING btree (organisation_id);
CREATE INDEX recommended_programme_id_idx ON programmes.recommended USING btree (programme_id);
CREATE INDEX recommended_site_id_idx ON programmes.recommended USING btree (site_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.recommended FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Somebody registered for a run, at work: by the public page, or signed in. Emptied at the end of its period; what was held and certified stays counted.
create table programmes.registration (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  run_id uuid not null,  -- Run.
  membership_id uuid,  -- Whose it is, when that person said so themselves, signed in.
  site_id uuid,  -- Site of the programme, as they chose it.
  name text not null,  -- Name.
  email text not null,  -- Work address: where the link goes.
  employer text not null default ''::text,  -- Where they work, in their words.
  post text not null default ''::text,  -- What they are at work.
  needs text not null default ''::text,  -- What they need to be able to come: food, access, an interpreter. Read by the team only.
  language text not null,  -- Language in which they registered and are written to.
  state text not null,  -- registered has a place; waiting stands in the queue; cancelled by themselves or by the team.
  queued integer not null,  -- Order in which they came: who waits moves in by it.
  link_hash bytea,  -- SHA-256 of the secret of their own link.
  told_at timestamp with time zone,  -- Last time they were written to how they stand.
  cancelled_at timestamp with time zone,  -- When it was cancelled.
  erased_on date,  -- Emptied at the end of its period.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (link_hash),
  UNIQUE (run_id, queued),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (run_id) REFERENCES programmes.run(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK (((state = 'cancelled'::text) = (cancelled_at IS NOT NULL))),
  CHECK ((language = ANY (ARRAY['cs'::text, 'uk'::text, 'en'::text]))),
  CHECK ((name <> ''::text)),
  CHECK ((state = ANY (ARRAY['registered'::text, 'waiting'::text, 'cancelled'::text])))
);
CREATE UNIQUE INDEX one_registration_of_account ON programmes.registration USING btree (run_id, membership_id) WHERE ((state <> 'cancelled'::text) AND (membership_id IS NOT NULL));
CREATE UNIQUE INDEX one_registration_of_address ON programmes.registration USING btree (run_id, lower(email)) WHERE ((state <> 'cancelled'::text) AND (email <> ''::text));
CREATE INDEX registration_membership_id_idx ON programmes.registration USING btree (membership_id);
CREATE INDEX registration_organisation_id_idx ON programmes.registration USING btree (organisation_id);
CREATE INDEX registration_site_id_idx ON programmes.registration USING btree (site_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.registration FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.registration FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A report of a programme as it was finished; never changes. A later one stands beside it.
create table programmes.report (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  content jsonb not null,  -- What it says, chapter by chapter, in Czech (ReportContent).
  fingerprint text not null,  -- SHA-256 of the content with its keys in one order.
  pdf bytea not null,  -- The paper.
  docx bytea not null,  -- The same for a word processor.
  author_id uuid not null default access.my_membership(),  -- Who finished it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX report_author_id_idx ON programmes.report USING btree (author_id);
CREATE INDEX report_organisation_id_idx ON programmes.report USING btree (organisation_id);
CREATE INDEX report_programme_id_created_at_idx ON programmes.report USING btree (programme_id, created_at);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.report FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- A round of evaluation of a programme: days in which sites fill in where they stand by one version of the model.
create table programmes.round (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  name text not null,  -- What it is called.
  begins_on date not null,  -- Sites fill it in from.
  ends_on date not null,  -- Last day; later filling is possible and marked.
  version_id uuid not null,  -- Model: published version of a questionnaire of purpose maturity. Does not change.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  FOREIGN KEY (version_id) REFERENCES questionnaires.version(id),
  CHECK ((ends_on >= begins_on)),
  CHECK ((name <> ''::text))
);
CREATE INDEX round_author_id_idx ON programmes.round USING btree (author_id);
CREATE INDEX round_organisation_id_idx ON programmes.round USING btree (organisation_id);
CREATE INDEX round_programme_id_begins_on_idx ON programmes.round USING btree (programme_id, begins_on);
CREATE INDEX round_version_id_idx ON programmes.round USING btree (version_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.round FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.round FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- An event held once: somewhere, for so many people. Its days are meetings.
create table programmes.run (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme of the event.
  event_id uuid not null,  -- What is held.
  number integer not null,  -- Which time it is held.
  town text not null default ''::text,  -- Town.
  place text not null default ''::text,  -- Where in it.
  orp_code text,  -- District.
  capacity integer not null,  -- How many people fit in. Whoever registers later waits.
  opens_on date,  -- First day of registration; empty = nobody registers.
  closes_on date,  -- Last day of registration; empty = until it begins.
  leader_id uuid,  -- Who of the team leads it.
  path_token text,  -- End of the public address of registration, made when it opens. The same for everybody and no secret.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (event_id, number),
  UNIQUE (path_token),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (event_id) REFERENCES programmes.event(id),
  FOREIGN KEY (leader_id) REFERENCES programmes.member(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  CHECK (((capacity >= 1) AND (capacity <= 2000))),
  CHECK ((closes_on >= opens_on)),
  CHECK (((path_token IS NULL) OR (opens_on IS NOT NULL))),
  CHECK (((number >= 1) AND (number <= 999)))
);
CREATE INDEX run_author_id_idx ON programmes.run USING btree (author_id);
CREATE INDEX run_leader_id_idx ON programmes.run USING btree (leader_id);
CREATE INDEX run_organisation_id_idx ON programmes.run USING btree (organisation_id);
CREATE INDEX run_orp_code_idx ON programmes.run USING btree (orp_code);
CREATE INDEX run_programme_id_idx ON programmes.run USING btree (programme_id);
CREATE TRIGGER fill AFTER UPDATE OF capacity ON programmes.run FOR EACH ROW WHEN ((new.capacity <> old.capacity)) EXECUTE FUNCTION programmes.fill_changed_run();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.run FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.run FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A day of a run: a meeting, which says when it is and what was said there.
create table programmes.run_day (
  meeting_id uuid not null,  -- Meeting without a case.
  organisation_id uuid not null default access.my_organisation(),
  run_id uuid not null,  -- Run.
  minutes integer not null,  -- How much of that day is counted, without breaks.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (meeting_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (run_id) REFERENCES programmes.run(id),
  CHECK (((minutes >= 15) AND (minutes <= 1440)))
);
CREATE INDEX run_day_author_id_idx ON programmes.run_day USING btree (author_id);
CREATE INDEX run_day_organisation_id_idx ON programmes.run_day USING btree (organisation_id);
CREATE INDEX run_day_run_id_idx ON programmes.run_day USING btree (run_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.run_day FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.run_day FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Where a site stands in a round, by the levels of the model, with reasons. draft = filled in by several people; finished = frozen until the team returns it. About no client.
create table programmes.sheet (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  round_id uuid not null,  -- Round.
  site_id uuid not null,  -- Site.
  on_day date not null,  -- As of which day.
  state text not null default 'draft'::text,  -- draft, finished.
  answers jsonb not null default '{}'::jsonb,  -- By key of the statement: level, whether it applies, reason and evidence (modules/questionnaires/shapes.ts, Answers).
  note text not null default ''::text,  -- To the whole of it. Never about a client.
  finished_at timestamp with time zone,  -- When it was finished last; after the last day of the round = filled in late.
  finished_name text not null default ''::text,  -- Name of who finished it, for the other side; set by the database.
  returned_at timestamp with time zone,  -- When the team returned it last; set by the database.
  returned_name text not null default ''::text,  -- Name of who returned it, for the other side; set by the database.
  returned_word text not null default ''::text,  -- Why it was returned.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (round_id, site_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (round_id) REFERENCES programmes.round(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK (((state = 'finished'::text) = (finished_at IS NOT NULL))),
  CHECK (((returned_at IS NULL) = (returned_word = ''::text))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'finished'::text])))
);
CREATE INDEX sheet_author_id_idx ON programmes.sheet USING btree (author_id);
CREATE INDEX sheet_organisation_id_idx ON programmes.sheet USING btree (organisation_id);
CREATE INDEX sheet_site_id_idx ON programmes.sheet USING btree (site_id);
CREATE TRIGGER guard BEFORE UPDATE ON programmes.sheet FOR EACH ROW WHEN ((current_setting('app.erasing'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION programmes.guard_sheet();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.sheet FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.sheet FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A site of a programme: mostly a municipality with extended powers. What was done with it stays when it leaves.
create table programmes.site (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  name text not null,  -- What it is called.
  orp_code text,  -- District; empty for a site that is none.
  to_organisation_id uuid,  -- The site as an organisation here: its people see the site and write with the team. Empty: the team writes for it.
  approached_on date,  -- When they were first talked with.
  joined_on date,  -- When it joined; empty = it has not yet.
  left_on date,  -- Last day in the programme, when it left before the end.
  left_reason text not null default ''::text,  -- Why it left, in words that the site reads as well.
  note text not null default ''::text,  -- What the team has to know. The site does not read it.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  CHECK (((left_on IS NULL) OR (joined_on IS NOT NULL))),
  CHECK ((num_nonnulls(approached_on, joined_on) >= 1)),
  CHECK ((joined_on >= approached_on)),
  CHECK ((left_on >= joined_on)),
  CHECK (((left_on IS NULL) = (left_reason = ''::text))),
  CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX one_site_of_organisation ON programmes.site USING btree (programme_id, to_organisation_id) WHERE (left_on IS NULL);
CREATE INDEX site_author_id_idx ON programmes.site USING btree (author_id);
CREATE INDEX site_organisation_id_idx ON programmes.site USING btree (organisation_id);
CREATE INDEX site_orp_code_idx ON programmes.site USING btree (orp_code);
CREATE INDEX site_programme_id_idx ON programmes.site USING btree (programme_id);
CREATE INDEX site_to_organisation_id_idx ON programmes.site USING btree (to_organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.site FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.site FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Agreement of the directory that belongs to the cooperation of a site; read by whoever reads both.
create table programmes.site_agreement (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  site_id uuid not null,  -- Site.
  agreement_id uuid not null,  -- Agreement.
  author_id uuid not null default access.my_membership(),  -- Who put it there.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (site_id, agreement_id),
  FOREIGN KEY (agreement_id) REFERENCES directory.agreement(id) ON DELETE CASCADE,
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id)
);
CREATE INDEX site_agreement_agreement_id_idx ON programmes.site_agreement USING btree (agreement_id);
CREATE INDEX site_agreement_author_id_idx ON programmes.site_agreement USING btree (author_id);
CREATE INDEX site_agreement_organisation_id_idx ON programmes.site_agreement USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.site_agreement FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Somebody of a site at work: who is support coordinator, who case manager. No client.
create table programmes.site_person (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  site_id uuid not null,  -- Site.
  role text not null,  -- support_coordinator arranges cooperation in the district; case_manager leads complex cases; head of the department; social worker; another.
  name text not null,  -- Name.
  membership_id uuid,  -- Account at the organisation of the site: they see the site also when they lead nothing there.
  post text not null default ''::text,  -- What they are at work.
  email text not null default ''::text,  -- Work address.
  phone text not null default ''::text,  -- Work telephone.
  since date not null default platform.today(),  -- From.
  until date,  -- Last day.
  author_id uuid not null default access.my_membership(),  -- Who wrote them down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK ((until >= since)),
  CHECK ((name <> ''::text)),
  CHECK ((role = ANY (ARRAY['support_coordinator'::text, 'case_manager'::text, 'head'::text, 'social_worker'::text, 'other'::text])))
);
CREATE INDEX site_person_author_id_idx ON programmes.site_person USING btree (author_id);
CREATE INDEX site_person_membership_id_idx ON programmes.site_person USING btree (membership_id);
CREATE INDEX site_person_organisation_id_idx ON programmes.site_person USING btree (organisation_id);
CREATE INDEX site_person_site_id_idx ON programmes.site_person USING btree (site_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.site_person FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.site_person FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- An anonymised story offered to a programme as a case study, with its features said apart from the words. Read by others once approved, without the site. Of which case it is stands in study_origin.
create table programmes.study (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  site_id uuid not null,  -- Site whose story it is; readers of approved studies are not told.
  title text not null,  -- What it is called.
  text text not null,  -- The story as it was confirmed when it was offered.
  kept text[] not null default '{}'::text[],  -- Words that look like a name and were knowingly kept.
  kept_reason text not null default ''::text,  -- Why they were kept.
  household text not null default ''::text,  -- Kind of household; empty = not said.
  children text not null default ''::text,  -- Number of children, exact or as a band; empty = not said.
  citizenship text not null default ''::text,  -- Group of citizenships; empty = not said.
  age text not null default ''::text,  -- Age band of the client; empty = not said.
  district text not null default ''::text,  -- Kind of district: of a regional city or smaller; empty = not said.
  topics text[] not null default '{}'::text[],  -- Codes of the list need_domain that the story is about.
  state text not null default 'offered'::text,  -- offered, returned with a word, approved, withdrawn by its owner.
  owner_name text not null default ''::text,  -- Name of who offers it, for the approver; set by the database.
  word text not null default ''::text,  -- What the approver said.
  decided_at timestamp with time zone,  -- When it was approved or returned; set by the database.
  decided_by uuid,  -- Who approved or returned it; set by the database.
  decided_name text not null default ''::text,  -- Their name, for the other side; set by the database.
  author_id uuid not null default access.my_membership(),  -- Whose it is: who offered it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (decided_by) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK ((age = ANY (ARRAY[''::text, 'under_18'::text, '18_29'::text, '30_44'::text, '45_64'::text, '65_more'::text, 'adult'::text]))),
  CHECK (((state <> ALL (ARRAY['returned'::text, 'approved'::text])) OR (decided_at IS NOT NULL))),
  CHECK (((state <> 'returned'::text) OR (word <> ''::text))),
  CHECK ((children = ANY (ARRAY[''::text, 'none'::text, 'one'::text, 'two'::text, 'three'::text, 'four'::text, 'five_more'::text, 'one_two'::text, 'three_more'::text]))),
  CHECK ((citizenship = ANY (ARRAY[''::text, 'czech'::text, 'ukraine'::text, 'eu'::text, 'other'::text, 'foreign'::text]))),
  CHECK ((district = ANY (ARRAY[''::text, 'regional_city'::text, 'smaller'::text]))),
  CHECK ((household = ANY (ARRAY[''::text, 'alone'::text, 'adults'::text, 'one_parent'::text, 'parents'::text, 'with_children'::text, 'without_children'::text]))),
  CHECK ((state = ANY (ARRAY['offered'::text, 'returned'::text, 'approved'::text, 'withdrawn'::text]))),
  CHECK ((text <> ''::text)),
  CHECK ((title <> ''::text))
);
CREATE INDEX study_author_id_idx ON programmes.study USING btree (author_id);
CREATE INDEX study_decided_by_idx ON programmes.study USING btree (decided_by);
CREATE INDEX study_organisation_id_idx ON programmes.study USING btree (organisation_id);
CREATE INDEX study_programme_id_idx ON programmes.study USING btree (programme_id);
CREATE INDEX study_site_id_idx ON programmes.study USING btree (site_id);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON programmes.study FOR EACH ROW WHEN ((current_setting('app.erasing'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION programmes.guard_study();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.study FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.study FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- From which case a case study comes: known to whoever offered it and to nobody else.
create table programmes.study_origin (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  study_id uuid not null,  -- Case study.
  case_id uuid not null,  -- Case.
  story_id uuid,  -- Confirmed story.
  author_id uuid not null default access.my_membership(),  -- Who offered it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (study_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (story_id) REFERENCES cases.anonymised_story(id) ON DELETE SET NULL,
  FOREIGN KEY (study_id) REFERENCES programmes.study(id) ON DELETE CASCADE
);
CREATE INDEX study_origin_author_id_idx ON programmes.study_origin USING btree (author_id);
CREATE INDEX study_origin_case_id_idx ON programmes.study_origin USING btree (case_id);
CREATE INDEX study_origin_organisation_id_idx ON programmes.study_origin USING btree (organisation_id);
CREATE INDEX study_origin_story_id_idx ON programmes.study_origin USING btree (story_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.study_origin FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');

-- That a record of work is support of a programme, of which site and about what. Hours, mode and day stand in the record and nowhere else.
create table programmes.support (
  record_id uuid not null,  -- Record of work of kind method_support, about no client.
  organisation_id uuid not null default access.my_organisation(),
  programme_id uuid not null,  -- Programme.
  site_id uuid,  -- Site; empty = of no single one.
  activity_id uuid,  -- Key activity.
  topic text not null,  -- Code of the list programme_topic.
  member_id uuid not null,  -- Whose support: the author of the record in this team.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (record_id),
  FOREIGN KEY (activity_id) REFERENCES programmes.activity(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (member_id) REFERENCES programmes.member(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  FOREIGN KEY (record_id) REFERENCES work.record(id) ON DELETE CASCADE,
  FOREIGN KEY (site_id) REFERENCES programmes.site(id)
);
CREATE INDEX support_activity_id_idx ON programmes.support USING btree (activity_id);
CREATE INDEX support_author_id_idx ON programmes.support USING btree (author_id);
CREATE INDEX support_member_id_idx ON programmes.support USING btree (member_id);
CREATE INDEX support_organisation_id_idx ON programmes.support USING btree (organisation_id);
CREATE INDEX support_programme_id_site_id_idx ON programmes.support USING btree (programme_id, site_id);
CREATE INDEX support_site_id_idx ON programmes.support USING btree (site_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.support FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.support FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who of the support team supports which site.
create table programmes.supporter (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  site_id uuid not null,  -- Site.
  member_id uuid not null,  -- Who.
  since date not null default platform.today(),  -- From.
  until date,  -- Last day.
  author_id uuid not null default access.my_membership(),  -- Who said so.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (member_id) REFERENCES programmes.member(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (site_id) REFERENCES programmes.site(id),
  CHECK ((until >= since)),
  EXCLUDE USING gist (site_id WITH =, member_id WITH =, daterange(since, until, '[]'::text) WITH &&)
);
CREATE INDEX supporter_author_id_idx ON programmes.supporter USING btree (author_id);
CREATE INDEX supporter_member_id_idx ON programmes.supporter USING btree (member_id);
CREATE INDEX supporter_organisation_id_idx ON programmes.supporter USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON programmes.supporter FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON programmes.supporter FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function programmes.approved_studies(a_programme uuid) returns TABLE(id uuid, title text, text text, household text, children text, citizenship text, age text, district text, topics text[], approved_on date) stable security definer

-- function programmes.at_work() returns uuid[] stable security definer

-- function programmes.cancel_registration(a_registration uuid) returns boolean security definer

-- function programmes.certificate_paper(a_certificate uuid) returns jsonb stable security definer

-- function programmes.days_of(some_runs uuid[]) returns TABLE(run_id uuid, meeting_id uuid, on_day date, starts_at text, ends_at text, minutes integer, state text, version integer) stable security definer

-- function programmes.doers_of(a_site uuid) returns TABLE(membership_id uuid, name text, side text, organisation_id uuid) stable security definer

-- function programmes.erase_registrations(ids uuid[]) returns integer security definer

-- function programmes.events_seen() returns uuid[] stable security definer

-- function programmes.fill_changed_run() returns trigger security definer

-- function programmes.fill_run(a_run uuid) returns void security definer

-- function programmes.guard_certificate() returns trigger security definer

-- function programmes.guard_sheet() returns trigger security definer

-- function programmes.guard_study() returns trigger security definer

-- function programmes.in_team() returns uuid[] stable security definer

-- function programmes.join_registration(a_hash bytea) returns uuid security definer

-- function programmes.kept_years(an_organisation uuid) returns integer stable security definer

-- function programmes.leave_registration(a_registration uuid) returns boolean security definer

-- function programmes.led() returns uuid[] stable security definer

-- function programmes.may_ask(a_membership uuid) returns boolean stable security definer

-- function programmes.models() returns uuid[] stable security definer

-- function programmes.my_days() returns uuid[] stable security definer

-- function programmes.my_documents() returns uuid[] stable security definer

-- function programmes.my_registrations() returns uuid[] stable security definer

-- function programmes.my_sites() returns uuid[] stable security definer

-- function programmes.name_member() returns trigger security definer

-- function programmes.name_step() returns trigger security definer

-- function programmes.next_certificate() returns text security definer

-- function programmes.of_site(a_site uuid, a_membership uuid) returns boolean stable security definer

-- function programmes.output_versions_seen() returns uuid[] stable security definer

-- function programmes.output_versions_written() returns uuid[] stable security definer

-- function programmes.outputs_led() returns uuid[] stable security definer

-- function programmes.outputs_seen() returns uuid[] stable security definer

-- function programmes.outputs_whole() returns uuid[] stable security definer

-- function programmes.outputs_written() returns uuid[] stable security definer

-- function programmes.page_differs(a_programme uuid) returns boolean stable security definer

-- function programmes.page_of(a_programme uuid) returns jsonb stable security definer

-- function programmes.page_out(a_content jsonb) returns jsonb stable security definer

-- function programmes.page_preview(a_programme uuid) returns jsonb stable security definer

-- function programmes.publish_page(a_programme uuid, mark text) returns boolean security definer

-- function programmes.rare_in(a_study uuid) returns TABLE(feature text, few_alone boolean, few_without boolean, few_together boolean, studies integer) stable security definer

-- function programmes.register_me(an_id uuid, a_run uuid, some_needs text, a_language text) returns text security definer

-- function programmes.registration_details(a_run uuid) returns TABLE(id uuid, email text, employer text, post text, needs text, language text) stable security definer

-- function programmes.registrations_over(an_organisation uuid, a_year integer) returns TABLE(id uuid, on_day date) stable

-- function programmes.reports_told(a_programme uuid) returns TABLE(id uuid, organisation_id uuid, author_id uuid, created_at timestamp with time zone, fingerprint text, content jsonb) stable security definer

-- function programmes.round_models() returns uuid[] stable security definer

-- function programmes.rounds_seen() returns uuid[] stable security definer

-- function programmes.run_begins(a_run uuid) returns timestamp with time zone stable security definer

-- function programmes.run_counts(some_runs uuid[]) returns TABLE(run_id uuid, registered integer, waiting integer, came integer) stable security definer

-- function programmes.run_ends(a_run uuid) returns date stable security definer

-- function programmes.run_open(a_run uuid) returns boolean stable security definer

-- function programmes.run_told(a_run uuid) returns jsonb stable security definer

-- function programmes.runs_at_work() returns uuid[] stable security definer

-- function programmes.runs_seen() returns uuid[] stable security definer

-- function programmes.runs_whole() returns uuid[] stable security definer

-- function programmes.says(a_sheet uuid, a_site uuid, a_question text) returns boolean stable security definer

-- function programmes.seen() returns uuid[] stable security definer

-- function programmes.sheets_returned_by_me() returns uuid[] stable security definer

-- function programmes.side_of(a_site uuid, a_membership uuid) returns text stable security definer

-- function programmes.site_names(a_programme uuid) returns TABLE(id uuid, name text, orp_code text, joined_on date, left_on date) stable security definer

-- function programmes.site_note(a_site uuid) returns text stable security definer

-- function programmes.sites_offering() returns uuid[] stable security definer

-- function programmes.sites_seen() returns uuid[] stable security definer

-- function programmes.sites_written() returns uuid[] stable security definer

-- function programmes.steps_seen() returns uuid[] stable security definer

-- function programmes.support_lines(a_programme uuid, a_site uuid, no_site boolean, some_modes text[], a_from date, a_to date, a_member uuid, a_topic text, an_activity uuid, no_activity boolean, before_day date, before_id uuid, a_limit integer) returns TABLE(record_id uuid, version integer, on_day date, minutes integer, mode text, site_id uuid, activity_id uuid, topic text, member_id uuid, by_id uuid) stable security definer

-- function programmes.support_sums(a_programme uuid, a_site uuid, no_site boolean, some_modes text[], a_from date, a_to date, a_member uuid, a_topic text, an_activity uuid, no_activity boolean) returns TABLE(by_what text, key text, records integer, minutes integer, last_on date) stable security definer

-- function programmes.take_back(a_record uuid, a_version integer) returns boolean security definer

-- function programmes.take_registration(an_id uuid, a_run uuid, a_membership uuid, a_site uuid, a_name text, an_email text, an_employer text, a_post text, some_needs text, a_language text) returns text security definer

-- function programmes.tell_certified(a_registration uuid) returns void security definer

-- function programmes.tell_registered(a_registration uuid, what text) returns void security definer

-- function programmes.thank_run(a_run uuid) returns integer security definer

-- function programmes.whole() returns uuid[] stable security definer

-- function programmes.withdraw_page(a_programme uuid) returns void security definer


-- ========== published ==========
-- What groups publish, as functions for the role of everybody.
create schema published;

-- function published.cancel_registration(a_hash bytea) returns boolean security definer

-- function published.change_registration(a_hash bytea, some_needs text) returns boolean security definer

-- function published.coming_runs(a_programme uuid) returns TABLE(title text, place text, begins_on date, ends_on date, registration text) stable security definer

-- function published.event_certificate(a_hash bytea) returns jsonb stable security definer

-- function published.event_registration(a_hash bytea) returns jsonb stable security definer

-- function published.event_run(a_token text) returns jsonb stable security definer

-- function published.feedback(a_token text) returns TABLE(id uuid, service text, provider text, content jsonb, state text) stable security definer

-- function published.goal_labels(a_plan uuid) returns TABLE(list text, key text, cs text, en text, uk text) stable security definer

-- function published.goal_plans() returns TABLE(id uuid, centre_id uuid, centre text, provider_id uuid, provider text, year integer, state text, title text, preamble text, responsible text, rhythm text, due_on date) stable security definer

-- function published.goals(a_plan uuid) returns TABLE(id uuid, parent_id uuid, text text, kind text, partner text, from_day date, due_on date, outcome text, standing text, said_of date, measures jsonb) stable security definer

-- function published.group_ids() returns uuid[] stable security definer

-- function published.group_members(a_group uuid) returns TABLE(name text, persons text[]) stable security definer

-- function published.group_minutes(a_group uuid) returns TABLE(id uuid, on_day date, title text) stable security definer

-- function published.groups() returns TABLE(id uuid, kind text, name text, purpose text, organisation text, district text, ended_on date, next_on date) stable security definer

-- function published.indicator_of(an_indicator jsonb) returns jsonb stable

-- function published.least_people() returns integer immutable

-- function published.leave_feedback(a_token text, a_tongue text, some_answers jsonb, some_texts jsonb) returns boolean security definer

-- function published.minutes(a_meeting uuid) returns TABLE(id uuid, group_id uuid, fingerprint text, content jsonb) stable security definer

-- function published.programme(a_programme uuid) returns TABLE(content jsonb, published_on date) stable security definer

-- function published.programme_file(a_programme uuid, a_document uuid) returns TABLE(sealed_id uuid, media_type text, extension text, size bigint, on_day date) stable security definer

-- function published.programme_pieces(a_programme uuid, a_document uuid, first integer, last integer) returns TABLE(key bytea, number integer, bytes bytea) stable security definer

-- function published.programmes() returns TABLE(id uuid, name text, by_name text, funder text, begins_on date, ends_on date) stable security definer

-- function published.provider_of(an_organisation uuid) returns uuid stable security definer

-- function published.register_for_event(an_id uuid, a_token text, a_site uuid, a_name text, an_email text, an_employer text, a_post text, some_needs text, a_language text) returns text security definer

-- function published.shows_member(a_member uuid) returns boolean stable security definer

-- function published.value_of(reading jsonb, an_indicator jsonb) returns jsonb immutable


-- ========== quality ==========
-- How a service does, continuously: supervision, staffing, complaints, feedback, standards, rules, good practice.
create schema quality;

-- A time in which clients of a service, or those who came to a run of an event, are asked by one questionnaire of purpose feedback.
create table quality.campaign (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid,  -- Service that is asked about; or a run is.
  version_id uuid not null,  -- What is asked: a published version.
  name text not null,  -- What it is called among us.
  begins_on date not null,  -- From.
  ends_on date not null,  -- To, that day included.
  path_token text not null,  -- End of the address on the poster. The same for everybody: says the campaign and nothing about who opens it.
  answers_shown boolean not null default false,  -- Whole anonymous sheets may be read, not only sums.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  run_id uuid,  -- Run of an event of a programme that is asked about.
  PRIMARY KEY (id),
  UNIQUE (path_token),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (run_id) REFERENCES programmes.run(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  FOREIGN KEY (version_id) REFERENCES questionnaires.version(id),
  CHECK ((ends_on >= begins_on)),
  CHECK ((num_nonnulls(service_id, run_id) = 1))
);
CREATE INDEX campaign_author_id_idx ON quality.campaign USING btree (author_id);
CREATE INDEX campaign_organisation_id_idx ON quality.campaign USING btree (organisation_id);
CREATE INDEX campaign_run_id_begins_on_idx ON quality.campaign USING btree (run_id, begins_on);
CREATE INDEX campaign_service_id_begins_on_idx ON quality.campaign USING btree (service_id, begins_on);
CREATE INDEX campaign_version_id_idx ON quality.campaign USING btree (version_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.campaign FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON quality.campaign FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A complaint about a service. Never read by a worker whom it names, whatever their role.
create table quality.complaint (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid not null,  -- Service it is about.
  received_on date not null,  -- Day it came; the deadline runs from it.
  way text not null,  -- How it came: spoken, on paper, by e-mail, in the box, by telephone, brought by somebody else.
  in_name text not null,  -- In whose name: a client, somebody on behalf of a client, somebody else, or nobody named.
  person_id uuid,  -- Client it comes from, when it is one of ours.
  name text not null default ''::text,  -- Who complains, as they said it; empty when anonymous.
  contact text not null default ''::text,  -- Where the answer is to come.
  subject text not null,  -- What about: code of the list complaint_subject.
  text text not null,  -- The complaint, as it was said or written.
  wish text not null default ''::text,  -- What whoever complains wishes.
  due_on date not null,  -- By when it is answered, by the own rule of the organisation on the day it came.
  extended_until date,  -- Longer deadline, once, with a reason told to whoever complains.
  extension_reason text not null default ''::text,  -- Why it takes longer.
  extension_told_on date,  -- When whoever complains was told.
  handler_id uuid,  -- Who handles it. Never somebody whom it concerns.
  handler_name text not null default ''::text,  -- Their name, for those who do not know accounts of their organisation; set by the database.
  finding text,  -- What was found: justified, partly, unjustified, cannot be decided.
  finding_reason text not null default ''::text,  -- Why it was found so. Stays inside.
  answer text not null default ''::text,  -- The answer, as it was given. On the notice board without anybody identified.
  answer_way text,  -- How it was given; an anonymous one on the notice board.
  answered_on date,  -- When it was given; empty = it is being handled.
  appeal_told boolean not null default false,  -- Whoever complains was told where to turn when they disagree.
  measure text not null default ''::text,  -- What was done so that it does not happen again, in words.
  author_id uuid not null default access.my_membership(),  -- Who received it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (handler_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((answer_way = ANY (ARRAY['handed'::text, 'post'::text, 'email'::text, 'data_box'::text, 'board'::text]))),
  CHECK (((in_name <> 'anonymous'::text) OR ((person_id IS NULL) AND (name = ''::text) AND (contact = ''::text)))),
  CHECK ((due_on >= received_on)),
  CHECK ((extended_until > due_on)),
  CHECK (((extended_until IS NULL) = (extension_reason = ''::text))),
  CHECK ((answered_on >= received_on)),
  CHECK (((answered_on IS NULL) OR ((finding IS NOT NULL) AND (answer <> ''::text) AND (answer_way IS NOT NULL)))),
  CHECK (((answered_on IS NULL) OR ((in_name = 'anonymous'::text) = (answer_way = 'board'::text)))),
  CHECK ((finding = ANY (ARRAY['justified'::text, 'partly'::text, 'unjustified'::text, 'undecidable'::text]))),
  CHECK ((in_name = ANY (ARRAY['client'::text, 'on_behalf'::text, 'other'::text, 'anonymous'::text]))),
  CHECK ((way = ANY (ARRAY['oral'::text, 'written'::text, 'email'::text, 'box'::text, 'phone'::text, 'on_behalf'::text])))
);
CREATE INDEX complaint_author_id_idx ON quality.complaint USING btree (author_id);
CREATE INDEX complaint_handler_id_idx ON quality.complaint USING btree (handler_id);
CREATE INDEX complaint_organisation_id_answered_on_idx ON quality.complaint USING btree (organisation_id, answered_on);
CREATE INDEX complaint_person_id_idx ON quality.complaint USING btree (person_id);
CREATE INDEX complaint_service_id_idx ON quality.complaint USING btree (service_id);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON quality.complaint FOR EACH ROW EXECUTE FUNCTION quality.guard_complaint();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.complaint FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON quality.complaint FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Tasks that came of a complaint. The task itself does not say that it did.
create table quality.complaint_measure (
  id uuid not null,  -- Task.
  organisation_id uuid not null default access.my_organisation(),
  complaint_id uuid not null,  -- Complaint it came of.
  author_id uuid not null default access.my_membership(),  -- Who gave it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (complaint_id) REFERENCES quality.complaint(id),
  FOREIGN KEY (id) REFERENCES commitments.commitment(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX complaint_measure_author_id_idx ON quality.complaint_measure USING btree (author_id);
CREATE INDEX complaint_measure_complaint_id_idx ON quality.complaint_measure USING btree (complaint_id);
CREATE INDEX complaint_measure_organisation_id_idx ON quality.complaint_measure USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.complaint_measure FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- How a complaint was looked into: talks and what was found. Only added to.
create table quality.complaint_note (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  complaint_id uuid not null,  -- Complaint.
  on_day date not null,  -- Day.
  with_whom text not null,  -- With whom, or what was looked at.
  text text not null,  -- What was said or found.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (complaint_id) REFERENCES quality.complaint(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX complaint_note_author_id_idx ON quality.complaint_note USING btree (author_id);
CREATE INDEX complaint_note_complaint_id_on_day_idx ON quality.complaint_note USING btree (complaint_id, on_day);
CREATE INDEX complaint_note_organisation_id_idx ON quality.complaint_note USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.complaint_note FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- How an organisation handles complaints, by its own rules, from a day on.
create table quality.complaint_rule (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  valid_from date not null,  -- For complaints that came from this day on.
  days integer not null,  -- Days for the answer.
  extension_days integer not null,  -- Days by which it may be put off, once.
  trusted_id uuid,  -- Who handles complaints that name the head.
  appeal text not null default ''::text,  -- Where to turn with an answer one disagrees with; printed under it.
  author_id uuid not null default access.my_membership(),  -- Who set it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, valid_from),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (trusted_id) REFERENCES access.membership(id),
  CHECK (((days >= 1) AND (days <= 90))),
  CHECK (((extension_days >= 0) AND (extension_days <= 90)))
);
CREATE INDEX complaint_rule_author_id_idx ON quality.complaint_rule USING btree (author_id);
CREATE INDEX complaint_rule_trusted_id_idx ON quality.complaint_rule USING btree (trusted_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.complaint_rule FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Workers whom a complaint concerns. They never learn of it here.
create table quality.complaint_worker (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  complaint_id uuid not null,  -- Complaint.
  membership_id uuid not null,  -- Whom it concerns; with all other memberships of the same account.
  name text not null default ''::text,  -- Their name; set by the database.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (complaint_id, membership_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (complaint_id) REFERENCES quality.complaint(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX complaint_worker_author_id_idx ON quality.complaint_worker USING btree (author_id);
CREATE INDEX complaint_worker_membership_id_idx ON quality.complaint_worker USING btree (membership_id);
CREATE INDEX complaint_worker_organisation_id_idx ON quality.complaint_worker USING btree (organisation_id);
CREATE TRIGGER guard BEFORE INSERT ON quality.complaint_worker FOR EACH ROW EXECUTE FUNCTION quality.guard_complaint_worker();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.complaint_worker FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- A household left a residential service: when, how many, where to. Names nobody and leads to no case, so it stays when the case is erased.
create table quality.departure (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid not null,  -- Own service that they left.
  on_day date not null,  -- Day.
  people integer not null,  -- How many people of the household.
  destination text not null,  -- Code of the list departure_destination.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK (((people >= 1) AND (people <= 30)))
);
CREATE INDEX departure_author_id_idx ON quality.departure USING btree (author_id);
CREATE INDEX departure_organisation_id_idx ON quality.departure USING btree (organisation_id);
CREATE INDEX departure_service_id_on_day_idx ON quality.departure USING btree (service_id, on_day);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.departure FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON quality.departure FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Something that a service does well, told so that others may try it. About no client.
create table quality.practice (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  title text not null,  -- What it is called.
  theme text not null,  -- Code of the list audit_theme.
  what text not null,  -- What is done and how.
  brought text not null default ''::text,  -- What it brought.
  watch text not null default ''::text,  -- What to look out for.
  contact text not null default ''::text,  -- Whom to ask: a post or a desk.
  offered boolean not null default false,  -- Offered to other organisations here.
  finding_id uuid,  -- Strength of an audit that it comes from.
  ended_on date,  -- Not done any more since.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, finding_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (finding_id) REFERENCES audits.finding(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((title <> ''::text)),
  CHECK ((what <> ''::text))
);
CREATE INDEX practice_author_id_idx ON quality.practice USING btree (author_id);
CREATE INDEX practice_finding_id_idx ON quality.practice USING btree (finding_id);
CREATE INDEX practice_theme_idx ON quality.practice USING btree (theme);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.practice FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON quality.practice FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A file that a practice is described or carried out by. About no client; goes with the practice to whom it is offered.
create table quality.practice_document (
  document_id uuid not null,  -- Document.
  organisation_id uuid not null default access.my_organisation(),
  practice_id uuid not null,  -- Practice.
  author_id uuid not null default access.my_membership(),  -- Who put it there.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (document_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (practice_id) REFERENCES quality.practice(id) ON DELETE CASCADE
);
CREATE INDEX practice_document_author_id_idx ON quality.practice_document USING btree (author_id);
CREATE INDEX practice_document_organisation_id_idx ON quality.practice_document USING btree (organisation_id);
CREATE INDEX practice_document_practice_id_idx ON quality.practice_document USING btree (practice_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.practice_document FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- An organisation tries a good practice, and how it went. Read by it and by whose practice it is.
create table quality.practice_try (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  practice_id uuid not null,  -- Practice.
  since date not null,  -- Since when.
  went text not null default ''::text,  -- How it went.
  went_on date,  -- When that was written.
  author_id uuid not null default access.my_membership(),  -- Who said it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (practice_id, organisation_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (practice_id) REFERENCES quality.practice(id),
  CHECK (((went <> ''::text) = (went_on IS NOT NULL)))
);
CREATE INDEX practice_try_author_id_idx ON quality.practice_try USING btree (author_id);
CREATE INDEX practice_try_organisation_id_idx ON quality.practice_try USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.practice_try FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON quality.practice_try FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Somebody says that they read one wording of something and know it. Never taken back.
create table quality.read_confirmation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  rule_version_id uuid,  -- Wording of a rule.
  author_id uuid not null default access.my_membership(),  -- Who.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (rule_version_id, author_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (rule_version_id) REFERENCES quality.rule_version(id),
  CHECK ((rule_version_id IS NOT NULL))
);
CREATE INDEX read_confirmation_author_id_idx ON quality.read_confirmation USING btree (author_id);
CREATE INDEX read_confirmation_organisation_id_idx ON quality.read_confirmation USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.read_confirmation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- An internal rule or document of an organisation, or a method note, over its versions. About no client.
create table quality.rule (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  title text not null,  -- What it is called.
  standards integer[] not null default '{}'::integer[],  -- Numbers of the standards of quality that it belongs to.
  service_ids uuid[] not null default '{}'::uuid[],  -- Services that it concerns; empty = the whole organisation.
  owner_id uuid not null,  -- Who is in charge of it.
  review_on date,  -- When to look whether it still fits.
  reviewed_on date,  -- When somebody looked last.
  ended_on date,  -- Last day it holds; empty = it holds.
  author_id uuid not null default access.my_membership(),  -- Who wrote it here.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  kind text not null default 'rule'::text,  -- rule = how we work; note = rights and duties, benefits, residence: it stands on a law and grows old.
  topic text not null default ''::text,  -- Of a note: code of the list work_topic.
  law text not null default ''::text,  -- Of a note: law that it stands on.
  valid_until date,  -- Of a note: last day for which it is known to be right; then it is shown as stale.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (owner_id) REFERENCES access.membership(id),
  CHECK (((kind = 'note'::text) = (topic <> ''::text))),
  CHECK (((kind = 'note'::text) OR ((law = ''::text) AND (valid_until IS NULL)))),
  CHECK ((kind = ANY (ARRAY['rule'::text, 'note'::text]))),
  CHECK ((standards <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])),
  CHECK ((title <> ''::text))
);
CREATE INDEX rule_author_id_idx ON quality.rule USING btree (author_id);
CREATE INDEX rule_organisation_id_idx ON quality.rule USING btree (organisation_id);
CREATE INDEX rule_organisation_id_kind_idx ON quality.rule USING btree (organisation_id, kind);
CREATE INDEX rule_owner_id_idx ON quality.rule USING btree (owner_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.rule FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON quality.rule FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A file with the wording of a rule, or one that belongs to it. About no client.
create table quality.rule_document (
  document_id uuid not null,  -- Document.
  organisation_id uuid not null default access.my_organisation(),
  rule_version_id uuid not null,  -- Wording.
  author_id uuid not null default access.my_membership(),  -- Who put it there.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (document_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (rule_version_id) REFERENCES quality.rule_version(id) ON DELETE CASCADE
);
CREATE INDEX rule_document_author_id_idx ON quality.rule_document USING btree (author_id);
CREATE INDEX rule_document_organisation_id_idx ON quality.rule_document USING btree (organisation_id);
CREATE INDEX rule_document_rule_version_id_idx ON quality.rule_document USING btree (rule_version_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.rule_document FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Wording of each rule that holds today.
-- view quality.rule_now, reads quality.rule_version
--   rule_id uuid
--   version_id uuid
--   number integer
--   valid_from date

-- One wording of a rule. Never changed: a new wording is a new version.
create table quality.rule_version (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  rule_id uuid not null,  -- Rule.
  number integer not null,  -- Number of the version.
  text text not null default ''::text,  -- What it says.
  link text not null default ''::text,  -- Or where it is to be read, an https address.
  changed text not null default ''::text,  -- What is otherwise than before.
  valid_from date not null,  -- Holds from.
  approved_by uuid not null,  -- Who approved it.
  approved_on date not null,  -- When.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  in_file boolean not null default false,  -- The wording is in a file attached to it.
  PRIMARY KEY (id),
  UNIQUE (rule_id, number),
  FOREIGN KEY (approved_by) REFERENCES access.membership(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (rule_id) REFERENCES quality.rule(id),
  CHECK (((text <> ''::text) OR (link <> ''::text) OR in_file))
);
CREATE INDEX rule_version_approved_by_idx ON quality.rule_version USING btree (approved_by);
CREATE INDEX rule_version_author_id_idx ON quality.rule_version USING btree (author_id);
CREATE INDEX rule_version_organisation_id_idx ON quality.rule_version USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.rule_version FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- How a service itself sees that it keeps the standards of quality, on a day. draft = filled in by several people; finished = never changes.
create table quality.self_evaluation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid not null,  -- Service.
  version_id uuid not null,  -- Frame: published version of a questionnaire of purpose standards.
  on_day date not null,  -- As of which day.
  state text not null default 'draft'::text,  -- draft, finished.
  answers jsonb not null default '{}'::jsonb,  -- By key of the question: value, whether it applies, what it is based on (modules/questionnaires/shapes.ts, Answers).
  note text not null default ''::text,  -- To the whole of it. Never about a client.
  finished_at timestamp with time zone,  -- When it was finished.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  FOREIGN KEY (version_id) REFERENCES questionnaires.version(id),
  CHECK (((state = 'finished'::text) = (finished_at IS NOT NULL))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'finished'::text])))
);
CREATE INDEX self_evaluation_author_id_idx ON quality.self_evaluation USING btree (author_id);
CREATE INDEX self_evaluation_organisation_id_idx ON quality.self_evaluation USING btree (organisation_id);
CREATE INDEX self_evaluation_service_id_on_day_idx ON quality.self_evaluation USING btree (service_id, on_day DESC);
CREATE INDEX self_evaluation_version_id_idx ON quality.self_evaluation USING btree (version_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.self_evaluation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON quality.self_evaluation FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A task that came out of a self-evaluation.
create table quality.standard_task (
  commitment_id uuid not null,  -- Task.
  organisation_id uuid not null default access.my_organisation(),
  self_evaluation_id uuid not null,  -- Self-evaluation.
  topic text not null,  -- Key of the standard (a topic of the frame).
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (commitment_id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (self_evaluation_id) REFERENCES quality.self_evaluation(id) ON DELETE CASCADE
);
CREATE INDEX standard_task_organisation_id_idx ON quality.standard_task USING btree (organisation_id);
CREATE INDEX standard_task_self_evaluation_id_idx ON quality.standard_task USING btree (self_evaluation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.standard_task FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- How often people of a service meet a supervisor, as the organisation itself set it. What came of it is counted from meetings (quality.sittings).
create table quality.supervision_plan (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid,  -- Of which service; empty = of the workers named in supervision_worker.
  kind text not null,  -- Group or individual supervision, intervision.
  times integer not null,  -- How many times in the period; individual: for each worker.
  per text not null,  -- In which period.
  minutes integer,  -- How long one takes.
  supervisor text not null default ''::text,  -- Who leads it, from outside.
  partner_id uuid,  -- The same as a partner of the directory.
  group_id uuid,  -- Group whose meetings it is; empty = told by who of the team sits there.
  planned_days date[] not null default '{}'::date[],  -- Days agreed on ahead.
  valid_from date not null,  -- From.
  valid_to date,  -- To; empty = goes on.
  note text not null default ''::text,  -- What else holds: who pays, what has to be told to new people. Nothing of what is said there.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (group_id) REFERENCES meetings."group"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((valid_to >= valid_from)),
  CHECK ((kind = ANY (ARRAY['group'::text, 'individual'::text, 'intervision'::text]))),
  CHECK (((minutes >= 15) AND (minutes <= 960))),
  CHECK ((per = ANY (ARRAY['month'::text, 'quarter'::text, 'half_year'::text, 'year'::text]))),
  CHECK (((times >= 1) AND (times <= 60)))
);
CREATE INDEX supervision_plan_author_id_idx ON quality.supervision_plan USING btree (author_id);
CREATE INDEX supervision_plan_group_id_idx ON quality.supervision_plan USING btree (group_id);
CREATE INDEX supervision_plan_organisation_id_idx ON quality.supervision_plan USING btree (organisation_id);
CREATE INDEX supervision_plan_partner_id_idx ON quality.supervision_plan USING btree (partner_id);
CREATE INDEX supervision_plan_service_id_idx ON quality.supervision_plan USING btree (service_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.supervision_plan FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON quality.supervision_plan FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Who belongs to the team of a plan that is of no service.
create table quality.supervision_worker (
  plan_id uuid not null,  -- Plan.
  membership_id uuid not null,  -- Worker.
  organisation_id uuid not null default access.my_organisation(),
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (plan_id, membership_id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (plan_id) REFERENCES quality.supervision_plan(id) ON DELETE CASCADE
);
CREATE INDEX supervision_worker_membership_id_idx ON quality.supervision_worker USING btree (membership_id);
CREATE INDEX supervision_worker_organisation_id_idx ON quality.supervision_worker USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.supervision_worker FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- A sheet filled in by a client. Says the week and nothing finer; the rows of a week are laid down anew in random order with each one that comes, so that neither their place nor their transaction says which was when. No log of changes is kept of it.
create table quality.voice (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  campaign_id uuid not null,  -- Campaign.
  week date not null,  -- Monday of the week in which it came.
  tongue text not null,  -- Language in which it was filled in.
  paper boolean not null,  -- Filled in on paper and copied by the staff.
  answers jsonb not null,  -- Answers by key of the question, without texts.
  PRIMARY KEY (id),
  FOREIGN KEY (campaign_id) REFERENCES quality.campaign(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
);
CREATE INDEX voice_campaign_id_week_idx ON quality.voice USING btree (campaign_id, week);
CREATE INDEX voice_organisation_id_idx ON quality.voice USING btree (organisation_id);

-- Texts that are not shown because they name somebody. They stay and are counted.
create table quality.voice_hidden (
  id uuid not null,  -- Text.
  organisation_id uuid not null default access.my_organisation(),
  reason text not null,  -- Why, without the name.
  author_id uuid not null default access.my_membership(),  -- Who hid it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (id) REFERENCES quality.voice_text(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX voice_hidden_author_id_idx ON quality.voice_hidden USING btree (author_id);
CREATE INDEX voice_hidden_organisation_id_idx ON quality.voice_hidden USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON quality.voice_hidden FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- What clients wrote in their own words, apart from the sheets: nothing says which sheet it belonged to. Kept like quality.voice.
create table quality.voice_text (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  campaign_id uuid not null,  -- Campaign.
  week date not null,  -- Monday of the week in which it came.
  question text not null,  -- Key of the question.
  text text not null,  -- In the words of the client.
  PRIMARY KEY (id),
  FOREIGN KEY (campaign_id) REFERENCES quality.campaign(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
);
CREATE INDEX voice_text_campaign_id_week_idx ON quality.voice_text USING btree (campaign_id, week);
CREATE INDEX voice_text_organisation_id_idx ON quality.voice_text USING btree (organisation_id);

-- function quality.above(an_organisation uuid) returns uuid[] stable security definer

-- function quality.asks_clients(a_service uuid) returns boolean stable security definer

-- function quality.asks_in(a_service uuid, a_run uuid) returns boolean stable security definer

-- function quality.campaign_versions() returns uuid[] stable security definer

-- function quality.complaint_handlers(a_complaint uuid) returns TABLE(membership_id uuid, name text) stable security definer

-- function quality.complaint_rule_on(an_organisation uuid, a_day date) returns quality.complaint_rule stable security definer

-- function quality.complaints_about_me() returns uuid[] stable security definer

-- function quality.complaints_being_written() returns uuid[] stable security definer

-- function quality.complaints_handled() returns uuid[] stable security definer

-- function quality.complaints_led() returns uuid[] stable security definer

-- function quality.complaints_over(an_organisation uuid, a_year integer) returns TABLE(id uuid, answered_on date) stable security definer

-- function quality.complaints_seen() returns uuid[] stable security definer

-- function quality.concerned(an_organisation uuid, services uuid[]) returns uuid[] stable security definer

-- function quality.copy_voice(a_campaign uuid, a_tongue text, some_answers jsonb, some_texts jsonb) returns boolean security definer

-- function quality.guard_complaint() returns trigger security definer

-- function quality.guard_complaint_worker() returns trigger security definer

-- function quality.has_leader(a_complaint uuid) returns boolean stable security definer

-- function quality.leads() returns boolean stable security definer

-- function quality.least_voices() returns integer immutable

-- function quality.meetings_of_plan(a_plan uuid, from_day date, to_day date) returns TABLE(meeting_id uuid, on_day date, minutes integer, state text, listed integer, came integer, told integer) stable security definer

-- function quality.my_campaigns() returns uuid[] stable security definer

-- function quality.my_documents() returns uuid[] stable security definer

-- function quality.my_practices() returns uuid[] stable security definer

-- function quality.my_self_evaluations() returns uuid[] stable security definer

-- function quality.my_services() returns uuid[] stable security definer

-- function quality.my_supervision_plans() returns uuid[] stable security definer

-- function quality.names_head(a_complaint uuid, an_organisation uuid) returns boolean stable security definer

-- function quality.names_to_hide() returns text[] stable security definer

-- function quality.our_practices() returns uuid[] stable security definer

-- function quality.our_strengths() returns uuid[] stable security definer

-- function quality.shown_weeks() returns TABLE(campaign_id uuid, week date, batch integer) stable security definer

-- function quality.sitting_shares(a_plan uuid, from_day date, to_day date) returns TABLE(membership_id uuid, since date, came integer) stable security definer

-- function quality.sittings(a_plan uuid, from_day date, to_day date) returns TABLE(on_day date, minutes integer, how text, came integer) stable security definer

-- function quality.supervised(a_plan uuid) returns TABLE(membership_id uuid, since date, until date) stable security definer

-- function quality.take_voice(a_campaign uuid, a_tongue text, a_paper boolean, some_answers jsonb, some_texts jsonb) returns boolean security definer

-- function quality.tasks_of(an_evaluation uuid) returns TABLE(id uuid, topic text, what text, due_on date, state text, done_on date, owner text) stable security definer

-- function quality.team_size(a_plan uuid) returns integer stable security definer

-- function quality.versions_of_self_evaluations() returns uuid[] stable security definer

-- function quality.voices_wait(a_campaign uuid) returns boolean stable security definer

-- function quality.weeks_of(a_campaign uuid) returns TABLE(week date, batch integer) stable security definer


-- ========== questionnaires ==========
-- What is asked and in which words, in versions: living conditions, methods of audits, standards of quality, feedback.
create schema questionnaires;

-- A questionnaire that lasts over its versions. Without an organisation it came with the program and belongs to everybody.
create table questionnaires.questionnaire (
  id uuid not null,
  organisation_id uuid default access.my_organisation(),
  purpose text not null,  -- What it is for: living conditions of a locality, method of audits, standards of quality, maturity rounds, feedback of clients, anything else.
  offered boolean not null default false,  -- Its published versions may be filled in by other organisations too.
  ended_on date,  -- Not offered for new sheets since; sheets stay.
  from_version_id uuid,  -- Version of another questionnaire that it was copied from.
  author_id uuid default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (from_version_id) REFERENCES questionnaires.version(id) ON DELETE SET NULL,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((organisation_id IS NULL) = (author_id IS NULL))),
  CHECK ((purpose = ANY (ARRAY['conditions'::text, 'audit'::text, 'standards'::text, 'maturity'::text, 'feedback'::text, 'other'::text])))
);
CREATE INDEX questionnaire_author_id_idx ON questionnaires.questionnaire USING btree (author_id);
CREATE INDEX questionnaire_from_version_id_idx ON questionnaires.questionnaire USING btree (from_version_id);
CREATE INDEX questionnaire_organisation_id_idx ON questionnaires.questionnaire USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON questionnaires.questionnaire FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON questionnaires.questionnaire FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- view questionnaires.sheet, reads audits.audit, localities.condition_sheet, programmes.round, programmes.sheet, quality.campaign, quality.self_evaluation
--   version_id uuid
--   kind text

-- One wording of a questionnaire: draft, then published and from then on never changed nor deleted.
create table questionnaires.version (
  id uuid not null,
  organisation_id uuid default access.my_organisation(),
  questionnaire_id uuid not null,  -- Of which questionnaire.
  number integer not null,  -- From 1.
  state text not null default 'draft'::text,  -- draft: being written, one at a time; published: filled in.
  content jsonb not null,  -- Topics, questions, levels in words and languages (modules/questionnaires/shapes.ts, Content). Of a method of audits a topic is an area and a question a criterion.
  note text not null default ''::text,  -- What changed and why, written when it was published.
  published_at timestamp with time zone,  -- When.
  author_id uuid default access.my_membership(),  -- Who began the draft.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (questionnaire_id, number),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (questionnaire_id) REFERENCES questionnaires.questionnaire(id),
  CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
  CHECK ((number > 0)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
);
CREATE UNIQUE INDEX one_draft ON questionnaires.version USING btree (questionnaire_id) WHERE (state = 'draft'::text);
CREATE INDEX questionnaire_version_author_id_idx ON questionnaires.version USING btree (author_id);
CREATE INDEX questionnaire_version_organisation_id_idx ON questionnaires.version USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON questionnaires.version FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON questionnaires.version FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function questionnaires.empty() returns uuid[] stable security definer

-- function questionnaires.of_versions(versions uuid[]) returns uuid[] stable security definer

-- function questionnaires.offered() returns uuid[] stable security definer

-- function questionnaires.writes(an_organisation uuid) returns boolean stable security definer


-- ========== referrals ==========
-- Persons sent from service to service, and formal applications to a service.
create schema referrals;

-- Somebody formally asks a service for a contract (žadatel): received, decided, contract or refusal. Never leaves the organisation but as a number in the yearly return.
create table referrals.application (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid not null,  -- The service asked.
  person_id uuid,  -- The applicant, when we have a card of them.
  name text not null default ''::text,  -- The applicant by name or initials, when we have no card; empty for an anonymous one.
  contact text not null default ''::text,  -- How to reach the applicant, and where to send the decision.
  received_on date not null,  -- When it came.
  received_how text not null,  -- In person, by post, data box, e-mail, phone; unknown in rows older than this table.
  received_by_id uuid not null,  -- Who received it.
  asked text not null default ''::text,  -- What is asked for.
  decide_by date not null,  -- Last day to decide, by the term of the service on the day it came.
  state text not null default 'open'::text,  -- Waiting for a decision; a contract was made; refused; withdrawn by the applicant; the applicant no longer answers.
  decided_on date,  -- When it was decided.
  decided_by_id uuid,  -- Who wrote the decision down.
  contract_from date,  -- From when the contract holds.
  ground text,  -- Ground of the refusal.
  explanation text not null default ''::text,  -- The ground in words for the applicant; printed.
  elsewhere_note text not null default ''::text,  -- Where else the applicant was sent, in words; without a name.
  call_agreed boolean not null default false,  -- Refused for capacity and agrees to be called when a place is free: stands on the waiting list.
  waiting_ended_on date,  -- Left the waiting list on this day.
  waiting_outcome text,  -- A contract was made after all, not interested any more, could not be reached, found help elsewhere.
  erased_on date,  -- Name, contact and words were erased at the end of their period; what is counted stays.
  author_id uuid not null default access.my_membership(),  -- Who wrote it down.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  referral_id uuid,  -- The referral it came from, sent to the same service.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (decided_by_id) REFERENCES access.membership(id),
  FOREIGN KEY (ground) REFERENCES referrals.refusal_ground(code),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (received_by_id) REFERENCES access.membership(id),
  FOREIGN KEY (referral_id) REFERENCES referrals.referral(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK (((person_id IS NULL) OR (name = ''::text))),
  CHECK ((decide_by >= received_on)),
  CHECK ((received_how = ANY (ARRAY['in_person'::text, 'post'::text, 'data_box'::text, 'email'::text, 'phone'::text, 'unknown'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'contract'::text, 'refused'::text, 'withdrawn'::text, 'no_answer'::text]))),
  CHECK ((waiting_outcome = ANY (ARRAY['contract'::text, 'not_interested'::text, 'unreachable'::text, 'elsewhere'::text]))),
  CHECK (((contract_from IS NULL) OR (state = 'contract'::text) OR (waiting_outcome = 'contract'::text))),
  CHECK (((num_nonnulls(decided_on, decided_by_id) =
CASE state
    WHEN 'open'::text THEN 0
    ELSE 2
END) AND ((decided_on >= received_on) IS NOT FALSE))),
  CHECK (((ground IS NOT NULL) = (state = 'refused'::text))),
  CHECK ((((NOT call_agreed) OR (ground = 'capacity'::text)) AND (num_nonnulls(waiting_ended_on, waiting_outcome) = ANY (ARRAY[0, 2])) AND ((waiting_ended_on IS NULL) OR (call_agreed AND (waiting_ended_on >= decided_on)))))
);
CREATE INDEX application_author_id_idx ON referrals.application USING btree (author_id);
CREATE INDEX application_decided_by_id_idx ON referrals.application USING btree (decided_by_id);
CREATE INDEX application_ground_idx ON referrals.application USING btree (ground);
CREATE INDEX application_organisation_id_idx ON referrals.application USING btree (organisation_id);
CREATE INDEX application_person_id_idx ON referrals.application USING btree (person_id);
CREATE INDEX application_received_by_id_idx ON referrals.application USING btree (received_by_id);
CREATE INDEX application_referral_id_idx ON referrals.application USING btree (referral_id);
CREATE INDEX application_service_id_decided_on_idx ON referrals.application USING btree (service_id, decided_on);
CREATE TRIGGER guard_application BEFORE INSERT OR UPDATE ON referrals.application FOR EACH ROW EXECUTE FUNCTION referrals.guard_application();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.application FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON referrals.application FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Within how many days a service decides on an application, from a day on. Each telling is a row; an application keeps the term of the day it came.
create table referrals.decision_term (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid not null,  -- Service.
  days integer not null,  -- Days from receiving.
  valid_from date not null,  -- For applications received from this day on.
  author_id uuid not null default access.my_membership(),  -- Who set it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (service_id, valid_from),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK (((days >= 1) AND (days <= 365)))
);
CREATE INDEX decision_term_author_id_idx ON referrals.decision_term USING btree (author_id);
CREATE INDEX decision_term_organisation_id_idx ON referrals.decision_term USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.decision_term FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Services that a refused applicant was pointed to; printed in the refusal.
create table referrals.elsewhere (
  application_id uuid not null,  -- Application.
  service_id uuid not null,  -- Service of the directory.
  organisation_id uuid not null default access.my_organisation(),
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (application_id, service_id),
  FOREIGN KEY (application_id) REFERENCES referrals.application(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
CREATE INDEX elsewhere_organisation_id_idx ON referrals.elsewhere USING btree (organisation_id);
CREATE INDEX elsewhere_service_id_idx ON referrals.elsewhere USING btree (service_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.elsewhere FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- A referral stood silent too long and was told further.
create table referrals.escalation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  referral_id uuid not null,  -- Referral.
  step text not null,  -- What is missing: receipt, answer, news of the waiting list, news of the support.
  due_on date not null,  -- By when it had to be.
  told uuid[] not null default '{}'::uuid[],  -- Memberships that were told.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (referral_id, step, due_on),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (referral_id) REFERENCES referrals.referral(id),
  CHECK ((step = ANY (ARRAY['receipt'::text, 'answer'::text, 'waiting'::text, 'outcome'::text])))
);
CREATE INDEX escalation_organisation_id_idx ON referrals.escalation USING btree (organisation_id);
CREATE INDEX escalation_told_idx ON referrals.escalation USING gin (told);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.escalation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- What happened to a referral, append-only; both sides read it.
create table referrals.event (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  referral_id uuid not null,  -- Referral.
  move text not null,  -- What was done.
  state text not null,  -- How it stood after that.
  reason text,  -- Reason of a refusal or outcome of an end, by its code.
  text text not null default ''::text,  -- In words, for both sides; names nobody.
  on_day date,  -- Day told: of a place on the waiting list.
  number integer,  -- Position told on the waiting list.
  guest_link_id uuid,  -- Said by this guest; author_id then names who gave the link.
  author_id uuid default access.my_membership(),  -- Who; empty when it happened by itself.
  created_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (guest_link_id) REFERENCES access.guest_link(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (referral_id) REFERENCES referrals.referral(id),
  CHECK ((move = ANY (ARRAY['send'::text, 'receive'::text, 'accept'::text, 'wait'::text, 'decline'::text, 'start'::text, 'end'::text, 'withdraw'::text, 'expire'::text, 'remind'::text, 'hand_over'::text])))
);
CREATE INDEX event_author_id_idx ON referrals.event USING btree (author_id);
CREATE INDEX event_guest_link_id_idx ON referrals.event USING btree (guest_link_id);
CREATE INDEX event_organisation_id_idx ON referrals.event USING btree (organisation_id);
CREATE INDEX event_referral_id_created_at_idx ON referrals.event USING btree (referral_id, created_at);
CREATE TRIGGER fill_guest BEFORE INSERT ON referrals.event FOR EACH ROW EXECUTE FUNCTION referrals.fill_guest();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.event FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Releases that hand a person over with a referral. What they show, and whether they hold, says the release.
create table referrals.handover (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  referral_id uuid not null,  -- Referral.
  release_id uuid not null,  -- Release to the organisation asked.
  ends_with boolean not null default true,  -- Made for this referral: it is withdrawn when the referral is declined, withdrawn or expires.
  author_id uuid not null default access.my_membership(),  -- Who handed over.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (referral_id, release_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (referral_id) REFERENCES referrals.referral(id),
  FOREIGN KEY (release_id) REFERENCES access.release(id)
);
CREATE INDEX handover_author_id_idx ON referrals.handover USING btree (author_id);
CREATE INDEX handover_organisation_id_idx ON referrals.handover USING btree (organisation_id);
CREATE INDEX handover_release_id_idx ON referrals.handover USING btree (release_id);
CREATE TRIGGER guard_handover BEFORE INSERT ON referrals.handover FOR EACH ROW EXECUTE FUNCTION referrals.guard_handover();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.handover FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- What of a referral is for its sender only: whom it is about, from where it comes, an own note.
create table referrals.origin (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  referral_id uuid not null,  -- Referral.
  service_id uuid not null,  -- Service that refers.
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Persons it is about; the other side learns them by releases only.
  record_id uuid,  -- One-off request it comes from.
  bundle_id uuid not null,  -- Referrals made in one go from one need share it.
  note text not null default ''::text,  -- Note of the sender's own.
  seen_at timestamp with time zone,  -- When somebody of the sender took the last answer in.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (referral_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (record_id) REFERENCES work.record(id),
  FOREIGN KEY (referral_id) REFERENCES referrals.referral(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
CREATE INDEX origin_author_id_idx ON referrals.origin USING btree (author_id);
CREATE INDEX origin_case_id_idx ON referrals.origin USING btree (case_id);
CREATE INDEX origin_organisation_id_idx ON referrals.origin USING btree (organisation_id);
CREATE INDEX origin_record_id_idx ON referrals.origin USING btree (record_id);
CREATE INDEX origin_service_id_idx ON referrals.origin USING btree (service_id);
CREATE TRIGGER fill_origin BEFORE INSERT ON referrals.origin FOR EACH ROW EXECUTE FUNCTION referrals.fill_origin();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.origin FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON referrals.origin FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What of a referral is for its receiver only: whom it took on, an own note.
create table referrals.reception (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  referral_id uuid not null,  -- Referral.
  service_id uuid not null,  -- Service that is asked.
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Persons taken on: own cards, made from what was released.
  note text not null default ''::text,  -- Note of the receiver's own.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (referral_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (referral_id) REFERENCES referrals.referral(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
CREATE INDEX reception_author_id_idx ON referrals.reception USING btree (author_id);
CREATE INDEX reception_case_id_idx ON referrals.reception USING btree (case_id);
CREATE INDEX reception_organisation_id_idx ON referrals.reception USING btree (organisation_id);
CREATE INDEX reception_service_id_idx ON referrals.reception USING btree (service_id);
CREATE TRIGGER fill_reception BEFORE INSERT ON referrals.reception FOR EACH ROW EXECUTE FUNCTION referrals.fill_reception();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.reception FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON referrals.reception FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A referral: one service asks another one, or a partner, to take somebody on. Names nobody.
create table referrals.referral (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid not null,  -- Service that refers.
  case_id uuid,  -- Case it comes from; not for the other side, which reads its own reception. Nobody reads this column, policies do.
  to_organisation_id uuid,  -- Organisation here that is asked.
  to_service_id uuid,  -- Service that is asked, of an organisation here or of the partner.
  to_partner_id uuid,  -- Partner without an account that is asked.
  need text not null,  -- Kind of need, a code of need_domain.
  asked text not null,  -- What is asked, in words without personal data.
  ages text[] not null default '{}'::text[],  -- Bands of age of those concerned, in years.
  languages text[] not null default '{}'::text[],  -- Languages they speak, codes of language.
  orp_code text,  -- District they live in.
  urgency text not null,  -- Now, within days, it can wait.
  answer_due_on date not null,  -- By when an answer is asked.
  accompanied boolean not null default false,  -- Somebody of the sender comes along.
  accompanied_by text not null default ''::text,  -- Who comes along (a post or a colleague, never the client).
  accompanied_on date,  -- When.
  contact text not null,  -- Whom of the sender to call at work.
  state text not null default 'draft'::text,  -- How it stands. What each state means and who acts next: modules/referrals/rules.ts.
  moved_at timestamp with time zone not null default now(),  -- Since when it stands so.
  due_on date,  -- By when whoever acts next should; empty when nobody has to.
  expires_on date,  -- Unanswered after this day it expires by itself.
  sent_on date,  -- Day it was sent.
  received_on date,  -- Day the other side saw it.
  answered_on date,  -- Day of the first answer: accepted, waiting list, declined.
  decline_reason text,  -- Why it was declined.
  waiting_until date,  -- On the waiting list: a place is expected by then.
  waiting_position integer,  -- On the waiting list: which in the row.
  ended_on date,  -- Day the support ended.
  outcome text,  -- What came of it.
  author_id uuid not null default access.my_membership(),  -- Who refers.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (to_partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (to_service_id) REFERENCES directory.service(id),
  CHECK ((ages <@ ARRAY['0_5'::text, '6_14'::text, '15_17'::text, '18_26'::text, '27_64'::text, '65_more'::text])),
  CHECK ((num_nonnulls(to_organisation_id, to_partner_id) = 1)),
  CHECK (((to_organisation_id IS NULL) OR (to_service_id IS NOT NULL))),
  CHECK (((state = 'declined'::text) = (decline_reason IS NOT NULL))),
  CHECK (((state = 'ended'::text) = (outcome IS NOT NULL))),
  CHECK (((state = 'draft'::text) = (sent_on IS NULL))),
  CHECK ((decline_reason = ANY (ARRAY['capacity'::text, 'not_target_group'::text, 'not_eligible'::text, 'client_declined'::text, 'could_not_reach'::text, 'other'::text]))),
  CHECK ((outcome = ANY (ARRAY['got_help'::text, 'partly'::text, 'did_not'::text, 'referred_on'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'received'::text, 'accepted'::text, 'waiting_list'::text, 'declined'::text, 'under_way'::text, 'ended'::text, 'withdrawn'::text, 'expired'::text]))),
  CHECK ((urgency = ANY (ARRAY['now'::text, 'days'::text, 'can_wait'::text]))),
  CHECK (((waiting_position >= 1) AND (waiting_position <= 100000)))
);
CREATE INDEX referral_author_id_idx ON referrals.referral USING btree (author_id);
CREATE INDEX referral_case_id_idx ON referrals.referral USING btree (case_id);
CREATE INDEX referral_expires_on_idx ON referrals.referral USING btree (expires_on) WHERE (state = ANY (ARRAY['sent'::text, 'received'::text, 'waiting_list'::text]));
CREATE INDEX referral_organisation_id_sent_on_idx ON referrals.referral USING btree (organisation_id, sent_on) WHERE (state <> 'draft'::text);
CREATE INDEX referral_organisation_id_state_due_on_idx ON referrals.referral USING btree (organisation_id, state, due_on);
CREATE INDEX referral_orp_code_idx ON referrals.referral USING btree (orp_code);
CREATE INDEX referral_service_id_idx ON referrals.referral USING btree (service_id);
CREATE INDEX referral_to_organisation_id_idx ON referrals.referral USING btree (to_organisation_id);
CREATE INDEX referral_to_partner_id_idx ON referrals.referral USING btree (to_partner_id);
CREATE INDEX referral_to_service_id_sent_on_idx ON referrals.referral USING btree (to_service_id, sent_on) WHERE (state <> 'draft'::text);
CREATE INDEX referral_to_service_id_state_due_on_idx ON referrals.referral USING btree (to_service_id, state, due_on);
CREATE TRIGGER end_handover AFTER UPDATE ON referrals.referral FOR EACH ROW EXECUTE FUNCTION referrals.end_handover();
CREATE TRIGGER guard_move BEFORE UPDATE ON referrals.referral FOR EACH ROW EXECUTE FUNCTION referrals.guard_move();
CREATE TRIGGER guard_target BEFORE INSERT OR UPDATE ON referrals.referral FOR EACH ROW EXECUTE FUNCTION referrals.guard_target();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.referral FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON referrals.referral FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Grounds on which a provider may refuse a contract, as the law lists them on a day.
create table referrals.refusal_ground (
  code text not null,  -- Stable code.
  section text not null,  -- Where it stands in the law.
  name text not null,  -- Wording for a print, in Czech.
  valid_from date not null,  -- In the law from this day.
  valid_to date,  -- Last day; empty while it holds.
  PRIMARY KEY (code)
);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.refusal_ground FOR EACH ROW EXECUTE FUNCTION access.log_change();

-- When an organisation's referrals are due, when silence is told further and to whom, when they expire. Without it the usual days hold.
create table referrals.rule (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  due_now integer not null,  -- Days for an answer when it is needed now.
  due_days integer not null,  -- Days for an answer when it is needed within days.
  due_can_wait integer not null,  -- Days for an answer when it can wait.
  receipt_after integer not null,  -- Days without receipt after which it is told further.
  answer_after integer not null,  -- Days after the day an answer was due on, after which it is told further.
  expire_after integer not null,  -- Days after the day an answer was due on, after which it expires by itself.
  tells text[] not null,  -- Who is told: author, key worker of the case, coordinator of the case, head of the sender, head of the receiver.
  author_id uuid not null default access.my_membership(),  -- Who set it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((answer_after >= 0) AND (answer_after <= 365))),
  CHECK (((due_can_wait >= 0) AND (due_can_wait <= 365))),
  CHECK (((due_days >= 0) AND (due_days <= 365))),
  CHECK (((due_now >= 0) AND (due_now <= 365))),
  CHECK (((expire_after >= 1) AND (expire_after <= 365))),
  CHECK (((receipt_after >= 0) AND (receipt_after <= 365))),
  CHECK ((tells <@ ARRAY['author'::text, 'key_worker'::text, 'coordinator'::text, 'head'::text, 'receiver_head'::text]))
);
CREATE INDEX rule_author_id_idx ON referrals.rule USING btree (author_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON referrals.rule FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON referrals.rule FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Referrals that were sent, as ties of the network: no person, no words.
-- view referrals.tie, reads referrals.referral
--   id uuid
--   from_organisation_id uuid
--   from_service_id uuid
--   to_organisation_id uuid
--   to_service_id uuid
--   to_partner_id uuid
--   need text
--   orp_code text
--   urgency text
--   sent_on date
--   received_on date
--   answer_due_on date
--   answered_on date
--   state text
--   decline_reason text
--   ended_on date
--   outcome text

-- function referrals.case_of(a_referral uuid) returns uuid stable security definer

-- function referrals.count_ties(parts text[], from_day date, until_day date, districts text[], a_need text, at_least integer) returns TABLE(part text, from_organisation_id uuid, from_service_id uuid, to_organisation_id uuid, to_service_id uuid, to_partner_id uuid, need text, orp_code text, reason text, referrals integer, unanswered integer, waiting integer, taken integer, declined integer, expired integer, withdrawn integer, answered integer, median double precision, reasons jsonb, outcomes jsonb) stable security definer

-- function referrals.end_handover() returns trigger security definer

-- function referrals.erase_names(of uuid, ids uuid[]) returns integer security definer

-- function referrals.expire() returns integer

-- function referrals.fill_guest() returns trigger security definer

-- function referrals.fill_origin() returns trigger security definer

-- function referrals.fill_reception() returns trigger security definer

-- function referrals.guard_application() returns trigger security definer

-- function referrals.guard_handover() returns trigger security definer

-- function referrals.guard_move() returns trigger

-- function referrals.guard_target() returns trigger security definer

-- function referrals.guest_words(OUT need jsonb, OUT languages jsonb, OUT district text) returns record stable security definer

-- function referrals.mark_silence(usual jsonb) returns TABLE(organisation_id uuid, email text, referral_ids uuid[])

-- function referrals.may_say(a_referral uuid, a_move text, a_state text) returns boolean stable security definer

-- function referrals.notes_without_case(of uuid, a_year integer) returns uuid[] stable

-- function referrals.over_without_case(of uuid, a_year integer) returns uuid[] stable

-- function referrals.receives(r referrals.referral) returns boolean stable security definer

-- function referrals.rules(usual jsonb) returns TABLE(organisation_id uuid, receipt_after integer, answer_after integer, tells text[]) stable

-- function referrals.sends(r referrals.referral) returns boolean stable security definer

-- function referrals.to_tell(r referrals.referral, tells text[]) returns uuid[] stable

-- function referrals.without_case(of uuid) returns TABLE(year integer, referrals integer, last_on date) stable


-- ========== retention ==========
-- Periods after which an organisation erases what it wrote.
create schema retention;

-- That something was erased, by whom, when and by which rules; never what it was.
create table retention.erasure (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  rules jsonb not null default '[]'::jsonb,  -- Kinds with their counts, years and sources as they were when it was confirmed.
  items integer not null,  -- How many items were confirmed.
  done integer not null default 0,  -- How many of them are erased.
  held integer not null default 0,  -- How many went back to the list: something stood in the way by then.
  rows_erased integer not null default 0,  -- Rows that went.
  log_rows integer not null default 0,  -- Lines of the two logs that lost their content.
  finished_at timestamp with time zone,  -- When the last item was done.
  author_id uuid not null default access.my_membership(),  -- Who confirmed it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX erasure_author_id_idx ON retention.erasure USING btree (author_id);
CREATE INDEX erasure_organisation_id_idx ON retention.erasure USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON retention.erasure FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON retention.erasure FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Rows emptied instead of deleted, because another organisation's own record refers to them. They go with the last of those.
create table retention.husk (
  row_id uuid not null,  -- Row.
  organisation_id uuid not null default access.my_organisation(),
  table_name text not null,  -- Schema and table.
  in_case uuid,  -- Case it stood in.
  PRIMARY KEY (row_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX husk_in_case_idx ON retention.husk USING btree (in_case);
CREATE INDEX husk_organisation_id_idx ON retention.husk USING btree (organisation_id);

-- What is due: a case, a person, a release, or a year of records. Marked every night; gone when erased.
create table retention.item (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  kind text not null,  -- Kind of the rule it is due by.
  case_id uuid,
  person_id uuid,
  release_id uuid,  -- Ended release.
  year integer,  -- Year of the records.
  rows_held integer not null default 0,  -- How many records a year holds.
  event_on date not null,  -- Event that the period is counted from.
  due_on date not null,  -- First day it may be erased.
  state text not null default 'due'::text,  -- Due, postponed with a reason, or confirmed and waiting for the job.
  postponed_until date,  -- Last day it is held.
  reason text not null default ''::text,  -- Why it is held, e.g. a court case.
  held_by text[] not null default '{}'::text[],  -- What stood in the way when it was to be erased.
  erasure_id uuid,  -- Confirmation it belongs to.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE NULLS NOT DISTINCT (organisation_id, kind, case_id, person_id, release_id, year),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id) ON DELETE CASCADE,
  FOREIGN KEY (erasure_id) REFERENCES retention.erasure(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE,
  FOREIGN KEY (release_id) REFERENCES access.release(id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['closed_case'::text, 'release'::text, 'person'::text, 'work_record'::text, 'one_off_request'::text, 'read_log'::text, 'application'::text, 'meeting'::text, 'audit'::text, 'complaint'::text, 'registration'::text, 'feedback'::text, 'departure'::text, 'learning'::text]))),
  CHECK ((state = ANY (ARRAY['due'::text, 'postponed'::text, 'confirmed'::text])))
);
CREATE INDEX item_case_id_idx ON retention.item USING btree (case_id);
CREATE INDEX item_erasure_id_idx ON retention.item USING btree (erasure_id);
CREATE INDEX item_person_id_idx ON retention.item USING btree (person_id);
CREATE INDEX item_release_id_idx ON retention.item USING btree (release_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON retention.item FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON retention.item FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- For how many years an organisation keeps a kind of record. Without a rule nothing of the kind is ever due.
create table retention.rule (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  kind text not null,  -- Closed cases with their facts, ended releases, persons without a case, work without a case, one-off requests, the read log, names of applicants, meetings without a case with their minutes, what was said at audits, complaints that were answered, registrations at events, words of clients from feedback, departures from residential services, learning of people who left.
  years integer not null,  -- Whole years, counted from 1 January after the event, as filing plans do.
  source text not null,  -- Filing plan or other paper that says so.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, kind),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((kind = ANY (ARRAY['closed_case'::text, 'release'::text, 'person'::text, 'work_record'::text, 'one_off_request'::text, 'read_log'::text, 'application'::text, 'meeting'::text, 'audit'::text, 'complaint'::text, 'registration'::text, 'feedback'::text, 'departure'::text, 'learning'::text]))),
  CHECK ((source <> ''::text)),
  CHECK (((years >= 1) AND (years <= 100)))
);
CREATE INDEX rule_author_id_idx ON retention.rule USING btree (author_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON retention.rule FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON retention.rule FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function retention.documents_of(of uuid, records uuid[]) returns uuid[] stable

-- function retention.due_counts() returns TABLE(kind text, state text, items integer, rows_held integer, oldest date) stable security definer

-- function retention.empty_emergency(of uuid, a_person uuid, a_year integer) returns integer

-- function retention.empty_row(a_table regclass, a_row uuid) returns void

-- function retention.end_exports(of uuid) returns void

-- function retention.erase(an_item uuid) returns text security definer

-- function retention.erase_case(of uuid, a_case uuid) returns integer

-- function retention.erase_deposits(ids uuid[]) returns integer security definer

-- function retention.erase_gone(of uuid, in_case uuid) returns integer

-- function retention.erase_person(of uuid, a_person uuid) returns integer

-- function retention.first_day(event date, years integer) returns date immutable

-- function retention.free_person(a_person uuid) returns void

-- function retention.mark_due() returns integer security definer

-- function retention.named_applications(an_organisation uuid, a_year integer) returns uuid[] stable

-- function retention.others(an_item uuid) returns integer stable security definer

-- function retention.over(an_organisation uuid, only_kind text DEFAULT NULL::text, only_case uuid DEFAULT NULL::uuid, only_person uuid DEFAULT NULL::uuid) returns TABLE(kind text, case_id uuid, person_id uuid, release_id uuid, year integer, rows_held integer, event_on date, due_on date) stable security definer

-- function retention.parts(an_item uuid) returns TABLE(table_name text, rows integer) stable security definer

-- function retention.references_() returns TABLE(tbl regclass, col text, required boolean, to_tbl regclass) stable

-- function retention.same_person(an_organisation uuid, a_person uuid) returns uuid[] stable

-- function retention.standing_in_way(an_organisation uuid, a_kind text, a_case uuid, a_person uuid) returns text[] stable security definer

-- function retention.tables() returns TABLE(tbl regclass, columns text[]) stable


-- ========== signals ==========
-- Signs that something beyond one case is wrong, and recommendations with their answers.
create schema signals;

-- An action of advocacy: what is asked of somebody who can change it, on the ground of signals. How it stands follows from its steps. Names no private person.
create table signals.action (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  title text not null,  -- What it is called, also on paper.
  domain text not null,  -- Code of the list barrier_domain.
  orp_code text,  -- District, where it is about one.
  addressee_kind text not null,  -- What kind of body it goes to.
  addressee text not null,  -- Name of the body.
  partner_id uuid,  -- The same body in our directory.
  asks text not null default ''::text,  -- What is asked.
  facts text not null default ''::text,  -- What is going on, in words.
  kept text[] not null default '{}'::text[],  -- Words that look like a name of somebody we know and are none.
  kept_reason text not null default ''::text,  -- Why they stay.
  author_id uuid not null default access.my_membership(),  -- Who began it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  CHECK ((addressee_kind = ANY (ARRAY['municipality'::text, 'region'::text, 'ministry'::text, 'government_office'::text, 'ombudsman'::text, 'other'::text]))),
  CHECK (((kept = '{}'::text[]) OR (kept_reason <> ''::text)))
);
CREATE INDEX action_author_id_idx ON signals.action USING btree (author_id);
CREATE INDEX action_organisation_id_idx ON signals.action USING btree (organisation_id);
CREATE INDEX action_orp_code_idx ON signals.action USING btree (orp_code);
CREATE INDEX action_partner_id_idx ON signals.action USING btree (partner_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.action FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON signals.action FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Another organisation is asked to join an action by its own number or story.
create table signals.action_ask (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  action_id uuid not null,  -- Action.
  to_organisation_id uuid not null,  -- Who is asked.
  author_id uuid not null default access.my_membership(),  -- Who asks.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (action_id, to_organisation_id),
  FOREIGN KEY (action_id) REFERENCES signals.action(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  CHECK ((to_organisation_id <> organisation_id))
);
CREATE INDEX action_ask_author_id_idx ON signals.action_ask USING btree (author_id);
CREATE INDEX action_ask_organisation_id_idx ON signals.action_ask USING btree (organisation_id);
CREATE INDEX action_ask_to_organisation_id_idx ON signals.action_ask USING btree (to_organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.action_ask FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- The sheet of an action (of the same number) as it was sent: never changed. Holds safe numbers, anonymised stories and no names of private persons.
create table signals.action_sheet (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  content jsonb not null,  -- What it says: modules/signals/advocacy/shapes.ts.
  fingerprint text not null,  -- SHA-256 of the content, hexadecimal.
  pdf bytea not null,  -- The file as it was sent.
  docx bytea not null,  -- The same for a word processor.
  author_id uuid not null default access.my_membership(),  -- Who sent it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (id) REFERENCES signals.action(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX action_sheet_author_id_idx ON signals.action_sheet USING btree (author_id);
CREATE INDEX action_sheet_organisation_id_idx ON signals.action_sheet USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.action_sheet FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Signals that an action stands on: own ones, counted; a watched phenomenon is linked and not counted.
create table signals.action_signal (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null default access.my_organisation(),
  action_id uuid not null,  -- Action.
  signal_id uuid not null,  -- Signal.
  author_id uuid not null default access.my_membership(),  -- Who chose it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (action_id, signal_id),
  FOREIGN KEY (action_id) REFERENCES signals.action(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (signal_id) REFERENCES signals.signal(id)
);
CREATE INDEX action_signal_author_id_idx ON signals.action_signal USING btree (author_id);
CREATE INDEX action_signal_organisation_id_idx ON signals.action_signal USING btree (organisation_id);
CREATE INDEX action_signal_signal_id_idx ON signals.action_signal USING btree (signal_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.action_signal FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- What happened with an action, in order; never changed. Its state follows.
create table signals.action_step (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  action_id uuid not null,  -- Action.
  kind text not null,  -- proposed to the head, returned, approved, sent, reminded, answered, effect seen later, dropped before it was sent.
  on_day date not null default platform.today(),  -- When it happened.
  text text not null default ''::text,  -- In words: why it was returned or dropped, what was answered, what changed.
  way text,  -- How it was sent.
  reference text not null default ''::text,  -- Reference number of the other side.
  due_on date,  -- Answer is asked by this day.
  answer text,  -- Accepted, partly, refused; none = nobody waits for an answer any more.
  fingerprint text not null default ''::text,  -- SHA-256 of what was approved or sent, hexadecimal: only what was approved goes out.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (action_id) REFERENCES signals.action(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((answer = ANY (ARRAY['accepted'::text, 'partly'::text, 'refused'::text, 'none'::text]))),
  CHECK (((way IS NOT NULL) = (kind = 'sent'::text))),
  CHECK (((answer IS NOT NULL) = (kind = 'answered'::text))),
  CHECK (((due_on IS NULL) OR (kind = ANY (ARRAY['sent'::text, 'reminded'::text])))),
  CHECK (((text <> ''::text) OR (kind <> ALL (ARRAY['returned'::text, 'effect'::text, 'dropped'::text])))),
  CHECK (((fingerprint <> ''::text) = (kind = ANY (ARRAY['approved'::text, 'sent'::text])))),
  CHECK ((kind = ANY (ARRAY['proposed'::text, 'returned'::text, 'approved'::text, 'sent'::text, 'reminded'::text, 'answered'::text, 'effect'::text, 'dropped'::text]))),
  CHECK ((way = ANY (ARRAY['data_box'::text, 'email'::text, 'post'::text, 'in_person'::text, 'form'::text])))
);
CREATE INDEX action_step_action_id_idx ON signals.action_step USING btree (action_id);
CREATE UNIQUE INDEX action_step_action_id_idx1 ON signals.action_step USING btree (action_id) WHERE (kind = ANY (ARRAY['sent'::text, 'dropped'::text]));
CREATE INDEX action_step_author_id_idx ON signals.action_step USING btree (author_id);
CREATE INDEX action_step_organisation_id_idx ON signals.action_step USING btree (organisation_id);
CREATE TRIGGER guard BEFORE INSERT ON signals.action_step FOR EACH ROW EXECUTE FUNCTION signals.guard_step();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.action_step FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- An anonymised story, made short, for an action: goes on paper only in the words that its owner approved. Of which case it is stands in story_origin.
create table signals.action_story (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  action_id uuid not null,  -- Action.
  text text not null,  -- The story in short; does not change.
  owner_id uuid not null,  -- Who confirmed the story it comes from, and decides whether it may be used here.
  approved_at timestamp with time zone,  -- Approved at.
  approved_by uuid,  -- Who approved it.
  author_id uuid not null default access.my_membership(),  -- Who asks for it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (action_id) REFERENCES signals.action(id),
  FOREIGN KEY (approved_by) REFERENCES access.membership(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (owner_id) REFERENCES access.membership(id),
  CHECK (((approved_at IS NULL) = (approved_by IS NULL)))
);
CREATE INDEX action_story_action_id_idx ON signals.action_story USING btree (action_id);
CREATE INDEX action_story_approved_by_idx ON signals.action_story USING btree (approved_by);
CREATE INDEX action_story_author_id_idx ON signals.action_story USING btree (author_id);
CREATE INDEX action_story_organisation_id_idx ON signals.action_story USING btree (organisation_id);
CREATE INDEX action_story_owner_id_idx ON signals.action_story USING btree (owner_id);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON signals.action_story FOR EACH ROW WHEN ((current_setting('app.erasing'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION signals.guard_approval();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.action_story FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON signals.action_story FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Answer to a recommendation: accepted, accepted with a change, declined with a reason.
create table signals.answer (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  recommendation_id uuid not null,  -- Recommendation.
  to_organisation_id uuid,  -- Organisation that recommended.
  kind text not null,  -- Answer.
  text text not null default ''::text,  -- The change or the reason.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (recommendation_id) REFERENCES signals.recommendation(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  CHECK (((kind = 'accepted'::text) OR (text <> ''::text))),
  CHECK ((kind = ANY (ARRAY['accepted'::text, 'changed'::text, 'declined'::text])))
);
CREATE INDEX answer_author_id_idx ON signals.answer USING btree (author_id);
CREATE INDEX answer_case_id_idx ON signals.answer USING btree (case_id);
CREATE INDEX answer_organisation_id_idx ON signals.answer USING btree (organisation_id);
CREATE INDEX answer_recommendation_id_idx ON signals.answer USING btree (recommendation_id);
CREATE INDEX answer_to_organisation_id_idx ON signals.answer USING btree (to_organisation_id);
CREATE UNIQUE INDEX one_answer ON signals.answer USING btree (recommendation_id) WHERE (case_id IS NOT NULL);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.answer FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON signals.answer FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What another organisation gives to an action: how many of its cases met the same, or that it does not join. Nobody else reads it before its head approves it.
create table signals.contribution (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  action_id uuid not null,  -- Action.
  ask_id uuid not null,  -- What it answers.
  declined boolean not null default false,  -- Does not join.
  counted_from date,  -- Signals noted from.
  counted_until date,  -- Signals noted until.
  cases integer,  -- Cases that met it; empty = fewer than five, and how many is not written anywhere.
  approved_at timestamp with time zone,  -- Approved by the head at.
  approved_by uuid,  -- Who approved it.
  author_id uuid not null default access.my_membership(),  -- Who prepared it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (ask_id),
  FOREIGN KEY (action_id) REFERENCES signals.action(id),
  FOREIGN KEY (approved_by) REFERENCES access.membership(id),
  FOREIGN KEY (ask_id) REFERENCES signals.action_ask(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((cases >= 5)),
  CHECK ((num_nonnulls(counted_from, counted_until) =
CASE
    WHEN declined THEN 0
    ELSE 2
END)),
  CHECK ((counted_from <= counted_until)),
  CHECK (((cases IS NULL) OR (NOT declined))),
  CHECK (((approved_at IS NULL) = (approved_by IS NULL)))
);
CREATE INDEX contribution_action_id_idx ON signals.contribution USING btree (action_id);
CREATE INDEX contribution_approved_by_idx ON signals.contribution USING btree (approved_by);
CREATE INDEX contribution_author_id_idx ON signals.contribution USING btree (author_id);
CREATE INDEX contribution_organisation_id_idx ON signals.contribution USING btree (organisation_id);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON signals.contribution FOR EACH ROW WHEN ((current_setting('app.erasing'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION signals.guard_approval();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.contribution FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON signals.contribution FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A recommendation to a body, followed until it is done and verified: what following adds to signals.recommendation (of the same number).
create table signals.followed (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  addressee_kind text not null,  -- As what it is addressed: the service itself, its founder, a municipality, region, ministry, the team that supports the method.
  addressee text not null default ''::text,  -- Name of the body, where it does not work here.
  to_organisation_id uuid,  -- The body, when it works here: its heads and methodologists answer.
  partner_id uuid,  -- The body in our directory.
  service_id uuid,  -- Service that it concerns.
  theme text not null,  -- Code of the list audit_theme, or of programme_topic when it comes out of a programme.
  priority integer not null default 2,  -- 1 first.
  due_on date,  -- Until when it is to be done; the addressee may agree on another day.
  owner_membership_id uuid,  -- Who is in charge of it at the addressee.
  state text not null default 'draft'::text,  -- draft = nobody but its writers reads it; given; accepted or declined with a reason; proved = said to be done, with proof; done = verified by somebody else; dropped = not asked for any more.
  given_on date,  -- When it was given.
  author_id uuid not null default access.my_membership(),  -- Who wrote it. Everything from `given` on is moved by signals.followed_event alone.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  asked_due_on date,  -- Another day that the addressee asks for; the giver agrees or not.
  owner_name text not null default ''::text,  -- Name of whoever is in charge, for the other side; set by the database.
  proved_by uuid,  -- Who said last that it is done: somebody else verifies it. Set by the database.
  moved_on date,  -- Since when it stands as it stands; set by the database.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (id) REFERENCES signals.recommendation(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (owner_membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (proved_by) REFERENCES access.membership(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id),
  CHECK ((addressee_kind = ANY (ARRAY['service'::text, 'founder'::text, 'municipality'::text, 'region'::text, 'ministry'::text, 'method_team'::text, 'other'::text]))),
  CHECK (((addressee <> ''::text) OR (to_organisation_id IS NOT NULL))),
  CHECK (((state = 'draft'::text) = (given_on IS NULL))),
  CHECK (((priority >= 1) AND (priority <= 3))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'given'::text, 'accepted'::text, 'declined'::text, 'proved'::text, 'done'::text, 'dropped'::text])))
);
CREATE INDEX followed_author_id_idx ON signals.followed USING btree (author_id);
CREATE INDEX followed_due_on_idx ON signals.followed USING btree (due_on) WHERE (state = ANY (ARRAY['given'::text, 'accepted'::text]));
CREATE INDEX followed_organisation_id_state_idx ON signals.followed USING btree (organisation_id, state);
CREATE INDEX followed_owner_membership_id_idx ON signals.followed USING btree (owner_membership_id);
CREATE INDEX followed_partner_id_idx ON signals.followed USING btree (partner_id);
CREATE INDEX followed_proved_by_idx ON signals.followed USING btree (proved_by);
CREATE INDEX followed_service_id_idx ON signals.followed USING btree (service_id);
CREATE INDEX followed_theme_idx ON signals.followed USING btree (theme);
CREATE INDEX followed_to_organisation_id_state_idx ON signals.followed USING btree (to_organisation_id, state);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.followed FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON signals.followed FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What a follow-up audit found of one recommendation that an earlier audit left open. When the follow-up is final it moves the recommendation.
create table signals.followed_check (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  followed_id uuid not null,  -- Recommendation.
  audit_id uuid not null,  -- Follow-up audit.
  result text not null,  -- Done, partly, not, does not apply any more.
  text text not null,  -- What it is known from. Names nobody.
  author_id uuid not null default access.my_membership(),  -- Who wrote it first.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (audit_id, followed_id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (followed_id) REFERENCES signals.followed(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((result = ANY (ARRAY['done'::text, 'partly'::text, 'not'::text, 'not_applicable'::text]))),
  CHECK ((text <> ''::text))
);
CREATE INDEX followed_check_author_id_idx ON signals.followed_check USING btree (author_id);
CREATE INDEX followed_check_followed_id_idx ON signals.followed_check USING btree (followed_id);
CREATE INDEX followed_check_organisation_id_idx ON signals.followed_check USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.followed_check FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON signals.followed_check FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A document by which a recommendation is proved: read by whoever follows it. About no client.
create table signals.followed_document (
  document_id uuid not null,  -- Document.
  organisation_id uuid not null default access.my_organisation(),
  followed_id uuid not null,  -- Recommendation.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (document_id),
  FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE CASCADE,
  FOREIGN KEY (followed_id) REFERENCES signals.followed(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX followed_document_followed_id_idx ON signals.followed_document USING btree (followed_id);
CREATE INDEX followed_document_organisation_id_idx ON signals.followed_document USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.followed_document FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- What happened to a followed recommendation, each side in its own words. Only added to; the state of the recommendation follows from it, set by the database.
create table signals.followed_event (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  followed_id uuid not null,  -- Recommendation.
  kind text not null,  -- given; answered; owner named; another day asked for, agreed, refused; proved = said to be done; returned; verified by somebody else; checked by a follow-up audit without moving; reopened; dropped.
  on_day date not null default platform.today(),  -- When it happened, which may be earlier than it was written.
  text text not null default ''::text,  -- In words. Names no client.
  answer text,  -- Of an answer (signals.answer of the same number).
  way text not null default ''::text,  -- How the answer of a body without an account came: by a letter, at a talk.
  due_on date,  -- Day that is asked for or agreed on.
  membership_id uuid,  -- Who was named as the owner.
  audit_id uuid,  -- Follow-up audit that found it.
  result text,  -- What the follow-up audit found.
  state text not null default ''::text,  -- How the recommendation stood afterwards; set by the database.
  name text not null default ''::text,  -- Name of the writer for the other side; set by the database.
  owner_name text not null default ''::text,  -- Name of whoever was named as the owner; set by the database.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (followed_id) REFERENCES signals.followed(id),
  FOREIGN KEY (membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((answer = ANY (ARRAY['accepted'::text, 'changed'::text, 'declined'::text]))),
  CHECK (((kind = 'answered'::text) = (answer IS NOT NULL))),
  CHECK (((audit_id IS NOT NULL) = (result IS NOT NULL))),
  CHECK (((kind <> 'checked'::text) OR (audit_id IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['given'::text, 'answered'::text, 'owner'::text, 'day_asked'::text, 'day_agreed'::text, 'day_refused'::text, 'proved'::text, 'returned'::text, 'verified'::text, 'checked'::text, 'reopened'::text, 'dropped'::text]))),
  CHECK ((result = ANY (ARRAY['done'::text, 'partly'::text, 'not'::text, 'not_applicable'::text])))
);
CREATE INDEX followed_event_author_id_idx ON signals.followed_event USING btree (author_id);
CREATE INDEX followed_event_followed_id_created_at_idx ON signals.followed_event USING btree (followed_id, created_at);
CREATE INDEX followed_event_membership_id_idx ON signals.followed_event USING btree (membership_id);
CREATE INDEX followed_event_organisation_id_idx ON signals.followed_event USING btree (organisation_id);
CREATE UNIQUE INDEX one_result ON signals.followed_event USING btree (audit_id, followed_id);
CREATE TRIGGER follow BEFORE INSERT ON signals.followed_event FOR EACH ROW WHEN ((current_setting('app.erasing'::text, true) IS DISTINCT FROM 'on'::text)) EXECUTE FUNCTION signals.follow();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.followed_event FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- A joint meeting that was called over a recommendation.
create table signals.followed_meeting (
  followed_id uuid not null,  -- Recommendation.
  meeting_id uuid not null,  -- Meeting, without a case.
  organisation_id uuid not null default access.my_organisation(),
  author_id uuid not null default access.my_membership(),  -- Who called it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (followed_id, meeting_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (followed_id) REFERENCES signals.followed(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX followed_meeting_author_id_idx ON signals.followed_meeting USING btree (author_id);
CREATE INDEX followed_meeting_meeting_id_idx ON signals.followed_meeting USING btree (meeting_id);
CREATE INDEX followed_meeting_organisation_id_idx ON signals.followed_meeting USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.followed_meeting FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- That the day of a recommendation comes, or has passed, was told once.
create table signals.followed_reminder (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  followed_id uuid not null,  -- Recommendation.
  step text not null,  -- soon = a week before; late = the day has passed.
  due_on date not null,  -- Which day.
  told uuid[] not null default '{}'::uuid[],  -- Memberships that were told.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (followed_id, step, due_on),
  FOREIGN KEY (followed_id) REFERENCES signals.followed(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((step = ANY (ARRAY['soon'::text, 'late'::text])))
);
CREATE INDEX followed_reminder_organisation_id_idx ON signals.followed_reminder USING btree (organisation_id);
CREATE INDEX followed_reminder_told_idx ON signals.followed_reminder USING gin (told);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.followed_reminder FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- A commitment that somebody of the addressee was given in order to fulfil a recommendation. Whoever follows it sees how the commitment stands.
create table signals.followed_step (
  commitment_id uuid not null,  -- Commitment, in no case and about nobody.
  organisation_id uuid not null default access.my_organisation(),
  followed_id uuid not null,  -- Recommendation.
  name text not null default ''::text,  -- Who does it, for the other side; set by the database.
  author_id uuid not null default access.my_membership(),  -- Who gave it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (commitment_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id) ON DELETE CASCADE,
  FOREIGN KEY (followed_id) REFERENCES signals.followed(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX followed_step_author_id_idx ON signals.followed_step USING btree (author_id);
CREATE INDEX followed_step_followed_id_idx ON signals.followed_step USING btree (followed_id);
CREATE INDEX followed_step_organisation_id_idx ON signals.followed_step USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.followed_step FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');
CREATE TRIGGER named BEFORE INSERT ON signals.followed_step FOR EACH ROW EXECUTE FUNCTION signals.name_step();

-- From which meeting an input (a signal of the same number) comes. When the meeting goes, the input stays and forgets it.
create table signals.input (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  meeting_id uuid not null,  -- Meeting without a case.
  item_id uuid,  -- Point of the agenda.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (id) REFERENCES signals.signal(id),
  FOREIGN KEY (item_id) REFERENCES meetings.item(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX input_author_id_idx ON signals.input USING btree (author_id);
CREATE INDEX input_item_id_idx ON signals.input USING btree (item_id);
CREATE INDEX input_meeting_id_idx ON signals.input USING btree (meeting_id);
CREATE INDEX input_organisation_id_idx ON signals.input USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.input FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- A recommendation to somebody who decides: the coordinator's to the key worker. It is answered, and both stay on record.
create table signals.recommendation (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  to_membership_id uuid,  -- To whom.
  to_organisation_id uuid,  -- Organisation of the one it is addressed to.
  text text not null,  -- What is recommended.
  reason text not null default ''::text,  -- Why.
  service_id uuid,  -- Service it recommends to invite.
  answer_due_on date,  -- Answer asked by.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  FOREIGN KEY (to_membership_id) REFERENCES access.membership(id),
  FOREIGN KEY (to_organisation_id) REFERENCES access.organisation(id)
);
CREATE INDEX recommendation_author_id_idx ON signals.recommendation USING btree (author_id);
CREATE INDEX recommendation_case_id_idx ON signals.recommendation USING btree (case_id);
CREATE INDEX recommendation_organisation_id_idx ON signals.recommendation USING btree (organisation_id);
CREATE INDEX recommendation_service_id_idx ON signals.recommendation USING btree (service_id);
CREATE INDEX recommendation_to_membership_id_idx ON signals.recommendation USING btree (to_membership_id);
CREATE INDEX recommendation_to_organisation_id_idx ON signals.recommendation USING btree (to_organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.recommendation FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON signals.recommendation FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A barrier met in a case, a phenomenon that a group watches, what a meeting passes on, or what repeats across audits. They add up and become advocacy.
create table signals.signal (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  kind text not null default 'barrier'::text,  -- barrier = met in a case, of a client or of a locality; watch = a phenomenon that a meeting watches; input = what a meeting passes on; finding = what repeats across audits of services. The last three are about no client.
  domain text not null,  -- Code of the list barrier_domain.
  level text not null,  -- Where it lies.
  orp_code text,  -- District.
  text text not null,  -- In words, about the obstacle, not about the person.
  noted_on date not null default platform.today(),  -- Day.
  record_id uuid,  -- Record it was met in.
  ended_on date,  -- Since when it is gone.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  threshold text not null default ''::text,  -- From when on something is to be done, in words.
  threshold_count integer,  -- The same in occurrences.
  review_on date,  -- When to come back to it.
  theme text,  -- Of a finding: code of the list audit_theme.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  FOREIGN KEY (record_id) REFERENCES work.record(id),
  CHECK (((kind <> 'finding'::text) OR ((theme IS NOT NULL) AND (case_id IS NULL) AND (record_id IS NULL) AND (about = '{}'::uuid[])))),
  CHECK (((kind <> 'input'::text) OR ((case_id IS NULL) AND (record_id IS NULL) AND (about = '{}'::uuid[])))),
  CHECK ((kind = ANY (ARRAY['barrier'::text, 'watch'::text, 'input'::text, 'finding'::text]))),
  CHECK ((level = ANY (ARRAY['person'::text, 'organisation'::text, 'law'::text, 'structure'::text]))),
  CHECK ((threshold_count >= 1)),
  CHECK (((kind <> 'watch'::text) OR ((case_id IS NULL) AND (record_id IS NULL) AND (about = '{}'::uuid[]))))
);
CREATE INDEX signal_author_id_idx ON signals.signal USING btree (author_id);
CREATE INDEX signal_case_id_idx ON signals.signal USING btree (case_id);
CREATE INDEX signal_organisation_id_idx ON signals.signal USING btree (organisation_id);
CREATE INDEX signal_organisation_id_noted_on_id_idx ON signals.signal USING btree (organisation_id, noted_on DESC, id DESC);
CREATE INDEX signal_orp_code_idx ON signals.signal USING btree (orp_code);
CREATE INDEX signal_record_id_idx ON signals.signal USING btree (record_id);
CREATE INDEX signal_review_on_idx ON signals.signal USING btree (review_on) WHERE (kind <> 'barrier'::text);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.signal FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON signals.signal FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Recommendations that a signal about what repeats across audits stands on. Which services they concern stays with the recommendations.
create table signals.signal_followed (
  signal_id uuid not null,  -- Signal of kind finding.
  followed_id uuid not null,  -- Recommendation.
  organisation_id uuid not null default access.my_organisation(),
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (signal_id, followed_id),
  FOREIGN KEY (followed_id) REFERENCES signals.followed(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (signal_id) REFERENCES signals.signal(id) ON DELETE CASCADE
);
CREATE INDEX signal_followed_followed_id_idx ON signals.signal_followed USING btree (followed_id);
CREATE INDEX signal_followed_organisation_id_idx ON signals.signal_followed USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.signal_followed FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- From which case a story of an action comes: for our people within reach of the case.
create table signals.story_origin (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  action_story_id uuid not null,  -- Story in the action.
  case_id uuid not null,  -- Case.
  story_id uuid not null,  -- Confirmed story.
  author_id uuid not null default access.my_membership(),  -- Who chose it.
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (action_story_id),
  FOREIGN KEY (action_story_id) REFERENCES signals.action_story(id) ON DELETE CASCADE,
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (story_id) REFERENCES cases.anonymised_story(id)
);
CREATE INDEX story_origin_author_id_idx ON signals.story_origin USING btree (author_id);
CREATE INDEX story_origin_case_id_idx ON signals.story_origin USING btree (case_id);
CREATE INDEX story_origin_organisation_id_idx ON signals.story_origin USING btree (organisation_id);
CREATE INDEX story_origin_story_id_idx ON signals.story_origin USING btree (story_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON signals.story_origin FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');

-- function signals.addressed_to_me() returns uuid[] stable security definer

-- function signals.answerable() returns uuid[] stable security definer

-- function signals.asked_actions() returns uuid[] stable security definer

-- function signals.checks_now() returns uuid[] stable security definer

-- function signals.counted(an_action uuid) returns TABLE(month text, level text, orp_code text, in_case boolean) stable security definer

-- function signals.drafts_i_write() returns uuid[] stable security definer

-- function signals.follow() returns trigger security definer

-- function signals.followed_seen() returns uuid[] stable security definer

-- function signals.gone_back_to() returns uuid[] stable security definer

-- function signals.guard_approval() returns trigger security definer

-- function signals.guard_step() returns trigger security definer

-- function signals.has_left(a_membership uuid) returns boolean stable security definer

-- function signals.is_open(an_action uuid) returns boolean stable security definer

-- function signals.joined_actions() returns uuid[] stable security definer

-- function signals.may_address(in_case uuid, about uuid[], to_organisation uuid) returns boolean stable security definer

-- function signals.may_follow() returns boolean stable security definer

-- function signals.my_actions() returns uuid[] stable security definer

-- function signals.my_inputs() returns uuid[] stable security definer

-- function signals.name_step() returns trigger security definer

-- function signals.open_before(a_audit uuid) returns uuid[] stable security definer

-- function signals.open_of(a_audit uuid) returns uuid[] stable security definer

-- function signals.ours_like(an_action uuid, a_from date, a_until date) returns integer stable security definer

-- function signals.ours_to_do() returns uuid[] stable security definer

-- function signals.prepares() returns boolean stable security definer

-- function signals.programmes_of_followed() returns TABLE(id uuid, programme_id uuid, name text, change text, site text) stable security definer

-- function signals.proofs_of_followed() returns uuid[] stable security definer

-- function signals.proved_by_me() returns uuid[] stable security definer

-- function signals.reads_actions() returns boolean stable security definer

-- function signals.remind_of_followed(days_before integer) returns TABLE(organisation_id uuid, email text, followed_ids uuid[])

-- function signals.results_of_audits() returns uuid[] stable security definer

-- function signals.steps_of_followed() returns uuid[] stable security definer

-- function signals.takes_inputs(a_meeting uuid) returns boolean stable security definer

-- function signals.verifiable() returns uuid[] stable security definer

-- function signals.we_recommend() returns uuid[] stable security definer

-- function signals.works_on(in_case uuid, a_membership uuid, an_organisation uuid) returns boolean stable security definer


-- ========== work ==========
-- Work records and the units derived from them.
create schema work;

-- People without names who took part, counted by group: twelve women from Ukraine under temporary protection.
create table work.anonymous_group (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  record_id uuid not null,  -- Record.
  people integer not null,  -- How many.
  age_band text,  -- Ages in whole years.
  sex text,  -- Women, men; empty = mixed.
  citizenship text,  -- Code of the list citizenship; the group of the EU follows from it.
  residence text,  -- Code of the list residence_kind.
  accommodation text,  -- Code of the list accommodation_kind.
  situation text,  -- Code of the list situation.
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (record_id) REFERENCES work.record(id),
  CHECK ((age_band = ANY (ARRAY['0-5'::text, '6-14'::text, '15-17'::text, '18-26'::text, '27-64'::text, '65+'::text]))),
  CHECK (((people >= 1) AND (people <= 10000))),
  CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
);
CREATE INDEX anonymous_group_organisation_id_idx ON work.anonymous_group USING btree (organisation_id);
CREATE INDEX anonymous_group_record_id_idx ON work.anonymous_group USING btree (record_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.anonymous_group FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- A course: sociocultural, Czech lessons, another. Its sessions are meetings, what was done at them is in records of work.
create table work.course (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid,  -- Service that holds it.
  name text not null,  -- Name.
  kind text not null,  -- Sociocultural course, Czech lessons, another.
  topics text[] not null default '{}'::text[],  -- Codes of the list work_topic.
  language text,  -- Language it is held in.
  place_id uuid,  -- Usual place.
  place text not null default ''::text,  -- Usual place in words.
  orp_code text,  -- District.
  starts_on date,  -- First session.
  ends_on date,  -- Last session.
  planned_sessions integer,  -- How many sessions are planned.
  capacity integer,  -- For how many people.
  closed_on date,  -- Closed on.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  FOREIGN KEY (place_id) REFERENCES directory.place(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK (((capacity >= 1) AND (capacity <= 1000))),
  CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on))),
  CHECK ((kind = ANY (ARRAY['sociocultural'::text, 'czech'::text, 'other'::text]))),
  CHECK (((planned_sessions >= 1) AND (planned_sessions <= 500)))
);
CREATE INDEX course_author_id_idx ON work.course USING btree (author_id);
CREATE INDEX course_organisation_id_idx ON work.course USING btree (organisation_id);
CREATE INDEX course_orp_code_idx ON work.course USING btree (orp_code);
CREATE INDEX course_place_id_idx ON work.course USING btree (place_id);
CREATE INDEX course_service_id_idx ON work.course USING btree (service_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.course FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.course FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- A client enrolled in a course. Whether they came to a session stands in the record of that session.
create table work.enrolment (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  course_id uuid not null,  -- Course.
  person_id uuid not null,
  since date not null default platform.today(),  -- Enrolled on.
  until date,  -- Last day in it.
  result text not null default 'none'::text,  -- Finished it, left it; none while it goes on.
  certificate_on date,  -- Certificate given on.
  author_id uuid not null default access.my_membership(),  -- Who enrolled them.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (course_id, person_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (course_id) REFERENCES work.course(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((until IS NULL) OR (until >= since))),
  CHECK (((certificate_on IS NULL) OR (result = 'finished'::text))),
  CHECK ((result = ANY (ARRAY['none'::text, 'finished'::text, 'left'::text])))
);
CREATE INDEX enrolment_author_id_idx ON work.enrolment USING btree (author_id);
CREATE INDEX enrolment_organisation_id_idx ON work.enrolment USING btree (organisation_id);
CREATE INDEX enrolment_person_id_idx ON work.enrolment USING btree (person_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.enrolment FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.enrolment FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Records of work that came in one file. Undone as a whole: its records go, this row stays.
create table work.import (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  file_name text not null,  -- Name of the file without its folder.
  row_count integer not null,  -- How many records it brought.
  from_day date not null,  -- First day of its records.
  to_day date not null,  -- Last day of its records.
  undone_at timestamp with time zone,  -- Taken back at.
  undone_by uuid,  -- By whom.
  author_id uuid not null default access.my_membership(),  -- Who confirmed it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (undone_by) REFERENCES access.membership(id),
  CHECK ((row_count > 0))
);
CREATE INDEX import_author_id_idx ON work.import USING btree (author_id);
CREATE INDEX import_organisation_id_idx ON work.import USING btree (organisation_id);
CREATE INDEX import_undone_by_idx ON work.import USING btree (undone_by);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.import FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.import FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Which column of a file of records is what, as somebody last confirmed it; offered for the next file with the same headings.
create table work.import_mapping (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  headings text not null,  -- SHA-256 of the headings: the headings themselves are not kept, a name may stand in them.
  mapping jsonb not null,  -- Fields by the position of the column, what is the same in every row, and the words of the file that were matched to a code, place, partner or project.
  author_id uuid not null default access.my_membership(),  -- Who first confirmed it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, headings),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK ((headings ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX import_mapping_author_id_idx ON work.import_mapping USING btree (author_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.import_mapping FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.import_mapping FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Materials given out: what, in which language, how many. Where is the place of the record.
create table work.material (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  record_id uuid not null,  -- Record.
  title text not null,  -- What: leaflet, brochure, hygiene kit.
  language text,  -- Language of what is printed.
  pieces integer not null,  -- Pieces.
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (record_id) REFERENCES work.record(id),
  CHECK (((pieces >= 1) AND (pieces <= 100000)))
);
CREATE INDEX material_organisation_id_idx ON work.material USING btree (organisation_id);
CREATE INDEX material_record_id_idx ON work.material USING btree (record_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.material FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');

-- Changes of sums that are not folded into month_sum yet; negative when a record left. Without foreign keys and index: written with every record, short-lived.
create table work.month_delta (
  id bigint not null generated always as identity,
  organisation_id uuid not null default access.my_organisation(),
  month date not null,  -- First day of the month.
  service_id uuid,  -- As in month_sum.
  kind text not null,  -- As in month_sum.
  mode text not null,  -- As in month_sum.
  directness text not null,  -- As in month_sum.
  records integer not null,  -- To be added.
  minutes integer not null,  -- To be added.
  kontakt integer not null,  -- To be added.
  intervence integer not null,  -- To be added.
  participations integer not null  -- To be added.
);

-- Sums of records of work by month, organisation, service, kind, way and directness; without what still lies in month_delta.
create table work.month_sum (
  organisation_id uuid not null default access.my_organisation(),
  month date not null,  -- First day of the month.
  service_id uuid,  -- Service that it is work of; empty as in the records.
  kind text not null,  -- Kind of record.
  mode text not null,  -- In person at ours, in the field, by phone, online, in writing.
  directness text not null,  -- With the client, for the client, organisational.
  records integer not null,  -- How many records.
  minutes integer not null,  -- Their minutes.
  kontakt integer not null,  -- How many of them count as a kontakt by the rules of their day.
  intervence integer not null,  -- How many of them count as an intervence by the rules of their day.
  participations integer not null,  -- Persons they concern, added up: who is in three records counts three times.
  UNIQUE NULLS NOT DISTINCT (organisation_id, month, service_id, kind, mode, directness),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);
CREATE INDEX month_sum_month_idx ON work.month_sum USING btree (month);
CREATE INDEX month_sum_service_id_idx ON work.month_sum USING btree (service_id);

-- All that counts, to be added up: sums, what is not folded yet, and records erased since (also in `erased`).
-- view work.month_tally, reads work.month_delta, work.month_sum, work.past_sum
--   organisation_id uuid
--   month date
--   service_id uuid
--   kind text
--   mode text
--   directness text
--   records integer
--   minutes integer
--   kontakt integer
--   intervence integer
--   participations integer
--   erased integer

-- Sums of records that were erased when their time was over: numbers without people, so that statistics stay. Units by the rules in force when they were erased.
create table work.past_sum (
  organisation_id uuid not null default access.my_organisation(),
  month date not null,  -- First day of the month of the erased records.
  service_id uuid,  -- As in month_sum.
  kind text not null,  -- As in month_sum.
  mode text not null,  -- As in month_sum.
  directness text not null,  -- As in month_sum.
  records integer not null,  -- How many were erased.
  minutes integer not null,  -- Their minutes.
  kontakt integer not null,  -- How many of them counted as a kontakt.
  intervence integer not null,  -- How many of them counted as an intervence.
  participations integer not null,  -- Persons they concerned, added up.
  UNIQUE NULLS NOT DISTINCT (organisation_id, month, service_id, kind, mode, directness),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);
CREATE INDEX past_sum_service_id_idx ON work.past_sum USING btree (service_id);

-- A project or another source that pays for work: donor, number, from when to when. About no client.
create table work.project (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  name text not null,  -- Name people use.
  donor text not null default ''::text,  -- Who gives the money.
  donor_kind text not null default 'other'::text,  -- esf = supported persons and hours are reported to IS ESF; ministry, region, municipality, foundation, own money, other.
  registration_number text not null default ''::text,  -- Number at the donor.
  starts_on date not null,  -- First day.
  ends_on date,  -- Last day.
  minimum_hours numeric(6,1),  -- From how many hours somebody counts as a supported person (OPZ+: 40); empty = everybody counts.
  note text not null default ''::text,  -- What is good to know about reporting.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  CHECK ((donor_kind = ANY (ARRAY['esf'::text, 'ministry'::text, 'region'::text, 'municipality'::text, 'foundation'::text, 'own'::text, 'other'::text]))),
  CHECK ((minimum_hours >= (0)::numeric))
);
CREATE INDEX project_author_id_idx ON work.project USING btree (author_id);
CREATE INDEX project_organisation_id_idx ON work.project USING btree (organisation_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.project FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.project FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Somebody did something with or for somebody: when, how long, how, where, with whom. Facts only; the worker's opinion stands apart in record_opinion.
create table work.record (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  about uuid[] not null default '{}'::uuid[],  -- Whom it concerns: persons of the case. Shared with another organisation only when all of them are.
  service_id uuid,  -- Service that it is work of.
  kind text not null default 'contact'::text,  -- What was done: contact, coordination and administration follow directness; the others are chosen: field visit, screening, course, talk with a partner, assistance at an office, tutoring, counselling hours, event, interpreting, distribution of materials, staff training, supervision, awareness activity, support of a site of a programme.
  on_day date not null default platform.today(),  -- Day.
  at_time time without time zone,  -- Time of day.
  minutes integer not null,  -- Real minutes; units are derived by dated rules.
  mode text not null,  -- In person at ours, in the field, by phone, online, in writing.
  directness text not null default 'direct'::text,  -- With the client, for the client, organisational.
  activities text[] not null default '{}'::text[],  -- Codes of the list activity.
  place_id uuid,  -- Place.
  place text not null default ''::text,  -- Place in words.
  language text,  -- Language of the talk.
  interpreter text not null default ''::text,  -- Who interpreted.
  understood text,  -- Back-check: the client repeated the agreement in own words. Empty when no interpreter and no need.
  facts text not null default ''::text,  -- What happened and what was agreed; the client may read it.
  goal_id uuid,  -- Goal it served.
  one_off_request text not null default ''::text,  -- A one-off request instead of a case or goal.
  open_to uuid[] not null default '{}'::uuid[],  -- Other organisations whose team may read it, within what releases allow.
  episode integer,  -- Episode of the case.
  confidence_of uuid,  -- Told in confidence by this person: never in another person's file, print or log extract.
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,  -- Keys compared with releases in force.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  entered_by uuid,  -- Who entered it for its author, whose access had ended before it was sent; empty when the author did.
  topics text[] not null default '{}'::text[],  -- Codes of the list work_topic.
  orp_code text,  -- District where it happened; that of the place when a place is named.
  partner_id uuid,  -- Body it was done with.
  target_groups text[] not null default '{}'::text[],  -- Codes of the list target_group: for whom, when no client is named.
  situations text[] not null default '{}'::text[],  -- Codes of the list situation that the work was about: pregnancy, a child with special needs.
  workers uuid[] not null default '{}'::uuid[],  -- Memberships of colleagues who did it together with the author.
  accredited boolean,  -- Training: with accreditation or without.
  course_id uuid,  -- Course that it was a session of.
  meeting_id uuid,  -- Meeting that it was.
  import_id uuid,  -- File it came in.
  detailed boolean not null default false,  -- Was written with details (kind, place, partner, groups, projects, materials): lists look for them only then.
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (confidence_of) REFERENCES people.person(id),
  FOREIGN KEY (course_id) REFERENCES work.course(id),
  FOREIGN KEY (entered_by) REFERENCES access.membership(id),
  FOREIGN KEY (goal_id) REFERENCES cases.goal(id),
  FOREIGN KEY (import_id) REFERENCES work.import(id),
  FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (orp_code) REFERENCES directory.orp(code),
  FOREIGN KEY (partner_id) REFERENCES directory.partner(id),
  FOREIGN KEY (place_id) REFERENCES directory.place(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  CHECK (((confidence_of IS NULL) OR ((open_to = '{}'::uuid[]) AND (confidence_of = ANY (about))))),
  CHECK ((directness = ANY (ARRAY['direct'::text, 'indirect'::text, 'organisational'::text]))),
  CHECK ((kind = ANY (ARRAY['contact'::text, 'coordination'::text, 'administration'::text, 'field_visit'::text, 'screening'::text, 'course'::text, 'partner_talk'::text, 'assistance'::text, 'tutoring'::text, 'counselling_hours'::text, 'event'::text, 'interpreting'::text, 'distribution'::text, 'staff_training'::text, 'supervision'::text, 'awareness'::text, 'method_support'::text]))),
  CHECK (((minutes >= 1) AND (minutes <= 1440))),
  CHECK ((mode = ANY (ARRAY['office'::text, 'field'::text, 'phone'::text, 'online'::text, 'written'::text]))),
  CHECK ((on_day >= '2000-01-01'::date)),
  CHECK (((kind <> 'method_support'::text) OR ((case_id IS NULL) AND (about = '{}'::uuid[]) AND (directness = 'organisational'::text) AND ((minutes % 30) = 0)))),
  CHECK (((understood IS NOT NULL) OR ((interpreter = ''::text) AND (COALESCE(language, 'cs'::text) = 'cs'::text)) OR ((kind <> ALL (ARRAY['contact'::text, 'coordination'::text, 'administration'::text])) AND (about = '{}'::uuid[])))),
  CHECK ((understood = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'not_checked'::text])))
);
CREATE INDEX record_author_id_on_day_idx ON work.record USING btree (author_id, on_day DESC);
CREATE INDEX record_case_id_on_day_id_idx ON work.record USING btree (case_id, on_day DESC, id DESC);
CREATE INDEX record_confidence_of_idx ON work.record USING btree (confidence_of);
CREATE INDEX record_course_id_idx ON work.record USING btree (course_id) WHERE (course_id IS NOT NULL);
CREATE INDEX record_entered_by_idx ON work.record USING btree (entered_by) WHERE (entered_by IS NOT NULL);
CREATE INDEX record_goal_id_idx ON work.record USING btree (goal_id);
CREATE INDEX record_import_id_idx ON work.record USING btree (import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX record_meeting_id_idx ON work.record USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE UNIQUE INDEX record_of_session ON work.record USING btree (meeting_id) WHERE ((kind = 'course'::text) AND (meeting_id IS NOT NULL));
CREATE INDEX record_organisation_id_kind_on_day_idx ON work.record USING btree (organisation_id, kind, on_day);
CREATE INDEX record_organisation_id_on_day_id_idx ON work.record USING btree (organisation_id, on_day DESC, id DESC);
CREATE INDEX record_orp_code_idx ON work.record USING btree (orp_code) WHERE (orp_code IS NOT NULL);
CREATE INDEX record_partner_id_idx ON work.record USING btree (partner_id) WHERE (partner_id IS NOT NULL);
CREATE INDEX record_place_id_idx ON work.record USING btree (place_id);
CREATE INDEX record_service_id_idx ON work.record USING btree (service_id);
CREATE TRIGGER counts_added AFTER INSERT ON work.record REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION work.count_records();
CREATE TRIGGER counts_changed AFTER UPDATE ON work.record REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION work.count_records();
CREATE TRIGGER counts_removed AFTER DELETE ON work.record REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION work.count_records();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.record FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.record FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Which commitments a record worked on.
create table work.record_commitment (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  record_id uuid not null,  -- Record.
  commitment_id uuid not null,  -- Commitment.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (record_id, commitment_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (record_id) REFERENCES work.record(id)
);
CREATE INDEX record_commitment_author_id_idx ON work.record_commitment USING btree (author_id);
CREATE INDEX record_commitment_case_id_idx ON work.record_commitment USING btree (case_id);
CREATE INDEX record_commitment_commitment_id_idx ON work.record_commitment USING btree (commitment_id);
CREATE INDEX record_commitment_organisation_id_idx ON work.record_commitment USING btree (organisation_id);
CREATE INDEX record_commitment_record_id_idx ON work.record_commitment USING btree (record_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.record_commitment FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.record_commitment FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- What each record adds to the sums of its month.
-- view work.record_counted, reads work.record
--   record_id uuid
--   organisation_id uuid
--   on_day date
--   month date
--   service_id uuid
--   kind text
--   mode text
--   directness text
--   records integer
--   minutes integer
--   kontakt integer
--   intervence integer
--   participations integer

-- The worker's opinion of what happened, apart from the facts. Never leaves the organisation.
create table work.record_opinion (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  case_id uuid,
  record_id uuid not null,  -- Record.
  text text not null,  -- In words.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (record_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (record_id) REFERENCES work.record(id)
);
CREATE INDEX record_opinion_author_id_idx ON work.record_opinion USING btree (author_id);
CREATE INDEX record_opinion_case_id_idx ON work.record_opinion USING btree (case_id);
CREATE INDEX record_opinion_organisation_id_idx ON work.record_opinion USING btree (organisation_id);
CREATE INDEX record_opinion_record_id_idx ON work.record_opinion USING btree (record_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.record_opinion FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id', 'case_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.record_opinion FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Which projects pay for a record, by share.
create table work.record_project (
  record_id uuid not null,  -- Record.
  project_id uuid not null,  -- Project.
  organisation_id uuid not null default access.my_organisation(),
  share integer not null default 100,  -- Per cent; all shares of a record make at most 100.
  PRIMARY KEY (record_id, project_id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (project_id) REFERENCES work.project(id),
  FOREIGN KEY (record_id) REFERENCES work.record(id),
  CHECK (((share >= 1) AND (share <= 100)))
);
CREATE INDEX record_project_organisation_id_idx ON work.record_project USING btree (organisation_id);
CREATE INDEX record_project_project_id_idx ON work.record_project USING btree (project_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.record_project FOR EACH ROW EXECUTE FUNCTION access.log_change('organisation_id');

-- Statutory units derived from records: one row for each record and unit.
-- view work.record_unit, reads work.record, work.unit_rule
--   record_id uuid
--   organisation_id uuid
--   author_id uuid
--   case_id uuid
--   on_day date
--   unit text

-- A locked yearly return of a service. One holds at a time; an unlocked one stays as history.
create table work.return_lock (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  service_id uuid not null,  -- Service.
  year integer not null,  -- Year that is reported.
  numbers jsonb not null,  -- Sums as they were when locked, as ReturnNumbers in modules/work/returns/numbers.ts: no person, no name.
  submitted_on date,  -- Day on which it was submitted to the regional office.
  unlocked_at timestamp with time zone,  -- Opened again at.
  unlocked_by uuid,  -- By whom.
  unlock_reason text not null default ''::text,  -- Why; never about a client.
  author_id uuid not null default access.my_membership(),  -- Who locked it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id),
  FOREIGN KEY (unlocked_by) REFERENCES access.membership(id),
  CHECK ((((unlocked_at IS NULL) = (unlocked_by IS NULL)) AND ((unlocked_at IS NULL) = (unlock_reason = ''::text)))),
  CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE UNIQUE INDEX one_lock_at_a_time ON work.return_lock USING btree (service_id, year) WHERE (unlocked_at IS NULL);
CREATE INDEX return_lock_author_id_idx ON work.return_lock USING btree (author_id);
CREATE INDEX return_lock_organisation_id_idx ON work.return_lock USING btree (organisation_id);
CREATE INDEX return_lock_service_id_year_idx ON work.return_lock USING btree (service_id, year);
CREATE INDEX return_lock_unlocked_by_idx ON work.return_lock USING btree (unlocked_by);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.return_lock FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.return_lock FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Sheet of a supported person of an ESF project. Hours are never here: they follow from records. Leaves the organisation only in the export for IS ESF and only with the consent.
create table work.supported_person (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  project_id uuid not null,  -- Project of kind esf.
  person_id uuid not null,  -- Who is supported.
  agreed_on date,  -- Day of the signed consent to being reported; without it the person is in no export.
  entered_on date,  -- First day in the project, when it is not the first record.
  left_on date,  -- Last day in the project.
  labour text,  -- On the labour market when entering: employed, self-employed, unemployed, inactive.
  schooling text,  -- Highest finished schooling by levels of ISCED.
  author_id uuid not null default access.my_membership(),  -- Who wrote it.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (organisation_id, project_id, person_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (project_id) REFERENCES work.project(id),
  CHECK (((left_on IS NULL) OR (entered_on IS NULL) OR (left_on >= entered_on))),
  CHECK ((labour = ANY (ARRAY['employed'::text, 'self_employed'::text, 'unemployed'::text, 'inactive'::text]))),
  CHECK ((schooling = ANY (ARRAY['isced0_2'::text, 'isced3_4'::text, 'isced5_8'::text])))
);
CREATE INDEX supported_person_author_id_idx ON work.supported_person USING btree (author_id);
CREATE INDEX supported_person_person_id_idx ON work.supported_person USING btree (person_id);
CREATE INDEX supported_person_project_id_idx ON work.supported_person USING btree (project_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.supported_person FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.supported_person FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- In which target group of the register a service counts a client. Never leaves the organisation but as a number in the yearly return.
create table work.target_group (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  person_id uuid not null,
  service_id uuid not null,  -- Service.
  code text not null,  -- Code of the list target_group.
  author_id uuid not null default access.my_membership(),  -- Who decided.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  UNIQUE (person_id, service_id),
  FOREIGN KEY (author_id) REFERENCES access.membership(id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
CREATE INDEX target_group_author_id_idx ON work.target_group USING btree (author_id);
CREATE INDEX target_group_organisation_id_idx ON work.target_group USING btree (organisation_id);
CREATE INDEX target_group_service_id_idx ON work.target_group USING btree (service_id);
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.target_group FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.target_group FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- Dated rules by which minutes become statutory units, by organisation.
create table work.unit_rule (
  id uuid not null,
  organisation_id uuid not null default access.my_organisation(),
  unit text not null,  -- Unit of the register: kontakt, intervence.
  min_minutes integer not null,  -- At least so many minutes.
  modes text[] not null,  -- Ways that count.
  directness text[] not null default '{direct}'::text[],  -- Direct, indirect, organisational work that counts.
  source text not null,  -- Where the rule is written.
  valid_from date not null,  -- First day.
  valid_to date,  -- Last day.
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  project_id uuid,  -- Whose rule it is: of the funder of this project; empty = of the organisation, by which the kept sums are counted.
  group_counts text not null default 'once'::text,  -- A record of several people counts once, or once for each participant, named or not. Of the organisation always once.
  step_minutes integer,  -- One unit for every so many minutes; empty = one unit for a record. Of the organisation always empty.
  rounding text not null default 'down'::text,  -- The last step that is not whole: left out (down) or counted (up).
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES access.organisation(id),
  FOREIGN KEY (project_id) REFERENCES work.project(id),
  CHECK ((group_counts = ANY (ARRAY['once'::text, 'each'::text]))),
  CHECK ((min_minutes >= 0)),
  CHECK (((project_id IS NOT NULL) OR ((group_counts = 'once'::text) AND (step_minutes IS NULL) AND (rounding = 'down'::text)))),
  CHECK ((rounding = ANY (ARRAY['down'::text, 'up'::text]))),
  CHECK (((step_minutes >= 1) AND (step_minutes <= 1440))),
  CHECK ((unit = ANY (ARRAY['kontakt'::text, 'intervence'::text])))
);
CREATE INDEX unit_rule_organisation_id_idx ON work.unit_rule USING btree (organisation_id);
CREATE INDEX unit_rule_project_id_idx ON work.unit_rule USING btree (project_id) WHERE (project_id IS NOT NULL);
CREATE TRIGGER counts_anew AFTER INSERT OR DELETE OR UPDATE ON work.unit_rule FOR EACH ROW EXECUTE FUNCTION work.count_rules();
CREATE TRIGGER log_change AFTER INSERT OR DELETE OR UPDATE ON work.unit_rule FOR EACH ROW EXECUTE FUNCTION access.log_change('id', 'organisation_id');
CREATE TRIGGER touch BEFORE UPDATE ON work.unit_rule FOR EACH ROW EXECUTE FUNCTION platform.touch();

-- function work.age_band(born date, on_day date) returns text immutable

-- function work.all_of(VARIADIC clauses text[]) returns text immutable

-- function work.asks_of_whom(item jsonb) returns boolean immutable

-- The usual rules of an organisation: kontakt from 10 minutes, intervence from 30.
-- function work.begin_unit_rules(an_organisation uuid) returns void security definer

-- Writes records of a file into an import made in this transaction. 42501 when one of them is not within the reach of whoever brings them.
-- function work.bring(an_import uuid, many jsonb) returns integer security definer

-- function work.clause(template text, wanted anyelement) returns text immutable

-- function work.count_indicator(item jsonb, an_organisation uuid, from_day date, to_day date, months date[], periods date[], eu text[]) returns jsonb stable security definer

-- function work.count_records() returns trigger security definer

-- function work.count_rules() returns trigger security definer

-- function work.counted_units(item jsonb, organisations uuid[], from_day date, to_day date, eu text[], by_members boolean) returns TABLE(record_id uuid, on_day date, key text, amount numeric, member text) stable security definer

-- function work.counts_as(a_unit text, an_organisation uuid, a_day date, some_minutes integer, a_mode text, a_directness text) returns integer stable

-- function work.course_counts(a_course uuid, OUT held integer, OUT came integer, OUT minutes integer, OUT enrolled integer) returns record stable security definer

-- function work.enrolments_of(a_course uuid) returns integer stable security definer

-- function work.erase_records_of(mine uuid, ids uuid[]) returns integer security definer

-- function work.eu_group(code text, eu text[]) returns text immutable

-- function work.filter_sql(f jsonb, split boolean, joined boolean) returns text immutable

-- function work.fold_sums() returns integer security definer

-- function work.funder_counts(a_project uuid, a_unit text, an_organisation uuid, a_day date, some_minutes integer, a_mode text, a_directness text, people integer) returns integer stable

-- function work.hold_rules(organisations uuid[], changing boolean) returns void

-- function work.holds_course(a_course uuid) returns boolean stable security definer

-- function work.joined_sql(organisations uuid[]) returns text stable security definer

-- function work.may_count(an_organisation uuid, item jsonb) returns boolean stable security definer

-- function work.may_single_out(item jsonb) returns boolean immutable

-- function work.may_undo(an_import uuid) returns boolean stable security definer

-- function work.my_counted() returns uuid[] stable security definer

-- function work.my_payers() returns uuid[] stable security definer

-- function work.new_organisation() returns trigger security definer

-- function work.of_main_sql(rows_ text, joined boolean) returns text immutable

-- function work.participants(a_record uuid, about uuid[]) returns integer stable

-- function work.preview_funder_units(a_project uuid, a_unit text, min_minutes integer, some_modes text[], some_directness text[], group_counts text, step_minutes integer, rounding text, from_day date, to_day date) returns TABLE(month date, before integer, after integer) stable security definer

-- function work.preview_units(a_unit text, min_minutes integer, some_modes text[], some_directness text[], from_day date, to_day date) returns TABLE(month date, before integer, after integer) stable security definer

-- function work.project_tally(a_project uuid, from_day date, to_day date) returns TABLE(month date, organisation_id uuid, service_id uuid, records integer, minutes integer, shared numeric, kontakt integer, intervence integer, participants integer, outside integer) stable security definer

-- function work.read_indicators(items jsonb, eu text[]) returns TABLE(n integer, numbers jsonb) stable security definer

-- function work.readers(in_case uuid, about uuid[]) returns uuid[] stable security definer

-- function work.records_of_indicator(item jsonb, an_organisation uuid, from_day date, to_day date, a_member text, eu text[]) returns uuid[] stable security definer

-- function work.recount(an_organisation uuid, from_day date, to_day date) returns void security definer

-- function work.sees_all_of(an_organisation uuid) returns boolean stable security definer

-- function work.sees_course(a_course uuid) returns boolean stable security definer

-- function work.sees_record(a_record uuid) returns boolean stable

-- function work.sees_session(a_course uuid, a_meeting uuid) returns boolean stable

-- function work.stands_in(a_case uuid) returns TABLE(service_id uuid, episode integer) stable security definer

-- function work.stands_on_import(an_import uuid) returns TABLE(why text, day date, year integer) stable security definer

-- function work.statement_rows(a_service uuid, from_day date, to_day date) returns TABLE(id uuid, on_day date, minutes integer, mode text, directness text, kind text, activities text[], kontakt integer, intervence integer, clients integer[], anonymous integer[], people_groups jsonb, materials jsonb, course jsonb, projects jsonb) stable security definer

-- function work.supported(a_project uuid) returns TABLE(person_id uuid, anonymous boolean, records integer, minutes numeric, first_on date, last_on date) stable security definer

-- function work.told_by(item jsonb, an_organisation uuid, from_day date, to_day date, months date[], periods date[], base jsonb) returns boolean stable security definer

-- function work.undo_import(an_import uuid) returns integer security definer

-- function work.units_by(min_minutes integer, modes text[], directnesses text[], group_counts text, step_minutes integer, rounding text, some_minutes integer, a_mode text, a_directness text, people integer) returns integer immutable

-- function work.with_parts(an_organisation uuid) returns uuid[] stable security definer

-- function work.writes_record(a_record uuid) returns boolean stable security definer
