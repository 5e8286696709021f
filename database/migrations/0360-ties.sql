-- The picture of the network counts what was sent in a period, by whom and to whom.
create index on referrals.referral (organisation_id, sent_on) where state <> 'draft';
create index on referrals.referral (to_service_id, sent_on) where state <> 'draft';
