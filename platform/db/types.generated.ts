// Generated from the migrations by `npm run generate`. Do not edit.
import type { ColumnType, Generated } from 'kysely';

/** A person who signs in. What they may do comes from their memberships. */
export interface AccessAccount {
  id: string;
  email: string;
  name: string;
  password_hash: string | null;
  totp_secret: Uint8Array | null;
  totp_confirmed_at: Date | null;
  totp_last: Generated<string>;
  language: Generated<'cs' | 'en' | 'uk'>;
  disabled_at: Date | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  must_change_password: Generated<boolean>;
  totp_next: Uint8Array | null;
}

/** Who asks in this transaction, as found out at its beginning. */
export interface AccessAsked {
  backend: ColumnType<number | null, never, never>;
  began: ColumnType<Date | null, never, never>;
  secret_hash: ColumnType<Uint8Array | null, never, never>;
  account_id: ColumnType<string | null, never, never>;
  membership_id: ColumnType<string | null, never, never>;
  organisation_id: ColumnType<string | null, never, never>;
  role: ColumnType<string | null, never, never>;
  language: ColumnType<string | null, never, never>;
  made_by: ColumnType<string | null, never, never>;
  organisations: ColumnType<string[] | null, never, never>;
  services: ColumnType<string[] | null, never, never>;
}

/** What is held of the reach of who asks. */
export interface AccessAskedReach {
  membership_id: ColumnType<string | null, never, never>;
  organisation_id: ColumnType<string | null, never, never>;
  role: ColumnType<string | null, never, never>;
  day: ColumnType<string | null, never, never>;
  until: ColumnType<Date | null, never, never>;
  seen: ColumnType<unknown, never, never>;
  made_by: ColumnType<string | null, never, never>;
  since: ColumnType<string | null, never, never>;
  depends: ColumnType<string[] | null, never, never>;
  organisations: ColumnType<string[] | null, never, never>;
  services: ColumnType<string[] | null, never, never>;
  flow_releases: ColumnType<string[] | null, never, never>;
  flow_organisations: ColumnType<string[] | null, never, never>;
  flow_cases: ColumnType<string[] | null, never, never>;
  flow_persons: ColumnType<string[] | null, never, never>;
  flow_ranks: ColumnType<number[] | null, never, never>;
  keys: ColumnType<string[] | null, never, never>;
  key_ends: ColumnType<number[] | null, never, never>;
  profile_keys: ColumnType<string[] | null, never, never>;
  profile_key_ends: ColumnType<number[] | null, never, never>;
  case_keys: ColumnType<string[] | null, never, never>;
  case_key_ends: ColumnType<number[] | null, never, never>;
  cases: ColumnType<string[] | null, never, never>;
  lead_cases: ColumnType<string[] | null, never, never>;
  open_cases: ColumnType<string[] | null, never, never>;
  people: ColumnType<string[] | null, never, never>;
  releases_to_me: ColumnType<string[] | null, never, never>;
  releases_given: ColumnType<string[] | null, never, never>;
  releases_from_me: ColumnType<string[] | null, never, never>;
  colleagues: ColumnType<string[] | null, never, never>;
  accounts: ColumnType<string[] | null, never, never>;
  mandates: ColumnType<string[] | null, never, never>;
  common_cases: ColumnType<string[] | null, never, never>;
}

/** One row for each database connection: who asks in its present transaction, found out once. Rows of earlier transactions say nothing. */
export interface AccessAsking {
  backend: number;
  began: Date;
  secret_hash: Uint8Array;
  account_id: string;
  membership_id: string;
  organisation_id: Generated<string>;
  role: string;
  language: string;
  made_by: string;
  organisations: string[];
  services: string[];
}

/** Codes on paper for the day the phone is lost. Each works once. */
export interface AccessBackupCode {
  code_hash: Uint8Array;
  account_id: string;
  used_at: Date | null;
  created_at: Generated<Date>;
}

/** Random numbers for passkeys to sign. Each works once, for what and whom it was made. */
export interface AccessChallenge {
  hash: Uint8Array;
  purpose: 'register' | 'invited' | 'sign_in' | 'confirm';
  session_id: string | null;
  account_id: string | null;
  expires_at: Date;
}

/** Every change of every row by one generic trigger: the values before. Append-only; sealed in a hash chain. */
export interface AccessChangeLog {
  id: ColumnType<string, never, never>;
  xid: Generated<string>;
  at: Generated<Date>;
  account_id: string | null;
  membership_id: string | null;
  organisation_id: string | null;
  case_id: string | null;
  table_name: string;
  row_id: string | null;
  action: 'insert' | 'update' | 'delete';
  was: unknown;
  salt: Generated<string | null>;
  row_hash: Uint8Array | null;
  erasure_id: string | null;
}

/** Somebody was found: a narrow view for a few hours. */
export interface AccessEmergencyAccess {
  id: Generated<string>;
  request_id: string;
  organisation_id: Generated<string>;
  person_ids: string[];
  ends_at: Date;
  ended_at: Date | null;
  ended_by: string | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Whom it was told at once: heads and leading key workers of the organisations whose data were opened. They confirm having read it. */
export interface AccessEmergencyNotice {
  id: Generated<string>;
  access_id: string;
  organisation_id: Generated<string>;
  membership_id: string;
  person_id: string;
  confirmed_at: Date | null;
  comment: Generated<string>;
  created_at: Generated<Date>;
}

/** Who asked for emergency access to whom and why: written and committed before anything is looked for, whether somebody is found or not. */
export interface AccessEmergencyRequest {
  id: string;
  organisation_id: Generated<string>;
  xid: Generated<string>;
  name: string;
  birth_date: string;
  danger: 'life' | 'violence' | 'child' | 'missing' | 'self_harm' | 'other';
  reason: string;
  answered_at: Date | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A link by which one named person without an account sees one thing. Only hashes of the secret and of the code are kept. */
export interface AccessGuestLink {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  purpose: 'commitment' | 'referral' | 'booking' | 'meeting';
  subject_id: string;
  guest_name: string;
  client_shown: Generated<string>;
  phone: string;
  secret_hash: Uint8Array;
  code_hash: Uint8Array;
  wrong_codes: Generated<number>;
  burnt_at: Date | null;
  mailed_to: string | null;
  expires_on: Generated<string>;
  revoked_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What was done with a guest link. Append-only; seen by those who gave it. */
export interface AccessGuestLog {
  id: ColumnType<string, never, never>;
  organisation_id: Generated<string>;
  link_id: string;
  at: Generated<Date>;
  what: 'opened' | 'wrong_code' | 'burnt' | 'read' | 'answered';
}

/** A guest who gave the right code, for an hour. Apart from accounts' sessions. */
export interface AccessGuestSession {
  secret_hash: Uint8Array;
  link_id: string;
  created_at: Generated<Date>;
  expires_at: Date;
}

/** The caller's reach as worked out before, while it holds. */
export interface AccessHeldReach {
  membership_id: ColumnType<string | null, never, never>;
  organisation_id: ColumnType<string | null, never, never>;
  role: ColumnType<string | null, never, never>;
  day: ColumnType<string | null, never, never>;
  until: ColumnType<Date | null, never, never>;
  seen: ColumnType<unknown, never, never>;
  made_by: ColumnType<string | null, never, never>;
  since: ColumnType<string | null, never, never>;
  depends: ColumnType<string[] | null, never, never>;
  organisations: ColumnType<string[] | null, never, never>;
  services: ColumnType<string[] | null, never, never>;
  flow_releases: ColumnType<string[] | null, never, never>;
  flow_organisations: ColumnType<string[] | null, never, never>;
  flow_cases: ColumnType<string[] | null, never, never>;
  flow_persons: ColumnType<string[] | null, never, never>;
  flow_ranks: ColumnType<number[] | null, never, never>;
  keys: ColumnType<string[] | null, never, never>;
  key_ends: ColumnType<number[] | null, never, never>;
  profile_keys: ColumnType<string[] | null, never, never>;
  profile_key_ends: ColumnType<number[] | null, never, never>;
  case_keys: ColumnType<string[] | null, never, never>;
  case_key_ends: ColumnType<number[] | null, never, never>;
  cases: ColumnType<string[] | null, never, never>;
  lead_cases: ColumnType<string[] | null, never, never>;
  open_cases: ColumnType<string[] | null, never, never>;
  people: ColumnType<string[] | null, never, never>;
  releases_to_me: ColumnType<string[] | null, never, never>;
  releases_given: ColumnType<string[] | null, never, never>;
  releases_from_me: ColumnType<string[] | null, never, never>;
  colleagues: ColumnType<string[] | null, never, never>;
  accounts: ColumnType<string[] | null, never, never>;
  mandates: ColumnType<string[] | null, never, never>;
  common_cases: ColumnType<string[] | null, never, never>;
  account_id: ColumnType<string | null, never, never>;
  language: ColumnType<string | null, never, never>;
  secret_hash: ColumnType<Uint8Array | null, never, never>;
}

/** A link sent by e-mail by which a new account chooses its way in. Single use; a newer one revokes the older. */
export interface AccessInvitation {
  id: string;
  account_id: string;
  secret_hash: Uint8Array;
  expires_at: Generated<Date>;
  used_at: Date | null;
  revoked_at: Date | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Organisations by the name that the caller may know. */
export interface AccessKnownOrganisation {
  id: ColumnType<string | null, never, never>;
  name: ColumnType<string | null, never, never>;
  short_name: ColumnType<string | null, never, never>;
  kind: ColumnType<string | null, never, never>;
  ico: ColumnType<string | null, never, never>;
  masked: ColumnType<boolean | null, never, never>;
  still_after_days: ColumnType<number | null, never, never>;
  version: ColumnType<number | null, never, never>;
  idle_minutes: ColumnType<number | null, never, never>;
}

/** Links of the hash chains: each covers the rows of transactions below below_xid not covered before, and the link before it. */
export interface AccessLogSeal {
  id: ColumnType<string, never, never>;
  log: 'read_log' | 'change_log';
  below_xid: string;
  row_count: string;
  hash: Uint8Array;
  sealed_at: Generated<Date>;
}

/** What a coordinator is charged with, in dated versions. It bounds which cases she sees. */
export interface AccessMandate {
  id: string;
  organisation_id: Generated<string>;
  membership_id: string;
  text: string;
  valid_from: string;
  valid_to: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** The services a mandate covers. */
export interface AccessMandateService {
  mandate_id: string;
  service_id: string;
}

/** The true name of a masked organisation, for its own people and for those it unmasked itself to. */
export interface AccessMask {
  organisation_id: Generated<string>;
  name: string;
  short_name: string;
  kind: string;
  ico: string | null;
  since: Generated<string>;
  author_id: Generated<string | null>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** The caller of the transaction. */
export interface AccessMe {
  account_id: ColumnType<string | null, never, never>;
  membership_id: ColumnType<string | null, never, never>;
  organisation_id: ColumnType<string | null, never, never>;
  role: ColumnType<string | null, never, never>;
  language: ColumnType<string | null, never, never>;
  secret_hash: ColumnType<Uint8Array | null, never, never>;
}

/** An account's place in an organisation: role, profession and share of full time, dated. Every author is a membership, so that authorship says for whom. */
export interface AccessMembership {
  id: string;
  account_id: string;
  organisation_id: Generated<string>;
  role: 'worker' | 'head' | 'coordinator' | 'methodologist' | 'analyst' | 'secretary' | 'administrator';
  profession: Generated<'social_worker' | 'social_care_worker' | 'intercultural_worker' | 'community_worker' | 'teacher' | 'psychologist' | 'lawyer' | 'other'>;
  fte: Generated<string>;
  valid_from: Generated<string>;
  valid_to: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  ended_at: Date | null;
}

/** In which services a worker works: these services' cases are theirs to see. */
export interface AccessMembershipService {
  membership_id: string;
  service_id: string;
}

/** On the way to the identity provider and back. Each row is taken once. */
export interface AccessOidcFlow {
  state_hash: Uint8Array;
  browser_hash: Uint8Array;
  purpose: 'signIn' | 'link' | 'unlock' | 'invitation' | 'linking';
  session_id: string | null;
  invitation_hash: Uint8Array | null;
  sealed: Uint8Array;
  expires_at: Date;
}

/** A person as an identity provider knows them, linked by an invitation or by the signed-in person; never by an address. */
export interface AccessOidcIdentity {
  id: string;
  account_id: string;
  issuer: string;
  subject: string;
  label: Generated<string>;
  last_used_at: Date | null;
  created_at: Generated<Date>;
}

/** An organisation with accounts here: its own controller of personal data. Parts (centres of a network, departments) form a tree. */
export interface AccessOrganisation {
  id: string;
  parent_id: string | null;
  name: string;
  short_name: string;
  kind: 'ngo' | 'centre_network' | 'centre' | 'orp' | 'region' | 'ministry' | 'other';
  ico: string | null;
  still_after_days: Generated<number>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  idle_minutes: Generated<number>;
  masked: Generated<boolean>;
}

/** A key in a phone, computer or token that signs its owner in after a fingerprint, face or PIN. */
export interface AccessPasskey {
  id: string;
  account_id: string;
  name: string;
  credential_id: string;
  public_key: Uint8Array;
  counter: Generated<string>;
  transports: Generated<string[]>;
  backed_up: Generated<boolean>;
  last_used_at: Date | null;
  created_at: Generated<Date>;
}

/** A forgotten password: a link sent to the account's address. Single use. */
export interface AccessPasswordReset {
  secret_hash: Uint8Array;
  account_id: string;
  expires_at: Date;
  used_at: Date | null;
  created_at: Generated<Date>;
}

/** What is within the reach of a membership, as the access functions worked it out. Believed only on its day, before its end, and while no change of what it depends on has come since (access.reach_change). Empty columns are not worked out yet. */
export interface AccessReach {
  membership_id: string;
  organisation_id: Generated<string>;
  role: string;
  day: string;
  until: Date;
  seen: unknown;
  made_by: Generated<string>;
  since: string;
  depends: string[];
  organisations: string[] | null;
  services: string[] | null;
  flow_releases: string[] | null;
  flow_organisations: string[] | null;
  flow_cases: string[] | null;
  flow_persons: string[] | null;
  flow_ranks: number[] | null;
  keys: string[] | null;
  key_ends: number[] | null;
  profile_keys: string[] | null;
  profile_key_ends: number[] | null;
  case_keys: string[] | null;
  case_key_ends: number[] | null;
  cases: string[] | null;
  lead_cases: string[] | null;
  open_cases: string[] | null;
  people: string[] | null;
  releases_to_me: string[] | null;
  releases_given: string[] | null;
  releases_from_me: string[] | null;
  colleagues: string[] | null;
  accounts: string[] | null;
  mandates: string[] | null;
  common_cases: string[] | null;
}

/** Whose reach a transaction may have changed. Written by triggers in that very transaction, so that withdrawing a release acts at once. */
export interface AccessReachChange {
  about: string;
  xid: Generated<string>;
}

/** Who opened whose file, when and why. Append-only; sealed in a hash chain. */
export interface AccessReadLog {
  id: ColumnType<string, never, never>;
  xid: Generated<string>;
  at: Generated<Date>;
  account_id: string;
  membership_id: string | null;
  organisation_id: string | null;
  case_id: string | null;
  person_id: string | null;
  endpoint: string;
  ground: 'team' | 'service' | 'head' | 'mandate' | 'release' | 'own' | 'emergency' | 'denied';
  reason: string | null;
  salt: Generated<string | null>;
  row_hash: Uint8Array | null;
  erasure_id: string | null;
  document_id: Generated<string | null>;
}

/** One person's data of one case passed from one organisation to another. In force only when signed (or on a statute), within its days, not withdrawn. */
export interface AccessRelease {
  id: string;
  organisation_id: Generated<string>;
  to_organisation_id: string;
  to_service_id: string | null;
  case_id: string;
  person_id: string;
  ground: 'consent' | 'statute';
  statute_code: string | null;
  level: 'involvement' | 'commitments' | 'plan' | 'mapping' | 'notes';
  mutual: Generated<boolean>;
  purpose: string;
  valid_from: string;
  valid_to: string;
  language: Generated<string>;
  interpreter: Generated<string>;
  understood: 'yes' | 'partly' | 'no' | 'not_checked' | null;
  guardian_id: string | null;
  child_opinion: Generated<string>;
  sheet_versions: Generated<unknown>;
  withdrawn_at: Date | null;
  withdrawal_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Releases that hold today. */
export interface AccessReleaseInForce {
  id: ColumnType<string | null, never, never>;
  organisation_id: ColumnType<string | null, never, never>;
  to_organisation_id: ColumnType<string | null, never, never>;
  to_service_id: ColumnType<string | null, never, never>;
  case_id: ColumnType<string | null, never, never>;
  person_id: ColumnType<string | null, never, never>;
  ground: ColumnType<string | null, never, never>;
  statute_code: ColumnType<string | null, never, never>;
  level: ColumnType<string | null, never, never>;
  mutual: ColumnType<boolean | null, never, never>;
  purpose: ColumnType<string | null, never, never>;
  valid_from: ColumnType<string | null, never, never>;
  valid_to: ColumnType<string | null, never, never>;
  language: ColumnType<string | null, never, never>;
  interpreter: ColumnType<string | null, never, never>;
  understood: ColumnType<string | null, never, never>;
  guardian_id: ColumnType<string | null, never, never>;
  child_opinion: ColumnType<string | null, never, never>;
  sheet_versions: ColumnType<unknown, never, never>;
  withdrawn_at: ColumnType<Date | null, never, never>;
  withdrawal_reason: ColumnType<string | null, never, never>;
  author_id: ColumnType<string | null, never, never>;
  version: ColumnType<number | null, never, never>;
  created_at: ColumnType<Date | null, never, never>;
  updated_at: ColumnType<Date | null, never, never>;
}

/** What is released one by one, whatever the level: vulnerability factors, health, third persons of the network map. */
export interface AccessReleaseItem {
  id: string;
  release_id: string;
  organisation_id: Generated<string>;
  kind: 'vulnerability' | 'health' | 'tie' | 'document';
  item_id: string;
}

/** Mutual releases in force that the receiving organisation agreed to. */
export interface AccessReleasePassedBack {
  id: ColumnType<string | null, never, never>;
  organisation_id: ColumnType<string | null, never, never>;
  to_organisation_id: ColumnType<string | null, never, never>;
  to_service_id: ColumnType<string | null, never, never>;
  case_id: ColumnType<string | null, never, never>;
  person_id: ColumnType<string | null, never, never>;
  ground: ColumnType<string | null, never, never>;
  statute_code: ColumnType<string | null, never, never>;
  level: ColumnType<string | null, never, never>;
  mutual: ColumnType<boolean | null, never, never>;
  purpose: ColumnType<string | null, never, never>;
  valid_from: ColumnType<string | null, never, never>;
  valid_to: ColumnType<string | null, never, never>;
  language: ColumnType<string | null, never, never>;
  interpreter: ColumnType<string | null, never, never>;
  understood: ColumnType<string | null, never, never>;
  guardian_id: ColumnType<string | null, never, never>;
  child_opinion: ColumnType<string | null, never, never>;
  sheet_versions: ColumnType<unknown, never, never>;
  withdrawn_at: ColumnType<Date | null, never, never>;
  withdrawal_reason: ColumnType<string | null, never, never>;
  author_id: ColumnType<string | null, never, never>;
  version: ColumnType<number | null, never, never>;
  created_at: ColumnType<Date | null, never, never>;
  updated_at: ColumnType<Date | null, never, never>;
}

/** The receiving organisation agrees to pass the same back on a mutual release. Without it nothing flows back: nobody may open another organisation's records by a release they wrote themselves. */
export interface AccessReleaseReturn {
  release_id: string;
  organisation_id: Generated<string>;
  agreed_at: Generated<Date>;
  ended_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** The signature that puts a consent in force. */
export interface AccessReleaseSignature {
  release_id: string;
  organisation_id: Generated<string>;
  signer_name: string;
  as_guardian: Generated<boolean>;
  strokes: string;
  signed_at: Generated<Date>;
  author_id: Generated<string>;
}

/** Ids under which something was created, so that a double click or an offline replay returns the first result. */
export interface AccessReplay {
  id: string;
  account_id: string;
  endpoint: string;
  body_hash: string;
  created_at: Generated<Date>;
}

/** A signed-in device. Only the SHA-256 of its secret is kept. Half until the second factor. */
export interface AccessSession {
  secret_hash: Uint8Array;
  account_id: string;
  membership_id: string | null;
  strength: 'half' | 'full';
  created_at: Generated<Date>;
  seen_at: Generated<Date>;
  expires_at: Date;
  id: Generated<string>;
  device: Generated<string>;
  locked_at: Date | null;
  awake_until: Generated<Date>;
  confirmed_at: Generated<Date>;
}

/** Texts of the printed sheets, versioned by organisation and language; without a row the shipped text is used. */
export interface AccessSheetText {
  id: string;
  organisation_id: Generated<string>;
  sheet: 'consent' | 'agreement';
  language: 'cs' | 'uk' | 'vi' | 'mn' | 'ru' | 'en';
  revision: number;
  body: unknown;
  translator: Generated<string>;
  verifier: Generated<string>;
  valid_from: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Failed sign-ins by address and by account, for throttling. Purged after a day. */
export interface AccessSignInAttempt {
  id: ColumnType<string, never, never>;
  key: string;
  at: Generated<Date>;
}

/** Dated list of statutes on which data may be passed without consent. */
export interface AccessStatuteGround {
  code: string;
  section: string;
  title: string;
  asker_kinds: string[];
  what: string;
  max_level: 'involvement' | 'commitments' | 'plan' | 'mapping' | 'notes';
  valid_from: string;
  valid_to: string | null;
}

/** To whom a masked organisation told its name, and until when. Kept by its head. */
export interface AccessUnmasking {
  id: string;
  organisation_id: Generated<string>;
  to_organisation_id: string;
  note: Generated<string>;
  since: Generated<string>;
  until: string | null;
  ended_at: Date | null;
  author_id: Generated<string | null>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** One audit of one service by a version of a method. open = being prepared and on visits; draft = the draft is with the service, which comments; final = never changes any more. */
export interface AuditsAudit {
  id: string;
  organisation_id: Generated<string>;
  round_id: string | null;
  service_id: string;
  to_organisation_id: string | null;
  version_id: string;
  kind: Generated<'full' | 'follow_up'>;
  follows_id: string | null;
  scope: Generated<string>;
  criteria: string[] | null;
  state: Generated<'open' | 'draft' | 'final' | 'cancelled'>;
  begins_on: string;
  ends_on: string | null;
  comments_until: string | null;
  sent_at: Date | null;
  final_at: Date | null;
  cancel_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A document of an audit: a template of a contract, house rules, a plan of supervision. About no client. */
export interface AuditsAuditDocument {
  document_id: string;
  audit_id: string;
  organisation_id: Generated<string>;
  readers: string[] | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Who audits. Never somebody of the organisation that is audited. */
export interface AuditsAuditor {
  id: string;
  organisation_id: Generated<string>;
  audit_id: string;
  membership_id: string;
  name: Generated<string>;
  leads: Generated<boolean>;
  declared_at: Date | null;
  declaration: Generated<string>;
  left_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What the service says to the draft, and what the auditors made of it. Never changed; stays beside the text. */
export interface AuditsComment {
  id: string;
  organisation_id: Generated<string>;
  audit_id: string;
  criterion: string | null;
  finding_id: string | null;
  replies_id: string | null;
  outcome: 'taken' | 'partly' | 'kept' | null;
  text: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** What a rating of a criterion stands on: seen, heard, read. Read by the team of the audit only. */
export interface AuditsEvidence {
  id: string;
  organisation_id: Generated<string>;
  audit_id: string;
  criterion: string;
  kind: 'observation' | 'interview' | 'document' | 'record' | 'other';
  interview_id: string | null;
  document_id: string | null;
  text: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What is good in a service and what is to change, by the criterion where it was seen. Goes to the service with the draft and into the report. */
export interface AuditsFinding {
  id: string;
  organisation_id: Generated<string>;
  audit_id: string;
  criterion: string;
  kind: 'strength' | 'finding';
  severity: 'serious' | 'middle' | 'small' | null;
  theme: string;
  text: string;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A talk of the auditors with a client, a worker, the head. Read by the team of the audit only, never by the service. */
export interface AuditsInterview {
  id: string;
  organisation_id: Generated<string>;
  audit_id: string;
  visit_id: string | null;
  on_day: string;
  with_whom: 'client' | 'worker' | 'head' | 'other';
  label: string;
  consent: 'oral' | 'written' | 'refused';
  anonymous: Generated<boolean>;
  name: Generated<string>;
  notes: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** How one criterion stands in one audit, in a level described by words. Goes to the service with the draft and into the report. */
export interface AuditsRating {
  id: string;
  organisation_id: Generated<string>;
  audit_id: string;
  criterion: string;
  level: string | null;
  applies: Generated<boolean>;
  summary: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who may read an audit when it is final, said one by one. The service reads also that it goes on, and its draft. */
export interface AuditsReader {
  id: string;
  organisation_id: Generated<string>;
  audit_id: string;
  kind: 'service' | 'founder' | 'municipality' | 'region' | 'ministry' | 'method_team' | 'other';
  to_organisation_id: string;
  to_membership_id: string | null;
  until: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A recommendation (of the same number) comes out of an audit. Given when the audit is final. */
export interface AuditsRecommended {
  id: string;
  organisation_id: Generated<string>;
  audit_id: string;
  finding_id: string | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** The final report of an audit (of the same number) as it was finished: never changed. */
export interface AuditsReport {
  id: string;
  organisation_id: Generated<string>;
  content: unknown;
  fingerprint: string;
  pdf: Uint8Array;
  docx: Uint8Array;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Audits of several services that belong together: compared with each other and with an earlier round. */
export interface AuditsRound {
  id: string;
  organisation_id: Generated<string>;
  name: string;
  version_id: string;
  begins_on: string;
  ends_on: string | null;
  purpose: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** The team of an audited service on a day, as a fact of the audit: released by the service out of what it keeps here, or noted by the auditors where it has no account, with the source. Never changed; a later one stands beside. */
export interface AuditsStaffing {
  id: string;
  organisation_id: Generated<string>;
  audit_id: string;
  on_day: string;
  social_workers: string;
  care_workers: string;
  others: string;
  source: 'service' | 'head' | 'documents' | 'register' | 'other';
  source_text: Generated<string>;
  departures: unknown;
  departures_from: string | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Which finding a number in a published report stands for. Numbers are drawn, so that they tell no audit; whoever may read the audit finds the finding behind a number. */
export interface AuditsSummaryNumber {
  report_id: string;
  number: number;
  organisation_id: Generated<string>;
  audit_id: string;
  finding_id: string;
}

/** To whom a report of a round was published: said with the publishing, because what is hidden in it depends on who reads. */
export interface AuditsSummaryReader {
  id: string;
  organisation_id: Generated<string>;
  report_id: string;
  to_organisation_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** The report of a whole round (of the same number) as it was published: once, never changed. A second one would give away by subtraction what came between. */
export interface AuditsSummaryReport {
  id: string;
  organisation_id: Generated<string>;
  content: unknown;
  fingerprint: string;
  pdf: Uint8Array;
  docx: Uint8Array;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** What the author of a report of a whole round (of the same number) writes and chooses; everything else in it is counted. */
export interface AuditsSummaryText {
  id: string;
  organisation_id: Generated<string>;
  introduction: Generated<string>;
  strengths: Generated<string[]>;
  recommendations: Generated<string[]>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A visit of the auditors; the service reads it too. */
export interface AuditsVisit {
  id: string;
  organisation_id: Generated<string>;
  audit_id: string;
  on_day: string;
  starts_at: string | null;
  ends_at: string | null;
  place: Generated<string>;
  program: Generated<string>;
  cancelled: Generated<boolean>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A case told without names, places and dates, read and confirmed by a worker. Stays with the case; what is shared is a copy that does not know from where it is. */
export interface CasesAnonymisedStory {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  purpose: 'intervision' | 'case_study' | 'advocacy' | 'publication';
  title: string;
  text: string;
  question: Generated<string>;
  kept: Generated<string[]>;
  kept_reason: Generated<string>;
  confirmed_on: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** The coordinated support of a person or a family. organisation_id leads it; others take part through case_service and see it through releases. */
export interface CasesCase {
  id: string;
  organisation_id: Generated<string>;
  number: Generated<string>;
  label: string;
  subject_kind: 'person' | 'family' | 'locality';
  scope: Generated<'internal' | 'external'>;
  mode: Generated<'individual' | 'team'>;
  phase: Generated<'prospect' | 'mapping' | 'planning' | 'evaluation' | 'closed'>;
  episode: Generated<number>;
  opened_on: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Evaluation of an episode: what helped, what stood in the way, whether the situation is stabilised, with the client or without. */
export interface CasesCaseEvaluation {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  episode: number;
  evaluated_on: Generated<string>;
  with_client: Generated<boolean>;
  client_rating: number | null;
  client_words: Generated<string>;
  helped: Generated<string>;
  hindered: Generated<string>;
  stabilised: 'yes' | 'partly' | 'no' | null;
  intervision_on: string | null;
  next_step: 'close' | 'go_on' | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Persons of the case: the client or the members of the family. */
export interface CasesCasePerson {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  person_id: string;
  part: Generated<'client' | 'adult' | 'child'>;
  since: Generated<string>;
  until: string | null;
  share_key: ColumnType<string, never, never>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A service taking part in a case: invited, answered, its agreement with the client. organisation_id is the organisation of the service. */
export interface CasesCaseService {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  service_id: string;
  lead_organisation_id: string;
  own_label: Generated<string>;
  state: Generated<'invited' | 'accepted' | 'declined' | 'ended'>;
  invitation: Generated<string>;
  answer: Generated<string>;
  answered_at: Date | null;
  agreement_form: Generated<'none' | 'oral' | 'written'>;
  agreement_on: string | null;
  agreement_scope: Generated<string>;
  agreement_ends_on: string | null;
  ended_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  ending_reason: Generated<string>;
}

/** A child's own sheet: the child's voice, school, who stands by it. One current row for each child; earlier ones are history. */
export interface CasesChildSheet {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  person_id: string;
  voice: Generated<string>;
  voice_language: Generated<string>;
  likes: Generated<string>;
  school: Generated<string>;
  support_person: Generated<string>;
  written_on: Generated<string>;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  confidence_of: string | null;
}

/** A stretch of work on the case between opening and closing; reopening starts the next one and keeps the history. */
export interface CasesEpisode {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  number: number;
  opened_on: string;
  opening_reason: Generated<string>;
  closed_on: string | null;
  closing_code: string | null;
  closing_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A goal of the plan in the client's own words. Each service keeps its individual plan (service_id); the joint plan is all of them that one may see. */
export interface CasesGoal {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  service_id: string | null;
  words: string;
  language: Generated<string>;
  translation: Generated<string>;
  domain: string | null;
  priority: Generated<number>;
  starts_on: string | null;
  due_on: string | null;
  state: Generated<'open' | 'reached' | 'partly' | 'not_reached' | 'dropped'>;
  episode: Generated<number>;
  confidence_of: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** How a goal ended up or stands: outcome, why, the client's own rating. */
export interface CasesGoalEvaluation {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  goal_id: string;
  evaluated_on: Generated<string>;
  outcome: 'reached' | 'partly' | 'not_reached' | 'dropped' | 'open';
  why: Generated<string>;
  client_rating: number | null;
  client_words: Generated<string>;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Health and special needs of a person; released one by one. */
export interface CasesHealthFact {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  text: string;
  noted_on: Generated<string>;
  ended_on: string | null;
  confidence_of: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  in_emergency: Generated<boolean>;
}

/** A relative in the genogram who is not a person of the case (a grandmother, a dead father). A third person. */
export interface CasesKin {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  name: string;
  sex: Generated<'female' | 'male' | 'unstated'>;
  birth_year: number | null;
  death_year: number | null;
  relation: 'parent' | 'partner' | 'former_partner' | 'sibling' | 'child';
  of_person_id: string | null;
  of_kin_id: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A need in one domain on a dated 5-step scale (1 pressing … 5 copes), the worker's and the client's own value; rows over time make the trend. */
export interface CasesNeedRating {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  domain: string;
  rated_on: Generated<string>;
  worker_value: number | null;
  client_value: number | null;
  reason: Generated<string>;
  episode: Generated<number>;
  confidence_of: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What follows from the network map: the client's own conclusion and the ties that are missing. */
export interface CasesNetworkNote {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  on_day: Generated<string>;
  conclusion: Generated<string>;
  missing: Generated<string[]>;
  drawn_with: Generated<string>;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Steps between phases. Going on although something is lacking needs a reason that stays visible. */
export interface CasesPhaseChange {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  episode: number;
  from_phase: string;
  to_phase: string;
  lacking: Generated<string[]>;
  reason: Generated<string>;
  changed_on: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** The coordinator's review of the chosen procedure: what to repeat, what to revise. */
export interface CasesProcedureReview {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  episode: number;
  reviewed_on: Generated<string>;
  text: string;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What somebody of the case asks for, in their own words, and the worker's reading apart from it. */
export interface CasesRequest {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  person_id: string;
  words: string;
  language: Generated<string>;
  translation: Generated<string>;
  translated_by: Generated<string>;
  reading: Generated<string>;
  said_on: Generated<string>;
  episode: Generated<number>;
  confidence_of: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who works on the case, as what, from when to when. organisation_id is the organisation of the member. */
export interface CasesTeamMember {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  membership_id: string;
  service_id: string | null;
  role: 'leading_key_worker' | 'key_worker' | 'coordinator' | 'member' | 'interpreter' | 'partner';
  since: Generated<string>;
  until: string | null;
  handover: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A tie of the client's network: somebody or something outside the household. Its state is dated in tie_state. */
export interface CasesTie {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  sector: 'family' | 'friends' | 'community' | 'work_housing' | 'services_outside' | 'services_in_case';
  name: string;
  detail: Generated<string>;
  private_person: Generated<boolean>;
  service_id: string | null;
  partner_id: string | null;
  ended_on: string | null;
  confidence_of: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What a tie was like on a day: strength, stress, direction. The newest not after the day of the map is drawn. */
export interface CasesTieState {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  tie_id: string;
  on_day: Generated<string>;
  strength: 'strong' | 'plain' | 'weak' | 'tense' | 'cut';
  direction: Generated<'to' | 'from' | 'both' | 'none'>;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A vulnerability factor of a person. A set, never a score; released one by one. */
export interface CasesVulnerability {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  about: Generated<string[]>;
  factor: string;
  note: Generated<string>;
  noted_on: Generated<string>;
  ended_on: string | null;
  confidence_of: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who will do what for whom by when. A step of a plan is a commitment with a goal. Given to another organisation it must be accepted or declined. */
export interface CommitmentsCommitment {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  about: Generated<string[]>;
  goal_id: string | null;
  what: string;
  starts_on: string | null;
  due_on: string | null;
  due_time: string | null;
  priority: Generated<number>;
  owner_kind: 'worker' | 'service' | 'client' | 'body' | 'nobody';
  owner_membership_id: string | null;
  owner_service_id: string | null;
  owner_organisation_id: string | null;
  owner_person_id: string | null;
  owner_body: Generated<string>;
  partner_id: string | null;
  asked_on: string | null;
  asked_by: string | null;
  remind_on: string | null;
  state: Generated<'offered' | 'open' | 'declined' | 'done' | 'cancelled'>;
  proposed_on: string | null;
  kind: Generated<'task' | 'promised_contact' | 'review' | 'follow_up'>;
  done_on: string | null;
  confidence_of: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A step that can start only after another one. */
export interface CommitmentsDependency {
  id: string;
  organisation_id: Generated<string>;
  commitment_id: string;
  needs_id: string;
}

/** What happened to a commitment: offered, accepted, declined with a reason, another date proposed, done with a result, handed over. Each side keeps what it wrote. */
export interface CommitmentsEvent {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  about: Generated<string[]>;
  commitment_id: string;
  kind: 'offered' | 'accepted' | 'declined' | 'proposed' | 'agreed' | 'done' | 'reopened' | 'handed_over' | 'asked' | 'cancelled' | 'note';
  text: Generated<string>;
  proposed_on: string | null;
  to_membership_id: string | null;
  to_organisation_id: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  guest_link_id: string | null;
}

/** A crisis plan that runs or ran for a locality, with one coordinator where information meets. */
export interface CrisisActivation {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  title: string;
  trigger: string;
  level: Generated<'watch' | 'local' | 'full'>;
  coordinator_id: string;
  deputy_id: string | null;
  started_at: Generated<Date>;
  report_every_hours: Generated<number>;
  emergency_until: Date | null;
  ended_at: Date | null;
  ending: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  template_version_id: string | null;
  plan_name: Generated<string>;
  plan: Generated<unknown>;
  sign_ids: Generated<string[]>;
  emergency_statute: string | null;
}

/** Material aid that came in or was given out. A mistake is struck with a reason, never deleted; what is in store is counted from it. */
export interface CrisisAid {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  direction: 'in' | 'out';
  thing: string;
  unit: Generated<string>;
  amount: string;
  whom: Generated<string>;
  partner_id: string | null;
  moved_at: Generated<Date>;
  struck_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Contact tree of a crisis: who calls whom, whether they were reached. Work numbers only. */
export interface CrisisContact {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  parent_id: string | null;
  position: Generated<number>;
  kind: 'role' | 'head' | 'body';
  role_code: Generated<string>;
  membership_id: string | null;
  partner_id: string | null;
  name: Generated<string>;
  phone: Generated<string>;
  state: Generated<'waiting' | 'reached' | 'not_reached'>;
  told_at: Date | null;
  told_by: string | null;
  note: Generated<string>;
  ended_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Every opening, prolonging and ending of the emergency ground: by whom, why, until when. Only added to. */
export interface CrisisEmergency {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  until: Date;
  statute_code: string | null;
  reason: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** The timeline of a crisis: what happened, what was decided, what somebody found out. Only added to; never about a client by name. */
export interface CrisisEntry {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  seq: string;
  at: Generated<Date>;
  kind: string;
  area: Generated<string>;
  text: string;
  author_id: Generated<string | null>;
  created_at: Generated<Date>;
  strikes_id: string | null;
  commitment_id: string | null;
  statement_id: string | null;
  report_id: string | null;
}

/** Review after a crisis, one row an area, written together. */
export interface CrisisFinding {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  area: string;
  worked: Generated<string>;
  failed: Generated<string>;
  to_change: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A household of a house in crisis: what it needs, never who it is. Others than the organisation that wrote it read it by a role while the emergency ground lasts, or by a release. */
export interface CrisisHousehold {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  unit: string;
  adults: Generated<number>;
  children: Generated<number>;
  shelter: Generated<'not_known' | 'own' | 'needed' | 'offered' | 'placed' | 'declined'>;
  shelter_where: Generated<string>;
  health_support: Generated<boolean>;
  pets: Generated<number>;
  language: string | null;
  interpreter: Generated<boolean>;
  cares_id: string | null;
  needs: Generated<string>;
  left_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A household is that of a client's case: known to the organisation that leads it. Whom that case is released to reads the household, too. */
export interface CrisisHouseholdClient {
  id: string;
  organisation_id: Generated<string>;
  household_id: string;
  case_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Numbers of households as far as they may be read, by crisis and organisation. */
export interface CrisisHouseholdSum {
  activation_id: ColumnType<string | null, never, never>;
  organisation_id: ColumnType<string | null, never, never>;
  households: ColumnType<number | null, never, never>;
  adults: ColumnType<number | null, never, never>;
  children: ColumnType<number | null, never, never>;
  shelter_needed: ColumnType<number | null, never, never>;
  shelter_people: ColumnType<number | null, never, never>;
  placed: ColumnType<number | null, never, never>;
  health_support: ColumnType<number | null, never, never>;
  pets: ColumnType<number | null, never, never>;
  interpreter: ColumnType<number | null, never, never>;
  without_worker: ColumnType<number | null, never, never>;
  gone: ColumnType<number | null, never, never>;
}

/** Checklist of a crisis: what the plan proposes, and what became of it. */
export interface CrisisItem {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  area: string;
  position: number;
  text: string;
  who_usually: Generated<string>;
  due_at: Date | null;
  state: Generated<'proposed' | 'given' | 'covered' | 'skipped'>;
  commitment_id: string | null;
  covered_by: Generated<string>;
  reason: Generated<string>;
  added: Generated<boolean>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What a review wants changed in the plan: proposed to the organisation that keeps it, accepted into its next draft or declined with a reason. */
export interface CrisisProposal {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  to_organisation_id: string;
  template_id: string | null;
  template_version_id: string | null;
  area: string;
  change: unknown;
  reason: string;
  state: Generated<'proposed' | 'accepted' | 'declined'>;
  answer: Generated<string>;
  answered_at: Date | null;
  answered_by: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Body that receives the situation reports of a crisis: by a mail that one waits, or handed over in another way. */
export interface CrisisRecipient {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  name: string;
  membership_id: string | null;
  way: Generated<string>;
  ended_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Situation report of a crisis. Once approved it is numbered and does not change. */
export interface CrisisReport {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  state: Generated<'draft' | 'approved'>;
  number: number | null;
  from_at: Date;
  to_at: Date;
  content: Generated<unknown>;
  kept: Generated<string[]>;
  kept_reason: Generated<string>;
  approved_at: Date | null;
  approved_by: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who downloaded a situation report, when and as what. */
export interface CrisisReportOpening {
  id: Generated<string>;
  organisation_id: Generated<string>;
  case_id: string;
  report_id: string;
  format: 'pdf' | 'docx';
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A body was told that a report waits, or it was handed over. */
export interface CrisisReportSent {
  id: Generated<string>;
  organisation_id: Generated<string>;
  case_id: string;
  report_id: string;
  recipient_id: string;
  mailed: boolean;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Who holds a role in a crisis, and who stands in for them. Whoever takes over is a new row. */
export interface CrisisRole {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  code: string;
  name: string;
  membership_id: string;
  deputy_id: string | null;
  since: Generated<Date>;
  until: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  handover: Generated<string>;
}

/** A shift is handed over: from the author to another one in the same role, who confirms it. Who holds the role does not change by it. */
export interface CrisisShift {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  role_code: string;
  to_membership_id: string;
  goes_on: string;
  watch: Generated<string>;
  taken_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Statement for the public. Published only when another person than its author approved it; then it does not change, a correction is a new one. */
export interface CrisisStatement {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  activation_id: string;
  title: string;
  text: string;
  unsaid: Generated<string>;
  state: Generated<'draft' | 'approved' | 'published'>;
  returned: Generated<string>;
  kept: Generated<string[]>;
  kept_reason: Generated<string>;
  approved_at: Date | null;
  approved_by: string | null;
  published_at: Date | null;
  published_by: string | null;
  channel: Generated<string>;
  corrects_id: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A crisis plan that an organisation keeps; what stands in it is in its versions. The plan shipped with the product stands in the code. */
export interface CrisisTemplate {
  id: string;
  organisation_id: Generated<string>;
  name: string;
  ended_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** One version of a crisis plan. A published one never changes; what is new is the next draft. */
export interface CrisisTemplateVersion {
  id: string;
  organisation_id: Generated<string>;
  template_id: string;
  number: number;
  state: Generated<'draft' | 'published'>;
  content: unknown;
  summary: Generated<string>;
  published_at: Date | null;
  published_by: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** That a worker was trained for a crisis, until when it holds. Kept by the head. */
export interface CrisisTraining {
  id: string;
  organisation_id: Generated<string>;
  membership_id: string;
  kind: 'coordination' | 'team' | 'media';
  trained_on: string;
  valid_until: string;
  proof: Generated<string>;
  ended_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What organisations agreed on. A draft is its writer's; offered, all its parties see it. Where it stands follows from its steps. */
export interface DirectoryAgreement {
  id: string;
  organisation_id: Generated<string>;
  title: string;
  scope: Generated<string>;
  orp_codes: Generated<string[]>;
  topics: Generated<string[]>;
  valid_from: string;
  valid_to: string | null;
  notice_months: number | null;
  review_on: string | null;
  revision: Generated<number>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** How the parties here answered to the wording that stands. */
export interface DirectoryAgreementAnswer {
  agreement_id: ColumnType<string | null, never, never>;
  party_id: ColumnType<string | null, never, never>;
  party_organisation_id: ColumnType<string | null, never, never>;
  kind: ColumnType<string | null, never, never>;
  on_day: ColumnType<string | null, never, never>;
}

/** A party of an agreement: an organisation here, or a partner as its writer knows it. */
export interface DirectoryAgreementParty {
  id: string;
  agreement_id: string;
  organisation_id: Generated<string>;
  party_organisation_id: string | null;
  partner_id: string | null;
  partner_name: Generated<string>;
  duties: string;
  created_at: Generated<Date>;
}

/** Services that an agreement covers. */
export interface DirectoryAgreementService {
  agreement_id: string;
  service_id: string;
  organisation_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Where agreements stand for the reader: offered, withdrawn, its last day, how many parties here confirmed, when to look at it again. */
export interface DirectoryAgreementStanding {
  agreement_id: ColumnType<string | null, never, never>;
  offered_on: ColumnType<string | null, never, never>;
  withdrawn_on: ColumnType<string | null, never, never>;
  ends_on: ColumnType<string | null, never, never>;
  others: ColumnType<number | null, never, never>;
  confirmed: ColumnType<number | null, never, never>;
  declined: ColumnType<number | null, never, never>;
  my_answer: ColumnType<string | null, never, never>;
  review_on: ColumnType<string | null, never, never>;
}

/** What became of an agreement, step by step; nothing here is ever changed. */
export interface DirectoryAgreementStep {
  id: string;
  agreement_id: string;
  organisation_id: Generated<string>;
  kind: 'offered' | 'changed' | 'confirmed' | 'declined' | 'reviewed' | 'ended' | 'withdrawn';
  revision: number;
  on_day: Generated<string>;
  until_day: string | null;
  note: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Free places and waiting time of a service as told on a day by somebody of it; written by whoever asked. */
export interface DirectoryAvailability {
  id: string;
  organisation_id: Generated<string>;
  service_id: string;
  told_on: Generated<string>;
  told_by: string;
  free: number | null;
  waiting_days: number | null;
  note: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** An interpreter was asked for a request. Carries all that the interpreter may know of it: no case, no topic; the client only as the one who asks wrote. */
export interface DirectoryBooking {
  id: string;
  organisation_id: Generated<string>;
  request_id: string;
  interpreter_id: string;
  interpreter_name: Generated<string>;
  during: Generated<string>;
  on_day: Generated<string>;
  starts: Generated<string>;
  minutes: Generated<number>;
  language: string;
  mode: Generated<'in_person' | 'phone' | 'video'>;
  place: Generated<string>;
  client_shown: Generated<string>;
  contact_name: Generated<string>;
  contact_phone: Generated<string>;
  price_hour: string | null;
  price_travel: string | null;
  price_min_minutes: Generated<number>;
  price_step_minutes: Generated<number>;
  answer_by: Date;
  state: Generated<'offered' | 'confirmed' | 'refused' | 'no_answer' | 'withdrawn' | 'done' | 'client_absent' | 'interpreter_absent'>;
  reason: Generated<string>;
  answered_at: Date | null;
  answered_by: 'interpreter' | 'guest' | 'worker' | null;
  reminded_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Dated code lists that rooms choose from: need domains, vulnerability factors, activities, kinds of residence and so on. */
export interface DirectoryCode {
  list: string;
  code: string;
  cs: string;
  en: string;
  uk: string;
  sort: Generated<number>;
  valid_from: Generated<string>;
  valid_to: string | null;
}

/** How to reach a partner or a service; never a private number. */
export interface DirectoryContact {
  id: string;
  organisation_id: Generated<string>;
  partner_id: string | null;
  service_id: string | null;
  label: string;
  phone: string | null;
  email: string | null;
  web: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  role: Generated<'reception' | 'worker' | 'head' | 'referrals' | 'crisis' | 'interpreting' | 'office' | 'other'>;
  note: Generated<string>;
}

/** What a search for help asks for, one row for each service; derived from the other tables of the directory. */
export interface DirectoryFinding {
  service_id: string;
  organisation_id: Generated<string>;
  common: boolean;
  accepts: boolean;
  interpreting: boolean;
  ends_on: string | null;
  free: number | null;
  free_on: string | null;
  age_from: number | null;
  age_to: number | null;
  sort: string;
  week: unknown;
  exceptions: unknown;
  limited: boolean;
  covers: string[];
  needs: string[];
  target_groups: string[];
  languages: string[];
  attributes: string[];
  forms: string[];
  place_ids: string[];
  titles: string;
  words: string;
  card: unknown;
}

/** Words of the directory without accents, for searching with a slip; no word says where it stands. */
export interface DirectoryFindingWord {
  word: string;
}

/** One taking over of a file into the directory: read, shown, confirmed, written. The row itself is the record of who did it and what came of it. */
export interface DirectoryImport {
  id: string;
  organisation_id: Generated<string>;
  kind: 'register' | 'sheet';
  state: Generated<'reading' | 'preview' | 'queued' | 'running' | 'done' | 'failed' | 'expired' | 'undone'>;
  read_bytes: Generated<string>;
  counts: Generated<unknown>;
  done: Generated<number>;
  steps: Generated<number>;
  confirmed_at: Date | null;
  finished_at: Date | null;
  expires_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Rows of a file as read, and what each would do. Thrown away when written (of a sheet: when it cannot be undone any more) or expired. */
export interface DirectoryImportRow {
  import_id: string;
  organisation_id: Generated<string>;
  row: number;
  key: Generated<string>;
  ico: string | null;
  label: Generated<string>;
  data: unknown;
  hash: string | null;
  what: 'new' | 'change' | 'same' | 'end' | 'past' | 'ours' | 'wrong' | null;
  kept: Generated<unknown>;
  reason: string | null;
  said: Generated<string>;
  service_id: string | null;
  partner_id: string | null;
  made: Generated<string[]>;
  was: unknown;
}

/** Somebody who interprets: a community or court interpreter, an intercultural worker. Kept by one organisation, which decides who else may ask them. */
export interface DirectoryInterpreter {
  id: string;
  organisation_id: Generated<string>;
  kind: 'community' | 'court' | 'intercultural';
  name: string;
  membership_id: string | null;
  partner_id: string | null;
  sex: 'female' | 'male' | null;
  orp_codes: Generated<string[]>;
  region_codes: Generated<string[]>;
  modes: Generated<string[]>;
  phone: string | null;
  email: string | null;
  price_hour: string | null;
  price_travel: string | null;
  price_min_minutes: Generated<number>;
  price_step_minutes: Generated<number>;
  week: Generated<string[]>;
  availability_note: Generated<string>;
  note: Generated<string>;
  ends_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** With whom an interpreter is not to work: with a client (read only by people of that case) or with an organisation (read only by whoever wrote it). Everybody else learns at most that they do not suit. */
export interface DirectoryInterpreterConflict {
  id: string;
  organisation_id: Generated<string>;
  interpreter_id: string;
  case_id: string | null;
  person_id: string | null;
  with_organisation_id: string | null;
  reason: 'knows' | 'relative' | 'community' | 'client_wish' | 'interest' | 'other';
  note: Generated<string>;
  ended_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Which language an interpreter speaks, which variant of it, how well and in which direction. */
export interface DirectoryInterpreterLanguage {
  id: string;
  organisation_id: Generated<string>;
  interpreter_id: string;
  language: string;
  variant: Generated<string>;
  direction: Generated<'both' | 'to_czech' | 'from_czech'>;
  level: Generated<'basic' | 'advanced' | 'native' | 'certified'>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** In what order an organisation asks interpreters: for a language, for a district, or at all. Read by that organisation only. */
export interface DirectoryInterpreterPreference {
  id: string;
  organisation_id: Generated<string>;
  interpreter_id: string;
  language: string | null;
  orp_code: string | null;
  position: number;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who else may see and ask an interpreter: a decision of the organisation that keeps them. */
export interface DirectoryInterpreterShare {
  id: string;
  organisation_id: Generated<string>;
  interpreter_id: string;
  to_organisation_id: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** On what an organisation works with an interpreter: its own contract. Read by that organisation only. */
export interface DirectoryInterpreterTerms {
  id: string;
  organisation_id: Generated<string>;
  interpreter_id: string;
  contract_kind: 'employment' | 'dpp' | 'dpc' | 'trade' | 'agency' | 'volunteer' | 'other' | null;
  contract_number: Generated<string>;
  contract_to: string | null;
  note: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Interpreting is needed: in which language, when, where, how. Says a kind of topic and never a story. Nobody took it: demand not met. */
export interface DirectoryInterpretingRequest {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  about: Generated<string[]>;
  occasion: Generated<'case' | 'event' | 'course' | 'phone_line' | 'other'>;
  languages: string[];
  variant: Generated<string>;
  on_day: string;
  starts: string;
  minutes: number;
  mode: Generated<'in_person' | 'phone' | 'video'>;
  place_id: string | null;
  place: Generated<string>;
  place_in_mail: Generated<boolean>;
  orp_code: string | null;
  topic: 'health' | 'school' | 'office' | 'housing' | 'work' | 'counselling' | 'family' | 'court' | 'crisis' | 'course' | 'event' | 'other';
  sex: 'female' | 'male' | null;
  preferred_id: string | null;
  urgency: Generated<'normal' | 'soon' | 'today'>;
  client_shown: Generated<string>;
  contact_name: string;
  contact_phone: string;
  commitment_id: string | null;
  project: Generated<string>;
  state: Generated<'open' | 'booked' | 'done' | 'cancelled' | 'unmet'>;
  instead: 'without' | 'relative' | 'child' | 'machine' | 'colleague' | 'postponed' | null;
  close_reason: Generated<string>;
  minutes_done: number | null;
  cost_computed: string | null;
  cost: string | null;
  cost_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Services by the name that the caller may know. */
export interface DirectoryKnownService {
  id: ColumnType<string | null, never, never>;
  organisation_id: ColumnType<string | null, never, never>;
  partner_id: ColumnType<string | null, never, never>;
  name: ColumnType<string | null, never, never>;
  type_code: ColumnType<string | null, never, never>;
  forms: ColumnType<string[] | null, never, never>;
  description: ColumnType<string | null, never, never>;
  orp_codes: ColumnType<string[] | null, never, never>;
  accepts_referrals: ColumnType<boolean | null, never, never>;
  ends_on: ColumnType<string | null, never, never>;
  version: ColumnType<number | null, never, never>;
  open: ColumnType<boolean | null, never, never>;
}

/** After how many days an organisation makes sure of an aspect again; without a row the usual number. */
export interface DirectoryLasting {
  id: string;
  organisation_id: Generated<string>;
  aspect: 'basics' | 'offer' | 'contacts' | 'hours' | 'place' | 'area';
  days: number;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What a service of a masked organisation truly is; directory.service holds the neutral name and nothing else. */
export interface DirectoryMaskedService {
  service_id: string;
  organisation_id: Generated<string>;
  name: string;
  type_code: string | null;
  forms: string[];
  description: string;
  orp_codes: string[];
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What a service offers: for whom, on what conditions, in what languages, at what cost. */
export interface DirectoryOffer {
  service_id: string;
  organisation_id: Generated<string>;
  needs: Generated<string[]>;
  target_groups: Generated<string[]>;
  age_from: number | null;
  age_to: number | null;
  capacity: number | null;
  capacity_unit: 'client' | 'contact' | 'intervention' | 'bed' | 'call' | null;
  conditions: Generated<string>;
  application: Generated<string>;
  bring: Generated<string>;
  cost_kind: 'free' | 'partly' | 'paid' | null;
  cost: Generated<string>;
  languages: Generated<string[]>;
  interpreting: Generated<'unknown' | 'none' | 'on_request' | 'always'>;
  attributes: Generated<string[]>;
  region_codes: Generated<string[]>;
  alert: Generated<string>;
  published_since: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  agreed_by: Generated<string>;
  id: ColumnType<string | null, never, never>;
}

/** The 206 districts of municipalities with extended powers (code list CISORP). Source: Czech Statistical Office. */
export interface DirectoryOrp {
  code: string;
  name: string;
  short_name: string;
  region_code: string;
}

/** Periods of an entry of a code list as one organisation uses it: its own entry, another label of a common one, or a common one it does not offer. */
export interface DirectoryOwnCode {
  id: string;
  organisation_id: Generated<string>;
  list: 'need_domain' | 'vulnerability_factor' | 'activity' | 'accommodation_kind' | 'closing_reason' | 'barrier_domain' | 'document_kind' | 'service_attribute' | 'work_topic' | 'situation';
  code: string;
  cs: string;
  en: string;
  uk: string;
  offered: Generated<boolean>;
  reason: Generated<string>;
  valid_from: Generated<string>;
  valid_to: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A body without accounts here (school, doctor, employer, office), as one organisation knows it. */
export interface DirectoryPartner {
  id: string;
  organisation_id: Generated<string>;
  name: string;
  kind: 'ngo' | 'provider' | 'school' | 'health' | 'employer' | 'landlord' | 'dormitory' | 'office' | 'municipality' | 'labour_office' | 'police' | 'church' | 'donor' | 'interpreter_agency' | 'other';
  ico: string | null;
  note: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  open: Generated<boolean>;
  ends_on: string | null;
}

/** A place that work or living happens in, as one organisation knows it. */
export interface DirectoryPlace {
  id: string;
  organisation_id: Generated<string>;
  name: string;
  address: Generated<string>;
  orp_code: string | null;
  kind: Generated<'dormitory' | 'flat' | 'shelter' | 'office' | 'school' | 'contact_point' | 'other'>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  partner_id: string | null;
  city: Generated<string>;
  postal_code: string | null;
  address_point: string | null;
  latitude: number | null;
  longitude: number | null;
  access_note: Generated<string>;
  barrier_free: boolean | null;
  open: Generated<boolean>;
  secret: Generated<boolean>;
  note: Generated<string>;
}

/** Services that agreed to stand on public pages and in the public export, as they stand there. */
export interface DirectoryPublished {
  service_id: string;
  organisation_id: Generated<string>;
  provider_id: string;
  since: string;
  ends_on: string | null;
  name: string;
  provider_name: string;
  covers: string[];
  needs: string[];
  languages: string[];
  interpreting: boolean;
  words: string;
  content: unknown;
  changed_at: Generated<Date>;
}

/** The 14 regions (NUTS 3). Source: Czech Statistical Office. */
export interface DirectoryRegion {
  code: string;
  name: string;
}

/** Fields that an import of the register writes, as they stand here now. */
export interface DirectoryRegisterCurrent {
  number: ColumnType<string | null, never, never>;
  service_id: ColumnType<string | null, never, never>;
  fields: ColumnType<unknown, never, never>;
}

/** A service of the register as the last import saw it. What stands here otherwise than it was seen is a local fact and is not overwritten. */
export interface DirectoryRegisterEntry {
  number: string;
  organisation_id: Generated<string>;
  ico: string;
  service_id: string | null;
  seen: unknown;
  hash: string | null;
  first_seen: Generated<string>;
  last_seen: Generated<string>;
  declined_on: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Which organisation keeps the national register in this installation: the first one that imported it. */
export interface DirectoryRegisterKeeper {
  id: Generated<string>;
  organisation_id: Generated<string>;
  only_one: Generated<boolean>;
  since: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Which place an address of the register became. */
export interface DirectoryRegisterPlace {
  key: string;
  organisation_id: Generated<string>;
  place_id: string;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A provider of the register as the last import saw it, and the partner it became. */
export interface DirectoryRegisterProvider {
  ico: string;
  organisation_id: Generated<string>;
  partner_id: string;
  seen: unknown;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Opening hours of a service, at one of its places or at all; days of the calendar are exceptions and win over weekdays. */
export interface DirectorySchedule {
  id: string;
  organisation_id: Generated<string>;
  service_id: string;
  place_id: string | null;
  kind: Generated<'open' | 'phone' | 'appointment' | 'outreach'>;
  weekday: number | null;
  on_day: string | null;
  until_day: string | null;
  opens: string | null;
  closes: string | null;
  valid_from: string | null;
  valid_to: string | null;
  note: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A service: of an organisation here, or of a partner as an organisation knows it (then partner_id). */
export interface DirectoryService {
  id: string;
  organisation_id: Generated<string>;
  partner_id: string | null;
  name: string;
  type_code: string | null;
  forms: Generated<('residential' | 'ambulatory' | 'outreach')[]>;
  description: Generated<string>;
  orp_codes: Generated<string[]>;
  accepts_referrals: Generated<boolean>;
  ends_on: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  open: Generated<boolean>;
}

/** At which places a service is given, one or many. */
export interface DirectoryServicePlace {
  id: string;
  organisation_id: Generated<string>;
  service_id: string;
  place_id: string;
  note: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Types of social services of Act 108/2006, dated. Source: Ministry of Labour and Social Affairs. */
export interface DirectoryServiceType {
  code: string;
  section: string | null;
  family: 'poradenství' | 'péče' | 'prevence' | null;
  name: string;
  valid_from: string;
  valid_to: string | null;
}

/** Somebody made sure on a day that an aspect of a service, partner or place is as it is written. */
export interface DirectoryVerification {
  id: string;
  organisation_id: Generated<string>;
  service_id: string | null;
  partner_id: string | null;
  place_id: string | null;
  aspect: 'basics' | 'offer' | 'contacts' | 'hours' | 'place' | 'area';
  checked_on: Generated<string>;
  source: 'told' | 'visit' | 'web' | 'document' | 'register';
  note: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A document that belongs to an agreement between organisations: seen by its parties, about no client. */
export interface DocumentsAgreementDocument {
  document_id: string;
  agreement_id: string;
  organisation_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A sealed file by pieces of 256 kB, so that neither sending nor reading ever holds it whole. */
export interface DocumentsChunk {
  sealed_id: string;
  number: number;
  bytes: Uint8Array;
}

/** A file kept with a case or a person: an agreement, a decision, a photograph. Leaves the organisation only one by one. */
export interface DocumentsDocument {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  about: Generated<string[]>;
  title: string;
  kind: string;
  on_day: Generated<string>;
  state: Generated<'ready' | 'waiting' | 'removed'>;
  extension: string;
  declared_size: string;
  media_type: Generated<string>;
  size: string | null;
  sha256: Generated<string>;
  sent_sha256: Generated<string>;
  sealed_id: string | null;
  replaces_id: string | null;
  removal_reason: Generated<string>;
  confidence_of: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** One taking out of everything an organisation holds: asked for by a head, made beside the requests, kept sealed for some days. */
export interface DocumentsExport {
  id: string;
  organisation_id: Generated<string>;
  state: Generated<'waiting' | 'running' | 'ready' | 'failed' | 'expired'>;
  done: Generated<number>;
  steps: Generated<number>;
  size: string | null;
  sha256: Generated<string>;
  sealed_id: string | null;
  finished_at: Date | null;
  expires_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who took an export, and when. */
export interface DocumentsExportDownload {
  id: string;
  export_id: string;
  organisation_id: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A document that belongs to a record of work. */
export interface DocumentsRecordDocument {
  document_id: string;
  record_id: string;
  organisation_id: Generated<string>;
  created_at: Generated<Date>;
}

/** One sealed file: its own data key, wrapped by a key derived from the installation's. Without this row its chunks are noise. */
export interface DocumentsSealed {
  id: string;
  organisation_id: Generated<string>;
  wrapped_key: Uint8Array;
  complete: Generated<boolean>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Value of a measure at the year's closing with the records behind it. The value is never changed: what is written into records later does not move it. */
export interface GoalsClosing {
  id: string;
  organisation_id: Generated<string>;
  plan_id: string;
  goal_id: string;
  measure_id: string;
  reading: unknown;
  records: Generated<string[]>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
  reopened_at: Date | null;
}

/** What the team said of a goal in a month, with the values as they were then. */
export interface GoalsEvaluation {
  id: string;
  organisation_id: Generated<string>;
  plan_id: string;
  goal_id: string;
  month: string;
  standing: 'reached' | 'going' | 'slow' | 'stopped' | 'not_begun';
  comment: Generated<string>;
  readings: Generated<unknown>;
  commitment_id: string | null;
  meeting_id: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** One goal of a centre: a sentence and, where possible, measures. A goal with a parent is a part of it. */
export interface GoalsGoal {
  id: string;
  organisation_id: Generated<string>;
  plan_id: string;
  parent_id: string | null;
  position: number;
  text: string;
  kind: 'count' | 'each_of_set' | 'coverage' | 'frequency' | 'soft_range' | 'hours_per_period' | 'milestone' | 'dated_milestone' | 'staffing' | 'partnership' | 'training' | 'spatial' | 'deliverable' | 'trend' | 'text';
  responsible_id: string | null;
  partner_id: string | null;
  partner: Generated<string>;
  from_day: string | null;
  due_on: string | null;
  from_goal_id: string | null;
  template_id: string | null;
  dropped_on: string | null;
  outcome: 'fulfilled' | 'partly' | 'not' | 'moved' | null;
  outcome_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A goal as it was approved (number 1) and each later change with its reason. A change holds when the department agrees. */
export interface GoalsGoalVersion {
  id: string;
  organisation_id: Generated<string>;
  plan_id: string;
  goal_id: string;
  number: number;
  content: unknown;
  reason: Generated<string>;
  state: Generated<'proposed' | 'agreed' | 'refused' | 'withdrawn'>;
  answer: Generated<string>;
  answered_at: Date | null;
  answered_by: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  drops: Generated<boolean>;
}

/** How one sees whether a goal is reached: an indicator counted from records, a milestone with its day, or a judgement in words. */
export interface GoalsMeasure {
  id: string;
  organisation_id: Generated<string>;
  goal_id: string;
  position: number;
  kind: 'indicator' | 'milestone' | 'judgement';
  words: Generated<string>;
  indicator: unknown;
  due_on: string | null;
  reached_on: string | null;
  evidence: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  dropped_on: string | null;
}

/** Goals of one centre (an organisation or a part of one) for one year. organisation_id is the centre, whoever writes. */
export interface GoalsPlan {
  id: string;
  organisation_id: Generated<string>;
  year: number;
  title: Generated<string>;
  preamble: Generated<string>;
  state: Generated<'draft' | 'submitted' | 'returned' | 'approved' | 'published' | 'running' | 'closed'>;
  responsible_id: string | null;
  responsible: Generated<string>;
  rhythm: Generated<string>;
  due_on: string;
  published_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** That a centre was reminded to evaluate a month: a commitment offered to its head. Only added to. */
export interface GoalsReminder {
  id: string;
  organisation_id: Generated<string>;
  plan_id: string;
  month: string;
  commitment_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** What happened to the goals of a year: submitted, returned with a comment, approved, published, closed. Only added to. */
export interface GoalsStep {
  id: string;
  organisation_id: Generated<string>;
  plan_id: string;
  kind: 'submitted' | 'returned' | 'approved' | 'published' | 'withdrawn' | 'started' | 'closed' | 'reopened';
  text: Generated<string>;
  by_organisation_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A goal to begin from; a shared one is offered to all centres of the same whole. */
export interface GoalsTemplate {
  id: string;
  organisation_id: Generated<string>;
  text: string;
  kind: string;
  content: Generated<unknown>;
  shared: Generated<boolean>;
  ended_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  goal_id: string | null;
}

/** Numbers of a district across organisations for one quarter, with small ones already suppressed. Never changed. */
export interface InsightsPublication {
  quarter: string;
  orp_code: string;
  content: unknown;
  published_at: Generated<Date>;
}

/** What somebody learned and what stands nowhere else, or what proves something that stands elsewhere: then it counts instead of it, once. */
export interface LearningEntry {
  id: string;
  organisation_id: Generated<string>;
  membership_id: string;
  kind: string;
  title: string;
  provider: Generated<string>;
  accreditation: Generated<string>;
  from_on: string;
  to_on: string;
  minutes: number;
  proves: Generated<string[]>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A newcomer is being brought in: with whom, since when, and with which word it was closed. */
export interface LearningInduction {
  id: string;
  organisation_id: Generated<string>;
  membership_id: string;
  mentor_id: string;
  title: string;
  starts_on: string;
  closed_on: string | null;
  closing: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A step of an induction is a commitment about no client. */
export interface LearningInductionStep {
  commitment_id: string;
  organisation_id: Generated<string>;
  induction_id: string;
  who: 'newcomer' | 'mentor';
  created_at: Generated<Date>;
}

/** How a newcomer is brought in, in steps. */
export interface LearningInductionTemplate {
  id: string;
  organisation_id: Generated<string>;
  title: string;
  steps: unknown;
  ended_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A point of the education plan of one worker for one year. */
export interface LearningPlanItem {
  id: string;
  organisation_id: Generated<string>;
  membership_id: string;
  year: number;
  topic: string;
  kind: string;
  minutes: number;
  due_on: string | null;
  payer: Generated<'employer' | 'project' | 'worker' | 'free'>;
  note: Generated<string>;
  learned_id: string | null;
  dropped_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A document that proves what somebody learned or may do: read by them and by the head. */
export interface LearningProof {
  document_id: string;
  organisation_id: Generated<string>;
  entry_id: string | null;
  qualification_id: string | null;
  created_at: Generated<Date>;
}

/** What somebody may do until a day: first aid, driving the service car. Of a health certificate only that it holds, never what it says. Training for a crisis stands in crisis.training. */
export interface LearningQualification {
  id: string;
  organisation_id: Generated<string>;
  membership_id: string;
  kind: string;
  title: Generated<string>;
  obtained_on: string;
  valid_until: string | null;
  proof: Generated<string>;
  follows_id: string | null;
  ended_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** That a qualification ends was told once. */
export interface LearningQualificationReminder {
  id: string;
  organisation_id: Generated<string>;
  qualification_id: string;
  step: number;
  valid_until: string;
  told: Generated<string[]>;
  created_at: Generated<Date>;
}

/** How much somebody of a profession has to learn in a calendar year and what counts. Of everybody by the act, or of one organisation; dated, a later wording of the same line takes the place of the earlier one. */
export interface LearningRule {
  id: string;
  organisation_id: Generated<string | null>;
  line_id: string;
  title: string;
  source: Generated<string>;
  professions: string[];
  minutes: number;
  by_months: Generated<boolean>;
  by_fte: Generated<boolean>;
  counts: unknown;
  valid_from: string;
  valid_to: string | null;
  author_id: Generated<string | null>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A body that should be here and is not. */
export interface LocalitiesAbsentBody {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  kind: 'social_worker' | 'school' | 'doctor' | 'child_protection' | 'labour_office' | 'police' | 'hygiene' | 'housing' | 'interpreter' | 'other';
  name: Generated<string>;
  partner_id: string | null;
  needed_for: string;
  missing_since: string | null;
  asked_on: string | null;
  asked_how: Generated<string>;
  answer: Generated<string>;
  answered_on: string | null;
  came_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Somebody was told: a visit is overdue, nobody answered, or somebody went alone in spite of a warning. */
export interface LocalitiesAlarm {
  id: Generated<string>;
  organisation_id: Generated<string>;
  visit_id: string;
  kind: 'alone' | 'overdue' | 'unanswered';
  to_membership_id: string;
  visitor_id: string;
  raised_at: Generated<Date>;
  acknowledged_at: Date | null;
  called_off_at: Date | null;
}

/** A service, body or partner that comes here without taking part in the case. */
export interface LocalitiesComes {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  name: string;
  partner_id: string | null;
  brings: Generated<string>;
  how_often: 'daily' | 'weekly' | 'monthly' | 'rarely' | 'on_call';
  since: string;
  until: string | null;
  ending: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Living conditions of a locality as found on a day, by a version of a questionnaire. Names no client. Drafts are read by the organisation that writes them, finished sheets by all who take part in the case. */
export interface LocalitiesConditionSheet {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  version_id: string;
  on_day: string;
  state: Generated<'draft' | 'finished'>;
  answers: Generated<unknown>;
  note: Generated<string>;
  corrects_id: string | null;
  finished_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Somebody's estimate of how many people live there, as of a day. Estimates of different sources stand side by side, never averaged. */
export interface LocalitiesEstimate {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  estimated_on: string;
  sureness: 'counted' | 'told' | 'guess';
  source: string;
  total: number | null;
  note: Generated<string>;
  withdrawn: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** One group of an estimate: people of one citizenship and age. */
export interface LocalitiesEstimateLine {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  estimate_id: string;
  citizenship: string | null;
  age_band: '0-5' | '6-14' | '15-17' | '18-26' | '27-64' | '65+' | null;
  people: number;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What endangered workers at a house. Read by who wrote it and by whoever is about to go there, of any organisation. */
export interface LocalitiesIncident {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  place_id: string | null;
  kind: 'threat' | 'ban' | 'attack' | 'dog' | 'other';
  severity: 'watch' | 'serious' | 'acute';
  happened_on: string;
  facts: string;
  source: string;
  measures: Generated<('call_first' | 'go_in_two' | 'do_not_enter' | 'stay_outside' | 'police')[]>;
  advice: Generated<string>;
  review_on: string;
  reviewed_at: Date | null;
  ended_on: string | null;
  ending: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What of an incident never leaves the organisation that wrote it. */
export interface LocalitiesIncidentOwn {
  id: string;
  organisation_id: Generated<string>;
  incident_id: string;
  opinion: Generated<string>;
  who: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Somebody confirmed that they read a warning, as it was then. Names stay with their own organisation; the other one learns how many. */
export interface LocalitiesIncidentReading {
  id: string;
  organisation_id: Generated<string>;
  incident_id: string;
  incident_version: number;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A case of a person or a family stands inside a locality. Seen by the organisation that leads the case; others learn how many at most. */
export interface LocalitiesInside {
  id: string;
  organisation_id: Generated<string>;
  locality_id: string;
  case_id: string;
  since: Generated<string>;
  until: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Card of a locality. It is known by its case: name, phase, team, plan and episodes are the case's. */
export interface LocalitiesLocality {
  id: Generated<string>;
  case_id: string;
  organisation_id: Generated<string>;
  kind: 'dormitory' | 'house' | 'estate' | 'village' | 'other';
  place_id: string | null;
  address: Generated<string>;
  city: Generated<string>;
  address_point: string | null;
  orp_code: string;
  owner: Generated<string>;
  owner_partner_id: string | null;
  operator: Generated<string>;
  operator_partner_id: string | null;
  agency: Generated<string>;
  agency_partner_id: string | null;
  capacity: number | null;
  capacity_source: Generated<string>;
  capacity_on: string | null;
  note: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** How it was at a door: reached, nobody, come back, no. Each mark stays; the last one of each worker counts, and where two workers say otherwise both are shown. */
export interface LocalitiesMark {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  round_id: string;
  unit_id: string;
  outcome: 'reached' | 'nobody' | 'back' | 'no' | 'undone';
  at: Date;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Localities of mine in which early signs add up, so that a crisis plan is to be considered. */
export interface LocalitiesProposal {
  case_id: ColumnType<string | null, never, never>;
  needed: ColumnType<number | null, never, never>;
  days: ColumnType<number | null, never, never>;
  found: ColumnType<number | null, never, never>;
  last_on: ColumnType<string | null, never, never>;
  signs: ColumnType<string[] | null, never, never>;
}

/** Signs were looked at and no plan is activated, with the reason. It is proposed again when another one comes. */
export interface LocalitiesQuiet {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  reason: string;
  signs: number;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A risk of the locality, with what is done about it. */
export interface LocalitiesRisk {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  kind: 'fire' | 'hygiene' | 'overcrowding' | 'exploitation' | 'owner_pressure' | 'eviction' | 'violence' | 'school_absence' | 'health' | 'other';
  level: 'watch' | 'serious' | 'acute';
  text: string;
  since: string;
  until: string | null;
  doing: Generated<string>;
  ending: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A screening round: what was prepared before it, who goes, which units. Common to all who take part in the locality. */
export interface LocalitiesRound {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  on_day: string;
  until_day: string | null;
  starts_at: string | null;
  mode: Generated<'morning' | 'afternoon' | 'evening' | 'weekend' | 'night'>;
  workers: string[];
  pick: Generated<'returning' | 'open' | 'all'>;
  units: Generated<string[]>;
  known: Generated<string>;
  bring: Generated<string>;
  languages: Generated<string[]>;
  operator: Generated<'not_asked' | 'agreed' | 'told' | 'refused'>;
  operator_note: Generated<string>;
  state: Generated<'planned' | 'finished' | 'cancelled'>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Work that came of a round: the record of the round itself, and that somebody asked for help. Seen by the organisation that wrote it; others learn how many asked at most. */
export interface LocalitiesRoundRecord {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  round_id: string;
  part: 'round' | 'asked';
  record_id: string | null;
  total_id: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Totals of the house in a round, never of a unit. A correction is another row; the last one counts, the others stay. */
export interface LocalitiesRoundTotal {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  round_id: string;
  people: number;
  languages: Generated<string[]>;
  groups: Generated<unknown>;
  materials: Generated<unknown>;
  at: Date;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** An early sign that something is coming. */
export interface LocalitiesSign {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  kind: string;
  noticed_on: string;
  noticed_by: Generated<string>;
  text: string;
  mistaken: Generated<boolean>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** How many signs within how many days propose a crisis plan. Without a row three within thirty days. */
export interface LocalitiesSignRule {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  signs: number;
  days: number;
  kinds: Generated<string[]>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A talk with the owner, operator or agency. */
export interface LocalitiesTalk {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  held_on: string;
  side: 'owner' | 'operator' | 'agency' | 'municipality' | 'other';
  with_whom: string;
  for_us: string;
  topic: string;
  agreed: Generated<string>;
  next_on: string | null;
  commitment_id: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A door of a locality: room, flat, house number. Nothing is kept of it but whether somebody opened; of its people nothing at all. */
export interface LocalitiesUnit {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  label: string;
  floor: Generated<string>;
  closed_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Somebody goes somewhere, until when, and who is alarmed when they do not say that they are out. Where somebody is, is never measured. */
export interface LocalitiesVisit {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  place_id: string | null;
  commitment_id: string | null;
  where_to: Generated<string>;
  starts_at: Date;
  ends_by: Date;
  state: Generated<'planned' | 'running' | 'ended' | 'cancelled'>;
  second_membership_id: string | null;
  second_name: Generated<string>;
  alarm_membership_id: string;
  alarm_phone: Generated<string>;
  head_after_minutes: Generated<number>;
  alone_reason: Generated<string>;
  checked_in_at: Date | null;
  checked_in_received_at: Date | null;
  checked_out_at: Date | null;
  checked_out_received_at: Date | null;
  ended_by: string | null;
  ending: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** With whom a decision or an agreement of a conference was made: a guest reads by their link these and no others. */
export interface MeetingsAgreedWith {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  passage_id: string;
  attendee_id: string;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Somebody invited to a meeting: their answer, whether they came, whether they may vote, how they were prepared. */
export interface MeetingsAttendee {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  membership_id: string | null;
  side_organisation_id: string | null;
  member_id: string | null;
  partner_id: string | null;
  person_id: string | null;
  name: Generated<string>;
  email: Generated<string>;
  part: Generated<'member' | 'guest' | 'client' | 'family' | 'support' | 'interpreter' | 'professional'>;
  voting: Generated<boolean>;
  invited_at: Date | null;
  told_sequence: number | null;
  answer_hash: Uint8Array | null;
  answer: Generated<'none' | 'yes' | 'no' | 'maybe'>;
  answered_at: Date | null;
  answer_note: Generated<string>;
  presence: Generated<'unknown' | 'present' | 'excused' | 'absent'>;
  came_at: string | null;
  left_at: string | null;
  prepared: Generated<string[]>;
  prepared_note: Generated<string>;
  confidentiality_on: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** How somebody voted for their member: one for each member, its representative or the deputy. None in a secret vote. */
export interface MeetingsBallot {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  vote_id: string;
  attendee_id: string;
  member_id: string | null;
  choice: 'for' | 'against' | 'abstained';
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** An anonymised story laid before those who sit at an intervision or supervision. Of which case it is stands in brought_origin, which they do not read. */
export interface MeetingsBrought {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  title: string;
  text: string;
  question: Generated<string>;
  summary: Generated<string>;
  handed_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** From which case something was brought: for the team of the case in the organisation that brought it, and nobody else. */
export interface MeetingsBroughtOrigin {
  id: string;
  organisation_id: Generated<string>;
  brought_id: string;
  case_id: string;
  story_id: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Secret address of a membership's own calendar; a new one replaces the old one. */
export interface MeetingsCalendarFeed {
  id: Generated<string>;
  organisation_id: Generated<string>;
  membership_id: string;
  secret_hash: Uint8Array;
  created_at: Generated<Date>;
}

/** When a calendar program last asked, and when what it gets last changed. */
export interface MeetingsCalendarFetch {
  feed_id: string;
  fetched_at: Generated<Date>;
  etag: string;
  changed_at: Generated<Date>;
}

/** What a case conference has besides a meeting: its goal, and whether the client was there. */
export interface MeetingsConference {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  goal: Generated<string>;
  dates_asked_at: Date | null;
  client_present: Generated<'unknown' | 'yes' | 'part' | 'no'>;
  absence_choice: Generated<'' | 'client' | 'family' | 'team' | 'obstacle'>;
  absence_reason: Generated<string>;
  minutes_sent_at: Date | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What one of those invited said to a proposed day. */
export interface MeetingsDateAnswer {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  option_id: string;
  attendee_id: string;
  answer: 'yes' | 'maybe' | 'no';
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A day and hour proposed for a conference. */
export interface MeetingsDateOption {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  on_day: string;
  starts_at: string;
  ends_at: string | null;
  place: Generated<string>;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A working group, a team or a series of conferences. organisation_id keeps it. About no client. */
export interface MeetingsGroup {
  id: string;
  organisation_id: Generated<string>;
  kind: 'working_group' | 'team' | 'series';
  name: string;
  purpose: Generated<string>;
  orp_code: string | null;
  rhythm: Generated<'none' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'yearly'>;
  usual_time: string | null;
  usual_minutes: Generated<number>;
  usual_place: Generated<string>;
  quorum: Generated<'none' | 'third' | 'half' | 'two_thirds'>;
  majority: Generated<'of_voting' | 'of_present' | 'of_all'>;
  published_since: string | null;
  ended_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A member of a group from a day to a day: an organisation here, a body without accounts, or a person for themselves. History is kept: whoever comes back is a new row. */
export interface MeetingsGroupMember {
  id: string;
  organisation_id: Generated<string>;
  group_id: string;
  member_organisation_id: string | null;
  partner_id: string | null;
  person_name: Generated<string>;
  since: Generated<string>;
  until: string | null;
  voting: Generated<boolean>;
  admission: Generated<string>;
  end_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  partner_name: Generated<string>;
  admission_vote_id: string | null;
}

/** Written consent of one person that somebody without an account may learn at a conference what concerns them. */
export interface MeetingsGuestConsent {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  attendee_id: string;
  person_id: string;
  signed_by_id: string | null;
  guest_name: string;
  document_id: string;
  signed_on: string;
  valid_to: string;
  withdrawn_at: Date | null;
  withdrawal_reason: Generated<string>;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What colleagues suggest about what was brought. Who said it is not written down. */
export interface MeetingsIdea {
  id: string;
  organisation_id: Generated<string>;
  brought_id: string;
  text: string;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What the key worker does with an idea that came back to the case. Those who sat at the intervision do not read it. */
export interface MeetingsIdeaAnswer {
  id: string;
  organisation_id: Generated<string>;
  case_id: string;
  idea_id: string;
  answer: 'taken' | 'later' | 'not_taken';
  words: Generated<string>;
  commitment_id: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A point of the agenda. Without a meeting it waits in the backlog of its group. */
export interface MeetingsItem {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string | null;
  group_id: string | null;
  case_id: string | null;
  about: Generated<string[]>;
  position: Generated<number>;
  section: Generated<string>;
  title: string;
  presenter: Generated<string>;
  presenter_id: string | null;
  planned_minutes: number | null;
  started_at: Date | null;
  spent_seconds: Generated<number>;
  state: Generated<'planned' | 'open' | 'done' | 'postponed'>;
  internal: Generated<boolean>;
  for_guests: Generated<boolean>;
  carried_from_id: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  checks: 'tasks' | 'watches' | null;
}

/** The meeting and the point that a commitment comes from. */
export interface MeetingsItemCommitment {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  item_id: string | null;
  commitment_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A meeting from draft to approved minutes. With a case it is a case conference and follows the case's sharing; without one it is seen by those invited and by its group. */
export interface MeetingsMeeting {
  id: string;
  organisation_id: Generated<string>;
  group_id: string | null;
  case_id: string | null;
  about: Generated<string[]>;
  kind: 'working_group' | 'team' | 'conference' | 'intervision' | 'supervision' | 'round_table' | 'course' | 'other';
  title: string;
  on_day: string | null;
  starts_at: string | null;
  ends_at: string | null;
  place: Generated<string>;
  online: Generated<string>;
  state: Generated<'draft' | 'invited' | 'running' | 'written' | 'approved' | 'published' | 'cancelled'>;
  cancel_reason: Generated<string>;
  organiser_id: string;
  facilitator_id: string | null;
  facilitator_name: Generated<string>;
  note_taker_id: string | null;
  previous_id: string | null;
  sequence: Generated<number>;
  review_on: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  course_id: string | null;
}

/** A document attached to a meeting without a case: seen by whoever sees the meeting, about no client. What belongs to a conference is a document of its case. */
export interface MeetingsMeetingDocument {
  document_id: string;
  meeting_id: string;
  organisation_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Approved minutes of a meeting, as they were on that day. A correction is a new version; the older one stays. */
export interface MeetingsMinutes {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  number: number;
  snapshot: unknown;
  fingerprint: Generated<string>;
  approved_on: Generated<string>;
  correction: Generated<string>;
  corrected_at: Date | null;
  corrected_by: string | null;
  published_at: Date | null;
  published_by: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who wrote the minutes of a meeting from when until when. Written by a trigger of the meeting alone. */
export interface MeetingsNoteTurn {
  id: Generated<string>;
  organisation_id: Generated<string>;
  meeting_id: string;
  case_id: string | null;
  membership_id: string;
  how: 'began' | 'handed' | 'taken';
  from_id: string | null;
  seen_at: Generated<Date>;
  ended_at: Date | null;
  created_at: Generated<Date>;
}

/** Somebody is told of a meeting, of its change, or that it does not concern them any more: once for each change. Written by meetings.tell and its like only. */
export interface MeetingsNotice {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  attendee_id: string;
  membership_id: string | null;
  name: Generated<string>;
  email: Generated<string>;
  kind: 'request' | 'cancel';
  sequence: number;
  mail_id: string | null;
  created_at: Generated<Date>;
}

/** A piece of minutes: what was said, decided, agreed; at a conference also the client's view, strengths, worries. */
export interface MeetingsPassage {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  item_id: string | null;
  case_id: string | null;
  about: Generated<string[]>;
  position: Generated<number>;
  kind: 'text' | 'decision' | 'agreement' | 'client_view' | 'strength' | 'worry';
  text: string;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who sits in a group for a member, from a day to a day, and in which office. */
export interface MeetingsSeat {
  id: string;
  organisation_id: Generated<string>;
  group_id: string;
  member_id: string;
  membership_id: string | null;
  name: Generated<string>;
  email: Generated<string>;
  office: Generated<'chair' | 'secretary' | 'member' | 'deputy'>;
  since: Generated<string>;
  until: string | null;
  public_consent_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  phone: Generated<string>;
  duty: Generated<string>;
}

/** What somebody thinks of calling a conference, and why one was called against advice. Never leaves the organisation. */
export interface MeetingsSuitability {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  points: Generated<string[]>;
  recommended: boolean;
  reason: string;
  said_by: Generated<string>;
  despite: Generated<string>;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A vote at a point of a meeting: a motion, or the admission of a member. Closed it does not change; it can be annulled with a reason until the minutes are approved. Never of a conference: about no client. */
export interface MeetingsVote {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  item_id: string;
  kind: Generated<'motion' | 'admission'>;
  text: Generated<string>;
  candidate_organisation_id: string | null;
  candidate_partner_id: string | null;
  candidate_partner_name: Generated<string>;
  candidate_name: Generated<string>;
  secret: Generated<boolean>;
  taken_at: string | null;
  state: Generated<'open' | 'closed' | 'annulled'>;
  votes_for: number | null;
  votes_against: number | null;
  abstained: number | null;
  entitled: number | null;
  present: number | null;
  quorum: 'none' | 'third' | 'half' | 'two_thirds' | null;
  majority: 'of_voting' | 'of_present' | 'of_all' | null;
  result: 'passed' | 'rejected' | 'invalid' | null;
  closed_at: Date | null;
  annulled_at: Date | null;
  annul_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Where a watched phenomenon (a signal of the same number) was first noted, and the group that watches it. */
export interface MeetingsWatch {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  item_id: string | null;
  group_id: string | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** What a meeting said of a watched phenomenon: one line for each meeting, so that its history can be read. */
export interface MeetingsWatchNote {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  watch_id: string;
  item_id: string | null;
  text: Generated<string>;
  seen_count: number | null;
  decision: Generated<'watch' | 'act' | 'end'>;
  review_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Something written on a device whose access had ended before it was sent. The head of the organisation enters or discards it. */
export interface OfflineDeposit {
  id: Generated<string>;
  organisation_id: Generated<string>;
  item_id: string;
  written_at: Date;
  sealed: Uint8Array;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A device may put down what was written on it, once its session has ended too. Grants nothing else; nothing can be read with it. */
export interface OfflineDepositRight {
  id: Generated<string>;
  organisation_id: Generated<string>;
  token_hash: Uint8Array;
  expires_at: Date;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** What an organisation decides about devices without signal. Without a row the defaults hold. */
export interface OfflineSetting {
  organisation_id: Generated<string>;
  vault_days: Generated<number>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What became of something handed over. Never changed. */
export interface OfflineSettlement {
  deposit_id: string;
  organisation_id: Generated<string>;
  outcome: 'entered' | 'discarded';
  reason: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Where a person lives and lived, dated. */
export interface PeopleAccommodation {
  id: string;
  organisation_id: Generated<string>;
  person_id: string;
  kind: string;
  place_id: string | null;
  address: Generated<string>;
  since: string | null;
  until: string | null;
  share_key: ColumnType<string, never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Addresses on paper: where a person is registered and where letters go. Where they really live is accommodation. */
export interface PeopleAddress {
  id: string;
  organisation_id: Generated<string>;
  person_id: string;
  kind: 'permanent' | 'delivery';
  address: string;
  since: string | null;
  until: string | null;
  share_key: ColumnType<string, never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Merged cards the caller may know of, each with the card it is shown as. */
export interface PeopleAlias {
  person_id: ColumnType<string | null, never, never>;
  main_id: ColumnType<string | null, never, never>;
}

/** Pensions and benefits. A pension may reveal an illness, so they never leave the organisation. */
export interface PeopleBenefit {
  id: string;
  organisation_id: Generated<string>;
  person_id: string;
  kind: string;
  state: 'asked' | 'granted' | 'refused';
  note: Generated<string>;
  since: string | null;
  until: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** How to reach a person. */
export interface PeopleContact {
  id: string;
  organisation_id: Generated<string>;
  person_id: string;
  kind: 'phone' | 'email' | 'whatsapp' | 'viber' | 'telegram' | 'other';
  value: string;
  note: Generated<string>;
  share_key: ColumnType<string, never, never>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Two similar cards that somebody said are two people: not suggested again. */
export interface PeopleDifferent {
  id: string;
  organisation_id: Generated<string>;
  one_id: string;
  other_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** People who live together. */
export interface PeopleHousehold {
  id: string;
  organisation_id: Generated<string>;
  label: string;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who belongs to a household, dated. */
export interface PeopleHouseholdMember {
  id: string;
  organisation_id: Generated<string>;
  household_id: string;
  person_id: string;
  since: string | null;
  until: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** In this organisation merged_id is the same human being as kept_id. No other row changes but the chosen fields of the kept profile, so that sharing stays as it was and undoing is exact. */
export interface PeopleMerge {
  id: string;
  organisation_id: Generated<string>;
  kept_id: string;
  merged_id: string;
  reason: string;
  before: Generated<unknown>;
  after: Generated<unknown>;
  author_id: Generated<string>;
  undone_at: Date | null;
  undone_by: string | null;
  undone_reason: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Search keys of profiles, kept by a trigger. The application reads it only through people.find_names. */
export interface PeopleNameSearch {
  profile_id: string;
  organisation_id: Generated<string>;
  person_id: string;
  share_key: string;
  key: string;
  tokens: string[];
}

/** Words of names known in an organisation: a typo is looked for among them, never among the words of others. */
export interface PeopleNameToken {
  organisation_id: Generated<string>;
  token: string;
  letters: ColumnType<number | null, never, never>;
}

/** Work, school and qualifications, with the recognition of a foreign diploma. */
export interface PeopleOccupation {
  id: string;
  organisation_id: Generated<string>;
  person_id: string;
  kind: 'work' | 'education' | 'qualification';
  title: string;
  employer: Generated<string>;
  since: string | null;
  until: string | null;
  recognition: Generated<'none' | 'asked' | 'recognised' | 'refused'>;
  share_key: ColumnType<string, never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Only a token that a human being exists. What is known stands in profiles, one per organisation: each is its own controller. */
export interface PeoplePerson {
  id: string;
  organisation_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Languages a person speaks and writes; the preferred one is the client's choice. */
export interface PeoplePersonLanguage {
  id: string;
  organisation_id: Generated<string>;
  person_id: string;
  language: string;
  spoken: Generated<'unstated' | 'none' | 'basic' | 'good' | 'native'>;
  written: Generated<'unstated' | 'none' | 'basic' | 'good' | 'native'>;
  script: string | null;
  preferred: Generated<boolean>;
  share_key: ColumnType<string, never, never>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A person as one organisation knows them: the identity it holds on its own ground. Another organisation that works with the same person has a profile of its own. */
export interface PeopleProfile {
  id: string;
  organisation_id: Generated<string>;
  person_id: string;
  service_id: string | null;
  anonymous: Generated<boolean>;
  given_name: Generated<string>;
  family_name: Generated<string>;
  native_name: Generated<string>;
  patronymic: Generated<string>;
  aliases: Generated<string[]>;
  birth_date: string | null;
  birth_precision: Generated<'known' | 'approximate' | 'unknown'>;
  sex: Generated<'female' | 'male' | 'unstated'>;
  citizenships: Generated<string[]>;
  literacy: Generated<'unstated' | 'full' | 'partial' | 'none'>;
  interpreter_language: string | null;
  note: Generated<string>;
  share_key: ColumnType<string, never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  title: Generated<string>;
  birth_place: Generated<string>;
  birth_country: string | null;
}

/** person_id is the <kind> of other_id: parent of a child, partner of a partner. */
export interface PeopleRelation {
  id: string;
  organisation_id: Generated<string>;
  person_id: string;
  other_id: string;
  kind: 'parent' | 'guardian' | 'partner' | 'former_partner' | 'sibling' | 'grandparent' | 'other';
  since: string | null;
  until: string | null;
  share_keys: ColumnType<string[], never, never>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Residence status with its validity and the next step; history is kept by rows. */
export interface PeopleResidence {
  id: string;
  organisation_id: Generated<string>;
  person_id: string;
  kind: string;
  valid_from: string | null;
  valid_to: string | null;
  next_step: Generated<string>;
  next_step_due: string | null;
  share_key: ColumnType<string, never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** One row: by how much the numbers of this cluster's transactions are raised in the logs. Set by a restore. */
export interface PlatformLogLife {
  id: Generated<boolean>;
  added: Generated<string>;
}

/** Mail to be sent and what became of it. Never holds a client's name or topic; the body is emptied once it is sent. */
export interface PlatformMail {
  id: Generated<string>;
  organisation_id: string | null;
  to_address: string;
  subject: string;
  body: string;
  state: Generated<'waiting' | 'sent' | 'failed'>;
  attempts: Generated<number>;
  problem: Generated<string>;
  created_at: Generated<Date>;
  sent_at: Date | null;
  calendar: Generated<string>;
  calendar_method: 'REQUEST' | 'CANCEL' | 'PUBLISH' | null;
}

/** Which files of database/migrations have run, with their hash: an applied file must never change. */
export interface PlatformMigration {
  name: string;
  hash: string;
  applied_at: Generated<Date>;
}

/** One row: which access rules stand in this database. */
export interface PlatformRulesPut {
  id: Generated<boolean>;
  files: string;
  standing: string;
  put_at: Generated<Date>;
}

/** Key activity of a programme, as it stands in the application to the funder. */
export interface ProgrammesActivity {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  number: number;
  title: string;
  about: Generated<string>;
  begins_on: string | null;
  ends_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Somebody in the district of a site whom cooperation needs: an office, a school, a service. No client. */
export interface ProgrammesActor {
  id: string;
  organisation_id: Generated<string>;
  site_id: string;
  name: Generated<string>;
  partner_id: string | null;
  of_organisation_id: string | null;
  kind: 'municipality' | 'labour_office' | 'child_protection' | 'social_service' | 'health' | 'school' | 'police' | 'court' | 'housing' | 'employer' | 'community' | 'other';
  needs: Generated<string>;
  brings: Generated<string>;
  standing: 'none' | 'occasional' | 'regular' | 'formalised';
  standing_on: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What somebody was given for having been at a run, as it was issued. A revoked one stays; another may follow. */
export interface ProgrammesCertificate {
  id: string;
  organisation_id: Generated<string>;
  registration_id: string;
  number: string;
  minutes: number;
  issued_on: Generated<string>;
  paper: unknown;
  revoked_on: string | null;
  revoked_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What a site wants to change: on which level of the model, why, until when, and how it ended. About no client. */
export interface ProgrammesChangeGoal {
  id: string;
  organisation_id: Generated<string>;
  site_id: string;
  level: 'case' | 'network' | 'department' | 'outwards';
  what: string;
  why: Generated<string>;
  due_on: string | null;
  state: Generated<'open' | 'reached' | 'dropped'>;
  ended_on: string | null;
  ended_word: Generated<string>;
  sheet_id: string | null;
  question: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A commitment by which a site changes or is supported. Whoever reads the site sees how the commitment stands. */
export interface ProgrammesChangeStep {
  commitment_id: string;
  organisation_id: Generated<string>;
  site_id: string;
  goal_id: string | null;
  sheet_id: string | null;
  question: Generated<string>;
  name: Generated<string>;
  side: Generated<'team' | 'site'>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** What whoever leads a programme says to a chapter of its report; numbers stand in no words, they are counted. */
export interface ProgrammesChapter {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  chapter: string;
  words: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Something that somebody has to do in a site: a row of who answers for what. */
export interface ProgrammesDuty {
  id: string;
  organisation_id: Generated<string>;
  site_id: string;
  area: 'coordination' | 'case_management' | 'other';
  usual: string | null;
  title: Generated<string>;
  position: Generated<number>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Part of a role or of an actor in a duty. Replaced as a whole when the duty is changed. */
export interface ProgrammesDutyPart {
  id: string;
  organisation_id: Generated<string>;
  site_id: string;
  duty_id: string;
  role: 'support_coordinator' | 'case_manager' | 'head' | 'social_worker' | 'other' | null;
  actor_id: string | null;
  part: 'answers' | 'does' | 'helps';
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** What a programme holds for professionals: a course, a two-day event, a round table. It is held in runs. */
export interface ProgrammesEvent {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  activity_id: string | null;
  kind: 'course' | 'event' | 'round_table' | 'other';
  title: string;
  about: Generated<string>;
  minutes: number;
  accreditation: Generated<string>;
  least_percent: number | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What participants of an event may read: an address. They find it behind their own link. */
export interface ProgrammesEventMaterial {
  id: string;
  organisation_id: Generated<string>;
  event_id: string;
  title: string;
  url: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Somebody of the support team of a programme. */
export interface ProgrammesMember {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  membership_id: string;
  name: Generated<string>;
  leads: Generated<boolean>;
  expertise: Generated<string>;
  since: Generated<string>;
  until: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What a programme made and leaves behind: a model, a manual, a training method, proposals to law, examples from practice, a leaflet. */
export interface ProgrammesOutput {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  activity_id: string | null;
  kind: 'model' | 'manual' | 'training' | 'legislative' | 'examples' | 'leaflet' | 'other';
  title: string;
  about: Generated<string>;
  isbn: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** The file of a version of an output. About no client. */
export interface ProgrammesOutputDocument {
  document_id: string;
  organisation_id: Generated<string>;
  output_version_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Who uses an output of a programme: a site of it, an organisation here, or somebody by name. */
export interface ProgrammesOutputUse {
  id: string;
  organisation_id: Generated<string>;
  output_id: string;
  site_id: string | null;
  to_organisation_id: string | null;
  name: Generated<string>;
  since: Generated<string>;
  until: string | null;
  how: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** One version of an output. Without a day of publication it is a draft, known to the team only. */
export interface ProgrammesOutputVersion {
  id: string;
  organisation_id: Generated<string>;
  output_id: string;
  number: string;
  changed: Generated<string>;
  published_on: string | null;
  link: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Public page of a programme. What is in it was read through before it was published and does not change until it is published anew. */
export interface ProgrammesPage {
  programme_id: string;
  organisation_id: Generated<string>;
  content: unknown;
  published_at: Date | null;
  published_by: string | null;
  withdrawn_at: Date | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Sites that do not want to be named on the public page of their programme. Holds at once, also on a page published before. */
export interface ProgrammesPageHidden {
  site_id: string;
  organisation_id: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Who came on which day of a run. */
export interface ProgrammesPresence {
  registration_id: string;
  meeting_id: string;
  organisation_id: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Something that several sites go through with the support of a team: from when to when, from whose money, by which model. About no client. */
export interface ProgrammesProgramme {
  id: string;
  organisation_id: Generated<string>;
  name: string;
  short_name: string;
  registration_number: Generated<string>;
  funder: Generated<string>;
  project_id: string | null;
  about: Generated<string>;
  begins_on: string;
  ends_on: string | null;
  model_version_id: string | null;
  closed_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What was said of a programme in public: an article, a professional forum, the web, a social network, broadcast. Kept for the funder by key activity. */
export interface ProgrammesPublicity {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  activity_id: string | null;
  kind: 'article' | 'forum' | 'web' | 'network' | 'broadcast' | 'other';
  title: string;
  place: Generated<string>;
  on_day: string;
  link: Generated<string>;
  reach: number | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A proof of publicity: a copy of the article, a photograph of a poster. About no client. */
export interface ProgrammesPublicityDocument {
  document_id: string;
  organisation_id: Generated<string>;
  publicity_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Which programme a recommendation comes out of; followed like any other (signals.followed). */
export interface ProgrammesRecommended {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  site_id: string | null;
  change: 'law' | 'strategy' | 'practice' | 'funding' | 'education';
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Somebody registered for a run, at work: by the public page, or signed in. Emptied at the end of its period; what was held and certified stays counted. */
export interface ProgrammesRegistration {
  id: string;
  organisation_id: Generated<string>;
  run_id: string;
  membership_id: string | null;
  site_id: string | null;
  name: string;
  email: string;
  employer: Generated<string>;
  post: Generated<string>;
  needs: Generated<string>;
  language: 'cs' | 'uk' | 'en';
  state: 'registered' | 'waiting' | 'cancelled';
  queued: number;
  link_hash: Uint8Array | null;
  told_at: Date | null;
  cancelled_at: Date | null;
  erased_on: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A report of a programme as it was finished; never changes. A later one stands beside it. */
export interface ProgrammesReport {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  content: unknown;
  fingerprint: string;
  pdf: Uint8Array;
  docx: Uint8Array;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A round of evaluation of a programme: days in which sites fill in where they stand by one version of the model. */
export interface ProgrammesRound {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  name: string;
  begins_on: string;
  ends_on: string;
  version_id: string;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** An event held once: somewhere, for so many people. Its days are meetings. */
export interface ProgrammesRun {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  event_id: string;
  number: number;
  town: Generated<string>;
  place: Generated<string>;
  orp_code: string | null;
  capacity: number;
  opens_on: string | null;
  closes_on: string | null;
  leader_id: string | null;
  path_token: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A day of a run: a meeting, which says when it is and what was said there. */
export interface ProgrammesRunDay {
  meeting_id: string;
  organisation_id: Generated<string>;
  run_id: string;
  minutes: number;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Where a site stands in a round, by the levels of the model, with reasons. draft = filled in by several people; finished = frozen until the team returns it. About no client. */
export interface ProgrammesSheet {
  id: string;
  organisation_id: Generated<string>;
  round_id: string;
  site_id: string;
  on_day: string;
  state: Generated<'draft' | 'finished'>;
  answers: Generated<unknown>;
  note: Generated<string>;
  finished_at: Date | null;
  finished_name: Generated<string>;
  returned_at: Date | null;
  returned_name: Generated<string>;
  returned_word: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A site of a programme: mostly a municipality with extended powers. What was done with it stays when it leaves. */
export interface ProgrammesSite {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  name: string;
  orp_code: string | null;
  to_organisation_id: string | null;
  approached_on: string | null;
  joined_on: string | null;
  left_on: string | null;
  left_reason: Generated<string>;
  note: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Agreement of the directory that belongs to the cooperation of a site; read by whoever reads both. */
export interface ProgrammesSiteAgreement {
  id: string;
  organisation_id: Generated<string>;
  site_id: string;
  agreement_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Somebody of a site at work: who is support coordinator, who case manager. No client. */
export interface ProgrammesSitePerson {
  id: string;
  organisation_id: Generated<string>;
  site_id: string;
  role: 'support_coordinator' | 'case_manager' | 'head' | 'social_worker' | 'other';
  name: string;
  membership_id: string | null;
  post: Generated<string>;
  email: Generated<string>;
  phone: Generated<string>;
  since: Generated<string>;
  until: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** An anonymised story offered to a programme as a case study, with its features said apart from the words. Read by others once approved, without the site. Of which case it is stands in study_origin. */
export interface ProgrammesStudy {
  id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  site_id: string;
  title: string;
  text: string;
  kept: Generated<string[]>;
  kept_reason: Generated<string>;
  household: Generated<'' | 'alone' | 'adults' | 'one_parent' | 'parents' | 'with_children' | 'without_children'>;
  children: Generated<'' | 'none' | 'one' | 'two' | 'three' | 'four' | 'five_more' | 'one_two' | 'three_more'>;
  citizenship: Generated<'' | 'czech' | 'ukraine' | 'eu' | 'other' | 'foreign'>;
  age: Generated<'' | 'under_18' | '18_29' | '30_44' | '45_64' | '65_more' | 'adult'>;
  district: Generated<'' | 'regional_city' | 'smaller'>;
  topics: Generated<string[]>;
  state: Generated<'offered' | 'returned' | 'approved' | 'withdrawn'>;
  owner_name: Generated<string>;
  word: Generated<string>;
  decided_at: Date | null;
  decided_by: string | null;
  decided_name: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** From which case a case study comes: known to whoever offered it and to nobody else. */
export interface ProgrammesStudyOrigin {
  id: string;
  organisation_id: Generated<string>;
  study_id: string;
  case_id: string;
  story_id: string | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** That a record of work is support of a programme, of which site and about what. Hours, mode and day stand in the record and nowhere else. */
export interface ProgrammesSupport {
  record_id: string;
  organisation_id: Generated<string>;
  programme_id: string;
  site_id: string | null;
  activity_id: string | null;
  topic: string;
  member_id: string;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who of the support team supports which site. */
export interface ProgrammesSupporter {
  id: string;
  organisation_id: Generated<string>;
  site_id: string;
  member_id: string;
  since: Generated<string>;
  until: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A time in which clients of a service, or those who came to a run of an event, are asked by one questionnaire of purpose feedback. */
export interface QualityCampaign {
  id: string;
  organisation_id: Generated<string>;
  service_id: string | null;
  version_id: string;
  name: string;
  begins_on: string;
  ends_on: string;
  path_token: string;
  answers_shown: Generated<boolean>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  run_id: string | null;
}

/** A complaint about a service. Never read by a worker whom it names, whatever their role. */
export interface QualityComplaint {
  id: string;
  organisation_id: Generated<string>;
  service_id: string;
  received_on: string;
  way: 'oral' | 'written' | 'email' | 'box' | 'phone' | 'on_behalf';
  in_name: 'client' | 'on_behalf' | 'other' | 'anonymous';
  person_id: string | null;
  name: Generated<string>;
  contact: Generated<string>;
  subject: string;
  text: string;
  wish: Generated<string>;
  due_on: string;
  extended_until: string | null;
  extension_reason: Generated<string>;
  extension_told_on: string | null;
  handler_id: string | null;
  handler_name: Generated<string>;
  finding: 'justified' | 'partly' | 'unjustified' | 'undecidable' | null;
  finding_reason: Generated<string>;
  answer: Generated<string>;
  answer_way: 'handed' | 'post' | 'email' | 'data_box' | 'board' | null;
  answered_on: string | null;
  appeal_told: Generated<boolean>;
  measure: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Tasks that came of a complaint. The task itself does not say that it did. */
export interface QualityComplaintMeasure {
  id: string;
  organisation_id: Generated<string>;
  complaint_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** How a complaint was looked into: talks and what was found. Only added to. */
export interface QualityComplaintNote {
  id: string;
  organisation_id: Generated<string>;
  complaint_id: string;
  on_day: string;
  with_whom: string;
  text: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** How an organisation handles complaints, by its own rules, from a day on. */
export interface QualityComplaintRule {
  id: string;
  organisation_id: Generated<string>;
  valid_from: string;
  days: number;
  extension_days: number;
  trusted_id: string | null;
  appeal: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Workers whom a complaint concerns. They never learn of it here. */
export interface QualityComplaintWorker {
  id: Generated<string>;
  organisation_id: Generated<string>;
  complaint_id: string;
  membership_id: string;
  name: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A household left a residential service: when, how many, where to. Names nobody and leads to no case, so it stays when the case is erased. */
export interface QualityDeparture {
  id: string;
  organisation_id: Generated<string>;
  service_id: string;
  on_day: string;
  people: number;
  destination: string;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Something that a service does well, told so that others may try it. About no client. */
export interface QualityPractice {
  id: string;
  organisation_id: Generated<string>;
  title: string;
  theme: string;
  what: string;
  brought: Generated<string>;
  watch: Generated<string>;
  contact: Generated<string>;
  offered: Generated<boolean>;
  finding_id: string | null;
  ended_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A file that a practice is described or carried out by. About no client; goes with the practice to whom it is offered. */
export interface QualityPracticeDocument {
  document_id: string;
  organisation_id: Generated<string>;
  practice_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** An organisation tries a good practice, and how it went. Read by it and by whose practice it is. */
export interface QualityPracticeTry {
  id: string;
  organisation_id: Generated<string>;
  practice_id: string;
  since: string;
  went: Generated<string>;
  went_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Somebody says that they read one wording of something and know it. Never taken back. */
export interface QualityReadConfirmation {
  id: string;
  organisation_id: Generated<string>;
  rule_version_id: string | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** An internal rule or document of an organisation, or a method note, over its versions. About no client. */
export interface QualityRule {
  id: string;
  organisation_id: Generated<string>;
  title: string;
  standards: Generated<number[]>;
  service_ids: Generated<string[]>;
  owner_id: string;
  review_on: string | null;
  reviewed_on: string | null;
  ended_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  kind: Generated<'rule' | 'note'>;
  topic: Generated<string>;
  law: Generated<string>;
  valid_until: string | null;
}

/** A file with the wording of a rule, or one that belongs to it. About no client. */
export interface QualityRuleDocument {
  document_id: string;
  organisation_id: Generated<string>;
  rule_version_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Wording of each rule that holds today. */
export interface QualityRuleNow {
  rule_id: ColumnType<string | null, never, never>;
  version_id: ColumnType<string | null, never, never>;
  number: ColumnType<number | null, never, never>;
  valid_from: ColumnType<string | null, never, never>;
}

/** One wording of a rule. Never changed: a new wording is a new version. */
export interface QualityRuleVersion {
  id: string;
  organisation_id: Generated<string>;
  rule_id: string;
  number: number;
  text: Generated<string>;
  link: Generated<string>;
  changed: Generated<string>;
  valid_from: string;
  approved_by: string;
  approved_on: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
  in_file: Generated<boolean>;
}

/** How a service itself sees that it keeps the standards of quality, on a day. draft = filled in by several people; finished = never changes. */
export interface QualitySelfEvaluation {
  id: string;
  organisation_id: Generated<string>;
  service_id: string;
  version_id: string;
  on_day: string;
  state: Generated<'draft' | 'finished'>;
  answers: Generated<unknown>;
  note: Generated<string>;
  finished_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A task that came out of a self-evaluation. */
export interface QualityStandardTask {
  commitment_id: string;
  organisation_id: Generated<string>;
  self_evaluation_id: string;
  topic: string;
  created_at: Generated<Date>;
}

/** How often people of a service meet a supervisor, as the organisation itself set it. What came of it is counted from meetings (quality.sittings). */
export interface QualitySupervisionPlan {
  id: string;
  organisation_id: Generated<string>;
  service_id: string | null;
  kind: 'group' | 'individual' | 'intervision';
  times: number;
  per: 'month' | 'quarter' | 'half_year' | 'year';
  minutes: number | null;
  supervisor: Generated<string>;
  partner_id: string | null;
  group_id: string | null;
  planned_days: Generated<string[]>;
  valid_from: string;
  valid_to: string | null;
  note: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Who belongs to the team of a plan that is of no service. */
export interface QualitySupervisionWorker {
  plan_id: string;
  membership_id: string;
  organisation_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A sheet filled in by a client. Says the week and nothing finer; the rows of a week are laid down anew in random order with each one that comes, so that neither their place nor their transaction says which was when. No log of changes is kept of it. */
export interface QualityVoice {
  id: Generated<string>;
  organisation_id: Generated<string>;
  campaign_id: string;
  week: string;
  tongue: string;
  paper: boolean;
  answers: unknown;
}

/** Texts that are not shown because they name somebody. They stay and are counted. */
export interface QualityVoiceHidden {
  id: string;
  organisation_id: Generated<string>;
  reason: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** What clients wrote in their own words, apart from the sheets: nothing says which sheet it belonged to. Kept like quality.voice. */
export interface QualityVoiceText {
  id: Generated<string>;
  organisation_id: Generated<string>;
  campaign_id: string;
  week: string;
  question: string;
  text: string;
}

/** A questionnaire that lasts over its versions. Without an organisation it came with the program and belongs to everybody. */
export interface QuestionnairesQuestionnaire {
  id: string;
  organisation_id: Generated<string | null>;
  purpose: 'conditions' | 'audit' | 'standards' | 'maturity' | 'feedback' | 'other';
  offered: Generated<boolean>;
  ended_on: string | null;
  from_version_id: string | null;
  author_id: Generated<string | null>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface QuestionnairesSheet {
  version_id: ColumnType<string | null, never, never>;
  kind: ColumnType<string | null, never, never>;
}

/** One wording of a questionnaire: draft, then published and from then on never changed nor deleted. */
export interface QuestionnairesVersion {
  id: string;
  organisation_id: Generated<string | null>;
  questionnaire_id: string;
  number: number;
  state: Generated<'draft' | 'published'>;
  content: unknown;
  note: Generated<string>;
  published_at: Date | null;
  author_id: Generated<string | null>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Somebody formally asks a service for a contract (žadatel): received, decided, contract or refusal. Never leaves the organisation but as a number in the yearly return. */
export interface ReferralsApplication {
  id: string;
  organisation_id: Generated<string>;
  service_id: string;
  person_id: string | null;
  name: Generated<string>;
  contact: Generated<string>;
  received_on: string;
  received_how: 'in_person' | 'post' | 'data_box' | 'email' | 'phone' | 'unknown';
  received_by_id: string;
  asked: Generated<string>;
  decide_by: string;
  state: Generated<'open' | 'contract' | 'refused' | 'withdrawn' | 'no_answer'>;
  decided_on: string | null;
  decided_by_id: string | null;
  contract_from: string | null;
  ground: string | null;
  explanation: Generated<string>;
  elsewhere_note: Generated<string>;
  call_agreed: Generated<boolean>;
  waiting_ended_on: string | null;
  waiting_outcome: 'contract' | 'not_interested' | 'unreachable' | 'elsewhere' | null;
  erased_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  referral_id: string | null;
}

/** Within how many days a service decides on an application, from a day on. Each telling is a row; an application keeps the term of the day it came. */
export interface ReferralsDecisionTerm {
  id: string;
  organisation_id: Generated<string>;
  service_id: string;
  days: number;
  valid_from: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Services that a refused applicant was pointed to; printed in the refusal. */
export interface ReferralsElsewhere {
  application_id: string;
  service_id: string;
  organisation_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A referral stood silent too long and was told further. */
export interface ReferralsEscalation {
  id: string;
  organisation_id: Generated<string>;
  referral_id: string;
  step: 'receipt' | 'answer' | 'waiting' | 'outcome';
  due_on: string;
  told: Generated<string[]>;
  created_at: Generated<Date>;
}

/** What happened to a referral, append-only; both sides read it. */
export interface ReferralsEvent {
  id: string;
  organisation_id: Generated<string>;
  referral_id: string;
  move: 'send' | 'receive' | 'accept' | 'wait' | 'decline' | 'start' | 'end' | 'withdraw' | 'expire' | 'remind' | 'hand_over';
  state: string;
  reason: string | null;
  text: Generated<string>;
  on_day: string | null;
  number: number | null;
  guest_link_id: string | null;
  author_id: Generated<string | null>;
  created_at: Generated<Date>;
}

/** Releases that hand a person over with a referral. What they show, and whether they hold, says the release. */
export interface ReferralsHandover {
  id: string;
  organisation_id: Generated<string>;
  referral_id: string;
  release_id: string;
  ends_with: Generated<boolean>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** What of a referral is for its sender only: whom it is about, from where it comes, an own note. */
export interface ReferralsOrigin {
  id: string;
  organisation_id: Generated<string>;
  referral_id: string;
  service_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  record_id: string | null;
  bundle_id: string;
  note: Generated<string>;
  seen_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What of a referral is for its receiver only: whom it took on, an own note. */
export interface ReferralsReception {
  id: string;
  organisation_id: Generated<string>;
  referral_id: string;
  service_id: string;
  case_id: string | null;
  about: Generated<string[]>;
  note: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A referral: one service asks another one, or a partner, to take somebody on. Names nobody. */
export interface ReferralsReferral {
  id: string;
  organisation_id: Generated<string>;
  service_id: string;
  case_id: string | null;
  to_organisation_id: string | null;
  to_service_id: string | null;
  to_partner_id: string | null;
  need: string;
  asked: string;
  ages: Generated<('0_5' | '6_14' | '15_17' | '18_26' | '27_64' | '65_more')[]>;
  languages: Generated<string[]>;
  orp_code: string | null;
  urgency: 'now' | 'days' | 'can_wait';
  answer_due_on: string;
  accompanied: Generated<boolean>;
  accompanied_by: Generated<string>;
  accompanied_on: string | null;
  contact: string;
  state: Generated<'draft' | 'sent' | 'received' | 'accepted' | 'waiting_list' | 'declined' | 'under_way' | 'ended' | 'withdrawn' | 'expired'>;
  moved_at: Generated<Date>;
  due_on: string | null;
  expires_on: string | null;
  sent_on: string | null;
  received_on: string | null;
  answered_on: string | null;
  decline_reason: 'capacity' | 'not_target_group' | 'not_eligible' | 'client_declined' | 'could_not_reach' | 'other' | null;
  waiting_until: string | null;
  waiting_position: number | null;
  ended_on: string | null;
  outcome: 'got_help' | 'partly' | 'did_not' | 'referred_on' | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Grounds on which a provider may refuse a contract, as the law lists them on a day. */
export interface ReferralsRefusalGround {
  code: string;
  section: string;
  name: string;
  valid_from: string;
  valid_to: string | null;
}

/** When an organisation's referrals are due, when silence is told further and to whom, when they expire. Without it the usual days hold. */
export interface ReferralsRule {
  id: string;
  organisation_id: Generated<string>;
  due_now: number;
  due_days: number;
  due_can_wait: number;
  receipt_after: number;
  answer_after: number;
  expire_after: number;
  tells: ('author' | 'key_worker' | 'coordinator' | 'head' | 'receiver_head')[];
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Referrals that were sent, as ties of the network: no person, no words. */
export interface ReferralsTie {
  id: ColumnType<string | null, never, never>;
  from_organisation_id: ColumnType<string | null, never, never>;
  from_service_id: ColumnType<string | null, never, never>;
  to_organisation_id: ColumnType<string | null, never, never>;
  to_service_id: ColumnType<string | null, never, never>;
  to_partner_id: ColumnType<string | null, never, never>;
  need: ColumnType<string | null, never, never>;
  orp_code: ColumnType<string | null, never, never>;
  urgency: ColumnType<string | null, never, never>;
  sent_on: ColumnType<string | null, never, never>;
  received_on: ColumnType<string | null, never, never>;
  answer_due_on: ColumnType<string | null, never, never>;
  answered_on: ColumnType<string | null, never, never>;
  state: ColumnType<string | null, never, never>;
  decline_reason: ColumnType<string | null, never, never>;
  ended_on: ColumnType<string | null, never, never>;
  outcome: ColumnType<string | null, never, never>;
}

/** That something was erased, by whom, when and by which rules; never what it was. */
export interface RetentionErasure {
  id: string;
  organisation_id: Generated<string>;
  rules: Generated<unknown>;
  items: number;
  done: Generated<number>;
  held: Generated<number>;
  rows_erased: Generated<number>;
  log_rows: Generated<number>;
  finished_at: Date | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Rows emptied instead of deleted, because another organisation's own record refers to them. They go with the last of those. */
export interface RetentionHusk {
  row_id: string;
  organisation_id: Generated<string>;
  table_name: string;
  in_case: string | null;
}

/** What is due: a case, a person, a release, or a year of records. Marked every night; gone when erased. */
export interface RetentionItem {
  id: Generated<string>;
  organisation_id: Generated<string>;
  kind: 'closed_case' | 'release' | 'person' | 'work_record' | 'one_off_request' | 'read_log' | 'application' | 'meeting' | 'audit' | 'complaint' | 'registration' | 'feedback' | 'departure' | 'learning';
  case_id: string | null;
  person_id: string | null;
  release_id: string | null;
  year: number | null;
  rows_held: Generated<number>;
  event_on: string;
  due_on: string;
  state: Generated<'due' | 'postponed' | 'confirmed'>;
  postponed_until: string | null;
  reason: Generated<string>;
  held_by: Generated<string[]>;
  erasure_id: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** For how many years an organisation keeps a kind of record. Without a rule nothing of the kind is ever due. */
export interface RetentionRule {
  id: string;
  organisation_id: Generated<string>;
  kind: 'closed_case' | 'release' | 'person' | 'work_record' | 'one_off_request' | 'read_log' | 'application' | 'meeting' | 'audit' | 'complaint' | 'registration' | 'feedback' | 'departure' | 'learning';
  years: number;
  source: string;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** An action of advocacy: what is asked of somebody who can change it, on the ground of signals. How it stands follows from its steps. Names no private person. */
export interface SignalsAction {
  id: string;
  organisation_id: Generated<string>;
  title: string;
  domain: string;
  orp_code: string | null;
  addressee_kind: 'municipality' | 'region' | 'ministry' | 'government_office' | 'ombudsman' | 'other';
  addressee: string;
  partner_id: string | null;
  asks: Generated<string>;
  facts: Generated<string>;
  kept: Generated<string[]>;
  kept_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Another organisation is asked to join an action by its own number or story. */
export interface SignalsActionAsk {
  id: string;
  organisation_id: Generated<string>;
  action_id: string;
  to_organisation_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** The sheet of an action (of the same number) as it was sent: never changed. Holds safe numbers, anonymised stories and no names of private persons. */
export interface SignalsActionSheet {
  id: string;
  organisation_id: Generated<string>;
  content: unknown;
  fingerprint: string;
  pdf: Uint8Array;
  docx: Uint8Array;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** Signals that an action stands on: own ones, counted; a watched phenomenon is linked and not counted. */
export interface SignalsActionSignal {
  id: Generated<string>;
  organisation_id: Generated<string>;
  action_id: string;
  signal_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** What happened with an action, in order; never changed. Its state follows. */
export interface SignalsActionStep {
  id: string;
  organisation_id: Generated<string>;
  action_id: string;
  kind: 'proposed' | 'returned' | 'approved' | 'sent' | 'reminded' | 'answered' | 'effect' | 'dropped';
  on_day: Generated<string>;
  text: Generated<string>;
  way: 'data_box' | 'email' | 'post' | 'in_person' | 'form' | null;
  reference: Generated<string>;
  due_on: string | null;
  answer: 'accepted' | 'partly' | 'refused' | 'none' | null;
  fingerprint: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** An anonymised story, made short, for an action: goes on paper only in the words that its owner approved. Of which case it is stands in story_origin. */
export interface SignalsActionStory {
  id: string;
  organisation_id: Generated<string>;
  action_id: string;
  text: string;
  owner_id: string;
  approved_at: Date | null;
  approved_by: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Answer to a recommendation: accepted, accepted with a change, declined with a reason. */
export interface SignalsAnswer {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  about: Generated<string[]>;
  recommendation_id: string;
  to_organisation_id: string | null;
  kind: 'accepted' | 'changed' | 'declined';
  text: Generated<string>;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What another organisation gives to an action: how many of its cases met the same, or that it does not join. Nobody else reads it before its head approves it. */
export interface SignalsContribution {
  id: string;
  organisation_id: Generated<string>;
  action_id: string;
  ask_id: string;
  declined: Generated<boolean>;
  counted_from: string | null;
  counted_until: string | null;
  cases: number | null;
  approved_at: Date | null;
  approved_by: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A recommendation to a body, followed until it is done and verified: what following adds to signals.recommendation (of the same number). */
export interface SignalsFollowed {
  id: string;
  organisation_id: Generated<string>;
  addressee_kind: 'service' | 'founder' | 'municipality' | 'region' | 'ministry' | 'method_team' | 'other';
  addressee: Generated<string>;
  to_organisation_id: string | null;
  partner_id: string | null;
  service_id: string | null;
  theme: string;
  priority: Generated<number>;
  due_on: string | null;
  owner_membership_id: string | null;
  state: Generated<'draft' | 'given' | 'accepted' | 'declined' | 'proved' | 'done' | 'dropped'>;
  given_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  asked_due_on: string | null;
  owner_name: Generated<string>;
  proved_by: string | null;
  moved_on: string | null;
}

/** What a follow-up audit found of one recommendation that an earlier audit left open. When the follow-up is final it moves the recommendation. */
export interface SignalsFollowedCheck {
  id: string;
  organisation_id: Generated<string>;
  followed_id: string;
  audit_id: string;
  result: 'done' | 'partly' | 'not' | 'not_applicable';
  text: string;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A document by which a recommendation is proved: read by whoever follows it. About no client. */
export interface SignalsFollowedDocument {
  document_id: string;
  organisation_id: Generated<string>;
  followed_id: string;
  created_at: Generated<Date>;
}

/** What happened to a followed recommendation, each side in its own words. Only added to; the state of the recommendation follows from it, set by the database. */
export interface SignalsFollowedEvent {
  id: string;
  organisation_id: Generated<string>;
  followed_id: string;
  kind: 'given' | 'answered' | 'owner' | 'day_asked' | 'day_agreed' | 'day_refused' | 'proved' | 'returned' | 'verified' | 'checked' | 'reopened' | 'dropped';
  on_day: Generated<string>;
  text: Generated<string>;
  answer: 'accepted' | 'changed' | 'declined' | null;
  way: Generated<string>;
  due_on: string | null;
  membership_id: string | null;
  audit_id: string | null;
  result: 'done' | 'partly' | 'not' | 'not_applicable' | null;
  state: Generated<string>;
  name: Generated<string>;
  owner_name: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A joint meeting that was called over a recommendation. */
export interface SignalsFollowedMeeting {
  followed_id: string;
  meeting_id: string;
  organisation_id: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** That the day of a recommendation comes, or has passed, was told once. */
export interface SignalsFollowedReminder {
  id: string;
  organisation_id: Generated<string>;
  followed_id: string;
  step: 'soon' | 'late';
  due_on: string;
  told: Generated<string[]>;
  created_at: Generated<Date>;
}

/** A commitment that somebody of the addressee was given in order to fulfil a recommendation. Whoever follows it sees how the commitment stands. */
export interface SignalsFollowedStep {
  commitment_id: string;
  organisation_id: Generated<string>;
  followed_id: string;
  name: Generated<string>;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** From which meeting an input (a signal of the same number) comes. When the meeting goes, the input stays and forgets it. */
export interface SignalsInput {
  id: string;
  organisation_id: Generated<string>;
  meeting_id: string;
  item_id: string | null;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** A recommendation to somebody who decides: the coordinator's to the key worker. It is answered, and both stay on record. */
export interface SignalsRecommendation {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  about: Generated<string[]>;
  to_membership_id: string | null;
  to_organisation_id: string | null;
  text: string;
  reason: Generated<string>;
  service_id: string | null;
  answer_due_on: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A barrier met in a case, a phenomenon that a group watches, what a meeting passes on, or what repeats across audits. They add up and become advocacy. */
export interface SignalsSignal {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  about: Generated<string[]>;
  kind: Generated<'barrier' | 'watch' | 'input' | 'finding'>;
  domain: string;
  level: 'person' | 'organisation' | 'law' | 'structure';
  orp_code: string | null;
  text: string;
  noted_on: Generated<string>;
  record_id: string | null;
  ended_on: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  threshold: Generated<string>;
  threshold_count: number | null;
  review_on: string | null;
  theme: string | null;
}

/** Recommendations that a signal about what repeats across audits stands on. Which services they concern stays with the recommendations. */
export interface SignalsSignalFollowed {
  signal_id: string;
  followed_id: string;
  organisation_id: Generated<string>;
  created_at: Generated<Date>;
}

/** From which case a story of an action comes: for our people within reach of the case. */
export interface SignalsStoryOrigin {
  id: string;
  organisation_id: Generated<string>;
  action_story_id: string;
  case_id: string;
  story_id: string;
  author_id: Generated<string>;
  created_at: Generated<Date>;
}

/** People without names who took part, counted by group: twelve women from Ukraine under temporary protection. */
export interface WorkAnonymousGroup {
  id: string;
  organisation_id: Generated<string>;
  record_id: string;
  people: number;
  age_band: '0-5' | '6-14' | '15-17' | '18-26' | '27-64' | '65+' | null;
  sex: 'female' | 'male' | null;
  citizenship: string | null;
  residence: string | null;
  accommodation: string | null;
  situation: string | null;
}

/** A course: sociocultural, Czech lessons, another. Its sessions are meetings, what was done at them is in records of work. */
export interface WorkCourse {
  id: string;
  organisation_id: Generated<string>;
  service_id: string | null;
  name: string;
  kind: 'sociocultural' | 'czech' | 'other';
  topics: Generated<string[]>;
  language: string | null;
  place_id: string | null;
  place: Generated<string>;
  orp_code: string | null;
  starts_on: string | null;
  ends_on: string | null;
  planned_sessions: number | null;
  capacity: number | null;
  closed_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A client enrolled in a course. Whether they came to a session stands in the record of that session. */
export interface WorkEnrolment {
  id: string;
  organisation_id: Generated<string>;
  course_id: string;
  person_id: string;
  since: Generated<string>;
  until: string | null;
  result: Generated<'none' | 'finished' | 'left'>;
  certificate_on: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Records of work that came in one file. Undone as a whole: its records go, this row stays. */
export interface WorkImport {
  id: string;
  organisation_id: Generated<string>;
  file_name: string;
  row_count: number;
  from_day: string;
  to_day: string;
  undone_at: Date | null;
  undone_by: string | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Which column of a file of records is what, as somebody last confirmed it; offered for the next file with the same headings. */
export interface WorkImportMapping {
  id: string;
  organisation_id: Generated<string>;
  headings: string;
  mapping: unknown;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Materials given out: what, in which language, how many. Where is the place of the record. */
export interface WorkMaterial {
  id: string;
  organisation_id: Generated<string>;
  record_id: string;
  title: string;
  language: string | null;
  pieces: number;
}

/** Changes of sums that are not folded into month_sum yet; negative when a record left. Without foreign keys and index: written with every record, short-lived. */
export interface WorkMonthDelta {
  id: ColumnType<string, never, never>;
  organisation_id: Generated<string>;
  month: string;
  service_id: string | null;
  kind: string;
  mode: string;
  directness: string;
  records: number;
  minutes: number;
  kontakt: number;
  intervence: number;
  participations: number;
}

/** Sums of records of work by month, organisation, service, kind, way and directness; without what still lies in month_delta. */
export interface WorkMonthSum {
  organisation_id: Generated<string>;
  month: string;
  service_id: string | null;
  kind: string;
  mode: string;
  directness: string;
  records: number;
  minutes: number;
  kontakt: number;
  intervence: number;
  participations: number;
}

/** All that counts, to be added up: sums, what is not folded yet, and records erased since (also in `erased`). */
export interface WorkMonthTally {
  organisation_id: ColumnType<string | null, never, never>;
  month: ColumnType<string | null, never, never>;
  service_id: ColumnType<string | null, never, never>;
  kind: ColumnType<string | null, never, never>;
  mode: ColumnType<string | null, never, never>;
  directness: ColumnType<string | null, never, never>;
  records: ColumnType<number | null, never, never>;
  minutes: ColumnType<number | null, never, never>;
  kontakt: ColumnType<number | null, never, never>;
  intervence: ColumnType<number | null, never, never>;
  participations: ColumnType<number | null, never, never>;
  erased: ColumnType<number | null, never, never>;
}

/** Sums of records that were erased when their time was over: numbers without people, so that statistics stay. Units by the rules in force when they were erased. */
export interface WorkPastSum {
  organisation_id: Generated<string>;
  month: string;
  service_id: string | null;
  kind: string;
  mode: string;
  directness: string;
  records: number;
  minutes: number;
  kontakt: number;
  intervence: number;
  participations: number;
}

/** A project or another source that pays for work: donor, number, from when to when. About no client. */
export interface WorkProject {
  id: string;
  organisation_id: Generated<string>;
  name: string;
  donor: Generated<string>;
  donor_kind: Generated<'esf' | 'ministry' | 'region' | 'municipality' | 'foundation' | 'own' | 'other'>;
  registration_number: Generated<string>;
  starts_on: string;
  ends_on: string | null;
  minimum_hours: string | null;
  note: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Somebody did something with or for somebody: when, how long, how, where, with whom. Facts only; the worker's opinion stands apart in record_opinion. */
export interface WorkRecord {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  about: Generated<string[]>;
  service_id: string | null;
  kind: Generated<'contact' | 'coordination' | 'administration' | 'field_visit' | 'screening' | 'course' | 'partner_talk' | 'assistance' | 'tutoring' | 'counselling_hours' | 'event' | 'interpreting' | 'distribution' | 'staff_training' | 'supervision' | 'awareness' | 'method_support'>;
  on_day: Generated<string>;
  at_time: string | null;
  minutes: number;
  mode: 'office' | 'field' | 'phone' | 'online' | 'written';
  directness: Generated<'direct' | 'indirect' | 'organisational'>;
  activities: Generated<string[]>;
  place_id: string | null;
  place: Generated<string>;
  language: string | null;
  interpreter: Generated<string>;
  understood: 'yes' | 'partly' | 'no' | 'not_checked' | null;
  facts: Generated<string>;
  goal_id: string | null;
  one_off_request: Generated<string>;
  open_to: Generated<string[]>;
  episode: number | null;
  confidence_of: string | null;
  share_keys: ColumnType<string[], never, never>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  entered_by: string | null;
  topics: Generated<string[]>;
  orp_code: string | null;
  partner_id: string | null;
  target_groups: Generated<string[]>;
  situations: Generated<string[]>;
  workers: Generated<string[]>;
  accredited: boolean | null;
  course_id: string | null;
  meeting_id: string | null;
  import_id: string | null;
  detailed: Generated<boolean>;
}

/** Which commitments a record worked on. */
export interface WorkRecordCommitment {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  record_id: string;
  commitment_id: string;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What each record adds to the sums of its month. */
export interface WorkRecordCounted {
  record_id: ColumnType<string | null, never, never>;
  organisation_id: ColumnType<string | null, never, never>;
  on_day: ColumnType<string | null, never, never>;
  month: ColumnType<string | null, never, never>;
  service_id: ColumnType<string | null, never, never>;
  kind: ColumnType<string | null, never, never>;
  mode: ColumnType<string | null, never, never>;
  directness: ColumnType<string | null, never, never>;
  records: ColumnType<number | null, never, never>;
  minutes: ColumnType<number | null, never, never>;
  kontakt: ColumnType<number | null, never, never>;
  intervence: ColumnType<number | null, never, never>;
  participations: ColumnType<number | null, never, never>;
}

/** The worker's opinion of what happened, apart from the facts. Never leaves the organisation. */
export interface WorkRecordOpinion {
  id: string;
  organisation_id: Generated<string>;
  case_id: string | null;
  record_id: string;
  text: string;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Which projects pay for a record, by share. */
export interface WorkRecordProject {
  record_id: string;
  project_id: string;
  organisation_id: Generated<string>;
  share: Generated<number>;
}

/** Statutory units derived from records: one row for each record and unit. */
export interface WorkRecordUnit {
  record_id: ColumnType<string | null, never, never>;
  organisation_id: ColumnType<string | null, never, never>;
  author_id: ColumnType<string | null, never, never>;
  case_id: ColumnType<string | null, never, never>;
  on_day: ColumnType<string | null, never, never>;
  unit: ColumnType<string | null, never, never>;
}

/** A locked yearly return of a service. One holds at a time; an unlocked one stays as history. */
export interface WorkReturnLock {
  id: string;
  organisation_id: Generated<string>;
  service_id: string;
  year: number;
  numbers: unknown;
  submitted_on: string | null;
  unlocked_at: Date | null;
  unlocked_by: string | null;
  unlock_reason: Generated<string>;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Sheet of a supported person of an ESF project. Hours are never here: they follow from records. Leaves the organisation only in the export for IS ESF and only with the consent. */
export interface WorkSupportedPerson {
  id: string;
  organisation_id: Generated<string>;
  project_id: string;
  person_id: string;
  agreed_on: string | null;
  entered_on: string | null;
  left_on: string | null;
  labour: 'employed' | 'self_employed' | 'unemployed' | 'inactive' | null;
  schooling: 'isced0_2' | 'isced3_4' | 'isced5_8' | null;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** In which target group of the register a service counts a client. Never leaves the organisation but as a number in the yearly return. */
export interface WorkTargetGroup {
  id: string;
  organisation_id: Generated<string>;
  person_id: string;
  service_id: string;
  code: string;
  author_id: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Dated rules by which minutes become statutory units, by organisation. */
export interface WorkUnitRule {
  id: string;
  organisation_id: Generated<string>;
  unit: 'kontakt' | 'intervence';
  min_minutes: number;
  modes: string[];
  directness: Generated<string[]>;
  source: string;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  project_id: string | null;
  group_counts: Generated<'once' | 'each'>;
  step_minutes: number | null;
  rounding: Generated<'down' | 'up'>;
}

/** Every table and view by its full name. */
export interface Database {
  'access.account': AccessAccount;
  'access.asked': AccessAsked;
  'access.asked_reach': AccessAskedReach;
  'access.asking': AccessAsking;
  'access.backup_code': AccessBackupCode;
  'access.challenge': AccessChallenge;
  'access.change_log': AccessChangeLog;
  'access.emergency_access': AccessEmergencyAccess;
  'access.emergency_notice': AccessEmergencyNotice;
  'access.emergency_request': AccessEmergencyRequest;
  'access.guest_link': AccessGuestLink;
  'access.guest_log': AccessGuestLog;
  'access.guest_session': AccessGuestSession;
  'access.held_reach': AccessHeldReach;
  'access.invitation': AccessInvitation;
  'access.known_organisation': AccessKnownOrganisation;
  'access.log_seal': AccessLogSeal;
  'access.mandate': AccessMandate;
  'access.mandate_service': AccessMandateService;
  'access.mask': AccessMask;
  'access.me': AccessMe;
  'access.membership': AccessMembership;
  'access.membership_service': AccessMembershipService;
  'access.oidc_flow': AccessOidcFlow;
  'access.oidc_identity': AccessOidcIdentity;
  'access.organisation': AccessOrganisation;
  'access.passkey': AccessPasskey;
  'access.password_reset': AccessPasswordReset;
  'access.reach': AccessReach;
  'access.reach_change': AccessReachChange;
  'access.read_log': AccessReadLog;
  'access.release': AccessRelease;
  'access.release_in_force': AccessReleaseInForce;
  'access.release_item': AccessReleaseItem;
  'access.release_passed_back': AccessReleasePassedBack;
  'access.release_return': AccessReleaseReturn;
  'access.release_signature': AccessReleaseSignature;
  'access.replay': AccessReplay;
  'access.session': AccessSession;
  'access.sheet_text': AccessSheetText;
  'access.sign_in_attempt': AccessSignInAttempt;
  'access.statute_ground': AccessStatuteGround;
  'access.unmasking': AccessUnmasking;
  'audits.audit': AuditsAudit;
  'audits.audit_document': AuditsAuditDocument;
  'audits.auditor': AuditsAuditor;
  'audits.comment': AuditsComment;
  'audits.evidence': AuditsEvidence;
  'audits.finding': AuditsFinding;
  'audits.interview': AuditsInterview;
  'audits.rating': AuditsRating;
  'audits.reader': AuditsReader;
  'audits.recommended': AuditsRecommended;
  'audits.report': AuditsReport;
  'audits.round': AuditsRound;
  'audits.staffing': AuditsStaffing;
  'audits.summary_number': AuditsSummaryNumber;
  'audits.summary_reader': AuditsSummaryReader;
  'audits.summary_report': AuditsSummaryReport;
  'audits.summary_text': AuditsSummaryText;
  'audits.visit': AuditsVisit;
  'cases.anonymised_story': CasesAnonymisedStory;
  'cases.case': CasesCase;
  'cases.case_evaluation': CasesCaseEvaluation;
  'cases.case_person': CasesCasePerson;
  'cases.case_service': CasesCaseService;
  'cases.child_sheet': CasesChildSheet;
  'cases.episode': CasesEpisode;
  'cases.goal': CasesGoal;
  'cases.goal_evaluation': CasesGoalEvaluation;
  'cases.health_fact': CasesHealthFact;
  'cases.kin': CasesKin;
  'cases.need_rating': CasesNeedRating;
  'cases.network_note': CasesNetworkNote;
  'cases.phase_change': CasesPhaseChange;
  'cases.procedure_review': CasesProcedureReview;
  'cases.request': CasesRequest;
  'cases.team_member': CasesTeamMember;
  'cases.tie': CasesTie;
  'cases.tie_state': CasesTieState;
  'cases.vulnerability': CasesVulnerability;
  'commitments.commitment': CommitmentsCommitment;
  'commitments.dependency': CommitmentsDependency;
  'commitments.event': CommitmentsEvent;
  'crisis.activation': CrisisActivation;
  'crisis.aid': CrisisAid;
  'crisis.contact': CrisisContact;
  'crisis.emergency': CrisisEmergency;
  'crisis.entry': CrisisEntry;
  'crisis.finding': CrisisFinding;
  'crisis.household': CrisisHousehold;
  'crisis.household_client': CrisisHouseholdClient;
  'crisis.household_sum': CrisisHouseholdSum;
  'crisis.item': CrisisItem;
  'crisis.proposal': CrisisProposal;
  'crisis.recipient': CrisisRecipient;
  'crisis.report': CrisisReport;
  'crisis.report_opening': CrisisReportOpening;
  'crisis.report_sent': CrisisReportSent;
  'crisis.role': CrisisRole;
  'crisis.shift': CrisisShift;
  'crisis.statement': CrisisStatement;
  'crisis.template': CrisisTemplate;
  'crisis.template_version': CrisisTemplateVersion;
  'crisis.training': CrisisTraining;
  'directory.agreement': DirectoryAgreement;
  'directory.agreement_answer': DirectoryAgreementAnswer;
  'directory.agreement_party': DirectoryAgreementParty;
  'directory.agreement_service': DirectoryAgreementService;
  'directory.agreement_standing': DirectoryAgreementStanding;
  'directory.agreement_step': DirectoryAgreementStep;
  'directory.availability': DirectoryAvailability;
  'directory.booking': DirectoryBooking;
  'directory.code': DirectoryCode;
  'directory.contact': DirectoryContact;
  'directory.finding': DirectoryFinding;
  'directory.finding_word': DirectoryFindingWord;
  'directory.import': DirectoryImport;
  'directory.import_row': DirectoryImportRow;
  'directory.interpreter': DirectoryInterpreter;
  'directory.interpreter_conflict': DirectoryInterpreterConflict;
  'directory.interpreter_language': DirectoryInterpreterLanguage;
  'directory.interpreter_preference': DirectoryInterpreterPreference;
  'directory.interpreter_share': DirectoryInterpreterShare;
  'directory.interpreter_terms': DirectoryInterpreterTerms;
  'directory.interpreting_request': DirectoryInterpretingRequest;
  'directory.known_service': DirectoryKnownService;
  'directory.lasting': DirectoryLasting;
  'directory.masked_service': DirectoryMaskedService;
  'directory.offer': DirectoryOffer;
  'directory.orp': DirectoryOrp;
  'directory.own_code': DirectoryOwnCode;
  'directory.partner': DirectoryPartner;
  'directory.place': DirectoryPlace;
  'directory.published': DirectoryPublished;
  'directory.region': DirectoryRegion;
  'directory.register_current': DirectoryRegisterCurrent;
  'directory.register_entry': DirectoryRegisterEntry;
  'directory.register_keeper': DirectoryRegisterKeeper;
  'directory.register_place': DirectoryRegisterPlace;
  'directory.register_provider': DirectoryRegisterProvider;
  'directory.schedule': DirectorySchedule;
  'directory.service': DirectoryService;
  'directory.service_place': DirectoryServicePlace;
  'directory.service_type': DirectoryServiceType;
  'directory.verification': DirectoryVerification;
  'documents.agreement_document': DocumentsAgreementDocument;
  'documents.chunk': DocumentsChunk;
  'documents.document': DocumentsDocument;
  'documents.export': DocumentsExport;
  'documents.export_download': DocumentsExportDownload;
  'documents.record_document': DocumentsRecordDocument;
  'documents.sealed': DocumentsSealed;
  'goals.closing': GoalsClosing;
  'goals.evaluation': GoalsEvaluation;
  'goals.goal': GoalsGoal;
  'goals.goal_version': GoalsGoalVersion;
  'goals.measure': GoalsMeasure;
  'goals.plan': GoalsPlan;
  'goals.reminder': GoalsReminder;
  'goals.step': GoalsStep;
  'goals.template': GoalsTemplate;
  'insights.publication': InsightsPublication;
  'learning.entry': LearningEntry;
  'learning.induction': LearningInduction;
  'learning.induction_step': LearningInductionStep;
  'learning.induction_template': LearningInductionTemplate;
  'learning.plan_item': LearningPlanItem;
  'learning.proof': LearningProof;
  'learning.qualification': LearningQualification;
  'learning.qualification_reminder': LearningQualificationReminder;
  'learning.rule': LearningRule;
  'localities.absent_body': LocalitiesAbsentBody;
  'localities.alarm': LocalitiesAlarm;
  'localities.comes': LocalitiesComes;
  'localities.condition_sheet': LocalitiesConditionSheet;
  'localities.estimate': LocalitiesEstimate;
  'localities.estimate_line': LocalitiesEstimateLine;
  'localities.incident': LocalitiesIncident;
  'localities.incident_own': LocalitiesIncidentOwn;
  'localities.incident_reading': LocalitiesIncidentReading;
  'localities.inside': LocalitiesInside;
  'localities.locality': LocalitiesLocality;
  'localities.mark': LocalitiesMark;
  'localities.proposal': LocalitiesProposal;
  'localities.quiet': LocalitiesQuiet;
  'localities.risk': LocalitiesRisk;
  'localities.round': LocalitiesRound;
  'localities.round_record': LocalitiesRoundRecord;
  'localities.round_total': LocalitiesRoundTotal;
  'localities.sign': LocalitiesSign;
  'localities.sign_rule': LocalitiesSignRule;
  'localities.talk': LocalitiesTalk;
  'localities.unit': LocalitiesUnit;
  'localities.visit': LocalitiesVisit;
  'meetings.agreed_with': MeetingsAgreedWith;
  'meetings.attendee': MeetingsAttendee;
  'meetings.ballot': MeetingsBallot;
  'meetings.brought': MeetingsBrought;
  'meetings.brought_origin': MeetingsBroughtOrigin;
  'meetings.calendar_feed': MeetingsCalendarFeed;
  'meetings.calendar_fetch': MeetingsCalendarFetch;
  'meetings.conference': MeetingsConference;
  'meetings.date_answer': MeetingsDateAnswer;
  'meetings.date_option': MeetingsDateOption;
  'meetings.group': MeetingsGroup;
  'meetings.group_member': MeetingsGroupMember;
  'meetings.guest_consent': MeetingsGuestConsent;
  'meetings.idea': MeetingsIdea;
  'meetings.idea_answer': MeetingsIdeaAnswer;
  'meetings.item': MeetingsItem;
  'meetings.item_commitment': MeetingsItemCommitment;
  'meetings.meeting': MeetingsMeeting;
  'meetings.meeting_document': MeetingsMeetingDocument;
  'meetings.minutes': MeetingsMinutes;
  'meetings.note_turn': MeetingsNoteTurn;
  'meetings.notice': MeetingsNotice;
  'meetings.passage': MeetingsPassage;
  'meetings.seat': MeetingsSeat;
  'meetings.suitability': MeetingsSuitability;
  'meetings.vote': MeetingsVote;
  'meetings.watch': MeetingsWatch;
  'meetings.watch_note': MeetingsWatchNote;
  'offline.deposit': OfflineDeposit;
  'offline.deposit_right': OfflineDepositRight;
  'offline.setting': OfflineSetting;
  'offline.settlement': OfflineSettlement;
  'people.accommodation': PeopleAccommodation;
  'people.address': PeopleAddress;
  'people.alias': PeopleAlias;
  'people.benefit': PeopleBenefit;
  'people.contact': PeopleContact;
  'people.different': PeopleDifferent;
  'people.household': PeopleHousehold;
  'people.household_member': PeopleHouseholdMember;
  'people.merge': PeopleMerge;
  'people.name_search': PeopleNameSearch;
  'people.name_token': PeopleNameToken;
  'people.occupation': PeopleOccupation;
  'people.person': PeoplePerson;
  'people.person_language': PeoplePersonLanguage;
  'people.profile': PeopleProfile;
  'people.relation': PeopleRelation;
  'people.residence': PeopleResidence;
  'platform.log_life': PlatformLogLife;
  'platform.mail': PlatformMail;
  'platform.migration': PlatformMigration;
  'platform.rules_put': PlatformRulesPut;
  'programmes.activity': ProgrammesActivity;
  'programmes.actor': ProgrammesActor;
  'programmes.certificate': ProgrammesCertificate;
  'programmes.change_goal': ProgrammesChangeGoal;
  'programmes.change_step': ProgrammesChangeStep;
  'programmes.chapter': ProgrammesChapter;
  'programmes.duty': ProgrammesDuty;
  'programmes.duty_part': ProgrammesDutyPart;
  'programmes.event': ProgrammesEvent;
  'programmes.event_material': ProgrammesEventMaterial;
  'programmes.member': ProgrammesMember;
  'programmes.output': ProgrammesOutput;
  'programmes.output_document': ProgrammesOutputDocument;
  'programmes.output_use': ProgrammesOutputUse;
  'programmes.output_version': ProgrammesOutputVersion;
  'programmes.page': ProgrammesPage;
  'programmes.page_hidden': ProgrammesPageHidden;
  'programmes.presence': ProgrammesPresence;
  'programmes.programme': ProgrammesProgramme;
  'programmes.publicity': ProgrammesPublicity;
  'programmes.publicity_document': ProgrammesPublicityDocument;
  'programmes.recommended': ProgrammesRecommended;
  'programmes.registration': ProgrammesRegistration;
  'programmes.report': ProgrammesReport;
  'programmes.round': ProgrammesRound;
  'programmes.run': ProgrammesRun;
  'programmes.run_day': ProgrammesRunDay;
  'programmes.sheet': ProgrammesSheet;
  'programmes.site': ProgrammesSite;
  'programmes.site_agreement': ProgrammesSiteAgreement;
  'programmes.site_person': ProgrammesSitePerson;
  'programmes.study': ProgrammesStudy;
  'programmes.study_origin': ProgrammesStudyOrigin;
  'programmes.support': ProgrammesSupport;
  'programmes.supporter': ProgrammesSupporter;
  'quality.campaign': QualityCampaign;
  'quality.complaint': QualityComplaint;
  'quality.complaint_measure': QualityComplaintMeasure;
  'quality.complaint_note': QualityComplaintNote;
  'quality.complaint_rule': QualityComplaintRule;
  'quality.complaint_worker': QualityComplaintWorker;
  'quality.departure': QualityDeparture;
  'quality.practice': QualityPractice;
  'quality.practice_document': QualityPracticeDocument;
  'quality.practice_try': QualityPracticeTry;
  'quality.read_confirmation': QualityReadConfirmation;
  'quality.rule': QualityRule;
  'quality.rule_document': QualityRuleDocument;
  'quality.rule_now': QualityRuleNow;
  'quality.rule_version': QualityRuleVersion;
  'quality.self_evaluation': QualitySelfEvaluation;
  'quality.standard_task': QualityStandardTask;
  'quality.supervision_plan': QualitySupervisionPlan;
  'quality.supervision_worker': QualitySupervisionWorker;
  'quality.voice': QualityVoice;
  'quality.voice_hidden': QualityVoiceHidden;
  'quality.voice_text': QualityVoiceText;
  'questionnaires.questionnaire': QuestionnairesQuestionnaire;
  'questionnaires.sheet': QuestionnairesSheet;
  'questionnaires.version': QuestionnairesVersion;
  'referrals.application': ReferralsApplication;
  'referrals.decision_term': ReferralsDecisionTerm;
  'referrals.elsewhere': ReferralsElsewhere;
  'referrals.escalation': ReferralsEscalation;
  'referrals.event': ReferralsEvent;
  'referrals.handover': ReferralsHandover;
  'referrals.origin': ReferralsOrigin;
  'referrals.reception': ReferralsReception;
  'referrals.referral': ReferralsReferral;
  'referrals.refusal_ground': ReferralsRefusalGround;
  'referrals.rule': ReferralsRule;
  'referrals.tie': ReferralsTie;
  'retention.erasure': RetentionErasure;
  'retention.husk': RetentionHusk;
  'retention.item': RetentionItem;
  'retention.rule': RetentionRule;
  'signals.action': SignalsAction;
  'signals.action_ask': SignalsActionAsk;
  'signals.action_sheet': SignalsActionSheet;
  'signals.action_signal': SignalsActionSignal;
  'signals.action_step': SignalsActionStep;
  'signals.action_story': SignalsActionStory;
  'signals.answer': SignalsAnswer;
  'signals.contribution': SignalsContribution;
  'signals.followed': SignalsFollowed;
  'signals.followed_check': SignalsFollowedCheck;
  'signals.followed_document': SignalsFollowedDocument;
  'signals.followed_event': SignalsFollowedEvent;
  'signals.followed_meeting': SignalsFollowedMeeting;
  'signals.followed_reminder': SignalsFollowedReminder;
  'signals.followed_step': SignalsFollowedStep;
  'signals.input': SignalsInput;
  'signals.recommendation': SignalsRecommendation;
  'signals.signal': SignalsSignal;
  'signals.signal_followed': SignalsSignalFollowed;
  'signals.story_origin': SignalsStoryOrigin;
  'work.anonymous_group': WorkAnonymousGroup;
  'work.course': WorkCourse;
  'work.enrolment': WorkEnrolment;
  'work.import': WorkImport;
  'work.import_mapping': WorkImportMapping;
  'work.material': WorkMaterial;
  'work.month_delta': WorkMonthDelta;
  'work.month_sum': WorkMonthSum;
  'work.month_tally': WorkMonthTally;
  'work.past_sum': WorkPastSum;
  'work.project': WorkProject;
  'work.record': WorkRecord;
  'work.record_commitment': WorkRecordCommitment;
  'work.record_counted': WorkRecordCounted;
  'work.record_opinion': WorkRecordOpinion;
  'work.record_project': WorkRecordProject;
  'work.record_unit': WorkRecordUnit;
  'work.return_lock': WorkReturnLock;
  'work.supported_person': WorkSupportedPerson;
  'work.target_group': WorkTargetGroup;
  'work.unit_rule': WorkUnitRule;
}
