-- What is asked at every opening of a page stands in the order in which it is asked.
create index on commitments.event (case_id, created_at desc);
create index on commitments.event (commitment_id, created_at desc);
drop index if exists commitments.event_case_id_idx, commitments.event_commitment_id_idx;
create index on cases.phase_change (case_id, created_at desc);
drop index if exists cases.phase_change_case_id_idx;
-- What is owed and what waits for an answer is a small part of what was ever agreed.
create index on commitments.commitment (owner_service_id) where state in ('open', 'offered');
create index on commitments.commitment (owner_organisation_id) where state = 'offered';
create index on commitments.commitment (organisation_id) where state = 'offered';
create index on commitments.commitment (asked_by) where state = 'open' and owner_kind = 'body';
create index on commitments.commitment (author_id) where state = 'open' and owner_kind = 'body';
create index on cases.case_service (service_id) where state = 'invited';
create index on cases.case_service (lead_organisation_id) where state = 'invited';
create index on access.release (to_organisation_id, valid_to);
create index on access.release (organisation_id, valid_to);
drop index if exists access.release_to_organisation_id_idx, access.release_organisation_id_idx;
-- The leading foreign keys above replace the bare ones; those of records are covered by (case_id, on_day), (organisation_id, on_day), (author_id, on_day).
drop index if exists work.record_case_id_idx, work.record_organisation_id_idx, work.record_author_id_idx;
