-- Whether the client understood is asked when there was a client: leaflets given out in Ukrainian to a dormitory ask nobody.
alter table work.record drop constraint record_check1;
alter table work.record add constraint record_understood_asked check (understood is not null or (interpreter = '' and coalesce(language, 'cs') = 'cs')
  or (kind not in ('contact', 'coordination', 'administration') and about = '{}'));
