-- A method note is a rule of another kind: about what, on which law it stands, until when.
alter table quality.rule
  add column kind text not null default 'rule' check (kind in ('rule', 'note')),
  add column topic text not null default '',
  add column law text not null default '',
  add column valid_until date,
  add constraint note_has_topic check ((kind = 'note') = (topic <> '')),
  add constraint rule_has_no_law check (kind = 'note' or law = '' and valid_until is null);
create index on quality.rule (organisation_id, kind);
comment on table quality.rule is 'An internal rule or document of an organisation, or a method note, over its versions. About no client.';
comment on column quality.rule.kind is 'rule = how we work; note = rights and duties, benefits, residence: it stands on a law and grows old.';
comment on column quality.rule.topic is 'Of a note: code of the list work_topic.';
comment on column quality.rule.law is 'Of a note: law that it stands on.';
comment on column quality.rule.valid_until is 'Of a note: last day for which it is known to be right; then it is shown as stale.';
