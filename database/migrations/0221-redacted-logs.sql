-- What was erased leaves the logs too, and the chain still holds: each row is hashed by itself, with a salt of its own, and the links are made
-- of these hashes. A redacted row keeps its hash and loses its content and salt, so that nobody can guess the content from the hash.
alter table access.read_log add column salt uuid default gen_random_uuid(), add column row_hash bytea, add column erasure_id uuid;
alter table access.change_log add column salt uuid default gen_random_uuid(), add column row_hash bytea, add column erasure_id uuid;
alter table access.read_log add check ((row_hash is null) = (erasure_id is null) and (row_hash is null or num_nonnulls(salt, case_id, person_id, reason) = 0));
alter table access.change_log add check ((row_hash is null) = (erasure_id is null) and (row_hash is null or num_nonnulls(salt, case_id, row_id, was) = 0));
comment on column access.read_log.salt is 'Random; hashed with the row and dropped with its content.';
comment on column access.read_log.row_hash is 'Hash of the row before its content was erased; empty while it is whole.';
comment on column access.read_log.erasure_id is 'Erasure that took the content.';
comment on column access.change_log.salt is 'Random; hashed with the row and dropped with its content.';
comment on column access.change_log.row_hash is 'Hash of the row before its content was erased; empty while it is whole.';
comment on column access.change_log.erasure_id is 'Erasure that took the content.';
create index on access.read_log (erasure_id) where erasure_id is not null;
create index on access.change_log (erasure_id) where erasure_id is not null;
create index on access.read_log (organisation_id, at);
-- Links made of whole rows cannot be continued by links made of hashes: the chains begin anew with the next minute.
delete from access.log_seal;
