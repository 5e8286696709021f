-- Members and seats as people keep them: under what name a body without accounts goes, how somebody is reached at work, nobody twice at once.
alter table meetings.group_member add column partner_name text not null default '';
comment on column meetings.group_member.partner_name is 'Name of the body when it became a member: other members do not see the partner of whoever wrote it.';
alter table meetings.seat add column phone text not null default '';
alter table meetings.seat add column duty text not null default '';
comment on column meetings.seat.phone is 'Work telephone, for the list of contacts.';
comment on column meetings.seat.duty is 'What they are at work: head, social worker.';

alter table meetings.group_member add constraint organisation_once_at_a_time exclude using gist (group_id with =, member_organisation_id with =, daterange(since, until, '[]') with &&);
alter table meetings.group_member add constraint partner_once_at_a_time exclude using gist (group_id with =, partner_id with =, daterange(since, until, '[]') with &&);
alter table meetings.seat add constraint account_once_at_a_time exclude using gist (group_id with =, membership_id with =, daterange(since, until, '[]') with &&);

-- What everybody may ask without signing in: functions and nothing else. Whoever asks them may enter no other schema of ours for it.
create schema published;
comment on schema published is 'What groups publish, as functions for the role of everybody.';
