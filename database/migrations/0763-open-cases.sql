-- A worker's team memberships are compared with what goes on in their organisation and with cases of others, both read from an index in one piece: a worker has hundreds
-- of closed cases, each of which would be looked up in all cases (decision 141).
create index on cases.case (organisation_id, id) where phase <> 'closed';
create index on cases.case_service (organisation_id) include (case_id, lead_organisation_id) where organisation_id <> lead_organisation_id;
