-- An application may come from a referral; neither needs the other.
alter table referrals.application add column referral_id uuid references referrals.referral;
create index on referrals.application (referral_id);
comment on column referrals.application.referral_id is 'The referral it came from, sent to the same service.';
